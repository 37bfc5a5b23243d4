import { exact } from '@tallystick/agreement';
import type { StatementContent } from '@tallystick/documents';
import {
  type EvaluationReport,
  type ObjectiveReport,
  type PeriodReport,
  promiseText,
  SUSPENSION_CLAUSE,
} from '@tallystick/engine';
import { formatInstant, parseInstant } from '@tallystick/time';
import type { HeldAgreement } from '../held-agreement.ts';

/** A stretch of time that a statement closes, half-open, ms. */
export interface StatementSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * What an evaluation says of the periods that end within a statement's period (semantics §4), each promise in the words of the version that it was measured by: what a
 * later one calls it revises nothing.
 */
export function statementContent(
  report: EvaluationReport,
  span: StatementSpan,
  { versions }: Pick<HeldAgreement, 'versions'>,
): StatementContent {
  const closes = ({ to, state }: PeriodReport) =>
    state !== 'open' && parseInstant(to) > span.from && parseInstant(to) <= span.to;
  const figures = report.objectives.flatMap((objective) =>
    objective.periods.filter(closes).map((period) => figure(wordsThen(objective, period, versions), period)),
  );
  const stated = new Set(figures.map(({ objective, period }) => `${objective} ${period}`));
  return {
    objectives: figures,
    credits: report.credits
      .filter(({ objective, period, state }) => state === 'due' && stated.has(`${objective} ${period}`))
      .map(({ objective, period, kind, clause, amount, explanation }) => ({
        ...{ objective, period, kind, clause, amount: amount.amount, explanation },
      })),
    exclusions: report.exclusions
      .filter(({ from, to }) => parseInstant(from) < span.to && parseInstant(to) > span.from)
      .map(({ id, clause, from, to, state, reason }) => ({
        ...{ id, clause, from, state, reason },
        // When it will be resumed is not of this time: told later, it revises nothing.
        to: clause === SUSPENSION_CLAUSE && parseInstant(to) > span.to ? formatInstant(span.to) : to,
      })),
    remedies: report.remedies
      .filter(({ objective, periods }) => periods.some((period) => stated.has(`${objective} ${period}`)))
      .map(({ id, title, due }) => ({ id, title, due })),
  };
}

/** What a promise was called when a period of it began. */
function wordsThen(
  now: ObjectiveReport,
  { from }: PeriodReport,
  versions: HeldAgreement['versions'],
): Pick<ObjectiveReport, 'id' | 'title' | 'clause' | 'promise'> {
  const version = versions.findLast((one) => one.from <= parseInstant(from));
  const then = version?.agreement.objectives.get(now.id);
  return then ? { ...now, title: then.title ?? then.id, promise: promiseText(then) } : now;
}

function figure(
  { id, title, clause, promise }: Pick<ObjectiveReport, 'id' | 'title' | 'clause' | 'promise'>,
  one: PeriodReport,
): StatementContent['objectives'][number] {
  const { period, from, to, target, attained, status, unit, good, valid, budget, coverage, ifAccepted } = one;
  return {
    ...{ objective: id, title, clause, promise, period, from, to, status, unit, good, valid },
    target: target.text,
    attained: attained?.text ?? null,
    budgetUsed: budget?.usedPercent ?? null,
    coverage: coverage && coverageText(coverage),
    ifAccepted: ifAccepted && { attained: ifAccepted.attained?.text ?? null, status: ifAccepted.status },
  };
}

/** Rounded down: what is unknown is never hidden. */
function coverageText({ knownMs, promisedMs }: NonNullable<PeriodReport['coverage']>): string | null {
  if (promisedMs === 0) return null;
  return `${exact.toFixed(exact.rational(BigInt(knownMs) * 100n, BigInt(promisedMs)), 3, 'down')} %`;
}
