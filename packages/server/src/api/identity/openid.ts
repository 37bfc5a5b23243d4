import {
  addPerson,
  appendAudit,
  findAccount,
  grantRole,
  linkSubject,
  listInvitations,
  type TenantTransaction,
  takeInvitation,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import { cookieOf, setCookie } from '../../identity/cookie.ts';
import { newId } from '../../identity/credentials.ts';
import type { Identity } from '../../identity/identity.ts';
import { FLOW_MS, openIdOf, type Subject } from '../../identity/openid.ts';
import { answerSession, BY_OPENID, beginSession } from '../../identity/sessions.ts';
import { HOME_TENANT } from '../../tenant.ts';
import type { Api } from '../api.ts';

/** Signing in with another party, by OpenID Connect. */
export function openIdRoutes(
  { app, store, now }: Api,
  { provider, key, isSecure, publicUrl }: Identity,
): void {
  if (!provider) return;
  if (!key) throw new Error('signing in with OpenID Connect takes the server’s key');
  const openId = openIdOf(provider, key);
  const base = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`;
  const callback = '/api/v1/session/oidc/callback';

  app.get(
    '/session/oidc',
    { config: { action: 'anyone' }, schema: { summary: 'Leads to the provider that signs people in.' } },
    async (request, reply) => {
      const { url, flow } = await openId
        .begin(`${base(request)}${callback}`, now())
        .catch((error: unknown) => {
          request.log.error(error);
          throw new HttpProblem(
            502,
            'No answer',
            `${provider.name} does not answer. Try again, or sign in with a password.`,
          );
        });
      return reply
        .header('set-cookie', setCookie('flow', flow, { isSecure, maxAgeMs: FLOW_MS }))
        .redirect(url, 302);
    },
  );

  app.get(
    '/session/oidc/callback',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Where the provider leads back to.',
        querystring: z.looseObject({}),
      },
    },
    async (request, reply) => {
      const flow = cookieOf(request, 'flow', isSecure) ?? '';
      const ended = setCookie('flow', '', { isSecure, maxAgeMs: 0 });
      try {
        const subject = await openId.finish(new URL(request.url, base(request)), flow, now());
        const begun = await store.withTenant(HOME_TENANT, async (tx) => {
          const personId = await personOf(tx, request, subject);
          if (personId === undefined) return undefined;
          return beginSession(tx, request, { personId, stage: 'signed in', by: BY_OPENID, at: now() });
        });
        if (begun) {
          answerSession(reply, begun, isSecure);
          const session = reply.getHeader('set-cookie');
          return reply.header('set-cookie', [String(session), ended]).redirect('/', 302);
        }
      } catch (error) {
        // The reason is for the log: the address that was come back to may be anyone's making.
        request.log.warn({ reason: (error as Error).message }, 'a sign-in by OpenID Connect failed');
      }
      await store.withTenant(HOME_TENANT, (tx) =>
        appendAudit(
          tx,
          auditOf(request, now(), { action: 'session.refused', target: 'nobody', after: { by: 'openid' } }),
        ),
      );
      return reply.header('set-cookie', ended).redirect('/?refused=openid', 302);
    },
  );

  /** Who is known by the subject; else by an address that the provider has checked; else who was invited under it. */
  async function personOf(
    tx: TenantTransaction,
    request: FastifyRequest,
    { issuer, subject, email }: Subject,
  ): Promise<string | undefined> {
    const known = await findAccount(tx, { issuer, subject });
    if (known) return known.status === 'active' ? known.personId : undefined;
    if (email === undefined) return undefined;
    const account = await findAccount(tx, { email });
    if (account && account.status !== 'active') return undefined;
    const personId = account?.personId ?? (await invitedPerson(tx, request, email));
    if (personId === undefined || !(await linkSubject(tx, personId, { issuer, subject }))) return undefined;
    const event = auditOf(request, now(), {
      action: 'person.linked',
      target: `person ${personId}`,
      after: { issuer },
    });
    await appendAudit(tx, { ...event, actor: personId });
    return personId;
  }

  async function invitedPerson(
    tx: TenantTransaction,
    request: FastifyRequest,
    email: string,
  ): Promise<string | undefined> {
    const at = now();
    const invitation = (await listInvitations(tx, at)).find(
      (one) => one.kind === 'invitation' && one.email === email,
    );
    if (!invitation || !(await takeInvitation(tx, invitation.id, at))) return undefined;
    const { name, organisationId, invitedBy } = invitation;
    const id = newId();
    await addPerson(tx, { id, organisationId, email, name, createdAt: at });
    for (const grant of invitation.roles) await grantRole(tx, id, grant, { by: invitedBy, at });
    const after = { invitation: invitation.id, by: 'openid' };
    await appendAudit(tx, {
      ...auditOf(request, at, { action: 'person.added', target: `person ${id}`, after }),
      actor: id,
    });
    return id;
  }
}
