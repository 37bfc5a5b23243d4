import type { Change, ClockDraft } from './agreement.ts';
import { tell } from './tell.ts';

/** A behaviour that a vendor documents: a ticket's story, and what the clock that is agreed likewise makes of it. */
export interface VendorStory {
  /** The rule of SPEC.md that answers, and what the vendor documents, in our words. */
  readonly does: string;
  /** Where the vendor says so: title and section of a document, or file and method of open source. */
  readonly told: string;
  readonly clock: Partial<ClockDraft>;
  readonly change?: Change;
  readonly lines: readonly string[];
  /** The evaluation instant; two weeks after the first day of the stories where it does not matter. */
  readonly asOf?: string;
  readonly answer: readonly string[];
}

/** What the engine makes of the story. */
export function answerOf({
  lines,
  asOf = '13 17:00',
  clock,
  change,
}: VendorStory): Promise<readonly string[]> {
  return tell(lines, asOf, clock, change);
}

/** Gives priority 1 another time. */
export function within(time: string): Change {
  return (draft) => {
    draft.objectives.p1!.within = time;
  };
}

/** Opens the office at other hours, Monday to Friday. */
export function officeHours(...hours: string[]): Change {
  return (draft) => {
    draft.calendars.office!.hours = { 'mon-fri': hours };
  };
}

/** Makes both changes. */
export function both(one: Change, other: Change): Change {
  return (draft) => {
    one(draft);
    other(draft);
  };
}
