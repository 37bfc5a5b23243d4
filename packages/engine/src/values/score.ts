import { exact, type Rational, type ScoreIndicator } from '@tallystick/agreement';
import { type Figure, valueFigure } from '../compliance/figure.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { valuesSpread } from '../spread/spread.ts';
import { numberOf, sumOf } from './number.ts';
import { readSamples, samplesWithin } from './samples.ts';

/** Promoters answer with at least the first share of the scale, detractors with at most the second: 9 and 6 of 10. */
const PROMOTERS = exact.rational(9, 10);
const DETRACTORS = exact.rational(6, 10);

/** Gathers ratings and takes their mean or their net promoter score (semantics §3.5). */
export function measureScore(indicator: ScoreIndicator, context: MeasureContext): Measurement {
  const samples = readSamples(
    indicator,
    context,
    context.excluded(indicator),
    () => (text) => ratingOf(indicator, text),
  );
  return {
    figure: ({ target }, period) => {
      const ratings = samplesWithin(samples, period).map(({ held }) => held);
      return figureOf(ratings, indicator, target.statistic === 'nps');
    },
    spread: (_objective, span) =>
      valuesSpread(
        'answers',
        samplesWithin(samples, span).map(({ held }) => ({ value: held, count: 1 })),
      ),
  };
}

function ratingOf({ field, scale }: ScoreIndicator, text: string | undefined): Rational | string | undefined {
  if (text === undefined) return undefined;
  const rating = numberOf(text);
  const [lowest, highest] = scale;
  if (rating && exact.compare(rating, lowest) >= 0 && exact.compare(rating, highest) <= 0) return rating;
  return `"${field}" holds "${text.slice(0, 40)}", which is no rating from ${exact.toDecimalText(lowest)} to ${exact.toDecimalText(highest)}.`;
}

function figureOf(
  ratings: readonly Rational[],
  { scale, minimumAnswers }: ScoreIndicator,
  isNps: boolean,
): Figure {
  const answers = ratings.length;
  if (answers < minimumAnswers || answers === 0) return valueFigure('answers', undefined, answers);
  if (!isNps) return valueFigure('answers', exact.divide(sumOf(ratings), exact.rational(answers)), answers);
  const [lowest, highest] = scale;
  const at = (share: Rational) => exact.add(lowest, exact.multiply(exact.subtract(highest, lowest), share));
  const promoters = ratings.filter((one) => exact.compare(one, at(PROMOTERS)) >= 0).length;
  const detractors = ratings.filter((one) => exact.compare(one, at(DETRACTORS)) <= 0).length;
  return valueFigure('answers', exact.rational((promoters - detractors) * 100, answers), answers);
}
