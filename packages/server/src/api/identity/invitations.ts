import { appendAudit, endInvitations, listInvitations, listOrganisations } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import { readSessionToken } from '../../identity/credentials.ts';
import type { Identity } from '../../identity/identity.ts';
import { accept, invitationOf, invite } from '../../identity/invite.ts';
import { admitAttempt, forgiveAttempts } from '../../identity/lock.ts';
import { answerSession, beginSession } from '../../identity/sessions.ts';
import type { Api } from '../api.ts';
import { refuseRolesOfProvider } from './people.ts';
import { grantSchema, grantViews } from './scopes.ts';

const kind = z.enum(['set-up', 'invitation', 'new password']);
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^@\s]+@[^@\s]+$/, 'An e-mail address is expected.');
const token = z.string().max(200);

/** Inviting people, and coming in by a link. */
export function invitationRoutes({ app, store, read, write, now }: Api, { isSecure }: Identity): void {
  app.get(
    '/invitations',
    {
      config: { action: 'people.read', list: 'invitations' },
      schema: {
        summary: 'The links that still let someone in.',
        response: {
          200: z.object({
            invitations: z.array(
              z.object({
                id: z.string(),
                kind,
                email: z.string(),
                name: z.string(),
                organisationId: z.string(),
                roles: z.array(grantSchema),
                expiresAt: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const found = await read(request, (tx) => listInvitations(tx, now()));
      return {
        invitations: found.map((one) => ({
          id: one.id,
          kind: one.kind,
          email: one.email,
          name: one.name,
          organisationId: one.organisationId,
          roles: grantViews(one.roles),
          expiresAt: formatInstant(one.expiresAt),
        })),
      };
    },
  );

  app.post(
    '/invitations',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Invites a person: gives the path of a link, once, which lets one person in for a week.',
        body: z.object({
          email,
          name: z.string().trim().min(1).max(200),
          organisationId: z.string().max(100),
          roles: z.array(grantSchema).max(200),
        }),
        response: { 201: z.object({ id: z.string(), path: z.string(), expiresAt: z.string() }) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const at = now();
      const link = await write(request, async (tx) => {
        const organisation = (await listOrganisations(tx)).find(({ id }) => id === body.organisationId);
        if (!organisation) throw notFound(`organisation "${body.organisationId}"`);
        refuseRolesOfProvider(body.roles, { organisationKind: organisation.kind });
        const made = await invite(tx, { kind: 'invitation', ...body, invitedBy: actorOf(request).id }, at);
        const after = { kind: 'invitation', organisation: organisation.id, roles: body.roles };
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'invitation.made', target: `invitation ${made.id}`, after }),
        );
        return made;
      });
      reply.header('cache-control', 'no-store');
      return reply
        .status(201)
        .send({ id: link.id, path: link.path, expiresAt: formatInstant(link.expiresAt) });
    },
  );

  app.delete(
    '/invitations/:invitation',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Withdraws a link.',
        params: z.object({ invitation: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { invitation } = request.params;
      await write(request, async (tx) => {
        if ((await endInvitations(tx, { id: invitation }, now())) === 0)
          throw notFound(`invitation "${invitation}"`);
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'invitation.withdrawn', target: `invitation ${invitation}` }),
        );
      });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/invitations/look',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'What a link is for.',
        body: z.object({ token }),
        response: {
          200: z.object({ kind, email: z.string(), name: z.string(), organisation: z.string().nullable() }),
        },
      },
    },
    async (request) => {
      const tenantId = tenantOf(request.body.token);
      return store.withTenant(tenantId, async (tx) => {
        const found = await invitationOf(tx, request.body.token, now());
        const organisations = await listOrganisations(tx);
        const own = organisations.find(({ id, kind: of }) =>
          found.kind === 'set-up' ? of === 'provider' : id === found.organisationId,
        );
        const { email: address, name } = found;
        return { kind: found.kind, email: address, name, organisation: own?.name ?? null };
      });
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Comes in by a link: sets the password, and signs in.',
        body: z.object({
          token,
          password: z.string().min(1).max(1_024),
          name: z.string().trim().max(200).optional(),
          email: email.optional(),
          organisation: z.string().trim().max(200).optional(),
        }),
        response: {
          200: z.object({ stage: z.enum(['second factor', 'signed in']), csrfToken: z.string().nullable() }),
        },
      },
    },
    async (request, reply) => {
      const { token: text, password, name, email: address, organisation } = request.body;
      const tenantId = tenantOf(text);
      const keys = { account: `link ${text.slice(0, 20)}`, address: request.ip };
      await store.withTenant(tenantId, (tx) => admitAttempt(tx, keys, now()));
      const given = {
        ...{ token: text, password },
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { email: address }),
        ...(organisation === undefined ? {} : { organisation }),
      };
      const { personId, invitation, hasSecondFactor } = await accept(store, tenantId, given, now());
      const begun = await store.withTenant(tenantId, async (tx) => {
        await forgiveAttempts(tx, keys, now());
        const event = auditOf(request, now(), {
          action: invitation.kind === 'new password' ? 'password.set' : 'person.added',
          target: `person ${personId}`,
          after: { invitation: invitation.id, roles: grantViews(invitation.roles) },
        });
        await appendAudit(tx, { ...event, actor: personId });
        // A new password alone is not both factors.
        const stage = hasSecondFactor ? 'second factor' : 'signed in';
        return beginSession(tx, request, { personId, stage, by: `link: ${invitation.kind}`, at: now() });
      });
      return answerSession(reply, begun, isSecure);
    },
  );
}

function tenantOf(text: string): string {
  const parts = readSessionToken(text);
  if (parts) return parts.tenantId;
  throw new HttpProblem(
    404,
    'The link does not open',
    'It is not whole. Copy all of it into the address bar.',
  );
}
