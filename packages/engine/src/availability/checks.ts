import type { Interval } from '@tallystick/time';
import { FULL_IMPACT } from './stated-state.ts';
import type { StateChange } from './timeline.ts';

/** The result of one check of a service: a moment, no lasting state. */
export interface Check {
  readonly at: number;
  readonly probe: string;
  /** Down share in millionths. */
  readonly impact: number;
}

/** How checks are laid into slots. */
export interface Slots {
  /** Slots are laid from here on: the start of the term, ms. */
  readonly originAt: number;
  readonly slotMs: number;
}

/**
 * [AVL-15] Checks as states: a probe is down for the whole of a slot when every check of it there failed, and unknown in
 * a slot without any.
 *
 * @param checks in the order of time.
 * @returns changes in the order of time, those of one instant in the order of probes.
 */
export function statesOfChecks(
  checks: readonly Check[],
  { originAt, slotMs }: Slots,
): readonly StateChange[] {
  const slots = new Map<string, Map<number, boolean>>();
  for (const { at, probe, impact } of checks) {
    const from = originAt + Math.floor((at - originAt) / slotMs) * slotMs;
    const ofProbe = slots.get(probe) ?? new Map<number, boolean>();
    slots.set(probe, ofProbe);
    ofProbe.set(from, (ofProbe.get(from) ?? true) && impact === FULL_IMPACT);
  }
  const changes: StateChange[] = [];
  for (const [probe, ofProbe] of slots) {
    for (const [from, failed] of ofProbe) {
      changes.push({ at: from, probe, impact: failed ? FULL_IMPACT : 0 });
      if (!ofProbe.has(from + slotMs)) changes.push({ at: from + slotMs, probe, impact: undefined });
    }
  }
  return changes.sort((a, b) => a.at - b.at || (a.probe < b.probe ? -1 : 1));
}

/** The checks of `[from, to)`, of checks in the order of time. */
export function checksWithin(checks: readonly Check[], { from, to }: Interval): readonly Check[] {
  return checks.slice(firstFrom(checks, from), firstFrom(checks, to));
}

function firstFrom(checks: readonly Check[], instant: number): number {
  let [low, high] = [0, checks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (checks[middle]!.at >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
