import type { Objective } from '@tallystick/agreement';
import type { CompiledAgreement } from '../compile.ts';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import { termPeriods } from '../compliance/periods.ts';
import type { SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import { isIn } from '../exclusions/excluded-time.ts';
import { ClockFold } from './fold.ts';
import type { FoldWatch } from './fold-watch.ts';
import type { FoldedCycle } from './folded-cycle.ts';
import type { ClockPolicy } from './policy.ts';
import { type ClockTally, clockFigure, newTally, tallyCycle } from './tally.ts';
import { visitCycles } from './visit-cycles.ts';

/** What a counting tells besides the counts. */
export interface CountWatch extends FoldWatch {
  /** Told of each period whose counts change, by its place; -1 for the open clocks of the objective. */
  readonly onPeriod?: (objective: Objective, period: number) => void;
  /** Given each cycle, to be used before it returns. */
  readonly onCycle?: (cycle: FoldedCycle) => void;
}

const NOT_WATCHED: CountWatch = {};

/**
 * The counts of every objective over one clock: sums of what each subject contributes. A subject's
 * contribution can be taken out and put in again, so that live evaluation is the same sum as a batch.
 */
export class ClockTallies {
  readonly #table: EvidenceTable;
  readonly #tallies: readonly ClockTally[];
  readonly #placeOf: ReadonlyMap<string, number>;
  #fold: ClockFold;
  #by: 1 | -1 = 1;
  #watch: CountWatch = NOT_WATCHED;

  constructor(policy: ClockPolicy, { agreement, zone, inForce }: CompiledAgreement, table: EvidenceTable) {
    this.#table = table;
    this.#fold = new ClockFold(policy, table);
    this.#tallies = policy.objectives.map(({ objective }) =>
      newTally(
        termPeriods(agreement, objective.period, zone, inForce(objective.id)),
        objective,
        policy.indicator.attribute,
      ),
    );
    this.#placeOf = new Map(policy.objectives.map(({ objective }, place) => [objective.id, place]));
  }

  /** Counts by another policy of the same indicator from now on: one with other exclusions. */
  follow(policy: ClockPolicy): void {
    this.#fold = new ClockFold(policy, this.#table);
  }

  /** Adds what a subject's records come to at `asOf`, or takes it out. */
  count(records: SubjectRecords, asOf: number, by: 1 | -1, watch: CountWatch = NOT_WATCHED): void {
    this.#by = by;
    this.#watch = watch;
    visitCycles(this.#fold, records, asOf, this.#countCycle, watch);
  }

  readonly #countCycle = (cycle: FoldedCycle): void => {
    const { onPeriod, onCycle } = this.#watch;
    const { countedBy } = cycle;
    const { suspended, indicator } = this.#fold.policy;
    const at = suspended.length === 0 ? undefined : cycle.countedAt(indicator.attribute);
    if (at === undefined || !isIn(suspended, at)) {
      for (let place = 0; place < countedBy.length; place++)
        tallyCycle(this.#tallies[countedBy[place]!]!, cycle, this.#by, onPeriod);
    }
    onCycle?.(cycle);
  };

  figure(objective: Objective, period: JudgedPeriod, place: number): Figure {
    return clockFigure(this.#tallies[this.#placeOf.get(objective.id)!]!, period, place);
  }
}
