import { type DistributionIndicator, exact, type Objective, type Rational } from '@tallystick/agreement';
import { type Figure, valueFigure } from '../compliance/figure.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { bucketsSpread, valuesSpread } from '../spread/spread.ts';
import { addedSince, type Buckets, histogramOf, mergeBuckets, sketchOf, UNBOUNDED } from './buckets.ts';
import { numberOf, sumOf } from './number.ts';
import { percentileOf, percentileOfBuckets } from './percentile.ts';
import { readSamples, samplesWithin } from './samples.ts';

/** Gathers values, histograms or sketches and takes percentiles and means of a period's (semantics §3.4). */
export function measureDistribution(indicator: DistributionIndicator, context: MeasureContext): Measurement {
  const excluded = context.excluded(indicator);
  if (indicator.holds === 'value') {
    const samples = readSamples(
      indicator,
      context,
      excluded,
      () => (text) => readValue(indicator.field, text),
    );
    return {
      figure: ({ target }, period) => {
        const values = samplesWithin(samples, period).map(({ held }) => held);
        return figureOfValues(values, target);
      },
      spread: (_objective, span) =>
        valuesSpread(
          'values',
          samplesWithin(samples, span).map(({ held }) => ({ value: held, count: 1 })),
        ),
    };
  }
  const bucketsOf = indicator.holds === 'histogram' ? histogramOf : sketchOf;
  const samples = readSamples(indicator, context, excluded, () => {
    let before: Buckets | undefined;
    return (text) => {
      const now = text === undefined ? undefined : bucketsOf(text);
      if (indicator.counts === 'increments' || now === undefined || typeof now === 'string') return now;
      const added = before && addedSince(before, now);
      before = now;
      return added;
    };
  });
  return {
    figure: ({ target }, period) =>
      figureOfBuckets(mergeBuckets(samplesWithin(samples, period).map(({ held }) => held)), target),
    spread: (_objective, span) =>
      bucketsSpread(mergeBuckets(samplesWithin(samples, span).map(({ held }) => held))),
  };
}

function readValue(field: string, text: string | undefined): Rational | string | undefined {
  if (text === undefined) return undefined;
  return numberOf(text) ?? `"${field}" holds "${text.slice(0, 40)}", which is no number.`;
}

function figureOfValues(values: readonly Rational[], target: Objective['target']): Figure {
  if (values.length === 0) return valueFigure('values', undefined, 0);
  if (target.statistic === 'mean') {
    return valueFigure('values', exact.divide(sumOf(values), exact.rational(values.length)), values.length);
  }
  const numbers = values.map((value) => Number(value.numerator) / Number(value.denominator));
  const found = percentileOf(numbers, target.percentile!)!;
  const attained = values[numbers.indexOf(found)]!;
  return valueFigure('values', attained, values.length);
}

function figureOfBuckets(buckets: Buckets, target: Objective['target']): Figure {
  const samples = buckets.counts.reduce((sum, { count }) => sum + count, 0);
  const error = samples > 0 && buckets.relativeError.numerator > 0n ? buckets.relativeError : undefined;
  if (target.statistic === 'percentile') {
    return valueFigure('values', percentileOfBuckets(buckets, target.percentile!), samples, error);
  }
  if (samples === 0) return valueFigure('values', undefined, 0);
  if (buckets.counts.at(-1)!.upper === UNBOUNDED) return valueFigure('values', UNBOUNDED, samples, error);
  const total = sumOf(buckets.counts.map(({ upper, count }) => exact.multiply(upper, exact.rational(count))));
  return valueFigure('values', exact.divide(total, exact.rational(samples)), samples, error);
}
