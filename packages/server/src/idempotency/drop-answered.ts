import { dropAnswered, nextAnsweredEnd, type Store } from '@tallystick/store';
import { type DueLoop, dueLoop } from '../due/due-loop.ts';
import { HOME_TENANT } from '../tenant.ts';

/** Answers dropped in a transaction. */
const BATCH = 1_000;
/** Looked at that often at least, ms: what is over is not answered any more, and only takes room. */
const EVERY_MS = 3_600_000;

/** Starts dropping answers under keys whose time is over. Several servers may. */
export function startDroppingAnswered(
  store: Store,
  { now, log }: { readonly now: () => number; readonly log: (message: string) => void },
): DueLoop {
  return dueLoop({
    round: async (isStopped) => {
      for (;;) {
        const at = now();
        const dropped = await store.withTenant(HOME_TENANT, (tx) =>
          dropAnswered(tx, { now: at, limit: BATCH }),
        );
        if (dropped < BATCH || isStopped()) break;
      }
      const next = await store.withTenant(HOME_TENANT, nextAnsweredEnd, { readOnly: true });
      return Math.min(next ?? Number.POSITIVE_INFINITY, now() + EVERY_MS);
    },
    longestTimerMs: 2 * EVERY_MS,
    now,
    onFailure: (error) =>
      log(`answers that are over could not be dropped: ${error instanceof Error ? error.message : error}`),
  });
}
