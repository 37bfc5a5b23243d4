import {
  compare,
  divide,
  multiply,
  ONE,
  rational,
  subtract,
  toDecimalText,
  toPercentText,
} from '../../exact/rational.ts';
import { durationText } from '../../model/length.ts';
import { periodLengths } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** Burn rates that nothing can reach: the rate of a total failure is 1 ÷ (1 − target). */
export const alertNeverFires: Rule = {
  id: 'alert-never-fires',
  severity: 'warning',
  finds: 'A burn-rate alert that even a total failure would not set off.',
  why: 'When everything fails, the budget burns at 1 ÷ (1 − target). With a low target that is below the rates of the usual presets.',
  *check({ agreement: { objectives } }) {
    for (const { id, alerts, target, period } of objectives.values()) {
      if (!alerts || compare(target.value, ONE) >= 0) continue;
      const most = divide(ONE, subtract(ONE, target.value));
      const { shortest } = periodLengths(period);
      for (const { windowMs, share } of alerts) {
        const rate = multiply(share, rational(shortest, windowMs));
        if (compare(rate, most) < 0) continue;
        yield {
          at: ['objectives', id, 'alerts'],
          message: `The alert on ${toPercentText(share)} of the budget in ${durationText(windowMs)} can never fire.`,
          suggestion: 'Choose a longer window or a smaller share, or a higher target.',
          shown: [
            `rate asked for: ${toPercentText(share)} × ${durationText(shortest)} ÷ ${durationText(windowMs)} = ${rateText(rate)}`,
            `rate of a total failure: 1 ÷ (1 − ${toPercentText(target.value)}) = ${rateText(most)}`,
          ],
        };
      }
    }
  },
};

function rateText(rate: Parameters<typeof toPercentText>[0]): string {
  return toDecimalText(rate);
}
