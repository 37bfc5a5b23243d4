import type { EvidenceRecord } from '@tallystick/ledger';
import type { Interval } from '@tallystick/time';
import { type Coverage, GAPS_LISTED } from './source-quality.ts';

/**
 * How much of the time is covered where a source should speak every so often ([QLT-5]): a record covers the time until the next one is due. Before the first record of a subject
 * nothing is expected of it, since nobody says when it was set up.
 */
export function coverageOf(
  records: readonly EvidenceRecord[],
  paceMs: ReadonlyMap<string, number>,
  span: Interval,
): Coverage | undefined {
  if (paceMs.size === 0) return undefined;
  const gaps: (Interval & { subject: string })[] = [];
  let expectedMs = 0;
  let missingMs = 0;
  for (const [subject, every] of paceMs) {
    const instants = records
      .filter((record) => record.subject === subject && record.occurredAt < span.to)
      .map(({ occurredAt }) => occurredAt)
      .sort((a, b) => a - b);
    const [first] = instants;
    if (first === undefined) continue;
    const from = Math.max(first, span.from);
    expectedMs += Math.max(0, span.to - from);
    instants.forEach((instant, index) => {
      const gap = { from: Math.max(instant + every, from), to: instants[index + 1] ?? span.to };
      if (gap.to <= gap.from) return;
      missingMs += gap.to - gap.from;
      gaps.push({ ...gap, subject });
    });
  }
  const longestFirst = gaps.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return {
    everyMs: Math.min(...paceMs.values()),
    coveredMs: expectedMs - missingMs,
    expectedMs,
    gaps: longestFirst.slice(0, GAPS_LISTED),
    gapCount: gaps.length,
  };
}
