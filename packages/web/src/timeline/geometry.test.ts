import { describe, expect, it } from 'vitest';
import type { SegmentView } from '../api/contract.ts';
import { axisOver, bandOf, ticksOf, usedLine, xOf } from './geometry.ts';

const HOUR = 3_600_000;
const axis = { from: 0, to: 10 * HOUR, width: 1000 };
const at = (hours: number) => new Date(hours * HOUR).toISOString();

function segment(
  phase: SegmentView['phase'],
  from: number,
  to: number,
  open: readonly (readonly [number, number])[] = [],
): SegmentView {
  return {
    from: at(from),
    to: at(to),
    phase,
    elapsedMs: phase === 'running' ? open.reduce((sum, [start, end]) => sum + (end - start) * HOUR, 0) : 0,
    targetMs: 8 * HOUR,
    calendar: 'office',
    because: '',
    recordId: null,
    open: open.map(([start, end]) => ({ from: at(start), to: at(end) })),
    closed: [],
  };
}

describe('the time axis', () => {
  it('places instants by their share and keeps others at its ends', () => {
    expect([xOf(axis, 0), xOf(axis, 5 * HOUR), xOf(axis, 99 * HOUR)]).toEqual([0, 500, 1000]);
  });

  it('leaves room at both ends, and has a length even for one instant', () => {
    const { from, to } = axisOver([HOUR], 100);
    expect(to).toBeGreaterThan(from);
  });

  it('never draws a stretch thinner than a pixel', () => {
    expect(bandOf(axis, { from: at(1), to: at(1.0001) }).width).toBe(1);
  });

  it('labels whole steps of the zone, as many as there is room for', () => {
    expect(ticksOf({ from: 0, to: 24 * HOUR, width: 840 }, 0).at.map((tick) => tick / HOUR)).toEqual([
      0, 3, 6, 9, 12, 15, 18, 21,
    ]);
    const [first] = ticksOf({ from: 0, to: 10 * 24 * HOUR, width: 1000 }, 2 * HOUR).at;
    expect(first).toBe(22 * HOUR);
  });
});

describe('the line of time used', () => {
  it('climbs in opening hours and is level outside and in a pause', () => {
    const line = usedLine(
      [
        segment('running', 0, 4, [[1, 3]]),
        segment('paused', 4, 6, [[4, 6]]),
        segment('running', 6, 8, [[6, 8]]),
      ],
      axis,
    );
    expect(line.map(({ x, usedMs }) => [x, usedMs / HOUR])).toEqual([
      [0, 0],
      [100, 0],
      [300, 2],
      [400, 2],
      [400, 2],
      [600, 2],
      [600, 2],
      [600, 2],
      [800, 4],
      [800, 4],
    ]);
  });

  it("ends at the engine's own sum, even where hours were left out of the list", () => {
    const long = { ...segment('running', 0, 4, [[1, 3]]), elapsedMs: 3 * HOUR };
    expect(usedLine([long], axis).at(-1)?.usedMs).toBe(3 * HOUR);
  });

  it('stops with the clock', () => {
    expect(usedLine([segment('stopped', 4, 10)], axis)).toEqual([]);
  });
});
