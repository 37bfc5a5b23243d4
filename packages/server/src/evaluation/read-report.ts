import type { EvaluationReport } from '@tallystick/engine';
import { readEvaluation, type Store, type StoredEvaluation } from '@tallystick/store';

/** The stored report of an agreement; undefined before its first evaluation. */
export async function readReport(
  store: Store,
  tenantId: string,
  agreementId: string,
): Promise<EvaluationReport | undefined> {
  const evaluation = await store.withTenant(tenantId, (tx) => readEvaluation(tx, agreementId), {
    readOnly: true,
  });
  return evaluation && reportOf(evaluation);
}

/** The report of an evaluation as it is stored. */
export function reportOf({ resultText }: Pick<StoredEvaluation, 'resultText'>): EvaluationReport {
  return JSON.parse(resultText) as EvaluationReport;
}
