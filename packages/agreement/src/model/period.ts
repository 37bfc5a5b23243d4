import type { PeriodKind as CalendarPeriodKind } from '@tallystick/time';

/** Periods that tile the term: of the calendar, or cycles anchored at its start (semantics §4). */
export type { CalendarPeriodKind };

/** How long one judgement covers. A rolling window has a fixed length and ends now, or with the statement. */
export type PeriodKind = CalendarPeriodKind | { readonly rollingMs: number };

/** Whether the kind is a rolling window. */
export function isRolling(kind: PeriodKind): kind is { readonly rollingMs: number } {
  return typeof kind === 'object' && 'rollingMs' in kind;
}
