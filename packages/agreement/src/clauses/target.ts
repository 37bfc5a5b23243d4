import { isMap } from 'yaml';
import { divide, multiply, parseDecimal, type Rational, rational } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import { notation, object, optional, type Read, required, type Shape } from '../language/shape.ts';
import { shareTarget, type Target } from '../model/target.ts';
import { TIME_UNITS } from '../model/values.ts';
import type { Indicator } from '../model.ts';
import { number, share } from './notations.ts';

/** A number with the unit that it is written in; none where there is no word. */
export interface Quantity {
  readonly value: Rational;
  readonly unit: string;
}

const quantity = (description: string) =>
  notation<Quantity>({
    description,
    expected: 'a number, with its unit where it has one, such as 800 ms or 4.2',
    pattern: /^-?\d+(?:\.\d+)?(?: ?[A-Za-z%][A-Za-z0-9/%]{0,15})?$/u,
    examples: ['800 ms', '4.2'],
    parse: (text) => {
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
const mean = object('The mean of all values.', {
  mean: required(quantity('At least this for ratings, at most this for values.')),
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

const leastShare = share('The least share of good outcomes, or of up time.');

/** `99.9 %`, `{ percentile: 95, below: 800 ms }`, `{ mean: 4.2 }`, `{ nps: 30 }` or `{ atMost: 2 }`. */
export const target: Shape<WrittenTarget> = {
  schema: {
    description: 'What is promised: a share, a percentile, a mean, a score or a number.',
    anyOf: [leastShare.schema, percentile.schema, mean.schema, nps.schema, most.schema],
  },
  read(node, path, reader) {
    if (!isMap(node)) {
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
    if (hasKey(node, 'mean')) return mean.read(node, path, reader);
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
    if (indicator.kind !== 'distribution') return doesNotFit('A percentile', 'distributions', indicator);
    const value = inUnit((written.below ?? written.atMost)!, indicator.unit);
    if (typeof value === 'string') return value;
    return {
      statistic: 'percentile',
      percentile: divide(written.percentile, rational(100n)),
      comparator: written.below ? 'below' : 'at most',
      value,
      unit: indicator.unit,
    };
  }
  if ('mean' in written) {
    if (indicator.kind !== 'distribution' && indicator.kind !== 'score') {
      return doesNotFit('A mean', 'distributions and scores', indicator);
    }
    const unit = indicator.kind === 'score' ? '' : indicator.unit;
    const value = inUnit(written.mean, unit);
    if (typeof value === 'string') return value;
    return {
      statistic: 'mean',
      comparator: indicator.kind === 'score' ? 'at least' : 'at most',
      value,
      unit,
    };
  }
  if ('nps' in written) {
    if (indicator.kind !== 'score') return doesNotFit('A net promoter score', 'scores', indicator);
    return { statistic: 'nps', comparator: 'at least', value: written.nps, unit: '' };
  }
  if (indicator.kind !== 'count') return doesNotFit('A number', 'counts', indicator);
  return { statistic: 'count', comparator: 'at most', value: written.atMost, unit: '' };
}

function doesNotFit(what: string, where: string, { id, kind }: Indicator): string {
  return `${what} is promised of ${where}; "${id}" is of kind ${kind}.`;
}

/** The value in another unit: units of time are converted exactly, others must be the same. */
function inUnit({ value, unit }: Quantity, wanted: string): Rational | string {
  if (unit === wanted || unit === '') return value;
  const [from, to] = [TIME_UNITS[unit], TIME_UNITS[wanted]];
  if (from !== undefined && to !== undefined) return multiply(value, rational(from, to));
  return `The target is in ${unit}, and the values are ${wanted === '' ? 'plain numbers' : `in ${wanted}`}.`;
}
