import type { ClockIndicator, Objective } from '@tallystick/agreement';
import type { ClockCycle } from '../clock/outcome.ts';
import type { ClockPolicy } from '../clock/policy.ts';
import { ClockTallies } from '../clock/tallies.ts';
import type { CompiledAgreement } from '../compile.ts';
import type { Figure, JudgedPeriod } from '../compliance/figure.ts';
import { SubjectReader, type SubjectRecords } from '../evidence/subject-records.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';
import type { Measurement } from '../measurement.ts';
import { isSame } from '../same.ts';
import { WakeQueue } from './wake-queue.ts';

/** The subjects whose contributions are out of the counts, with the cycles that they had. */
type Lifted = Map<number, readonly ClockCycle[]>;

/**
 * The counts of one clock, kept up to date subject by subject: before a subject's records change its
 * contribution is taken out, after they have it is put in anew. Recompute, never patch: what is put in is
 * always derived from all of the subject's records.
 */
export class LiveClock implements Measurement {
  readonly indicator: ClockIndicator;
  #policy: ClockPolicy;
  readonly #compiled: CompiledAgreement;
  readonly #table: EvidenceTable;
  readonly #tallies: ClockTallies;
  readonly #reader: SubjectReader;
  readonly #queue = new WakeQueue();
  readonly #lifted: Lifted = new Map();
  /** Subjects with a cycle that has not stopped and is not paused. */
  readonly #running = new Set<number>();
  /** Places of periods whose counts changed, by objective; -1 for its open clocks. */
  #touched = new Map<string, Set<number>>();

  constructor(
    indicator: ClockIndicator,
    compiled: CompiledAgreement,
    table: EvidenceTable,
    excluded: ExcludedTime,
  ) {
    this.indicator = indicator;
    this.#compiled = compiled;
    this.#table = table;
    this.#policy = compiled.clock(indicator, table, excluded);
    this.#reader = new SubjectReader(table, indicator.from);
    this.#tallies = new ClockTallies(this.#policy, compiled, table);
  }

  /** The subjects with a cycle that goes on. */
  get running(): readonly number[] {
    return [...this.#running];
  }

  /** The next instant at which a subject changes by time alone, ms; undefined where none does. */
  get nextWake(): number | undefined {
    return this.#queue.next;
  }

  get policy(): ClockPolicy {
    return this.#policy;
  }

  /** Counts every subject for the first time. */
  countAll(): void {
    for (let subject = 0; subject < this.#table.subjectCount; subject++) this.#lifted.set(subject, []);
  }

  /** Takes every contribution out and goes on without other excluded time; to be settled. */
  exclude(excluded: ExcludedTime, asOf: number): void {
    for (let subject = 0; subject < this.#table.subjectCount; subject++) this.lift(subject, asOf);
    this.#policy = this.#compiled.clock(this.indicator, this.#table, excluded);
    this.#tallies.follow(this.#policy);
  }

  /** Takes a subject's contribution out, before its records change or time goes on. */
  lift(subject: number, asOf: number): void {
    if (this.#lifted.has(subject)) return;
    const cycles: ClockCycle[] = [];
    this.#tallies.count(this.recordsOf(subject), asOf, -1, {
      onPeriod: this.#touch,
      onCycle: (cycle) => cycles.push(cycle.sealed()),
    });
    this.#lifted.set(subject, cycles);
  }

  /** Takes out all that changes until then without records. */
  liftDue(asOf: number, until: number): void {
    for (const subject of this.#queue.takeUntil(until)) this.lift(subject, asOf);
  }

  /**
   * Puts back in what was taken out, as it is now.
   *
   * @returns the subjects whose cycles are not what they were.
   */
  settle(asOf: number): readonly number[] {
    const changed: number[] = [];
    for (const [subject, before] of this.#lifted) {
      let dueAt: number | undefined;
      const onChangeDue = (at: number) => {
        if (at > asOf && (dueAt === undefined || at < dueAt)) dueAt = at;
      };
      const after: ClockCycle[] = [];
      this.#tallies.count(this.recordsOf(subject), asOf, 1, {
        onPeriod: this.#touch,
        onCycle: (cycle) => after.push(cycle.sealed()),
        onChangeDue,
      });
      this.#queue.set(subject, dueAt);
      if (after.some(({ stoppedAt, state }) => stoppedAt === undefined && state !== 'paused'))
        this.#running.add(subject);
      else this.#running.delete(subject);
      if (!isSame(before, after)) changed.push(subject);
    }
    this.#lifted.clear();
    return changed;
  }

  /** The places of periods that were touched since the last call, by objective; -1 for the open clocks. */
  takeTouched(): ReadonlyMap<string, ReadonlySet<number>> {
    const touched = this.#touched;
    this.#touched = new Map();
    return touched;
  }

  figure(objective: Objective, period: JudgedPeriod, place: number): Figure {
    return this.#tallies.figure(objective, period, place);
  }

  /** The records of a subject, to be used before those of another are asked for. */
  recordsOf(subject: number): SubjectRecords {
    return this.#reader.of(subject);
  }

  readonly #touch = ({ id }: Objective, period: number): void => {
    const places = this.#touched.get(id);
    if (places) places.add(period);
    else this.#touched.set(id, new Set([period]));
  };
}
