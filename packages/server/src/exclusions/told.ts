import { type EvaluationReport, type ExclusionReport, toReport } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { parseInstant } from '@tallystick/time';
import { evaluateHeld, type HeldAgreement } from '../held-agreement.ts';

/** What records about exclusions come to, in the order of announcement; it depends on them and the agreement alone. @param at ms */
export async function toldBy(
  held: HeldAgreement,
  records: readonly EvidenceRecord[],
  at: number,
): Promise<readonly ExclusionReport[]> {
  // What is announced at this very millisecond stands a millisecond later.
  return toldAsOf(held, records, Math.max(held.pinnedAsOf ?? at, at) + 1);
}

/** The same at an instant that has come. @param asOf ms */
export async function toldAsOf(
  held: HeldAgreement,
  records: readonly EvidenceRecord[],
  asOf: number,
): Promise<readonly ExclusionReport[]> {
  return toReport(await evaluateHeld(held, records, { asOf })).exclusions;
}

/** What an exclusion takes of the error budget of a promise, were its service down throughout. */
export interface BudgetCost {
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  /** What is left of the error budget of the open period, ms. */
  readonly remainingMs: number;
  /** What the parts that count would take of it, ms. */
  readonly costMs: number;
}

/** What the parts of exclusions that count would take of the budgets of the open periods that they lie in. */
export function budgetCost(
  report: EvaluationReport,
  exclusions: readonly Pick<ExclusionReport, 'refused' | 'service'>[],
): BudgetCost[] {
  return report.objectives.flatMap((objective) =>
    objective.periods.flatMap((period) => {
      if (period.state !== 'open' || period.budget === null || period.unit !== 'ms') return [];
      const costMs = exclusions
        .filter(({ service }) => service === null || objective.service === service)
        .flatMap(({ refused }) => refused)
        .reduce((sum, part) => sum + overlap(part, period), 0);
      if (costMs === 0) return [];
      const { id, title } = objective;
      const remainingMs = Number(period.budget.remaining);
      return [{ objective: id, title, period: period.period, remainingMs, costMs }];
    }),
  );
}

function overlap(
  one: { readonly from: string; readonly to: string },
  other: { readonly from: string; readonly to: string },
): number {
  const from = Math.max(parseInstant(one.from), parseInstant(other.from));
  return Math.max(0, Math.min(parseInstant(one.to), parseInstant(other.to)) - from);
}
