import { type AvailabilityIndicator, exact } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { countedStretches } from './counted-stretches.ts';
import { downTimeIn } from './down-time.ts';
import { measureAvailability } from './measure.ts';
import { figureBySlices } from './slices.ts';
import { type StateStretch, stateTimeline } from './timeline.ts';

/** Makes the state timeline of an availability indicator and measures periods on it (semantics §3.2). */
export function measureUptime(indicator: AvailabilityIndicator, context: MeasureContext): Measurement {
  const { stretches, counted, hours, removed, countedUp } = uptimeOf(indicator, context);
  const measured = { hours, countedUp, asOf: context.asOf };
  if (indicator.method.kind === 'slices') {
    const slices = {
      ...measured,
      removed,
      originAt: context.compiled.agreement.term.from,
      method: indicator.method,
    };
    return {
      stretches,
      figure: (_objective, period) => figureBySlices(indicator, stretches, period, slices),
      downTime: (span) => downTimeIn(span, indicator, stretches, measured),
      timeOver: (span) => figureOf(indicator, stretches, { ...span, state: 'final' }, measured).share!,
    };
  }
  return {
    stretches,
    figure: (_objective, period) => figureOf(indicator, counted, period, measured),
    downTime: (span) => downTimeIn(span, indicator, counted, measured),
  };
}

/** What an availability indicator is measured on. */
export interface Uptime {
  /** As the records say. */
  readonly stretches: readonly StateStretch[];
  /** As the method of the agreement counts them. */
  readonly counted: readonly StateStretch[];
  /** Service hours without the time that exclusions remove. */
  readonly hours: Calendar;
  readonly removed: readonly Interval[];
  readonly countedUp: readonly Interval[];
}

/** Reads the states of an availability indicator, with its service hours and what is excluded from them. */
export function uptimeOf(indicator: AvailabilityIndicator, context: MeasureContext): Uptime {
  const stretches = timelineOf(indicator, context);
  const { removed, countedUp } = context.excluded(indicator);
  const hours = context.compiled.serviceHours(indicator).without(removed);
  return { stretches, counted: countedStretches(indicator, stretches), hours, removed, countedUp };
}

function timelineOf(
  indicator: AvailabilityIndicator,
  { compiled, table, asOf, findings }: MeasureContext,
): readonly StateStretch[] {
  const { from, to } = compiled.agreement.term;
  const subject = table.subjectIndex(indicator.subject);
  const rows: number[] = [];
  if (subject >= 0) rowsFrom(indicator.from, table, subject, rows);
  const timeline = stateTimeline(indicator, table, rows, { from, to: Math.min(to, asOf) });
  for (const { row, message } of timeline.findings) {
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  }
  return timeline.stretches;
}

function figureOf(
  indicator: AvailabilityIndicator,
  stretches: readonly StateStretch[],
  period: Pick<JudgedPeriod, 'from' | 'to' | 'state'>,
  { hours, countedUp, asOf }: { hours: Calendar; countedUp: readonly Interval[]; asOf: number },
): Figure {
  const { validMs, downMs, knownMs, promisedMs, causes } = measureAvailability(
    indicator,
    hours,
    stretches,
    { from: period.from, to: Math.min(period.to, asOf) },
    countedUp,
  );
  const valid = exact.rational(validMs);
  const unmeasured = period.state === 'open' ? hours.elapsed(asOf, period.to) : 0;
  return {
    ...shareFigure('ms', {
      good: exact.subtract(valid, downMs),
      valid,
      wholeValid: exact.rational(validMs + unmeasured),
    }),
    coverage: { knownMs, promisedMs },
    causes,
  };
}
