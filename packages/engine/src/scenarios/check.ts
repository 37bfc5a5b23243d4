import {
  type AttainedText,
  type CreditExpectation,
  type Expectation,
  exact,
  moneyText,
  type OutcomeExpectation,
  type Rational,
  type StatusExpectation,
  type Target,
  toMoney,
} from '@tallystick/agreement';
import { formatDuration } from '@tallystick/time';
import type { CreditLine } from '../credits/line.ts';
import type { Evaluation, PeriodResult } from '../evaluation.ts';
import { attainedText, promiseText } from '../target-text.ts';
import { explainCredits, explainFigure, explainOutcome, localText } from './explain.ts';
import type { ScenarioCheck } from './run.ts';

/** Holds an expectation against an evaluation [SCN-4]. */
export function checkExpectation(expectation: Expectation, evaluation: Evaluation): ScenarioCheck {
  switch (expectation.kind) {
    case 'outcome':
      return checkOutcome(expectation, evaluation);
    case 'status':
      return checkStatus(expectation, evaluation);
    case 'credit':
      return checkCredit(expectation, evaluation);
  }
}

function checkOutcome(expectation: OutcomeExpectation, evaluation: Evaluation): ScenarioCheck {
  const { outcome, elapsedMs, dueAt, subject, objective } = expectation;
  const { timeZone } = evaluation.agreement.term;
  const say = (state: string, elapsed: number | undefined, due: number | undefined) =>
    [
      state,
      ...(elapsed === undefined ? [] : [`${formatDuration(elapsed)} used`]),
      ...(due === undefined ? [] : [`due ${localText(due, timeZone)}`]),
    ].join(', ');
  const expected = say(outcome, elapsedMs, dueAt);
  const outcomes = evaluation.explain(subject);
  const found = outcomes.findLast(({ objectives }) => objectives.includes(objective));
  if (!found) {
    const counted = [...new Set(outcomes.flatMap(({ objectives }) => objectives))];
    const actual =
      outcomes.length === 0
        ? `no clock of ${subject} has started`
        : `${objective} does not count ${subject}; counted by ${counted.join(', ') || 'no objective'}`;
    return {
      expectation,
      passed: false,
      expected,
      actual,
      explanation: outcomes.flatMap((one) => explainOutcome(one, timeZone)),
    };
  }
  const { cycle } = found;
  return {
    expectation,
    passed:
      cycle.state === outcome &&
      (elapsedMs === undefined || cycle.elapsedMs === elapsedMs) &&
      (dueAt === undefined || cycle.dueAt === dueAt),
    expected,
    actual: say(
      cycle.state,
      elapsedMs === undefined && cycle.state === outcome ? undefined : cycle.elapsedMs,
      dueAt === undefined ? undefined : cycle.dueAt,
    ),
    explanation: explainOutcome(found, timeZone),
  };
}

function checkStatus(expectation: StatusExpectation, evaluation: Evaluation): ScenarioCheck {
  const { objective: id, period: name, status, attained } = expectation;
  const expected = [...(status ? [status] : []), ...(attained ? [`attained ${attained.text}`] : [])].join(
    ', ',
  );
  const result = evaluation.objectives.find(({ objective }) => objective.id === id);
  const found = result?.periods.find(({ period }) => period.id === name);
  if (!result || !found)
    return { expectation, passed: false, expected, ...noPeriod(name, result?.periods ?? []) };
  const { judgement } = found;
  const actual = [
    judgement.status,
    ...(judgement.attained
      ? [`attained ${asWritten(judgement.target, judgement.attained, attained)}`]
      : attained
        ? ['no figure']
        : []),
  ].join(', ');
  return {
    expectation,
    passed:
      (status === undefined || judgement.status === status) &&
      (attained === undefined || isAttained(attained, judgement.target, judgement.attained)),
    expected,
    actual,
    explanation: [`Promised: ${promiseText(result.objective)}.`, ...explainFigure(found, evaluation)],
  };
}

function checkCredit(expectation: CreditExpectation, evaluation: Evaluation): ScenarioCheck {
  const { currency } = evaluation.agreement.term;
  const { credit, period: name, objective } = expectation;
  const expected = moneyText(toMoney(credit, currency));
  const results = evaluation.objectives.filter(
    (one) => objective === undefined || one.objective.id === objective,
  );
  const periods = results.flatMap((one) => one.periods);
  if (!periods.some(({ period }) => period.id === name)) {
    return { expectation, passed: false, expected, ...noPeriod(name, periods) };
  }
  const lines = evaluation.credits.filter(
    (line) => line.period.id === name && (objective === undefined || line.objective === objective),
  );
  const minorUnits = lines.reduce((total, line: CreditLine) => total + line.amount.minorUnits, 0n);
  const actual = { currency, minorUnits };
  return {
    expectation,
    passed: toMoney(credit, currency).minorUnits === minorUnits,
    expected,
    actual: moneyText(actual),
    explanation: explainCredits(lines),
  };
}

function noPeriod(name: string, periods: readonly PeriodResult[]) {
  const known = [...new Set(periods.map(({ period }) => period.id))];
  return {
    actual: `there is no period ${name}`,
    explanation: [known.length > 0 ? `Begun: ${known.join(', ')}.` : 'No period has begun.'],
  };
}

/** [SCN-5] At the decimals written, rounded towards the miss: 99.3270 % holds for 99.32705 %. */
function isAttained(written: AttainedText, target: Target, actual: Rational | undefined): boolean {
  if (!actual || (written.unit === '%') !== (target.unit === '%')) return false;
  if ((written.unit === 'ms') !== (target.unit === 'ms')) return false;
  return atDecimals(actual, target, written) === atDecimals(written.value, target, written);
}

function atDecimals(value: Rational, target: Target, { unit, decimals }: AttainedText): bigint {
  return exact.scaled(unit === '%' ? percent(value) : value, decimals, towardsTheMiss(target));
}

function asWritten(target: Target, actual: Rational, written: AttainedText | undefined): string {
  if (written?.unit !== '%' || target.unit !== '%') return attainedText(target, actual);
  return `${exact.toFixed(percent(actual), written.decimals, towardsTheMiss(target))} %`;
}

function towardsTheMiss({ comparator }: Target): 'down' | 'up' {
  return comparator === 'at least' || comparator === 'above' ? 'down' : 'up';
}

function percent(share: Rational): Rational {
  return exact.multiply(share, exact.rational(100));
}
