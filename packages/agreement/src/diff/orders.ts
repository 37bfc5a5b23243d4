import type { Condition } from '../model.ts';
import { type Affects, neither, otherParty, undecidable, type Verdict } from './difference.ts';
import type { Between, Field } from './fields.ts';
import type { Reason } from './reasons.ts';
import { conditionText, setText } from './words.ts';

type Party = 'customer' | 'provider';

/** Negative, zero or positive as the first is less, the same or more; undefined where neither is. */
export type Order<V> = (before: V, after: V, between: Between) => number | undefined;

interface Ordered<V> {
  words(value: V): string;
  /** Which value is more. */
  readonly order: Order<V>;
  /** Whom more of it serves. */
  readonly more: Party;
  readonly reason: Reason;
  /** What no value is: the most that there can be, or the least, and how it is told. */
  readonly absent?: { readonly is: 'most' | 'least'; readonly words?: string };
  /** Why values without an order cannot be weighed. */
  readonly otherwise?: Reason;
  readonly affects?: Affects;
}

/** A field of which more serves one party, and less the other. */
export function ordered<V>(of: Ordered<V>): Field<V> {
  const { absent, order, more, reason, otherwise = 'another-basis' } = of;
  return {
    words: of.words,
    verdict({ before, after }, between) {
      const grows =
        before !== undefined && after !== undefined
          ? order(before, after, between)
          : absent && (after === undefined) === (absent.is === 'most')
            ? -1
            : absent
              ? 1
              : undefined;
      return verdictOf(grows, more, reason, otherwise);
    },
    ...(absent?.words === undefined ? {} : { absent: absent.words }),
    ...(of.affects ? { affects: of.affects } : {}),
  };
}

/** Who gains from what has an order: `order` is below zero where the new value is more. */
export function verdictOf(
  order: number | undefined,
  more: Party,
  reason: Reason,
  otherwise: Reason = 'another-basis',
): Verdict {
  if (order === undefined || Number.isNaN(order)) return undecidable(otherwise);
  if (order === 0) return neither('comes-to-the-same');
  return { gains: order < 0 ? more : otherParty(more), reason };
}

/** A field about which the same is said however it changes. */
export function stated<V>(words: (value: V) => string, verdict: Verdict, affects?: Affects): Field<V> {
  return { words, verdict: () => verdict, ...(affects ? { affects } : {}) };
}

/** Words in the order of how well they serve the provider, the best last. */
export function ranked<W extends string>(words: readonly W[]): (before: W, after: W) => number | undefined {
  return (before, after) => {
    const [old, now] = [words.indexOf(before), words.indexOf(after)];
    return old < 0 || now < 0 ? undefined : old - now;
  };
}

/** Sets in the order of what they hold; undefined where each holds something that the other does not. */
export function bySubset(before: readonly string[], after: readonly string[]): number | undefined {
  const [lost, won] = [
    before.some((one) => !after.includes(one)),
    after.some((one) => !before.includes(one)),
  ];
  return lost && won ? undefined : lost ? 1 : won ? -1 : 0;
}

/** A set of texts, more of which serves one party. */
export function listing(more: Party, reason: Reason, otherwise: Reason = 'mixed'): Field<readonly string[]> {
  return ordered({ words: setText, order: bySubset, more, reason, otherwise });
}

/** Conditions in the order of what they hold for: all that meets the narrower meets the wider too. */
export function byReach(before: Condition, after: Condition): number | undefined {
  const [narrows, widens] = [implies(after, before), implies(before, after)];
  return narrows && widens ? 0 : narrows ? 1 : widens ? -1 : undefined;
}

/** Whether all that meets the first meets the second. */
function implies(first: Condition, second: Condition): boolean {
  const within = (values: readonly string[], others: readonly string[]) =>
    values.every((value) => others.includes(value));
  if (second.events.length > 0 && (first.events.length === 0 || !within(first.events, second.events)))
    return false;
  return [...second.fields].every(([field, values]) => {
    const own = first.fields.get(field);
    return own !== undefined && within(own, values);
  });
}

/** A condition, the wider of which serves one party; without one it never holds. */
export function reaching(more: Party, reason: Reason): Field<Condition> {
  return ordered({
    words: conditionText,
    order: byReach,
    more,
    reason,
    otherwise: 'another-measure',
    absent: { is: 'least', words: 'never' },
  });
}
