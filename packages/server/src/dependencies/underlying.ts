import { type Evaluation, type EvaluationReport, toReport } from '@tallystick/engine';
import { readHead, streamEvidence, type TenantTransaction } from '@tallystick/store';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { evaluateHeld, heldAgreement } from '../held-agreement.ts';

/** An agreement with its evaluation at hand, and the report of it that is stored. */
export interface AtHand {
  readonly evaluation: Evaluation;
  readonly report: EvaluationReport | undefined;
}

/** Agreements that are looked through behind one at most. */
const MOST_BEHIND = 30;

/** Evaluates an agreement as its stored report was; undefined where there is none, or it was not evaluated yet. @param now ms */
export async function atHand(tx: TenantTransaction, id: string, now: number): Promise<AtHand | undefined> {
  const held = await heldAgreement(tx, id, now);
  if (!held) return undefined;
  const stored = await storedReport(tx, id);
  const { size } = await readHead(tx, id);
  const asOf = stored?.asOf ?? held.pinnedAsOf ?? now;
  const evaluation = await evaluateHeld(held, batchesOf(streamEvidence(tx, id, { toPosition: size })), {
    asOf,
  });
  return { evaluation, report: stored?.report };
}

/** The same as it was known; its report is worked out too. @param now ms */
export async function atHandThen(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<AtHand | undefined> {
  const { evaluation } = (await evaluateAsKnown(tx, id, known, now)) ?? {};
  return evaluation && { evaluation, report: toReport(evaluation) };
}

/**
 * The agreements that stand behind the services of one, those behind them too, as far as the reader may see them.
 *
 * @param read how one comes to hand
 */
export async function allBehind(
  top: AtHand,
  read: (id: string) => Promise<AtHand | undefined>,
): Promise<ReadonlyMap<string, AtHand>> {
  const found = new Map<string, AtHand>();
  const looked = new Set([top.evaluation.agreement.id]);
  const queue = [top];
  for (let place = 0; place < queue.length && found.size < MOST_BEHIND; place++) {
    for (const id of dependenciesOf(queue[place]!.evaluation)) {
      if (looked.has(id) || found.size >= MOST_BEHIND) continue;
      looked.add(id);
      const one = await read(id);
      if (!one) continue;
      found.set(id, one);
      queue.push(one);
    }
  }
  return found;
}

/** What the services of an agreement name that is no service of its own. */
function dependenciesOf({ agreement: { services } }: Evaluation): readonly string[] {
  const named = [...services.values()].flatMap(({ dependsOn }) => dependsOn);
  return named.filter((id) => !services.has(id));
}
