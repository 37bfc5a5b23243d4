import type { AvailabilityIndicator } from '@tallystick/agreement';
import { FULL_IMPACT } from './stated-state.ts';
import type { StateStretch } from './timeline.ts';

const MINUTE_MS = 60_000;

/**
 * The stretches as the method of the agreement counts them (semantics §3.2): under `minutes` a run of full down time
 * is cut to the clock minutes that it fills, under `consecutive` only runs that last long enough are left; what is not
 * counted is up. Degraded time is no failed check, and counts by neither.
 */
export function countedStretches(
  { method, unknown }: AvailabilityIndicator,
  stretches: readonly StateStretch[],
): readonly StateStretch[] {
  if (method.kind !== 'minutes' && method.kind !== 'consecutive') return stretches;
  const isDown = ({ impact }: StateStretch) =>
    impact === FULL_IMPACT || (impact === undefined && unknown === 'down');
  const counted: StateStretch[] = [];
  for (let place = 0; place < stretches.length; ) {
    const first = stretches[place]!;
    if (!isDown(first)) {
      counted.push(first.impact === undefined ? first : { ...first, impact: 0, causes: [] });
      place++;
      continue;
    }
    const run: StateStretch[] = [];
    while (place < stretches.length && isDown(stretches[place]!)) run.push(stretches[place++]!);
    const [from, to] = [first.from, run.at(-1)!.to];
    const kept =
      method.kind === 'minutes'
        ? { from: Math.ceil(from / MINUTE_MS) * MINUTE_MS, to: Math.floor(to / MINUTE_MS) * MINUTE_MS }
        : to - from >= method.atLeastMs
          ? { from, to }
          : { from, to: from };
    for (const stretch of run) counted.push(...cut(stretch, kept));
  }
  return counted;
}

/** A stretch of down time: what lies in the span stays, the rest is up. */
function cut(stretch: StateStretch, span: { from: number; to: number }): readonly StateStretch[] {
  const from = Math.min(Math.max(stretch.from, span.from), stretch.to);
  const to = Math.max(Math.min(stretch.to, span.to), from);
  const up = { impact: 0, causes: [] };
  return [
    { ...stretch, ...up, to: from },
    { ...stretch, from, to },
    { ...stretch, ...up, from: to },
  ].filter((one) => one.from < one.to);
}
