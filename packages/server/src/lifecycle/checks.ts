import { agreementAt, listChecks, sourcesSeen, type TenantTransaction } from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { type CheckItem, checklist } from './checklist.ts';

/** The checklist of the version that is to become active, from what is stored; empty where there is none. @param at ms */
export async function checklistOf(
  tx: TenantTransaction,
  id: string,
  at: number,
): Promise<readonly CheckItem[]> {
  const stored = await agreementAt(tx, id, at);
  if (!stored) return [];
  const { agreement } = loadAgreement(stored);
  const evaluation = await storedReport(tx, id);
  return checklist(agreement, {
    sources: await sourcesSeen(tx, id, [...agreement.sources.keys()]),
    report: evaluation?.report,
    checks: await listChecks(tx, id, stored.version),
  });
}
