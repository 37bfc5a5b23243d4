import {
  appendAudit,
  dropSecondFactor,
  enableSecondFactor,
  endSessions,
  findAccount,
  getPerson,
  listSessions,
  offeredSecondFactor,
  offerSecondFactor,
  setPassword,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Identity } from '../../identity/identity.ts';
import { admitAttempt, forgiveAttempts } from '../../identity/lock.ts';
import { checkPassword, hashPassword, isPassword } from '../../identity/password.ts';
import { isRightCode, newRecoveryCodes, newSecondFactor } from '../../identity/second-factor.ts';
import type { Api } from '../api.ts';
import { personOf } from './person.ts';

const passwordSchema = z.string().min(1).max(1_024);

/** What belongs to oneself: sessions, password, second factor. */
export function accountRoutes({ app, store, read, write, now }: Api, identity: Identity): void {
  const config = { action: 'self' } as const;

  app.get(
    '/account/sessions',
    {
      config,
      schema: {
        summary: 'Where one is signed in.',
        response: {
          200: z.object({
            sessions: z.array(
              z.object({
                id: z.string(),
                isCurrent: z.boolean(),
                createdAt: z.string(),
                lastSeenAt: z.string(),
                expiresAt: z.string(),
                address: z.string(),
                agent: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const personId = personOf(request);
      const sessions = await read(request, (tx) => listSessions(tx, personId, now()));
      return {
        sessions: sessions
          .filter(({ stage }) => stage === 'signed in')
          .map(({ id, createdAt, lastSeenAt, expiresAt, address, agent }) => ({
            ...{ id, address, agent, isCurrent: id === sessionOf(request) },
            createdAt: formatInstant(createdAt),
            lastSeenAt: formatInstant(lastSeenAt),
            expiresAt: formatInstant(expiresAt),
          })),
      };
    },
  );

  app.delete(
    '/account/sessions/:session',
    {
      config,
      schema: {
        summary: 'Signs out elsewhere: one session, or "others" for all but this one.',
        params: z.object({ session: z.string().max(100) }),
        response: { 200: z.object({ ended: z.number().int() }) },
      },
    },
    async (request) => {
      const personId = personOf(request);
      const { session } = request.params;
      const ended = await write(request, async (tx) => {
        const which = session === 'others' ? { except: sessionOf(request) } : { only: session };
        const count = await endSessions(tx, personId, which, now());
        if (count > 0)
          await appendAudit(
            tx,
            auditOf(request, now(), {
              action: 'session.ended',
              target: `session ${session}`,
              after: { ended: count },
            }),
          );
        return count;
      });
      if (ended === 0 && session !== 'others') throw notFound(`session "${session}" of yours`);
      return { ended };
    },
  );

  app.put(
    '/account/password',
    {
      config,
      schema: {
        summary: 'Sets another password, and signs out everywhere else.',
        body: z.object({ current: passwordSchema, next: passwordSchema }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { current, next } = request.body;
      const personId = await confirmed(request, current);
      const person = await read(request, (tx) => getPerson(tx, personId));
      checkPassword(next, [person?.email ?? '', person?.name ?? '']);
      const passwordHash = await hashPassword(next);
      await write(request, async (tx) => {
        await setPassword(tx, personId, passwordHash);
        await endSessions(tx, personId, { except: sessionOf(request) }, now());
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'password.set', target: `person ${personId}` }),
        );
      });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/account/second-factor',
    {
      config,
      schema: {
        summary:
          'Offers a second factor: a secret for an authenticator app, which counts once its first code came.',
        body: z.object({ password: passwordSchema }),
        response: { 200: z.object({ secret: z.string(), uri: z.string() }) },
      },
    },
    async (request, reply) => {
      const personId = await confirmed(request, request.body.password);
      const key = keyOf();
      const offered = await write(request, async (tx) => {
        const person = await getPerson(tx, personId);
        if (!person || person.hasSecondFactor)
          throw new HttpProblem(409, 'There already', 'Remove the second factor first.');
        const made = newSecondFactor(key, { tenantId: tx.tenantId, personId, email: person.email });
        await offerSecondFactor(tx, personId, made.sealed);
        return made;
      });
      reply.header('cache-control', 'no-store');
      return { secret: offered.secret, uri: offered.uri };
    },
  );

  app.put(
    '/account/second-factor',
    {
      config,
      schema: {
        summary:
          'Makes the offered second factor count, with its first code; gives the recovery codes, once.',
        body: z.object({ code: z.string().regex(/^\s*\d{6}\s*$/, 'Give the six digits') }),
        response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const { codes, hashes } = newRecoveryCodes();
      await write(request, async (tx) => {
        const sealed = await offeredSecondFactor(tx, personId);
        const at = now();
        const code = request.body.code.trim();
        if (!sealed || !(await isRightCode(tx, keyOf(), { personId, sealed, code, at }))) {
          throw new HttpProblem(
            422,
            'The code is not right',
            'Check the clock of the phone, and take the next code.',
          );
        }
        await enableSecondFactor(tx, personId, hashes, at);
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'second-factor.set', target: `person ${personId}` }),
        );
      });
      reply.header('cache-control', 'no-store');
      return { recoveryCodes: codes };
    },
  );

  app.delete(
    '/account/second-factor',
    {
      config,
      schema: {
        summary: 'Removes the second factor.',
        body: z.object({ password: passwordSchema }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const personId = await confirmed(request, request.body.password);
      await write(request, async (tx) => {
        await dropSecondFactor(tx, personId);
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'second-factor.removed', target: `person ${personId}` }),
        );
      });
      return reply.status(204).send(null);
    },
  );

  /** Whoever sits at an unlocked browser is not yet its owner: what opens the account takes the password again. */
  async function confirmed(request: FastifyRequest, password: string): Promise<string> {
    const personId = personOf(request);
    const { tenantId } = actorOf(request);
    const keys = { account: `confirmation ${personId}`, address: request.ip };
    await store.withTenant(tenantId, (tx) => admitAttempt(tx, keys, now()));
    const account = await store.withTenant(tenantId, (tx) => findAccount(tx, { personId }));
    if (!(await isPassword(password, account?.passwordHash))) {
      throw new HttpProblem(
        422,
        'The password is not right',
        'Give the password with which you sign in now.',
      );
    }
    await store.withTenant(tenantId, (tx) => forgiveAttempts(tx, keys, now()));
    return personId;
  }

  function keyOf() {
    if (identity.key) return identity.key;
    throw new HttpProblem(
      409,
      'The server has no key',
      'Second factors are kept encrypted. Start the server with TALLYSTICK_KEY_FILE set to a file for its key.',
    );
  }
}

function sessionOf(request: FastifyRequest): string {
  const { through } = actorOf(request);
  return through.kind === 'session' ? through.id : '';
}
