import { compare, type Rational, toPercentText } from '../exact/rational.ts';
import {
  type CreditCap,
  type CreditedWhen,
  type CreditSchedule,
  type Credits,
  claimText,
  type FixedSchedule,
  type PerBreachSchedule,
  type PerUnitSchedule,
  type SteppedSchedule,
  type TimeLostSchedule,
} from '../model/credit.ts';
import type { Settlement } from '../model/settlement.ts';
import type { Agreement } from '../model.ts';
import { canonical } from './canonical.ts';
import type { Difference } from './difference.ts';
import { undecidable } from './difference.ts';
import { addedOrRemoved, compareClause, type Family } from './family.ts';
import { type Between, compareFields, type Fields, type Place, told } from './fields.ts';
import { ordered, ranked, stated } from './orders.ts';
import { BASE, LINE_CAP, PRICE } from './prices.ts';
import { compareTiers } from './tiers.ts';
import { durationText, genericText } from './words.ts';

/** What misses cost: schedules, how they combine, caps. */
export function compareCredits(between: Between): readonly Difference[] {
  const [before, after] = [between.before.credits, between.after.credits];
  const place = { clause: 'credits', affects: 'figures', between } as const;
  return [
    ...compareSchedules(before.schedules, after.schedules, between),
    ...compareFields(place, { before, after }, CREDITS),
    ...compareCaps(place, before.caps, after.caps),
    ...compareFields(
      { ...place, affects: 'duties' },
      { before: before.settlement, after: after.settlement },
      SETTLEMENT,
    ),
  ];
}

const CREDITS: Fields<Credits> = {
  settlement: 'elsewhere',
  schedules: 'elsewhere',
  caps: 'elsewhere',
  combine: ordered({
    words: (word: Credits['combine']) => word,
    order: ranked(['sum', 'per service', 'max']),
    more: 'provider',
    reason: 'pays-more-often',
  }),
  smallest: ordered({
    words: genericText,
    order: compare,
    more: 'provider',
    reason: 'pays-more-often',
    absent: { is: 'least', words: 'any sum' },
  }),
  claim: ordered({
    words: claimText,
    order: ({ kind: before }, { kind: after }) =>
      before === 'automatic' ? -1 : after === 'automatic' ? 1 : undefined,
    more: 'provider',
    reason: 'pays-more-often',
  }),
};

/** Larger sums without anybody's word are paid sooner; a second person's word takes longer. */
const SETTLEMENT: Fields<Settlement> = {
  automaticUpTo: ordered({
    words: genericText,
    order: compare,
    more: 'customer',
    reason: 'sooner',
    absent: { is: 'least', words: 'never' },
  }),
  twoPeopleAbove: ordered({
    words: genericText,
    order: compare,
    more: 'customer',
    reason: 'sooner',
    absent: { is: 'most', words: 'never' },
  }),
  tax: stated(
    ({ treatment, rate }) => (rate ? `${treatment} (${toPercentText(rate)})` : treatment),
    undecidable('another-basis'),
  ),
  disputeWithinMs: ordered({
    words: durationText,
    order: (before, after) => before - after,
    more: 'customer',
    reason: 'better-terms',
    absent: { is: 'most', words: 'without an end' },
  }),
  disputeAnswerMs: ordered({
    words: durationText,
    order: (before, after) => before - after,
    more: 'provider',
    reason: 'better-terms',
  }),
};

const when = ordered({
  words: (word: CreditedWhen) => word,
  order: ranked(['objective missed', 'always']),
  more: 'customer',
  reason: 'pays-more-often',
});
const PER_BREACH: Fields<PerBreachSchedule> = { credit: PRICE, when };
const FIXED: Fields<FixedSchedule> = { credit: PRICE };

const PER_STEP: Fields<SteppedSchedule> = {
  step: ordered({ words: toPercentText, order: compare, more: 'provider', reason: 'pays-more-often' }),
  credit: PRICE,
};

const PER_UNIT: Fields<PerUnitSchedule> = {
  unitMs: ordered({
    words: durationText,
    order: (before, after) => before - after,
    more: 'provider',
    reason: 'pays-more-often',
  }),
  of: stated((word) => word, undecidable('another-measure')),
  counts: ordered({
    words: (word: PerUnitSchedule['counts']) => word,
    order: ranked(['completed', 'started']),
    more: 'customer',
    reason: 'pays-more-often',
  }),
  credit: PRICE,
  when,
};

const TIME_LOST: Fields<TimeLostSchedule> = {
  times: ordered({ words: genericText, order: compare, more: 'customer', reason: 'more-credit' }),
};

const SCHEDULE: Omit<Family<CreditSchedule>, 'within' | 'affects'> = {
  added: { gains: 'customer', reason: 'pays-more-often' },
  fields: {
    objective: stated((id) => id, undecidable('another-measure')),
    base: BASE,
    atMost: LINE_CAP,
  },
  byKind: {
    tiers: { tiers: 'elsewhere' } as Fields<CreditSchedule>,
    'per-breach': PER_BREACH,
    'per-step': PER_STEP,
    fixed: FIXED,
    'per-unit': PER_UNIT,
    'time-lost': TIME_LOST,
  },
  more: (place, { before, after }) =>
    before.kind === 'tiers' && after.kind === 'tiers'
      ? compareTiers(place, { before: before.tiers, after: after.tiers })
      : [],
};

interface Placed {
  readonly schedule: CreditSchedule;
  readonly index: number;
}

/**
 * Schedules have no ids: those that say the same belong together, then those of one objective and one kind, then
 * those of one objective.
 */
function compareSchedules(
  before: readonly CreditSchedule[],
  after: readonly CreditSchedule[],
  between: Between,
): readonly Difference[] {
  let [old, now] = [inAnyOrder(before), inAnyOrder(after)];
  const pairs: (readonly [Placed | undefined, Placed | undefined])[] = [];
  for (const key of [
    (one: CreditSchedule) => canonical(one),
    (one: CreditSchedule) => `${one.kind} ${one.objective}`,
    (one: CreditSchedule) => one.objective,
  ]) {
    for (const left of old) {
      const right = now.find(({ schedule }) => key(schedule) === key(left.schedule));
      if (!right) continue;
      pairs.push([left, right]);
      old = old.filter((one) => one !== left);
      now = now.filter((one) => one !== right);
    }
  }
  pairs.push(
    ...old.map((left) => [left, undefined] as const),
    ...now.map((right) => [undefined, right] as const),
  );
  return pairs.flatMap(([left, right]) => compareSchedule(left, right, between));
}

/** One order for all orders of the text. */
function inAnyOrder(schedules: readonly CreditSchedule[]): readonly Placed[] {
  const placed = schedules.map((schedule, index) => ({ schedule, index, content: canonical(schedule) }));
  return placed.sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : a.index - b.index));
}

function compareSchedule(
  left: Placed | undefined,
  right: Placed | undefined,
  between: Between,
): readonly Difference[] {
  const one = (right ?? left)!;
  const title = titleOf(one.schedule, right ? between.after : between.before);
  const place: Place = {
    clause: `credits.schedules[${one.index}]`,
    ...(title === undefined ? {} : { title }),
    affects: 'figures',
    between,
  };
  const change = { before: left?.schedule, after: right?.schedule };
  const differences =
    change.before && change.after
      ? compareClause(SCHEDULE, place, { before: change.before, after: change.after })
      : [addedOrRemoved(SCHEDULE, place, change)];
  const clauseBefore =
    left && left.index !== one.index ? { clauseBefore: `credits.schedules[${left.index}]` } : {};
  return differences.map((difference) => ({ ...difference, ...clauseBefore }));
}

function titleOf({ objective: id }: CreditSchedule, { objectives }: Agreement): string | undefined {
  const title = objectives.get(id)?.title;
  return title === undefined ? undefined : `credit for: ${title}`;
}

/** Of caps of one form and span the lowest binds. */
function compareCaps(
  place: Place,
  before: readonly CreditCap[],
  after: readonly CreditCap[],
): readonly Difference[] {
  const [old, now] = [lowest(before), lowest(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const change = { before: old.get(name)?.value, after: now.get(name)?.value };
    if (change.before && change.after && compare(change.before, change.after) === 0) return [];
    const isShare = (old.get(name) ?? now.get(name))!.isShare;
    return [
      told(
        { ...place, within: `atMost, ${name}` },
        change,
        ordered({
          words: isShare ? toPercentText : genericText,
          order: compare,
          more: 'customer',
          reason: 'more-credit',
          absent: { is: 'most', words: 'no limit' },
        }),
      ),
    ];
  });
}

function lowest(caps: readonly CreditCap[]) {
  const found = new Map<string, { readonly value: Rational; readonly isShare: boolean }>();
  for (const { limit, over, on } of caps) {
    const isShare = 'share' in limit;
    const scope = on === 'all credits' ? '' : `, on ${on}`;
    const name = `${isShare ? `share of the ${limit.of}` : 'sum'} over the ${over}${scope}`;
    const value = isShare ? limit.share : limit.sum;
    const known = found.get(name);
    if (!known || compare(value, known.value) < 0) found.set(name, { value, isShare });
  }
  return found;
}
