import type { SourceQualityReport } from '@tallystick/engine';
import {
  CREDITS_ORDER,
  CREDITS_PAGE,
  listActions,
  listCredits,
  listProposals,
  listReviews,
  listSourceQuality,
  type StoredReview,
  type TenantTransaction,
} from '@tallystick/store';
import { causesOf, type ObjectiveCauses } from '../causes/causes-of.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { everyPage } from '../every-page.ts';
import { heldAgreement } from '../held-agreement.ts';
import { type ReviewFacts, reviewedPeriods } from './agenda/facts.ts';
import { ReviewRefused } from './refused.ts';

/** The facts of a review as they are known now: of the agreement, what held when the reviewed time ended. @throws ReviewRefused before the first evaluation */
export async function gatherFacts(tx: TenantTransaction, review: StoredReview): Promise<ReviewFacts> {
  const { agreementId } = review;
  const held = await heldAgreement(tx, agreementId, review.toAt - 1);
  const evaluation = await storedReport(tx, agreementId);
  if (!held || !evaluation)
    throw new ReviewRefused(`"${agreementId}" is waiting for its first evaluation; try again in a moment.`);
  const report = evaluation.report;
  const causes = new Map<string, ObjectiveCauses>();
  for (const objective of report.objectives) {
    const found = await causesOf(tx, held, objective, reviewedPeriods(objective, review));
    if (found) causes.set(objective.id, found);
  }
  const earlier = await listReviews(tx, { agreementId, states: ['held', 'closed'] });
  const heldAts = earlier.filter(({ number }) => number !== review.number).map(({ heldAt }) => heldAt ?? 0);
  const proposals = await listProposals(tx, agreementId);
  return {
    ...{ review, agreement: held.agreement, report, causes },
    // What was kept there is the engine's report of each source.
    quality: (await listSourceQuality(tx, { agreementId })).map(
      (source) => source.report as SourceQualityReport,
    ),
    credits: await everyPage(CREDITS_ORDER, CREDITS_PAGE, (page) => listCredits(tx, { agreementId }, page)),
    actions: await listActions(tx, { agreementId }),
    proposals: proposals.filter(
      ({ proposedAt, state }) =>
        state === 'open' || (proposedAt >= review.fromAt && proposedAt < review.toAt),
    ),
    lastHeldAt: heldAts.length === 0 ? undefined : Math.max(...heldAts),
  };
}
