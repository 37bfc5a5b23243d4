import type { EvidenceRecord } from '@tallystick/ledger';
import type { ClientBase } from 'pg';

/** The channel of PostgreSQL's NOTIFY that we use. */
export const CHANNEL = 'tallystick';

/** Word that something of an agreement changed. Only a hint: it may come twice or get lost, so listeners look for themselves. */
export interface Hint extends HintDetails {
  readonly kind: 'agreement' | 'evidence' | 'results' | 'quality' | 'written';
  readonly tenantId: string;
  readonly agreementId: string;
}

/** Evidence that came to the end of a ledger, with the lease to evaluate it (`DirtyClaim`). */
export interface Arrival {
  readonly owner: string;
  readonly generation: number;
  /** The position of the record before the first. */
  readonly afterPosition: number;
  /** As the ledger gives them back. */
  readonly records: readonly EvidenceRecord[];
}

/** What a hint may say besides. */
export interface HintDetails {
  /** Of evidence: what came, where a worker of this process is to evaluate it at once. Other processes don't hear of it. */
  readonly arrival?: Arrival;
  /** Of results: when they were stored, ms. */
  readonly computedAt?: number;
}

/** Each message is a commit, which waits for the disk where it is not told that nothing of it needs to last. */
const NOTIFY = {
  name: 'notify',
  text: `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, text) FROM unnest($2::text[]) AS text`,
};

/**
 * Sends hints on a connection whose transaction is committed: inside the transaction, NOTIFY would make all
 * commits of the database wait for each other. What they tell of is durable by then, so a failure to send is no failure
 * of the work; listeners poll. Evidence that a worker here has in hand is told here alone: there is nothing in it for others until it is evaluated.
 *
 * @param from a name of this process that no other has: it has told its own listeners already
 */
export async function sendHints(client: ClientBase, hints: readonly Hint[], from: string): Promise<void> {
  const forOthers = hints.filter(({ arrival }) => arrival === undefined);
  if (forOthers.length === 0) return;
  const texts = forOthers.map((hint) => JSON.stringify({ ...hint, from }));
  try {
    await client.query({ ...NOTIFY, values: [CHANNEL, texts] });
  } catch {
    // A lost connection, or a server without NOTIFY: see above.
  }
}

/** Hints without those that say the same as one before. */
export function distinct(hints: readonly Hint[]): readonly Hint[] {
  const said = ({ arrival: _, ...hint }: Hint) => JSON.stringify(hint);
  return [...new Map(hints.map((hint) => [said(hint), hint])).values()];
}
