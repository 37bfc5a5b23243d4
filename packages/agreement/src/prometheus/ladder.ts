const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1_000, 's'],
  [1, 'ms'],
] as const;
/** A window is summed up of at least so many parts, where there are some: it lags by no more than one of them. */
const FEWEST_PARTS = 60;

/** A window whose counts are recorded, and the shorter one of which they are summed up; the first has none. */
export interface Rung {
  readonly ms: number;
  /** The length of the recorded window that it is a sum of. */
  readonly of?: number;
}

/**
 * The windows to record, the shortest first. Each longer one is a sum of a shorter one’s counts that lie side by
 * side in it: of the longest that leaves at least 60 of them, else of the shortest.
 *
 * @param base the shortest window, ms; the others are rounded up to whole ones of it.
 */
export function ladder(base: number, windows: readonly number[]): readonly Rung[] {
  const lengths = [...new Set([base, ...windows.map((ms) => wholeOf(ms, base))])].sort((a, b) => a - b);
  return lengths.map((ms) => {
    if (ms === base) return { ms };
    const parts = lengths.filter((one) => one < ms && ms % one === 0 && ms / one >= FEWEST_PARTS);
    return { ms, of: parts.at(-1) ?? base };
  });
}

/** A length rounded up to whole parts, at least one. */
export function wholeOf(ms: number, part: number): number {
  return Math.max(1, Math.ceil(ms / part)) * part;
}

/** A length as Prometheus writes it: `5m`, `1h30m`, `59m59s999ms`. */
export function promDuration(ms: number): string {
  let rest = ms;
  return UNITS.map(([size, name]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? '' : `${count}${name}`;
  }).join('');
}
