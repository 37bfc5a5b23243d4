import { rational } from '../exact/rational.ts';
import { mapOf, object, oneOf, optional, type Read, required, text } from '../language/shape.ts';
import { shareTarget } from '../model/target.ts';
import type { Indicator, Objective } from '../model.ts';
import { alerts, budgeting, resolveBudgeting } from './budgeting.ts';
import { fieldCondition } from './condition.ts';
import { ID } from './names.ts';
import { share, span } from './notations.ts';
import { period } from './periods.ts';

const DEFAULT_WARNING = rational(3n, 4n);

export const objectives = mapOf(
  'What is promised, by id.',
  ID,
  object('A promise about an indicator.', {
    title: optional(text('What readers see.')),
    indicator: required(text('Id of the indicator.')),
    description: optional(text('What it says, for readers.')),
    rationale: optional(text('Why it is promised: what it does for the customer.')),
    importance: optional(
      oneOf('Whether the service is of use without it; a must-have when absent.', [
        'must-have',
        'nice-to-have',
      ]),
    ),
    escalation: optional(text('Id of the escalation that holds for it, instead of the default one.')),
    owner: optional(text('Id of the role that answers for it.')),
    where: optional(fieldCondition),
    within: optional(span('The target of a clock: elapsed time on its calendar, or business days.')),
    target: required(share('The least share of good outcomes, or of up time.')),
    period: required(period),
    budgeting: optional(budgeting),
    alerts: optional(alerts),
    warnAt: optional(share('The share of a clock target, or of the error budget, whose use is a warning.')),
  }),
  1,
);

/** The objectives with their defaults. */
export function resolveObjectives(
  read: Read<typeof objectives>,
  indicators: ReadonlyMap<string, Pick<Indicator, 'kind'>>,
): ReadonlyMap<string, Objective> {
  return new Map(
    [...read].map(([id, { budgeting: counting, ...objective }]) => [
      id,
      {
        ...objective,
        ...(counting || indicators.get(objective.indicator)?.kind === 'ratio'
          ? { budgeting: resolveBudgeting(counting, objective.target) }
          : {}),
        id,
        title: objective.title ?? id,
        importance: objective.importance ?? 'must-have',
        target: shareTarget(objective.target),
        warnAt: objective.warnAt ?? DEFAULT_WARNING,
      },
    ]),
  );
}
