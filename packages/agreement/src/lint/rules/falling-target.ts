import { targetValueText } from '../../model/target-text.ts';
import type { Rule } from '../rule.ts';
import { isHarder } from '../strictest.ts';

/** A series of targets that promises less later on (semantics §8). */
export const fallingTarget: Rule = {
  id: 'falling-target',
  severity: 'warning',
  finds: 'A step of a series of targets that promises less than the step before.',
  why: 'A series is there to grow into a promise. One that falls lets a customer sign the best target and live with the worst.',
  *check({ agreement: { objectives } }) {
    for (const { id, ramp = [] } of objectives.values()) {
      for (const [place, { target }] of ramp.entries()) {
        const before = ramp[place - 1]?.target;
        if (!before || !isHarder(before, target)) continue;
        yield {
          at: ['objectives', id, 'target', 'ramp', place],
          message: `From ${targetValueText(before)} the target falls to ${targetValueText(target)}.`,
          suggestion: 'Put the steps in rising order, or let guardrails say when less is enough.',
        };
      }
    }
  },
};
