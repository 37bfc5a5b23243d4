/** A level of an escalation on a ladder. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredRung {
  /** Its place in the escalation, from 0. */
  readonly level: number;
  readonly kind: 'used' | 'breach' | 'lost';
  /** What sets it off, as the agreement says it: `75 %`, `breach`. */
  readonly at: string;
  readonly afterMs: number;
  /** Id of the calendar on which that time runs; null for all the time. */
  readonly calendar: string | null;
  /** Ids of roles, or `objective owner`. */
  readonly notify: readonly string[];
  readonly playbook: string | null;
  /** When it was set off, or will be; null where nothing sets it off. */
  readonly setOffAt: number | null;
  /** When it is due, or was; null where it is not. */
  readonly dueAt: number | null;
  /** It is not told before, for a silence holds it; null where none does. */
  readonly heldUntil: number | null;
  readonly firedAt: number | null;
}

/** What a trouble's ladder is about. */
export interface LadderSubject {
  readonly key: string;
  readonly objective: string;
  /** Of the objective. */
  readonly title: string;
  readonly indicator: string | null;
  /** The ticket, of a clock. */
  readonly subject: string | null;
  readonly cycle: number | null;
  readonly period: string | null;
}

/** A ladder: a trouble with the levels of its escalation. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredLadder extends LadderSubject {
  readonly agreementId: string;
  /** Within the agreement. */
  readonly number: number;
  readonly rungs: readonly StoredRung[];
  /** Of the level that is due next; null where none is. */
  readonly dueAt: number | null;
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly acknowledgedAt: number | null;
  /** Id of the person. */
  readonly acknowledgedBy: string | null;
  /** Levels no worse than this are stopped. */
  readonly acknowledgedRank: number | null;
}

/** The columns of a {@link StoredLadder}. */
export const LADDER_COLUMNS = `agreement_id AS "agreementId", number, key, objective, title, indicator, subject, cycle, period, rungs, due_at AS "dueAt",
  opened_at AS "openedAt", ended_at AS "endedAt", acknowledged_at AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy",
  acknowledged_rank AS "acknowledgedRank"`;

/** Something that happened to a ladder. */
export interface LadderEvent {
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly what:
    | 'opened'
    | 'fired'
    | 'unheard'
    | 'moved'
    | 'cancelled'
    | 'held'
    | 'acknowledged'
    | 'ended'
    | 'reopened';
  /** From 0; null where it is about all levels. */
  readonly level: number | null;
  readonly says: string;
}
