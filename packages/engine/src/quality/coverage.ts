import type { Interval } from '@tallystick/time';
import type { Pace } from './expectations.ts';
import { type Coverage, GAPS_LISTED, type Gap } from './source-quality.ts';

/** What coverage needs to know of a record. */
export interface Heard {
  readonly subject: string;
  readonly occurredAt: number;
  /** Empty where records tell no probes apart. */
  readonly probe: string;
}

/**
 * How much of the time is covered where a source should speak every so often ([QLT-5]). Each probe speaks for itself: that another one of the subject still does is no sign of its
 * life. The first of a subject is expected from the start of the term, the others from their first record on.
 *
 * @param heard of the source that count, in any order.
 * @param span the term until the evaluation.
 * @param fromAt only time from here on is looked at, ms ([QLT-9]).
 */
export function coverageOf(
  heard: readonly Heard[],
  paces: readonly Pace[],
  span: Interval,
  fromAt: number,
): Coverage | undefined {
  if (paces.length === 0 || span.from >= span.to) return undefined;
  const gaps: Gap[] = [];
  let expectedMs = 0;
  let missingMs = 0;
  let nextGapAt: number | undefined;
  for (const { subject, everyMs, hours } of paces) {
    const probes = probesOf(heard.filter((one) => one.subject === subject && one.occurredAt < span.to));
    const first = Math.min(...probes.map(({ instants }) => instants[0]!));
    for (const { probe, instants } of probes.length > 0 ? probes : [NOBODY]) {
      const from =
        instants.length === 0 || instants[0] === first ? span.from : Math.max(instants[0]!, span.from);
      expectedMs += hours.elapsed(Math.max(from, Math.min(fromAt, span.to)), span.to);
      const coveredTo = (instants.at(-1) ?? Number.NEGATIVE_INFINITY) + everyMs;
      if (coveredTo > span.to) nextGapAt = Math.min(nextGapAt ?? coveredTo, coveredTo);
      for (const gap of gapsOf(instants, everyMs, { from, to: span.to })) {
        if (gap.to <= fromAt) continue;
        const missing = hours.elapsed(Math.max(gap.from, fromAt), gap.to);
        if (missing === 0) continue; // Nobody promised anything for that time.
        missingMs += missing;
        gaps.push({ subject, probe, ...gap });
      }
    }
  }
  const longestFirst = gaps.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return {
    everyMs: Math.min(...paces.map((pace) => pace.everyMs)),
    coveredMs: expectedMs - missingMs,
    expectedMs,
    gaps: longestFirst.slice(0, GAPS_LISTED),
    gapCount: gaps.length,
    nextGapAt,
  };
}

interface Probe {
  readonly probe: string;
  /** Rising; one at least. */
  readonly instants: readonly number[];
}

/** A subject of which nobody ever spoke is a gap as a whole. */
const NOBODY: Probe = { probe: '', instants: [] };

/** When each probe of a subject spoke, as [AVL-1] tells them apart. */
function probesOf(heard: readonly Heard[]): readonly Probe[] {
  const instants = new Map<string, number[]>();
  for (const { probe, occurredAt } of heard) {
    const own = instants.get(probe);
    if (own) own.push(occurredAt);
    else instants.set(probe, [occurredAt]);
  }
  return [...instants]
    .map(([probe, all]) => ({ probe, instants: all.sort((a, b) => a - b) }))
    .sort((a, b) => (a.probe < b.probe ? -1 : 1));
}

/** The time of a span in which no record holds; a record holds so long. */
function* gapsOf(instants: readonly number[], everyMs: number, span: Interval): Generator<Interval> {
  let coveredTo = span.from;
  for (const instant of instants) {
    if (instant > coveredTo) yield { from: coveredTo, to: instant };
    coveredTo = Math.max(coveredTo, instant + everyMs);
  }
  if (coveredTo < span.to) yield { from: coveredTo, to: span.to };
}
