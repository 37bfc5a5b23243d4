import type { Span } from '../model.ts';
import type { CalendarPeriodKind } from './period.ts';

/** How often something is due: with a period of the calendar, or in cycles from the first day of the term. */
export type Frequency = CalendarPeriodKind;

/** What is reported, when and to whom. */
export interface Reporting {
  /** The statement that closes a period. */
  readonly statement?: Report;
  readonly reports: ReadonlyMap<string, Report>;
}

export interface Report {
  readonly title?: string;
  readonly every: Frequency;
  /** How long after the end of the time that it covers it is due. */
  readonly due?: Span;
  /** Id of the calendar on which `due` is counted. */
  readonly calendar?: string;
  /** Ids of roles. */
  readonly to: readonly string[];
  /** What it holds, in the parties' words. */
  readonly content: readonly string[];
}

/** A meeting of the parties about the service. */
export interface Review {
  readonly id: string;
  readonly title: string;
  readonly every: Frequency;
  /** Ids of roles. */
  readonly attendees: readonly string[];
  readonly agenda: readonly string[];
}
