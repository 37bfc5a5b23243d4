import { lockReviews, type StoredReview, type TenantTransaction } from '@tallystick/store';
import { heldAgreement } from '../held-agreement.ts';
import { ReviewRefused } from './refused.ts';
import { addReview, heldBefore, reviewTurns, scheduled } from './schedule.ts';

/** A review that somebody, or a playbook, asks for. Instants are ms since 1970-01-01T00:00:00Z. */
export interface ReviewWanted {
  readonly agreementId: string;
  /** Id of a clause under `reviews`: who comes and what is on the agenda follow from it. */
  readonly review?: string;
  /** A period of that clause that has begun; the review is then the one that its schedule would make. */
  readonly period?: string;
  readonly title?: string;
  /** What it is about; from the end of the last review (or the start of the term) until now where that is left out. */
  readonly from?: number;
  readonly to?: number;
  readonly reason: string;
  readonly origin: 'person' | 'playbook';
  /** Id of the person, or `system`. */
  readonly by: string;
  readonly at: number;
}

/**
 * Starts a review apart from its schedule, and says so in the log.
 *
 * @throws ReviewRefused where there is no such agreement, clause or period, where the period has its review already, or the time is none
 */
export async function startReview(tx: TenantTransaction, wanted: ReviewWanted): Promise<StoredReview> {
  const { agreementId, review = '', period, origin, reason, by, at } = wanted;
  const held = await heldAgreement(tx, agreementId, at);
  if (!held) throw new ReviewRefused(`There is no agreement "${agreementId}".`);
  const { agreement, pinnedAsOf } = held;
  const clause = agreement.reviews.get(review);
  if (review !== '' && !clause) throw new ReviewRefused(`The agreement has no review "${review}".`);
  const reviews = await lockReviews(tx, agreementId);
  const number = reviews.length + 1;
  const present = pinnedAsOf ?? at;
  if (period !== undefined) {
    const turns = reviewTurns(held, review);
    const turn = turns.find((one) => one.period.id === period && one.period.from < present);
    if (!turn) throw new ReviewRefused(`"${period}" is no period of the review "${review}" that has begun.`);
    if (reviews.some((one) => one.review === review && one.period === period))
      throw new ReviewRefused(`${period} has its review already.`);
    const planned = scheduled(turns, turn, { review, number, now: at });
    const started: StoredReview = { ...planned, origin, reason };
    await addReview(tx, started, by);
    return started;
  }
  const ends = reviews.map(({ toAt }) => toAt).filter((end) => end < present);
  const fromAt = wanted.from ?? Math.max(agreement.term.from, ...ends);
  const toAt = wanted.to ?? present;
  if (fromAt >= toAt || toAt > Math.max(present, at))
    throw new ReviewRefused('What a review is about ends after it begins, and no later than now.');
  const started: StoredReview = {
    ...{ agreementId, number, review, period: '', fromAt, toAt, state: 'planned', origin, reason },
    title: wanted.title ?? clause?.title ?? 'Review',
    attendees: clause?.attendees ?? [],
    ...{ madeAt: at, dueAt: heldBefore(at, undefined), meetingAt: null, preparedAt: null },
    ...{ heldAt: null, closedAt: null, points: [], agenda: null, sha256: null, revision: 1 },
  };
  await addReview(tx, started, by);
  return started;
}
