import {
  addDelegation,
  appendAudit,
  endDelegation,
  getPerson,
  listDelegations,
  listPeople,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import { newId } from '../../identity/credentials.ts';
import type { Api } from '../api.ts';
import { bodyInstantOf } from '../instant.ts';
import { personOf } from './person.ts';

/** The longest absence, ms. */
const LONGEST_MS = 366 * 86_400_000;

const delegationSchema = z.object({
  id: z.string(),
  from: z.object({ id: z.string(), name: z.string() }),
  to: z.object({ id: z.string(), name: z.string() }),
  startsAt: z.string(),
  endsAt: z.string(),
  reason: z.string(),
});

/** Who stands in while one is away. */
export function delegationRoutes({ app, read, write, now }: Api): void {
  const config = { action: 'self' } as const;

  app.get(
    '/delegations',
    {
      config: { ...config, list: 'delegations' },
      schema: {
        summary: 'Who stands in for oneself, for whom one does, and who could.',
        response: {
          200: z.object({
            delegations: z.array(delegationSchema),
            colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        },
      },
    },
    async (request) => {
      const personId = personOf(request);
      return read(request, async (tx) => {
        const people = await listPeople(tx);
        const own = people.find(({ id }) => id === personId);
        const named = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name ?? id });
        return {
          delegations: (await listDelegations(tx, personId, now())).map((one) => ({
            ...{ id: one.id, from: named(one.fromPerson), to: named(one.toPerson), reason: one.reason },
            startsAt: formatInstant(one.startsAt),
            endsAt: formatInstant(one.endsAt),
          })),
          colleagues: people
            .filter(
              ({ id, status, organisationId }) =>
                id !== personId && status === 'active' && organisationId === own?.organisationId,
            )
            .map(({ id, name }) => ({ id, name })),
        };
      });
    },
  );

  app.post(
    '/delegations',
    {
      config,
      schema: {
        summary: 'Lets a colleague stand in: for that time they hold one’s roles too, in their own name.',
        body: z.object({
          to: z.string().max(100),
          startsAt: z.string(),
          endsAt: z.string(),
          reason: z.string().trim().min(1).max(500),
        }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const { to, reason } = request.body;
      const [startsAt, endsAt] = [bodyInstantOf(request.body.startsAt), bodyInstantOf(request.body.endsAt)];
      const at = now();
      if (endsAt <= Math.max(startsAt, at) || endsAt - startsAt > LONGEST_MS) {
        throw new HttpProblem(
          422,
          'Not a time to stand in',
          'It ends after it starts, in the future, within a year.',
        );
      }
      const id = newId();
      await write(request, async (tx) => {
        const [own, other] = [await getPerson(tx, personId), await getPerson(tx, to)];
        if (
          other?.status !== 'active' ||
          other.id === personId ||
          other.organisationId !== own?.organisationId
        )
          throw notFound(`colleague "${to}" of yours`);
        await addDelegation(tx, { id, fromPerson: personId, toPerson: to, startsAt, endsAt, reason }, at);
        const after = { to, startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt) };
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'delegation.made', target: `person ${to}`, after, reason }),
        );
      });
      return reply.status(201).send({ id });
    },
  );

  app.delete(
    '/delegations/:delegation',
    {
      config,
      schema: {
        summary: 'Ends it before its time; either of the two may.',
        params: z.object({ delegation: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      const { delegation } = request.params;
      await write(request, async (tx) => {
        if (!(await endDelegation(tx, delegation, personId, now())))
          throw notFound(`delegation "${delegation}" of yours`);
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'delegation.ended', target: `delegation ${delegation}` }),
        );
      });
      return reply.status(204).send(null);
    },
  );
}
