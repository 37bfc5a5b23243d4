import { compare } from '../exact/rational.ts';
import type { Target } from '../model/target.ts';
import type { Agreement, Objective } from '../model.ts';

/**
 * The agreement with each target that moves at its hardest: the hardest step of a series, the greatest that guardrails
 * allow. What cannot be kept, paid or warned of then is a weakness from the first day on.
 */
export function atStrictest(agreement: Agreement): Agreement {
  const objectives = [...agreement.objectives].map(
    ([id, objective]) => [id, { ...objective, target: strictest(objective) }] as const,
  );
  return { ...agreement, objectives: new Map(objectives) };
}

function strictest({ target, ramp = [], dynamic }: Objective): Target {
  const most = dynamic ? { ...target, value: dynamic.ceiling } : target;
  return ramp.map((step) => step.target).reduce((a, b) => (isHarder(b, a) ? b : a), most);
}

/** Whether a target promises more than another of the same statistic. */
export function isHarder(one: Target, other: Target): boolean {
  const order = compare(one.value, other.value);
  return one.comparator === 'at most' || one.comparator === 'below' ? order < 0 : order > 0;
}
