/** What stands and is told. */
export interface AlertCondition {
  /** The same for the same thing in every evaluation of the agreement. */
  readonly key: string;
  readonly kind: string;
  readonly severity: AlertSeverity;
  readonly objective: string | null;
  readonly period: string | null;
  readonly subject: string | null;
  readonly title: string;
  readonly says: string;
}

export type AlertSeverity = 'critical' | 'warning' | 'notice';

/** An alert: a condition that stands, or stood. Instants are ms since 1970-01-01T00:00:00Z. */
export interface StoredAlert extends AlertCondition {
  readonly agreementId: string;
  /** Within the agreement. */
  readonly number: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly acknowledgedAt: number | null;
  /** Id of the person. */
  readonly acknowledgedBy: string | null;
  readonly note: string;
}

/** The columns of a {@link StoredAlert}. */
export const ALERT_COLUMNS = `agreement_id AS "agreementId", number, key, kind, severity, objective, period, subject, title, says,
  opened_at AS "openedAt", closed_at AS "closedAt", acknowledged_at AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy", note`;
