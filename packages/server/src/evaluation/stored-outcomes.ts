import { type SubjectOutcome, subjectReport } from '@tallystick/engine';
import type { JsonObject } from '@tallystick/ledger';
import type { StoredOutcome } from '@tallystick/store';

/** Outcomes as they are stored: one row for each cycle and objective that counts it; a cycle that none counts has one row without. */
export function storedOutcomes(outcomes: Iterable<SubjectOutcome>): StoredOutcome[] {
  const rows: StoredOutcome[] = [];
  for (const outcome of outcomes) {
    const objectives = outcome.objectives.length > 0 ? outcome.objectives : [''];
    for (const objective of objectives) rows.push(storedOutcome(outcome, objective));
  }
  return rows;
}

function storedOutcome(outcome: SubjectOutcome, objective: string): StoredOutcome {
  const { cycle } = outcome;
  return {
    indicator: outcome.indicator,
    subject: outcome.subject,
    cycle: cycle.index,
    objective,
    status: cycle.state,
    startedAt: cycle.startedAt,
    dueAt: cycle.dueAt ?? null,
    decidedAt: cycle.decidedAt ?? null,
    elapsedMs: cycle.elapsedMs,
    overrunMs: cycle.targetMs === undefined ? null : cycle.elapsedMs - cycle.targetMs,
    period: outcome.periods[objective]?.[0] ?? null, // of windows that overlap, the first that counts it
    detail: subjectReport(outcome) as unknown as JsonObject,
  };
}
