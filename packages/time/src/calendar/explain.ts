import { dateOf, formatDate, WEEKDAYS, type Weekday, weekdayIndex } from '../civil.ts';
import type { Instant, Interval } from '../unit.ts';
import { localDay, startOfDay } from '../zone.ts';
import { breaksAround, NIGHT_REACH_DAYS, rangesOf, toInterval } from './day.ts';
import type { ReadDefinition } from './definition.ts';
import { CalendarError } from './error.ts';

/** Most stretches that one explanation lists. */
export const MAX_SEGMENTS = 10_000;

/** Why a stretch of time counts, or does not. Dates are `2026-12-25`, in the calendar's zone. */
export type SegmentReason =
  | { readonly kind: 'hours'; readonly date: string; readonly day: Weekday; readonly range: string }
  | { readonly kind: 'override'; readonly date: string; readonly range: string | undefined }
  /** The date and the range are those that the break is written for. */
  | { readonly kind: 'break'; readonly date: string; readonly range: string }
  /** With its name, where the definition gives one. */
  | { readonly kind: 'holiday'; readonly date: string; readonly name?: string }
  | { readonly kind: 'outside-hours'; readonly date: string }
  /** Cut out of the hours by {@link Calendar.without}. */
  | { readonly kind: 'excluded' };

/** A stretch of time that business time counts, or skips, and the rule behind it. */
export interface CalendarSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: boolean;
  readonly reason: SegmentReason;
}

interface Reasoned extends Interval {
  readonly reason: SegmentReason;
}

/**
 * `[from, to)` in stretches without gaps: hours where they open, breaks where they cut hours, and between them
 * what closes each day. Where two ranges overlap, the one that begins first is named.
 */
export function explainSpan(definition: ReadDefinition, span: Interval): readonly CalendarSegment[] {
  if (span.to <= span.from) return [];
  const { zone } = definition;
  const [first, last] = [localDay(zone, span.from), localDay(zone, span.to - 1)];
  if (last - first > MAX_SEGMENTS) throw tooMany(definition);
  const segments: CalendarSegment[] = [];
  const add = (counted: boolean) => (stretch: Reasoned) => {
    segments.push({ from: stretch.from, to: stretch.to, counted, reason: stretch.reason });
    if (segments.length > MAX_SEGMENTS) throw tooMany(definition);
  };
  const breaks = breaksOf(definition, first, last);
  const closures = closuresOf(definition, first, last);
  walk(openingsOf(definition, first, last), span, {
    inside: (part) =>
      walk(breaks, part, { inside: add(false), between: (rest) => add(true)({ ...part, ...rest }) }),
    between: (gap) => walk(closures, gap, { inside: add(false), between: () => {} }),
  });
  return segments;
}

/** The stretches with those parts of the counted ones skipped that are cut out. */
export function withCuts(
  segments: readonly CalendarSegment[],
  cut: readonly Interval[],
): readonly CalendarSegment[] {
  if (cut.length === 0) return segments;
  const excluded = cut.map((interval) => ({ ...interval, reason: { kind: 'excluded' } as const }));
  return segments.flatMap((segment) => {
    if (!segment.counted) return [segment];
    const parts: CalendarSegment[] = [];
    walk(excluded, segment, {
      inside: ({ from, to, reason }) => parts.push({ from, to, counted: false, reason }),
      between: ({ from, to }) => parts.push({ ...segment, from, to }),
    });
    return parts;
  });
}

function openingsOf(definition: ReadDefinition, first: number, last: number): readonly Reasoned[] {
  const found: Reasoned[] = [];
  for (let day = first - NIGHT_REACH_DAYS; day <= last; day++) {
    const { rule, ranges } = rangesOf(definition, day);
    const date = formatDate(dateOf(day));
    for (const range of ranges) {
      const reason: SegmentReason =
        rule === 'override'
          ? { kind: 'override', date, range: range.text }
          : { kind: 'hours', date, day: WEEKDAYS[weekdayIndex(day)]!, range: range.text };
      found.push({ ...toInterval(definition, day, range), reason });
    }
  }
  return layered(found);
}

function breaksOf(definition: ReadDefinition, first: number, last: number): readonly Reasoned[] {
  const found = breaksAround(definition, first - NIGHT_REACH_DAYS, last);
  return layered(
    found.map(({ from, to, day, range }) => ({
      from,
      to,
      reason: { kind: 'break', date: formatDate(dateOf(day)), range: range.text },
    })),
  );
}

/** What a day is named for where it does not open. */
function closuresOf(definition: ReadDefinition, first: number, last: number): readonly Reasoned[] {
  const found: Reasoned[] = [];
  for (let day = first; day <= last; day++) {
    const { rule, ranges } = rangesOf(definition, day);
    const date = formatDate(dateOf(day));
    const [from, to] = [startOfDay(definition.zone, day), startOfDay(definition.zone, day + 1)];
    const isClosed = ranges.length === 0;
    if (rule === 'holiday') {
      const name = definition.holidays.get(day);
      const reason = name === undefined ? { date } : { date, name };
      found.push({ from, to, reason: { kind: 'holiday', ...reason } });
    } else if (rule === 'override' && isClosed) {
      found.push({ from, to, reason: { kind: 'override', date, range: undefined } });
    } else found.push({ from, to, reason: { kind: 'outside-hours', date } });
  }
  return layered(found);
}

/** In time order and without overlap: what begins first stays whole, and cuts what begins later. */
function layered(stretches: readonly Reasoned[]): readonly Reasoned[] {
  const cut: Reasoned[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to, reason } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (Math.max(from, until) < to) cut.push({ from: Math.max(from, until), to, reason });
    until = Math.max(until, to);
  }
  return cut;
}

/** Goes through a span in time order: its parts inside one of the (layered) stretches, and those between. */
function walk(
  stretches: readonly Reasoned[],
  span: Interval,
  visit: { inside(part: Reasoned): void; between(gap: Interval): void },
): void {
  let at = span.from;
  for (let place = firstEndingAfter(stretches, at); place < stretches.length; place++) {
    const { from, to, reason } = stretches[place]!;
    if (from >= span.to) break;
    if (from > at) visit.between({ from: at, to: from });
    const end = Math.min(to, span.to);
    visit.inside({ from: Math.max(from, at), to: end, reason });
    at = end;
  }
  if (at < span.to) visit.between({ from: at, to: span.to });
}

function firstEndingAfter(stretches: readonly Reasoned[], t: Instant): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.to > t) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tooMany(definition: ReadDefinition): CalendarError {
  return new CalendarError(
    'too-many-segments',
    '',
    `An explanation of this span of "${definition.name}" would list more than ${MAX_SEGMENTS} stretches.`,
    'Ask for a shorter span.',
  );
}
