import type { Objective } from '@tallystick/agreement';
import type { CompiledAgreement } from '../compile.ts';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import { termPeriods } from '../compliance/periods.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { ClockPolicy } from './policy.ts';
import {
  type ClockTally,
  type CountedCycle,
  clockFigure,
  countedCycles,
  isAtRisk,
  newTally,
  tallyCycle,
} from './tally.ts';

/** What a counting tells besides the counts. */
export interface CountWatch {
  /** Told of each period whose counts change, by its place; -1 for the open clocks of the objective. */
  readonly onPeriod?: (objective: Objective, period: number) => void;
  /** Told of instants after `asOf` at which the counts can change although no record comes. */
  readonly onChangeDue?: (at: number) => void;
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
  readonly #rows: number[] = [];

  constructor(policy: ClockPolicy, { agreement, zone, inForce }: CompiledAgreement, table: EvidenceTable) {
    this.#policy = policy;
    this.#table = table;
    this.#tallies = policy.objectives.map(({ objective }) =>
      newTally(termPeriods(agreement, objective.period, zone, inForce(objective.id)), objective.period),
    );
    this.#placeOf = new Map(policy.objectives.map(({ objective }, place) => [objective.id, place]));
  }

  /** Counts by another policy of the same indicator from now on: one with other exclusions. */
  follow(policy: ClockPolicy): void {
    this.#policy = policy;
  }

  /**
   * Adds what a subject's records come to at `asOf`, or takes it out.
   *
   * @returns the subject's cycles.
   */
  count(subject: number, asOf: number, by: 1 | -1, watch: CountWatch = {}): readonly CountedCycle[] {
    rowsFrom(this.#policy.indicator.from, this.#table, subject, this.#rows);
    const counted = countedCycles(this.#policy, this.#table, this.#rows, asOf, watch.onChangeDue);
    for (const { cycle, places } of counted) {
      for (const place of places) {
        const { objective } = this.#policy.objectives[place]!;
        const changed = tallyCycle(this.#tallies[place]!, cycle, isAtRisk(cycle, objective.warnAt), by);
        if (changed.length === 0) watch.onPeriod?.(objective, -1);
        for (const period of changed) watch.onPeriod?.(objective, period);
      }
    }
    return counted;
  }

  figure(objective: Objective, period: JudgedPeriod, place: number): Figure {
    return clockFigure(this.#tallies[this.#placeOf.get(objective.id)!]!, period, place);
  }
}
