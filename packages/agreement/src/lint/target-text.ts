import { multiply, rational, toDecimalText } from '../exact/rational.ts';
import type { Target } from '../model/target.ts';
import { percentText } from '../stated-defaults.ts';

/** What is promised, as short as can be: `99.9 %`, `the 95th percentile below 800 ms`, `at most 2`. */
export function targetText({ statistic, percentile, comparator, value, unit }: Target): string {
  if (statistic === 'share') return percentText(value);
  const bound = `${comparator} ${toDecimalText(value)}${unit ? ` ${unit}` : ''}`;
  if (percentile) return `percentile ${toDecimalText(multiply(percentile, rational(100n)))} ${bound}`;
  return statistic === 'count' ? bound : `${statistic} ${bound}`;
}
