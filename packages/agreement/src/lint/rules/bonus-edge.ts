import { compare, toPercentText } from '../../exact/rational.ts';
import type { Rule } from '../rule.ts';

/** A bonus is for more than was promised. */
export const bonusEdge: Rule = {
  id: 'bonus-edge',
  severity: 'error',
  finds: 'A bonus for a value that is no more than what was promised.',
  why: 'The customer would pay a second time for the promise itself, or at a lower edge even for a miss.',
  *check({ agreement: { credits, objectives } }) {
    for (const [index, { objective, atLeast }] of credits.bonuses.entries()) {
      const target = objectives.get(objective)?.target;
      if (target?.statistic !== 'share' || compare(atLeast, target.value) > 0) continue;
      yield {
        at: ['credits', 'bonuses', index, 'atLeast'],
        message: `A bonus is paid from ${toPercentText(atLeast)} on, and ${toPercentText(target.value)} is promised anyway.`,
        suggestion: 'Pay it for more than the target, or take it out.',
      };
    }
  },
};
