import type { Indicator } from '@tallystick/agreement';
import { measureUptime } from './availability/uptime.ts';
import { measureClock } from './clock/measure-clock.ts';
import { measureComposite } from './composite/measure-composite.ts';
import { orFallback } from './fallback.ts';
import type { MeasureContext, Measurement } from './measurement.ts';
import { measureRatio } from './ratio/measure-ratio.ts';
import { measureCount } from './values/count.ts';
import { measureDistribution } from './values/distribution.ts';
import { measureScore } from './values/score.ts';

/** Measures one indicator, by the module of its kind. */
export function measure(indicator: Indicator, context: MeasureContext): Measurement {
  switch (indicator.kind) {
    case 'clock':
      return measureClock(indicator, context);
    case 'availability':
      return measureUptime(indicator, context);
    case 'ratio':
      return orFallback(indicator, context, measureRatio);
    case 'distribution':
      return orFallback(indicator, context, measureDistribution);
    case 'score':
      return orFallback(indicator, context, measureScore);
    case 'composite':
      return measureComposite(indicator, context);
    case 'count':
      return measureCount(indicator, context);
  }
}
