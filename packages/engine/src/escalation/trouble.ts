import {
  type Agreement,
  calendarOf,
  DEFAULT_ESCALATION,
  type EscalationLevel,
  type EscalationPolicy,
  type Objective,
  zoneOf,
} from '@tallystick/agreement';
import { Calendar, type Interval } from '@tallystick/time';
import { withinHours } from '../clock/target-time.ts';

/** What an objective is in trouble with, or may come to be: one cycle of a subject's clock, or a period ([ESC-1]). */
export interface Trouble {
  /** The same for the same thing in every evaluation, and for nothing else of the agreement. */
  readonly key: string;
  readonly objective: string;
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly cycle: number | null;
  readonly period: string | null;
  /** A level of the escalation each, in its order. */
  readonly rungs: readonly Rung[];
}

/** Where a level of an escalation stands. */
export interface Rung {
  /** Its place in the escalation, from 0. */
  readonly level: number;
  readonly kind: EscalationLevel['at']['kind'];
  /**
   * When it is set off, ms: in the past, or to come if nothing changes. `now` where it stands and the instant at which it came to is known to none;
   * undefined where nothing sets it off.
   */
  readonly setOffAt: number | 'now' | undefined;
}

/** Escalations from what is least to what is worst. */
const RANKS = ['used', 'lost', 'breach'] as const;

/** How bad what sets a level off is: acknowledging something stops what is not worse. */
export function rankOf(kind: EscalationLevel['at']['kind']): number {
  return RANKS.indexOf(kind);
}

/** The escalation that holds for an objective; undefined where none does. */
export function escalationOf(
  { escalations }: Pick<Agreement, 'escalations'>,
  { escalation = DEFAULT_ESCALATION }: Objective,
): EscalationPolicy | undefined {
  return escalations.get(escalation);
}

/** When a level is due that is set off at an instant, ms; undefined where its calendar does not open for so long. */
export type DueRule = (level: EscalationLevel, setOffAt: number) => number | undefined;

/**
 * The rule of an agreement by which levels are due ([ESC-4]): after the time that they wait, on their calendars. A clock is within its target at the very
 * instant of the breach, so that its level is due just after. While the agreement is suspended no wait runs, and nothing is due ([ESC-6]).
 *
 * @param suspended the time in which it is suspended
 */
export function dueRule(
  agreement: Pick<Agreement, 'zones' | 'calendars' | 'term'>,
  suspended: readonly Interval[] = [],
): DueRule {
  const calendars = new Map<string, Calendar>();
  const calendar = (id: string) => {
    const held = calendars.get(id) ?? calendarOf(agreement, id).without(suspended);
    calendars.set(id, held);
    return held;
  };
  const always = Calendar.always(zoneOf(agreement, agreement.term.timeZone)).without(suspended);
  const allTheTime = (from: number, ms: number) =>
    suspended.length === 0 ? from + ms : always.add(from, ms);
  const isSuspendedAt = (at: number) => suspended.some(({ from, to }) => from <= at && at < to);
  return ({ at, afterMs, calendar: id }, setOffAt) => {
    const due = withinHours(() =>
      id === undefined ? allTheTime(setOffAt, afterMs) : calendar(id).add(setOffAt, afterMs),
    );
    const after = due && Math.max(due, at.kind === 'breach' ? setOffAt + 1 : setOffAt);
    return after !== undefined && isSuspendedAt(after) ? withinHours(() => always.add(after, 0)) : after;
  };
}
