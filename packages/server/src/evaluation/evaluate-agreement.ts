import { ENGINE_VERSION, type Evaluation, type EvaluationReport, toReport } from '@tallystick/engine';
import {
  type EvaluationResult,
  getLifecycle,
  readHead,
  type Store,
  type StoredOutcome,
  streamEvidence,
} from '@tallystick/store';
import { evaluateHeld, heldAgreement } from '../held-agreement.ts';
import { isBinding } from '../lifecycle/steps.ts';
import { storedOutcomes } from './stored-outcomes.ts';

/** An evaluation in the form in which it is stored. */
export interface EvaluatedAgreement {
  readonly result: EvaluationResult;
  readonly report: EvaluationReport;
  readonly outcomes: readonly StoredOutcome[];
  /** The next instant at which something may change by itself, ms; undefined where nothing does. */
  readonly nextChangeAt: number | undefined;
  /** Whether alerts, credits and statements follow from it. */
  readonly isBinding: boolean;
  readonly evaluation: Evaluation;
  /** Whether it is evaluated as of a fixed day. */
  readonly isPinned: boolean;
}

/** What a stored evaluation was made from. */
interface Basis {
  readonly version: number;
  readonly asOf: number;
  readonly knownAt: number;
  readonly evidenceSize: number;
}

/**
 * Evaluates an agreement over its ledger, by the engine that the command line uses: the stored report is
 * the one that `tallystick evaluate --format json` prints, to the digit.
 *
 * @param now evaluation instant of an agreement that has none pinned, ms.
 * @param basis what an earlier evaluation was made from, to make it again.
 * @returns undefined when there is no such agreement (any more).
 */
export async function evaluateAgreement(
  store: Store,
  tenantId: string,
  agreementId: string,
  now: number,
  basis?: Basis,
): Promise<EvaluatedAgreement | undefined> {
  return store.withTenant(
    tenantId,
    async (tx) => {
      const held = await heldAgreement(tx, agreementId, basis?.asOf ?? now, basis?.version);
      if (!held) return undefined;
      const { pinnedAsOf } = held;
      const isPresent = basis === undefined && pinnedAsOf === undefined;
      const asOf = basis?.asOf ?? pinnedAsOf ?? now;
      const size = basis?.evidenceSize ?? (await readHead(tx, agreementId)).size;
      const evidence = streamEvidence(tx, agreementId, { toPosition: size });
      const evaluation = await evaluateHeld(held, batchesOf(evidence), { asOf });
      const report = toReport(evaluation);
      return {
        result: {
          agreementVersion: held.newest,
          asOf,
          knownAt: basis?.knownAt ?? now,
          engine: ENGINE_VERSION,
          evidenceSize: size,
          resultText: JSON.stringify(report),
        },
        report,
        outcomes: storedOutcomes(evaluation.outcomes()),
        nextChangeAt: isPresent ? evaluation.nextChangeAt() : undefined,
        isBinding: isBinding((await getLifecycle(tx, agreementId))?.state ?? null),
        evaluation,
        isPinned: pinnedAsOf !== undefined,
      };
    },
    { readOnly: true },
  );
}

export async function* batchesOf(stream: ReturnType<typeof streamEvidence>) {
  for await (const { records } of stream) yield records;
}
