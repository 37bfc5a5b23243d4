import type { SigningKey } from '@tallystick/ledger';
import { openStore, type Store, type StoreLocation } from '@tallystick/store';
import { introduceKey } from '../proof/signer.ts';
import { HOME_TENANT } from '../tenant.ts';
import { startWorker, type Worker } from './worker.ts';

/** A worker in a process of its own. */
export interface RunningWorker {
  readonly store: Store;
  /** Looks for work and resolves when nothing is left to do. */
  idle: Worker['idle'];
  /** Finishes the evaluation at hand and closes the database. */
  close(): Promise<void>;
}

/**
 * Evaluates, and nothing else: any number of such processes may work on one database, and each may be killed at any time. What it had under way is
 * taken over when its lease ends.
 *
 * @throws StoreError when the database cannot be opened
 */
export async function runWorker(options: {
  readonly location: StoreLocation;
  readonly log: (message: string) => void;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly leaseMs?: number;
  /** What checkpoints are signed with; without it, none are. */
  readonly signingKey?: SigningKey;
  /** The note by which that key takes over from the one before it. */
  readonly rotation?: string;
}): Promise<RunningWorker> {
  const { location, log, now, leaseMs, signingKey, rotation = null } = options;
  const store = await openStore(location, { log, beside: true });
  if (signingKey) await introduceKey(store, HOME_TENANT, signingKey, rotation);
  const worker = startWorker({
    store,
    now,
    log,
    onEvaluated: () => {},
    ...(leaseMs === undefined ? {} : { leaseMs }),
    ...(signingKey === undefined ? {} : { signingKey }),
  });
  const endListening = store.listen(() => worker.wake());
  worker.wake();
  return {
    store,
    idle: worker.idle,
    close: async () => {
      await endListening();
      await worker.stop();
      await store.close();
    },
  };
}
