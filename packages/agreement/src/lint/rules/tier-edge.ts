import { compare, toPercentText } from '../../exact/rational.ts';
import type { Rule } from '../rule.ts';
import { tieredOf, tierPlaces } from '../schedules.ts';

/** The highest tier begins where the promise ends. */
export const tierEdge: Rule = {
  id: 'tier-edge',
  severity: 'error',
  finds:
    'A highest tier that begins above or below the target, so that the promise and its price contradict each other.',
  why: 'Below the target every miss should cost something: between a lower edge and the target it costs nothing. Above the target nothing is missed, and only misses pay.',
  *check({ agreement, places }) {
    for (const one of tieredOf(agreement)) {
      const { target } = one.objective;
      const [highest] = one.schedule.tiers;
      const order = highest ? compare(highest.below, target.value) : 0;
      if (!highest || order === 0) continue;
      const [edge, promised] = [toPercentText(highest.below), toPercentText(target.value)];
      const { at, clause } = tierPlaces(one, places)[0]!;
      yield {
        at: [...at, 'below'],
        clause,
        message:
          order < 0
            ? `A gap: at least ${edge} and below ${promised} is missed, and no tier pays for it.`
            : `At least ${promised} and below ${edge} is kept, and a tier promises a credit for it that is never paid.`,
        suggestion: `Let the highest tier begin at the target: "below: ${promised}".`,
        replacement: promised,
      };
    }
  },
};
