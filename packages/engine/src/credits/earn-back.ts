import { exact } from '@tallystick/agreement';
import type { CreditClause } from './clauses.ts';
import type { CreditInput, CreditLine } from './line.ts';

/**
 * The entries that reverse credits: where each of the next periods with a figure, so many as were agreed and all of them
 * ended, attains the agreed value, the credit is taken back in the last of them (semantics §7). A period without a
 * figure neither counts nor interrupts.
 */
export function earnedBack(
  lines: readonly CreditLine[],
  clauses: readonly CreditClause[],
  inputs: readonly CreditInput[],
): readonly CreditLine[] {
  const terms = new Map(clauses.map(({ clause, schedule }) => [clause, schedule.earnBack]));
  const judged = new Map<string, CreditInput[]>();
  for (const input of inputs) {
    if (input.period.state === 'open' || !input.judgement.attained) continue;
    const held = judged.get(input.objective);
    if (held) held.push(input);
    else judged.set(input.objective, [input]);
  }
  return lines.flatMap((line) => {
    const earnBack = terms.get(line.clause);
    if (!earnBack || line.amount.minorUnits <= 0n || line.period.state === 'open') return [];
    const later = (judged.get(line.objective) ?? []).filter(({ period }) => period.to > line.period.to);
    const next = later.slice(0, earnBack.periods);
    const isEarned = next.every(({ judgement }) => exact.compare(judgement.attained!, earnBack.atLeast) >= 0);
    if (next.length < earnBack.periods || !isEarned) return [];
    return [reversed(line, next.at(-1)!)];
  });
}

function reversed(line: CreditLine, { period }: CreditInput): CreditLine {
  return {
    ...line,
    kind: 'earn-back',
    period,
    reverses: line.period.id,
    extensionDays: 0,
    uncapped: exact.ZERO,
    reductions: [],
    amount: { ...line.amount, minorUnits: -line.amount.minorUnits },
    claim: undefined,
  };
}
