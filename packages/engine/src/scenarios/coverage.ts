import { type Agreement, exact } from '@tallystick/agreement';
import type { ScenarioResult } from './run.ts';

/** A clause that scenarios can try, and the scenarios that do. */
export interface ClauseCoverage {
  /** Its id: `objectives.shop-up`, `credits.schedules[0].tiers[1]`. */
  readonly clause: string;
  readonly kind: 'objective' | 'credit';
  /** Ids of the scenarios that touch it; empty where none does. */
  readonly scenarios: readonly string[];
}

/**
 * Which promises and prices the scenarios try [SCN-6]: an objective that an expectation names, and a credit that
 * was paid in a period of which a credit is expected; of tiers each by itself.
 */
export function clauseCoverage(
  agreement: Agreement,
  results: readonly ScenarioResult[],
): readonly ClauseCoverage[] {
  const touched = new Map<string, Set<string>>();
  const touch = (clause: string, scenario: string) =>
    touched.set(clause, (touched.get(clause) ?? new Set()).add(scenario));
  for (const result of results)
    for (const clause of touchedBy(agreement, result)) touch(clause, result.scenario.id);
  return [
    ...[...agreement.objectives.keys()].map((id) => ({
      clause: `objectives.${id}`,
      kind: 'objective' as const,
    })),
    ...creditClauses(agreement).map((clause) => ({ clause, kind: 'credit' as const })),
  ].map((one) => ({ ...one, scenarios: [...(touched.get(one.clause) ?? [])] }));
}

/** Each schedule, or each of its tiers, from the highest bound to the lowest. */
function creditClauses({ credits }: Agreement): readonly string[] {
  return credits.schedules.flatMap((schedule, index) => {
    const clause = `credits.schedules[${index}]`;
    return schedule.kind === 'tiers'
      ? schedule.tiers.map((_tier, place) => `${clause}.tiers[${place}]`)
      : [clause];
  });
}

function touchedBy({ credits }: Agreement, { scenario, evaluation }: ScenarioResult): readonly string[] {
  const objectives = scenario.expectations.flatMap(({ objective }) =>
    objective ? [`objectives.${objective}`] : [],
  );
  const paid = scenario.expectations.flatMap((one) =>
    one.kind === 'credit' ? evaluation.credits.filter(({ period }) => period.id === one.period) : [],
  );
  const clauses = paid.flatMap((line) => {
    const index = credits.schedules.findIndex((_one, place) => line.clause === `credits.schedules[${place}]`);
    const schedule = credits.schedules[index];
    if (schedule?.kind !== 'tiers') return [line.clause, `objectives.${line.objective}`];
    const tier = schedule.tiers.findIndex(({ credit }) => exact.compare(credit, line.share) === 0);
    return [`${line.clause}.tiers[${tier}]`, `objectives.${line.objective}`];
  });
  return [...objectives, ...clauses];
}
