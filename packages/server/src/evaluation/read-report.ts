import type { EvaluationReport } from '@tallystick/engine';
import {
  readNewerEvaluation,
  type Store,
  type StoredEvaluation,
  type TenantTransaction,
} from '@tallystick/store';
import { KeptByLength } from '../kept-by-length.ts';

/** An evaluation as it is stored, its result read. */
export interface StoredReport extends Omit<StoredEvaluation, 'resultText'> {
  readonly report: EvaluationReport;
}

interface Known {
  readonly report: EvaluationReport;
  readonly sha256: string;
}

/** Reports that were read last, of texts of so many characters together; in memory each takes four times as much. */
const kept = new KeptByLength<Known>(16_000_000);

/** The stored evaluation of an agreement; undefined before its first. A report that was read before is not brought again: its hash says that it is the same. */
export async function storedReport(tx: TenantTransaction, id: string): Promise<StoredReport | undefined> {
  const key = JSON.stringify([tx.tenantId, id]);
  const known = kept.get(key);
  const stored = await readNewerEvaluation(tx, id, known?.sha256);
  if (!stored) return undefined;
  const { resultText, ...facts } = stored;
  if (resultText === null) return { ...facts, report: known!.report };
  const report = JSON.parse(resultText) as EvaluationReport;
  kept.set(key, { report, sha256: facts.resultSha256 }, resultText.length);
  return { ...facts, report };
}

/** The stored report of an agreement; undefined before its first evaluation. */
export async function readReport(
  store: Store,
  tenantId: string,
  agreementId: string,
): Promise<EvaluationReport | undefined> {
  const stored = await store.withTenant(tenantId, (tx) => storedReport(tx, agreementId), { readOnly: true });
  return stored?.report;
}
