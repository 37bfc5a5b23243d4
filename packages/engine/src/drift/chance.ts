import { exact, type Rational } from '@tallystick/agreement';

/**
 * How likely at least so many pairs of n figures are worse, from the earlier to the later, where every order of the figures is as likely as any other
 * ([DRF-2]): the share of the n! orders with so many inversions or more. This is the exact form of the test of Mann and Kendall. Figures that are equal
 * are no worse pair, so that the chance is told too great rather than too small.
 */
export function chanceOfWorsePairs(count: number, worsePairs: number): Rational {
  // How many orders of the figures so far have each number of inversions: the next figure has 0 to `placed` of those before it on its wrong side.
  let orders: bigint[] = [1n];
  let all = 1n;
  for (let placed = 1; placed < count; placed++) {
    const next = new Array<bigint>(orders.length + placed).fill(0n);
    for (const [inversions, ways] of orders.entries())
      for (let more = 0; more <= placed; more++) next[inversions + more]! += ways;
    orders = next;
    all *= BigInt(placed + 1);
  }
  const atLeast = orders.slice(worsePairs).reduce((sum, ways) => sum + ways, 0n);
  return exact.rational(atLeast, all);
}
