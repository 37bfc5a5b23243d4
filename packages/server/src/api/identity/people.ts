import type { JsonValue } from '@tallystick/ledger';
import {
  appendAudit,
  countHolders,
  dropSecondFactor,
  endSessions,
  endTokens,
  getPerson,
  grantRole,
  grantsOf,
  listGrants,
  listOrganisations,
  listTokens,
  lockName,
  PEOPLE_ORDER,
  PEOPLE_PAGE,
  type Person,
  pagePeople,
  revokeRole,
  setPersonStatus,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { etagOf, etagSchema, refuseStale } from '../../http/if-match.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import { invite } from '../../identity/invite.ts';
import { ROLES_OF_OTHERS } from '../../identity/permissions.ts';
import type { Api } from '../api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from '../key-pages.ts';
import { grantSchema, grantViews } from './scopes.ts';
import { tokenSchema, tokenView } from './tokens.ts';

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(['active', 'disabled']),
  organisation: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['provider', 'customer', 'supplier']),
  }),
  hasSecondFactor: z.boolean(),
  createdAt: z.string(),
  roles: z.array(grantSchema),
  etag: etagSchema.describe('Of the roles, for If-Match of a change of them.'),
  tokens: z.array(tokenSchema),
});

function rolesOf(person: string, grants: Awaited<ReturnType<typeof listGrants>>) {
  return grantViews(grants.filter(({ personId }) => personId === person));
}

const params = z.object({ person: z.string().max(100) });
const reason = z.string().trim().max(500).optional().describe('Goes into the audit log.');

/** The people of the tenant, and what they may do. */
export function peopleRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/people',
    {
      config: { action: 'people.read' },
      schema: {
        summary: 'All people with their roles and tokens, by name.',
        querystring: z.object(keyPageQuery(PEOPLE_PAGE, PEOPLE_PAGE)),
        response: { 200: z.object({ people: z.array(personSchema), ...keyPageNext }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const organisations = new Map((await listOrganisations(tx)).map((one) => [one.id, one]));
        const page = await pagePeople(tx, keyPageOf(request.query));
        const people = page.map(({ id }) => id);
        const grants = await listGrants(tx, people);
        const tokens = await listTokens(tx, { people }, now());
        return {
          ...keyPageAfter(PEOPLE_ORDER, page, request.query),
          people: page.map((person) => {
            const { id, name, kind } = organisations.get(person.organisationId)!;
            return {
              ...{ id: person.id, name: person.name, email: person.email, status: person.status },
              organisation: { id, name, kind },
              hasSecondFactor: person.hasSecondFactor,
              createdAt: formatInstant(person.createdAt),
              roles: rolesOf(person.id, grants),
              etag: etagOf(rolesOf(person.id, grants)),
              tokens: tokens
                .filter(({ personId }) => personId === person.id)
                .map((token) => tokenView(token, tx.tenantId)),
            };
          }),
        };
      }),
  );

  app.patch(
    '/people/:person',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Keeps a person out, which ends their sessions and tokens, or lets them in again.',
        params,
        body: z.object({ status: z.enum(['active', 'disabled']), reason }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { status, reason: why } = request.body;
      await change(
        request,
        `person.${status === 'active' ? 'enabled' : 'disabled'}`,
        why,
        async (tx, person) => {
          if (status === 'disabled') await refuseLastAdministrator(tx, person.id);
          await setPersonStatus(tx, person.id, status);
          if (status === 'disabled') {
            await endSessions(tx, person.id, {}, now());
            await endTokens(tx, { personId: person.id }, now());
          }
          return { before: { status: person.status }, after: { status } };
        },
      );
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/people/:person/roles',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Gives a person these roles and no others.',
        params,
        body: z.object({ roles: z.array(grantSchema).max(200), reason }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { roles, reason: why } = request.body;
      const at = now();
      await change(request, 'role.changed', why, async (tx, person) => {
        refuseRolesOfProvider(roles, person);
        refuseStale(request, rolesOf(person.id, await listGrants(tx)));
        const before = (await grantsOf(tx, person.id, at)).filter((one) => one.standingInFor === undefined);
        const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
        const wanted = roles.map(({ role, scope }) => ({ role, scope }));
        const gone = before.filter((one) => !wanted.some((other) => isSame(one, other)));
        if (gone.some(({ role, scope }) => role === 'administrator' && scope.kind === 'tenant'))
          await refuseLastAdministrator(tx, person.id);
        for (const one of gone) await revokeRole(tx, person.id, one);
        for (const one of wanted) await grantRole(tx, person.id, one, { by: actorOf(request).id, at });
        return { before: grantViews(before), after: wanted };
      });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/people/:person/sessions',
    {
      config: { action: 'people.manage' },
      schema: { summary: 'Signs a person out everywhere.', params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await change(request, 'session.ended', undefined, async (tx, { id }) => ({
        before: null,
        after: { ended: await endSessions(tx, id, {}, now()) },
      }));
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/people/:person/tokens/:token',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Revokes a token of a person.',
        params: params.extend({ token: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { token } = request.params;
      await change(request, 'token.revoked', undefined, async (tx, { id }) => {
        const ended = await endTokens(tx, { id: token, personId: id }, now());
        if (ended === 0) throw notFound(`token "${token}" of this person`);
        return { before: { token }, after: null };
      });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/people/:person/second-factor',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Removes the second factor of a person who lost it.',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await change(request, 'second-factor.removed', undefined, async (tx, person) => {
        await dropSecondFactor(tx, person.id);
        await endSessions(tx, person.id, {}, now());
        return { before: { second: person.hasSecondFactor }, after: { second: false } };
      });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/people/:person/password-link',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'A link with which a person sets a new password, for an hour.',
        params,
        response: { 201: z.object({ path: z.string(), expiresAt: z.string() }) },
      },
    },
    async (request, reply) => {
      const at = now();
      const link = await change(request, 'password.link-made', undefined, async (tx, person) => {
        if (person.status !== 'active') throw new HttpProblem(409, 'Kept out', 'Let the person in first.');
        const { email, name, organisationId } = person;
        const made = await invite(
          tx,
          { kind: 'new password', email, name, organisationId, roles: [], invitedBy: actorOf(request).id },
          at,
        );
        return { before: null, after: { invitation: made.id }, made };
      });
      reply.header('cache-control', 'no-store');
      return reply.status(201).send({ path: link.made.path, expiresAt: formatInstant(link.made.expiresAt) });
    },
  );

  /** Changes something of a person, and tells the log in the same transaction. */
  async function change<Told extends { before: JsonValue; after: JsonValue }>(
    request: FastifyRequest,
    action: string,
    why: string | undefined,
    work: (tx: TenantTransaction, person: Person) => Promise<Told>,
  ): Promise<Told> {
    const { person: id } = request.params as z.infer<typeof params>;
    return write(request, async (tx) => {
      const person = await getPerson(tx, id);
      if (!person) throw notFound(`person "${id}"`);
      const told = await work(tx, person);
      const { before, after } = told;
      await appendAudit(
        tx,
        auditOf(request, now(), {
          ...{ action, target: `person ${id}`, before, after },
          ...(why === undefined || why === '' ? {} : { reason: why }),
        }),
      );
      return told;
    });
  }
}

/** People of customers and suppliers hold roles that let them do something, and none that looks after this installation. */
export function refuseRolesOfProvider(
  roles: readonly { readonly role: string }[],
  { organisationKind }: Pick<Person, 'organisationKind'>,
): void {
  if (organisationKind === 'provider') return;
  const wrong = roles.find(({ role }) => !ROLES_OF_OTHERS.some((one) => one === role));
  if (!wrong) return;
  const detail = `"${wrong.role}" is a role of the provider. People of customers and suppliers may be: ${ROLES_OF_OTHERS.join(', ')}.`;
  throw new HttpProblem(422, 'Not a role for them', detail);
}

async function refuseLastAdministrator(tx: TenantTransaction, personId: string): Promise<void> {
  await lockName(tx, 'administrators'); // Two who send each other away at once would leave none.
  if ((await countHolders(tx, 'administrator', personId)) > 0) return;
  throw new HttpProblem(409, 'The last administrator', 'Give someone else the role of administrator first.');
}
