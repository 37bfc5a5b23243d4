import {
  type Agreement,
  amountText,
  type Expectation,
  exact,
  isRolling,
  type Objective,
  type Scenario,
  type ScenarioEvent,
  zoneOf,
} from '@tallystick/agreement';
import { creditClauses } from '../../credits/clauses.ts';
import { evaluate } from '../../evaluate.ts';
import type { Evaluation, PeriodResult } from '../../evaluation.ts';
import { LATEST_INSTANT } from '../../intake.ts';
import { scenarioRecords } from '../records.ts';
import { runScenario, type ScenarioResult } from '../run.ts';
import { startingUp } from '../starting-up.ts';
import { clockCases } from './clock-cases.ts';
import { facetsOf } from './facets.ts';
import type { Draft } from './proposal.ts';
import { shareCases } from './share-cases.ts';
import { isWritable } from './written.ts';

/** Longest id of a scenario. */
const LONGEST_ID = 64;

/**
 * Scenarios at the edges of an agreement's promises that none of its own shows [SCN-7]: what they expect is what the
 * engine comes to, for the drafter to accept or to be surprised by.
 */
export async function proposeScenarios(agreement: Agreement): Promise<readonly ScenarioResult[]> {
  const shown = new Set<string>();
  for (const scenario of agreement.scenarios.values()) {
    for (const facet of facetsOf(agreement, await runScenario(agreement, scenario))) shown.add(facet);
  }
  const results: ScenarioResult[] = [];
  const zone = zoneOf(agreement, agreement.term.timeZone);
  for (const draft of await draftsOf(agreement)) {
    if (shown.has(draft.facet) || !isWritable(draft, zone)) continue;
    const result = await resultOf(agreement, draft);
    if (!result?.passed || !facetsOf(agreement, result).has(draft.facet)) continue;
    shown.add(draft.facet);
    results.push(result);
  }
  return results;
}

async function draftsOf(agreement: Agreement): Promise<readonly Draft[]> {
  const quiet = await evaluate(startingUp(agreement), scenarioRecords(agreement, nothing([])), {
    asOf: Math.min(agreement.term.to, LATEST_INSTANT - 1),
  });
  const dueOf = async (events: readonly ScenarioEvent[], subject: string) => {
    const asOf = events[0]!.at;
    const evaluation = await evaluate(startingUp(agreement), scenarioRecords(agreement, nothing(events)), {
      asOf,
    });
    return evaluation.explain(subject).find(({ cycle }) => cycle.state === 'running')?.cycle.dueAt;
  };
  const drafts: Draft[] = [];
  for (const objective of agreement.objectives.values()) {
    drafts.push(...(await clockCases(agreement, objective, dueOf)));
    const whole = wholePeriod(quiet, objective);
    if (whole) drafts.push(...shareCases(agreement, objective, whole));
  }
  return drafts;
}

/** The first period that the term does not cut; windows that roll are whole once one has passed. */
function wholePeriod({ objectives }: Evaluation, { id, period: kind }: Objective): PeriodResult | undefined {
  const periods = objectives.find(({ objective }) => objective.id === id)?.periods ?? [];
  const isWhole = ({ period }: PeriodResult) =>
    !period.partial && (!isRolling(kind) || period.to - period.from === kind.rollingMs);
  return periods.find(isWhole);
}

async function resultOf(agreement: Agreement, draft: Draft): Promise<ScenarioResult | undefined> {
  const { objective, looksAt, events, title } = draft;
  const id = freeId(agreement, `${objective.id}-${draft.name}`);
  const scenario = { id, title, events };
  const asked: Expectation =
    'subject' in looksAt
      ? { kind: 'outcome', clause: '', subject: looksAt.subject, objective: objective.id, outcome: 'met' }
      : { kind: 'status', clause: '', objective: objective.id, period: looksAt.period };
  const { evaluation } = await runScenario(agreement, { ...scenario, expectations: [asked] });
  const expectations =
    'subject' in looksAt
      ? outcomeOf(evaluation, objective, looksAt.subject)
      : standingOf(evaluation, objective, looksAt.period);
  if (expectations.length === 0) return undefined;
  const placed = expectations.map((one, index) => ({ ...one, clause: `scenarios.${id}.then[${index}]` }));
  return runScenario(agreement, { ...scenario, expectations: placed });
}

function outcomeOf(evaluation: Evaluation, { id }: Objective, subject: string): readonly Expectation[] {
  const found = evaluation.explain(subject).findLast(({ objectives }) => objectives.includes(id));
  if (!found) return [];
  const { state, elapsedMs } = found.cycle;
  return [{ kind: 'outcome', clause: '', subject, objective: id, outcome: state, elapsedMs }];
}

/** Where the objective stands, and what is credited for it where it has a price. */
function standingOf(evaluation: Evaluation, { id }: Objective, name: string): readonly Expectation[] {
  const result = evaluation.objectives.find(({ objective }) => objective.id === id);
  const found = result?.periods.find(({ period }) => period.id === name);
  if (!found?.figure.attained) return [];
  const { agreement, credits } = evaluation;
  const percent = exact.multiply(found.figure.attained, exact.rational(100n));
  const text = exact.toFixed(percent, 4, 'down');
  const { currency } = agreement.term;
  const lines = credits.filter((line) => line.objective === id && line.period.id === name);
  const minorUnits = lines.reduce((sum, { amount }) => sum + amount.minorUnits, 0n);
  const credit = exact.parseDecimal(amountText({ currency, minorUnits }))!;
  const isPriced = creditClauses(agreement).some(({ schedule }) => schedule.objective === id);
  return [
    {
      kind: 'status',
      clause: '',
      objective: id,
      period: name,
      status: found.judgement.status,
      attained: {
        text: `${text} %`,
        value: exact.divide(exact.parseDecimal(text)!, exact.rational(100n)),
        unit: '%',
        decimals: 4,
      },
    },
    ...(isPriced
      ? [{ kind: 'credit' as const, clause: '', period: name, objective: id, credit, currency }]
      : []),
  ];
}

function nothing(events: readonly ScenarioEvent[]): Scenario {
  return { id: 'nothing', title: 'Nothing', events, expectations: [] };
}

function freeId({ scenarios }: Agreement, wanted: string): string {
  const short = wanted.slice(0, LONGEST_ID - 3);
  if (!scenarios.has(short)) return short;
  for (let number = 2; ; number++) if (!scenarios.has(`${short}-${number}`)) return `${short}-${number}`;
}
