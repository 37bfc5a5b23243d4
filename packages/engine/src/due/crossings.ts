import { exact, type Objective, type Rational } from '@tallystick/agreement';
import type { Figure } from '../compliance/figure.ts';
import type { Earliest } from './earliest.ts';

/** What time does to a figure while no record comes: whether it is down, up or not counted. */
export type Passing = 'good' | 'bad' | 'uncounted' | 'any';

/**
 * [DUE-4] Offers an instant that is not after the one at which a share of time comes to stand on the other side of its target, of a warning
 * share of its budget, or of being lost. Each of these is where `bad − c × valid` changes its sign, and each millisecond moves that by
 * at most one, by less where it is known what time counts as.
 */
export function offerCrossings(
  earliest: Earliest,
  figure: Figure,
  given: {
    readonly objective: Objective;
    /** The shares of the budget whose use is told. */
    readonly shares: readonly Rational[];
    readonly passing: Passing;
    readonly isRolling: boolean;
  },
): void {
  const { share } = figure;
  const { objective, shares, passing, isRolling } = given;
  if (!share) {
    earliest.offerNext();
    return;
  }
  const bad = exact.subtract(share.valid, share.good);
  const allowed = exact.subtract(exact.ONE, objective.target.value);
  const offer = (c: Rational, of: Rational) => {
    const distance = exact.subtract(bad, exact.multiply(c, of));
    const isAbove = distance.numerator > 0n;
    const speed = isRolling ? exact.ONE : speedOf(passing, isAbove, c);
    if (speed.numerator <= 0n) return;
    const away = isAbove ? distance : exact.subtract(exact.ZERO, distance);
    earliest.offer(earliest.after + Math.max(1, wholePart(exact.divide(away, speed))));
  };
  offer(allowed, share.valid);
  const whole = share.wholeValid ?? share.valid;
  for (const used of [...shares, exact.ONE]) {
    const c = exact.multiply(allowed, used);
    const distance = exact.subtract(bad, exact.multiply(c, whole));
    if (isRolling) offer(c, whole);
    // Of a whole period: what is bad only grows, and the whole only shrinks, by time that turns out not to count.
    else if (distance.numerator <= 0n && passing !== 'good') {
      const away = exact.subtract(exact.ZERO, distance);
      const speed = passing === 'uncounted' ? c : exact.ONE;
      if (speed.numerator > 0n)
        earliest.offer(earliest.after + Math.max(1, wholePart(exact.divide(away, speed))));
    }
  }
}

/** The most by which `bad − c × valid` comes nearer to zero in a millisecond. */
function speedOf(passing: Passing, isAbove: boolean, c: Rational): Rational {
  if (passing === 'uncounted') return exact.ZERO;
  if (isAbove) return passing === 'bad' ? exact.ZERO : c;
  return passing === 'good' ? exact.ZERO : exact.subtract(exact.ONE, c);
}

function wholePart({ numerator, denominator }: Rational): number {
  return Number(numerator / denominator);
}
