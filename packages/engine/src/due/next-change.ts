import { type Indicator, isRolling, type Objective } from '@tallystick/agreement';
import { nearDates } from '../alerts/near-dates.ts';
import { CLAIM_NEAR_MS } from '../alerts/standing.ts';
import type { Parts } from '../assemble.ts';
import { ClockFold } from '../clock/fold.ts';
import type { FoldedCycle } from '../clock/folded-cycle.ts';
import type { ClockPolicy } from '../clock/policy.ts';
import { visitCycles } from '../clock/visit-cycles.ts';
import type { CompiledAgreement } from '../compile.ts';
import { termPeriods } from '../compliance/periods.ts';
import { indicatorsBehind } from '../composite/parts.ts';
import type { CreditLine } from '../credits/line.ts';
import { SubjectReader } from '../evidence/subject-records.ts';
import { isSome } from '../none.ts';
import { Earliest } from './earliest.ts';
import { nextTurn } from './next-turn.ts';
import { offerTime } from './time-figures.ts';

/**
 * An instant after the evaluation instant that is not later than the next one at which, without another record, something is told
 * otherwise: the state or status of a period or an outcome, a warning, an alert, an exclusion, a claim (rules [DUE-1] to [DUE-5] of SPEC.md). It
 * may be too early, never too late.
 *
 * @returns undefined when nothing changes by itself any more.
 */
export function nextChangeAt(parts: Parts, credits: readonly CreditLine[]): number | undefined {
  const { compiled, asOf } = parts;
  const earliest = new Earliest(asOf);
  for (const objective of compiled.agreement.objectives.values()) {
    offerPeriods(earliest, parts, objective);
    offerObjective(earliest, parts, objective);
  }
  for (const indicator of compiled.agreement.indicators.values()) {
    if (indicator.kind !== 'clock') continue;
    if (parts.wakes && !isInWindow(indicator, compiled)) {
      for (const at of parts.wakes(indicator.id)) earliest.offer(at);
      continue;
    }
    const { excluded, excludedIfAccepted } = parts.exclusions;
    const accepted = excludedIfAccepted(indicator);
    for (const one of accepted ? [excluded(indicator), accepted] : [excluded(indicator)]) {
      offerClock(earliest, parts, compiled.clock(indicator, parts.table, one));
    }
  }
  offerRecords(earliest, parts);
  for (const { exclusion, excluded, refused } of parts.exclusions.granted) {
    for (const { from, to } of [exclusion, ...excluded, ...refused]) {
      earliest.offer(from);
      earliest.offer(to);
    }
  }
  for (const { claim } of credits) {
    if (!claim) continue;
    earliest.offer(claim.by - CLAIM_NEAR_MS);
    earliest.offer(claim.by);
  }
  for (const { from, to } of nearDates(compiled.agreement, asOf)) {
    earliest.offer(from);
    earliest.offer(to);
  }
  return earliest.at;
}

/** Whether a window that moves counts what the indicator comes to. */
function isInWindow({ id }: Indicator, { agreement }: CompiledAgreement): boolean {
  return [...agreement.objectives.values()].some(
    ({ indicator, period }) => indicator === id && isRolling(period),
  );
}

/** [DUE-2] A period begins, ends and turns final; a target takes effect. */
function offerPeriods(earliest: Earliest, { compiled, targets, asOf }: Parts, objective: Objective): void {
  earliest.offer(nextTurn(compiled, objective, asOf));
  for (const { at } of targets.changesOf(objective.id)) earliest.offer(at);
  const notice = objective.dynamic?.noticeMs;
  if (notice === undefined) return;
  const { agreement, zone, inForce } = compiled;
  // What is proposed now takes effect in the first period that begins after the notice.
  for (const { from } of termPeriods(agreement, objective.period, zone, inForce(objective.id))) {
    earliest.offer(from - notice);
    earliest.offer(from - notice + 1);
  }
}

/** [DUE-3] A clock starts at the instant of a field, uses a warning share of its target, breaches; what it came to leaves a window. */
function offerClock(earliest: Earliest, { table, asOf }: Parts, policy: ClockPolicy): void {
  const windows = policy.objectives.flatMap(({ objective: { period } }) =>
    isRolling(period) ? [period.rollingMs] : [],
  );
  const fold = new ClockFold(policy, table);
  const reader = new SubjectReader(table, policy.indicator.from);
  const watch = { onChangeDue: (at: number) => earliest.offer(at) };
  const offerLeaving = (cycle: FoldedCycle) => {
    const at = cycle.countedAt(policy.indicator.attribute);
    if (windows.length > 0 && isSome(at)) for (const ms of [0, ...windows]) offerPassing(earliest, at + ms);
  };
  for (let subject = 0; subject < table.subjectCount; subject++) {
    visitCycles(fold, reader.of(subject), asOf, offerLeaving, watch);
  }
}

/** What time does to the figures of an objective, by the kind of its indicator; a composite has what its parts have. */
function offerObjective(earliest: Earliest, parts: Parts, objective: Objective): void {
  const { agreement } = parts.compiled;
  const indicator = agreement.indicators.get(objective.indicator)!;
  const behind = indicatorsBehind(indicator, agreement);
  for (const one of behind) if (one.kind === 'ratio') offerSlices(earliest, parts, objective, one);
  if (behind.some(({ kind }) => kind === 'availability')) offerTime(earliest, parts, objective, indicator);
}

/** [DUE-5] Slices end, and leave a window; where only events are counted, nothing changes without one. */
function offerSlices(earliest: Earliest, { compiled }: Parts, objective: Objective, ratio: Indicator): void {
  const { term, objectives } = compiled.agreement;
  const windowMs = isRolling(objective.period) ? objective.period.rollingMs : undefined;
  for (const { budgeting, indicator } of [objective, ...objectives.values()]) {
    if (!budgeting || indicator !== ratio.id) continue;
    const isCounted = budgeting.method === 'occurrences' && !objective.alerts && windowMs === undefined;
    if (isCounted) continue;
    earliest.offerGrid({ originAt: term.from, stepMs: budgeting.sliceMs });
    if (windowMs !== undefined) {
      earliest.offerGrid({ originAt: term.from + windowMs, stepMs: budgeting.sliceMs });
    }
  }
}

/** [DUE-1] A record of an instant that is still to come counts from then on; what was recorded leaves a window. */
function offerRecords(earliest: Earliest, { compiled, table }: Parts): void {
  const { objectives, indicators } = compiled.agreement;
  const lasting = new Set([0]);
  for (const { period } of objectives.values()) if (isRolling(period)) lasting.add(period.rollingMs);
  for (const one of indicators.values()) {
    if (one.kind === 'availability' && one.heartbeat !== undefined) lasting.add(one.heartbeat);
  }
  for (const ms of lasting) {
    const at = table.nextInstantAfter(earliest.after - ms - 1);
    if (at !== undefined) offerPassing(earliest, at + ms);
  }
}

/** Some count what happened at an instant from then on, others once it has passed. */
function offerPassing(earliest: Earliest, at: number): void {
  earliest.offer(at);
  earliest.offer(at + 1);
}
