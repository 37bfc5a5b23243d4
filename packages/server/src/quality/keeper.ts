import { randomUUID } from 'node:crypto';
import { claimQuality, nextQualityDue, POLL_MS, type Store } from '@tallystick/store';
import { type DueLoop, dueLoop } from '../due/due-loop.ts';
import { lookAtQuality } from './look.ts';

/** How long a look may take before another worker may take it over, ms. */
const LEASE_MS = 5 * 60_000;

/**
 * Starts looking at the quality of sources when it is due, beside the evaluation of agreements. Any number may, in any
 * number of processes: each agreement is claimed by one at a time.
 */
export function startQualityKeeper(options: {
  readonly store: Store;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}): DueLoop {
  const { store, now, log } = options;
  let owner = randomUUID();
  return dueLoop({
    round: async (isStopped) => {
      while (!isStopped()) {
        const claim = await claimQuality(store, { now: now(), owner, leaseMs: LEASE_MS });
        if (!claim) return nextQualityDue(store);
        try {
          await lookAtQuality(store, claim, { now, log });
        } catch (error) {
          // What failed stays leased to the name that failed at it, and is tried again when that ends.
          owner = randomUUID();
          log(`looking at the quality of ${claim.agreementId} failed: ${messageOf(error)}`);
        }
      }
      return undefined;
    },
    longestTimerMs: POLL_MS,
    now,
    onFailure: (error) => log(`what quality is due could not be found out: ${messageOf(error)}`),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
