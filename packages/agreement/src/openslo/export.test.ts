import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Agreement } from '../model.ts';
import { parseAgreement } from '../parse.ts';
import { REST, WHOLE } from '../testing/known-good.ts';
import { V1, V1ALPHA, V2ALPHA } from '../testing/openslo.ts';
import { openSloOf } from './export.ts';
import { importOpenSlo } from './import.ts';
import { unsaidText } from './unsaid.ts';

const FRAME = {
  apiVersion: 'tallystick/v1',
  kind: 'OperationalLevelAgreement',
  id: 'own',
  title: 'Own',
  version: 1,
  parties: { provider: { name: 'A' }, customer: { name: 'B' } },
  term: { from: '2026-01-01', to: '2026-12-31', currency: 'EUR', timeZone: 'UTC' },
};

function parsed(content: object, master = ''): Agreement {
  const read = parseAgreement(stringify(content), { masters: () => ({ text: master, file: 'slos.yaml' }) });
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)}\n${stringify(content)}${master}`);
  return read.agreement;
}

function imported(text: string) {
  const read = importOpenSlo([{ file: 'slos.yaml', text }], { id: 'slos', title: 'SLOs' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** An agreement that holds what OpenSLO says. */
const fromOpenSlo = (text: string) => parsed({ ...FRAME, extends: 'slos' }, imported(text).text);

/** One objective over one indicator, with a service and a source. */
const one = (indicator: object, objective: object) =>
  parsed({
    ...FRAME,
    scope: { services: { web: { title: 'Web' } } },
    calendars: {},
    sources: { probes: { connector: 'prometheus' } },
    indicators: { it: { service: 'web', from: 'probes', ...indicator } },
    objectives: { promise: { indicator: 'it', ...objective } },
  });

const RATIO = { kind: 'ratio', good: 'ok', total: 'all' };
const UPTIME = { kind: 'availability', subject: 'shop' };
const LATENCY = { kind: 'distribution', field: 'took', unit: 'ms' };
const ROLLING = { rolling: '28 days' };

describe('writing OpenSLO', () => {
  it('[OSL-5] writes a ratio with its source, service and alert', () => {
    const { objects, unsaid } = openSloOf(
      one(
        { ...RATIO, title: 'Calls', query: { good: 'calls{code="200"}', total: 'sum(calls)' } },
        {
          target: '99.9 %',
          period: 'month',
          alerts: ['fast-burn'],
          budgeting: { method: 'timeslices', slice: '5 min', target: '95 %' },
        },
      ),
    );
    const metric = (field: string, query: string) => ({
      metricSource: { metricSourceRef: 'probes', spec: { query, field } },
    });
    expect(objects).toEqual([
      {
        apiVersion: 'openslo/v1',
        kind: 'DataSource',
        metadata: { name: 'probes' },
        spec: { type: 'prometheus', connectionDetails: {} },
      },
      { apiVersion: 'openslo/v1', kind: 'Service', metadata: { name: 'web', displayName: 'Web' }, spec: {} },
      {
        apiVersion: 'openslo/v1',
        kind: 'SLI',
        metadata: { name: 'it', displayName: 'Calls' },
        spec: {
          ratioMetric: {
            counter: true,
            good: metric('ok', 'calls{code="200"}'),
            total: metric('all', 'sum(calls)'),
          },
        },
      },
      {
        apiVersion: 'openslo/v1',
        kind: 'AlertNotificationTarget',
        metadata: { name: 'tallystick-reports' },
        spec: {
          target: 'report',
          description: 'Tallystick tells in its reports when a burn alert fired and cleared.',
        },
      },
      {
        apiVersion: 'openslo/v1',
        kind: 'AlertPolicy',
        metadata: { name: 'promise-burn-1' },
        spec: {
          alertWhenBreaching: true,
          conditions: [
            {
              kind: 'AlertCondition',
              metadata: { name: 'promise-burn-1' },
              spec: {
                severity: 'page',
                condition: {
                  kind: 'burnrate',
                  op: 'gt',
                  threshold: 14.4,
                  lookbackWindow: '1h',
                  alertAfter: '0m',
                },
              },
            },
          ],
          notificationTargets: [{ targetRef: 'tallystick-reports' }],
        },
      },
      {
        apiVersion: 'openslo/v1',
        kind: 'SLO',
        metadata: { name: 'promise' },
        spec: {
          service: 'web',
          indicatorRef: 'it',
          timeWindow: [
            {
              duration: '1M',
              isRolling: false,
              calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
            },
          ],
          budgetingMethod: 'Timeslices',
          objectives: [{ target: 0.999, timeSliceTarget: 0.95, timeSliceWindow: '5m' }],
          alertPolicies: [{ alertPolicyRef: 'promise-burn-1' }],
        },
      },
    ]);
    expect(unsaid.map(unsaidText).at(-1)).toBe(
      'not said: objectives.promise.alerts[0]: An alert of OpenSLO asks one window; that the rate is above its limit in a twelfth of it too is not said.',
    );
  });

  it.each([
    [{ ...UPTIME, calendar: 'office' }, { target: '99 %' }, 'indicators.it.calendar'],
    [RATIO, { target: '100 %' }, 'objectives.promise.target'],
    [RATIO, { target: '99 %', warnAt: '60 %' }, 'objectives.promise.warnAt'],
    [RATIO, { target: '99 %', budgeting: { empty: 'bad' } }, 'objectives.promise.budgeting.empty'],
    [RATIO, { target: '99 %', budgeting: { slice: '5 min' } }, 'objectives.promise.budgeting.slice'],
    [
      RATIO,
      { target: '99 %', budgeting: { method: 'ratio-timeslices', slice: '30 s' } },
      'objectives.promise.budgeting.slice',
    ],
    [RATIO, { target: '99 %', period: { rolling: '90 s' } }, 'objectives.promise.period'],
    [
      RATIO,
      { target: { ramp: [{ target: '98 %' }, { after: '1 month', target: '99 %' }] } },
      'objectives.promise.target',
    ],
    [LATENCY, { target: { mean: '300 ms' } }, 'objectives.promise.target'],
    [{ kind: 'count', when: { event: 'outage' } }, { target: { atMost: 2 } }, 'indicators.it'],
  ])('[OSL-5] of %j, %j it tells that %s is not said', (indicator, objective, clause) => {
    const agreement = parsed({
      ...FRAME,
      scope: { services: { web: {} } },
      calendars: { office: { timeZone: 'UTC', hours: { 'mon-fri': '08:00-18:00' } } },
      sources: { probes: { connector: 'prometheus' } },
      indicators: { it: { service: 'web', from: 'probes', ...indicator } },
      objectives: { promise: { indicator: 'it', period: 'month', ...objective } },
    });
    expect(openSloOf(agreement).unsaid.map((told) => told.clause)).toContain(clause);
  });

  it.each([WHOLE, REST])('[OSL-5] each section that is not written is told of', (text) => {
    const { unsaid } = openSloOf(parsed(parse(text, { merge: true }) as object));
    const said = ['apiVersion', 'scope', 'sources', 'indicators', 'objectives'];
    const sections = Object.keys(parse(text, { merge: true }) as object).filter((key) => !said.includes(key));
    expect(unsaid.map(({ clause }) => clause)).toEqual(expect.arrayContaining(sections));
  });

  it('[OSL-5] gives each object a name that OpenSLO allows, and no two the same', () => {
    const { objects } = openSloOf(
      parsed({ ...FRAME, extends: 'slos' }, imported(V1.replaceAll('orders', 'Orders-')).text),
    );
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { metadata } of objects)
      expect(metadata.name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u);
  });
});

describe('there and back', () => {
  /** What is measured and promised, as it reads. */
  const meaning = ({ indicators, objectives, services, sources }: Agreement) => ({
    indicators,
    objectives,
    services,
    sources,
  });

  it.each<readonly [object, object]>([
    [RATIO, { target: '99.9 %', period: ROLLING }],
    [
      { ...RATIO, subject: 'web', counts: 'increments', title: 'Calls' },
      { title: 'Answered', description: 'Who calls is answered.', target: '99.95 %', period: 'week' },
    ],
    [
      { ...RATIO, query: { good: 'a', total: 'a + b' } },
      { target: '99.9 %', period: 'quarter', alerts: 'burn-rate' },
    ],
    [
      { kind: 'ratio', good: { ok: [true, 'soon'] }, total: { event: 'call' } },
      { target: '90 %', period: 'half-year' },
    ],
    [
      RATIO,
      {
        target: '99 %',
        period: 'year',
        budgeting: { method: 'timeslices', slice: '10 min', target: '97.5 %' },
      },
    ],
    [
      RATIO,
      {
        target: '99 %',
        period: { every: '4 weeks' },
        budgeting: { method: 'ratio-timeslices', slice: '1 h' },
      },
    ],
    [RATIO, { target: '99 %', period: { every: '10 days' }, alerts: [{ window: '2 h', share: '4 %' }] }],
    [UPTIME, { target: '99.99 %', period: 'month', alerts: ['slow-burn'] }],
    [
      {
        ...UPTIME,
        unknown: 'down',
        initially: 'up',
        quorum: 'majority',
        degraded: '50 %',
        heartbeat: '2 min',
      },
      { target: '99 %', period: 'day' },
    ],
    [
      { ...UPTIME, method: { slices: '5 min', empty: 'bad' } },
      { target: '99 %', period: { every: '2 months' } },
    ],
    [
      { ...UPTIME, method: 'minutes' },
      { target: '99 %', period: 'month' },
    ],
    [LATENCY, { target: { percentile: 95, below: '800 ms' }, period: 'month' }],
    [
      { ...LATENCY, holds: 'histogram', subject: 'web', query: 'took_bucket' },
      { target: { percentile: 99.9, atMost: '1.5 s' }, period: ROLLING },
    ],
  ])('[OSL-6] %j, %j is the same after it was OpenSLO', (indicator, objective) => {
    const agreement = one(indicator, objective);
    expect(meaning(fromOpenSlo(openSloOf(agreement).text))).toEqual(meaning(agreement));
  });

  const percent = fc.integer({ min: 1, max: 99_999 }).map((thousandths) => `${thousandths / 1000} %`);
  const length = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('min', 'h', 'days'))
    .map(([count, unit]) => `${count} ${unit}`);
  const minutes = fc.integer({ min: 1, max: 1440 }).map((count) => `${count} min`);
  const budgeting = fc.option(
    fc.oneof(
      fc.record({ method: fc.constant('timeslices'), slice: minutes, target: percent }),
      fc.record({ method: fc.constant('ratio-timeslices'), slice: minutes }),
    ),
    { nil: undefined },
  );
  const text = fc.stringMatching(/^[a-z{}="' ,()+:#-]{1,30}$/u).filter((one) => one.trim() !== '');

  it('[OSL-6] any ratio is the same after it was OpenSLO', () => {
    fc.assert(
      fc.property(
        percent,
        fc.oneof(
          length.map((rolling) => ({ rolling })),
          fc.constantFrom('day', 'month', 'year'),
        ),
        budgeting,
        fc.record({ good: text, total: text }),
        text,
        (target, period, slices, query, title) => {
          const agreement = one(
            { ...RATIO, title, query },
            { target, period, title, ...(slices ? { budgeting: slices } : {}) },
          );
          expect(meaning(fromOpenSlo(openSloOf(agreement).text))).toEqual(meaning(agreement));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['v1', V1],
    ['v1alpha', V1ALPHA],
    ['v2alpha', V2ALPHA],
  ])('[OSL-6] %s means the same after it was an agreement and OpenSLO v1', (_version, written) => {
    const first = fromOpenSlo(written);
    const second = fromOpenSlo(openSloOf(first).text);
    expect(meaning(second)).toEqual(meaning(first));
    expect(openSloOf(second).objects).toEqual(openSloOf(first).objects);
  });
});
