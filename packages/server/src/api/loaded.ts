import { getAgreement, type TenantTransaction } from '@tallystick/store';
import { type LoadedAgreement, loadAgreement } from '../agreements.ts';
import { notFound } from '../http/problem.ts';

/** The newest version of an agreement, read. @throws HttpProblem 404 where there is none that this transaction sees */
export async function loadedOf(tx: TenantTransaction, id: string): Promise<LoadedAgreement> {
  const stored = await getAgreement(tx, id);
  if (!stored) throw notFound(`agreement "${id}"`);
  return loadAgreement(stored);
}
