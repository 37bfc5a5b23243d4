import { WEEKDAYS } from '../../clauses/calendars.ts';
import { rational } from '../../exact/rational.ts';
import type { CalendarClause, Span } from '../../model.ts';
import { DAY_MS, timeText } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** A statement is made of final figures, and they are final when the grace is over (semantics §4). */
export const statementBeforeGrace: Rule = {
  id: 'statement-before-grace',
  severity: 'warning',
  finds: 'A statement that can be due before late evidence stops counting.',
  why: 'Until the grace is over the figures are provisional. A statement made of them must be restated, or is late.',
  *check({ agreement: { reporting, graceMs, calendars } }) {
    const { due, calendar } = reporting.statement ?? {};
    if (!due) return;
    const soonest = soonestOf(due, calendar === undefined ? undefined : calendars.get(calendar));
    if (soonest >= graceMs) return;
    yield {
      at: ['reporting', 'statement', 'due'],
      message: `It can be due ${timeText(rational(soonest))} after the period, and late evidence is welcome for ${timeText(rational(graceMs))}.`,
      suggestion: 'Let it be due later, or shorten "grace".',
    };
  },
};

/** The soonest that a span can be over, ms: business days begin on whichever day of the week makes them shortest. */
function soonestOf(due: Span, calendar: CalendarClause | undefined): number {
  if (due.kind === 'time') return due.ms;
  const open = WEEKDAYS.map((day) => (calendar?.hours[day]?.length ?? 0) > 0);
  if (!open.includes(true)) return due.days * DAY_MS;
  const spans = WEEKDAYS.map((_day, start) => {
    let days = 0;
    for (let left = due.days; left > 0; days++) if (open[(start + days) % 7]) left--;
    return days;
  });
  return Math.min(...spans) * DAY_MS;
}
