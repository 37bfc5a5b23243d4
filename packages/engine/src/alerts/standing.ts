import { parseInstant } from '@tallystick/time';
import type {
  CreditReport,
  EvaluationReport,
  ObjectiveReport,
  OutcomeReport,
  PeriodReport,
} from '../report-form.ts';
import type { NearDate } from './near-dates.ts';

/** How soon somebody should look: at once, today, or when there is time. */
export type AlertSeverity = 'critical' | 'warning' | 'notice';

/** What an alert is about (semantics §6). */
export type AlertKind =
  | 'missed' // An objective was missed in the last period that ended.
  | 'lost' // An open period can no longer be kept.
  | 'burn-rate' // The budget burns too fast, in the long window and in the short one.
  | 'budget' // A warning share of the budget is used.
  | 'clock-breached' // A ticket is open past its target.
  | 'clock-warning' // A ticket has used a warning share of its target.
  | 'remedy' // Misses have set off a remedy.
  | 'claim' // A credit is to be claimed soon.
  | 'silent-source' // Nothing came from a source for longer than is usual.
  | 'poor-quality' // The quality of a source is below its threshold.
  | 'renewal-near' // The last day of notice, or the end of the term, comes near.
  | 'review-near'; // A review is due soon.

/** Something that stands now and that somebody should know of. */
export interface StandingAlert {
  /** The same for the same thing in every evaluation, and for nothing else of the agreement. */
  readonly key: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  readonly objective: string | null;
  readonly period: string | null;
  /** The ticket, where it is about one alone. */
  readonly subject: string | null;
  /** In one line. */
  readonly title: string;
  /** What stands, in a sentence. */
  readonly says: string;
}

/** The kinds that {@link standingAlerts} tells. */
export const FIGURE_ALERTS: readonly AlertKind[] = [
  ...(['missed', 'lost', 'burn-rate', 'budget'] as const),
  ...(['clock-breached', 'clock-warning', 'remedy', 'claim', 'renewal-near', 'review-near'] as const),
];

/** Tickets of one objective that are told one by one; more of them are told together. */
export const TOLD_ONE_BY_ONE = 20;

/** How long before the end of its claim a credit is told of, ms. */
export const CLAIM_NEAR_MS = 7 * 86_400_000;

/**
 * What stands at the instant of an evaluation, in an order that depends on nothing else. Misses of the past are no news: of ended periods only the
 * last of each objective counts.
 *
 * @param clocks outcomes of open tickets that are past their target or near it
 * @param dates days of the agreement that may be near ({@link nearDates})
 */
export function standingAlerts(
  report: EvaluationReport,
  clocks: readonly OutcomeReport[],
  dates: readonly NearDate[] = [],
): readonly StandingAlert[] {
  return [
    ...report.objectives.flatMap((objective) => [
      ...ofPeriods(objective),
      ...ofClocks(objective, clocks, 'clock-breached'),
      ...ofClocks(objective, clocks, 'clock-warning'),
    ]),
    ...ofRemedies(report),
    ...ofClaims(report),
    ...ofDates(report, dates),
  ];
}

function ofPeriods(objective: ObjectiveReport): readonly StandingAlert[] {
  const open = objective.periods.filter(({ state }) => state === 'open');
  const ended = objective.periods.filter(({ state }) => state !== 'open').at(-1);
  return [...(ended ? missed(objective, ended) : []), ...open.flatMap((one) => ofOpen(objective, one))];
}

function missed(objective: ObjectiveReport, period: PeriodReport): readonly StandingAlert[] {
  if (period.status !== 'missed') return [];
  const says = `${objective.title}: ${attained(period)} in ${period.period}, where ${objective.promise} was promised.`;
  return [alert('missed', 'critical', objective, period, 'was missed', says)];
}

function ofOpen(objective: ObjectiveReport, period: PeriodReport): readonly StandingAlert[] {
  const { title, promise } = objective;
  const found: StandingAlert[] = [];
  if (period.status === 'lost') {
    const says = `${title}: ${promise} can no longer be reached in ${period.period}, whatever comes; ${attained(period)} so far.`;
    found.push(alert('lost', 'critical', objective, period, 'can no longer be kept', says));
  }
  for (const { kind, isFiring, window, shortWindow, rate, share } of period.alerts) {
    if (!isFiring || window === null) continue;
    const says = `${title}: the error budget burns more than ${rate} times as fast as it may, over ${window} and over ${shortWindow}; ${share} of it goes that way.`;
    const one = alert('burn-rate', 'critical', objective, period, `burns its budget (${window})`, says);
    found.push({ ...one, key: `${one.key}/${kind}/${window}` });
  }
  if (period.warning !== null) {
    const used = period.budget?.usedPercent ?? period.warning;
    const says = `${title}: ${used} of the error budget of ${period.period} is used (warning at ${period.warning}).`;
    const one = alert(
      'budget',
      'warning',
      objective,
      period,
      `has used ${period.warning} of its budget`,
      says,
    );
    found.push({ ...one, key: `${one.key}/${period.warning}` });
  }
  return found;
}

function ofClocks(
  objective: ObjectiveReport,
  clocks: readonly OutcomeReport[],
  kind: 'clock-breached' | 'clock-warning',
): readonly StandingAlert[] {
  const isBreach = kind === 'clock-breached';
  const those = clocks
    .filter(({ objectives, stopped }) => stopped === null && objectives.includes(objective.id))
    .filter(({ state, warning }) =>
      isBreach ? state === 'breached' : state !== 'breached' && warning !== null,
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const severity = isBreach ? 'critical' : 'warning';
  const base = { kind, severity, objective: objective.id, period: null } as const;
  if (those.length > TOLD_ONE_BY_ONE) {
    const what = isBreach ? 'are open past their target' : 'are near their target';
    return [
      {
        ...base,
        key: `${kind}/${objective.id}`,
        subject: null,
        title: `${objective.title}: many tickets ${what}`,
        says: `${objective.title}: more than ${TOLD_ONE_BY_ONE} tickets ${what}.`,
      },
    ];
  }
  return those.map((clock) => ({
    ...base,
    key: [kind, objective.id, keyOf(clock), ...(isBreach ? [] : [clock.warning])].join('/'),
    subject: clock.subject,
    title: `${clock.subject} ${isBreach ? 'is past its target' : `has used ${clock.warning} of its target`}`,
    says: isBreach
      ? `${clock.subject} is still open and was due ${clock.due ?? clock.breached ?? 'before'} (${objective.title}).`
      : `${clock.subject} is due ${clock.due ?? 'once it goes on'} (${objective.title}); ${clock.warning} of its target is used.`,
  }));
}

function keyOf({ subject, cycle }: OutcomeReport): string {
  return `${subject}/${cycle}`;
}

/** Past its day too: only whoever keeps what was done about it knows that it is over. */
function ofRemedies({ remedies }: EvaluationReport): readonly StandingAlert[] {
  return remedies
    .filter(({ due }) => due !== null)
    .map(({ id, title, objective, triggered, due, periods }) => ({
      kind: 'remedy',
      severity: 'warning',
      objective,
      period: periods.at(-1) ?? null,
      subject: null,
      key: `remedy/${id}/${triggered}`,
      title: `${title} is due`,
      says: `Misses in ${periods.join(', ')} have set off "${title}"; it is due ${due}.`,
    }));
}

/** One claim covers every credit of an objective in a period. */
function ofClaims({ credits, asOf }: EvaluationReport): readonly StandingAlert[] {
  const now = parseInstant(asOf);
  const near = new Map<string, CreditReport>();
  for (const line of credits) {
    if (line.claim?.state !== 'open' || line.state !== 'due') continue;
    const left = parseInstant(line.claim.by) - now;
    if (left > 0 && left <= CLAIM_NEAR_MS) near.set(`${line.objective}/${line.period}`, line);
  }
  return [...near].map(([key, { objective, period, claim }]) => ({
    kind: 'claim',
    severity: 'notice',
    objective,
    period,
    subject: null,
    key: `claim/${key}`,
    title: `The credit for ${objective} in ${period} is to be claimed`,
    says: `The credit for ${objective} in ${period} lapses unless it is claimed before ${claim!.by}.`,
  }));
}

function ofDates({ asOf }: EvaluationReport, dates: readonly NearDate[]): readonly StandingAlert[] {
  const now = parseInstant(asOf);
  return dates
    .filter(({ from, to }) => from <= now && now < to)
    .map(({ key, kind, severity, title, says }) => ({
      ...{ key, kind, severity, title, says },
      ...{ objective: null, period: null, subject: null },
    }));
}

function alert(
  kind: AlertKind,
  severity: AlertSeverity,
  objective: ObjectiveReport,
  { period }: PeriodReport,
  what: string,
  says: string,
): StandingAlert {
  return {
    key: `${kind}/${objective.id}/${period}`,
    kind,
    severity,
    objective: objective.id,
    period,
    subject: null,
    title: `${objective.title} ${what} in ${period}`,
    says,
  };
}

function attained({ attained: figure }: PeriodReport): string {
  return figure === null ? 'no figure' : figure.text;
}
