import { exact, type PastPeriod, type PastPeriods } from '@tallystick/agreement';
import type { Evaluation } from '../evaluation.ts';
import { toReport } from '../report.ts';
import type { PeriodReport } from '../report-form.ts';

/** What came of each objective in the periods that had ended, as lint looks at it. */
export function pastPeriods(evaluation: Evaluation): PastPeriods {
  const { objectives } = toReport(evaluation);
  return new Map(objectives.map(({ id, periods }) => [id, periods.filter(hasEnded).map(pastPeriod)]));
}

function hasEnded({ state }: PeriodReport): boolean {
  return state !== 'open';
}

function pastPeriod({ period, attained, status, valid }: PeriodReport): PastPeriod {
  const volume = valid === null ? undefined : exact.parseDecimal(valid);
  return {
    period,
    attained: attained && exact.rational(BigInt(attained.numerator), BigInt(attained.denominator)),
    attainedText: attained?.text ?? 'no figure',
    missed: status === 'missed',
    ...(volume ? { volume } : {}),
  };
}
