import type { TenantTransaction } from '../tenant.ts';
import { type LegalHold, listHolds } from './holds.ts';
import { lockPrivacy } from './secret.ts';

/** What an erasure came to. */
export type ErasureOutcome =
  | { readonly kind: 'erased' }
  | { readonly kind: 'erased before'; readonly at: number }
  | { readonly kind: 'held'; readonly holds: readonly LegalHold[] }
  | { readonly kind: 'unknown' };

/**
 * Drops a person's key and what leads from them to it. What the ledger holds about them stays as it is, byte for byte, and nobody can read it any more. A hold
 * keeps them.
 */
export async function eraseDataSubject(
  tx: TenantTransaction,
  id: string,
  erasedAt: number,
): Promise<ErasureOutcome> {
  await lockPrivacy(tx);
  const [row] = await tx.query<{ erasedAt: number | null }>(
    `SELECT erased_at AS "erasedAt" FROM tallystick.data_subjects WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
    [tx.tenantId, id],
  );
  if (!row) return { kind: 'unknown' };
  if (row.erasedAt !== null) return { kind: 'erased before', at: row.erasedAt };
  const holds = await listHolds(tx, id);
  if (holds.length > 0) return { kind: 'held', holds };
  await dropKeys(tx, [{ person: id, erasedAt }]);
  return { kind: 'erased' };
}

/** An erasure that was made: enough to make it again, and nothing about the person. */
export interface Erasure {
  readonly person: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly erasedAt: number;
}

/** All erasures that were made, in the order of time. */
export async function listErasures(tx: TenantTransaction): Promise<Erasure[]> {
  return tx.query<Erasure>(
    `SELECT id AS person, erased_at AS "erasedAt" FROM tallystick.data_subjects
      WHERE tenant_id = $1 AND erased_at IS NOT NULL ORDER BY erased_at, id`,
    [tx.tenantId],
  );
}

/**
 * Makes erasures again that a restored backup does not know of. They were decided before: no hold keeps them.
 *
 * @returns those that were made now
 */
export async function repeatErasures(
  tx: TenantTransaction,
  erasures: readonly Erasure[],
): Promise<readonly Erasure[]> {
  await lockPrivacy(tx);
  const made = new Set(await dropKeys(tx, erasures));
  return erasures.filter(({ person }) => made.has(person));
}

async function dropKeys(tx: TenantTransaction, erasures: readonly Erasure[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE tallystick.data_subjects AS s SET key = NULL, lookup = NULL, erased_at = e.at
       FROM unnest($2::text[], $3::bigint[]) AS e (id, at)
      WHERE s.tenant_id = $1 AND s.id = e.id AND s.key IS NOT NULL RETURNING s.id`,
    [tx.tenantId, erasures.map(({ person }) => person), erasures.map(({ erasedAt }) => erasedAt)],
  );
  return rows.map(({ id }) => id);
}
