import {
  type DynamicTarget,
  exact,
  type Objective,
  type RampStep,
  type Rational,
  type Target,
  targetText,
  targetValueText,
} from '@tallystick/agreement';
import { formatDuration } from '@tallystick/time';
import { UNBOUNDED } from './values/buckets.ts';

/** What an objective promises, in words: `95 % within 8 h`, `95th percentile below 800 ms`, `at most 2`. */
export function promiseText({ target, ramp, dynamic, within }: Objective): string {
  const isEvery =
    within && target.statistic === 'share' && exact.compare(target.value, exact.ONE) === 0 && !ramp;
  const first = isEvery ? 'every one' : targetText(target);
  const promise = [first, ...laterText(ramp ?? []), ...boundsText(target, dynamic)].join(', ');
  if (!within) return promise;
  if (within.kind === 'time') return `${promise} within ${formatDuration(within.ms)}`;
  const days = `${within.days} business day${within.days === 1 ? '' : 's'}`;
  return `${promise} within ${days}${within.endOfDay ? ', end of day' : ''}`;
}

function laterText(ramp: readonly RampStep[]): readonly string[] {
  return ramp.slice(1).map(({ fromDate, target }) => `${targetValueText(target)} from ${fromDate}`);
}

function boundsText(target: Target, dynamic: DynamicTarget | undefined): readonly string[] {
  if (!dynamic) return [];
  const bound = (value: Rational) => targetValueText({ ...target, value });
  return [`may be changed between ${bound(dynamic.floor)} and ${bound(dynamic.ceiling)}`];
}

/** An attained value for people: three decimals, rounded towards the miss, so that a miss never reads as met. */
export function attainedText({ unit, comparator }: Target, attained: Rational): string {
  const towards = comparator === 'at least' || comparator === 'above' ? 'down' : 'up';
  if (exact.compare(attained, UNBOUNDED) >= 0) return 'above every bound';
  if (unit === '%') return `${exact.toFixed(exact.multiply(attained, exact.rational(100)), 3, towards)} %`;
  if (unit === 'ms') return formatDuration(Number(exact.scaled(attained, 0, towards)));
  const number =
    attained.denominator === 1n ? attained.numerator.toString() : exact.toFixed(attained, 3, towards);
  return unit === '' ? number : `${number} ${unit}`;
}
