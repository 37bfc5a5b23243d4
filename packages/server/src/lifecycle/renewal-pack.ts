import { exact } from '@tallystick/agreement';
import { type EvaluationReport, type ObjectiveReport, SUSPENSION_CLAUSE } from '@tallystick/engine';
import type { CreditBalance, StoredCredit } from '@tallystick/store';

/** How a promise was kept over a term. */
export interface KeptPromise {
  readonly objective: string;
  readonly title: string;
  readonly promise: string;
  /** Periods that are over and have a figure. */
  readonly judged: number;
  readonly met: number;
  readonly missed: number;
  /** The lowest and the newest figure, as shown; null without any. */
  readonly worst: { readonly period: string; readonly attained: string } | null;
  readonly newest: { readonly period: string; readonly attained: string } | null;
}

/** What the parties look at when they talk about the next term. */
export interface RenewalPack {
  readonly promises: readonly KeptPromise[];
  /** Credits of the term by state, exact decimals. */
  readonly credits: readonly { readonly state: string; readonly count: number; readonly amount: string }[];
  readonly disputed: number;
  readonly remedies: readonly { readonly id: string; readonly title: string; readonly triggered: string }[];
  readonly exclusions: {
    readonly announced: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly pending: number;
  };
}

/** Puts the pack together from what is known: the figures, the ledger of credits, what did not count. */
export function renewalPack(
  report: EvaluationReport,
  credits: readonly StoredCredit[],
  balances: readonly CreditBalance[],
): RenewalPack {
  const told = report.exclusions.filter(({ clause }) => clause !== SUSPENSION_CLAUSE);
  const count = (state: string) => told.filter((one) => one.state === state).length;
  return {
    promises: report.objectives.map(keptPromise),
    credits: balances.map(({ state, count: of, amount }) => ({ state, count: of, amount })),
    disputed: credits.filter(({ disputedAt }) => disputedAt !== null).length,
    remedies: report.remedies.map(({ id, title, triggered }) => ({ id, title, triggered })),
    exclusions: {
      announced: count('announced'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      pending: count('pending'),
    },
  };
}

function keptPromise({ id, title, promise, periods }: ObjectiveReport): KeptPromise {
  const judged = periods.filter(({ state, attained }) => state !== 'open' && attained !== null);
  const figure = (one: (typeof judged)[number] | undefined) =>
    one?.attained ? { period: one.period, attained: one.attained.text } : null;
  // Worst is what lies furthest on the wrong side of its target: for shares the least, for times and counts what was missed by most is told by its status.
  const byFigure = [...judged].sort((a, b) => exact.compare(attainedOf(a), attainedOf(b)));
  const missed = judged.filter(({ status }) => status === 'missed' || status === 'lost');
  const isUpward =
    missed.length === 0 || missed.every((one) => exact.compare(attainedOf(one), targetOf(one)) < 0);
  return {
    ...{ objective: id, title, promise, judged: judged.length, missed: missed.length },
    met: judged.filter(({ status }) => status === 'met').length,
    worst: figure(isUpward ? byFigure[0] : byFigure.at(-1)),
    newest: figure(judged.at(-1)),
  };
}

type Judged = ObjectiveReport['periods'][number];

function attainedOf({ attained }: Judged): exact.Rational {
  return exact.rational(BigInt(attained!.numerator), BigInt(attained!.denominator));
}

function targetOf({ target }: Judged): exact.Rational {
  return exact.rational(BigInt(target.numerator), BigInt(target.denominator));
}
