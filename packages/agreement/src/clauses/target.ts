import { isMap, isScalar } from 'yaml';
import { divide, multiply, ONE, parseDecimal, type Rational, rational } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import {
  notation,
  object,
  oneOf,
  optional,
  type Read,
  required,
  type Shape,
  scalarOr,
} from '../language/shape.ts';
import { shareTarget, type Target } from '../model/target.ts';
import { TIME_UNITS } from '../model/values.ts';
import type { Indicator } from '../model.ts';
import { DURATION, durationMs, number, share } from './notations.ts';

/** A number with the unit that it is written in; none where there is no word. */
export interface Quantity {
  readonly value: Rational;
  readonly unit: string;
}

export const quantity = (description: string) =>
  notation<Quantity>({
    description,
    expected: 'a number, with its unit where it has one, such as 800 ms or 4.2',
    pattern: new RegExp(`^-?\\d+(?:\\.\\d+)?(?: ?[A-Za-z%][A-Za-z0-9/%]{0,15})?$|${DURATION.source}`, 'u'),
    examples: ['800 ms', '4.2'],
    parse: (text) => {
      const ms = / .* /u.test(text) ? durationMs(text) : undefined; // 1 h 20 min
      if (ms !== undefined) return { value: rational(ms), unit: 'ms' };
      const [, amount = '', unit = ''] = /^(-?[\d.]+) ?(.*)$/.exec(text) ?? [];
      const value = parseDecimal(amount);
      return value && { value, unit };
    },
  });

const percentile = object('The value that this percentage of all values does not exceed.', {
  percentile: required(number('The percentage, above 0 and at most 100.')),
  below: optional(quantity('What it stays below.')),
  atMost: optional(quantity('What it does not exceed.')),
});
const meanBound = object('A bound that the mean keeps.', {
  below: optional(quantity('What it stays below.')),
  atMost: optional(quantity('What it does not exceed.')),
});
const mean = object('The mean of all values.', {
  mean: required(
    scalarOr(
      'A value, or a bound.',
      quantity('At least this for ratings, at most this for values and times.'),
      meanBound,
    ),
  ),
});
const nps = object('The share of promoters minus that of detractors, times 100.', {
  nps: required(number('The least score, from -100 to 100.')),
});
const most = object('How many there may be.', { atMost: required(number('The most.')) });

/** What stands under `target`, before the kind of its indicator is known. */
export type WrittenTarget =
  | { readonly share: Rational }
  | Read<typeof percentile>
  | Read<typeof mean>
  | Read<typeof nps>
  | Read<typeof most>;

const EVERY = 'every one';
const everyOne = oneOf('Every single one is good.', [EVERY]);
const leastShare = share('The least share of good outcomes, or of up time.');

/** `99.9 %`, `{ percentile: 95, below: 800 ms }`, `{ mean: 4.2 }`, `{ nps: 30 }` or `{ atMost: 2 }`. */
export const target: Shape<WrittenTarget> = {
  schema: {
    description: 'What is promised: a share, a percentile, a mean, a score or a number.',
    anyOf: [leastShare.schema, everyOne.schema, percentile.schema, mean.schema, nps.schema, most.schema],
  },
  read(node, path, reader) {
    if (!isMap(node)) {
      if (isScalar(node) && scalarText(node) === EVERY) return { share: ONE };
      const read = leastShare.read(node, path, reader);
      return read && { share: read };
    }
    if (hasKey(node, 'percentile')) {
      const read = percentile.read(node, path, reader);
      if (!read) return undefined;
      const isOne = (read.below === undefined) !== (read.atMost === undefined);
      const { numerator, denominator } = read.percentile;
      if (isOne && numerator > 0n && numerator <= 100n * denominator) return read;
      return reader.report(
        node,
        path,
        'wrong-value',
        'A percentile is above 0 and at most 100, and has one bound.',
        'Write it like { percentile: 95, below: 800 ms }.',
      );
    }
    if (hasKey(node, 'mean')) {
      const read = mean.read(node, path, reader);
      if (!read || 'value' in read.mean) return read;
      if ((read.mean.below === undefined) !== (read.mean.atMost === undefined)) return read;
      const remedy = 'Write it like { mean: { below: 4 h } }.';
      return reader.report(node, path, 'wrong-value', 'A mean has one bound.', remedy);
    }
    return hasKey(node, 'nps') ? nps.read(node, path, reader) : most.read(node, path, reader);
  },
};

/** The target in the unit of its indicator, or a sentence on why it does not fit it. */
export function targetFor(written: WrittenTarget, indicator: Indicator | undefined): Target | string {
  if ('share' in written) {
    const measured = indicator?.kind;
    const isShare = measured !== 'distribution' && measured !== 'score' && measured !== 'count';
    return isShare ? shareTarget(written.share) : `A share is promised, and "${indicator!.id}" has none.`;
  }
  if (!indicator) return shareTarget(rational(0n)); // the unknown indicator is reported by itself
  if ('percentile' in written) {
    const unit = unitOfValues(indicator);
    if (unit === undefined) return doesNotFit('A percentile', 'clocks and distributions', indicator);
    const value = inUnit((written.below ?? written.atMost)!, unit);
    if (typeof value === 'string') return value;
    return {
      statistic: 'percentile',
      percentile: divide(written.percentile, rational(100n)),
      comparator: written.below ? 'below' : 'at most',
      value,
      unit,
    };
  }
  if ('mean' in written) {
    const unit = indicator.kind === 'score' ? '' : unitOfValues(indicator);
    if (unit === undefined) return doesNotFit('A mean', 'clocks, distributions and scores', indicator);
    const { mean: bound } = written;
    const isPlain = 'value' in bound;
    if (indicator.kind === 'score' && !isPlain)
      return 'Ratings are good when they are high: write { mean: 4.2 }.';
    const value = inUnit(isPlain ? bound : (bound.below ?? bound.atMost)!, unit);
    if (typeof value === 'string') return value;
    const comparator =
      indicator.kind === 'score' ? 'at least' : !isPlain && bound.below ? 'below' : 'at most';
    return { statistic: 'mean', comparator, value, unit };
  }
  if ('nps' in written) {
    if (indicator.kind !== 'score') return doesNotFit('A net promoter score', 'scores', indicator);
    return { statistic: 'nps', comparator: 'at least', value: written.nps, unit: '' };
  }
  if (indicator.kind !== 'count') return doesNotFit('A number', 'counts', indicator);
  return { statistic: 'count', comparator: 'at most', value: written.atMost, unit: '' };
}

/** The unit of values, or of elapsed times, of which percentiles and means are taken; other kinds have none. */
function unitOfValues(indicator: Indicator): string | undefined {
  if (indicator.kind === 'clock') return 'ms';
  return indicator.kind === 'distribution' ? indicator.unit : undefined;
}

function doesNotFit(what: string, where: string, { id, kind }: Indicator): string {
  return `${what} is promised of ${where}; "${id}" is of kind ${kind}.`;
}

/** The value in another unit: units of time are converted exactly, others must be the same. */
export function inUnit({ value, unit }: Quantity, wanted: string): Rational | string {
  if (unit === wanted || unit === '') return value;
  const [from, to] = [TIME_UNITS[unit], TIME_UNITS[wanted]];
  if (from !== undefined && to !== undefined) return multiply(value, rational(from, to));
  return `The target is in ${unit}, and the values are ${wanted === '' ? 'plain numbers' : `in ${wanted}`}.`;
}
