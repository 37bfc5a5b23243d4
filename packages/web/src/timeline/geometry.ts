import type { SegmentView } from '../api/contract.ts';

/** A stretch on the time axis, px. */
export interface Band {
  readonly x: number;
  readonly width: number;
}

/** A point of the line of time used. */
export interface UsedPoint {
  readonly x: number;
  readonly usedMs: number;
}

/** Instants on a horizontal axis of a width. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Share of the span that is kept free at each end. */
const MARGIN = 0.025;

/** The axis that holds all instants given, with a little room at both ends. @param instants ms. */
export function axisOver(instants: readonly number[], width: number): TimeAxis {
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const room = Math.max((last - first) * MARGIN, 60_000);
  return { from: first - room, to: last + room, width };
}

/** Where an instant stands; instants outside the axis stand at its ends. */
export function xOf({ from, to, width }: TimeAxis, at: number): number {
  const share = (at - from) / (to - from);
  return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10;
}

/** Where a stretch stands, at least one px wide so that it is never lost. */
export function bandOf(axis: TimeAxis, span: { readonly from: string; readonly to: string }): Band {
  const x = xOf(axis, Date.parse(span.from));
  return { x, width: Math.max(1, xOf(axis, Date.parse(span.to)) - x) };
}

/** The line of time used: it climbs in opening hours while the clock runs, and is level otherwise. */
export function usedLine(segments: readonly SegmentView[], axis: TimeAxis): readonly UsedPoint[] {
  const points: UsedPoint[] = [];
  let usedMs = 0;
  const put = (at: string) => points.push({ x: xOf(axis, Date.parse(at)), usedMs });
  for (const segment of segments) {
    if (segment.phase === 'stopped') continue;
    const before = usedMs;
    put(segment.from);
    if (segment.phase === 'running') {
      for (const { from, to } of segment.open) {
        put(from);
        usedMs += Date.parse(to) - Date.parse(from);
        put(to);
      }
      usedMs = before + segment.elapsedMs; // the engine's sum decides: long segments list only their first hours
    }
    put(segment.to);
  }
  return points;
}

const STEPS_MS = [
  900_000, 1_800_000, 3_600_000, 7_200_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000, 172_800_000,
  604_800_000, 1_209_600_000, 2_419_200_000, 7_257_600_000,
];
const DAY_MS = 86_400_000;
/** Px that a label needs. */
const LABEL_PX = 84;

/** Instants for the axis labels, at whole steps of the zone's wall clock. @param offsetMs of the zone, for the whole axis. */
export function ticksOf(
  axis: TimeAxis,
  offsetMs: number,
): { readonly at: readonly number[]; readonly isDays: boolean } {
  const most = Math.max(2, Math.floor(axis.width / LABEL_PX));
  const step = STEPS_MS.find((size) => (axis.to - axis.from) / size <= most) ?? STEPS_MS.at(-1) ?? DAY_MS;
  const at: number[] = [];
  for (let tick = Math.ceil((axis.from + offsetMs) / step) * step - offsetMs; tick < axis.to; tick += step)
    at.push(tick);
  return { at, isDays: step >= DAY_MS };
}
