import { compare, multiply, ONE, type Rational, subtract, ZERO } from './exact/rational.ts';

/**
 * The availability of parts that are all needed, each failing on its own: the product of theirs, so that 99.9 % and
 * 99.9 % come to 99.8001 %. The most that can be promised on top of parts that promise so much.
 *
 * @throws RangeError without parts, or for a share that is not from 0 to 1.
 */
export function serialAvailability(shares: readonly Rational[]): Rational {
  assertShares(shares);
  return shares.reduce(multiply, ONE);
}

/**
 * The availability of parts any one of which is enough, each failing on its own: 1 − the product of what they fail,
 * so that 99 % and 99 % come to 99.99 %.
 *
 * @throws RangeError without parts, or for a share that is not from 0 to 1.
 */
export function parallelAvailability(shares: readonly Rational[]): Rational {
  assertShares(shares);
  return subtract(
    ONE,
    shares.map((share) => subtract(ONE, share)).reduce((product, share) => multiply(product, share), ONE),
  );
}

function assertShares(shares: readonly Rational[]): void {
  if (shares.length === 0) throw new RangeError('There are no parts whose availability could be combined.');
  if (shares.some((share) => compare(share, ZERO) < 0 || compare(share, ONE) > 0)) {
    throw new RangeError('An availability is a share from 0 to 1.');
  }
}
