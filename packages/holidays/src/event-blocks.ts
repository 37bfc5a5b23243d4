import type { IcalendarProblem } from './icalendar.ts';

/** The text of one event, and the line on which it begins. */
export interface EventBlock {
  readonly line: number;
  readonly text: string;
}

/** Longest event, in UTF-16 code units: more is an attack or a mistake. */
const MAX_EVENT_LENGTH = 200_000;

/** The events of an iCalendar text. Lines that begin with a space continue the one before and begin nothing. */
export function eventBlocks(
  text: string,
): { readonly events: readonly EventBlock[] } | { readonly problem: IcalendarProblem } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const events: EventBlock[] = [];
  let begun: number | undefined;
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0] ?? '')) {
    return problem(
      0,
      'This is no iCalendar file: it does not begin with BEGIN:VCALENDAR.',
      'Export it as .ics.',
    );
  }
  for (const [place, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (begun !== undefined)
        return problem(begun, 'This event does not end before the next begins.', 'Add END:VEVENT.');
      begun = place;
    } else if (/^END:VEVENT\s*$/i.test(line)) {
      if (begun === undefined)
        return problem(place, 'An event ends here that did not begin.', 'Add BEGIN:VEVENT.');
      const block = lines.slice(begun, place + 1).join('\r\n');
      if (block.length > MAX_EVENT_LENGTH) {
        return problem(begun, `This event has more than ${MAX_EVENT_LENGTH} characters.`, 'Shorten it.');
      }
      events.push({ line: begun + 1, text: block });
      begun = undefined;
    }
  }
  if (begun !== undefined)
    return problem(begun, 'This event does not end.', 'Add END:VEVENT; is the file whole?');
  return { events };
}

function problem(place: number, message: string, remedy: string): { readonly problem: IcalendarProblem } {
  return { problem: { line: place + 1, message, remedy } };
}
