/** Where a review stands in its life, in the order of it. */
export type ReviewState = 'planned' | 'prepared' | 'held' | 'closed';

/** Something that somebody put on the agenda. */
export interface ReviewPoint {
  readonly words: string;
  /** Name of who did, and for which party. */
  readonly by: string;
  readonly party: 'provider' | 'customer';
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
}

/** A meeting of the parties about a stretch of time. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredReview {
  readonly agreementId: string;
  /** Within the agreement, from 1 without gaps. */
  readonly number: number;
  /** Id of the clause that asks for it; '' where none does. */
  readonly review: string;
  /** The period of its schedule; '' where it is about none. */
  readonly period: string;
  readonly title: string;
  /** What it is about: `[fromAt, toAt)`. */
  readonly fromAt: number;
  readonly toAt: number;
  readonly state: ReviewState;
  /** What made it. */
  readonly origin: 'schedule' | 'person' | 'playbook';
  /** Why it was started; '' where its schedule did. */
  readonly reason: string;
  readonly madeAt: number;
  /** Before when it is to be held. */
  readonly dueAt: number;
  readonly meetingAt: number | null;
  readonly preparedAt: number | null;
  readonly heldAt: number | null;
  readonly closedAt: number | null;
  /** Ids of the roles that are asked to come. */
  readonly attendees: readonly string[];
  readonly points: readonly ReviewPoint[];
  /** The agenda as it was when it was held, canonical JSON; null until then. */
  readonly agenda: string | null;
  /** SHA-256 of the agenda, lowercase hex. */
  readonly sha256: string | null;
  /** From 1; grows with every change. */
  readonly revision: number;
}

/** The columns of a {@link StoredReview}. */
export const REVIEW_COLUMNS = `agreement_id AS "agreementId", number, review, period, title, from_at AS "fromAt", to_at AS "toAt", state, origin, reason,
  made_at AS "madeAt", due_at AS "dueAt", meeting_at AS "meetingAt", prepared_at AS "preparedAt", held_at AS "heldAt", closed_at AS "closedAt",
  attendees, points, agenda, encode(sha256, 'hex') AS sha256, revision`;
