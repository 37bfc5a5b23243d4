import { formAt, readDraft } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { weekOf, writtenWeek } from './week.ts';

const read = (hours: string) =>
  weekOf(formAt(readDraft(`calendars:\n  a:\n    hours: ${hours}\n`), ['calendars', 'a', 'hours']));

describe('hours as a week', () => {
  it.each([
    ['{ mon-fri: 09:00-17:00 }', { 'mon-fri': '09:00-17:00' }],
    [
      '{ mon: 08:00-12:00, tue: 08:00-12:00, sun: 22:00-24:00 }',
      { 'mon-tue': '08:00-12:00', sun: '22:00-24:00' },
    ],
    ['{ mon-thu: [08:00-12:00, 13:00-18:00], fri: closed }', { 'mon-thu': ['08:00-12:00', '13:00-18:00'] }],
    ['{ sat-mon: 10:00-14:00 }', { mon: '10:00-14:00', 'sat-sun': '10:00-14:00' }],
  ])('%s is read and written back', (hours, written) => {
    expect(writtenWeek(read(hours)!)).toEqual(written);
  });

  it('is no week where it is open around the clock', () => {
    expect(read('24x7')).toBeUndefined();
    expect(writtenWeek({})).toEqual({ mon: 'closed' });
  });
});
