/** What is wrong with a calendar, or with what was asked of it. */
export type CalendarErrorCode =
  | 'unknown-zone'
  | 'unknown-day'
  | 'not-a-range'
  | 'empty-range'
  | 'not-a-date'
  | 'never-opens'
  | 'beyond-hours'
  | 'too-many-segments';

/** An error that names the calendar, the field and the remedy. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  /** Where in the definition: `hours.mon[0]`; empty when it is about the whole calendar. */
  readonly path: string;
  readonly remedy: string;

  constructor(code: CalendarErrorCode, path: string, message: string, remedy: string) {
    super(message);
    this.name = 'CalendarError';
    this.code = code;
    this.path = path;
    this.remedy = remedy;
  }
}
