import type { CreditReport, EvaluationReport } from '@tallystick/engine';

/** One line of a period's credits, for reading. */
export interface CreditRow {
  readonly period: string;
  readonly objective: string;
  /** What it comes to, and that it is not due yet where the period is open. */
  readonly amount: string;
  /** How it comes to that, and until when it is to be claimed. */
  readonly working: string;
}

/** What is credited, line by line, each with how it comes to its amount. */
export function creditRows({ credits }: EvaluationReport): readonly CreditRow[] {
  return credits.map((line) => ({
    period: line.period,
    objective: line.objective,
    amount: `${line.amount.amount} ${line.amount.currency}${line.state === 'exposure' ? ' if it ended now' : ''}`,
    working: `${line.clause}: ${[...line.explanation, ...claimOf(line)].join('; ')}`,
  }));
}

function claimOf({ claim, amount }: CreditReport): readonly string[] {
  if (!claim) return [];
  if (claim.state === 'claimed') return [`claimed ${claim.made}`];
  if (claim.state === 'forfeited') return [`forfeited: not claimed before ${claim.by}`];
  return /^[0.]+$/u.test(amount.amount) ? [] : [`to be claimed before ${claim.by}`];
}

/** The same as lines of text; none where nothing is credited. */
export function creditLines(report: EvaluationReport): readonly string[] {
  const rows = creditRows(report);
  if (rows.length === 0) return [];
  const width = (key: keyof CreditRow) => Math.max(...rows.map((row) => row[key].length));
  const [period, objective, amount] = [width('period'), width('objective'), width('amount')];
  return [
    '\nCredits\n',
    ...rows.map(
      (row) =>
        `${row.period.padEnd(period)}  ${row.objective.padEnd(objective)}  ${row.amount.padStart(amount)}  ${row.working}\n`,
    ),
  ];
}
