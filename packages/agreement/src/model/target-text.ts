import { formatDuration } from '@tallystick/time';
import { multiply, rational, toDecimalText, toPercentText } from '../exact/rational.ts';
import type { Target } from './target.ts';

/** What a target asks, as short as can be: `99.9 %`, `mean at most 4 h`, `95th percentile below 800 ms`, `at most 2`. */
export function targetText(target: Target): string {
  const { statistic, percentile, comparator } = target;
  const bound = `${comparator} ${targetValueText(target)}`;
  switch (statistic) {
    case 'share':
      return comparator === 'at least' ? targetValueText(target) : bound;
    case 'mean':
      return `mean ${bound}`;
    case 'percentile':
      return `${toDecimalText(multiply(percentile!, rational(100n)))}th percentile ${bound}`;
    case 'count':
      return bound;
    case 'nps':
      return `net promoter score ${bound}`;
  }
}

/** A target's value as it was agreed: every decimal, none added. */
export function targetValueText({ value, unit }: Pick<Target, 'value' | 'unit'>): string {
  if (unit === '%') return toPercentText(value);
  if (unit === 'ms' && value.denominator === 1n) return formatDuration(Number(value.numerator));
  const number = toDecimalText(value);
  return unit === '' ? number : `${number} ${unit}`;
}
