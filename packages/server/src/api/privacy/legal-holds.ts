import { randomUUID } from 'node:crypto';
import { addHold, appendAudit, getDataSubject, type LegalHold, liftHold, listHolds } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';

export const holdSchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'class']),
  target: z.string().describe('Id of the data subject or of the class.'),
  reason: z.string(),
  placedAt: z.string(),
  placedBy: z.string(),
});

export function holdView(hold: LegalHold): z.infer<typeof holdSchema> {
  return { ...hold, placedAt: formatInstant(hold.placedAt) };
}

const reason = z.string().trim().min(3, 'Say why in a few words.').max(2_000);

/** Legal holds: what must not be erased although it was asked for or is over. */
export function legalHoldRoutes({ app, read, write, now }: Api): void {
  const config = { action: 'person.manage' } as const;

  app.get(
    '/legal-holds',
    {
      config: { ...config, list: 'holds' },
      schema: {
        summary: 'The holds that stand, the newest first.',
        response: { 200: z.object({ holds: z.array(holdSchema) }) },
      },
    },
    async (request) => read(request, async (tx) => ({ holds: (await listHolds(tx)).map(holdView) })),
  );

  app.post(
    '/legal-holds',
    {
      config,
      schema: {
        summary: 'Holds a person’s data, or all of a class: neither a request nor its age erases it.',
        body: z.object({ kind: z.enum(['person', 'class']), target: z.string().min(1).max(200), reason }),
        response: { 201: holdSchema },
      },
    },
    async (request, reply) => {
      const at = now();
      const hold = { id: randomUUID(), ...request.body, placedAt: at, placedBy: actorOf(request).id };
      await write(request, async (tx) => {
        if (hold.kind === 'person' && !(await getDataSubject(tx, hold.target)))
          throw notFound(`data subject "${hold.target}"`);
        await addHold(tx, hold);
        await appendAudit(
          tx,
          auditOf(request, at, {
            ...{ action: 'hold.placed', target: targetOf(hold), reason: hold.reason },
            after: { hold: hold.id },
          }),
        );
      });
      return reply.status(201).send(holdView(hold));
    },
  );

  app.post(
    '/legal-holds/:hold/lift',
    {
      config,
      schema: {
        summary: 'Lifts a hold.',
        params: z.object({ hold: z.string().max(100) }),
        body: z.object({ reason }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const at = now();
      await write(request, async (tx) => {
        const hold = await liftHold(tx, request.params.hold, { at, by: actorOf(request).id });
        if (!hold) throw notFound(`hold "${request.params.hold}" that stands`);
        const what = { action: 'hold.lifted', target: targetOf(hold), before: { hold: hold.id } };
        await appendAudit(tx, auditOf(request, at, { ...what, reason: request.body.reason }));
      });
      return reply.status(204).send(null);
    },
  );
}

function targetOf({ kind, target }: Pick<LegalHold, 'kind' | 'target'>): string {
  return kind === 'person' ? `data-subject ${target}` : `class ${target}`;
}

/** The refusal of what a legal hold keeps. */
export function heldBy(holds: readonly LegalHold[]): HttpProblem {
  const told = holds.map(({ kind, target, reason: why }) =>
    kind === 'person' ? `on the person (“${why}”)` : `on the class “${target}” (“${why}”)`,
  );
  return new HttpProblem(
    409,
    'Held',
    `A legal hold keeps this data: ${told.join(', ')}. Lift it first, if it is over.`,
    { members: { holds: holds.map(holdView) } },
  );
}
