import { compare, ONE, toPercentText, ZERO } from '../../exact/rational.ts';
import type { Rule } from '../rule.ts';

/** A warning that comes with the miss, or always. */
export const warningThreshold: Rule = {
  id: 'warning-threshold',
  severity: 'warning',
  finds: 'A warning at 0 % or at 100 % of a target or budget.',
  why: 'At 100 % it comes together with the miss, and at 0 % it is always there: neither tells anyone to act.',
  *check({ agreement: { objectives } }) {
    for (const { id, warnAt } of objectives.values()) {
      const idle = warnAt.find((one) => compare(one, ONE) >= 0 || compare(one, ZERO) <= 0);
      if (!idle) continue;
      yield {
        at: ['objectives', id, 'warnAt'],
        message: `A warning at ${toPercentText(idle)} ${idle.numerator === 0n ? 'is always there' : 'comes when it is too late'}.`,
        suggestion: 'Warn at 75 %, or at what leaves time to act.',
        replacement: '75 %',
      };
    }
  },
};
