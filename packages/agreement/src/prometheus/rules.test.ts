import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAgreement } from '../parse.ts';
import { edited, RATIOS } from '../testing/known-good.ts';
import { ladder, promDuration } from './ladder.ts';
import { prometheusRules } from './rules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const QUERY = `query: { good: 'sum(http{code!~"5.."})', total: sum(http) }`;

/** The rules of an agreement with one objective over a ratio that has a query, and others that have none. */
function rulesOf(objective = '', query = QUERY, connector = 'prometheus') {
  const text = edited('total: http_all }', `total: http_all, ${query} }`, RATIOS)
    .replace('probe: { connector: prometheus }', `probe: { connector: ${connector} }`)
    .replace('alerts: [fast-burn, { window: 2 h, share: 4 % }]', objective || 'alerts: [fast-burn]');
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return prometheusRules(parsed.agreement);
}

const why = (rules: ReturnType<typeof rulesOf>, clause: string) =>
  rules.unsaid.filter((one) => one.clause === clause).map(({ message }) => message);

describe('the ladder of windows', () => {
  it.each([
    [
      [HOUR, 5 * MINUTE],
      ['1m', '5m of 1m', '1h of 1m'],
    ],
    [
      [3 * DAY, 6 * HOUR, HOUR, 30 * MINUTE],
      ['1m', '30m of 1m', '1h of 1m', '6h of 1m', '3d of 1h'],
    ],
    [
      [30 * DAY, 6 * HOUR, HOUR],
      ['1m', '1h of 1m', '6h of 1m', '30d of 6h'],
    ],
    [[90_000], ['1m', '2m of 1m']],
    [[1], ['1m']],
  ])('[PRM-3] of %j ms is %j', (windows, rungs) => {
    expect(
      ladder(MINUTE, windows).map(
        ({ ms, of }) => `${promDuration(ms)}${of ? ` of ${promDuration(of)}` : ''}`,
      ),
    ).toEqual(rungs);
  });

  it('[PRM-3] writes lengths as Prometheus reads them', () => {
    expect([1, 90_000, HOUR - 1, 28 * DAY].map(promDuration)).toEqual(['1ms', '1m30s', '59m59s999ms', '28d']);
  });
});

describe('rules of Prometheus', () => {
  it('[PRM-2] count what the queries select; a series that is not there counts nothing', () => {
    const [group] = rulesOf().groups;
    expect(group!.rules.slice(0, 2)).toMatchObject([
      {
        record: 'objective:tallystick_good_events:sum5m',
        expr: '(sum(increase(http{code!~"5.."}[5m])) or vector(0))',
        labels: { agreement: 'acme-support', objective: 'answered' },
      },
      { record: 'objective:tallystick_valid_events:sum5m', expr: '(sum(increase(http[5m])) or vector(0))' },
    ]);
    const increments = rulesOf('', `${QUERY}, counts: increments`).groups[0]!;
    expect(increments.rules[0]!.expr).toBe('(sum(sum_over_time(http{code!~"5.."}[5m])) or vector(0))');
  });

  it('[PRM-3] add longer windows up, whichever end of a range counts', () => {
    const records = rulesOf().groups[0]!.rules.flatMap((rule) => ('record' in rule ? [rule] : []));
    const hour = records.find(({ record }) => record === 'objective:tallystick_valid:sum1h');
    expect(hour?.expr).toBe(
      'sum_over_time(objective:tallystick_valid:sum5m{agreement="acme-support",objective="answered"}[59m59s999ms:5m])',
    );
    for (const { record, expr } of records) expect(`${record} ${expr}`).not.toMatch(/avg|mean/u);
  });

  it('[PRM-4] compare whole numbers: 2 % of 28 days in an hour at 99.5 % is 6.72 % of slices', () => {
    const rule = rulesOf().groups[0]!.rules.at(-1)!;
    const of = (counted: string, window: string) =>
      `objective:tallystick_${counted}:sum${window}{agreement="acme-support",objective="answered"}`;
    const above = (window: string) =>
      `(${of('valid', window)} - ${of('good', window)}) * 625 > ${of('valid', window)} * 42`;
    expect(rule.expr).toBe(`${above('1h')}\nand\n${above('5m')}`);
  });

  it('[PRM-5] record what is left of the budget', () => {
    const left = rulesOf().groups[0]!.rules.find(
      (rule) => 'record' in rule && rule.record.endsWith(':share'),
    );
    expect(left?.expr).toMatch(/^1 - \(.*sum28d.*\) \* 200 \/ \(\(.*sum28d.* > 0\) \* 1\)$/u);
  });

  it('[PRM-6] name agreement, objective and clause, and are one YAML text', () => {
    const rules = rulesOf();
    expect(rules.groups[0]!.rules.at(-1)).toMatchObject({
      labels: {
        agreement: 'acme-support',
        clause: 'objectives.answered',
        service: 'hosting',
        severity: 'page',
        window: '1h',
      },
    });
    expect(parse(rules.text)).toEqual({ groups: rules.groups });
  });

  it.each([
    ['no query', ['', 'counts: cumulative'], 'Rules need the "query" of requests: how its source is asked.'],
    [
      'another source',
      ['', QUERY, 'datadog'],
      'Rules need a source whose connector is prometheus; probe is another.',
    ],
    [
      'a query of a rate',
      ['', "query: { good: 'rate(a[5m])', total: b }"],
      'A query that counts over any window is a selector such as calls_total{code="200"}, or a sum or difference of some.',
    ],
  ] as const)('[PRM-1] are not made for %s, which is told', (_name, args, message) => {
    const rules = rulesOf(...args);
    expect([rules.groups, why(rules, 'objectives.answered')]).toEqual([[], [message]]);
  });

  it('[PRM-6] tell what they leave out', () => {
    const rules = rulesOf();
    expect(why(rules, 'objectives.p1-resolved')).toEqual(['Rules are made for objectives over ratios.']);
    expect(why(rules, 'exclusions.maintenance')).toHaveLength(1);
    expect(why(rules, 'objectives.answered')).toEqual([]);
  });
});
