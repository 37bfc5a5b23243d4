import { describe, expect, it } from 'vitest';
import { afterQuiet } from './quiet.ts';

const night = { from: '22:00', to: '06:30', timeZone: 'Europe/Berlin' };
const noon = { from: '12:00', to: '13:00', timeZone: 'UTC' };
const at = (text: string) => Date.parse(text);

describe('news that can wait', () => {
  it.each([
    ['are sent at once before the quiet hours', night, '2026-01-10T20:59:59Z', '2026-01-10T20:59:59Z'],
    ['wait from their first minute on', night, '2026-01-10T21:00:00Z', '2026-01-11T05:30:00Z'],
    ['wait after midnight until the same morning', night, '2026-01-11T03:00:00Z', '2026-01-11T05:30:00Z'],
    ['are sent when the quiet hours end', night, '2026-01-11T05:30:00Z', '2026-01-11T05:30:00Z'],
    [
      'wait by the wall clock over a change of the clocks',
      night,
      '2026-03-28T22:00:00Z',
      '2026-03-29T04:30:00Z',
    ],
    ['wait within a day too', noon, '2026-01-10T12:30:00Z', '2026-01-10T13:00:00Z'],
    [
      'are sent at any time where no hour is quiet',
      { ...noon, to: '12:00' },
      '2026-01-10T12:00:00Z',
      '2026-01-10T12:00:00Z',
    ],
  ])('%s', (_what, quiet, now, expected) => {
    expect(new Date(afterQuiet(quiet, at(now))).toISOString()).toBe(new Date(at(expected)).toISOString());
  });

  it('are sent at once where nothing is quiet', () => {
    expect(afterQuiet(null, 5)).toBe(5);
  });
});
