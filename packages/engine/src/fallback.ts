import type { Indicator } from '@tallystick/agreement';
import type { MeasureContext, Measurement } from './measurement.ts';

/** Indicators whose figure is wholly of one source or the other: those of events, values and answers. */
type Sampled = Extract<Indicator, { kind: 'ratio' | 'distribution' | 'score' }>;

/**
 * [FBK-2] Measures an indicator from its source of record, and each period in which that gives no figure from its
 * fallback (semantics §9). Burn alerts watch the source of record alone.
 */
export function orFallback<T extends Sampled>(
  indicator: T,
  context: MeasureContext,
  measureOne: (indicator: T, context: MeasureContext) => Measurement,
): Measurement {
  const own = measureOne(indicator, context);
  const source = indicator.fallback;
  if (source === undefined) return own;
  const other = measureOne({ ...indicator, from: source }, context);
  return {
    ...own,
    figure(objective, period, place) {
      const figure = own.figure(objective, period, place);
      if (figure.attained) return figure;
      const instead = other.figure(objective, period, place);
      return instead.attained ? { ...instead, fallback: { source, ms: undefined } } : figure;
    },
  };
}
