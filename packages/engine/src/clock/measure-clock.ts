import type { ClockIndicator } from '@tallystick/agreement';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { type ClockTally, clockFigure, countedCycles, isAtRisk, newTally, tallyCycle } from './tally.ts';

/** Folds every subject's clock and counts the outcomes of each objective, period by period (semantics §3.1). */
export function measureClock(
  indicator: ClockIndicator,
  { compiled, table, asOf, periodsOf }: MeasureContext,
): Measurement {
  const policy = compiled.clock(indicator, table);
  const tallies = policy.objectives.map(({ objective }) => newTally(periodsOf.get(objective.id)!));
  const rows: number[] = [];
  for (let subject = 0; subject < table.subjectCount; subject++) {
    rowsFrom(indicator.from, table, subject, rows);
    for (const { cycle, places } of countedCycles(policy, table, rows, asOf)) {
      for (const place of places) {
        tallyCycle(tallies[place]!, cycle, isAtRisk(cycle, policy.objectives[place]!.objective.warnAt));
      }
    }
  }
  const byObjective = new Map<string, ClockTally>(
    policy.objectives.map(({ objective }, place) => [objective.id, tallies[place]!]),
  );
  return { figure: (objective, _period, place) => clockFigure(byObjective.get(objective.id)!, place) };
}
