import {
  ENGINE_VERSION,
  type Evaluation,
  type EvaluationReport,
  LiveEvaluation,
  type SubjectChange,
  toReport,
} from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  type AgreementStanding,
  type Arrival,
  type ChangedOutcomes,
  type EvaluationResult,
  type EvidenceBatch,
  evidenceAfter,
  getAgreement,
  readStanding,
  type Store,
  type StoredOutcome,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import { loadAgreement, pinnedInstant } from '../agreements.ts';
import { isBinding } from '../lifecycle/steps.ts';
import { storedOutcomes } from './stored-outcomes.ts';

/** How much evidence a worker holds ready, in records; of slices, {@link SLICES_A_RECORD} take as much room as one. */
const MOST_HELD = 1_000_000;
const SLICES_A_RECORD = 10;

/** An agreement as its worker sees it after a step. */
export interface LiveStep {
  readonly result: EvaluationResult;
  readonly report: EvaluationReport;
  /** What the changes are counted from, and how the agreement stood; undefined for the first step, and where any outcome may have changed. */
  readonly basis: StepBasis | undefined;
  readonly changed: ChangedOutcomes;
  /** All outcomes, worked out when asked for. */
  readonly outcomes: () => readonly StoredOutcome[];
  /** The next instant at which something may change by itself, ms; undefined where nothing does. */
  readonly nextChangeAt: number | undefined;
  /** Whether alerts, credits and statements follow from it. */
  readonly isBinding: boolean;
  /** Everything as it is, until the next step. */
  readonly evaluation: Evaluation;
  /** Whether it is evaluated as of a fixed day. */
  readonly isPinned: boolean;
}

/** What the changes of a step go on from. */
export interface StepBasis {
  /** What must be stored. */
  readonly result: EvaluationResult;
  /** How the agreement was evaluated. */
  readonly standing: AgreementStanding;
}

/** What a worker holds of an agreement between its steps. */
interface Held {
  readonly live: LiveEvaluation;
  readonly version: number;
  readonly pinnedAsOf: number | undefined;
  /** How the agreement stood when it was read last. */
  standing: AgreementStanding;
  /** The last step, once its result is known to be stored; undefined where that is not known. */
  result: EvaluationResult | undefined;
  position: number;
  weight: number;
}

/** An agreement brought up to date. */
interface Stepped {
  readonly held: Held;
  readonly touched: readonly SubjectChange[];
  /** Whether any outcome may have changed. */
  readonly regrouped: boolean;
}

/**
 * Live evaluations of the agreements that a worker saw last: a record costs what it changes and not what the agreement holds (ADR 9, ADR 19). They are
 * a cache: whatever they hold can be dropped at any time and is read from the ledger again.
 */
export class LiveAgreements {
  /** The least recently used first. */
  readonly #held = new Map<string, Held>();
  /** What turned out to hold more slices than may be kept ready. */
  readonly #tooLarge = new Set<string>();
  readonly #mostHeld: number;

  constructor(mostHeld: number = MOST_HELD) {
    this.#mostHeld = mostHeld;
  }

  /**
   * Brings an agreement up to date: reads what came since the last step, or all of it where it is not held. Where what arrived is at hand, and the last
   * step led up to it, nothing is read: whether the agreement still stands as it did shows when the result is stored, for it goes on from that step.
   *
   * @param now evaluation instant of an agreement that has none pinned, ms.
   * @returns undefined where there is no such agreement, or where it holds more than may be kept ready: to be evaluated as a whole.
   */
  async step(
    store: Store,
    tenantId: string,
    id: string,
    now: number,
    arrival?: Arrival,
  ): Promise<LiveStep | undefined> {
    const key = `${tenantId}/${id}`;
    if (this.#tooLarge.has(key)) return undefined;
    const before = this.#held.get(key);
    // What is being changed is nobody's to use until it is whole again.
    this.#held.delete(key);
    const isAtHand =
      before?.result !== undefined &&
      before.position === arrival?.afterPosition &&
      (before.pinnedAsOf ?? now) >= before.live.asOf;
    const atHand = isAtHand && arrival ? advanceBy(before, now, arrival) : undefined;
    // Where all outcomes are replaced, nothing would show that the agreement is another by now.
    const stepped =
      atHand?.regrouped === false
        ? atHand
        : await store.withTenant(tenantId, (tx) => this.#read(tx, id, before, now), { readOnly: true });
    if (!stepped) return undefined;
    if (stepped.held.weight > this.#mostHeld) {
      this.#tooLarge.add(key);
      return undefined;
    }
    const { held, touched } = stepped;
    const { standing } = held;
    const regrouped = stepped.regrouped || atHand?.regrouped === true;
    const evaluation = held.live.evaluation();
    const report = toReport(evaluation);
    const result: EvaluationResult = {
      agreementVersion: held.version,
      asOf: held.live.asOf,
      knownAt: now,
      engine: ENGINE_VERSION,
      evidenceSize: held.position,
      resultText: JSON.stringify(report),
    };
    const basis = regrouped || !held.result ? undefined : { result: held.result, standing };
    held.result = undefined;
    this.#keep(key, held);
    return {
      result,
      report,
      basis,
      changed: basis ? changedOutcomes([...touched, ...held.live.running()]) : { of: [], rows: [] },
      outcomes: once(() => storedOutcomes(evaluation.outcomes())),
      nextChangeAt: held.pinnedAsOf === undefined ? evaluation.nextChangeAt() : undefined,
      isBinding: isBinding(standing.state),
      evaluation,
      isPinned: held.pinnedAsOf !== undefined,
    };
  }

  async #read(
    tx: TenantTransaction,
    id: string,
    before: Held | undefined,
    now: number,
  ): Promise<Stepped | undefined> {
    // Asked at once: usually there is something new and nothing else.
    const [standing, news] = await Promise.all([
      readStanding(tx, id),
      before ? evidenceAfter(tx, id, before.position) : undefined,
    ]);
    const { version, isAlone, size, settings } = standing;
    // Versions that share a term are evaluated together, as a whole.
    if (version === null || !isAlone || size > this.#mostHeld) return undefined;
    const isUsable =
      before?.version === version &&
      before.position <= size &&
      before.pinnedAsOf === pinnedInstant(settings) &&
      (before.pinnedAsOf ?? now) >= before.live.asOf;
    const stored = isUsable ? undefined : await getAgreement(tx, id, version);
    const held = isUsable ? before : newlyHeld(loadAgreement(stored!), standing, now);
    held.standing = standing;
    const { regrouped, subjects } = held.live.advance(held.pinnedAsOf ?? now);
    const touched = [...subjects];
    for await (const batch of batchesFor(tx, id, held, size, isUsable ? news : undefined)) {
      touched.push(...applyTo(held, batch));
      if (held.weight > this.#mostHeld) break;
    }
    return { held, touched, regrouped };
  }

  /** Says that the result of the last step is stored: the next one may be put on top of it. */
  stored(tenantId: string, id: string, result: EvaluationResult): void {
    const held = this.#held.get(`${tenantId}/${id}`);
    if (held) held.result = result;
  }

  #keep(key: string, held: Held): void {
    this.#held.set(key, held);
    let sum = 0;
    for (const { weight } of this.#held.values()) sum += weight;
    for (const [oldest, { weight }] of this.#held) {
      if (sum <= this.#mostHeld) return;
      this.#held.delete(oldest);
      sum -= weight;
    }
  }
}

/** What a held agreement has not seen yet of a ledger of some size. @param first what is read of it already */
async function* batchesFor(
  tx: TenantTransaction,
  id: string,
  held: Held,
  size: number,
  first: EvidenceBatch | undefined,
): AsyncGenerator<EvidenceBatch, void, void> {
  if (first && first.records.length > 0) yield first;
  yield* streamEvidence(tx, id, { afterPosition: held.position, toPosition: size });
}

/** What a function gives, worked out when it is asked for first. */
function once<Result extends object>(work: () => Result): () => Result {
  let result: Result | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

function newlyHeld(
  { agreement, pinnedAsOf, stored }: ReturnType<typeof loadAgreement>,
  standing: AgreementStanding,
  now: number,
): Held {
  const live = new LiveEvaluation(agreement, { asOf: pinnedAsOf ?? now });
  return { live, version: stored.version, pinnedAsOf, standing, result: undefined, position: 0, weight: 0 };
}

/** Brings what is held up to what arrived right behind it. */
function advanceBy(held: Held, now: number, { records, afterPosition }: Arrival): Stepped {
  const { regrouped, subjects } = held.live.advance(held.pinnedAsOf ?? now);
  const lastPosition = afterPosition + records.length;
  return { held, touched: [...subjects, ...applyTo(held, { records, lastPosition })], regrouped };
}

/** Takes the next records of the ledger in. */
function applyTo(held: Held, { records, lastPosition }: EvidenceBatch): readonly SubjectChange[] {
  const { subjects } = held.live.apply(records);
  held.position = lastPosition;
  held.weight += weightOf(records);
  return subjects;
}

/** The rows of every subject that was told, as it was told last. */
function changedOutcomes(told: readonly SubjectChange[]): ChangedOutcomes {
  const last = new Map(told.map((change) => [JSON.stringify([change.indicator, change.subject]), change]));
  const of = [...last.values()];
  return { of, rows: storedOutcomes(of.flatMap(({ outcomes }) => outcomes)) };
}

function weightOf(records: readonly EvidenceRecord[]): number {
  let weight = 0;
  for (const { type, data } of records) {
    weight += 1;
    if (type !== 'slices') continue;
    for (const field of Object.values(data))
      if (Array.isArray(field)) weight += field.length / SLICES_A_RECORD;
  }
  return weight;
}
