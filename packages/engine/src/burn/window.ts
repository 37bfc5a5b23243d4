import { compareShare, type Threshold } from './compare.ts';
import { BLOCK, BLOCK_BITS, type SliceSums } from './sums.ts';

/** Where a window stands to a limit after every slice of a run: not above it, above it, or now this, now that. */
export const BELOW = 0;
export const ABOVE = 1;
export const OPEN = 2;
export type Standing = typeof BELOW | typeof ABOVE | typeof OPEN;

/**
 * A window that ends with each slice in turn. Its sums over a run of slices have bounds, from the running
 * sums at the ends of blocks; only where they leave an answer open is it looked at slice by slice.
 */
export class Window {
  readonly #sums: SliceSums;
  readonly #length: number | undefined;
  readonly #start: number;
  /** Bounds after any slice of the run that was asked about last. */
  lowBad = 0;
  highBad = 0;
  lowValid = 0;
  highValid = 0;
  /** Bad and valid units in the window before the slice `at`, once that has left which does not belong to the next. */
  bad = 0;
  valid = 0;
  at = -1;

  /** @param length in slices; from the slice `start` on where left out. */
  constructor(sums: SliceSums, length: number | undefined, start: number) {
    this.#sums = sums;
    this.#length = length;
    this.#start = start;
  }

  /** Bounds over the slices `[at, end)`, which are whole blocks. */
  bound(at: number, end: number): void {
    const { bad, valid } = this.#sums;
    const block = at >> BLOCK_BITS;
    const next = end >> BLOCK_BITS;
    const from = this.#length === undefined ? this.#start : at - this.#length + 1;
    const wide = from > 0 ? from >> BLOCK_BITS : 0;
    // What all windows of the run hold ends where the run begins.
    const last = this.#length === undefined ? this.#start : end - this.#length;
    const inner = last > 0 ? (last + BLOCK - 1) >> BLOCK_BITS : 0;
    const core = inner < block ? inner : block;
    this.lowBad = bad[block]! - bad[core]!;
    this.highBad = bad[next]! - bad[wide]!;
    this.lowValid = valid[block]! - valid[core]!;
    this.highValid = valid[next]! - valid[wide]!;
  }

  /** How bad ÷ valid stands to a limit, strictly above it or not, over the slices `[at, end)`, which are whole blocks. */
  standing(at: number, end: number, limit: Threshold): Standing {
    this.bound(at, end);
    if (compareShare(this.highBad, this.lowValid, limit) <= 0) return BELOW;
    return compareShare(this.lowBad, this.highValid, limit) > 0 ? ABOVE : OPEN;
  }

  /** Makes ready for looking at slices from `at` on; goes on where it was left. */
  seek(at: number): void {
    if (this.at === at) return;
    const { bad, valid } = this.#sums.between(this.firstOf(at), at);
    this.bad = bad;
    this.valid = valid;
    this.at = at;
  }

  /** Keeps how far looking went, and what the window holds there. */
  keep(at: number, bad: number, valid: number): void {
    this.at = at;
    this.bad = bad;
    this.valid = valid;
  }

  /** First slice of the window that ends with a slice. */
  firstOf(slice: number): number {
    return this.#length === undefined ? this.#start : slice - this.#length + 1;
  }

  /** The slice that belongs to the window of `slice` and not to the next one; below 0 where there is none. */
  leaving(slice: number): number {
    return this.#length === undefined ? -1 : slice - this.#length + 1;
  }
}
