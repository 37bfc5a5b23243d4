import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';

/** Either side of an agreement. */
export type Party = 'provider' | 'customer';

export const OTHER: Readonly<Record<Party, Party>> = { provider: 'customer', customer: 'provider' };

/**
 * The party that somebody acts for. Whoever sits at a server that is open says which, since they speak for both.
 *
 * @param as what the request says; nobody else may speak for a party that is not theirs
 * @throws HttpProblem 403
 */
export function actingFor(request: FastifyRequest, as: Party | undefined): Party {
  const { organisation, through } = actorOf(request);
  const own: Party = organisation.kind === 'customer' ? 'customer' : 'provider';
  if (as === undefined || as === own) return own;
  if (through.kind === 'open') return as;
  throw new HttpProblem(403, 'Not your side', `You act for the ${own} of this agreement, not for the ${as}.`);
}
