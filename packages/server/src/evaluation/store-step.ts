import {
  markQuality,
  replaceResults,
  type Store,
  setDueTime,
  type TenantTransaction,
  updateResults,
} from '@tallystick/store';
import type { AlertBook } from '../alerts/alert-book.ts';
import type { CreditBook } from '../credits/credit-book.ts';
import type { EscalationBook } from '../escalations/escalation-book.ts';
import type { ReviewSchedules } from '../reviews/schedule.ts';
import type { StatementKeeper } from '../statements/keeper.ts';
import { dueTime, earlier } from './due.ts';
import type { LiveStep } from './live-agreements.ts';

/** What follows from evaluations and is kept for good. */
export interface Books {
  readonly credits: CreditBook;
  readonly alerts: AlertBook;
  readonly escalations: EscalationBook;
  readonly statements: StatementKeeper;
  readonly reviews: ReviewSchedules;
}

/** A step of an agreement, to be stored. */
interface StepOf {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly step: LiveStep;
  /** Reads the clock, ms. */
  readonly now: () => number;
}

/**
 * Stores the results of a step, and in the same transaction what follows from them at once: credits, alerts, escalations, when the agreement is due again.
 *
 * @param given.tookMs how long the step took, ms
 * @returns false where newer results are stored already
 * @throws an error that `isOtherBasis` knows, where the stored results are not those that the step goes on from
 */
export async function storeStep(
  store: Store,
  { credits, alerts, escalations }: Books,
  { tenantId, agreementId, step, tookMs, now }: StepOf & { readonly tookMs: number },
): Promise<boolean> {
  const { result, nextChangeAt } = step;
  const due = step.isBinding ? credits.news(tenantId, step.report) : undefined;
  const dueAt = dueTime({ asOf: result.asOf, nextChangeAt, tookMs });
  const written = await store.withTenant(
    tenantId,
    async (tx) => {
      const outcome = await writeResults(tx, agreementId, step);
      if (outcome === 'outdated') return undefined;
      if (hasMore(step)) await markQuality(tx, agreementId, { ...result, at: now() });
      await due?.write(tx, { at: now(), evidenceSize: result.evidenceSize });
      const changed = outcome === 'updated' ? step.changed.rows : undefined;
      // Of an agreement that is not active yet nothing is told.
      if (!step.isBinding) {
        await setDueTime(tx, agreementId, dueAt);
        return [];
      }
      const told = await alerts.tell(tx, { ...step, changed }, now());
      const touched = step.changed.of.map(({ subject }) => subject);
      const followed = await escalations.follow(tx, { ...step, changed, touched }, now());
      await setDueTime(tx, agreementId, earlier(dueAt, followed.nextDueAt));
      return [told, followed];
    },
    { derived: true },
  );
  if (!written) return false;
  due?.written();
  for (const one of written) one.written();
  return true;
}

/** Does what follows from stored results apart from them: a statement's first revision reads the ledger as it was known. */
export async function followStep(
  store: Store,
  { statements, reviews }: Books,
  { tenantId, agreementId, step, now }: StepOf,
): Promise<void> {
  if (!step.isBinding) return;
  const { asOf, agreementVersion } = step.result;
  await statements.follow(store, tenantId, step.report, { asOf, now: now() });
  await reviews.follow(store, tenantId, agreementId, agreementVersion, now());
}

/** Whether an evaluation is of other evidence, or of another version, than the one that it goes on from. */
function hasMore({ basis, result }: LiveStep): boolean {
  const before = basis?.result;
  return before?.evidenceSize !== result.evidenceSize || before.agreementVersion !== result.agreementVersion;
}

/** Writes what changed where that is known, else all. */
async function writeResults(
  tx: TenantTransaction,
  agreementId: string,
  { result, basis, changed, outcomes }: LiveStep,
): Promise<'updated' | 'replaced' | 'outdated'> {
  if (!basis) return replaceResults(tx, agreementId, result, outcomes());
  const { standing } = basis;
  await updateResults(tx, agreementId, { basis: basis.result, evaluation: result, changed, standing });
  return 'updated';
}
