import { addSession, appendAudit, getPerson, readSettings, type TenantTransaction } from '@tallystick/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { auditOf } from './audit.ts';
import { setCookie } from './cookie.ts';
import { csrfTokenOf, newId, newSessionToken } from './credentials.ts';
import { SESSION_MS } from './resolve.ts';

/** How long a right password waits for its second factor, ms. */
const SECOND_FACTOR_MS = 5 * 60_000;

/** How the log says that another party signed somebody in. */
export const BY_OPENID = 'openid';

/** A session that has just begun. Its token is new each time: one that was planted in a browser before gains nothing. */
export interface NewSession {
  readonly token: string;
  readonly stage: 'second factor' | 'signed in';
}

/** Begins a session of a person, and tells the log. */
export async function beginSession(
  tx: TenantTransaction,
  request: FastifyRequest,
  given: {
    readonly personId: string;
    readonly stage: NewSession['stage'];
    readonly by: string;
    readonly at: number;
  },
): Promise<NewSession> {
  const { personId, stage, at } = given;
  const { text, hash } = newSessionToken(tx.tenantId);
  const id = newId();
  const lacksSecondFactor = stage === 'signed in' && (await isAskedForMore(tx, given));
  await addSession(tx, {
    lacksSecondFactor,
    ...{ id, tokenHash: hash, personId, stage, createdAt: at, lastSeenAt: at },
    expiresAt: at + (stage === 'signed in' ? SESSION_MS : SECOND_FACTOR_MS),
    address: request.ip,
    agent: request.headers['user-agent'] ?? '',
  });
  if (stage === 'signed in') {
    const event = auditOf(request, at, {
      action: 'session.begun',
      target: `session ${id}`,
      after: { by: given.by },
    });
    await appendAudit(tx, { ...event, actor: personId });
  }
  return { token: text, stage };
}

/** Whether a second factor is asked of a person who has none. Whoever signs people in by OpenID Connect asks for what it asks for. */
async function isAskedForMore(
  tx: TenantTransaction,
  { personId, by }: { readonly personId: string; readonly by: string },
): Promise<boolean> {
  const { secondFactor } = await readSettings(tx);
  if (secondFactor === 'optional' || by === BY_OPENID) return false;
  const person = await getPerson(tx, personId);
  if (!person || person.hasSecondFactor) return false;
  return secondFactor === 'everyone' || person.organisationKind === 'provider';
}

/** Gives the browser its session, and the page the token that it sends with writes. */
export function answerSession(
  reply: FastifyReply,
  { token, stage }: NewSession,
  isSecure: boolean,
): { readonly stage: NewSession['stage']; readonly csrfToken: string | null } {
  reply.header('set-cookie', setCookie('session', token, { isSecure, maxAgeMs: SESSION_MS }));
  reply.header('cache-control', 'no-store');
  return { stage, csrfToken: stage === 'signed in' ? csrfTokenOf(token) : null };
}
