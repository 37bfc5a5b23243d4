import type { TenantTransaction } from '@tallystick/store';
import { type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';

/** An agreement as it holds at an instant, ms. @throws HttpProblem 404 where there is none that this transaction sees */
export async function loadedOf(tx: TenantTransaction, id: string, at: number): Promise<HeldAgreement> {
  const held = await heldAgreement(tx, id, at);
  if (!held) throw notFound(`agreement "${id}"`);
  return held;
}
