import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import type { Agreement } from '../model.ts';
import { parseAgreement } from '../parse.ts';
import { mutatedText, mutatedValue, seeded } from '../testing/mutate.ts';
import { V1, V1ALPHA, V2ALPHA } from '../testing/openslo.ts';
import { importOpenSlo } from './import.ts';
import { remarkText } from './remark.ts';

const MASTER = { id: 'slos', title: 'Service level objectives' };

const read = (...texts: readonly string[]) =>
  importOpenSlo(
    texts.map((text, index) => ({ file: `${index + 1}.yaml`, text })),
    MASTER,
  );

function imported(...texts: readonly string[]) {
  const result = read(...texts);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result, told: result.remarks.map(remarkText) };
}

/** The agreement that extends what was imported with parties and a term. */
function extended(text: string): Agreement {
  const own = {
    apiVersion: 'tallystick/v1',
    kind: 'OperationalLevelAgreement',
    id: 'own',
    title: 'Own',
    extends: MASTER.id,
    version: 1,
    parties: { provider: { name: 'A' }, customer: { name: 'B' } },
    term: { from: '2026-01-01', to: '2026-12-31', currency: 'EUR', timeZone: 'UTC' },
  };
  const parsed = parseAgreement(stringify(own), { masters: () => ({ text, file: 'slos.yaml' }) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

/** A v1 SLO of one ratio with a passage put in place of another. */
const SLO = `apiVersion: openslo/v1
kind: SLO
metadata: { name: one }
spec:
  service: web
  indicator:
    metadata: { name: sli }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: a } } }
        total: { metricSource: { type: Prometheus, spec: { query: b } } }
  timeWindow: [{ duration: 28d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: 0.99 }]
`;
function slo(passage = '', replacement = ''): string {
  if (!SLO.includes(passage)) throw new Error(`"${passage}" is not there.`);
  return SLO.replace(passage, replacement);
}
const objectives = (text: string) =>
  imported(text).agreement.objectives as Record<string, { period: unknown }>;

describe('reading OpenSLO', () => {
  it.each([
    ['v1', V1],
    ['v1alpha', V1ALPHA],
    ['v2alpha', V2ALPHA],
  ])('[OSL-3] %s becomes a master that an agreement can extend', (_version, text) => {
    const agreement = extended(imported(text).text);
    expect(agreement.objectives.size).toBeGreaterThan(1);
  });

  it('[OSL-1] takes documents of several files and versions together, and lists of objects', () => {
    const [first, ...rest] = V1.split('---\n');
    const both = imported(rest.join('---\n'), first!);
    expect(both.agreement).toEqual(imported(V1).agreement);
    const list = parseAllDocuments(V1).map((document) => document.toJS() as unknown);
    expect(imported(stringify(list)).agreement).toEqual(imported(V1).agreement);
    expect(imported(V1, V1ALPHA, V2ALPHA).agreement.objectives).toHaveProperty('orders');
  });

  it.each([
    ['apiVersion: n9/v1\nkind: SLO\nmetadata: { name: a }\n', 'not-openslo', 1, 13],
    ['a: 1\n', 'not-openslo', 1, 1],
    ['apiVersion: openslo/v1\nkind: Slo\nmetadata: { name: a }\n', 'unknown-word', 2, 7],
    ['apiVersion: openslo/v1\nkind: SLO\n', 'missing-key', 1, 1],
    [
      slo('indicator:\n    metadata: { name: sli }', 'indicatorRef: none\n  other:\n'),
      'unknown-reference',
      6,
      17,
    ],
    [slo('0.99', '1.5'), 'wrong-value', 15, 26],
    [slo('0.99', 'most'), 'wrong-value', 15, 26],
    [slo('28d', 'soon'), 'wrong-value', 13, 28],
    [slo('{ target: 0.99 }', '{ op: gt }'), 'missing-key', 15, 16],
    [`${SLO}---\n${SLO}`, 'key-twice', 19, 19],
    ['a: [\n', 'yaml-syntax', 2, 1],
    ['', 'empty', 1, 1],
  ])('[OSL-1] refuses what is none or lacks something: %j is %s at %i:%i', (text, code, line, column) => {
    const result = read(text);
    expect(result.ok ? [] : result.problems.map((one) => [one.code, one.line, one.column])).toContainEqual([
      code,
      line,
      column,
    ]);
  });

  it.each([
    [
      'spec: { query: order_seconds, unit: s }',
      'spec: { query: order_seconds, unit: s, holds: much }',
      'unknown-word',
      65,
    ],
    ['timeZone: Europe/Berlin', 'timeZone: Mars/Base', 'unknown-zone', 71],
  ])('[OSL-3] refuses what would be no agreement: %s as %s', (passage, replacement, code, line) => {
    const result = read(V1.replace(passage, replacement));
    expect(result.ok ? [] : result.problems.map((one) => [one.code, one.line])).toEqual([[code, line]]);
  });

  it('[OSL-3] reads or refuses any file, and what it reads can be extended', () => {
    const wholes = [V1, V1ALPHA, V2ALPHA].map((text) =>
      parseAllDocuments(text).map((one) => one.toJS() as unknown),
    );
    const random = seeded(1);
    let count = 0;
    for (let run = 0; run < 300; run++) {
      const whole = wholes[random(wholes.length)]!;
      const mutated =
        random(3) === 0
          ? mutatedText(stringify(whole), random)
          : stringify(mutatedValue(whole as Parameters<typeof mutatedValue>[0], random), {
              aliasDuplicateObjects: false,
            });
      const result = read(mutated);
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      else if (Object.keys(result.agreement.objectives as object).length > 0) {
        count++;
        expect(extended(result.text).objectives.size).toBeGreaterThan(0);
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  it('[OSL-2] tells of names that cannot be ids', () => {
    const { told, agreement } = imported(slo('metadata: { name: one }', 'metadata: { name: web/one.two }'));
    expect(Object.keys(agreement.objectives as object)).toEqual(['web-one-two']);
    expect(told.map((one) => one.split(':').slice(0, 5).join(':'))).toContain(
      '1.yaml:3:19: assumed: metadata.name',
    );
  });

  it('[OSL-2] tells each field that an agreement cannot hold, where it stands and why', () => {
    expect(imported(V1).told).toEqual([
      '1.yaml:11:63: left out: spec.connectionDetails.token: How to connect, and with which secrets, is no part of an agreement.',
      '1.yaml:32:13: left out: spec.severity: Alerts of an agreement have no severity; who hears of it stands in its escalations.',
      '1.yaml:33:51: assumed: spec.condition.threshold: The share of the budget that this rate uses up in the window is rounded to nine decimals.',
      '1.yaml:33:87: left out: spec.condition.alertAfter: Instead of waiting, a burn alert asks a second window, a twelfth as long.',
      '1.yaml:41:38: left out: spec.notificationTargets[0].targetRef: Who hears of it stands in the escalations of an agreement.',
      '1.yaml:48:19: left out: metadata.labels.team: An agreement keeps the names of an object, and no labels or annotations.',
    ]);
    expect(JSON.stringify(imported(V1))).not.toContain('hush');
  });

  it.each([
    ['v1', V1],
    ['v1alpha', V1ALPHA],
    ['v2alpha', V2ALPHA],
  ])('[OSL-2] each value of %s is carried over or told of', (_version, text) => {
    const documents = parseAllDocuments(text).map((document) => document.toJS() as unknown);
    const whole = imported(...documents.map((one) => stringify(one)));
    for (const [place, document] of documents.entries()) {
      for (const path of leaves(document, [])) {
        const covered = whole.remarks.some(
          (one) => one.file === `${place + 1}.yaml` && pathText(path).startsWith(one.path),
        );
        const other = documents.with(place, changed(document, path));
        const result = read(...other.map((one) => stringify(one)));
        const isCarried = !result.ok || said(result) !== said(whole);
        expect([pathText(path), covered || isCarried]).toEqual([pathText(path), true]);
      }
    }
  });

  it.each([
    ['{ duration: 90m, isRolling: true }', { rolling: '90 min' }],
    ['{ duration: 1M, isRolling: true }', { rolling: '30 days' }],
    ['{ duration: 1d, calendar: { startTime: 2026-03-05 00:00:00, timeZone: UTC } }', 'day'],
    ['{ duration: 1w, calendar: { startTime: 2026-01-05 00:00:00, timeZone: UTC } }', 'week'],
    ['{ duration: 1w, calendar: { startTime: 2026-01-06 00:00:00, timeZone: UTC } }', { every: '1 week' }],
    ['{ duration: 1M, calendar: { startTime: 2026-01-01 12:00:00, timeZone: UTC } }', { every: '1 month' }],
    ['{ duration: 3M, calendar: { startTime: 2026-04-01 00:00:00, timeZone: UTC } }', 'quarter'],
    ['{ duration: 2Q, calendar: { startTime: 2026-07-01, timeZone: UTC } }', 'half-year'],
    ['{ duration: 1Y, calendar: { startTime: 2026-02-01, timeZone: UTC } }', { every: '12 months' }],
    ['{ duration: 4w, calendar: { startTime: 2026-01-05, timeZone: UTC } }', { every: '4 weeks' }],
  ])('[OSL-4] the window %s is the period %j', (window, period) => {
    expect(objectives(slo('{ duration: 28d, isRolling: true }', window)).one?.period).toEqual(period);
  });

  it('[OSL-4] a threshold is a percentile: most values at most, or below, so much', () => {
    const { objectives, indicators } = extended(imported(V1).text);
    expect(indicators.get('order-seconds')).toMatchObject({
      kind: 'distribution',
      unit: 's',
      query: 'order_seconds',
    });
    expect([...objectives.values()].slice(1).map(({ target }) => target)).toMatchObject([
      { percentile: { numerator: 19n, denominator: 20n }, comparator: 'at most', unit: 's' },
      { percentile: { numerator: 999n, denominator: 1000n }, comparator: 'below', unit: 's' },
    ]);
  });

  it('[OSL-4] bad events are all events without the good ones, where the queries can be added up', () => {
    const bad = slo(
      'good: { metricSource: { type: Prometheus, spec: { query: a } } }',
      'bad: { metricSource: { type: Prometheus, spec: { query: a } } }',
    );
    expect(imported(bad).agreement.indicators).toMatchObject({
      sli: { query: { good: '(b) - (a)', total: 'b' } },
    });
    const rate = bad.replace('query: a', "query: 'rate(a[5m])'");
    expect(imported(rate).agreement.objectives).toEqual({});
    expect(imported(rate).told.join(' ')).toContain('1.yaml:11:');
  });

  it('[OSL-4] ratios that are computed already, slices of values and lower bounds are told of and left out', () => {
    const raw = slo(
      'counter: true',
      'rawType: success\n        raw: { metricSource: { type: Prometheus, spec: { query: r } } }',
    );
    expect(imported(raw).agreement.objectives).toEqual({});
    const lower = V1.replace('op: lte', 'op: gte');
    expect(Object.keys(imported(lower).agreement.objectives as object)).toEqual(['orders', 'quick-2']);
    const slices = V1.replace('Occurrences', 'Timeslices');
    expect(Object.keys(imported(slices).agreement.objectives as object)).toEqual(['orders']);
  });
});

/** The agreement, and in how many ways it falls short. */
const said = ({ text, remarks }: { readonly text: string; readonly remarks: readonly unknown[] }) =>
  `${text}${remarks.length}`;

type Path = readonly (string | number)[];

function* leaves(value: unknown, path: Path): Iterable<Path> {
  if (typeof value !== 'object' || value === null) yield path;
  else
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

function changed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined)
    return typeof value === 'number' ? value / 2 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = changed(copy[step], rest);
  return copy;
}

const pathText = (path: Path) =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
