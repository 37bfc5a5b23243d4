import { type CompositeIndicator, exact, type Rational } from '@tallystick/agreement';
import { measureUptime } from '../availability/uptime.ts';
import { type Figure, type JudgedPeriod, valueFigure } from '../compliance/figure.ts';
import { orFallback } from '../fallback.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { measureRatio } from '../ratio/measure-ratio.ts';
import { measureAnyDown } from './any-down.ts';
import { excludedFromPart, type PlainIndicator, partsOf } from './parts.ts';

/** Measures several indicators together (semantics §9), each part as it would be measured alone. */
export function measureComposite(indicator: CompositeIndicator, context: MeasureContext): Measurement {
  const ofParts = { ...context, excluded: excludedFromPart(indicator, context.excluded) };
  if (indicator.rule === 'any down') return measureAnyDown(indicator, ofParts);
  const measured = partsOf(indicator, context.compiled.agreement).map((part) => ({
    measurement: measurePart(part.indicator, ofParts),
    weight: part.weight,
  }));
  return {
    figure: (objective, period, place) =>
      combine(
        indicator,
        measured.map(({ measurement, weight }) => ({
          figure: measurement.figure(objective, period, place),
          weight,
        })),
        period,
      ),
  };
}

function measurePart(part: PlainIndicator, context: MeasureContext): Measurement {
  if (part.kind === 'availability') return measureUptime(part, context);
  if (part.kind === 'ratio') return orFallback(part, context, measureRatio);
  throw new Error(`"${part.id}" of kind ${part.kind} measures no share that a composite could take.`);
}

interface Part {
  readonly figure: Figure;
  readonly weight: Rational;
}

/** [CPO-1] [CPO-2] The least of the parts' shares, or their mean by weight. */
function combine(
  { rule, withoutData }: CompositeIndicator,
  parts: readonly Part[],
  period: JudgedPeriod,
): Figure {
  const promised = parts.filter(({ figure }) => figure.coverage?.promisedMs !== 0);
  const known = promised.filter(({ figure }) => figure.attained);
  const isWhole = withoutData === 'renormalise' || known.length === promised.length;
  const combined = rule === 'worst' ? leastOf : meanOf;
  const attained =
    isWhole && known.length > 0
      ? combined(known.map(({ figure, weight }) => ({ share: figure.attained!, weight })))
      : undefined;
  const figure = valueFigure('parts', attained, known.length);
  if (period.state !== 'open') return figure;
  // What has no figure yet may still get one, at best a whole one.
  const reachable = combined(parts.map((part) => ({ share: bestOf(part.figure), weight: part.weight })));
  return { ...figure, reachable };
}

interface WeighedShare {
  readonly share: Rational;
  readonly weight: Rational;
}

function leastOf(parts: readonly WeighedShare[]): Rational {
  return parts.map(({ share }) => share).reduce(exact.least);
}

function meanOf(parts: readonly WeighedShare[]): Rational {
  const weights = parts.map(({ weight }) => weight).reduce(exact.add);
  const sum = parts.map(({ share, weight }) => exact.multiply(share, weight)).reduce(exact.add);
  return exact.divide(sum, weights);
}

/** The share of a whole period in which everything that is still to come is good. */
function bestOf({ share }: Figure): Rational {
  if (!share?.wholeValid || share.wholeValid.numerator === 0n) return exact.ONE;
  const bad = exact.subtract(share.valid, share.good);
  return exact.subtract(exact.ONE, exact.divide(bad, share.wholeValid));
}
