import { BLOCK, type SliceSums } from './sums.ts';

/** What a walk asks about a window that ends with each slice. */
export interface Watch {
  /** Length of the window in slices; from the start of the span where left out. */
  readonly window: number | undefined;
  /** Whether nothing changes while bad and valid units stay within these bounds: then no slice is looked at. */
  isSettled(lowBad: number, highBad: number, lowValid: number, highValid: number): boolean;
  /** Called slice by slice otherwise. */
  visit(slice: number, bad: number, valid: number): void;
}

/**
 * Follows a window over the slices `[from, to)`, in time order. A block of slices is looked at one by one
 * only where the bounds of its sums leave the answer open, so that quiet time costs next to nothing and the
 * answers are those of looking at every slice.
 */
export function walk(sums: SliceSums, { from, to }: { from: number; to: number }, watch: Watch): void {
  const { bad, valid } = sums;
  const { window } = watch;
  const whole = Math.floor(sums.total.length / BLOCK);
  for (let at = from; at < to; ) {
    const block = at / BLOCK;
    const next = Math.min(to, (Math.floor(block) + 1) * BLOCK);
    if (Number.isInteger(block) && next === at + BLOCK && block < whole) {
      // The widest run of slices that any of the block's windows holds, and the one that all of them hold.
      const start = window === undefined ? from : Math.max(0, at - window + 1);
      const wide = Math.floor(start / BLOCK);
      const inner = Math.ceil((window === undefined ? from : Math.max(0, next - window)) / BLOCK);
      const core = Math.min(inner, block);
      const settled = watch.isSettled(
        bad[block]! - bad[core]!,
        bad[block + 1]! - bad[wide]!,
        valid[block]! - valid[core]!,
        valid[block + 1]! - valid[wide]!,
      );
      if (settled) {
        at = next;
        continue;
      }
    }
    visitAll(sums, watch, from, at, next);
    at = next;
  }
}

function visitAll(sums: SliceSums, watch: Watch, from: number, first: number, end: number): void {
  const { good, total } = sums;
  const startOf = (slice: number) => (watch.window === undefined ? from : slice - watch.window + 1);
  let { bad, valid } = sums.between(startOf(first), first);
  for (let at = first; at < end; at++) {
    bad += total[at]! - good[at]!;
    valid += total[at]!;
    watch.visit(at, bad, valid);
    if (watch.window === undefined) continue;
    const leaving = startOf(at);
    if (leaving < 0) continue;
    bad -= total[leaving]! - good[leaving]!;
    valid -= total[leaving]!;
  }
}
