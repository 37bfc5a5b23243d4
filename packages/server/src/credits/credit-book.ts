import type { EvaluationReport } from '@tallystick/engine';
import {
  addCreditEvent,
  agreementAt,
  appendAudit,
  lockCredits,
  putCredit,
  type StoredCredit,
  type TenantTransaction,
  waitForDisk,
} from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { type DueCredit, dueCredits, hasAmount, subjectKey } from './due-credits.ts';
import { type CreditChange, reconcile } from './reconcile.ts';
import { needsNobody } from './steps.ts';

/** Credits of an evaluation that differ from what this process wrote last. */
export interface CreditNews {
  /** Brings the ledger of credits up to date, in the transaction that stores the evaluation. */
  write(tx: TenantTransaction, given: { readonly at: number; readonly evidenceSize: number }): Promise<void>;
  /** Says that the transaction has committed. */
  written(): void;
}

/**
 * Keeps the ledger of credits in step with evaluations: what is due in final periods is proposed, and approved where the agreement needs nobody
 * for it. Remembers what it wrote, so that an evaluation without news about credits costs no query.
 */
export class CreditBook {
  readonly #written = new Map<string, string>();

  /** What is to be written of an evaluation; undefined where it was written already. */
  news(tenantId: string, report: EvaluationReport): CreditNews | undefined {
    const due = dueCredits(report).filter(hasAmount);
    const agreementId = report.agreement.id;
    const key = `${tenantId}/${agreementId}`;
    const said = JSON.stringify(due.map((one) => [subjectKey(one), one.amount, one.questions, one.lines]));
    if (this.#written.get(key) === said) return undefined;
    return {
      write: (tx, given) => bringUpToDate(tx, due, { ...given, agreementId, report }),
      written: () => this.#written.set(key, said),
    };
  }
}

async function bringUpToDate(
  tx: TenantTransaction,
  due: readonly DueCredit[],
  given: {
    readonly agreementId: string;
    readonly report: EvaluationReport;
    readonly at: number;
    readonly evidenceSize: number;
  },
): Promise<void> {
  const { agreementId, report, at, evidenceSize } = given;
  const credits = await lockCredits(tx, agreementId);
  const { currency } = report.agreement;
  const changes = reconcile(credits, due, { agreementId, currency, evidenceSize, now: at });
  if (changes.length === 0) return;
  waitForDisk(tx);
  const stored = await agreementAt(tx, agreementId, at);
  const settlement = stored && loadAgreement(stored).agreement.credits.settlement;
  for (const change of changes) {
    if (change.event === 'reworked') await putCredit(tx, change.credit);
    else await record(tx, change, change.credit, at);
    if (!settlement || !needsNobody(change.credit, settlement)) continue;
    const approved: StoredCredit = {
      ...change.credit,
      state: 'approved',
      revision: change.credit.revision + 1,
    };
    const words = 'It is within the sum that the agreement lets pass, and nothing about it is open.';
    await record(tx, { event: 'approved', words }, approved, at);
  }
}

async function record(
  tx: TenantTransaction,
  { event, words }: Pick<CreditChange, 'words'> & { readonly event: string },
  credit: StoredCredit,
  at: number,
): Promise<void> {
  const { agreementId, number, state, amount, currency } = credit;
  await putCredit(tx, credit);
  await addCreditEvent(tx, credit, { at, actor: 'system', party: 'system', event, state, amount, words });
  await appendAudit(tx, {
    at,
    actor: 'system',
    action: `credit.${event}`,
    target: `credit ${agreementId}/${number}`,
    after: { state, amount, currency },
    ...(words === '' ? {} : { reason: words }),
  });
}
