import type { SubjectRecords } from '../evidence/subject-records.ts';
import type { ClockFold } from './fold.ts';
import type { FoldWatch } from './fold-watch.ts';
import type { FoldedCycle } from './folded-cycle.ts';

/**
 * Visits the cycles of a subject's clock, each with the objectives that count it. Where at most one objective holds
 * at a time, one fold serves all; where several do, each gets a fold of its own, with its own target.
 *
 * @param visit is given a cycle, to be used before it returns.
 */
export function visitCycles(
  fold: ClockFold,
  records: SubjectRecords,
  asOf: number,
  visit: (cycle: FoldedCycle) => void,
  watch?: FoldWatch,
): void {
  const { objectives, areAllTimed } = fold.policy;
  fold.run(records, asOf, watch);
  if (!fold.overlapped && areAllTimed) {
    for (let place = 0; place < fold.count; place++) visit(fold.cycle(place));
    return;
  }
  for (const asked of objectives.keys()) {
    fold.run(records, asOf, watch, asked);
    for (let place = 0; place < fold.count; place++) {
      const cycle = fold.cycle(place);
      if (!cycle.countedBy.includes(asked)) continue;
      cycle.countedBy = [asked];
      visit(cycle);
    }
  }
}
