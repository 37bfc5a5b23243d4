import { describe, expect, it } from 'vitest';
import { holidaysOfIcalendar, MAX_EVENTS, MAX_ICALENDAR_LENGTH } from './icalendar.ts';

const SPAN = { from: '2026-01-01', to: '2028-12-31' };
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Day', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');

function read(text: string, span = SPAN) {
  const found = holidaysOfIcalendar(text, span);
  return found.ok
    ? found.dates.map(({ date, name }) => `${date} ${name}`)
    : found.problems.map(({ line, message }) => `line ${line}: ${message}`);
}
const days = (...lines: string[]) => read(file(event(...lines))).map((one) => one.replace(' Day', ''));

describe('holidays from an iCalendar file', () => {
  it('are its events over whole days, with their names', () => {
    const folded = event('DTSTART;VALUE=DATE:20261225').replace(
      'SUMMARY:Day',
      'SUMMARY:Christmas\\, first\r\n  day',
    );
    expect(read(file(folded))).toEqual(['2026-12-25 Christmas, first day']);
    expect(read(file(event('DTSTART;VALUE=DATE:20261225'), event('DTSTART;VALUE=DATE:20261225')))).toEqual([
      '2026-12-25 Day',
    ]);
  });

  it.each([
    [
      'over three days until the morning of the fourth',
      ['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102'],
      '2026-12-30 2026-12-31 2027-01-01',
    ],
    ['by their length', ['DTSTART;VALUE=DATE:20261230', 'DURATION:P3D'], '2026-12-30 2026-12-31 2027-01-01'],
    ['each year', ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY'], '2026-12-25 2027-12-25 2028-12-25'],
    [
      'every second year',
      ['DTSTART;VALUE=DATE:20241225', 'RRULE:FREQ=YEARLY;INTERVAL=2'],
      '2026-12-25 2028-12-25',
    ],
    ['so many times', ['DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;COUNT=3'], '2026-01-01 2027-01-01'],
    [
      'until a day',
      ['DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;UNTIL=20270101'],
      '2026-01-01 2027-01-01',
    ],
    [
      'on the fourth Thursday of November',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      '2026-11-26 2027-11-25 2028-11-23',
    ],
    [
      'on the last Monday of May',
      ['DTSTART;VALUE=DATE:20200525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'],
      '2026-05-25 2027-05-31 2028-05-29',
    ],
    [
      'and so by its place',
      ['DTSTART;VALUE=DATE:20200525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1'],
      '2026-05-25 2027-05-31 2028-05-29',
    ],
    [
      'on the Monday from 18 to 24 May',
      ['DTSTART;VALUE=DATE:20200518', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=MO'],
      '2026-05-18 2027-05-24 2028-05-22',
    ],
    [
      'on the last day of February',
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
      '2026-02-28 2027-02-28 2028-02-29',
    ],
    [
      'on the first Friday of the year',
      ['DTSTART;VALUE=DATE:20250103', 'RRULE:FREQ=YEARLY;BYDAY=1FR'],
      '2026-01-02 2027-01-01 2028-01-07',
    ],
    [
      'on 29 February, where there is one',
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'],
      '2028-02-29',
    ],
    [
      'on a day that never comes, but for its start',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
      '2026-01-01',
    ],
    [
      'without what is excepted',
      ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20261225,20281225'],
      '2027-12-25',
    ],
    [
      'without what is excepted by its midnight',
      ['DTSTART;VALUE=DATE:20271225', 'RRULE:FREQ=YEARLY', 'EXDATE:20281225T000000'],
      '2027-12-25',
    ],
    [
      'with further days',
      ['DTSTART;VALUE=DATE:20260101', 'RDATE;VALUE=DATE:20260105,20270106'],
      '2026-01-01 2026-01-05 2027-01-06',
    ],
    ['not when they are cancelled', ['DTSTART;VALUE=DATE:20260101', 'STATUS:CANCELLED'], ''],
  ])('recur %s', (_what, lines, expected) => {
    expect(days(...lines).join(' ')).toBe(expected);
  });

  it('move and fall away where an event of the same id says so', () => {
    const base = event('DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY');
    const moved = event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503');
    const cancelled = event(
      'RECURRENCE-ID;VALUE=DATE:20280501',
      'DTSTART;VALUE=DATE:20280501',
      'STATUS:CANCELLED',
    );
    const stays = event('RECURRENCE-ID;VALUE=DATE:20260501', 'DTSTART;VALUE=DATE:20260501').replace(
      'Day',
      'Renamed',
    );
    expect(read(file(base, moved, cancelled, stays))).toEqual(['2026-05-01 Renamed', '2027-05-03 Day']);
  });

  it('are not those with a time of day, which are told', () => {
    const found = holidaysOfIcalendar(file(event('DTSTART:20260101T100000Z')), SPAN);
    expect(found).toMatchObject({
      ok: true,
      dates: [],
      leftOut: [{ line: 3, message: '"Day" has a time of day, so that it is no holiday.' }],
    });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['', 'line 1: This is no iCalendar file'],
    ['<html>', 'line 1: This is no iCalendar file'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1', 'line 2: This event does not end.'],
    ['BEGIN:VCALENDAR\nEND:VEVENT', 'line 2: An event ends here that did not begin.'],
    [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT',
      'line 2: This event does not end before the next begins.',
    ],
    [file(event()), 'line 3: This event has no DTSTART.'],
    [file(event('DTSTART;VALUE=DATE:20260231')), 'line 3: "2026-02-31" of DTSTART is no day.'],
    [file(event('DTSTART;VALUE=DATE:hello')), 'of DTSTART is no day.'],
    [
      file(event('DTSTART;VALUE=DATE:20260101', 'nonsense')),
      'line 3: This event cannot be read: invalid line',
    ],
    [file(event('DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260101')), 'ends before it begins'],
    [file(event('DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20360101')), 'lasts 3648 days'],
    [
      file(event('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=SECONDLY')),
      'recurs SECONDLY; holidays recur YEARLY',
    ],
    [file(event('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=YEARLY;BYWEEKNO=3')), 'The rule uses BYWEEKNO'],
    [file(event('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=YEARLY;COUNT=-3')), 'recurs -3 times'],
    [file(event('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=YEARLY;BYDAY=XX')), 'invalid BYDAY'],
    [file(event('DTSTART;VALUE=DATE:20260105', 'RDATE:20260105T100000Z')), 'RDATE has a time of day.'],
    [
      file(event('DTSTART;VALUE=DATE:20260105', 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260105')),
      'all later occurrences',
    ],
  ])('%j', (text, says) => {
    expect(read(text).join('\n')).toContain(says);
  });

  it('tells every event that is wrong, with its line', () => {
    expect(
      read(file(event(), event('DTSTART;VALUE=DATE:20260101'), event())).map((one) => one.slice(0, 8)),
    ).toEqual(['line 3: ', 'line 12:']);
  });

  it('has too many events, or closes too many days', () => {
    const single = event('DTSTART;VALUE=DATE:20260101');
    expect(read(file(...Array.from({ length: MAX_EVENTS + 1 }, () => single)))[0]).toContain('10000 events');
    const endless = event(
      'DTSTART;VALUE=DATE:19000101',
      'DURATION:P366D',
      'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
    );
    expect(read(file(single, endless))).toEqual(['line 8: The events up to this one close too many days.']);
  });

  it('is too long', () => {
    const text = `BEGIN:VCALENDAR${'x'.repeat(MAX_ICALENDAR_LENGTH)}`;
    expect(read(text)).toEqual([`line 1: The file has more than ${MAX_ICALENDAR_LENGTH} characters.`]);
  });

  it('is asked for days that are none', () => {
    expect(read(file(), { from: '2026-01-01', to: 'soon' })).toEqual([
      'line 1: "2026-01-01" to "soon" are no days.',
    ]);
  });
});
