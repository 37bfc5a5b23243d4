import { assessQuality, type QualityReport, toQualityReport } from '@tallystick/engine';
import {
  getAgreement,
  listActions,
  listCredits,
  listReviews,
  readEvaluation,
  type StoredEvaluation,
  type StoredReview,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import { type LoadedAgreement, loadAgreement } from '../agreements.ts';
import { causesOf } from '../causes/causes-of.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { reportOf } from '../evaluation/read-report.ts';
import { type ReviewFacts, reviewedPeriods } from './agenda/facts.ts';
import { ReviewRefused } from './refused.ts';

/** Agreements whose quality is kept in mind at most. */
const KEPT = 100;

/** Gathers what agendas are made of. Keeps the quality of sources in mind, which takes reading a whole ledger, until the next evaluation. */
export class FactsReader {
  readonly #quality = new Map<string, { readonly computedAt: number; readonly quality: QualityReport }>();

  /** The facts of a review as they are known now. @throws ReviewRefused before the first evaluation of its agreement */
  async read(tx: TenantTransaction, review: StoredReview): Promise<ReviewFacts> {
    const { agreementId } = review;
    const stored = await getAgreement(tx, agreementId);
    const evaluation = await readEvaluation(tx, agreementId);
    if (!stored || !evaluation)
      throw new ReviewRefused(`"${agreementId}" is waiting for its first evaluation; try again in a moment.`);
    const loaded = loadAgreement(stored);
    const report = reportOf(evaluation);
    const causes: ReviewFacts['causes'] = new Map(
      (
        await each(report.objectives, async (objective) => {
          const found = await causesOf(tx, loaded, objective, reviewedPeriods(objective, review));
          return found ? ([[objective.id, found]] as const) : [];
        })
      ).flat(),
    );
    const earlier = await listReviews(tx, { agreementId, states: ['held', 'closed'] });
    const held = earlier.filter(({ number }) => number !== review.number).map(({ heldAt }) => heldAt ?? 0);
    return {
      ...{ review, agreement: loaded.agreement, report, causes },
      quality: await this.#qualityOf(tx, loaded, evaluation),
      credits: await listCredits(tx, { agreementId }),
      actions: await listActions(tx, { agreementId }),
      lastHeldAt: held.length === 0 ? undefined : Math.max(...held),
    };
  }

  async #qualityOf(
    tx: TenantTransaction,
    { agreement, stored }: LoadedAgreement,
    { computedAt, asOf }: StoredEvaluation,
  ): Promise<QualityReport> {
    const key = `${tx.tenantId}/${stored.id}`;
    const kept = this.#quality.get(key);
    if (kept?.computedAt === computedAt) return kept.quality;
    const evidence = batchesOf(streamEvidence(tx, stored.id));
    const sources = await assessQuality(agreement, evidence, { asOf, knownAt: undefined });
    const quality = toQualityReport(stored.id, asOf, sources);
    if (this.#quality.size >= KEPT) this.#quality.clear();
    this.#quality.set(key, { computedAt, quality });
    return quality;
  }
}

/** One after the other: they share a connection. */
async function each<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(await work(one));
  return results;
}
