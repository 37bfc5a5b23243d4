import { compare, ONE } from '../../exact/rational.ts';
import type { Rule } from '../rule.ts';

/** A target of 100 % (semantics §6). */
export const noErrorBudget: Rule = {
  id: 'no-error-budget',
  severity: 'warning',
  finds: 'A target of 100 %.',
  why: 'It has no error budget: the first failure misses it, nothing can warn of it, and nothing done after the first miss helps.',
  *check({ agreement: { objectives } }) {
    for (const { id, target } of objectives.values()) {
      if (target.statistic !== 'share' || compare(target.value, ONE) < 0) continue;
      yield {
        at: ['objectives', id, 'target'],
        message: 'A target of 100 % leaves no room for a single failure and has no error budget.',
        suggestion:
          'Promise what can be kept, such as 99.9 %, or count what may fail with a target such as { atMost: 0 }.',
      };
    }
  },
};
