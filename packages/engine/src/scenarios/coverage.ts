import type { Agreement } from '@tallystick/agreement';
import { bonusClauses, creditClauses } from '../credits/clauses.ts';
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
  for (const result of results) for (const clause of touchedBy(result)) touch(clause, result.scenario.id);
  return [
    ...[...agreement.objectives.keys()].map((id) => ({
      clause: `objectives.${id}`,
      kind: 'objective' as const,
    })),
    ...priceClauses(agreement).map((clause) => ({ clause, kind: 'credit' as const })),
  ].map((one) => ({ ...one, scenarios: [...(touched.get(one.clause) ?? [])] }));
}

/** Each schedule, weight and bonus; of tiers each, from the highest bound to the lowest. */
function priceClauses(agreement: Agreement): readonly string[] {
  return [
    ...creditClauses(agreement).flatMap(({ clause, schedule }) =>
      schedule.kind === 'tiers'
        ? schedule.tiers.map((_tier, place) => `${clause}.tiers[${place}]`)
        : [clause],
    ),
    ...bonusClauses(agreement).map(({ clause }) => clause),
  ];
}

function touchedBy({ scenario, evaluation }: ScenarioResult): readonly string[] {
  const objectives = scenario.expectations.flatMap(({ objective }) =>
    objective ? [`objectives.${objective}`] : [],
  );
  const paid = scenario.expectations.flatMap((one) =>
    one.kind === 'credit' ? evaluation.credits.filter(({ period }) => period.id === one.period) : [],
  );
  const clauses = paid.flatMap((line) => {
    const { tier } = line.reckoning;
    const clause = tier === undefined ? line.clause : `${line.clause}.tiers[${tier}]`;
    return [clause, `objectives.${line.objective}`];
  });
  return [...objectives, ...clauses];
}
