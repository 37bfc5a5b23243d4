import { compare, type Rational, rational } from '../exact/rational.ts';
import {
  listOrOne,
  mapOf,
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  text,
} from '../language/shape.ts';
import type { Indicator, Objective, Term } from '../model.ts';
import { alerts, budgeting, resolveBudgeting } from './budgeting.ts';
import { fieldCondition } from './condition.ts';
import { movingTarget, resolveTarget } from './moving-target.ts';
import { ID, nameOf } from './names.ts';
import { share, span } from './notations.ts';
import { period } from './periods.ts';

const DEFAULT_WARNING = [rational(3n, 4n)];

export const objectives = mapOf(
  'What is promised, by id.',
  ID,
  object('A promise about an indicator.', {
    title: optional(text('What readers see.')),
    indicator: required(nameOf('indicators', 'Id of the indicator.')),
    description: optional(text('What it says, for readers.')),
    rationale: optional(text('Why it is promised: what it does for the customer.')),
    importance: optional(
      oneOf('Whether the service is of use without it; a must-have when absent.', [
        'must-have',
        'nice-to-have',
      ]),
    ),
    escalation: optional(
      nameOf('escalations', 'Id of the escalation that holds for it, instead of the default one.'),
    ),
    owner: optional(nameOf('roles', 'Id of the role that answers for it.')),
    where: optional(fieldCondition),
    within: optional(span('The target of a clock: elapsed time on its calendar, or business days.')),
    target: required(movingTarget),
    period: required(period),
    budgeting: optional(budgeting),
    alerts: optional(alerts),
    warnAt: optional(
      listOrOne(
        'Shares of a clock target, or of the error budget, whose use is a warning.',
        share('A share such as 75 %.'),
      ),
    ),
  }),
  1,
);

/** The objectives with their defaults. */
export function resolveObjectives(
  read: Read<typeof objectives>,
  indicators: ReadonlyMap<string, Indicator>,
  term: Term,
  reader: Reader,
): ReadonlyMap<string, Objective> {
  return new Map(
    [...read].map(([id, { budgeting: counting, ...objective }]) => {
      const indicator = indicators.get(objective.indicator);
      const moving = resolveTarget(id, objective.target, { indicator, indicators, term, reader });
      return [
        id,
        {
          ...objective,
          ...(counting || (indicator && countsEvents(indicator, indicators))
            ? { budgeting: resolveBudgeting(counting, moving.target.value) }
            : {}),
          id,
          title: objective.title ?? id,
          importance: objective.importance ?? 'must-have',
          ...moving,
          warnAt: objective.warnAt ? rising(objective.warnAt) : DEFAULT_WARNING,
        },
      ];
    }),
  );
}

/** Whether it counts events, itself or in a part, and so needs a budgeting method. */
export function countsEvents(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): boolean {
  if (indicator.kind !== 'composite') return indicator.kind === 'ratio';
  return indicator.parts.some((part) => indicators.get(part.indicator)?.kind === 'ratio');
}

/** Thresholds from the lowest to the highest, each once. */
function rising(shares: readonly Rational[]): readonly Rational[] {
  const sorted = shares.toSorted(compare);
  return sorted.filter((share, place) => place === 0 || compare(share, sorted[place - 1]!) > 0);
}
