import { describe, expect, it } from 'vitest';
import type { OpenClock } from '../../api/open-clocks.ts';
import { remainingAt } from './remaining.ts';

const HOUR = 3_600_000;
const at = (time: string) => Date.parse(`2026-03-02T${time}Z`);
/** Two of four hours are used at eleven; the desk is open until noon, and from one to three. */
const clock = (more: Partial<OpenClock> = {}): OpenClock => ({
  agreement: 'a',
  agreementTitle: 'A',
  timeZone: 'UTC',
  objective: 'o',
  objectiveTitle: 'O',
  subject: 'T',
  cycle: 0,
  state: 'running',
  atRisk: false,
  started: '2026-03-02T09:00:00Z',
  due: '2026-03-02T14:00:00Z',
  asOf: '2026-03-02T11:00:00Z',
  pinned: false,
  calendar: 'office',
  elapsedMs: 2 * HOUR,
  targetMs: 4 * HOUR,
  open: [
    { from: '2026-03-02T11:00:00Z', to: '2026-03-02T12:00:00Z' },
    { from: '2026-03-02T13:00:00Z', to: '2026-03-02T14:00:00Z' },
  ],
  ...more,
});

describe('what is left of a clock', () => {
  it.each<[string, string, number, boolean]>([
    ['at the instant that the server told', '11:00:00', 2, true],
    ['before it, by a clock that is behind', '10:00:00', 2, true],
    ['while the desk is open', '11:30:00', 1.5, true],
    ['in the break: it stands still', '12:30:00', 1, false],
    ['after the break', '13:30:00', 0.5, true],
    ['at the due instant', '14:00:00', 0, false],
    ['long after, until the server says more', '18:00:00', 0, false],
  ])('%s', (_what, time, hours, isRunning) => {
    expect(remainingAt(clock(), at(time))).toEqual({ ms: hours * HOUR, isRunning });
  });

  it('stands still while it is paused, and in a sample', () => {
    const paused = clock({ state: 'paused', due: null, open: [] });
    expect(remainingAt(paused, at('18:00:00'))).toEqual({ ms: 2 * HOUR, isRunning: false });
    expect(remainingAt(clock({ pinned: true }), at('13:30:00'))).toEqual({ ms: 2 * HOUR, isRunning: false });
  });

  it('is below zero where it ran out, and nothing where there is no target', () => {
    const late = clock({ state: 'breached', elapsedMs: 5 * HOUR, open: [] });
    expect(remainingAt(late, at('18:00:00')).ms).toBe(-HOUR);
    expect(remainingAt(clock({ targetMs: null }), at('18:00:00')).ms).toBeUndefined();
  });
});
