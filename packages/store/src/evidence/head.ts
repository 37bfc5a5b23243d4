import { EMPTY_HEAD, type Frontier, HASH_BYTES, type Hash } from '@tallystick/ledger';
import type { TenantTransaction } from '../tenant.ts';

/** The head of an agreement's ledger. */
export interface LedgerHead {
  /** How many records the ledger holds, conflicting ones too; also the last position. */
  readonly size: number;
  /** The RFC 6962 root over them. */
  readonly root: Hash;
}

/** A ledger as far as whoever grows it has to know it. */
export interface Ledger {
  readonly frontier: Frontier;
  /** The RFC 6962 root of that. */
  readonly root: Hash;
}

/** The head of an agreement's ledger as it is now; of an empty ledger, size 0 and the empty tree's root. */
export async function readHead(tx: TenantTransaction, agreementId: string): Promise<LedgerHead> {
  const [row] = await tx.query<{ size: number; root: Buffer }>(
    'SELECT size, root FROM tallystick.ledger_heads WHERE tenant_id = $1 AND agreement_id = $2',
    [tx.tenantId, agreementId],
  );
  return row ? { size: row.size, root: new Uint8Array(row.root) } : { size: 0, root: EMPTY_HEAD };
}

/**
 * Takes the ledger's lock until the end of the transaction and gives its frontier, and whether fields of its sources are or were marked as personal.
 * Appends to one ledger wait for each other.
 */
export async function lockHead(
  tx: TenantTransaction,
  agreementId: string,
): Promise<{ readonly frontier: Frontier; readonly hasPersonal: boolean }> {
  const lock = () =>
    tx.query<{ size: number; frontier: Buffer; hasPersonal: boolean }>(
      `SELECT size, frontier, EXISTS (
                SELECT FROM tallystick.personal_fields WHERE tenant_id = $1 AND agreement_id = $2
              ) AS "hasPersonal"
         FROM tallystick.ledger_heads
        WHERE tenant_id = $1 AND agreement_id = $2 FOR UPDATE`,
      [tx.tenantId, agreementId],
    );
  let [row] = await lock();
  if (!row) {
    await tx.query(
      `INSERT INTO tallystick.ledger_heads (tenant_id, agreement_id, size, frontier, root)
       VALUES ($1, $2, 0, '', $3) ON CONFLICT DO NOTHING`,
      [tx.tenantId, agreementId, Buffer.from(EMPTY_HEAD)],
    );
    [row] = await lock();
  }
  if (!row) throw new Error(`the ledger head of ${agreementId} vanished while it was locked`);
  const frontier = { size: row.size, roots: splitRoots(row.frontier, row.size) };
  return { frontier, hasPersonal: row.hasPersonal };
}

function splitRoots(bytes: Buffer, size: number): Hash[] {
  const roots: Hash[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES)
    roots.push(new Uint8Array(bytes.subarray(at, at + HASH_BYTES)));
  const expected = [...size.toString(2)].filter((bit) => bit === '1').length;
  if (roots.length !== expected) {
    throw new Error(
      `a ledger of ${size} records has ${expected} subtree roots, but ${roots.length} are stored`,
    );
  }
  return roots;
}
