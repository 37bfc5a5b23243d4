import type { EvidenceRecord, JsonObject } from '@tallystick/ledger';
import fc from 'fast-check';
import { agreementWith } from './agreement.ts';
import { at } from './records.ts';

export const HOUR = 3_600_000;
/** Clocks on two calendars with overlapping objectives, availability by quorum, credits with a cap. */
export const lawAgreement = agreementWith((draft) => {
  draft.indicators.resolve.calendar = [{ where: { priority: 1 }, use: 'always' }, { use: 'office' }];
  draft.objectives.all = { indicator: 'resolve', within: '12 h', target: '80 %', period: 'week' };
  draft.objectives.rolling = {
    indicator: 'resolve',
    within: '10 h',
    target: '80 %',
    period: { rolling: '10 days' },
  };
  draft.indicators.resolve.attribute = 'started';
  draft.indicators.answer = {
    ...draft.indicators.resolve,
    calendar: 'always',
    attribute: 'stopped',
    reopened: 'each',
  };
  const within = '5 h';
  draft.objectives.answer = {
    indicator: 'answer',
    within,
    target: 'every one',
    period: 'week',
    warnAt: ['90 %', '50 %'],
  };
  draft.objectives.mean = { indicator: 'answer', target: { mean: '9 h' }, period: 'week' };
  draft.objectives.slowest = {
    indicator: 'resolve',
    where: { priority: [1, 2] },
    target: { percentile: 75, below: '11 h' },
    period: { rolling: '10 days' },
  };
  draft.objectives.up!.target = { ramp: [{ target: '99 %' }, { after: '2 months', target: '99.9 %' }] };
  draft.objectives.moved = {
    indicator: 'uptime',
    target: {
      dynamic: {
        start: '98 %',
        floor: '97 %',
        ceiling: '99 %',
        largestStep: '0.5 %',
        shortestInterval: '5 days',
        ...{ notice: '10 h', follows: 'answered', rule: [{ below: '40 %', target: '97 %' }] },
      },
    },
    period: 'week',
  };
  draft.indicators.uptime.quorum = 'majority';
  draft.indicators.answered = {
    kind: 'ratio',
    service: 'desk',
    from: 'desk',
    good: { state: 'Resolved' },
    total: { event: 'updated' },
  };
  draft.indicators.opened = { kind: 'count', from: 'desk', when: { event: 'opened' }, of: 'subjects' };
  draft.indicators.rating = { kind: 'score', from: 'desk', field: 'priority', scale: [1, 3] };
  draft.objectives.answered = { indicator: 'answered', target: '50 %', period: 'month', alerts: 'burn-rate' };
  draft.objectives.opened = { indicator: 'opened', target: { atMost: 1 }, period: 'week' };
  draft.objectives.rating = { indicator: 'rating', target: { mean: '2' }, period: { rolling: '10 days' } };
  draft.indicators.till = {
    kind: 'availability',
    from: 'probes',
    subject: 'shop',
    calendar: 'office',
    quorum: 'all',
    unknown: 'down',
  };
  draft.indicators.checked = {
    kind: 'availability',
    from: 'probes',
    fallback: 'desk',
    subject: 'shop',
    checkEvery: '3 h',
    method: { slices: '10 h' },
  };
  draft.objectives.checked = { indicator: 'checked', target: '90 %', period: 'week' };
  draft.indicators.uptime.fallback = 'desk';
  draft.indicators.calls = { kind: 'ratio', from: 'probes', good: 'good', total: 'total' };
  draft.indicators.counted = { ...draft.indicators.calls, counts: 'cumulative' };
  draft.indicators.delay = { kind: 'distribution', from: 'probes', field: 'total', unit: 'ms' };
  draft.objectives.calls = {
    indicator: 'calls',
    target: '90 %',
    period: 'week',
    budgeting: { method: 'ratio-timeslices', slice: '5 h', empty: 'bad' },
  };
  draft.objectives.counted = {
    indicator: 'counted',
    target: '90 %',
    period: { rolling: '10 days' },
    budgeting: { method: 'occurrences', slice: '5 h' },
  };
  draft.objectives.delay = { indicator: 'delay', target: { percentile: 75, below: '3 ms' }, period: 'month' };
  const parts = ['uptime', 'till'];
  draft.indicators.chain = { kind: 'composite', service: 'shop', rule: 'any down', parts };
  draft.indicators.mix = {
    kind: 'composite',
    rule: 'weighted',
    parts: [{ indicator: 'uptime', weight: 3 }, 'answered'],
    withoutData: 'renormalise',
  };
  draft.indicators.worst = {
    kind: 'composite',
    rule: 'worst',
    parts: ['uptime', { indicator: 'till', subjects: ['shop', 'store'] }],
    withoutData: 'renormalise',
  };
  draft.objectives.chain = { indicator: 'chain', target: '98 %', period: 'week' };
  draft.objectives.mix = { indicator: 'mix', target: '90 %', period: 'month' };
  draft.objectives.worst = { indicator: 'worst', target: '99 %', period: 'month' };
  draft.exclusions = {
    maintenance: {
      notice: '20 h',
      window: { 'sat-mon': '20:00-10:00' },
      allowance: '9 h per week',
      services: ['shop', 'desk'],
    },
    outage: { decidedBy: 'customer', arithmetic: 'count as up', indicators: ['uptime', 'resolve'] },
  };
  draft.credits = {
    schedules: [
      { objective: 'up', base: 'service fee', tiers: [{ below: '99.9 %', credit: '10 %' }] },
      { objective: 'p1', base: 'agreement fee', perBreachedTicket: '3 %', when: 'always' },
      {
        objective: 'p1',
        perUnit: { each: '2 h', of: 'overtime', credit: '7.50', counts: 'started' },
        when: 'always',
      },
      {
        objective: 'chain',
        base: 'service fee',
        perUnit: { each: '5 h', of: 'down time', credit: '1 day' },
        earnBack: { next: 1, atLeast: '99 %' },
      },
      { objective: 'up', base: '400', timeLost: '10 times', atMost: '50 %' },
    ],
    pools: { quality: { atRisk: '5 %', of: 'agreement fee', weights: { answered: '30 %', all: '70 %' } } },
    bonuses: [{ objective: 'worst', atLeast: '100 %', bonus: '1.99' }],
    combine: 'per service',
    atMost: [
      { share: '10 %', of: 'agreement fee', over: 'period' },
      { share: '20 %', of: 'service fee', over: 'trailing year' },
    ],
    claim: 'within 10 days',
  };
});

/** Instants on the hour, from 20 February 2026 for forty days. */
export const hour = fc
  .integer({ min: 0, max: 24 * 40 })
  .map((hours) => at('2026-02-20T00:00:00Z') + hours * HOUR);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ticketData = fc
  .record({
    state: maybe(fc.constantFrom('New', 'Waiting', 'Resolved', null)),
    priority: maybe(fc.constantFrom(1, 2, '3')),
  })
  .map(
    (data): JsonObject =>
      Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as JsonObject,
  );
const ticket = fc.record({
  source: fc.constant('desk'),
  subject: fc.constantFrom('T1', 'T2', 'T3'),
  type: fc.constantFrom('opened', 'updated'),
  data: ticketData,
});
const state = fc.record({
  source: fc.constant('probes'),
  subject: fc.constantFrom('shop', 'shop', 'store'),
  type: fc.constant('state'),
  data: fc.record({
    state: fc.constantFrom('up', 'down', 'degraded', 'unknown', 'broken'),
    probe: fc.constantFrom('a', 'b'),
    impact: fc.constantFrom(0.5, '0.25'),
  }),
});
const counted = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
/** Slices of a series, some of them told badly, and single samples of it. */
const slices = fc
  .record({
    subject: fc.constantFrom('web', 'shop'),
    stepMs: fc.constantFrom(HOUR, HOUR / 2, 0),
    values: fc.array(fc.tuple(counted, counted), { maxLength: 6 }),
    isSingle: fc.boolean(),
  })
  .map(({ subject, stepMs, values, isSingle }) => {
    const [good, total] = [values.map(([one]) => one), values.map(([one, more]) => (one ?? 0) + (more ?? 0))];
    const single: JsonObject = { good: good[0] ?? null, total: total[0] ?? 1 };
    const data: JsonObject = isSingle ? single : { stepMs, good, total };
    return { source: 'probes', subject, type: isSingle ? 'sample' : 'slices', data };
  });
/** What the desk says of the shop: the fallback of the probes. */
const seen = state.map((one) => ({ ...one, source: 'desk' }));
const exclusion = fc
  .record({
    subject: fc.constantFrom('X1', 'X2', 'X3', 'X4'),
    type: fc.constantFrom(
      'exclusion.announced',
      'exclusion.claimed',
      'exclusion.claimed',
      'exclusion.changed',
      'exclusion.accepted',
      'exclusion.rejected',
      'exclusion.withdrawn',
      'exclusion.suspended',
      'exclusion.suspended',
      'exclusion.resumed',
    ),
    clause: fc.constantFrom('maintenance', 'outage', 'unknown'),
    from: fc.integer({ min: 0, max: 24 * 40 }),
    hours: fc.integer({ min: -1, max: 60 }),
  })
  .map(({ subject, type, clause, from, hours }) => {
    const start = at('2026-02-20T00:00:00Z') + from * HOUR;
    const told = { exclusion: clause, from: start, to: start + hours * HOUR };
    const isTold = !/accepted|rejected|withdrawn|suspended|resumed/.test(type);
    return { source: 'tallystick', subject, type, data: isTold ? told : {} };
  });
const moved = fc
  .record({
    day: fc.integer({ min: 10, max: 28 }),
    target: fc.constantFrom('97.6 %', '98.4 %', '98 %', '96 %', 'less'),
  })
  .map(({ day, target }) => {
    const from = `2026-03-${day}`;
    return {
      source: 'tallystick',
      subject: 'moved',
      type: 'target.changed',
      data: { target, from, reason: 'Load.' },
    };
  });
const claimed = fc
  .record({
    subject: fc.constantFrom('up', 'p1', 'unknown'),
    period: fc.constantFrom('2026-02', '2026-03', undefined),
  })
  .map(({ subject, period }) => ({
    source: 'tallystick',
    subject,
    type: 'credit.claimed',
    data: period === undefined ? {} : { period },
  }));
/** Records of tickets and probes; ids may clash, corrections and withdrawals may name any record or none. */
export const evidence: fc.Arbitrary<EvidenceRecord[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: ticket },
        { weight: 2, arbitrary: state },
        { weight: 1, arbitrary: seen },
        { weight: 2, arbitrary: slices },
        { weight: 2, arbitrary: exclusion },
        { weight: 1, arbitrary: moved },
        { weight: 1, arbitrary: claimed },
      ),
      fc.record({ occurredAt: hour, late: fc.constantFrom(0, 0, 5 * HOUR, 100 * HOUR) }),
      fc.constantFrom(undefined, 0, 1, 2),
      fc.constantFrom('none', 'none', 'none', 'none', 'supersedes', 'withdraws'),
      fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 })),
    ),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(([what, { occurredAt, late }, sequence, link, [id, other]]) => ({
      ...what,
      id: `r${id}`,
      occurredAt,
      receivedAt: occurredAt + late,
      ...(sequence !== undefined && { sequence }),
      ...(link !== 'none' && other !== id && { [link]: `r${other}` }),
    })),
  );
