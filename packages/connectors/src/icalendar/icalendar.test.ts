import { formatInstant, parseInstant, zoneRules } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import { type CalendarRead, MAX_CALENDAR_LENGTH, readCalendar } from './events.ts';
import { occurrencesOf, RecurrenceError } from './occurrences.ts';
import { calendarText } from './write.ts';

const BERLIN = zoneRules('Europe/Berlin');
const SPAN = { from: parseInstant('2026-03-01T00:00:00Z'), to: parseInstant('2026-05-01T00:00:00Z') };

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const read = (...parts: string[]) => readCalendar(file(...parts), SPAN, BERLIN);
/** `2026-03-01T01:00 to 03:00 Summary` of each occurrence, in UTC. */
const told = (calendar: CalendarRead) => {
  if (!calendar.ok) return calendar.message;
  return calendar.occurrences.map(
    ({ from, to, summary, isCancelled }) =>
      `${formatInstant(from).slice(0, 16)} to ${formatInstant(to).slice(11, 16)} ${summary}${isCancelled ? ', cancelled' : ''}`,
  );
};

const WINDOWS_ZONE = `BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE`;

describe('a calendar', () => {
  it('[ICAL-1] gives single events that overlap the span, in time order', () => {
    const later = event('UID:b', 'SUMMARY:Patches\\, all', 'DTSTART:20260402T000000Z', 'DURATION:PT90M');
    const edge = event('UID:a', 'SUMMARY:Edge', 'DTSTART:20260228T230000Z', 'DTEND:20260301T000100Z');
    const before = event('UID:c', 'SUMMARY:Over', 'DTSTART:20260228T220000Z', 'DTEND:20260301T000000Z');
    expect(told(read(later, before, edge))).toEqual([
      '2026-02-28T23:00 to 00:01 Edge',
      '2026-04-02T00:00 to 01:30 Patches, all',
    ]);
  });

  it('[ICAL-1] gives series by the wall clock, without what is excepted, and moved and cancelled ones as they are now', () => {
    const series = event(
      ...['UID:s', 'SUMMARY:Sundays', 'DTSTART;TZID=Europe/Berlin:20260315T020000'],
      ...['DTEND;TZID=Europe/Berlin:20260315T040000', 'RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20260418T235959Z'],
      ...['EXDATE;TZID=Europe/Berlin:20260405T020000', 'RDATE;TZID=Europe/Berlin:20260417T010000'],
    );
    const moved = event(
      ...['UID:s', 'SUMMARY:Moved', 'RECURRENCE-ID;TZID=Europe/Berlin:20260322T020000'],
      ...['DTSTART;TZID=Europe/Berlin:20260323T030000', 'DTEND;TZID=Europe/Berlin:20260323T050000'],
    );
    const off = event(
      ...['UID:s', 'SUMMARY:Off', 'STATUS:CANCELLED', 'RECURRENCE-ID:20260412T000000Z'],
      ...['DTSTART:20260412T000000Z', 'DTEND:20260412T020000Z'],
    );
    const calendar = read(series, moved, off);
    expect(told(calendar)).toEqual([
      '2026-03-15T01:00 to 03:00 Sundays',
      '2026-03-23T02:00 to 04:00 Moved',
      '2026-03-29T01:00 to 03:00 Sundays', // 02:00 is skipped that night, and 03:00 is the same instant
      '2026-04-12T00:00 to 02:00 Off, cancelled',
      '2026-04-16T23:00 to 01:00 Sundays',
    ]);
    expect(calendar.ok && calendar.occurrences[1]!.recurrence).toBe(parseInstant('2026-03-22T01:00:00Z'));
  });

  it('[ICAL-1] gives events over whole days from midnight to midnight in the zone', () => {
    const days = event('UID:d', 'SUMMARY:Move', 'DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330');
    expect(told(read(days))).toEqual(['2026-03-27T23:00 to 22:00 Move']);
  });

  it('[ICAL-2] reads times in their zone, one that the file describes, and its own without any', () => {
    const at = (zone: string, time: string) =>
      event(`UID:${zone}${time}`, 'SUMMARY:x', `DTSTART${zone}:${time}`, 'DURATION:PT1H');
    const windows = ';TZID="W. Europe Standard Time"';
    expect(
      told(
        read(
          ...[WINDOWS_ZONE, at(windows, '20260310T100000'), at(windows, '20260410T100000')],
          ...[at(';TZID=America/New_York', '20260420T100000'), at('', '20260421T100000')],
        ),
      ),
    ).toEqual([
      '2026-03-10T09:00 to 10:00 x',
      '2026-04-10T08:00 to 09:00 x',
      '2026-04-20T14:00 to 15:00 x',
      '2026-04-21T08:00 to 09:00 x',
    ]);
  });

  it('[ICAL-3] tells what it cannot read with its UID, and gives the rest', () => {
    const good = event('UID:good', 'SUMMARY:Good', 'DTSTART:20260310T000000Z', 'DURATION:PT1H');
    const bad = [
      event('UID:endless', 'DTSTART:20260310T000000Z'),
      event('UID:long', 'DTSTART:20260310T000000Z', 'DTEND:20260510T000000Z'),
      event('UID:zone', 'DTSTART;TZID=Mars/Base:20260310T000000', 'DURATION:PT1H'),
      event('UID:often', 'DTSTART:20260310T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=MINUTELY'),
      event('UID:never', 'DTSTART:20260310T000000Z', 'DTEND:never'),
      event('UID:years', 'DTSTART:99999999T999999Z', 'DURATION:PT1H'),
      event('SUMMARY:no id', 'DTSTART:20260310T000000Z', 'DURATION:PT1H'),
    ];
    const calendar = read(...bad, good);
    expect(told(calendar)).toEqual(['2026-03-10T00:00 to 01:00 Good']);
    expect(calendar.ok && calendar.leftOut.map(({ uid }) => uid)).toEqual([
      'endless',
      'long',
      'zone',
      'never',
      '',
      'often',
    ]);
  });

  it.each([
    ['<html>', 'no whole iCalendar file'],
    [file().slice(0, -10), 'no whole iCalendar file'],
    [file('BEGIN:VEVENT'), 'cannot be read'],
    [file(event('UID:rule', 'RRULE:FREQ=WEEKLY;BYDAY=NO')), 'cannot be read'],
    [file(`X:${'x'.repeat(MAX_CALENDAR_LENGTH)}`), 'more than 4000000 characters'],
  ])('[ICAL-3] is refused where it is not whole (%#)', (text, message) => {
    const calendar = readCalendar(text, SPAN, BERLIN);
    expect(calendar.ok ? '' : calendar.message).toContain(message);
  });

  it('[ICAL-5] is read as it was written', () => {
    const entry = {
      uid: 'a;b',
      from: SPAN.from,
      to: SPAN.from + 60_000,
      summary: `Größe, "x"; ${'lang '.repeat(30)}`.trim(),
      ...{ description: 'one\ntwo', isCancelled: false, changedAt: 0, sequence: 0 },
    };
    const text = calendarText('Desk', [entry, { ...entry, uid: 'c', isCancelled: true }], 60);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const calendar = readCalendar(text, SPAN, BERLIN);
    expect(calendar.ok && calendar.occurrences).toMatchObject([
      { uid: 'a;b', from: entry.from, to: entry.to, summary: entry.summary, isCancelled: false },
      { uid: 'c', isCancelled: true },
    ]);
  });
});

describe('a rule', () => {
  const start = parseInstant('2026-03-01T02:00:00Z');
  const days = (rule: string) => occurrencesOf(rule, start, SPAN).map((at) => formatInstant(at).slice(5, 16));

  it('[ICAL-1] recurs from its first occurrence until its count or its end', () => {
    expect(days('FREQ=MONTHLY;BYDAY=-1SU')).toEqual(['03-29T02:00', '04-26T02:00']);
    expect(days('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2')).toEqual(['03-01T02:00', '03-15T02:00']);
    expect(days('FREQ=DAILY;UNTIL=20260302')).toEqual(['03-01T02:00', '03-02T02:00']);
  });

  it.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])(
    '[ICAL-4] that never holds ends (%s)',
    (rule) => {
      expect(days(rule)).toEqual([]);
    },
  );

  it.each([
    'FREQ=SECONDLY',
    'every sunday',
    'FREQ=DAILY;UNTIL=never',
    'FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20',
    `FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(300)}1`,
  ])('[ICAL-4] that cannot be followed says so (%#)', (rule) => {
    expect(() => days(rule)).toThrow(RecurrenceError);
  });
});
