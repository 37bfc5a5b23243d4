import type { RotaEntry } from '@tallystick/store';
import { calendarOf, type OnDuty, onDuty, type Staff } from './on-duty.ts';

/** Who has a role over a stretch of time. */
export interface DutySpan {
  readonly from: number;
  readonly to: number;
  readonly people: readonly OnDuty[];
}

/** Spans that are told at most. */
const MOST_SPANS = 200;

/**
 * Who has a role over a span of time, stretch by stretch, by what is known of absences now.
 *
 * @param absences when stand-ins begin and end, ms
 */
export function dutyAhead(
  entries: readonly RotaEntry[],
  span: { readonly from: number; readonly to: number },
  staffAt: (at: number) => Staff,
  absences: readonly number[] = [],
): readonly DutySpan[] {
  const { from, to } = span;
  const edges = entries.flatMap((entry) => {
    if (entry.kind === 'dates') return [entry.from, entry.to];
    if (entry.kind === 'always') return [];
    return calendarOf(entry)
      .intervals(from, to)
      .flatMap((open) => [open.from, open.to]);
  });
  const instants = [...new Set([from, ...edges, ...absences])].filter((at) => from <= at && at < to);
  instants.sort((a, b) => a - b);
  const spans: DutySpan[] = [];
  for (const [place, at] of instants.entries()) {
    const people = onDuty(entries, at, staffAt(at));
    const last = spans.at(-1);
    const end = instants[place + 1] ?? to;
    if (last && idsOf(last.people) === idsOf(people)) spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ from: at, to: end, people });
  }
  return spans.slice(0, MOST_SPANS);
}

function idsOf(people: readonly OnDuty[]): string {
  return people.map(({ id, standingInFor }) => `${id} ${standingInFor ?? ''}`).join('\n');
}
