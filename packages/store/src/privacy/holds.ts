import type { TenantTransaction } from '../tenant.ts';
import { lockPrivacy } from './secret.ts';

/** That a person's data, or all of a class, must not be erased for now. */
export interface LegalHold {
  readonly id: string;
  readonly kind: 'person' | 'class';
  /** Id of the data subject or of the class. */
  readonly target: string;
  readonly reason: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly placedAt: number;
  readonly placedBy: string;
}

const COLUMNS = `id, kind, target, reason, placed_at AS "placedAt", placed_by AS "placedBy"`;

/** Places a hold. */
export async function addHold(tx: TenantTransaction, hold: LegalHold): Promise<void> {
  await lockPrivacy(tx);
  await tx.query(
    `INSERT INTO tallystick.legal_holds (tenant_id, id, kind, target, reason, placed_at, placed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.tenantId, hold.id, hold.kind, hold.target, hold.reason, hold.placedAt, hold.placedBy],
  );
}

/** Lifts a hold that stands. @returns it; undefined where there is none (any more) */
export async function liftHold(
  tx: TenantTransaction,
  id: string,
  lifted: { readonly at: number; readonly by: string },
): Promise<LegalHold | undefined> {
  await lockPrivacy(tx);
  const [row] = await tx.query<LegalHold>(
    `UPDATE tallystick.legal_holds SET lifted_at = $3, lifted_by = $4
      WHERE tenant_id = $1 AND id = $2 AND lifted_at IS NULL RETURNING ${COLUMNS}`,
    [tx.tenantId, id, lifted.at, lifted.by],
  );
  return row;
}

/** The holds that stand, the newest first; of one person, those that hold their data: their own and those of the classes it is of. */
export async function listHolds(tx: TenantTransaction, dataSubject?: string): Promise<LegalHold[]> {
  return tx.query<LegalHold>(
    `SELECT ${COLUMNS} FROM tallystick.legal_holds
      WHERE tenant_id = $1 AND lifted_at IS NULL
        AND ($2::text IS NULL OR (kind = 'person' AND target = $2)
             OR (kind = 'class' AND target IN (SELECT class FROM tallystick.data_subject_records
                                                WHERE tenant_id = $1 AND data_subject = $2)))
      ORDER BY placed_at DESC, id`,
    [tx.tenantId, dataSubject ?? null],
  );
}
