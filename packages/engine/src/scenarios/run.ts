import type { Agreement, Expectation, Scenario } from '@tallystick/agreement';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { LATEST_INSTANT } from '../intake.ts';
import { checkExpectation } from './check.ts';
import { scenarioRecords } from './records.ts';
import { startingUp } from './starting-up.ts';

/** What a scenario came to. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  /** Evaluation instant, ms. */
  readonly asOf: number;
  readonly passed: boolean;
  /** One for each expectation, in the order of the text. */
  readonly checks: readonly ScenarioCheck[];
  readonly evaluation: Evaluation;
}

/** An expectation beside what came out. */
export interface ScenarioCheck {
  readonly expectation: Expectation;
  readonly passed: boolean;
  /** In words: `met, 1 h 20 min used`. */
  readonly expected: string;
  readonly actual: string;
  /** How the actual result came about, a line each. */
  readonly explanation: readonly string[];
}

/**
 * Runs a scenario of an agreement through the engine that evaluates real evidence (rules [SCN-1] to [SCN-6] of
 * SPEC.md): its events become records, and each expectation is held against the result.
 */
export async function runScenario(agreement: Agreement, scenario: Scenario): Promise<ScenarioResult> {
  const played = startingUp(agreement);
  const asOf = Math.min(await instantOf(played, scenario), LATEST_INSTANT - 1);
  const evaluation = await evaluate(played, scenarioRecords(agreement, scenario), { asOf });
  const checks = scenario.expectations.map((expectation) => checkExpectation(expectation, evaluation));
  return { scenario, asOf, passed: checks.every(({ passed }) => passed), checks, evaluation };
}

/** [SCN-2] The instant that the scenario names; else the end of the last period named, or the last event. */
async function instantOf(agreement: Agreement, scenario: Scenario): Promise<number> {
  if (scenario.asOf !== undefined) return scenario.asOf;
  const ends = await periodEnds(agreement, scenario);
  if (ends.length > 0) return Math.max(...ends);
  return Math.max(0, ...scenario.events.map(({ at }) => at));
}

async function periodEnds(agreement: Agreement, { expectations }: Scenario): Promise<readonly number[]> {
  const named = expectations.filter((one) => one.kind !== 'outcome');
  if (named.length === 0) return [];
  const asOf = Math.min(agreement.term.to, LATEST_INSTANT - 1);
  const { objectives } = await evaluate(agreement, [], { asOf });
  return named.flatMap(({ objective: id, period: name }) =>
    objectives
      .filter(({ objective }) => id === undefined || objective.id === id)
      .flatMap(({ periods }) => periods.filter(({ period }) => period.id === name))
      .map(({ period }) => period.to),
  );
}
