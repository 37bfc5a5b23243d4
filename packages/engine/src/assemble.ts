import type { Objective } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { alertsOf } from './burn/objective-alerts.ts';
import { timeSeries } from './burn/time-series.ts';
import type { ClockPolicy } from './clock/policy.ts';
import type { CompiledAgreement } from './compile.ts';
import type { Figure, JudgedPeriod } from './compliance/figure.ts';
import { judge } from './compliance/judge.ts';
import { begunPeriods } from './compliance/periods.ts';
import { readClaims } from './credits/claims.ts';
import { workOutCredits } from './credits/credit.ts';
import { overtimeOf } from './credits/overtime.ts';
import { nextChangeAt } from './due/next-change.ts';
import { clockTroubles } from './escalation/clock-troubles.ts';
import { type Evaluation, type ObjectiveResult, type PeriodResult, RULES_VERSION } from './evaluation.ts';
import type { EvidenceTable } from './evidence/table.ts';
import type { Exclusions } from './exclusions/exclusions.ts';
import type { Findings } from './findings.ts';
import type { Measurement, PeriodsByObjective } from './measurement.ts';
import { allOutcomes, explainSubject } from './outcomes.ts';
import { triggeredRemedies } from './remedies/remedies.ts';
import { isSame } from './same.ts';
import { lengthsSpread } from './spread/spread.ts';
import type { MovingTargets } from './targets/moving-targets.ts';
import { proposedTargets } from './targets/propose.ts';
import { type CarriedCounts, withCarried } from './versions/carried.ts';

/** What an evaluation is put together from. */
export interface Parts {
  readonly compiled: CompiledAgreement;
  readonly table: EvidenceTable;
  readonly asOf: number;
  readonly knownAt: number | undefined;
  readonly findings: Findings;
  readonly periodsOf: PeriodsByObjective;
  /** By id of the indicator. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly exclusions: Exclusions;
  readonly targets: MovingTargets;
  /** By id of the objective. */
  readonly results: ReadonlyMap<string, readonly PeriodResult[]>;
  /** What the versions before this one came to; undefined for one that holds alone. */
  readonly before?: Pick<Evaluation, 'objectives' | 'credits'> | undefined;
  /** Where it is kept: the next instants at which subjects on a clock change by time alone, ms, by id of the indicator. */
  readonly wakes?: (indicator: string) => readonly number[];
  /** Where it is kept: the clocks as they are compiled already, in the order of their indicators. */
  readonly policies?: readonly ClockPolicy[];
}

/** Begun periods of each objective, in time order. */
export function periodsByObjective(
  { agreement, zone, inForce }: CompiledAgreement,
  asOf: number,
): ReadonlyMap<string, readonly JudgedPeriod[]> {
  return new Map(
    [...agreement.objectives.values()].map((one) => [
      one.id,
      begunPeriods(agreement, one.period, zone, asOf, inForce(one.id)),
    ]),
  );
}

/** Measurements by id of the indicator: as things stand, and where pending claims matter, were they accepted. */
export interface Measurements {
  readonly standing: ReadonlyMap<string, Measurement>;
  readonly ifAccepted: ReadonlyMap<string, Measurement>;
  readonly targets: MovingTargets;
  /** What clocks that ran while this version took over change. */
  readonly carried?: CarriedCounts;
  /** Whether the agreement is suspended at the evaluation instant. */
  readonly isSuspended: boolean;
}

/** The judged figures of every objective, period by period. */
export function judgeAll(
  { agreement }: CompiledAgreement,
  periodsOf: PeriodsByObjective,
  measurements: Measurements,
): ReadonlyMap<string, readonly PeriodResult[]> {
  return new Map(
    [...agreement.objectives.values()].map((objective) => [
      objective.id,
      periodsOf
        .get(objective.id)!
        .map((period, place) => judgePeriod(objective, period, place, measurements)),
    ]),
  );
}

/** The judged figure of one period, with what it would be were pending claims accepted, where that differs. */
export function judgePeriod(
  agreed: Objective,
  period: JudgedPeriod,
  place: number,
  { standing, ifAccepted, targets, carried, isSuspended }: Measurements,
): PeriodResult {
  const objective = targets.objectiveIn(agreed, period);
  const counts = carried?.get(objective.id)?.get(period.id);
  const figure = withCarried(standing.get(objective.indicator)!.figure(objective, period, place), counts);
  const accepted = ifAccepted.get(objective.indicator)?.figure(objective, period, place);
  const best = accepted && withCarried(accepted, counts);
  const judged = (one: Figure, most = one) => judge(objective, period, one, { best: most, isSuspended });
  if (!best || isSame(figure, best)) {
    return { period, figure: attainedOnly(figure), judgement: judged(figure) };
  }
  return {
    period,
    figure: attainedOnly(figure),
    judgement: judged(figure, best),
    ifAccepted: { figure: attainedOnly(best), judgement: judged(best) },
  };
}

/** What is still within reach has done its work once a period is judged; it changes as time goes on, and the figure does not. */
function attainedOnly({ reachable, ...figure }: Figure): Figure {
  return figure;
}

/** Puts an evaluation together; a batch and a live evaluation differ only in how they come by the parts. */
export function assemble(parts: Parts): Evaluation {
  const { compiled, table, asOf, findings, periodsOf, measurements, exclusions } = parts;
  const { agreement, zone } = compiled;
  const objectives: ObjectiveResult[] = [...agreement.objectives.values()].map((objective) => ({
    objective,
    kind: agreement.indicators.get(objective.indicator)!.kind,
    service: agreement.indicators.get(objective.indicator)!.service,
    periods: parts.results.get(objective.id)!,
    targets: parts.targets.changesOf(objective.id),
  }));
  const inputs = objectives.flatMap(({ objective, service, periods }) =>
    periods.map((result) => ({ objective: objective.id, service, ...result })),
  );
  const policies =
    parts.policies ??
    [...agreement.indicators.values()]
      .filter((one) => one.kind === 'clock')
      .map((one) => compiled.clock(one, table, exclusions.excluded(one)));
  const figureOver: Evaluation['figureOver'] = (id, { from, to }) => {
    const objective = agreement.objectives.get(id);
    if (!objective || agreement.indicators.get(objective.indicator)?.kind === 'clock') return undefined;
    const span: JudgedPeriod = { id: '', from, to, partial: false, state: asOf < to ? 'open' : 'final' };
    return measurements.get(objective.indicator)!.figure(objective, span, -1);
  };
  const claims = readClaims(agreement, table, asOf, findings);
  const overtime = overtimeOf(policies, table, asOf);
  const credits = workOutCredits(agreement, inputs, zone, overtime, {
    claims,
    earlier: parts.before?.credits,
  }).lines;
  return {
    rules: RULES_VERSION,
    agreement,
    asOf,
    knownAt: parts.knownAt,
    evidence: {
      records: table.size,
      subjects: table.heldSubjectCount,
      conflicts: table.conflicts(),
      findings: findings.listed(),
      findingCount: findings.count,
    },
    objectives,
    credits,
    remedies: triggeredRemedies(agreement, objectives, parts.before?.objectives),
    exclusions: exclusions.granted,
    outcomes: () => allOutcomes(policies, table, asOf, periodsOf),
    findingsOf: (source) => findings.of(source),
    standing: ({ source, id }) => table.standing(source, id),
    explain: (subject) => explainSubject(policies, table, asOf, periodsOf, subject),
    troublesOf: (subject) => clockTroubles(agreement, policies, table, { subject, asOf }),
    proposals: () => proposedTargets(parts),
    timeline: (indicator) => measurements.get(indicator)?.stretches ?? [],
    nextChangeAt: () => nextChangeAt(parts, credits),
    figureOver,
    downTime: (id, span) => {
      const objective = agreement.objectives.get(id);
      return objective && measurements.get(objective.indicator)!.downTime?.(span);
    },
    spreadOver: (id, span) => {
      const objective = agreement.objectives.get(id);
      if (!objective) return undefined;
      const measurement = measurements.get(objective.indicator)!;
      if (measurement.spread) return measurement.spread(objective, span);
      const down = measurement.downTime?.(span);
      return down && lengthsSpread(down);
    },
    alerts: () =>
      objectives.flatMap(({ objective, periods }) =>
        alertsOf(objective, periods, () => {
          const measurement = measurements.get(objective.indicator)!;
          if (measurement.burn) return measurement.burn(objective);
          const { from, to } = agreement.term;
          const end = Math.min(to, asOf);
          const timeOver = (span: Interval) =>
            measurement.timeOver?.(span) ?? figureOver(objective.id, span)!.share!;
          return timeSeries(timeOver, { from, to: end });
        }),
      ),
  };
}
