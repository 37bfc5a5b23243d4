import { type Agreement, exact, type Rational } from '@tallystick/agreement';
import type {
  EvaluationReport,
  FractionReport,
  ObjectiveReport,
  PeriodReport,
  SourceQualityReport,
} from '@tallystick/engine';
import type { ReviewAction, StoredCredit, StoredProposal, StoredReview } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import type { ObjectiveCauses } from '../../causes/causes-of.ts';

/** All that an agenda is made of. */
export interface ReviewFacts {
  readonly review: Pick<StoredReview, 'number' | 'review' | 'fromAt' | 'toAt'>;
  readonly agreement: Agreement;
  readonly report: EvaluationReport;
  /** By objective: what used its budget in the periods that end in the reviewed time. */
  readonly causes: ReadonlyMap<string, ObjectiveCauses>;
  /** How good each source was when it was looked at last. */
  readonly quality: readonly SourceQualityReport[];
  readonly credits: readonly StoredCredit[];
  readonly actions: readonly ReviewAction[];
  /** Texts that a party put before the other: in the reviewed time, or open. */
  readonly proposals: readonly StoredProposal[];
  /** When the review before was held, ms; undefined for the first. */
  readonly lastHeldAt: number | undefined;
}

/** The periods of an objective that have ended, up to the end of the reviewed time, in time order; rolling windows among them. */
export function endedPeriods(
  { periods }: Pick<ObjectiveReport, 'periods'>,
  { toAt }: { readonly toAt: number },
): readonly PeriodReport[] {
  return periods.filter(({ state, to }) => state !== 'open' && parseInstant(to) <= toAt);
}

/** Those of them that end within the reviewed time. */
export function reviewedPeriods(
  objective: Pick<ObjectiveReport, 'periods'>,
  span: { readonly fromAt: number; readonly toAt: number },
): readonly PeriodReport[] {
  return endedPeriods(objective, span).filter(({ to }) => parseInstant(to) > span.fromAt);
}

/** Whether more of a figure is better, by what is promised of it. */
export function betterOf({ objectives }: Agreement, objective: string): 'higher' | 'lower' {
  const comparator = objectives.get(objective)?.target.comparator;
  return comparator === 'at most' || comparator === 'below' ? 'lower' : 'higher';
}

/** A figure of a period as evidence. */
export function figureLink({ id, title }: ObjectiveReport, { period, attained }: PeriodReport) {
  return {
    kind: 'figure',
    objective: id,
    period,
    says: `${title} in ${period}: ${attained?.text ?? 'no figure'}`,
  } as const;
}

/** A decimal of a report; nothing where there is none. One that goes on is cut where the report cuts it. */
export function decimalOf(text: string | null | undefined): Rational {
  return exact.parseDecimal((text ?? '').replace('…', '')) ?? exact.ZERO;
}

/** An exact value of a report. */
export function fractionOf({ numerator, denominator }: FractionReport): Rational {
  return exact.rational(BigInt(numerator), BigInt(denominator));
}

/** Which share of its error budget a period used; undefined where it has none. */
export function usedShare({ budget }: PeriodReport): Rational | undefined {
  const allowed = decimalOf(budget?.allowed);
  return allowed.numerator === 0n ? undefined : exact.divide(decimalOf(budget?.used), allowed);
}
