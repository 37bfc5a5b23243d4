import { exact } from '@tallystick/agreement';
import { type Figure, shareFigure } from '../compliance/figure.ts';
import type { Evaluation, SubjectOutcome } from '../evaluation.ts';
import type { VersionSpan } from './versions-in-force.ts';

/** What clocks that run while a version takes over change in its counts: by objective, then by period. */
export type CarriedCounts = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly met: number; readonly breached: number }>
>;

/** Clocks that run while a version takes over, and what they change. */
export interface Carried {
  readonly counts: CarriedCounts;
  /** Those that are breached by it: the period that counts each, by {@link carriedKey}. */
  readonly breached: ReadonlyMap<string, string>;
}

/** Names an outcome for one objective. */
export function carriedKey({ subject, indicator, cycle }: SubjectOutcome, objective: string): string {
  return JSON.stringify([subject, indicator, cycle.index, objective]);
}

/**
 * What becomes of clocks that run while a version takes over ([PER-11]): each outcome counts once. What the version before had decided stays, and is left
 * out of the next one's counts; what it had not, while the next one's target is used up by then, is breached at that instant, like a target that changes
 * under a clock (semantics §3.1).
 *
 * @param earlier the versions before it, the one that holds until then last
 * @param breachedBefore what they breached by taking over
 * @param next the one that takes over, as it counts alone
 */
export function carriedClocks(
  {
    earlier,
    breachedBefore,
  }: { readonly earlier: readonly Evaluation[]; readonly breachedBefore: Carried['breached'] },
  next: Evaluation,
  spans: ReadonlyMap<string, readonly VersionSpan[]>,
): Carried {
  const { version } = next.agreement;
  const last = earlier.at(-1)?.agreement.version;
  const takesOver = new Map(
    [...spans].flatMap(([id, all]) => {
      const place = all.findIndex((one) => one.version === version);
      const isNext = place > 0 && all[place - 1]!.version === last;
      return isNext && isDecided(next, id) ? [[id, all[place]!.from] as const] : [];
    }),
  );
  const counts = new Map<string, Map<string, { met: number; breached: number }>>();
  const breached = new Map<string, string>();
  if (takesOver.size === 0) return { counts, breached };
  const add = (objective: string, period: string, outcome: 'met' | 'breached', by: 1 | -1) => {
    const ofObjective = counts.get(objective) ?? new Map<string, { met: number; breached: number }>();
    const of = ofObjective.get(period) ?? { met: 0, breached: 0 };
    of[outcome] += by;
    counts.set(objective, ofObjective.set(period, of));
  };
  const earliest = Math.min(...takesOver.values());
  const running = ({ cycle }: SubjectOutcome, at: number) =>
    cycle.startedAt < at && (cycle.stoppedAt === undefined || cycle.stoppedAt >= at);
  const decided = new Set([...breachedBefore.keys(), ...decidedBefore(earlier, spans, earliest)]);
  for (const one of next.outcomes()) {
    for (const objective of one.objectives) {
      const at = takesOver.get(objective);
      if (at === undefined || !running(one, at)) continue;
      const key = carriedKey(one, objective);
      const { decidedAt, state } = one.cycle;
      if (decided.has(key)) {
        for (const period of one.periods[objective] ?? [])
          add(objective, period, state === 'breached' ? 'breached' : 'met', -1);
      } else if (decidedAt !== undefined && decidedAt < at) {
        const period = periodAt(next, objective, at);
        if (period === undefined) continue;
        add(objective, period, 'breached', 1);
        breached.set(key, period);
      }
    }
  }
  return { counts, breached };
}

/** The outcomes that versions had decided while they held, of clocks that were not stopped before an instant. */
function* decidedBefore(
  earlier: readonly Evaluation[],
  spans: ReadonlyMap<string, readonly VersionSpan[]>,
  notBefore: number,
): Iterable<string> {
  for (const part of earlier) {
    const { version } = part.agreement;
    for (const one of part.outcomes()) {
      const { stoppedAt, decidedAt } = one.cycle;
      if (decidedAt === undefined || (stoppedAt !== undefined && stoppedAt < notBefore)) continue;
      for (const objective of one.objectives) {
        const held = spans.get(objective)?.find((span) => span.version === version);
        if (held && decidedAt < held.to) yield carriedKey(one, objective);
      }
    }
  }
}

/** A figure with what clocks that were carried over change in it; figures that are no share of outcomes stay. */
export function withCarried(
  figure: Figure,
  carried: { readonly met: number; readonly breached: number } | undefined,
): Figure {
  if (!carried || !figure.share || figure.unit !== 'outcomes') return figure;
  const { met, breached } = carried;
  const good = exact.add(figure.share.good, exact.rational(met));
  const valid = exact.add(figure.share.valid, exact.rational(met + breached));
  return {
    ...shareFigure('outcomes', { good, valid, wholeValid: undefined }),
    openClocks: figure.openClocks,
  };
}

/** Whether outcomes of an objective count by when they were decided: others are told apart by start or stop, which both versions see alike. */
function isDecided({ agreement }: Evaluation, id: string): boolean {
  const indicator = agreement.indicators.get(agreement.objectives.get(id)?.indicator ?? '');
  return indicator?.kind === 'clock' && indicator.attribute === 'decided';
}

function periodAt({ objectives }: Evaluation, id: string, at: number): string | undefined {
  const result = objectives.find(({ objective }) => objective.id === id);
  return result?.periods.find(({ period }) => period.from <= at && at < period.to)?.period.id;
}
