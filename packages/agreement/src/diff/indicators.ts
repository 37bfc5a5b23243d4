import { compare, toPercentText } from '../exact/rational.ts';
import type { CompositeIndicator } from '../model/composite.ts';
import type { CountIndicator, ScoreIndicator } from '../model/values.ts';
import type { AvailabilityIndicator, AvailabilityMethod, ClockIndicator, Indicator } from '../model.ts';
import { serviceHours } from './calendar-use.ts';
import { neither, undecidable } from './difference.ts';
import type { Family } from './family.ts';
import type { Fields } from './fields.ts';
import { EMPTY_SLICES } from './objectives.ts';
import { byReach, ordered, ranked, reaching, stated } from './orders.ts';
import { conditionText, durationText, genericText } from './words.ts';

const anotherMeasure = undecidable('another-measure');
const id = (text: string) => text;

const NAMED = {
  id: 'elsewhere',
  title: 'elsewhere',
  service: stated(id, undecidable('another-service')),
  from: stated(id, undecidable('another-consequence')),
} as const;

const RECONCILED = { ...stated(id, neither('nothing-reads-it')), absent: 'nothing' } as const;

const VALUES = {
  ...NAMED,
  reconcileWith: RECONCILED,
  subject: { ...stated(id, anotherMeasure), absent: 'every subject' },
} as const;

const FALLBACK = { ...stated(id, undecidable('another-consequence')), absent: 'no figure' } as const;

const CLOCK: Fields<ClockIndicator> = {
  ...NAMED,
  reconcileWith: RECONCILED,
  start: stated(
    (start) => ('when' in start ? conditionText(start.when) : `at the instant in ${start.atField}`),
    anotherMeasure,
  ),
  stop: reaching('provider', 'less-often-judged-good'),
  pause: reaching('provider', 'less-often-judged-good'),
  resume: {
    ...ordered({
      words: conditionText,
      order: byReach,
      more: 'customer',
      reason: 'less-often-judged-good',
      otherwise: 'another-measure',
    }),
    absent: 'when the pause no longer holds',
  },
  reset: { ...stated(conditionText, anotherMeasure), absent: 'never' },
  reopened: stated(id, undecidable('another-basis')),
  targetChange: ordered({
    words: id,
    order: ranked(['carry', 'restart']),
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
  attribute: stated(id, undecidable('another-basis')),
  calendars: stated(
    (calendars) =>
      calendars
        .map(({ where, use }) => (where ? `${use} where ${conditionText(where)}` : use))
        .join(', else '),
    undecidable('another-basis'),
  ),
};

const AVAILABILITY: Fields<AvailabilityIndicator> = {
  ...NAMED,
  subject: stated(id, anotherMeasure),
  unknown: ordered({
    words: id,
    order: ranked(['down', 'excluded', 'up']),
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
  initially: ordered({
    words: id,
    order: ranked(['unknown', 'up']),
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
  quorum: ordered({
    words: (word) => `down when ${word} of the probes ${word === 'any' ? 'is' : 'are'}`,
    order: ranked(['any', 'majority', 'all']),
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
  degraded: ordered({
    words: toPercentText,
    order: compare,
    more: 'customer',
    reason: 'less-often-judged-good',
  }),
  calendar: serviceHours('dilutes-down-time'),
  method: ordered({
    words: methodText,
    order: byForgiveness,
    more: 'provider',
    reason: 'less-often-judged-good',
  }),
  heartbeat: { ...stated(durationText, undecidable('another-basis')), absent: 'none expected' },
  checkEvery: { ...stated(durationText, anotherMeasure), absent: 'records are states that last' },
  fallback: FALLBACK,
  reconcileWith: RECONCILED,
};

const SCORE: Fields<ScoreIndicator> = {
  ...VALUES,
  fallback: FALLBACK,
  scale: stated(([lowest, highest]) => genericText([lowest, highest]), anotherMeasure),
  minimumAnswers: stated((count) => `${count} answers`, undecidable('another-basis')),
};

const COUNT: Fields<CountIndicator> = {
  ...VALUES,
  when: reaching('customer', 'less-often-judged-good'),
  of: ordered({
    words: id,
    order: ranked(['subjects', 'records']),
    more: 'customer',
    reason: 'less-often-judged-good',
  }),
};

const COMPOSITE: Fields<CompositeIndicator> = {
  service: NAMED.service,
  rule: stated(id, undecidable('parts-are-weighed')),
  parts: stated(
    (parts) =>
      parts
        .flatMap(({ indicator, weight, subjects }) =>
          (subjects?.map((subject) => `${indicator} of ${subject}`) ?? [indicator]).map(
            (part) => `${part} × ${genericText(weight)}`,
          ),
        )
        .sort()
        .join(', '),
    undecidable('parts-are-weighed'),
  ),
  withoutData: stated(id, undecidable('parts-are-weighed')),
};

/** What is measured, and how it is counted. */
export const INDICATORS: Family<Indicator> = {
  within: 'indicators',
  affects: 'figures',
  added: neither('nothing-reads-it'),
  fields: {},
  byKind: {
    clock: CLOCK,
    availability: AVAILABILITY,
    ratio: { ...VALUES, fallback: FALLBACK },
    distribution: { ...VALUES, fallback: FALLBACK },
    score: SCORE,
    count: COUNT,
    composite: COMPOSITE,
  },
};

/** Ways to count down time in the order of how much of it they forgive. */
function byForgiveness(before: AvailabilityMethod, after: AvailabilityMethod): number | undefined {
  if (before.kind === 'slices' && after.kind === 'slices') {
    return before.sliceMs === after.sliceMs ? ranked(EMPTY_SLICES)(before.empty, after.empty) : undefined;
  }
  if (before.kind === 'consecutive' && after.kind === 'consecutive')
    return before.atLeastMs - after.atLeastMs;
  if (before.kind === 'exact' && after.kind !== 'slices') return -1;
  if (after.kind === 'exact' && before.kind !== 'slices') return 1;
  return undefined;
}

function methodText(method: AvailabilityMethod): string {
  switch (method.kind) {
    case 'consecutive':
      return `runs of at least ${durationText(method.atLeastMs)}`;
    case 'slices':
      return `mean of slices of ${durationText(method.sliceMs)}, empty ones ${method.empty}`;
    case 'minutes':
      return 'minutes that are down throughout';
    case 'exact':
      return 'to the millisecond';
    default:
      return genericText(method);
  }
}
