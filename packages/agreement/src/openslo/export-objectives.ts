import { compare, ONE, rational } from '../exact/rational.ts';
import type { Budgeting } from '../model/ratio.ts';
import type { Agreement, Objective } from '../model.ts';
import type { Sayable } from './export-indicators.ts';
import { timeWindowOf } from './export-windows.ts';
import { shortText } from './lengths.ts';
import type { Tell } from './unsaid.ts';
import { described, plainNumber } from './written.ts';

type Spec = Readonly<Record<string, unknown>>;

const METHODS = {
  occurrences: 'Occurrences',
  timeslices: 'Timeslices',
  'ratio-timeslices': 'RatioTimeslices',
} as const;
const MINUTE_MS = 60_000;

/** The spec of an SLO but for its service, indicator and alerts; undefined where OpenSLO has none like it, which is told. */
export function sloOf(
  objective: Objective,
  indicator: Sayable,
  agreement: Agreement,
  tell: Tell,
): Spec | undefined {
  const clause = `objectives.${objective.id}`;
  const window = timeWindowOf(objective, agreement.term, tell);
  const promise = promiseOf(objective, indicator, tell);
  if (!window || !promise) {
    tell(clause, 'This objective is not written.');
    return undefined;
  }
  besides(objective, tell);
  const { method, ...target } = promise;
  return {
    ...described(objective.description, clause, tell),
    timeWindow: [window],
    budgetingMethod: method,
    objectives: [target],
  };
}

function promiseOf(
  objective: Objective,
  indicator: Sayable,
  tell: Tell,
): (Spec & { method: string }) | undefined {
  const { id, target, budgeting } = objective;
  const clause = `objectives.${id}.target`;
  const share = target.statistic === 'percentile' ? target.percentile! : target.value;
  if (target.statistic !== 'share' && target.statistic !== 'percentile') {
    tell(clause, `OpenSLO promises shares; a ${target.statistic} is none.`);
    return undefined;
  }
  if (compare(share, ONE) >= 0) {
    tell(clause, 'Targets of OpenSLO’s are below 100 %.');
    return undefined;
  }
  const written = { target: plainNumber(share) };
  if (target.statistic === 'percentile') {
    const value = plainNumber(target.value);
    if (value === undefined) {
      tell(clause, 'The bound has no plain decimal.');
      return undefined;
    }
    return {
      method: METHODS.occurrences,
      op: target.comparator === 'below' ? 'lt' : 'lte',
      value,
      ...written,
    };
  }
  if (indicator.kind !== 'ratio' || !budgeting) return { method: METHODS.occurrences, ...written };
  return sliced(budgeting, `objectives.${id}.budgeting`, written, tell);
}

function sliced(
  { method, sliceMs, sliceTarget, empty }: Budgeting,
  clause: string,
  written: Spec,
  tell: Tell,
): (Spec & { method: string }) | undefined {
  if (empty !== 'excluded')
    tell(`${clause}.empty`, 'OpenSLO does not say what slices without events count as.');
  if (method === 'occurrences') {
    if (sliceMs !== MINUTE_MS) tell(`${clause}.slice`, 'Occurrences of OpenSLO have no slices.');
    return { method: METHODS[method], ...written };
  }
  const timeSliceWindow = shortText(sliceMs);
  if (timeSliceWindow === undefined) {
    tell(`${clause}.slice`, 'Slices of OpenSLO’s are whole minutes.');
    return undefined;
  }
  const timeSliceTarget = method === 'timeslices' ? { timeSliceTarget: plainNumber(sliceTarget) } : {};
  return { method: METHODS[method], ...written, ...timeSliceTarget, timeSliceWindow };
}

/** What stands beside a promise. */
function besides(objective: Objective, tell: Tell): void {
  const { id, rationale, importance, escalation, owner, ramp, dynamic, warnAt } = objective;
  const clause = `objectives.${id}`;
  if (ramp) tell(`${clause}.target`, 'OpenSLO has no series of targets; the first is written.');
  if (dynamic) tell(`${clause}.target`, 'Targets of OpenSLO’s do not move; that at the start is written.');
  if (rationale !== undefined)
    tell(`${clause}.rationale`, 'OpenSLO has one description, and no reasons beside it.');
  if (importance !== 'must-have') tell(`${clause}.importance`, 'OpenSLO does not rank objectives.');
  if (escalation !== undefined) tell(`${clause}.escalation`, 'OpenSLO knows no escalations.');
  if (owner !== undefined) tell(`${clause}.owner`, 'OpenSLO names no one who answers for an objective.');
  const isUsual = warnAt.length === 1 && compare(warnAt[0]!, rational(3n, 4n)) === 0;
  if (!isUsual)
    tell(`${clause}.warnAt`, 'OpenSLO warns by burn rates only, and not by what is used of a budget.');
}
