import { type AvailabilityIndicator, exact } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { type Figure, type JudgedPeriod, shareFigure } from '../compliance/figure.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { type Check, checksWithin } from './checks.ts';
import { countedStretches } from './counted-stretches.ts';
import { downTimeIn } from './down-time.ts';
import { fillUnknown } from './fallback.ts';
import { elapsedWithin, measureAvailability } from './measure.ts';
import { figureBySlices } from './slices.ts';
import { type StateStretch, type StateTimeline, stateTimeline } from './timeline.ts';

/** Makes the state timeline of an availability indicator and measures periods on it (semantics §3.2). */
export function measureUptime(indicator: AvailabilityIndicator, context: MeasureContext): Measurement {
  const uptime = uptimeOf(indicator, context);
  const { stretches, counted, hours, removed, countedUp, filled } = uptime;
  const measured = { hours, countedUp, asOf: context.asOf };
  const told = (figure: Figure, period: JudgedPeriod): Figure => {
    if (indicator.fallback === undefined || filled.length === 0) return figure;
    const ms = elapsedWithin(hours, filled, { from: period.from, to: period.to });
    return ms > 0 ? { ...figure, fallback: { source: indicator.fallback, ms } } : figure;
  };
  if (indicator.method.kind === 'slices') {
    const slices = {
      ...measured,
      removed,
      originAt: context.compiled.agreement.term.from,
      method: indicator.method,
      ...(indicator.checkEvery === undefined ? {} : { checks: uptime.checks }),
    };
    return {
      stretches,
      figure: (_objective, period) => told(figureBySlices(indicator, stretches, period, slices), period),
      downTime: (span) => downTimeIn(span, indicator, stretches, measured),
      timeOver: (span) => figureOf(indicator, stretches, { ...span, state: 'final' }, measured).share!,
    };
  }
  return {
    stretches,
    figure: (_objective, period) => told(figureOf(indicator, counted, period, measured), period),
    downTime: (span) => downTimeIn(span, indicator, counted, measured),
  };
}

/** What an availability indicator is measured on. */
export interface Uptime {
  /** As the records say, those of the fallback where the source of record says nothing. */
  readonly stretches: readonly StateStretch[];
  /** Where the fallback's records count; a normalised set. */
  readonly filled: readonly Interval[];
  /** Where records are checks, those that count, in the order of time; else none. */
  readonly checks: readonly Check[];
  /** As the method of the agreement counts them. */
  readonly counted: readonly StateStretch[];
  /** Service hours without the time that exclusions remove. */
  readonly hours: Calendar;
  readonly removed: readonly Interval[];
  readonly countedUp: readonly Interval[];
}

/** Reads the states of an availability indicator, with its service hours and what is excluded from them. */
export function uptimeOf(indicator: AvailabilityIndicator, context: MeasureContext): Uptime {
  const { stretches, filled, checks } = statesOf(indicator, context);
  const { removed, countedUp } = context.excluded(indicator);
  const hours = context.compiled.serviceHours(indicator).without(removed);
  const counted = countedStretches(indicator, stretches);
  return { stretches, filled, checks, counted, hours, removed, countedUp };
}

function statesOf(
  indicator: AvailabilityIndicator,
  context: MeasureContext,
): Pick<Uptime, 'stretches' | 'filled' | 'checks'> {
  const own = timelineOf(indicator, context);
  if (indicator.fallback === undefined) return { ...own, filled: [] };
  // What the agreement says of the time before the first record is said of the source of record.
  const other = timelineOf({ ...indicator, from: indicator.fallback, initially: 'unknown' }, context);
  const { stretches, filled } = fillUnknown(own.stretches, other.stretches);
  const standIns = filled.flatMap((span) => checksWithin(other.checks, span));
  return { stretches, filled, checks: [...own.checks, ...standIns].sort((a, b) => a.at - b.at) };
}

function timelineOf(
  indicator: AvailabilityIndicator,
  { compiled, table, asOf, findings }: MeasureContext,
): StateTimeline {
  const { from, to } = compiled.agreement.term;
  const subject = table.subjectIndex(indicator.subject);
  const rows: number[] = [];
  if (subject >= 0) rowsFrom(indicator.from, table, subject, rows);
  const timeline = stateTimeline(indicator, table, rows, { from, to: Math.min(to, asOf) });
  for (const { row, message } of timeline.findings) {
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  }
  return timeline;
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
