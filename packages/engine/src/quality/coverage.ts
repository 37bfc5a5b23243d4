import type { Interval } from '@tallystick/time';
import type { Pace, SourceExpectations } from './expectations.ts';
import { seriesExpected } from './series.ts';
import type { ToldSlices } from './slices.ts';
import { type Coverage, GAPS_LISTED, type Gap } from './source-quality.ts';

/** What coverage needs to know of a record. */
export interface Heard {
  readonly subject: string;
  readonly occurredAt: number;
  /** Empty where records tell no probes apart. */
  readonly probe: string;
  /** Of a record of slices. */
  readonly slices?: ToldSlices | undefined;
}

/** What is looked at: the term until the evaluation, of which only time from `fromAt` on counts ([QLT-9]). */
export interface CoverageBasis {
  readonly span: Interval;
  readonly fromAt: number;
  readonly asOf: number;
}

/** What was expected of one probe of a subject, and what is missing of it. */
export interface Expected {
  readonly subject: string;
  readonly probe: string;
  readonly everyMs: number;
  /** The time in which records were due. */
  readonly span: Interval;
  /** The parts of it that none covers, rising. */
  readonly gaps: Iterable<Interval>;
  /** When a gap begins, or goes on from what is told, unless a record comes; undefined where one lasts. */
  readonly nextGapAt: number | undefined;
  /** How much of a stretch was promised, ms. */
  readonly promised: (from: number, to: number) => number;
}

/**
 * How much of the time is covered where a source should speak every so often ([QLT-5]), or tells slices of series ([QLT-12]).
 *
 * @param heard of the source that count, in any order.
 */
export function coverageOf(
  heard: readonly Heard[],
  { paces, series }: Pick<SourceExpectations, 'paces' | 'series'>,
  basis: CoverageBasis,
): Coverage | undefined {
  const { span, fromAt } = basis;
  if (span.from >= span.to) return undefined;
  const bySubject = Map.groupBy(heard, ({ subject }) => subject);
  const expected = [
    ...paces.flatMap((pace) => paceExpected(bySubject.get(pace.subject) ?? [], pace, span)),
    ...(series ? seriesExpected(bySubject, series, basis) : []),
  ];
  if (expected.length === 0) return undefined;
  const gaps: Gap[] = [];
  let expectedMs = 0;
  let missingMs = 0;
  for (const { subject, probe, span: due, gaps: own, promised } of expected) {
    expectedMs += promised(Math.max(due.from, Math.min(fromAt, due.to)), due.to);
    for (const gap of own) {
      if (gap.to <= fromAt) continue;
      const missing = promised(Math.max(gap.from, fromAt), gap.to);
      if (missing === 0) continue; // Nobody promised anything for that time.
      missingMs += missing;
      gaps.push({ subject, probe, ...gap });
    }
  }
  const nextGaps = expected.flatMap(({ nextGapAt }) => nextGapAt ?? []);
  const longestFirst = gaps.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return {
    everyMs: Math.min(...expected.map(({ everyMs }) => everyMs)),
    coveredMs: expectedMs - missingMs,
    expectedMs,
    gaps: longestFirst.slice(0, GAPS_LISTED),
    gapCount: gaps.length,
    nextGapAt: nextGaps.length === 0 ? undefined : Math.min(...nextGaps),
  };
}

/** Each probe speaks for itself: that another one of the subject still does is no sign of its life. The first of a subject is expected from the start of the term, the others from their first record on. */
function paceExpected(
  heard: readonly Heard[],
  { subject, everyMs, hours }: Pace,
  span: Interval,
): Expected[] {
  const probes = probesOf(heard.filter(({ occurredAt }) => occurredAt < span.to));
  const first = Math.min(...probes.map(({ instants }) => instants[0]!));
  return (probes.length > 0 ? probes : [NOBODY]).map(({ probe, instants }) => {
    const isFirst = instants.length === 0 || instants[0] === first;
    const due = { from: isFirst ? span.from : Math.max(instants[0]!, span.from), to: span.to };
    const coveredTo = (instants.at(-1) ?? Number.NEGATIVE_INFINITY) + everyMs;
    return {
      ...{ subject, probe, everyMs, span: due },
      gaps: gapsOf(instants, everyMs, due),
      nextGapAt: coveredTo >= span.to ? coveredTo : undefined,
      promised: (from, to) => hours.elapsed(from, to),
    };
  });
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
  return [...Map.groupBy(heard, ({ probe }) => probe)]
    .map(([probe, all]) => ({
      probe,
      instants: all.map(({ occurredAt }) => occurredAt).sort((a, b) => a - b),
    }))
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
