import { listParties, type TenantTransaction } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../identity/actor.ts';
import { decide } from '../identity/decide.ts';

/** Whether somebody may see the personal fields of an agreement's records in plain. */
export async function mayReadPersonal(
  tx: TenantTransaction,
  request: FastifyRequest,
  agreementId: string,
): Promise<boolean> {
  const decision = decide(actorOf(request), 'personal.read');
  if (decision.kind !== 'allowed') return false;
  const { only } = decision.sight;
  if (only === undefined || only.agreements.includes(agreementId)) return true;
  if (only.organisations.length === 0) return false;
  const parties = await listParties(tx);
  return parties.some(
    (one) =>
      one.agreementId === agreementId &&
      one.organisationId !== undefined &&
      only.organisations.includes(one.organisationId),
  );
}
