import type { BurnSeries } from './series.ts';

/** Slices whose sums are kept together: one eighth of a byte a slice for each of the two. */
export const BLOCK = 32;

/**
 * Bad and valid units of any run of slices: running sums are kept at every block of slices only, so that
 * they take a quarter of the memory of a slice, and any run is two differences and the slices at its ends.
 */
export class SliceSums {
  readonly good: BurnSeries['good'];
  readonly total: BurnSeries['total'];
  /** Units before each block. */
  readonly bad: Float64Array;
  readonly valid: Float64Array;

  /** @throws RangeError when the valid units add up to more than 2^53, where sums are no longer exact. */
  constructor({ good, total }: Pick<BurnSeries, 'good' | 'total'>) {
    this.good = good;
    this.total = total;
    const blocks = Math.floor(total.length / BLOCK);
    this.bad = new Float64Array(blocks + 1);
    this.valid = new Float64Array(blocks + 1);
    let [goodSum, validSum] = [0, 0];
    for (let block = 0, at = 0; block < blocks; block++) {
      for (const end = at + BLOCK; at < end; at++) {
        goodSum += good[at]!;
        validSum += total[at]!;
      }
      this.bad[block + 1] = validSum - goodSum;
      this.valid[block + 1] = validSum;
    }
    if (validSum > Number.MAX_SAFE_INTEGER) throw new RangeError('More events than can be added up exactly.');
  }

  /** Bad and valid units of the slices `[from, to)`; slices outside the series hold nothing. */
  between(from: number, to: number): { bad: number; valid: number } {
    let at = Math.max(0, from);
    const end = Math.min(to, this.total.length);
    let [bad, valid] = [0, 0];
    while (at < end) {
      const block = at / BLOCK;
      const last = Math.floor(end / BLOCK);
      if (Number.isInteger(block) && last > block) {
        bad += this.bad[last]! - this.bad[block]!;
        valid += this.valid[last]! - this.valid[block]!;
        at = last * BLOCK;
      } else {
        bad += this.total[at]! - this.good[at]!;
        valid += this.total[at]!;
        at++;
      }
    }
    return { bad, valid };
  }
}
