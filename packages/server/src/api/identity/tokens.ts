import { type ApiToken, addToken, appendAudit, endTokens, listTokens, TOKENS_ORDER } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import { newApiToken } from '../../identity/credentials.ts';
import { grantsFor } from '../../identity/decide.ts';
import { isAction, PERMISSIONS } from '../../identity/permissions.ts';
import type { Api } from '../api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from '../key-pages.ts';
import { personOf } from './person.ts';

const DAY_MS = 86_400_000;
/** The longest that a token opens anything, days. */
const LONGEST_DAYS = 366;
/** Tokens that one person has at most. */
const MOST_TOKENS = 50;

/** A token as answers show it. */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe('How its text begins.'),
  actions: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** A token of the database in the answer's form. */
export function tokenView(token: ApiToken, tenantId: string): z.infer<typeof tokenSchema> {
  const { id, name, actions, createdAt, expiresAt, lastUsedAt } = token;
  return {
    ...{ id, name, actions: [...actions], prefix: `tally.${tenantId}.${id}` },
    createdAt: formatInstant(createdAt),
    expiresAt: formatInstant(expiresAt),
    lastUsedAt: lastUsedAt === undefined ? null : formatInstant(lastUsedAt),
  };
}

/** One's own tokens for programs. */
export function tokenRoutes({ app, read, write, now }: Api): void {
  const config = { action: 'self' } as const;

  app.get(
    '/tokens',
    {
      config,
      schema: {
        summary: 'One’s own tokens, the newest first.',
        querystring: z.object(keyPageQuery(MOST_TOKENS, MOST_TOKENS)),
        response: { 200: z.object({ tokens: z.array(tokenSchema), ...keyPageNext }) },
      },
    },
    async (request) => {
      const personId = personOf(request);
      const tokens = await read(request, (tx) =>
        listTokens(tx, { people: [personId] }, now(), keyPageOf(request.query)),
      );
      return {
        tokens: tokens.map((token) => tokenView(token, actorOf(request).tenantId)),
        ...keyPageAfter(TOKENS_ORDER, tokens, request.query),
      };
    },
  );

  app.get(
    '/actions',
    {
      config,
      schema: {
        summary: 'What roles and tokens may allow, in words: after “may”.',
        response: { 200: z.object({ actions: z.array(z.object({ action: z.string(), says: z.string() })) }) },
      },
    },
    () => ({ actions: Object.entries(PERMISSIONS).map(([action, { says }]) => ({ action, says })) }),
  );

  app.post(
    '/tokens',
    {
      config,
      schema: {
        summary:
          'Makes a token for a program, which may do some of what one may oneself. Its text is given once.',
        body: z.object({
          name: z.string().trim().min(1).max(100).describe('What it is for.'),
          actions: z.array(z.string().max(100)).min(1).max(200),
          days: z.number().int().min(1).max(LONGEST_DAYS).default(90),
        }),
        response: { 201: tokenSchema.extend({ token: z.string().describe('Shown now and never again.') }) },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const actor = actorOf(request);
      const { name, days } = request.body;
      const actions = [...new Set(request.body.actions)].sort();
      for (const action of actions) {
        if (isAction(action) && grantsFor(actor, action).length > 0) continue;
        const detail = `"${action}" is nothing that your roles let you do: a token may do no more than its person.`;
        throw new HttpProblem(422, 'The token would be too much', detail);
      }
      const made = newApiToken(actor.tenantId);
      const at = now();
      const token = { id: made.id, personId, name, actions, createdAt: at, expiresAt: at + days * DAY_MS };
      await write(request, async (tx) => {
        if ((await listTokens(tx, { people: [personId] }, at)).length >= MOST_TOKENS) {
          throw new HttpProblem(
            409,
            'Too many tokens',
            `A person has ${MOST_TOKENS} tokens at most. Revoke one first.`,
          );
        }
        await addToken(tx, { ...token, tokenHash: made.hash });
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: 'token.made',
            target: `token ${made.id}`,
            after: { actions, expiresAt: formatInstant(token.expiresAt) },
          }),
        );
      });
      reply.header('cache-control', 'no-store');
      return reply
        .status(201)
        .send({ ...tokenView({ ...token, lastUsedAt: undefined }, actor.tenantId), token: made.text });
    },
  );

  app.delete(
    '/tokens/:token',
    {
      config,
      schema: {
        summary: 'Revokes one of one’s own tokens.',
        params: z.object({ token: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const { token } = request.params;
      const ended = await write(request, async (tx) => {
        const count = await endTokens(tx, { id: token, personId }, now());
        if (count > 0)
          await appendAudit(
            tx,
            auditOf(request, now(), { action: 'token.revoked', target: `token ${token}` }),
          );
        return count;
      });
      if (ended === 0) throw notFound(`token "${token}" of yours`);
      return reply.status(204).send(null);
    },
  );
}
