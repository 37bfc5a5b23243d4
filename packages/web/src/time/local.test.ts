import { describe, expect, it } from 'vitest';
import { instantOfLocal, localOfInstant } from './local.ts';

describe('a local time of a zone', () => {
  it.each([
    ['2026-03-08T04:00', 'America/New_York', '2026-03-08T08:00:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'], // skipped: as the clock was before
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'], // comes twice: the first
    ['2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-07-01T12:00', 'UTC', '2026-07-01T12:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOfLocal(local, zone)).toBe(instant);
  });

  it('is what an input shows of an instant', () => {
    expect(localOfInstant('2026-06-30T22:00:00Z', 'Europe/Berlin')).toBe('2026-07-01T00:00');
    expect(() => instantOfLocal('soon', 'UTC')).toThrow('"soon" is no time.');
  });
});
