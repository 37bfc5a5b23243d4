import type { TenantTransaction } from '@tallystick/store';
import { type StoredReport, storedReport } from '../evaluation/read-report.ts';
import { HttpProblem } from '../http/problem.ts';

/** The stored evaluation of an agreement that there is. @throws HttpProblem 409 before its first */
export async function evaluatedReport(tx: TenantTransaction, id: string): Promise<StoredReport> {
  const evaluation = await storedReport(tx, id);
  if (evaluation) return evaluation;
  throw new HttpProblem(
    409,
    'Not evaluated yet',
    `"${id}" is waiting for its first evaluation; try again in a moment.`,
  );
}
