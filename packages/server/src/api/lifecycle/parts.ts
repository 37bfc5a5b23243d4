import type { TenantTransaction } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../identity/actor.ts';
import type { Api } from '../api.ts';
import { namesOf } from '../names.ts';

/** The longest reason or message that is taken, characters. */
export const LONGEST_WORDS = 5_000;

/** Path of an agreement. */
export const agreementParams = z.object({ id: z.string().min(1).max(200) });

/** For which side; whoever sits at a server that is open speaks for both, and says. */
export const asParty = z
  .enum(['provider', 'customer'])
  .optional()
  .describe('On a server that is open: for which party; else the one that one belongs to.');

/** A reason that the other party reads. */
export const reason = z
  .string()
  .trim()
  .min(3, 'Say why in a few words.')
  .max(LONGEST_WORDS)
  .describe('In the words of whoever does it; the other party reads it.');

/** Words that may be left out. */
export const words = z.string().trim().max(LONGEST_WORDS).default('');

/** What those are called who act for either party: each is named to the other, whose people they do not see otherwise. */
export function actorNames(
  { store }: Pick<Api, 'store'>,
  request: FastifyRequest,
): Promise<ReadonlyMap<string, string>> {
  return store.withTenant(actorOf(request).tenantId, namesOfActors, { readOnly: true });
}

/** What people are called, by id, whom a transaction sees; whoever sits at a server that is open is nobody of ours. */
export async function namesOfActors(tx: TenantTransaction): Promise<ReadonlyMap<string, string>> {
  return new Map([['local', 'Local administrator'], ...(await namesOf(tx))]);
}
