import type { BurnSeries } from './series.ts';

/** Slices whose sums are kept together, and as a power of two. */
export const BLOCK_BITS = 3;
export const BLOCK = 1 << BLOCK_BITS;

/**
 * Bad and valid units of any run of slices: running sums are kept at the ends of blocks only, so that they take
 * two bytes a slice, and any run is two differences and the slices at its ends.
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
    const blocks = total.length >> BLOCK_BITS;
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
    const start = Math.max(0, from);
    const end = Math.min(to, this.total.length);
    const first = (start + BLOCK - 1) >> BLOCK_BITS;
    const last = end >> BLOCK_BITS;
    if (first >= last) return this.#added(start, end);
    const before = this.#added(start, first << BLOCK_BITS);
    const after = this.#added(last << BLOCK_BITS, end);
    return {
      bad: before.bad + this.bad[last]! - this.bad[first]! + after.bad,
      valid: before.valid + this.valid[last]! - this.valid[first]! + after.valid,
    };
  }

  #added(from: number, to: number): { bad: number; valid: number } {
    const { good, total } = this;
    let [bad, valid] = [0, 0];
    for (let at = from; at < to; at++) {
      bad += total[at]! - good[at]!;
      valid += total[at]!;
    }
    return { bad, valid };
  }
}
