import type { TenantTransaction } from '../tenant.ts';
import type { StoredCredit } from './credit.ts';

/** Adds a credit, or writes what became of one; its subject, currency and proposal stay. The caller has locked the agreement's credits. */
export async function putCredit(tx: TenantTransaction, credit: StoredCredit): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.credits (tenant_id, agreement_id, number, objective, period, kind, reverses, corrects, state, computed, amount, noted,
       currency, lines, questions, approvals, evidence_size, proposed_at, issued_at, disputed_at, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     ON CONFLICT (tenant_id, agreement_id, number) DO UPDATE
        SET state = excluded.state, computed = excluded.computed, amount = excluded.amount, noted = excluded.noted, lines = excluded.lines,
            questions = excluded.questions, approvals = excluded.approvals, evidence_size = excluded.evidence_size,
            issued_at = excluded.issued_at, disputed_at = excluded.disputed_at, revision = excluded.revision`,
    [
      ...[tx.tenantId, credit.agreementId, credit.number, credit.objective, credit.period, credit.kind],
      ...[credit.reverses, credit.corrects, credit.state, credit.computed, credit.amount, credit.noted],
      ...[credit.currency, JSON.stringify(credit.lines), JSON.stringify(credit.questions)],
      ...[JSON.stringify(credit.approvals), credit.evidenceSize, credit.proposedAt, credit.issuedAt],
      ...[credit.disputedAt, credit.revision],
    ],
  );
}
