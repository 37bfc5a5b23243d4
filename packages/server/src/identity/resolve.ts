import {
  findSession,
  findToken,
  getPerson,
  grantsOf,
  type Store,
  type TenantTransaction,
  touchSession,
  touchToken,
} from '@tallystick/store';
import type { Actor } from './actor.ts';
import { hashOf, isOfHash, readApiToken, readSessionToken } from './credentials.ts';

/** A session that is not used for so long is over, ms. */
export const SESSION_IDLE_MS = 8 * 3_600_000;
/** Every session is over after this, ms. */
export const SESSION_MS = 24 * 3_600_000;
/** How exactly the last use of sessions and tokens is noted, ms. */
const USE_NOTED_MS = 60_000;

/** How a credential is looked at. */
export interface LookOptions {
  /** Whether it is being used, which is noted and keeps a session from ending; else it is only looked at. */
  readonly isUse: boolean;
}

/** The person of a session token; undefined where it opens nothing (any more). @param at ms */
export async function actorOfSession(
  store: Store,
  text: string,
  at: number,
  { isUse }: LookOptions = { isUse: true },
): Promise<Actor | undefined> {
  const parts = readSessionToken(text);
  if (!parts) return undefined;
  const tokenHash = hashOf(text);
  return store.withTenant(parts.tenantId, async (tx) => {
    const session = await findSession(tx, tokenHash, at);
    if (session?.stage !== 'signed in' || at - session.lastSeenAt >= SESSION_IDLE_MS) return undefined;
    if (isUse && at - session.lastSeenAt >= USE_NOTED_MS) await touchSession(tx, tokenHash, at);
    return actorOf(
      tx,
      session.personId,
      { kind: 'session', id: session.id, lacksSecondFactor: session.lacksSecondFactor },
      at,
    );
  });
}

/** The person in whose name an API token speaks; undefined where it opens nothing (any more). @param at ms */
export async function actorOfToken(
  store: Store,
  text: string,
  at: number,
  { isUse }: LookOptions = { isUse: true },
): Promise<Actor | undefined> {
  const parts = readApiToken(text);
  if (!parts) return undefined;
  return store.withTenant(parts.tenantId, async (tx) => {
    const token = await findToken(tx, parts.id, at);
    if (!token || !isOfHash(text, token.tokenHash)) return undefined;
    if (isUse && at - (token.lastUsedAt ?? 0) >= USE_NOTED_MS) await touchToken(tx, token.id, at);
    return actorOf(tx, token.personId, { kind: 'token', id: token.id, actions: new Set(token.actions) }, at);
  });
}

async function actorOf(
  tx: TenantTransaction,
  personId: string,
  through: Actor['through'],
  at: number,
): Promise<Actor | undefined> {
  const person = await getPerson(tx, personId);
  if (person?.status !== 'active') return undefined;
  return {
    tenantId: tx.tenantId,
    id: person.id,
    organisation: { id: person.organisationId, kind: person.organisationKind },
    grants: await grantsOf(tx, personId, at),
    through,
  };
}
