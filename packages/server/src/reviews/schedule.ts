import { type Agreement, zoneOf } from '@tallystick/agreement';
import {
  appendAudit,
  dueReviewTimes,
  getAgreement,
  keepReviewTimes,
  listReviewTimes,
  lockReviews,
  lockReviewTime,
  putReview,
  type Store,
  type StoredReview,
  setReviewTime,
  type TenantTransaction,
} from '@tallystick/store';
import { DAY_MS, type Period, periodsOf } from '@tallystick/time';
import { loadAgreement } from '../agreements.ts';

/** A review is to be held before so long after what it is about has ended, or before the next one comes to be. */
const HELD_WITHIN_MS = 30 * DAY_MS;

/** The periods that the reviews of a clause are about, in time order; undefined where there is no such clause. */
export function reviewPeriods(agreement: Agreement, review: string): readonly Period[] | undefined {
  const clause = agreement.reviews.get(review);
  if (!clause) return undefined;
  const { from, to, timeZone } = agreement.term;
  return periodsOf({ term: { from, to }, zone: zoneOf(agreement, timeZone), kind: clause.every });
}

/** Before when a review of something that ended then is to be held, ms. @param nextAt when the next one comes to be */
export function heldBefore(endedAt: number, nextAt: number | undefined): number {
  return Math.min(endedAt + HELD_WITHIN_MS, nextAt ?? Number.POSITIVE_INFINITY);
}

/**
 * Keeps schedules in step with the texts of agreements: when the next review of each clause comes to be. Remembers which version it saw last, so that an
 * evaluation of the same text costs no query.
 */
export class ReviewSchedules {
  readonly #seen = new Map<string, number>();

  /** Takes in the text of an agreement that was evaluated. @param now ms: what ended before was nobody's to review here */
  async follow(
    store: Store,
    tenantId: string,
    agreementId: string,
    version: number,
    now: number,
  ): Promise<void> {
    const key = `${tenantId}/${agreementId}`;
    if (this.#seen.get(key) === version) return;
    await store.withTenant(tenantId, (tx) => bringUpToDate(tx, agreementId, now));
    this.#seen.set(key, version);
  }
}

async function bringUpToDate(tx: TenantTransaction, agreementId: string, now: number): Promise<void> {
  const stored = await getAgreement(tx, agreementId);
  if (!stored) return;
  const { agreement, pinnedAsOf } = loadAgreement(stored);
  // A sample stands still: nothing of it ends.
  const clauses = pinnedAsOf === undefined ? [...agreement.reviews.values()] : [];
  await keepReviewTimes(
    tx,
    agreementId,
    clauses.map(({ id }) => id),
  );
  const known = new Map((await listReviewTimes(tx, agreementId)).map(({ review, basis }) => [review, basis]));
  const { from, to, timeZone } = agreement.term;
  for (const { id, every } of clauses) {
    const basis = JSON.stringify({ every, from, to, timeZone });
    if (known.get(id) === basis) continue;
    const next = reviewPeriods(agreement, id)?.find((period) => period.to > now);
    await setReviewTime(tx, { agreementId, review: id, basis, dueAt: next?.to ?? null });
  }
}

/**
 * Makes the reviews whose time has come, of all tenants, each exactly once: the review and the end of its time are one transaction, under a lock, however many
 * workers look. What came due while nobody looked is made now.
 *
 * @returns how many were made
 */
export async function makeDueReviews(
  store: Store,
  now: number,
  onError: (agreementId: string, error: unknown) => void,
): Promise<number> {
  let made = 0;
  for (const { tenantId, agreementId, review } of await dueReviewTimes(store, now)) {
    try {
      made += await store.withTenant(tenantId, (tx) => makeDue(tx, { agreementId, review, now }));
    } catch (error) {
      onError(agreementId, error);
    }
  }
  return made;
}

async function makeDue(
  tx: TenantTransaction,
  {
    agreementId,
    review,
    now,
  }: { readonly agreementId: string; readonly review: string; readonly now: number },
): Promise<number> {
  const time = await lockReviewTime(tx, agreementId, review);
  if (!time || time.dueAt === null || time.dueAt > now) return 0; // Another worker was here.
  const stored = await getAgreement(tx, agreementId);
  const agreement = stored && loadAgreement(stored).agreement;
  const periods = (agreement && reviewPeriods(agreement, review)) ?? [];
  const due = periods.filter(({ to }) => to >= time.dueAt! && to <= now);
  const reviews = await lockReviews(tx, agreementId);
  let number = reviews.length;
  for (const period of due) {
    if (reviews.some((one) => one.review === review && one.period === period.id)) continue;
    await addReview(tx, scheduled(agreement!, { review, period, number: ++number, now }), 'system');
  }
  await setReviewTime(tx, { ...time, dueAt: periods.find(({ to }) => to > now)?.to ?? null });
  return number - reviews.length;
}

/** The review of a period of a clause, planned. */
export function scheduled(
  agreement: Agreement,
  given: { readonly review: string; readonly period: Period; readonly number: number; readonly now: number },
): StoredReview {
  const { review, period, number, now } = given;
  const { title, attendees } = agreement.reviews.get(review)!;
  const next = reviewPeriods(agreement, review)?.find(({ to }) => to > period.to);
  return {
    ...{ agreementId: agreement.id, number, review, period: period.id, title, attendees },
    ...{ fromAt: period.from, toAt: period.to, state: 'planned', origin: 'schedule', reason: '' },
    ...{ madeAt: now, dueAt: heldBefore(period.to, next?.to), meetingAt: null, preparedAt: null },
    ...{ heldAt: null, closedAt: null, points: [], agenda: null, sha256: null, revision: 1 },
  };
}

/** Adds a review and says so in the log. @param actor id of the person, or `system` */
export async function addReview(tx: TenantTransaction, review: StoredReview, actor: string): Promise<void> {
  const { agreementId, number, period, origin, reason, madeAt, title } = review;
  await putReview(tx, review);
  await appendAudit(tx, {
    at: madeAt,
    actor,
    action: 'review.planned',
    target: `review ${agreementId}/${number}`,
    after: { title, period, origin },
    ...(reason === '' ? {} : { reason }),
  });
}
