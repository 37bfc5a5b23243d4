import { type Interval, normalise, subtract } from '@tallystick/time';
import type { CoverageBasis, Expected, Heard } from './coverage.ts';
import type { SeriesExpectations } from './expectations.ts';

/** A record is overdue when so many times the length of the last one of its series have passed since that ended. */
const OVERDUE = 2;

/**
 * What was expected of the series that a source tells in slices, and what is missing of it ([QLT-12]). A source says by its slices how
 * often it speaks: of one that tells none nothing is expected.
 */
export function seriesExpected(
  bySubject: ReadonlyMap<string, readonly Heard[]>,
  { subjects, ofAll }: SeriesExpectations,
  basis: CoverageBasis,
): Expected[] {
  const steps = [...bySubject.values()].flatMap((heard) => stepOf(heard) ?? []);
  if (steps.length === 0) return [];
  const usual = Math.min(...steps);
  const told = ofAll ? [...bySubject.keys()] : [];
  return [...new Set([...subjects, ...told])].sort().flatMap((subject) => {
    const heard = bySubject.get(subject) ?? [];
    const isNamed = subjects.has(subject);
    const stepMs = stepOf(heard) ?? (isNamed ? usual : undefined);
    return stepMs === undefined ? [] : (ofSubject(subject, { heard, isNamed, stepMs }, basis) ?? []);
  });
}

/** The length of a series' slices, the shortest of several; undefined where it has none. */
function stepOf(heard: readonly Heard[]): number | undefined {
  const steps = heard.flatMap(({ slices }) => slices?.stepMs ?? []);
  return steps.length === 0 ? undefined : Math.min(...steps);
}

function ofSubject(
  subject: string,
  { heard, isNamed, stepMs }: { heard: readonly Heard[]; isNamed: boolean; stepMs: number },
  { span, fromAt, asOf }: CoverageBasis,
): Expected | undefined {
  const covered = normalise(heard.flatMap((one) => coveredBy(one, stepMs)));
  const from = isNamed ? span.from : Math.max(span.from, covered[0]?.from ?? span.to);
  const last = heard.reduce<Told>((latest, one) => later(latest, toldBy(one, stepMs)), NOTHING);
  if (!isNamed && last.to <= fromAt) return undefined; // It ended.
  const overdueAt = last.to + OVERDUE * last.lengthMs;
  const isOverdue = asOf > overdueAt;
  const to = isOverdue ? span.to : Math.min(last.to, span.to);
  if (from >= to) return undefined;
  return {
    ...{ subject, probe: '', everyMs: stepMs, span: { from, to } },
    gaps: subtract([{ from, to }], covered),
    nextGapAt: isOverdue ? undefined : overdueAt,
    promised: (begin, end) => Math.max(0, end - begin),
  };
}

/** A sample of its own is one slice. */
function coveredBy({ occurredAt, slices }: Heard, stepMs: number): Interval[] {
  if (!slices) return [{ from: occurredAt, to: occurredAt + stepMs }];
  const { runs } = slices;
  return runs.flatMap((place, index) =>
    index % 2 === 0
      ? [{ from: occurredAt + place * slices.stepMs, to: occurredAt + runs[index + 1]! * slices.stepMs }]
      : [],
  );
}

/** Until when a record tells something of its series, or says that nothing is known, and for how long. */
interface Told {
  readonly to: number;
  readonly lengthMs: number;
}

const NOTHING: Told = { to: Number.NEGATIVE_INFINITY, lengthMs: 0 };

function toldBy({ occurredAt, slices }: Heard, stepMs: number): Told {
  const lengthMs = slices ? slices.count * slices.stepMs : stepMs;
  return { to: occurredAt + lengthMs, lengthMs };
}

function later(a: Told, b: Told): Told {
  if (a.to !== b.to) return a.to > b.to ? a : b;
  return a.lengthMs > b.lengthMs ? a : b;
}
