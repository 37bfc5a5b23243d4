import {
  type Agreement,
  type ClockIndicator,
  type Indicator,
  isRolling,
  type Objective,
} from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { assemble, judgeAll, judgePeriod, type Measurements, periodsByObjective } from '../assemble.ts';
import { type CompiledAgreement, compileAgreement } from '../compile.ts';
import type { JudgedPeriod } from '../compliance/figure.ts';
import { concernedBy, indicatorsBehind } from '../composite/parts.ts';
import { nextTurn } from '../due/next-turn.ts';
import type { EvaluateOptions } from '../evaluate.ts';
import type { Evaluation, PeriodResult } from '../evaluation.ts';
import { recordsBySubject } from '../evidence/subject-records.ts';
import { EvidenceTable } from '../evidence/table.ts';
import { wordingOf } from '../evidence/wording.ts';
import { type ExcludedTime, NOTHING_EXCLUDED } from '../exclusions/excluded-time.ts';
import { acceptingAll, type Exclusions, exclusionsOf } from '../exclusions/exclusions.ts';
import { isSuspended } from '../exclusions/suspended-time.ts';
import { Findings } from '../findings.ts';
import { assertInstant, isTaken } from '../intake.ts';
import { measure } from '../measure.ts';
import type { Measurement } from '../measurement.ts';
import { outcomesOf } from '../outcomes.ts';
import { isSame } from '../same.ts';
import { type MovingTargets, movingTargets } from '../targets/moving-targets.ts';
import type { Changes, PeriodChange, SubjectChange } from './changes.ts';
import { LiveClock } from './live-clock.ts';

const NO_CHANGES: Changes = { subjects: [], periods: [], regrouped: false };

/**
 * An evaluation that goes on: evidence is applied as it comes, time advances, and each step says what
 * changed. At any moment it equals {@link evaluate} of all evidence so far, byte for byte: the order of
 * arrival, repeats, corrections and the size of the steps leave no trace (semantics §2).
 *
 * The cost of a record grows with its subject's records, not with all of them.
 *
 * @example
 * const live = new LiveEvaluation(agreement, { asOf: now });
 * for (const { objective, after } of live.apply(records).periods) show(objective, after.judgement.status);
 */
export class LiveEvaluation {
  readonly #compiled: CompiledAgreement;
  readonly #table: EvidenceTable;
  readonly #knownAt: number | undefined;
  /** What could not be taken in. */
  readonly #refused = new Findings();
  /** The clocks as things stand, and those of the indicators that pending claims concern, were they accepted. */
  readonly #clocks: readonly LiveClock[];
  readonly #clocksIfAccepted = new Map<string, LiveClock>();
  /** By indicator: clocks, and what was measured last of the others. */
  readonly #standing = new Map<string, Measurement>();
  readonly #ifAccepted = new Map<string, Measurement>();
  #exclusions: Exclusions;
  #targets: MovingTargets;
  #targetFindings = new Findings();
  #exclusionFindings = new Findings();
  /** What measuring could not use, by indicator. */
  readonly #unused = new Map<string, Findings>();
  #asOf: number;
  #periodsOf: ReadonlyMap<string, readonly JudgedPeriod[]>;
  #results: Map<string, readonly PeriodResult[]>;
  /** The next instants at which a period begins, ends or turns final, the earliest of each objective. */
  #turns: readonly number[];
  /** Whether a window ends at the evaluation instant, and so moves with it. */
  readonly #hasRolling: boolean;

  /** @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds. */
  constructor(agreement: Agreement, { asOf, knownAt, inForce }: EvaluateOptions) {
    assertInstant('asOf', asOf);
    if (knownAt !== undefined) assertInstant('knownAt', knownAt);
    this.#compiled = compileAgreement(agreement, inForce);
    const { fields, uses } = this.#compiled;
    this.#table = new EvidenceTable([...fields], wordingOf(agreement), uses);
    this.#knownAt = knownAt;
    this.#asOf = asOf;
    this.#periodsOf = periodsByObjective(this.#compiled, asOf);
    this.#turns = this.#turnsAfter(asOf);
    this.#hasRolling = [...agreement.objectives.values()].some(({ period }) => isRolling(period));
    this.#exclusions = exclusionsOf(this.#compiled, this.#table, asOf, this.#exclusionFindings);
    this.#targets = movingTargets(this.#compiled, this.#table, asOf, this.#targetFindings);
    const indicators = [...agreement.indicators.values()];
    this.#clocks = indicators
      .filter((one) => one.kind === 'clock')
      .map((one) => new LiveClock(one, this.#compiled, this.#table, NOTHING_EXCLUDED));
    for (const clock of this.#clocks) this.#standing.set(clock.indicator.id, clock);
    for (const indicator of indicators) if (indicator.kind !== 'clock') this.#measure(indicator);
    this.#results = new Map(this.#judgeAll());
  }

  /** The instant up to which time has advanced, ms. */
  get asOf(): number {
    return this.#asOf;
  }

  /** Takes records in, in any order, known ones too; what happened after `asOf` counts once time gets there. */
  apply(records: Iterable<EvidenceRecord>): Changes {
    const read = new Set<Indicator>();
    for (const record of records) {
      if (!isTaken(record, this.#knownAt, this.#refused)) continue;
      const subjects = this.#table.affectedBy(record);
      for (const clock of this.#allClocks()) {
        if (clock.indicator.from !== record.source) continue;
        for (const subject of subjects) clock.lift(subject, this.#asOf);
      }
      for (const indicator of this.#compiled.agreement.indicators.values()) {
        if (indicator.kind !== 'clock' && this.#reads(indicator, record.source, subjects))
          read.add(indicator);
      }
      this.#table.add(record);
    }
    for (const indicator of this.#exclude()) read.add(indicator);
    const moved = this.#moveTargets();
    const subjects = this.#settle();
    for (const indicator of read) if (indicator.kind !== 'clock') this.#measure(indicator);
    return { subjects, periods: this.#judgeTouched(read, moved), regrouped: false };
  }

  /**
   * Lets time go on: clocks run out, periods begin and end, records of what was still to come count.
   *
   * @throws RangeError for an instant before `asOf`, or that is no whole number of milliseconds.
   */
  advance(asOf: number): Changes {
    assertInstant('asOf', asOf);
    if (asOf < this.#asOf) throw new RangeError(`Time does not go back from ${this.#asOf} to ${asOf}.`);
    if (asOf === this.#asOf) return NO_CHANGES;
    for (const clock of this.#allClocks()) clock.liftDue(this.#asOf, asOf);
    const before = this.#asOf;
    this.#asOf = asOf;
    const timed = new Set<Indicator>(this.#exclude(before));
    const moved = this.#moveTargets();
    const turns = this.#turns.some((turn) => turn <= asOf);
    if (turns || this.#hasRolling) this.#periodsOf = periodsByObjective(this.#compiled, asOf);
    const subjects = this.#settle();
    for (const indicator of this.#compiled.agreement.indicators.values()) {
      if (indicator.kind !== 'clock') timed.add(indicator);
    }
    for (const indicator of timed) if (indicator.kind !== 'clock') this.#measure(indicator);
    if (!turns) {
      const periods = this.#judgeTouched(timed, moved);
      return { subjects, periods, regrouped: this.#hasRolling };
    }
    for (const clock of this.#allClocks()) clock.takeTouched(); // everything is judged again
    this.#turns = this.#turnsAfter(asOf);
    const held = this.#results;
    this.#results = new Map(this.#judgeAll());
    return { subjects, periods: differences(held, this.#results), regrouped: true };
  }

  /**
   * The subjects whose clocks go on, as they are now: what they have used grows with time, which no step tells. Every other outcome is as it was
   * told last, unless it was regrouped ([LIV-5]).
   */
  running(): readonly SubjectChange[] {
    return this.#clocks.flatMap((clock) => clock.running.map((subject) => this.#changeOf(clock, subject)));
  }

  /** The judged periods of an objective as they are now, in time order. */
  resultsOf(objective: string): readonly PeriodResult[] {
    return this.#results.get(objective) ?? [];
  }

  /** Everything as it is now. It stays as it is until the next record or step in time. */
  evaluation(): Evaluation {
    const findings = new Findings();
    const ofExclusions = [this.#exclusionFindings, this.#targetFindings];
    for (const one of [this.#refused, ...ofExclusions, ...this.#unused.values()]) findings.addAll(one);
    return assemble({
      compiled: this.#compiled,
      table: this.#table,
      asOf: this.#asOf,
      knownAt: this.#knownAt,
      findings,
      periodsOf: this.#periodsOf,
      exclusions: this.#exclusions,
      targets: this.#targets,
      measurements: this.#standing,
      results: this.#results,
      policies: this.#clocks.map(({ policy }) => policy),
      wakes: (indicator) =>
        this.#allClocks().flatMap((one) => (one.indicator.id === indicator ? (one.nextWake ?? []) : [])),
    });
  }

  /** Whether what an indicator comes to can depend on records of these subjects from the source. */
  #reads(
    indicator: Exclude<Indicator, { kind: 'clock' }>,
    source: string,
    subjects: ReadonlySet<number>,
  ): boolean {
    return indicatorsBehind(indicator, this.#compiled.agreement).some((one) => {
      if (one.kind === 'clock') return false;
      if (one.from !== source && !('fallback' in one && one.fallback === source)) return false;
      return one.subject === undefined || subjects.has(this.#table.subjectIndex(one.subject));
    });
  }

  #turnsAfter(asOf: number): readonly number[] {
    return [...this.#compiled.agreement.objectives.values()].map((one) =>
      nextTurn(this.#compiled, one, asOf),
    );
  }

  #measure(indicator: Indicator): void {
    const findings = new Findings();
    this.#unused.set(indicator.id, findings);
    const context = {
      compiled: this.#compiled,
      table: this.#table,
      asOf: this.#asOf,
      periodsOf: this.#periodsOf,
      findings,
      records: (source: string) => recordsBySubject(this.#table, source),
      excluded: this.#exclusions.excluded,
    };
    this.#standing.set(indicator.id, measure(indicator, context));
    const isConcerned = concernedBy(indicator, this.#compiled.agreement).some((one) =>
      this.#exclusions.excludedIfAccepted(one),
    );
    if (!isConcerned) this.#ifAccepted.delete(indicator.id);
    else {
      const ifAccepted = { ...context, excluded: acceptingAll(this.#exclusions) };
      this.#ifAccepted.set(indicator.id, measure(indicator, ifAccepted));
    }
  }

  #allClocks(): readonly LiveClock[] {
    return [...this.#clocks, ...this.#clocksIfAccepted.values()];
  }

  /**
   * Reads the exclusions again.
   *
   * @param asOf what the clocks were counted at last.
   * @returns the indicators from which something else is taken away than before; their clocks are to be settled.
   */
  #exclude(asOf = this.#asOf): readonly Indicator[] {
    const { agreement } = this.#compiled;
    if (this.#table.subjectsOfExclusions().size === 0) return [];
    const before = this.#exclusions;
    this.#exclusionFindings = new Findings();
    this.#exclusions = exclusionsOf(this.#compiled, this.#table, this.#asOf, this.#exclusionFindings);
    const now = this.#exclusions;
    const changed: Indicator[] = [];
    for (const indicator of agreement.indicators.values()) {
      const [excluded, best] = [now.excluded(indicator), now.excludedIfAccepted(indicator)];
      const isOther = !isSame(before.excluded(indicator), excluded);
      const isOtherBest = !isSame(before.excludedIfAccepted(indicator), best);
      if (!isOther && !isOtherBest) continue;
      changed.push(indicator);
      if (indicator.kind !== 'clock') continue;
      if (isOther) this.#clocks.find((one) => one.indicator === indicator)!.exclude(excluded, asOf);
      if (isOtherBest) this.#keepIfAccepted(indicator, best);
    }
    const parts = new Set(changed.map(({ id }) => id));
    for (const indicator of agreement.indicators.values()) {
      if (indicator.kind !== 'composite' || parts.has(indicator.id)) continue;
      if (indicator.parts.some((part) => parts.has(part.indicator))) changed.push(indicator);
    }
    return changed;
  }

  /** Reads again what was told of targets, and says of which objectives it is something else than before. */
  #moveTargets(): ReadonlySet<string> {
    const before = this.#targets;
    this.#targetFindings = new Findings();
    this.#targets = movingTargets(this.#compiled, this.#table, this.#asOf, this.#targetFindings);
    const ids = [...this.#compiled.agreement.objectives.keys()];
    return new Set(ids.filter((id) => !isSame(before.changesOf(id), this.#targets.changesOf(id))));
  }

  #keepIfAccepted(indicator: ClockIndicator, best: ExcludedTime | undefined): void {
    this.#clocksIfAccepted.delete(indicator.id);
    this.#ifAccepted.delete(indicator.id);
    if (!best) return;
    const clock = new LiveClock(indicator, this.#compiled, this.#table, best);
    clock.countAll();
    this.#clocksIfAccepted.set(indicator.id, clock);
    this.#ifAccepted.set(indicator.id, clock);
  }

  #measurements(): Measurements {
    return {
      ...{ standing: this.#standing, ifAccepted: this.#ifAccepted, targets: this.#targets },
      isSuspended: isSuspended(this.#exclusions.granted, this.#asOf),
    };
  }

  #judgeAll(): ReadonlyMap<string, readonly PeriodResult[]> {
    return judgeAll(this.#compiled, this.#periodsOf, this.#measurements());
  }

  #settle(): readonly SubjectChange[] {
    const changes: SubjectChange[] = [];
    for (const clock of this.#clocksIfAccepted.values()) clock.settle(this.#asOf);
    for (const clock of this.#clocks) {
      for (const subject of clock.settle(this.#asOf)) changes.push(this.#changeOf(clock, subject));
    }
    return changes.sort((a, b) => (a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1));
  }

  #changeOf(clock: LiveClock, subject: number): SubjectChange {
    const name = this.#table.subjectText(subject);
    const records = clock.recordsOf(subject);
    const outcomes = outcomesOf(clock.policy, this.#table, records, name, this.#asOf, this.#periodsOf);
    return { subject: name, indicator: clock.indicator.id, outcomes };
  }

  /** Judges the periods again whose counts changed, and every period of the indicators measured anew. */
  #judgeTouched(measured: ReadonlySet<Indicator>, moved: ReadonlySet<string>): readonly PeriodChange[] {
    const touched = new Map<string, ReadonlySet<number>>();
    for (const clock of this.#allClocks()) {
      for (const [id, places] of clock.takeTouched()) {
        touched.set(id, new Set([...(touched.get(id) ?? []), ...places]));
      }
    }
    const changes: PeriodChange[] = [];
    for (const objective of this.#compiled.agreement.objectives.values()) {
      const indicator = this.#compiled.agreement.indicators.get(objective.indicator)!;
      const places = touched.get(objective.id);
      if (measured.has(indicator) || moved.has(objective.id))
        changes.push(...this.#judgeAgain(objective, undefined));
      else if (places || isRolling(objective.period)) {
        changes.push(...this.#judgeAgain(objective, new Set([...(places ?? []), -1])));
      }
    }
    return changes;
  }

  /** @param places of the periods to judge; all where left out, -1 for the open one. */
  #judgeAgain(objective: Objective, places: ReadonlySet<number> | undefined): readonly PeriodChange[] {
    const periods = this.#periodsOf.get(objective.id)!;
    const held = this.#results.get(objective.id)!;
    const results = [...held];
    const changes: PeriodChange[] = [];
    periods.forEach((period, place) => {
      if (places && !places.has(place) && !(places.has(-1) && period.state === 'open')) return;
      const after = judgePeriod(objective, period, place, this.#measurements());
      if (isSame(held[place], after)) return;
      results[place] = after;
      changes.push({ objective: objective.id, before: held[place], after });
    });
    if (changes.length > 0) this.#results.set(objective.id, results);
    return changes;
  }
}

function differences(
  before: ReadonlyMap<string, readonly PeriodResult[]>,
  after: ReadonlyMap<string, readonly PeriodResult[]>,
): readonly PeriodChange[] {
  return [...after].flatMap(([objective, results]) =>
    results
      .map((result, place) => ({ objective, before: before.get(objective)![place], after: result }))
      .filter((change) => !isSame(change.before, change.after)),
  );
}
