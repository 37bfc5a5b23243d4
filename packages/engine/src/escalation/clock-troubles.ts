import type { Agreement, EscalationLevel } from '@tallystick/agreement';
import { ClockFold } from '../clock/fold.ts';
import type { ClockEnd, ClockSegment } from '../clock/fold-watch.ts';
import type { ClockCycle } from '../clock/outcome.ts';
import type { ClockPolicy } from '../clock/policy.ts';
import { shareOfTime, withinHours } from '../clock/target-time.ts';
import { SubjectReader } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import { escalationOf, type Rung, type Trouble } from './trouble.ts';

/** The last cycle of a clock that goes on, with what led there. */
interface OpenCycle {
  readonly cycle: ClockCycle;
  readonly segments: readonly ClockSegment[];
  readonly end: ClockEnd;
  /** Places of the objectives that count it. */
  readonly countedBy: readonly number[];
}

/** What a subject's clocks that go on come to, for each objective with an escalation that counts one ([ESC-1] to [ESC-3]). */
export function clockTroubles(
  agreement: Agreement,
  policies: readonly ClockPolicy[],
  table: EvidenceTable,
  given: { readonly subject: string; readonly asOf: number },
): readonly Trouble[] {
  const subject = table.subjectIndex(given.subject);
  if (subject < 0) return [];
  return policies.flatMap((policy) => {
    const records = new SubjectReader(table, policy.indicator.from).of(subject);
    const fold = new ClockFold(policy, table);
    const run = (asked?: number) => openCycle(fold, records, given.asOf, asked);
    const first = run();
    const isOne = !fold.overlapped && policy.areAllTimed;
    const open = isOne ? [first] : policy.objectives.map((_, place) => onlyFor(run(place), place));
    return open.flatMap((one) => (one ? troublesOf(agreement, policy, one, given) : []));
  });
}

function onlyFor(open: OpenCycle | undefined, place: number): OpenCycle | undefined {
  return open?.countedBy.includes(place) ? { ...open, countedBy: [place] } : undefined;
}

function openCycle(
  fold: ClockFold,
  records: Parameters<ClockFold['run']>[0],
  asOf: number,
  asked?: number,
): OpenCycle | undefined {
  const segments: ClockSegment[] = [];
  let end: ClockEnd | undefined;
  const watch = {
    onSegment: (segment: ClockSegment) => segments.push(segment),
    onEnd: (one: ClockEnd) => {
      end = one;
    },
  };
  fold.run(records, asOf, watch, asked);
  const cycle = fold.sealed().at(-1);
  if (!cycle || !end || end.phase === 'stopped') return undefined;
  return {
    cycle,
    end,
    countedBy: cycle.countedBy,
    segments: segments.filter((one) => one.cycle === cycle.index),
  };
}

function troublesOf(
  agreement: Agreement,
  { objectives, indicator }: ClockPolicy,
  open: OpenCycle,
  { subject, asOf }: { readonly subject: string; readonly asOf: number },
): readonly Trouble[] {
  const { cycle, countedBy } = open;
  return countedBy.flatMap((place) => {
    const { objective } = objectives[place]!;
    const policy = escalationOf(agreement, objective);
    if (!policy || cycle.targetMs === undefined) return [];
    const rungs = policy.levels.map(
      ({ at }, level): Rung => ({ level, kind: at.kind, setOffAt: setOffAt(at, open, asOf) }),
    );
    const about = { objective: objective.id, indicator: indicator.id, subject, cycle: cycle.index };
    const key = `${objective.id}/${indicator.id}/${subject}/${cycle.index}`;
    return [{ ...about, key, period: null, rungs }];
  });
}

function setOffAt(at: EscalationLevel['at'], open: OpenCycle, asOf: number): number | undefined {
  if (at.kind === 'lost') return undefined;
  const { cycle, segments } = open;
  const found = at.kind === 'breach' ? breachAt(open, asOf) : usedAt(open, at.share, asOf);
  if (found === undefined) return undefined;
  // What stood before the clock was stopped and started again stands anew from then on.
  const again = segments.findLast(({ phase }) => phase === 'stopped')?.to ?? cycle.startedAt;
  return Math.max(found, again);
}

/** [ESC-2] The instant of the breach, or the one at which the clock will break its target if it runs on. */
function breachAt({ cycle, end }: OpenCycle, asOf: number): number | undefined {
  if (cycle.breachedAt !== undefined) return cycle.breachedAt;
  if (end.phase !== 'running') return undefined;
  const left = cycle.targetMs! - cycle.elapsedMs;
  return withinHours(() => end.calendar.nextOpening(end.calendar.add(asOf, left)));
}

/** [ESC-2] The instant at which the target that holds now was used to a share, or will be if the clock runs on. */
function usedAt(
  { cycle, segments, end }: OpenCycle,
  share: Parameters<typeof shareOfTime>[1],
  asOf: number,
): number | undefined {
  const needed = shareOfTime(cycle.targetMs!, share);
  let over = cycle.elapsedMs - needed;
  if (over < 0) {
    return end.phase === 'running' ? withinHours(() => end.calendar.add(asOf, -over)) : undefined;
  }
  // Backwards, for what ran before a restart of the target does not count.
  let reached = cycle.startedAt;
  for (const segment of segments.toReversed()) {
    if (over < segment.elapsedMs) {
      reached = segment.calendar.add(segment.from, segment.elapsedMs - over);
      break;
    }
    over -= segment.elapsedMs;
  }
  const otherTarget = segments.findLast(({ targetMs }) => targetMs !== cycle.targetMs);
  return Math.max(reached, otherTarget?.to ?? reached);
}
