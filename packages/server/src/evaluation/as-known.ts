import { type Evaluation, type EvaluationReport, toReport } from '@tallystick/engine';
import { readHead, streamEvidence, type TenantTransaction } from '@tallystick/store';
import { evaluateHeld, type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { HttpProblem } from '../http/problem.ts';
import { storedReport } from './read-report.ts';

/** Records of all agreements together that are read at most to work out what was known of several. */
export const MOST_RECORDS = 2_000_000;

/** The instants of a question about what was known (semantics §2), ms: by default now, or where an agreement is pinned; and all evidence that there is. */
export interface KnownInstants {
  readonly asOf: number | undefined;
  readonly knownAt: number | undefined;
}

/** An agreement evaluated as it was known. */
export interface AsKnown {
  readonly held: HeldAgreement;
  readonly evaluation: Evaluation;
  /** How many records of its ledger had been received. */
  readonly records: number;
}

/** Evaluates an agreement with what was known; undefined where there is none that the transaction sees. Reads its whole ledger. @param now ms */
export async function evaluateAsKnown(
  tx: TenantTransaction,
  id: string,
  { asOf, knownAt }: KnownInstants,
  now: number,
): Promise<AsKnown | undefined> {
  const held = await heldAgreement(tx, id, asOf ?? now);
  if (!held) return undefined;
  let count = 0;
  async function* batches() {
    for await (const { records } of streamEvidence(tx, id)) {
      for (const { receivedAt } of records) if (knownAt === undefined || receivedAt <= knownAt) count++;
      yield records;
    }
  }
  const instants = { asOf: asOf ?? held.pinnedAsOf ?? now, ...(knownAt === undefined ? {} : { knownAt }) };
  const evaluation = await evaluateHeld(held, batches(), instants);
  return { held, evaluation, records: count };
}

/** The report of an agreement as it was known, or where nothing is said of that, as it is stored; undefined where there is none. @param now ms */
export async function knownReport(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants | undefined,
  now: number,
): Promise<EvaluationReport | undefined> {
  if (!known) return (await storedReport(tx, id))?.report;
  const found = await evaluateAsKnown(tx, id, known, now);
  return found && toReport(found.evaluation);
}

/** Refuses to work out anew what takes reading too much. @throws HttpProblem 422 */
export async function refuseTooMuch(tx: TenantTransaction, ids: readonly string[]): Promise<void> {
  let records = 0;
  for (const id of ids) records += (await readHead(tx, id)).size;
  const problem = tooMuch(records);
  if (problem) throw problem;
}

/** What is told to who asks for more than is read; undefined where it is not too much. */
export function tooMuch(records: number): HttpProblem | undefined {
  if (records <= MOST_RECORDS) return undefined;
  return new HttpProblem(
    422,
    'Too much to work out',
    `The agreements asked for have ${records} records, and ${MOST_RECORDS} are read at most to work out what was known of them. Ask for one agreement at a time: /agreements/ID/report takes asOf and knownAt for one of any size.`,
  );
}
