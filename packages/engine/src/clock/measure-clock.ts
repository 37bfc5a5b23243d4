import type { ClockIndicator } from '@tallystick/agreement';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { ClockTallies } from './tallies.ts';

/** Folds every subject's clock and counts the outcomes of each objective, period by period (semantics §3.1). */
export function measureClock(
  indicator: ClockIndicator,
  { compiled, table, records, asOf, excluded }: MeasureContext,
): Measurement {
  const policy = compiled.clock(indicator, table, excluded(indicator));
  const tallies = new ClockTallies(policy, compiled, table);
  records(indicator.from).forEach((one) => {
    tallies.count(one, asOf, 1);
  });
  return tallies;
}
