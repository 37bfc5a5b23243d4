import { parseAgreement } from '@tallystick/agreement';
import type { EvaluationReport, PeriodReport } from '@tallystick/engine';
import { describe, expect, it } from 'vitest';
import { agendaOf } from './agenda.ts';
import type { ReviewFacts } from './facts.ts';

const TEXT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: desk
title: Desk
version: 1
parties: { provider: { name: P }, customer: { name: C } }
term: { from: 2025-01-01, to: 2026-12-31, timeZone: UTC, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: UTC, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: office }
objectives:
  quick: { title: Quick, indicator: resolve, within: 2 h, target: 90 %, period: month }
`;
const parsed = parseAgreement(TEXT);
if (!parsed.ok) throw new Error('the agreement of the test is wrong');
const { agreement } = parsed;
const month = (number: number) => `2025-${String(number).padStart(2, '0')}`;

/** The figure of a month, in percent; undefined for none. */
function period(number: number, percent: number | undefined): PeriodReport {
  const missed = percent !== undefined && percent < 90;
  const used = percent === undefined ? 0 : 100 - percent;
  return {
    period: month(number),
    from: `${month(number)}-01T00:00:00Z`,
    to: `${month(number + 1)}-01T00:00:00Z`,
    partial: false,
    state: 'final',
    status: percent === undefined ? 'no data' : missed ? 'missed' : 'met',
    target: { numerator: '9', denominator: '10', text: '90 %' },
    attained:
      percent === undefined ? null : { numerator: String(percent), denominator: '100', text: `${percent} %` },
    unit: 'outcomes',
    good: String(percent ?? 0),
    valid: percent === undefined ? '0' : '100',
    bad: String(used),
    budget: {
      allowed: '10',
      used: String(used),
      remaining: String(10 - used),
      usedPercent: `${used * 10} %`,
    },
    ...{ samples: null, relativeError: null, warning: null, coverage: null, fallback: null, causes: [] },
    ...{ openClocks: null, alerts: [], ifAccepted: null, credit: { amount: '0.00', currency: 'EUR' } },
  };
}

/** The agenda of the last three of some months. */
function agenda(percents: readonly (number | undefined)[], more: Partial<ReviewFacts> = {}) {
  const count = percents.length;
  const objective = {
    id: 'quick',
    title: 'Quick',
    clause: 'objectives.quick',
    indicator: 'resolve',
    kind: 'clock',
    service: 'desk',
    ...{ owner: null, promise: '90 % within 2 h', targets: [], proposal: null },
    periods: percents.map((percent, place) => period(place + 1, percent)),
  } as const;
  const report = {
    ...{ asOf: '2025-12-31T00:00:00Z', objectives: [objective], exclusions: [], remedies: [], credits: [] },
    evidence: { records: 1 },
  } as unknown as EvaluationReport;
  return agendaOf({
    review: {
      ...{ number: 1, review: '' },
      fromAt: Date.parse(`${month(count - 2)}-01T00:00:00Z`),
      toAt: Date.parse(`${month(count + 1)}-01T00:00:00Z`),
    },
    agreement,
    report,
    causes: new Map(),
    credits: [],
    actions: [],
    proposals: [],
    lastHeldAt: undefined,
    quality: [],
    ...more,
  });
}
const keys = (percents: readonly (number | undefined)[], id: string) =>
  agenda(percents)
    .sections.find((one) => one.id === id)!
    .items.map(({ key }) => key);

describe('an agenda', () => {
  it('names what was missed and nearly missed in the reviewed time, not before it', () => {
    const figures = [50, 89, 92, 93, 90];
    expect(keys(figures, 'misses')).toEqual([]);
    expect(keys(figures, 'near-misses')).toEqual(['near-misses/quick/2025-03', 'near-misses/quick/2025-05']);
    expect(keys([50, 89, 92], 'misses')).toEqual(['misses/quick/2025-01', 'misses/quick/2025-02']);
  });

  it('names drift with the periods that show it', () => {
    const [item] = agenda([99, 98, 97, 95]).sections.find(({ id }) => id === 'drift')!.items;
    expect(item!.says).toBe(
      'Quick got worse 3 times in a row: 99 %, 98 %, 97 %, 95 %. The median change from a period to the next is 1.167 percentage points for the worse.',
    );
    expect(item!.evidence).toHaveLength(4);
  });

  it('has every section with its rule, also those that found nothing', () => {
    const { sections } = agenda([99, 99, 99]);
    expect(sections.map(({ id }) => id)).toContain('exclusions');
    expect(sections.every(({ rule }) => rule.length > 10)).toBe(true);
  });

  it('is the same for the same facts', () => {
    expect(agenda([99, 80, 99])).toEqual(agenda([99, 80, 99]));
  });
});

describe('recommendations', () => {
  const of = (percents: readonly (number | undefined)[]) =>
    agenda(percents).recommendations.map(({ key, says }) => [key, says] as const);

  it('take a target that is missed half the time for one to be recalibrated, and say what is kept', () => {
    const [[key, says]] = of([80, 95, 70, 85, 91, 92, 88, 99]) as [readonly [string, string]];
    expect(key).toBe('recalibrate/quick');
    expect(says).toContain('missed in 4 of the last 8 periods');
    expect(says).toContain('85.000 % was attained in three quarters of them');
  });

  it('take a target with hardly any budget used in each of six periods for one that may be raised', () => {
    const [[, says]] = of([99, 100, 99, 99, 100, 99]) as [readonly [string, string]];
    expect(says).toContain('in the last 6 periods never less than 99.000 %');
  });

  it('leave a target alone that is kept with some of its budget used, or after too few periods', () => {
    expect(of([99, 98, 99, 99, 97, 99])).toEqual([]);
    expect(of([50, 50, 50, 50, 50])).toEqual([]);
  });

  it('ask what an objective is for that had nothing to measure three times in a row', () => {
    expect(of([99, undefined, undefined, undefined])[0]![1]).toContain('nothing to measure for 3 periods');
    expect(of([undefined, undefined, undefined, 99])).toEqual([]);
  });
});
