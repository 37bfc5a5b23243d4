import { type DynamicTarget, exact, type Target } from '@tallystick/agreement';
import type { TargetChange } from './moving-targets.ts';

/** Why a change of a target does not count. */
export type GuardrailRule =
  | 'in the past'
  | 'late notice'
  | 'outside the bounds'
  | 'above the largest step'
  | 'before the shortest interval';

/**
 * [TGT-3] Holds changes against the guardrails in the order in which they were told: each against those that were
 * accepted before it, whichever of them takes effect first.
 *
 * @param start the target until the first change.
 * @returns the changes in the order of taking effect.
 */
export function heldToGuardrails(
  dynamic: DynamicTarget,
  start: { readonly at: number; readonly target: Target },
  told: readonly TargetChange[],
): readonly TargetChange[] {
  const held: TargetChange[] = [];
  const accepted: { readonly at: number; readonly target: Target }[] = [start];
  for (const change of told) {
    const rule = brokenBy(change, dynamic, accepted);
    held.push(rule ? { ...change, refused: rule } : change);
    if (rule) continue;
    accepted.push(change);
    accepted.sort((a, b) => a.at - b.at);
  }
  return held.sort((a, b) => a.at - b.at);
}

function brokenBy(
  { at, target, told }: TargetChange,
  { floor, ceiling, largestStep, shortestIntervalMs = 0, noticeMs = 0 }: DynamicTarget,
  accepted: readonly { readonly at: number; readonly target: Target }[],
): GuardrailRule | undefined {
  if (at < told!.at) return 'in the past';
  if (at - told!.at < noticeMs) return 'late notice';
  const { value } = target;
  if (exact.compare(value, floor) < 0 || exact.compare(value, ceiling) > 0) return 'outside the bounds';
  const before = accepted.findLast((one) => one.at <= at);
  if (!before) return 'in the past'; // before the term
  const after = accepted.find((one) => one.at > at);
  for (const other of [before, after]) {
    if (!other) continue;
    const step = exact.subtract(value, other.target.value);
    const size = step.numerator < 0n ? exact.subtract(exact.ZERO, step) : step;
    if (largestStep && exact.compare(size, largestStep) > 0) return 'above the largest step';
    if (other.at === at ? other.at !== accepted[0]!.at : Math.abs(other.at - at) < shortestIntervalMs) {
      return 'before the shortest interval';
    }
  }
  return undefined;
}
