import { dateOf, formatDate, WEEKDAYS, type Weekday, weekdayIndex } from '../civil.ts';
import { clip, type IntervalSet, intersect, subtract } from '../interval/interval-set.ts';
import type { Instant, Interval } from '../unit.ts';
import { localDay, startOfDay } from '../zone.ts';
import { breakSet, rangesOf, toInterval } from './day.ts';
import type { ReadDefinition } from './definition.ts';
import { CalendarError } from './error.ts';

/** Most stretches that one explanation lists. */
export const MAX_SEGMENTS = 10_000;

/** Why a stretch of time counts, or does not. Dates are `2026-12-25`, in the calendar's zone. */
export type SegmentReason =
  | { readonly kind: 'hours'; readonly date: string; readonly day: Weekday; readonly range: string }
  | { readonly kind: 'override'; readonly date: string; readonly range: string | undefined }
  | { readonly kind: 'break'; readonly date: string }
  | { readonly kind: 'holiday'; readonly date: string }
  | { readonly kind: 'outside-hours'; readonly date: string };

/** A stretch of time that business time counts, or skips, and the rule behind it. */
export interface CalendarSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: boolean;
  readonly reason: SegmentReason;
}

/** `[from, to)` in stretches without gaps. */
export function explainSpan(definition: ReadDefinition, span: Interval): readonly CalendarSegment[] {
  if (span.to <= span.from) return [];
  const { zone } = definition;
  const [first, last] = [localDay(zone, span.from), localDay(zone, span.to - 1)];
  if (last - first > MAX_SEGMENTS) throw tooMany(definition);
  const segments: CalendarSegment[] = [];
  let openUntil = span.from;
  const breaks = breakSet(definition, first - 1, last);
  for (let day = first - 1; day <= last; day++) {
    const { rule, ranges } = rangesOf(definition, day);
    const date = formatDate(dateOf(day));
    const opens = ranges
      .map((range) => ({ range, ...toInterval(definition, day, range) }))
      .sort((a, b) => a.from - b.from);
    for (const { range, from, to } of opens) {
      const part = clip([{ from: Math.max(from, openUntil), to: Math.max(to, openUntil) }], span);
      const reason: SegmentReason =
        rule === 'override'
          ? { kind: 'override', date, range: range.text }
          : { kind: 'hours', date, day: WEEKDAYS[weekdayIndex(day)]!, range: range.text };
      push(segments, subtract(part, breaks), true, reason);
      push(segments, intersect(part, breaks), false, { kind: 'break', date });
      openUntil = Math.max(openUntil, to);
    }
    if (segments.length > MAX_SEGMENTS) throw tooMany(definition);
  }
  segments.sort((a, b) => a.from - b.from);
  return withGaps(definition, span, segments, { first, last });
}

/** Adds what lies between the hours, day by day, with the rule that closes each day. */
function withGaps(
  definition: ReadDefinition,
  span: Interval,
  open: readonly CalendarSegment[],
  days: { readonly first: number; readonly last: number },
): readonly CalendarSegment[] {
  const covered = open.map(({ from, to }) => ({ from, to }));
  const all = [...open];
  for (let day = days.first; day <= days.last; day++) {
    const { rule, ranges } = rangesOf(definition, day);
    if (rule === 'no-such-date') continue;
    const whole = { from: startOfDay(definition.zone, day), to: startOfDay(definition.zone, day + 1) };
    const gaps = subtract(clip([whole], span), covered);
    const date = formatDate(dateOf(day));
    const reason: SegmentReason =
      rule === 'holiday'
        ? { kind: 'holiday', date }
        : rule === 'override' && ranges.length === 0
          ? { kind: 'override', date, range: undefined }
          : { kind: 'outside-hours', date };
    push(all, gaps, false, reason);
  }
  return all.sort((a, b) => a.from - b.from);
}

function push(
  segments: CalendarSegment[],
  parts: IntervalSet,
  counted: boolean,
  reason: SegmentReason,
): void {
  for (const { from, to } of parts) segments.push({ from, to, counted, reason });
}

function tooMany(definition: ReadDefinition): CalendarError {
  return new CalendarError(
    'too-many-segments',
    '',
    `An explanation of this span of "${definition.name}" would list more than ${MAX_SEGMENTS} stretches.`,
    'Ask for a shorter span.',
  );
}
