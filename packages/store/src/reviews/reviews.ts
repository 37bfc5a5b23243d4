import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { REVIEW_COLUMNS, type ReviewState, type StoredReview } from './review.ts';

/** Which reviews are asked for; what is left out does not narrow. */
export interface ReviewFilter {
  readonly agreementId?: string;
  readonly states?: readonly ReviewState[];
}

/** Reviews on a page at most. */
export const REVIEWS_PAGE = 200;

/** Every review of an agreement by number, for whoever is to change or add one: another that asks waits until this transaction ends. */
export async function lockReviews(tx: TenantTransaction, agreementId: string): Promise<StoredReview[]> {
  await lockName(tx, `reviews of ${agreementId}`);
  return tx.query<StoredReview>(
    `SELECT ${REVIEW_COLUMNS} FROM tallystick.reviews WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number`,
    [tx.tenantId, agreementId],
  );
}

/** The order of {@link listReviews}. */
export const REVIEWS_ORDER: KeyOrder<StoredReview> = {
  name: 'reviews',
  parts: [
    { sql: 'to_at', type: 'bigint', direction: 'DESC', of: ({ toAt }) => toAt },
    { sql: 'agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'number', type: 'bigint', direction: 'DESC', of: ({ number }) => number },
  ],
};

/** Reviews, the one about the latest time first. @param page.skip how many of them stand on the pages before */
export async function listReviews(
  tx: TenantTransaction,
  filter: ReviewFilter = {},
  page: KeyPage = { limit: REVIEWS_PAGE },
): Promise<StoredReview[]> {
  const values: unknown[] = [
    ...[tx.tenantId, filter.agreementId ?? null, filter.states ?? null],
    ...[Math.min(page.limit, REVIEWS_PAGE), page.skip ?? 0],
  ];
  return tx.query<StoredReview>(
    `SELECT ${REVIEW_COLUMNS} FROM tallystick.reviews
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text[] IS NULL OR state = ANY ($3))
        AND ${afterSql(REVIEWS_ORDER, page.after, values)}
      ORDER BY ${orderSql(REVIEWS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
}

/** The reviews that were made and not closed at an instant (ms), in the state of then, the one about the latest time first. */
export async function openReviewsAt(tx: TenantTransaction, at: number): Promise<StoredReview[]> {
  const rows = await tx.query<StoredReview>(
    `SELECT ${REVIEW_COLUMNS} FROM tallystick.reviews
      WHERE tenant_id = $1 AND made_at <= $2 AND coalesce(closed_at > $2, true)
      ORDER BY to_at DESC, agreement_id, number DESC LIMIT $3`,
    [tx.tenantId, at, REVIEWS_PAGE],
  );
  return rows.map((one) => {
    const isBy = (instant: number | null) => instant !== null && instant <= at;
    const state = isBy(one.heldAt) ? 'held' : isBy(one.preparedAt) ? 'prepared' : 'planned';
    return { ...one, state };
  });
}

/** One review; undefined where there is none of that number. */
export async function getReview(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredReview | undefined> {
  const [review] = await tx.query<StoredReview>(
    `SELECT ${REVIEW_COLUMNS} FROM tallystick.reviews WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return review;
}

/**
 * Adds a review, or writes what became of one; what it is about and where it comes from stay, and so does an agenda that is there. The caller has locked
 * the agreement's reviews.
 */
export async function putReview(tx: TenantTransaction, review: StoredReview): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.reviews AS r (tenant_id, agreement_id, number, review, period, title, from_at, to_at, state, origin, reason, made_at, due_at,
       meeting_at, prepared_at, held_at, closed_at, attendees, points, agenda, sha256, revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, decode($21, 'hex'), $22)
     ON CONFLICT (tenant_id, agreement_id, number) DO UPDATE
        SET state = excluded.state, meeting_at = excluded.meeting_at, prepared_at = excluded.prepared_at, held_at = excluded.held_at,
            closed_at = excluded.closed_at, points = excluded.points, agenda = coalesce(r.agenda, excluded.agenda),
            sha256 = coalesce(r.sha256, excluded.sha256), revision = excluded.revision`,
    [
      ...[tx.tenantId, review.agreementId, review.number, review.review, review.period, review.title],
      ...[review.fromAt, review.toAt, review.state, review.origin, review.reason, review.madeAt],
      ...[review.dueAt, review.meetingAt, review.preparedAt, review.heldAt, review.closedAt],
      ...[JSON.stringify(review.attendees), JSON.stringify(review.points), review.agenda, review.sha256],
      review.revision,
    ],
  );
}
