import type { EvaluationReport, PeriodReport } from '@tallystick/engine';

/** One line of a report as text: an objective in a period. */
export interface ReportRow {
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  readonly target: string;
  readonly attained: string;
  readonly status: string;
  readonly counted: string;
  readonly budgetUsed: string;
  readonly credit: string;
}

/** The rows of a report, objective by objective, period by period. */
export function reportRows(report: EvaluationReport): readonly ReportRow[] {
  return report.objectives.flatMap((objective) =>
    objective.periods.map((period) => ({
      objective: objective.id,
      title: objective.title,
      period: `${period.period}${period.state === 'open' ? ' (open)' : ''}`,
      target: objective.targets.length > 0 ? period.target.text : objective.promise, // the one that held
      attained: period.attained?.text ?? 'no figure',
      status: period.ifAccepted
        ? `${period.status} (${period.ifAccepted.status} if accepted)`
        : period.status,
      counted: countedText(period),
      budgetUsed: period.budget?.usedPercent ?? '\u2013',
      credit: `${period.credit.amount} ${period.credit.currency}`,
    })),
  );
}

/** What a figure was made of: the parts of a share, or the number of samples. */
function countedText({ good, valid, bad, unit, samples }: PeriodReport): string {
  if (good === null || valid === null || bad === null) return `${samples ?? 0} ${unit}`;
  return unit === 'ms' ? `${hours(bad)} h down of ${hours(valid)} h` : `${good} of ${valid}`;
}

/** Milliseconds (an exact decimal) as hours with two decimals, for reading; exact values are in the JSON. */
function hours(ms: string): string {
  return (Number.parseFloat(ms) / 3_600_000).toFixed(2);
}
