import type { CreditReport, EvaluationReport, PeriodReport } from '@tallystick/engine';
import type { CreditSubject } from '@tallystick/store';
import { isNothing, sumOf, textOf } from './amounts.ts';

/** What the rules come to for one promise and period that is final. */
export interface DueCredit extends CreditSubject {
  readonly lines: readonly CreditReport[];
  /** The sum of the lines, an exact decimal in the agreement's currency. */
  readonly amount: string;
  /** What is open about it, a sentence each. */
  readonly questions: readonly string[];
}

/**
 * The credits of final periods, in the order of the report (semantics §7: when a period turns final). Those that are to be claimed count from
 * their claim on; those whose claim came too late come to nothing in the report already.
 */
export function dueCredits(report: EvaluationReport): readonly DueCredit[] {
  const periods = new Map<string, PeriodReport>();
  for (const objective of report.objectives)
    for (const period of objective.periods) periods.set(keyOf(objective.id, period.period), period);
  const groups = new Map<string, { subject: CreditSubject; lines: CreditReport[] }>();
  for (const line of report.credits) {
    const { objective, period, kind } = line;
    if (periods.get(keyOf(objective, period))?.state !== 'final' || line.state !== 'due') continue;
    if (line.claim !== null && line.claim.state !== 'claimed') continue;
    const subject = { objective, period, kind, reverses: line.reverses ?? '' };
    const key = subjectKey(subject);
    const group = groups.get(key) ?? { subject, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ subject, lines }) => ({
    ...subject,
    lines,
    amount: textOf(sumOf(lines.map(({ amount }) => amount.amount)), report.agreement.currency),
    questions: questionsAbout(subject, periods.get(keyOf(subject.objective, subject.period))!, report),
  }));
}

/** One text for what a credit is of. */
export function subjectKey({ objective, period, kind, reverses }: CreditSubject): string {
  return [objective, period, kind, reverses].join('\u0000');
}

/** Whether anything is due at all: most evaluations change nothing here. */
export function hasAmount({ lines }: DueCredit): boolean {
  return !isNothing(sumOf(lines.map(({ amount }) => amount.amount)));
}

/** Why a person should look at it, whatever its size. */
function questionsAbout(
  { kind }: CreditSubject,
  period: PeriodReport,
  report: EvaluationReport,
): readonly string[] {
  const { coverage, fallback, ifAccepted } = period;
  const conflicts = report.evidence.conflicts.length;
  return [
    ...(ifAccepted ? ['An exclusion that is not decided yet would change the figure.'] : []),
    ...(coverage && coverage.knownMs < coverage.promisedMs
      ? ['The state of the service is not known for all of the promised time.']
      : []),
    ...(fallback
      ? [`Part of the figure comes from ${fallback.source}, in place of the source of record.`]
      : []),
    ...(conflicts > 0
      ? [
          `${conflicts} ${conflicts === 1 ? 'record of the agreement is' : 'records of the agreement are'} in conflict.`,
        ]
      : []),
    ...(kind === 'credit' ? [] : ['It lowers what the customer is owed.']),
  ];
}

function keyOf(objective: string, period: string): string {
  return `${objective}\u0000${period}`;
}
