import type { EvaluationReport } from '@tallystick/engine';
import { readEvaluation, type Store } from '@tallystick/store';

/** The stored report of an agreement; undefined before its first evaluation. */
export async function readReport(
  store: Store,
  tenantId: string,
  agreementId: string,
): Promise<EvaluationReport | undefined> {
  const evaluation = await store.withTenant(tenantId, (tx) => readEvaluation(tx, agreementId), {
    readOnly: true,
  });
  return evaluation && (JSON.parse(evaluation.resultText) as EvaluationReport);
}
