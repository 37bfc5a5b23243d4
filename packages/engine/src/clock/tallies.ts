import type { Objective } from '@tallystick/agreement';
import type { CompiledAgreement } from '../compile.ts';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import { termPeriods } from '../compliance/periods.ts';
import type { SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import { ClockFold } from './fold.ts';
import type { FoldWatch } from './fold-watch.ts';
import type { ClockCycle } from './outcome.ts';
import type { ClockPolicy } from './policy.ts';
import { type ClockTally, clockFigure, countedCycles, isAtRisk, newTally, tallyCycle } from './tally.ts';

/** What a counting tells besides the counts. */
export interface CountWatch extends FoldWatch {
  /** Told of each period whose counts change, by its place; -1 for the open clocks of the objective. */
  readonly onPeriod?: (objective: Objective, period: number) => void;
}

/**
 * The counts of every objective over one clock: sums of what each subject contributes. A subject's
 * contribution can be taken out and put in again, so that live evaluation is the same sum as a batch.
 */
export class ClockTallies {
  #policy: ClockPolicy;
  readonly #table: EvidenceTable;
  readonly #tallies: readonly ClockTally[];
  readonly #placeOf: ReadonlyMap<string, number>;
  #fold: ClockFold;

  constructor(policy: ClockPolicy, { agreement, zone, inForce }: CompiledAgreement, table: EvidenceTable) {
    this.#policy = policy;
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
    this.#policy = policy;
    this.#fold = new ClockFold(policy, this.#table);
  }

  /**
   * Adds what a subject's records come to at `asOf`, or takes it out.
   *
   * @returns the subject's cycles.
   */
  count(records: SubjectRecords, asOf: number, by: 1 | -1, watch: CountWatch = {}): readonly ClockCycle[] {
    const { onPeriod } = watch;
    const cycles = countedCycles(this.#fold, this.#policy, records, asOf, watch);
    for (const cycle of cycles) {
      for (const place of cycle.countedBy) {
        const { objective } = this.#policy.objectives[place]!;
        const tell = onPeriod && ((period: number) => onPeriod(objective, period));
        tallyCycle(this.#tallies[place]!, cycle, isAtRisk(cycle, objective.warnAt), by, tell);
      }
    }
    return cycles;
  }

  figure(objective: Objective, period: JudgedPeriod, place: number): Figure {
    return clockFigure(this.#tallies[this.#placeOf.get(objective.id)!]!, objective, period, place);
  }
}
