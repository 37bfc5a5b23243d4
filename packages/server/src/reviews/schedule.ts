import { type Agreement, zoneOf } from '@tallystick/agreement';
import {
  appendAudit,
  dueReviewTimes,
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
import { type HeldAgreement, type HeldVersion, heldAgreement } from '../held-agreement.ts';

/** A review is to be held before so long after what it is about has ended, or before the next one comes to be. */
const HELD_WITHIN_MS = 30 * DAY_MS;

/** A time that a clause asks to be reviewed, and the version of the agreement that holds at its end. */
export interface ReviewTurn {
  readonly agreement: Agreement;
  readonly period: Period;
}

/** What times to review follow from. */
interface Standing {
  readonly versions: readonly Pick<HeldVersion, 'agreement' | 'from' | 'to'>[];
  readonly endsAt: HeldAgreement['endsAt'];
}

/** The times that the reviews of a clause are about, in time order: of each version those that end while it holds, and none that begins after the agreement has ended. */
export function reviewTurns(
  { versions, endsAt = Number.POSITIVE_INFINITY }: Standing,
  review: string,
): readonly ReviewTurn[] {
  return versions.flatMap(({ agreement, from, to }) =>
    periodsOfClause(agreement, review)
      .filter((period) => period.to > from && period.to <= to && period.from < endsAt)
      .map((period) => ({ agreement, period })),
  );
}

function periodsOfClause(agreement: Agreement, review: string): readonly Period[] {
  const clause = agreement.reviews.get(review);
  if (!clause) return [];
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
  const held = await heldAgreement(tx, agreementId, now);
  if (!held) return;
  // A sample stands still: nothing of it ends.
  const versions = held.pinnedAsOf === undefined ? held.versions : [];
  const clauses = [...new Set(versions.flatMap(({ agreement }) => [...agreement.reviews.keys()]))];
  await keepReviewTimes(tx, agreementId, clauses);
  const known = new Map((await listReviewTimes(tx, agreementId)).map(({ review, basis }) => [review, basis]));
  for (const review of clauses) {
    const basis = basisOf(held, review);
    if (known.get(review) === basis) continue;
    const next = reviewTurns(held, review).find(({ period }) => period.to > now);
    await setReviewTime(tx, { agreementId, review, basis, dueAt: next?.period.to ?? null });
  }
}

/** What the times of a clause follow from, by versions. */
function basisOf({ versions }: Pick<HeldAgreement, 'versions'>, review: string): string {
  return JSON.stringify(
    versions.map(({ agreement, from }) => {
      const { term } = agreement;
      return [from, term.from, term.to, term.timeZone, agreement.reviews.get(review)?.every ?? null];
    }),
  );
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
  const held = await heldAgreement(tx, agreementId, now);
  const turns = held ? reviewTurns(held, review) : [];
  const reviews = await lockReviews(tx, agreementId);
  let number = reviews.length;
  for (const turn of turns) {
    const { id, to } = turn.period;
    if (to < time.dueAt || to > now) continue;
    if (reviews.some((one) => one.review === review && one.period === id)) continue;
    await addReview(tx, scheduled(turns, turn, { review, number: ++number, now }), 'system');
  }
  const next = turns.find(({ period }) => period.to > now);
  await setReviewTime(tx, { ...time, dueAt: next?.period.to ?? null });
  return number - reviews.length;
}

/** The review of a time that a clause asks to be reviewed, planned. @param turns of the clause */
export function scheduled(
  turns: readonly ReviewTurn[],
  { agreement, period }: ReviewTurn,
  { review, number, now }: { readonly review: string; readonly number: number; readonly now: number },
): StoredReview {
  const { title, attendees } = agreement.reviews.get(review)!;
  const next = turns.find((one) => one.period.to > period.to);
  return {
    ...{ agreementId: agreement.id, number, review, period: period.id, title, attendees },
    ...{ fromAt: period.from, toAt: period.to, state: 'planned', origin: 'schedule', reason: '' },
    ...{ madeAt: now, dueAt: heldBefore(period.to, next?.period.to), meetingAt: null, preparedAt: null },
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
