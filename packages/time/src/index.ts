export type { BusinessDayOptions } from './calendar/business-days.ts';
export { Calendar } from './calendar/calendar.ts';
export type { CalendarDefinition, NamedDate } from './calendar/definition.ts';
export { CalendarError, type CalendarErrorCode } from './calendar/error.ts';
export { type CalendarSegment, MAX_SEGMENTS, type SegmentReason } from './calendar/explain.ts';
export {
  addMonths,
  type CivilDate,
  dateOf,
  daysInMonth,
  epochDay,
  formatDate,
  type LocalDateTime,
  type MonthEnd,
  parseDate,
  type Weekday,
} from './civil.ts';
export { formatDuration } from './duration.ts';
export { formatInstant, formatInZone, InstantError, parseInstant } from './instant.ts';
export {
  clip,
  type IntervalSet,
  intersect,
  measure,
  normalise,
  subtract,
  union,
} from './interval/interval-set.ts';
export { MAX_PERIODS, type Period, type PeriodKind, periodAt, periodsOf } from './period/period.ts';
export { type RollingWindow, rollingWindow } from './period/rolling.ts';
export { DAY_MS, type DurationMs, HOUR_MS, type Instant, type Interval, MINUTE_MS } from './unit.ts';
export {
  dayExists,
  fromLocal,
  isZone,
  localDay,
  offsetAt,
  startOfDay,
  toLocal,
  ZoneError,
  type ZoneRules,
  zoneRules,
} from './zone.ts';
