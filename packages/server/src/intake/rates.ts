/** How many sources are watched at a time; those at rest are forgotten first. */
const SOURCES_WATCHED = 10_000;

/** Seconds' worth of records that a source with a rate of its own may send at once after a rest. */
const BURST_SECONDS = 10;

/** How fast a source may send. */
interface RateLimits {
  readonly recordsPerSecond: number;
  readonly burstRecords: number;
}

/** Holds sources to a rate of records. */
export interface Rates {
  /**
   * Takes records of sources into account, unless one of these sources has sent too much.
   *
   * @param counts how many records come from which source.
   * @param rateOf the rate that a source has of its own, records a second; undefined for the usual one.
   * @returns 0 when they may be taken; otherwise how long to wait, ms, and nothing is taken into account.
   */
  take(counts: ReadonlyMap<string, number>, rateOf?: (source: string) => number | undefined): number;
  /** Takes nothing that a source has sent into account any more. */
  forget(source: string): void;
}

/**
 * A token bucket for each source. What a source sends is taken off its tokens as a whole, below zero too; it
 * must wait until they are back above zero. So a batch is never too large for its bucket, and the rate holds in the long run.
 *
 * @param clockMs a clock that only goes forward, ms.
 */
export function createRates(limits: RateLimits, clockMs: () => number): Rates {
  const limitsOf = (own: number | undefined) =>
    own === undefined ? limits : { recordsPerSecond: own, burstRecords: own * BURST_SECONDS };
  const buckets = new Map<string, { tokens: number; at: number }>();
  const filled = (source: string, now: number, { recordsPerSecond, burstRecords }: RateLimits): number => {
    const bucket = buckets.get(source);
    if (!bucket) return burstRecords;
    return Math.min(burstRecords, bucket.tokens + ((now - bucket.at) / 1_000) * recordsPerSecond);
  };
  return {
    take(counts, rateOf = () => undefined) {
      const now = clockMs();
      let waitMs = 0;
      for (const source of counts.keys()) {
        const own = limitsOf(rateOf(source));
        const tokens = filled(source, now, own);
        if (tokens <= 0) waitMs = Math.max(waitMs, ((1 - tokens) / own.recordsPerSecond) * 1_000);
      }
      if (waitMs > 0) return Math.ceil(waitMs);
      for (const [source, count] of counts) {
        const tokens = filled(source, now, limitsOf(rateOf(source))) - count;
        buckets.delete(source); // Put at the end again: the map is in the order of last use.
        buckets.set(source, { tokens, at: now });
      }
      while (buckets.size > SOURCES_WATCHED) buckets.delete(buckets.keys().next().value!);
      return 0;
    },
    forget: (source) => buckets.delete(source),
  };
}
