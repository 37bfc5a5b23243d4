import { formatInstant } from '@tallystick/time';

/** An event for calendars to show. Instants are ms. */
export interface CalendarEntry {
  readonly uid: string;
  readonly from: number;
  readonly to: number;
  readonly summary: string;
  readonly description: string;
  readonly isCancelled: boolean;
  /** When it was told last; it orders what a calendar knows of one event. */
  readonly changedAt: number;
  /** How often it was told. */
  readonly sequence: number;
}

/** An iCalendar file (RFC 5545) that calendars subscribe to. @param refreshMinutes how often they are asked to look */
export function calendarText(
  name: string,
  entries: readonly CalendarEntry[],
  refreshMinutes: number,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tallystick//Maintenance//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
    ...entries.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${escaped(one.uid)}`,
      `DTSTAMP:${compact(one.changedAt)}`,
      `SEQUENCE:${one.sequence}`,
      `DTSTART:${compact(one.from)}`,
      `DTEND:${compact(one.to)}`,
      `SUMMARY:${escaped(one.summary)}`,
      `DESCRIPTION:${escaped(one.description)}`,
      `STATUS:${one.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(at: number): string {
  return `${formatInstant(at).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Lines have 75 bytes at most; what is longer goes on after a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 74) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
