import type { Agreement, CalendarClause } from '../model.ts';
import { hoursText, openHours } from './wall-hours.ts';

/**
 * The agreement with everything that can be written in several ways written in one: ranges of hours merged and in
 * order, the events of scenarios in the order of time (those of one instant stay as they are).
 */
export function inNormalForm(agreement: Agreement): Agreement {
  const { calendars, exclusions, scenarios } = agreement;
  return {
    ...agreement,
    calendars: each(calendars, (calendar) => ({
      ...calendar,
      hours: merged(calendar.hours),
      overrides: merged(calendar.overrides),
      breaks: merged(calendar.breaks),
    })),
    exclusions: each(exclusions, (exclusion) =>
      exclusion.window
        ? { ...exclusion, window: { ...exclusion.window, hours: merged(exclusion.window.hours) } }
        : exclusion,
    ),
    scenarios: each(scenarios, (scenario) => ({
      ...scenario,
      events: scenario.events.toSorted((a, b) => a.at - b.at),
    })),
  };
}

function each<T>(clauses: ReadonlyMap<string, T>, written: (clause: T) => T): ReadonlyMap<string, T> {
  return new Map([...clauses].map(([id, clause]) => [id, written(clause)]));
}

/** A weekday without hours is one that is left out; a date without hours is closed. */
function merged<H extends CalendarClause['hours'] | CalendarClause['overrides']>(hours: H): H {
  const days = Object.entries(hours)
    .filter(([day, texts]) => texts.length > 0 || /^\d/u.test(day))
    .map(([day, texts]) => [day, texts.length === 0 ? [] : hoursText(openHours(texts)).split(', ')]);
  return Object.fromEntries(days) as H;
}
