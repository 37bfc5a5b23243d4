import {
  add,
  compare,
  divide,
  ONE,
  type Rational,
  rational,
  subtract,
  toFixed,
  toPercentText,
} from '../../exact/rational.ts';
import type { ExclusionClause } from '../../model/exclusion.ts';
import type { Agreement, AvailabilityIndicator, Objective } from '../../model.ts';
import { periodLengths, periodText, shareOf, timeText, WEEK_MS, weeklyMs } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** Maintenance that outweighs the promise. */
export const allowanceAboveBudget: Rule = {
  id: 'allowance-above-budget',
  severity: 'note',
  finds: 'An allowance for maintenance that is larger than the whole error budget of an objective.',
  why: 'Customers read the target as the time in which they can work. With the allowance used up there is less of it, and that should be said.',
  *check({ agreement }) {
    const strictest = strictestOf(agreement);
    for (const exclusion of agreement.exclusions.values()) {
      const promise = exclusion.allowance && strictest(exclusion);
      if (!promise) continue;
      const { objective, promisedMs } = promise;
      const failing = subtract(ONE, objective.target.value);
      const budget = shareOf(promisedMs, failing);
      const allowed = rational(allowedIn(exclusion, objective));
      if (compare(allowed, budget) <= 0 || compare(allowed, rational(promisedMs)) >= 0) continue;
      const worst = subtract(ONE, divide(add(allowed, budget), rational(promisedMs)));
      yield {
        at: ['exclusions', exclusion.id, 'allowance'],
        message: `It allows ${timeText(allowed)} in ${periodText(objective.period)}, and the whole error budget of "${objective.id}" is ${timeText(budget)}.`,
        suggestion: 'Lower the allowance, or tell the customer what is left in the worst case.',
        shown: [
          `error budget: ${toPercentText(failing)} of ${timeText(rational(promisedMs))} = ${timeText(budget)}`,
          `with both used up, the service is there ${toFixed(divide(worst, rational(1n, 100n)), 3, 'down')} % of the time`,
        ],
      };
    }
  },
};

interface Promised {
  readonly objective: Objective;
  /** Promised time of its longest period. */
  readonly promisedMs: number;
  /** The part of all time that may be down. */
  readonly slack: Rational;
}

/** The objective with the least slack among those that an exclusion is for: of all, of a service, of an indicator. */
function strictestOf(agreement: Agreement): (exclusion: ExclusionClause) => Promised | undefined {
  const byKey = new Map<string, Promised>();
  for (const objective of agreement.objectives.values()) {
    const indicator = agreement.indicators.get(objective.indicator);
    if (indicator?.kind !== 'availability' || compare(objective.target.value, ONE) >= 0) continue;
    const promise = promiseOf(objective, indicator, agreement);
    for (const key of ['all', `indicator ${indicator.id}`, `service ${indicator.service ?? ''}`]) {
      byKey.set(key, stricter(byKey.get(key), promise));
    }
  }
  return ({ services, indicators }) => {
    const keys = [...services.map((id) => `service ${id}`), ...indicators.map((id) => `indicator ${id}`)];
    return (keys.length === 0 ? ['all'] : keys)
      .flatMap((key) => byKey.get(key) ?? [])
      .reduce<Promised | undefined>(stricter, undefined);
  };
}

function promiseOf(
  objective: Objective,
  { calendar }: AvailabilityIndicator,
  { calendars }: Agreement,
): Promised {
  const hours = calendar === undefined ? undefined : calendars.get(calendar)?.hours;
  const openMs = hours ? weeklyMs(hours) : WEEK_MS;
  return {
    objective,
    promisedMs: Math.round(periodLengths(objective.period).longest * (openMs / WEEK_MS)),
    slack: divide(shareOf(openMs, subtract(ONE, objective.target.value)), rational(WEEK_MS)),
  };
}

function stricter(a: Promised | undefined, b: Promised): Promised {
  return a && compare(a.slack, b.slack) <= 0 ? a : b;
}

/** What an exclusion allows in a period of an objective, ms: as many of its own periods as fit, at least one. */
function allowedIn({ allowance }: ExclusionClause, { period }: Objective): number {
  if (!allowance) return 0;
  const times = Math.round(periodLengths(period).longest / periodLengths(allowance.per).longest);
  return allowance.ms * Math.max(1, times);
}
