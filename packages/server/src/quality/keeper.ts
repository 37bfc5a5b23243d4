import { randomUUID } from 'node:crypto';
import { claimQuality, nextQualityDue, POLL_MS, type Store } from '@tallystick/store';
import { lookAtQuality } from './look.ts';

/** How long a look may take before another worker may take it over, ms. */
const LEASE_MS = 5 * 60_000;

/** Looks at the quality of sources when it is due, beside the evaluation of agreements. */
export interface QualityKeeper {
  /** Looks for what is due now; calls that come while it works make it look once more. */
  wake(): void;
  /** Resolves when nothing more is due now. */
  idle(): Promise<void>;
  /** Finishes the look at hand and ends. */
  stop(): Promise<void>;
}

/** Starts looking. Any number may, in any number of processes: each agreement is claimed by one at a time. */
export function startQualityKeeper(options: {
  readonly store: Store;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}): QualityKeeper {
  const { store, now, log } = options;
  let owner = randomUUID();
  let wanted = false;
  let stopped = false;
  let isAway = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const loop = async () => {
    while (wanted && !stopped) {
      wanted = false;
      for (;;) {
        const claim = stopped
          ? undefined
          : await claimQuality(store, { now: now(), owner, leaseMs: LEASE_MS });
        if (!claim) break;
        try {
          await lookAtQuality(store, claim, { now, log });
        } catch (error) {
          // What failed stays leased to the name that failed at it, and is tried again when that ends.
          owner = randomUUID();
          log(`looking at the quality of ${claim.agreementId} failed: ${messageOf(error)}`);
        }
      }
    }
    isAway = false;
    const next = stopped ? undefined : await nextQualityDue(store);
    clearTimeout(timer);
    // What is further away is found when the next poll wakes us.
    if (next !== undefined && next - now() < POLL_MS)
      timer = setTimeout(wake, Math.max(0, next - now())).unref();
  };
  const wake = () => {
    wanted = true;
    if (stopped) return;
    running ??= loop()
      .catch((error: unknown) => {
        // Told once: it looks again at the next poll, for as long as it takes.
        if (!isAway) log(`what quality is due could not be found out: ${messageOf(error)}`);
        isAway = true;
        wanted = false;
      })
      .finally(() => {
        running = undefined;
        if (wanted && !stopped) wake();
      });
  };
  return {
    wake,
    idle: async () => {
      wake();
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      await running;
      clearTimeout(timer);
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
