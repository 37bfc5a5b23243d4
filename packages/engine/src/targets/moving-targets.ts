import type { Objective, Target } from '@tallystick/agreement';
import { fromLocal, parseDate, type ZoneRules } from '@tallystick/time';
import type { CompiledAgreement } from '../compile.ts';
import type { JudgedPeriod } from '../compliance/figure.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { type GuardrailRule, heldToGuardrails } from './guardrails.ts';
import { readTargetChanges } from './read.ts';

/** The fields of `data` that records of target changes carry. */
export const TARGET_FIELDS = ['target', 'from', 'reason'] as const;

/** A target that takes another's place: a step of an agreed series, or a change that a record tells. */
export interface TargetChange {
  /** When it begins to hold: in the periods that start then or later, ms. */
  readonly at: number;
  readonly target: Target;
  /** Of a record: when the other party could know it, ms; its id, and its reason. */
  readonly told?: { readonly at: number; readonly record: string; readonly reason: string };
  /** The guardrail that it breaks; then it changes nothing. */
  readonly refused?: GuardrailRule;
}

/** Which target holds when, of every objective (semantics §8). */
export interface MovingTargets {
  /** In time order, refused ones included; empty where the target stays. */
  changesOf(objective: string): readonly TargetChange[];
  /** The objective with the target that holds in a period. */
  objectiveIn(objective: Objective, period: JudgedPeriod): Objective;
}

/** Reads the series that were agreed and the changes that evidence tells of until `asOf`. */
export function movingTargets(
  { agreement, zone }: CompiledAgreement,
  table: EvidenceTable,
  asOf: number,
  findings: Findings,
): MovingTargets {
  const changes = new Map<string, readonly TargetChange[]>();
  for (const { id, ramp, dynamic, target } of agreement.objectives.values()) {
    if (ramp)
      changes.set(
        id,
        ramp.map((step) => ({ at: midnight(step.fromDate, zone), target: step.target })),
      );
    if (!dynamic) continue;
    const told = readTargetChanges(id, target, { table, zone, asOf, findings });
    changes.set(id, heldToGuardrails(dynamic, { at: agreement.term.from, target }, told));
  }
  const changesOf = (objective: string) => changes.get(objective) ?? [];
  return {
    changesOf,
    objectiveIn: (objective, period) => {
      const target = targetAt(changesOf(objective.id), (period.statement ?? period).from);
      return target ? { ...objective, target } : objective;
    },
  };
}

/**
 * [TGT-1] The target of a period is the one that holds at its start: a change inside a period waits for the next, so that
 * none applies to time already past.
 */
export function targetAt(changes: readonly TargetChange[], instant: number): Target | undefined {
  return changes.findLast(({ at, refused }) => !refused && at <= instant)?.target;
}

/** The instant at which a local day begins. */
export function midnight(date: string, zone: ZoneRules): number {
  return fromLocal(zone, { ...parseDate(date)!, hour: 0, minute: 0, second: 0, ms: 0 });
}
