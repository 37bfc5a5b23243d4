import type { AvailabilityIndicator } from '@tallystick/agreement';
import type { CombinedState } from './quorum.ts';

/** What `quorumOf` must say, by looking at all probes each time. */
export function combineByScan(
  { quorum, initially }: Pick<AvailabilityIndicator, 'quorum' | 'initially'>,
  probes: ReadonlyMap<string, number | undefined>,
): CombinedState {
  const known = [...probes].flatMap(([id, impact]) => (impact === undefined ? [] : [{ id, impact }]));
  if (known.length === 0) {
    return { impact: probes.size === 0 && initially === 'up' ? 0 : undefined, causes: [] };
  }
  const descending = known.map(({ impact }) => impact).sort((a, b) => b - a);
  const place = { any: 0, majority: Math.floor(known.length / 2), all: known.length - 1 }[quorum];
  const impact = descending[place]!;
  if (impact === 0) return { impact, causes: [] };
  const causes = known.filter((probe) => probe.impact >= impact).map(({ id }) => id);
  return { impact, causes: causes.sort() };
}
