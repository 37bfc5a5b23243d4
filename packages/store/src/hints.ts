import type { ClientBase } from 'pg';

/** The channel of PostgreSQL's NOTIFY that we use. */
export const CHANNEL = 'tallystick';

/** Word that something of an agreement changed. Only a hint: it may come twice or get lost, so listeners look for themselves. */
export interface Hint {
  readonly kind: 'agreement' | 'evidence' | 'results' | 'quality';
  readonly tenantId: string;
  readonly agreementId: string;
  /** Of results: when they were stored, ms. */
  readonly computedAt?: number;
}

/**
 * Sends hints on a connection whose transaction is committed: inside the transaction, NOTIFY would make all
 * commits of the database wait for each other. What they tell of is durable by then, so a failure to send is no failure
 * of the work; listeners poll.
 */
export async function sendHints(client: ClientBase, hints: readonly Hint[]): Promise<void> {
  const texts = [...new Set(hints.map((hint) => JSON.stringify(hint)))];
  if (texts.length === 0) return;
  try {
    await client.query('SELECT pg_notify($1, text) FROM unnest($2::text[]) AS text', [CHANNEL, texts]);
  } catch {
    // A lost connection, or a server without NOTIFY: see above.
  }
}
