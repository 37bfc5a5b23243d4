import { expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../instant.ts';
import { DAY_MS } from '../unit.ts';
import { Calendar } from './calendar.ts';
import { MAX_SEGMENTS } from './explain.ts';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const utc = (text: string) => parseInstant(`${text}:00Z`);
const told = (calendar: Calendar, from: string, to: string) =>
  calendar.explain(utc(from), utc(to)).map((segment) => {
    const { kind, ...rest } = segment.reason;
    const span = `${formatInstant(segment.from).slice(5, 16)}/${formatInstant(segment.to).slice(5, 16)}`;
    return [span, segment.counted ? '+' : '-', kind, ...Object.values(rest)].join(' ').trimEnd();
  });

const office = Calendar.from({
  timeZone: 'UTC',
  hours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['09:00-17:00'] },
  holidays: ['2026-01-06'],
  overrides: { '2026-01-07': ['10:00-12:00'], '2026-01-12': [] },
  breaks: { mon: ['12:00-13:00', '18:00-19:00'] },
});

it('[EXP-1] [EXP-2] [EXP-3] names hours, breaks, holidays and special days, split at midnight', () => {
  expect(told(office, '2026-01-05T08:00', '2026-01-07T11:00')).toEqual([
    '01-05T08:00/01-05T09:00 - outside-hours 2026-01-05',
    '01-05T09:00/01-05T12:00 + hours 2026-01-05 mon 09:00-17:00',
    '01-05T12:00/01-05T13:00 - break 2026-01-05 12:00-13:00',
    '01-05T13:00/01-05T17:00 + hours 2026-01-05 mon 09:00-17:00',
    '01-05T17:00/01-06T00:00 - outside-hours 2026-01-05',
    '01-06T00:00/01-07T00:00 - holiday 2026-01-06',
    '01-07T00:00/01-07T10:00 - outside-hours 2026-01-07',
    '01-07T10:00/01-07T11:00 + override 2026-01-07 10:00-12:00',
  ]);
});

it('[EXP-3] names an override that closes the day, without a range', () => {
  expect(office.explain(utc('2026-01-12T00:00'), utc('2026-01-13T00:00'))).toMatchObject([
    { counted: false, reason: { kind: 'override', date: '2026-01-12', range: undefined } },
  ]);
});

it('[EXP-1] has nothing to say about an empty span', () => {
  const t = utc('2026-01-05T08:00');
  expect(office.explain(t, t)).toEqual([]);
  expect(office.explain(t, t - 1)).toEqual([]);
});

it('[EXP-2] gives a night to the day it starts on, and a break in it to the break’s own date', () => {
  const nights = Calendar.from({
    timeZone: 'UTC',
    hours: { mon: ['22:00-06:00'] },
    breaks: { tue: ['02:00-03:00'] },
  });
  expect(told(nights, '2026-01-05T21:00', '2026-01-06T07:00')).toEqual([
    '01-05T21:00/01-05T22:00 - outside-hours 2026-01-05',
    '01-05T22:00/01-06T02:00 + hours 2026-01-05 mon 22:00-06:00',
    '01-06T02:00/01-06T03:00 - break 2026-01-06 02:00-03:00',
    '01-06T03:00/01-06T06:00 + hours 2026-01-05 mon 22:00-06:00',
    '01-06T06:00/01-06T07:00 - outside-hours 2026-01-06',
  ]);
});

it('[EXP-4] names the range that begins first where two overlap', () => {
  const calendar = Calendar.from({
    timeZone: 'UTC',
    hours: { mon: ['12:00-16:00', '09:00-13:00', '10:00-11:00'] },
  });
  expect(told(calendar, '2026-01-05T09:00', '2026-01-05T16:00')).toEqual([
    '01-05T09:00/01-05T13:00 + hours 2026-01-05 mon 09:00-13:00',
    '01-05T13:00/01-05T16:00 + hours 2026-01-05 mon 12:00-16:00',
  ]);
});

it('[EXP-1] covers the hour that comes again over midnight (St John’s, 2010-11-07)', () => {
  const always = Calendar.always('America/St_Johns');
  const [from, to] = [parseInstant('2010-11-06T12:00:00-02:30'), parseInstant('2010-11-06T23:30:00-03:30')];
  const segments = always.explain(from, to);
  expect(segments.map(({ reason }) => 'date' in reason && reason.date)).toEqual(['2010-11-06', '2010-11-07']);
  expect(segments.at(-1)!.to).toBe(to);
});

it('[EXP-5] lists at most 10 000 stretches', () => {
  const daily = Calendar.from({
    timeZone: 'UTC',
    hours: Object.fromEntries(week.map((day) => [day, ['00:00-12:00']])),
  });
  const days = MAX_SEGMENTS / 2;
  expect(daily.explain(0, days * DAY_MS)).toHaveLength(MAX_SEGMENTS);
  const tooMany = expect.objectContaining({ code: 'too-many-segments', path: '' });
  expect(() => daily.explain(0, days * DAY_MS + 1)).toThrow(tooMany);
  expect(() => daily.explain(0, 80_000 * DAY_MS)).toThrow(tooMany);
  expect(() => Calendar.always().explain(0, 70_000 * DAY_MS)).toThrow(tooMany);
});

it('[EXP-2] tells the name of a holiday where it has one', () => {
  const named = Calendar.from({
    timeZone: 'UTC',
    hours: { tue: ['09:00-17:00'] },
    holidays: [{ date: '2026-01-06', name: 'Epiphany' }, { date: '2026-01-13' }],
  });
  const reasonAt = (text: string) => named.explain(parseInstant(text), parseInstant(text) + 1)[0]!.reason;
  expect(reasonAt('2026-01-06T12:00:00Z')).toEqual({ kind: 'holiday', date: '2026-01-06', name: 'Epiphany' });
  expect(reasonAt('2026-01-13T12:00:00Z')).toEqual({ kind: 'holiday', date: '2026-01-13' });
});
