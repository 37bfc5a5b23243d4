import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseIds } from '../clause-ids.ts';
import { rational } from '../exact/rational.ts';
import { parseAgreement } from '../parse.ts';
import { statedDefaults } from '../stated-defaults.ts';
import { edited, KNOWN_GOOD, marked, WHOLE } from '../testing/known-good.ts';

const TIERS = `    - objective: up
      base: agreement fee
      tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]
`;

function parsedWith(schedule: string, after = '') {
  const parsed = parseAgreement(
    edited('  combine: sum\n', `  combine: sum\n${after}`, edited(TIERS, `    - ${schedule}\n`)),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement.credits;
}

function problemsOf(schedule: string, after = '') {
  const { text, line, column } = marked(
    edited('  combine: sum\n', `  combine: sum\n${after}`, edited(TIERS, `    - ${schedule}\n`)),
  );
  const parsed = parseAgreement(text);
  return { problems: parsed.ok ? [] : parsed.problems, line, column };
}

describe('what is credited', () => {
  it.each([
    ['10 %', { kind: 'share', share: rational(1, 10) }],
    ['250', { kind: 'sum', sum: rational(250) }],
    ['99.50', { kind: 'sum', sum: rational(199, 2) }],
    ['1 day', { kind: 'days', days: 1 }],
    ['15 days', { kind: 'days', days: 15 }],
    ['2 days of extension', { kind: 'extension', days: 2 }],
  ])('[PAY-1] %s', (written, credit) => {
    const { schedules } = parsedWith(`{ objective: up, base: service fee, fixed: ${written} }`);
    expect(schedules[1]).toMatchObject({ kind: 'fixed', credit });
  });

  it.each(['¶0 days', '¶101 %', '¶-5', '¶1 week', '¶5 EUR'])('[PAY-1] %s is refused', (written) => {
    const { problems, line, column } = problemsOf(`{ objective: up, base: service fee, fixed: ${written} }`);
    expect(problems).toMatchObject([{ code: 'wrong-form', line, column }]);
  });

  it.each([
    ['service fee', 'service fee'],
    ['agreement fee', 'agreement fee'],
    ['5000', { sum: rational(5000) }],
  ])('[PAY-2] of %s', (written, base) => {
    expect(parsedWith(`{ objective: up, base: ${written}, timeLost: 10 times }`).schedules[1]).toMatchObject({
      kind: 'time-lost',
      times: rational(10),
      base,
    });
  });

  it.each([
    ['timeLost: 1 time', 'no-base'],
    ['fixed: 1 %', 'no-base'],
    ['fixed: 3 days', 'no-base'],
    ['fixed: 300, atMost: 5 %', 'no-base'],
    ['fixed: 300, atMost: 500', undefined],
    ['fixed: 1 day of extension', undefined],
  ])('[PAY-2] without a base, %s: %s', (form, code) => {
    const { problems } = problemsOf(`{ objective: up, ¶${form} }`);
    expect(problems.map((one) => one.code)).toEqual(code ? [code] : []);
  });
});

it('[PAY-1] the page on credits shows clauses that can be agreed', () => {
  const page = readFileSync(new URL('../../../../docs/credits.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(credits:\n.*?)```/su.exec(page) ?? [];
  const from = KNOWN_GOOD.indexOf('credits:\n');
  const parsed = parseAgreement(`${KNOWN_GOOD.slice(0, from)}${example}reporting: { grace: 2 days }\n`);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect(parsed.ok && parsed.agreement.credits.schedules).toHaveLength(7);
});

describe('units of time', () => {
  it('[PAY-3] are completed ones where nothing is said', () => {
    const [, unit] = parsedWith(
      '{ objective: up, perUnit: { each: 30 min, of: down time, credit: 5 } }',
    ).schedules;
    expect(unit).toMatchObject({ kind: 'per-unit', unitMs: 1_800_000, counts: 'completed' });
  });

  it.each([
    ['{ objective: up, perUnit: { each: ¶0 min, of: down time, credit: 5 } }', 'wrong-value'],
    ['{ objective: up, perUnit: ¶{ each: 1 h, of: overtime, credit: 5 } }', 'not-a-clock'],
    ['{ objective: p1-resolved, perUnit: ¶{ each: 1 h, of: down time, credit: 5 } }', 'no-down-time'],
    ['{ objective: p1-resolved, base: 100, timeLost: ¶2 times }', 'no-down-time'],
  ])('[PAY-3] %s: %s', (schedule, code) => {
    const { problems, line, column } = problemsOf(schedule);
    expect(problems).toMatchObject([{ code, line, column }]);
  });
});

describe('pools, bonuses, caps and claims', () => {
  const plain = '{ objective: up, fixed: 5 }';

  it('[PAY-4] the weights add up', () => {
    const pool = (weight: string) =>
      `  pools:\n    main: { atRisk: 10 %, of: agreement fee, weights: ¶{ up: 40 %, p1-resolved: ${weight} } }\n`;
    const { problems, line, column } = problemsOf(plain, pool('59.9 %'));
    expect(problems).toMatchObject([{ code: 'weights-do-not-add-up', line, column }]);
    expect(problems[0]?.message).toContain('99.9 %');
    expect(problemsOf(plain, pool('60 %')).problems).toEqual([]);
  });

  it('[PAY-4] name objectives', () => {
    const pool = '  pools: { main: { atRisk: 10 %, of: 5000, weights: { upp: ¶100 % } } }\n';
    expect(problemsOf(plain, pool).problems).toMatchObject([
      { code: 'unknown-reference', path: 'credits.pools.main.weights.upp' },
    ]);
  });

  it.each([
    ['{ sum: 20000, over: term }', 'all credits'],
    ['{ share: 10 %, of: agreement fee, over: trailing year }', 'all credits'],
    ['{ share: 10 %, of: agreement fee, over: period, on: each service }', 'each service'],
    ['{ share: 10 %, of: service fee, over: period }', 'each service'],
  ])('[PAY-5] %s is on %s', (cap, on) => {
    const parsed = parseAgreement(edited('{ sum: 20000, over: term }', cap));
    expect(parsed.ok && parsed.agreement.credits.caps[1]).toMatchObject({ on });
  });

  it('[PAY-5] a share of a service fee is not on all credits', () => {
    const cap = '{ share: 10 %, of: service fee, over: period, on: ¶all credits }';
    const { text, line, column } = marked(edited('{ sum: 20000, over: term }', cap));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code: 'cap-does-not-fit', line, column }]);
  });

  it.each([
    ['', { kind: 'automatic' }],
    ['  claim: automatic\n', { kind: 'automatic' }],
    ['  claim: within 30 days\n', { kind: 'within', count: 30, unit: 'day' }],
    ['  claim: within 1 month\n', { kind: 'within', count: 1, unit: 'month' }],
    ['  claim: by the end of the second month after\n', { kind: 'end of month', months: 2 }],
  ])('[PAY-6] %j', (written, claim) => {
    expect(parsedWith(plain, written).claim).toEqual(claim);
  });

  it.each(['¶within 0 days', '¶within 5 business days', '¶by the end of the ninth month after'])(
    '[PAY-6] %s is refused',
    (written) => {
      const { problems, line, column } = problemsOf(plain, `  claim: ${written}\n`);
      expect(problems).toMatchObject([{ code: 'wrong-form', line, column }]);
    },
  );

  it('[PAY-7] a bonus and an earn-back need a share', () => {
    const mean = edited(
      '{ indicator: hosting-up, target: 99.9 %,',
      '{ indicator: hosting-up, target: { atMost: 2 },',
    ).replace(
      '{ kind: availability, service: hosting, from: probe, subject: web, calendar: always }',
      '{ kind: count, service: hosting, from: probe, when: { state: down } }',
    );
    const text = edited(
      '  combine: sum\n',
      '  combine: sum\n  bonuses: [{ objective: up, atLeast: 100 %, bonus: 5 }]\n',
      edited(TIERS, '    - { objective: up, fixed: 5, earnBack: { next: 2, atLeast: 99 % } }\n', mean),
    ).replace(', warnAt: 60 %', '');
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-share', 'credits.schedules[1].earnBack'],
      ['not-a-share', 'credits.bonuses[0]'],
    ]);
  });

  it('[CON-5] each has an id, and what holds by default is stated', () => {
    const parsed = parseAgreement(WHOLE);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(clauseIds(parsed.agreement)).toEqual(
      expect.arrayContaining(['credits.pools.main', 'credits.pools.main.weights.up', 'credits.bonuses[0]']),
    );
    const stated = new Map(statedDefaults(parsed.agreement).map(({ clause, value }) => [clause, value]));
    expect(stated.get('credits.claim')).toBe('within 30 days');
    expect(stated.get('credits.combine')).toBe('per service');
    expect(stated.get('credits.atMost[2].on')).toBe('each service');
    expect(stated.get('credits.schedules[5].perUnit.counts')).toBe('completed');
  });
});
