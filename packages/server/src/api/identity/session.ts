import {
  appendAudit,
  endSessions,
  findAccount,
  findSession,
  getPerson,
  listOrganisations,
  readReading,
  readSettings,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import { cookieOf, setCookie } from '../../identity/cookie.ts';
import { csrfTokenOf, hashOf, readSessionToken } from '../../identity/credentials.ts';
import { decide } from '../../identity/decide.ts';
import type { Identity } from '../../identity/identity.ts';
import { type AttemptKeys, admitAttempt, forgiveAttempts } from '../../identity/lock.ts';
import { isPassword } from '../../identity/password.ts';
import { type Action, PERMISSIONS } from '../../identity/permissions.ts';
import { isRecoveryCode, isRightCode } from '../../identity/second-factor.ts';
import { answerSession, beginSession, type NewSession } from '../../identity/sessions.ts';
import { HOME_TENANT } from '../../tenant.ts';
import type { Api } from '../api.ts';
import { readingSchema } from './reading.ts';
import { grantSchema, grantViews } from './scopes.ts';

const stageSchema = z.object({
  stage: z.enum(['second factor', 'signed in']),
  csrfToken: z
    .string()
    .nullable()
    .describe('Sent back as X-CSRF-Token with each write; null until signed in.'),
});

const sessionSchema = z.object({
  access: z.enum(['sign-in', 'open']),
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      organisation: z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['provider', 'customer', 'supplier']),
      }),
      hasSecondFactor: z.boolean(),
    })
    .nullable(),
  lacksSecondFactor: z
    .boolean()
    .describe('Whether nothing opens before a second factor is set up, which is asked for here.'),
  roles: z.array(grantSchema),
  actions: z.array(z.string()).describe('What this person may do somewhere.'),
  reading: readingSchema.describe('What this person chose to read in.'),
  usualReading: readingSchema.describe('What holds of it where they chose nothing.'),
  csrfToken: z.string().nullable(),
  lastEvent: z
    .string()
    .nullable()
    .describe('Given to `/events` as `since`: what came after this answer is heard first.'),
  providers: z.array(z.object({ id: z.string(), name: z.string() })).describe('Others who sign people in.'),
});

/** As the browser is set. */
const NOTHING_CHOSEN = { language: null, timeZone: null } as const;

/** Signing in and out, and who one is. */
export function sessionRoutes({ app, store, now }: Api, identity: Identity, lastEvent: () => string): void {
  const { access, isSecure } = identity;

  app.get(
    '/session',
    {
      config: { action: 'anyone' },
      schema: { summary: 'Who is signed in, and what they may do.', response: { 200: sessionSchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const heard = lastEvent(); // Before anything is read, so that nothing is missed.
      const providers = identity.provider ? [{ id: 'oidc', name: identity.provider.name }] : [];
      const { actor } = request;
      if (!actor)
        return {
          ...{ access, person: null, lacksSecondFactor: false, roles: [], actions: [] },
          csrfToken: null,
          lastEvent: null,
          providers,
          reading: NOTHING_CHOSEN,
          usualReading: NOTHING_CHOSEN,
        };
      const actions = (Object.keys(PERMISSIONS) as Action[]).filter(
        (one) => decide(actor, one).kind === 'allowed',
      );
      const cookie = actor.through.kind === 'session' ? cookieOf(request, 'session', isSecure) : undefined;
      const [person, reading, usualReading] = await store.withTenant(
        actor.tenantId,
        async (tx) => [
          actor.through.kind === 'open' ? LOCAL : await personView(tx, actor.id),
          (await readReading(tx, actor.id)) ?? NOTHING_CHOSEN,
          (await readSettings(tx)).reading,
        ],
        { readOnly: true },
      );
      return {
        ...{ access, person, reading, usualReading },
        lacksSecondFactor: actor.through.kind === 'session' && actor.through.lacksSecondFactor === true,
        roles: grantViews(actor.grants),
        actions,
        csrfToken: cookie === undefined ? null : csrfTokenOf(cookie),
        lastEvent: heard,
        providers,
      };
    },
  );

  app.post(
    '/session',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Signs in with a password.',
        body: z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(1_024) }),
        response: { 200: stageSchema },
      },
    },
    async (request, reply) => {
      const { email, password } = request.body;
      const keys = { account: `account ${email.trim().toLowerCase()}`, address: request.ip };
      // In a transaction of its own: what is counted stays counted, however it goes on.
      await store.withTenant(HOME_TENANT, (tx) => admitAttempt(tx, keys, now()));
      const account = await store.withTenant(HOME_TENANT, (tx) => findAccount(tx, { email: email.trim() }));
      const isRight = await isPassword(password, account?.passwordHash);
      if (!account || !isRight || account.status !== 'active') {
        await store.withTenant(HOME_TENANT, (tx) => noteFailure(tx, request, account?.personId));
        throw new HttpProblem(401, 'Not signed in', 'The address or the password is not right.');
      }
      const stage = account.totpSecret ? 'second factor' : 'signed in';
      const begun = await store.withTenant(HOME_TENANT, async (tx) => {
        await forgiveAttempts(tx, keys, now());
        return beginSession(tx, request, { personId: account.personId, stage, by: 'password', at: now() });
      });
      return answerSession(reply, begun, isSecure);
    },
  );

  app.post(
    '/session/second-factor',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Signs in with the code of the second factor, or a recovery code, after the password.',
        body: z.object({ code: z.string().min(6).max(40) }),
        response: { 200: stageSchema },
      },
    },
    async (request, reply) => {
      const waiting = await waitingSession(request);
      const keys: AttemptKeys = { account: `second factor ${waiting.personId}`, address: request.ip };
      await store.withTenant(HOME_TENANT, (tx) => admitAttempt(tx, keys, now()));
      const begun = await store.withTenant(HOME_TENANT, (tx) => withCode(tx, request, waiting, keys));
      if (begun) return answerSession(reply, begun, isSecure);
      await store.withTenant(HOME_TENANT, (tx) => noteFailure(tx, request, waiting.personId));
      throw new HttpProblem(
        401,
        'Not signed in',
        'The code is not right, or was used already. Take the next one.',
      );
    },
  );

  app.delete(
    '/session',
    {
      config: { action: 'self', keyless: 'it ends what a second one would be sent under' },
      schema: { summary: 'Signs out.', response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { actor } = request;
      if (actor?.through.kind === 'session') {
        const { id } = actor.through;
        await store.withTenant(actor.tenantId, async (tx) => {
          await endSessions(tx, actor.id, { only: id }, now());
          await appendAudit(
            tx,
            auditOf(request, now(), { action: 'session.ended', target: `session ${id}` }),
          );
        });
      }
      reply.header('set-cookie', setCookie('session', '', { isSecure, maxAgeMs: 0 }));
      return reply.status(204).send(null);
    },
  );

  async function waitingSession(request: FastifyRequest): Promise<{ id: string; personId: string }> {
    const token = cookieOf(request, 'session', isSecure) ?? '';
    const found =
      readSessionToken(token)?.tenantId === HOME_TENANT
        ? await store.withTenant(HOME_TENANT, (tx) => findSession(tx, hashOf(token), now()))
        : undefined;
    if (found?.stage === 'second factor') return found;
    throw new HttpProblem(401, 'Not signed in', 'The code took too long. Begin with the password again.');
  }

  async function withCode(
    tx: TenantTransaction,
    request: FastifyRequest<{ Body: { code: string } }>,
    waiting: { id: string; personId: string },
    keys: AttemptKeys,
  ): Promise<NewSession | undefined> {
    const { personId } = waiting;
    const account = await findAccount(tx, { personId });
    if (account?.status !== 'active' || !account.totpSecret || !identity.key) return undefined;
    const code = request.body.code.trim();
    const at = now();
    const isCode =
      /^\d{6}$/.test(code) &&
      (await isRightCode(tx, identity.key, { personId, sealed: account.totpSecret, code, at }));
    const isRecovery = !isCode && code.length > 6 && (await isRecoveryCode(tx, personId, code, at));
    if (!isCode && !isRecovery) return undefined;
    await forgiveAttempts(tx, keys, now());
    await endSessions(tx, personId, { only: waiting.id }, at);
    const by = isCode ? 'password and code' : 'password and recovery code';
    return beginSession(tx, request, { personId, stage: 'signed in', by, at });
  }

  async function noteFailure(tx: TenantTransaction, request: FastifyRequest, personId: string | undefined) {
    const target = personId === undefined ? 'nobody' : `person ${personId}`;
    await appendAudit(tx, auditOf(request, now(), { action: 'session.refused', target }));
  }
}

const LOCAL = {
  id: 'local',
  name: 'Local administrator',
  email: null,
  organisation: { id: 'local', name: 'This machine', kind: 'provider' },
  hasSecondFactor: false,
} as const;

async function personView(tx: TenantTransaction, id: string) {
  const person = await getPerson(tx, id);
  if (!person) return null;
  const organisation = (await listOrganisations(tx)).find((one) => one.id === person.organisationId)!;
  const { name, email, hasSecondFactor } = person;
  return {
    ...{ id, name, email, hasSecondFactor },
    organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
  };
}
