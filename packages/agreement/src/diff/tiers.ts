import { compare, type Rational, toPercentText, ZERO } from '../exact/rational.ts';
import { comparePrices, type Price, priceText, type TieredSchedule } from '../model/credit.ts';
import type { Difference } from './difference.ts';
import { type Place, told } from './fields.ts';
import { verdictOf } from './orders.ts';

type Tiers = TieredSchedule['tiers'];

/** Attained values from one edge to the next, with what each schedule credits there. */
interface Stretch {
  /** Undefined where it goes down to nothing. */
  readonly from: Rational | undefined;
  readonly below: Rational;
  readonly before: Price;
  readonly after: Price;
}

/**
 * Tiers compared as what they are, the credit as a function of the attained value: a difference for every stretch
 * between two edges of either schedule in which the credits differ.
 */
export function compareTiers(
  place: Place,
  { before, after }: { readonly before: Tiers; readonly after: Tiers },
): readonly Difference[] {
  return stretches(before, after).map((stretch) =>
    told(
      { ...place, within: `tiers, ${stretchText(stretch)}` },
      { before: stretch.before, after: stretch.after },
      {
        words: priceText,
        verdict: () => verdictOf(byCredit(stretch.before, stretch.after), 'customer', 'tiers'),
      },
    ),
  );
}

/** The stretches whose credits differ, from the highest to the lowest; neighbours with the same credits are one. */
function stretches(before: Tiers, after: Tiers): readonly Stretch[] {
  const edges = [...before, ...after].map(({ below }) => below).sort((a, b) => compare(b, a));
  const found: Stretch[] = [];
  for (const [index, below] of edges.entries()) {
    const from = edges[index + 1];
    if (from && compare(from, below) === 0) continue;
    const [old, now] = [creditBelow(before, below), creditBelow(after, below)];
    const last = found.at(-1);
    const isOne = last?.from && compare(last.from, below) === 0 && byCredit(last.before, old) === 0;
    if (byCredit(old, now) === 0) continue;
    if (isOne && byCredit(last.after, now) === 0) found[found.length - 1] = { ...last, from };
    else found.push({ from, below, before: old, after: now });
  }
  return found;
}

const NOTHING: Price = { kind: 'share', share: ZERO };

/** Nothing is less than anything that is credited, whatever its kind. */
function byCredit(before: Price, after: Price): number | undefined {
  const isNothing = (price: Price) => price.kind === 'share' && price.share.numerator === 0n;
  if (before.kind !== after.kind && (isNothing(before) || isNothing(after)))
    return isNothing(before) ? -1 : 1;
  return comparePrices(before, after);
}

/** What is credited for values just below an edge: of the tiers whose bound is not below it, the lowest. */
function creditBelow(tiers: Tiers, edge: Rational): Price {
  const reached = tiers.filter(({ below }) => compare(below, edge) >= 0);
  return (
    reached.reduce<Tiers[number] | undefined>(
      (lowest, tier) => (lowest && compare(lowest.below, tier.below) <= 0 ? lowest : tier),
      undefined,
    )?.credit ?? NOTHING
  );
}

function stretchText({ from, below }: Stretch): string {
  return from
    ? `at least ${toPercentText(from)}, below ${toPercentText(below)}`
    : `below ${toPercentText(below)}`;
}
