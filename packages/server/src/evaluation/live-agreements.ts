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
  /** What the changes are counted from; undefined for the first step, and where any outcome may have changed. */
  readonly basis: EvaluationResult | undefined;
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

/** What a worker holds of an agreement between its steps. */
interface Held {
  readonly live: LiveEvaluation;
  readonly version: number;
  readonly pinnedAsOf: number | undefined;
  /** The last step, once its result is known to be stored; undefined where that is not known. */
  result: EvaluationResult | undefined;
  position: number;
  weight: number;
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
   * Brings an agreement up to date: reads what came since the last step, or all of it where it is not held.
   *
   * @param now evaluation instant of an agreement that has none pinned, ms.
   * @returns undefined where there is no such agreement, or where it holds more than may be kept ready: to be evaluated as a whole.
   */
  async step(store: Store, tenantId: string, id: string, now: number): Promise<LiveStep | undefined> {
    const key = `${tenantId}/${id}`;
    if (this.#tooLarge.has(key)) return undefined;
    const before = this.#held.get(key);
    // What is being changed is nobody's to use until it is whole again.
    this.#held.delete(key);
    const stepped = await store.withTenant(
      tenantId,
      async (tx) => {
        // Asked at once: usually there is something new and nothing else.
        const [{ version, isAlone, state, size, settings }, news] = await Promise.all([
          readStanding(tx, id),
          before ? evidenceAfter(tx, id, before.position) : undefined,
        ]);
        // Versions that share a term are evaluated together, as a whole.
        if (version === null || !isAlone || size > this.#mostHeld) return undefined;
        const isUsable =
          before?.version === version &&
          before.position <= size &&
          before.pinnedAsOf === pinnedInstant(settings) &&
          (before.pinnedAsOf ?? now) >= before.live.asOf;
        const stored = isUsable ? undefined : await getAgreement(tx, id, version);
        const held = isUsable ? before : newlyHeld(loadAgreement(stored!), now);
        const touched: SubjectChange[] = [];
        const advanced = held.live.advance(held.pinnedAsOf ?? now);
        touched.push(...advanced.subjects);
        for await (const { records, lastPosition } of batchesFor(
          tx,
          id,
          held,
          size,
          isUsable ? news : undefined,
        )) {
          touched.push(...held.live.apply(records).subjects);
          held.position = lastPosition;
          held.weight += weightOf(records);
          if (held.weight > this.#mostHeld) {
            this.#tooLarge.add(key);
            return undefined;
          }
        }
        return { held, touched, regrouped: advanced.regrouped, isBinding: isBinding(state) };
      },
      { readOnly: true },
    );
    if (!stepped) return undefined;
    const { held, touched, regrouped, isBinding: binds } = stepped;
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
    const basis = regrouped ? undefined : held.result;
    held.result = undefined;
    this.#keep(key, held);
    return {
      result,
      report,
      basis,
      changed: basis ? changedOutcomes([...touched, ...held.live.running()]) : { of: [], rows: [] },
      outcomes: once(() => storedOutcomes(evaluation.outcomes())),
      nextChangeAt: held.pinnedAsOf === undefined ? evaluation.nextChangeAt() : undefined,
      isBinding: binds,
      evaluation,
      isPinned: held.pinnedAsOf !== undefined,
    };
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

function newlyHeld({ agreement, pinnedAsOf, stored }: ReturnType<typeof loadAgreement>, now: number): Held {
  const live = new LiveEvaluation(agreement, { asOf: pinnedAsOf ?? now });
  return { live, version: stored.version, pinnedAsOf, result: undefined, position: 0, weight: 0 };
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
