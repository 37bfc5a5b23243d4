import type { PeriodKind as CalendarPeriodKind } from '@tallystick/time';

/** Periods that tile the term: of the calendar, or cycles anchored at its start (semantics §4). */
export type { CalendarPeriodKind };

/** How long one judgement covers. A rolling window has a fixed length and ends now, or with the statement. */
export type PeriodKind = CalendarPeriodKind | { readonly rollingMs: number };

const DAY_MS = 86_400_000;
const USUAL_DAYS = { day: 1, week: 7, month: 30, quarter: 90, 'half-year': 180, year: 365 } as const;

/** How long a period usually is, ms: a month 30 days, a quarter 90, a half-year 180, a year 365. */
export function usualMs(kind: PeriodKind): number {
  if (isRolling(kind)) return kind.rollingMs;
  if (typeof kind === 'string') return USUAL_DAYS[kind] * DAY_MS;
  return ('everyDays' in kind ? kind.everyDays : kind.everyMonths * USUAL_DAYS.month) * DAY_MS;
}

/** Whether the kind is a rolling window. */
export function isRolling(kind: PeriodKind): kind is { readonly rollingMs: number } {
  return typeof kind === 'object' && 'rollingMs' in kind;
}
