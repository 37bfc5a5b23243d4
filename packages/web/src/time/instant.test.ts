import { describe, expect, it } from 'vitest';
import { dateText, instantText, wallTime } from './instant.ts';

describe('an instant on the page', () => {
  it('is the wall clock of the zone asked for', () => {
    expect(instantText('2016-03-07T13:02:00.000Z', 'Europe/Berlin')).toBe('Mon 7 Mar 2016 14:02');
  });

  it('follows daylight saving', () => {
    expect(instantText('2016-03-27T00:59:00Z', 'Europe/Berlin')).toBe('Sun 27 Mar 2016 01:59');
    expect(instantText('2016-03-27T01:00:00Z', 'Europe/Berlin')).toBe('Sun 27 Mar 2016 03:00');
  });

  it('shows seconds only where there are any', () => {
    expect(instantText('2016-03-07T13:02:09Z', 'UTC')).toBe('Mon 7 Mar 2016 13:02:09');
  });

  it('says midnight as 00:00 of the day that begins', () => {
    expect(wallTime('2016-03-31T22:00:00Z', 'Europe/Berlin')).toMatchObject({ day: 1, month: 4, hour: 0 });
  });

  it('writes a civil date out', () => {
    expect(dateText('2017-02-28')).toBe('28 February 2017');
  });
});
