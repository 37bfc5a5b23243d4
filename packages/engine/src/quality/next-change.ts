import { type Interval, localDay, startOfDay, type ZoneRules } from '@tallystick/time';
import type { SourceQuality } from './source-quality.ts';

/** How often is looked while a gap grows, for it drives the score down by and by, ms. */
const WHILE_A_GAP_GROWS_MS = 15 * 60_000;

/**
 * When the quality of an agreement's sources is to be looked at again although no record came ([QLT-11]): a silence becomes long, a record is overdue, a day
 * begins. Never too late for one of these; undefined when the term is over.
 *
 * @param given.zone of the term: its days are those that quality is kept by
 */
export function nextQualityChange(
  sources: readonly SourceQuality[],
  { asOf, term, zone }: { readonly asOf: number; readonly term: Interval; readonly zone: ZoneRules },
): number | undefined {
  if (asOf >= term.to) return undefined;
  const due = [term.to, startOfDay(zone, localDay(zone, asOf) + 1)];
  for (const { silence, coverage } of sources) {
    if (silence) due.push(silence.lastAt + silence.longMs + 1);
    if (coverage?.nextGapAt !== undefined) due.push(coverage.nextGapAt + 1);
    if (coverage?.gaps.some(({ to }) => to === asOf)) due.push(asOf + WHILE_A_GAP_GROWS_MS);
  }
  return Math.min(...due.filter((at) => at > asOf));
}
