import type { EvaluationReport, FigureUnit, MoneyReport, SubjectReport } from '@tallystick/engine';

/** The shapes of the HTTP API under /api/v1. Instants are ISO 8601 in UTC; shares and amounts are exact text. */

/** A clock's outcome in a list, without its lineage. */
export type OutcomeView = Omit<SubjectReport, 'records' | 'leftOut'>;

/** What the overview shows of an agreement. */
export interface AgreementSummary {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly provider: string;
  readonly customer: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly term: { readonly from: string; readonly to: string };
  readonly asOf: string;
  /** Whether the evaluation instant is fixed (a sample) instead of the present. */
  readonly pinned: boolean;
  readonly evidenceRecords: number;
  /** Null until the first evaluation is done. */
  readonly computedAt: string | null;
  readonly error: string | null;
  readonly objectives: readonly ObjectiveSummary[];
  readonly creditsDue: MoneyReport;
  readonly exposure: MoneyReport;
}

export interface ObjectiveSummary {
  readonly id: string;
  readonly title: string;
  readonly promise: string;
  readonly kind: string;
  readonly service: string | null;
  /** Of its service, as the agreement names it. */
  readonly tier: string | null;
  readonly periods: readonly PeriodSummary[];
}

export interface PeriodSummary {
  readonly period: string;
  /** `open`, `provisional` or `final`. */
  readonly state: string;
  readonly status: string;
  /** As shown, rounded towards the miss: `94.123 %`; null where there is no figure. */
  readonly attained: string | null;
  readonly target: string;
  readonly credit: MoneyReport;
}

export interface AgreementList {
  readonly agreements: readonly AgreementSummary[];
}

/** What an agreement and its objectives are called. */
export interface AgreementTitles
  extends Pick<AgreementSummary, 'id' | 'title' | 'version' | 'provider' | 'customer' | 'timeZone'> {
  readonly objectives: readonly Pick<ObjectiveSummary, 'id' | 'title' | 'promise' | 'kind'>[];
}

export interface TitleList {
  readonly agreements: readonly AgreementTitles[];
}

export interface AgreementDetail {
  /** With the periods that were asked for. */
  readonly report: EvaluationReport;
  /** The one period that the report has; null where it has all, or where none has begun. */
  readonly period: string | null;
  readonly summary: AgreementSummary;
  readonly services: readonly {
    readonly id: string;
    readonly title: string;
    readonly tier: string | null;
    readonly fee: string | null;
  }[];
  readonly parties: {
    readonly provider: { readonly name: string };
    readonly customer: { readonly name: string };
  };
  /** The agreement file, as it was agreed. */
  readonly sourceText: string;
}

/** Signed checkpoints of an agreement's ledger. */
export interface CheckpointList {
  readonly checkpoints: readonly {
    readonly size: number;
    readonly signedAt: string;
    readonly cosignatures: number;
    readonly note: string;
  }[];
}

export interface OutcomePage {
  readonly outcomes: readonly OutcomeView[];
  /** Cursor of the next page. */
  readonly next: string | null;
  readonly total: number;
}

/** How a period's error budget was used, day by day (local days of the agreement's zone). */
export interface BudgetDays {
  readonly unit: FigureUnit;
  readonly timeZone: string;
  readonly days: readonly BudgetDay[];
  /** The budget of the period; null where the target is 100 % and leaves none. */
  readonly allowed: string | null;
  /** The shares of it whose use is a warning: `75 %`. */
  readonly warnAt: readonly string[];
  /** For availability: the incidents that ate the budget, the largest first. */
  readonly causes: readonly BudgetCause[];
}

export interface BudgetDay {
  readonly date: string;
  readonly good: string;
  readonly bad: string;
  readonly cumulativeBad: string;
}

export interface BudgetCause {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  /** Whose states it changed, for its own page. */
  readonly subject: string | null;
  readonly downMs: string;
  readonly from: string;
  readonly to: string;
}

export interface SubjectDetail {
  readonly subject: string;
  readonly timeZone: string;
  readonly outcomes: readonly SubjectOutcomeDetail[];
  /** For a subject of an availability indicator. */
  readonly states?: readonly StateView[];
  readonly records: readonly RecordView[];
  /** Superseded and withdrawn records. */
  readonly leftOut: readonly RecordView[];
}

export interface SubjectOutcomeDetail extends OutcomeView {
  readonly objectiveTitles: Readonly<Record<string, string>>;
  readonly calendars: readonly string[];
  readonly segments: readonly SegmentView[];
}

/** A stretch of a clock's life, and why business time in it is what it is. */
export interface SegmentView {
  readonly from: string;
  readonly to: string;
  readonly phase: 'running' | 'paused' | 'stopped';
  readonly elapsedMs: number;
  readonly targetMs: number | null;
  readonly calendar: string;
  readonly because: string;
  readonly recordId: string | null;
  readonly open: readonly SpanView[];
  readonly closed: readonly (SpanView & { readonly reason: string })[];
}

/** A half-open stretch of time. */
export interface SpanView {
  readonly from: string;
  readonly to: string;
}

export interface StateView extends SpanView {
  readonly state: 'up' | 'down' | 'degraded' | 'unknown';
  readonly impact: string | null;
  readonly causes: readonly string[];
}

/** A record of evidence with its place in the ledger. */
/** What a reader sees of a personal field. */
export interface PersonalFieldView {
  /** Whose it is, under a pseudonym. */
  readonly person: string;
  readonly state: 'shown' | 'hidden' | 'erased';
  readonly erasedAt: string | null;
}

export interface RecordView {
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly sequence: number | null;
  /** The id of the record that it corrects. */
  readonly supersedes: string | null;
  /** The id of the record that it takes back. */
  readonly withdraws: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** The personal fields of `data`, by name. */
  readonly personal: Readonly<Record<string, PersonalFieldView>>;
  /** The source's own text. */
  readonly raw: string | null;
  readonly origin: { readonly file: string; readonly line: number } | null;
  /** SHA-256 of the canonical content. */
  readonly contentHash: string;
  /** Place in the ledger, from 1. */
  readonly position: number;
}

export interface RecordDetail extends RecordView {
  /** The header line of the CSV file that `raw` is a row of. */
  readonly header: string | null;
  /** What else came under its id; it does not count. */
  readonly others: readonly RecordView[];
}

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}
