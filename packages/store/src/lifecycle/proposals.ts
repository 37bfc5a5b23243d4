import type { TenantTransaction } from '../tenant.ts';

/** What became of a proposal; `open` until then. */
export type ProposalState = 'open' | 'agreed' | 'countered' | 'rejected' | 'withdrawn' | 'expired';

/** A text that one party put before the other. Instants: ms since 1970-01-01T00:00:00Z. */
export interface StoredProposal {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly number: number;
  readonly party: 'provider' | 'customer';
  readonly title: string;
  readonly text: string;
  /** SHA-256 of the text, lowercase hex: what is approved. */
  readonly textSha256: string;
  /** The version that it changes; null for a new agreement. */
  readonly basedOn: number | null;
  /** The proposal of the other party that it answers. */
  readonly answers: number | null;
  readonly proposedBy: string;
  readonly proposedAt: number;
  /** When it expires without an answer; null for never. */
  readonly answerBy: number | null;
  readonly words: string;
  readonly state: ProposalState;
  readonly endedAt: number | null;
  /** The version that it became. */
  readonly version: number | null;
}

/** That a party approved a proposal's text. */
export interface StoredApproval {
  readonly proposal: number;
  readonly party: 'provider' | 'customer';
  /** Id of who approved, or of who recorded a signature. */
  readonly person: string;
  /** Their name, as it was then. */
  readonly name: string;
  /** Where it was recorded from paper: what was signed, by whom and when. */
  readonly signature: string | null;
  /** SHA-256 of the text that was approved, lowercase hex. */
  readonly textSha256: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
}

const COLUMNS = `agreement_id AS "agreementId", number, party, title, text, encode(text_sha256, 'hex') AS "textSha256", based_on AS "basedOn",
  answers, proposed_by AS "proposedBy", proposed_at AS "proposedAt", answer_by AS "answerBy", words, state, ended_at AS "endedAt", version`;

/** The proposals of an agreement, the first first. */
export async function listProposals(tx: TenantTransaction, agreementId: string): Promise<StoredProposal[]> {
  return tx.query<StoredProposal>(
    `SELECT ${COLUMNS} FROM tallystick.proposals WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number`,
    [tx.tenantId, agreementId],
  );
}

/** The open proposals of all agreements, those that expire first first. @param at those that were open then, ms */
export async function openProposals(
  tx: TenantTransaction,
  at?: number,
): Promise<Omit<StoredProposal, 'text' | 'textSha256'>[]> {
  return tx.query<Omit<StoredProposal, 'text' | 'textSha256'>>(
    `SELECT ${COLUMNS.replace(/ text, encode\(.*?"textSha256",/, '')} FROM tallystick.proposals
      WHERE tenant_id = $1 AND CASE WHEN $2::bigint IS NULL THEN state = 'open' ELSE proposed_at <= $2 AND coalesce(ended_at > $2, true) END
      ORDER BY answer_by NULLS LAST, agreement_id, number`,
    [tx.tenantId, at ?? null],
  );
}

/** Adds a proposal. The caller has locked the agreement's lifecycle and drawn the number. */
export async function addProposal(tx: TenantTransaction, one: StoredProposal): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.proposals (tenant_id, agreement_id, number, party, title, text, text_sha256, based_on, answers,
       proposed_by, proposed_at, answer_by, words, state, ended_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[tx.tenantId, one.agreementId, one.number, one.party, one.title, one.text, one.textSha256],
      ...[one.basedOn, one.answers, one.proposedBy, one.proposedAt, one.answerBy, one.words, one.state],
      ...[one.endedAt, one.version],
    ],
  );
}

/** Says what became of an open proposal; nothing else of it ever changes. The caller has locked the agreement's lifecycle. */
export async function endProposal(
  tx: TenantTransaction,
  of: Pick<StoredProposal, 'agreementId' | 'number'>,
  end: { readonly state: Exclude<ProposalState, 'open'>; readonly at: number; readonly version?: number },
): Promise<void> {
  await tx.query(
    `UPDATE tallystick.proposals SET state = $4, ended_at = $5, version = $6
      WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3 AND state = 'open'`,
    [tx.tenantId, of.agreementId, of.number, end.state, end.at, end.version ?? null],
  );
}

/** The approvals of an agreement's proposals, by proposal and in the order in which they were given. */
export async function listApprovals(tx: TenantTransaction, agreementId: string): Promise<StoredApproval[]> {
  return tx.query<StoredApproval>(
    `SELECT proposal, party, person, name, signature, encode(text_sha256, 'hex') AS "textSha256", at
       FROM tallystick.approvals WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY proposal, at, party`,
    [tx.tenantId, agreementId],
  );
}

/** Adds an approval. The caller has locked the agreement's lifecycle. */
export async function addApproval(
  tx: TenantTransaction,
  agreementId: string,
  one: StoredApproval,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.approvals (tenant_id, agreement_id, proposal, party, person, name, signature, text_sha256, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9)`,
    [
      ...[tx.tenantId, agreementId, one.proposal, one.party, one.person, one.name, one.signature],
      ...[one.textSha256, one.at],
    ],
  );
}
