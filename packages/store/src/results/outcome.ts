import type { JsonObject } from '@tallystick/ledger';

/** What one cycle of one subject's clock came to, as it is stored and paged. */
export interface StoredOutcome {
  readonly indicator: string;
  readonly subject: string;
  /** Which cycle of the subject's clock, from 0. */
  readonly cycle: number;
  /** The objective that counts it; empty when none does. */
  readonly objective: string;
  readonly status: string;
  /** Instants are ms since 1970-01-01T00:00:00Z. */
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly decidedAt: number | null;
  readonly elapsedMs: number | null;
  /** Elapsed beyond the target; negative while there is time left. */
  readonly overrunMs: number | null;
  /** The period that counts it. */
  readonly period: string | null;
  readonly detail: JsonObject;
}

/** The columns of an outcome under the names of {@link StoredOutcome}. */
export const OUTCOME_COLUMNS = `indicator, subject, cycle, objective, status, started_at AS "startedAt", due_at AS "dueAt",
  decided_at AS "decidedAt", elapsed_ms AS "elapsedMs", overrun_ms AS "overrunMs", period, detail`;
