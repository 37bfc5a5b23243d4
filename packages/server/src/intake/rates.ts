/** How many sources are watched at a time; those at rest are forgotten first. */
const SOURCES_WATCHED = 10_000;

/** Holds sources to a rate of records. */
export interface Rates {
  /**
   * Takes records of sources into account, unless one of these sources has sent too much.
   *
   * @param counts how many records come from which source.
   * @returns 0 when they may be taken; otherwise how long to wait, ms, and nothing is taken into account.
   */
  take(counts: ReadonlyMap<string, number>): number;
}

/**
 * A token bucket for each source. What a source sends is taken off its tokens as a whole, below zero too; it
 * must wait until they are back above zero. So a batch is never too large for its bucket, and the rate holds in the long run.
 *
 * @param clockMs a clock that only goes forward, ms.
 */
export function createRates(
  limits: { readonly recordsPerSecond: number; readonly burstRecords: number },
  clockMs: () => number,
): Rates {
  const { recordsPerSecond, burstRecords } = limits;
  const buckets = new Map<string, { tokens: number; at: number }>();
  const filled = (source: string, now: number): number => {
    const bucket = buckets.get(source);
    if (!bucket) return burstRecords;
    return Math.min(burstRecords, bucket.tokens + ((now - bucket.at) / 1_000) * recordsPerSecond);
  };
  return {
    take(counts) {
      const now = clockMs();
      let waitMs = 0;
      for (const source of counts.keys()) {
        const tokens = filled(source, now);
        if (tokens <= 0) waitMs = Math.max(waitMs, ((1 - tokens) / recordsPerSecond) * 1_000);
      }
      if (waitMs > 0) return Math.ceil(waitMs);
      for (const [source, count] of counts) {
        const tokens = filled(source, now) - count;
        buckets.delete(source); // Put at the end again: the map is in the order of last use.
        buckets.set(source, { tokens, at: now });
      }
      while (buckets.size > SOURCES_WATCHED) buckets.delete(buckets.keys().next().value!);
      return 0;
    },
  };
}
