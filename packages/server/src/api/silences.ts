import {
  addSilence,
  appendAudit,
  endSilence,
  listAgreements,
  listSilences,
  type StoredSilence,
  seesAgreement,
} from '@tallystick/store';
import { DAY_MS, formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { newId } from '../identity/credentials.ts';
import { release } from '../silences/release.ts';
import type { Api } from './api.ts';
import { bodyInstantOf } from './instant.ts';
import { namesOf } from './names.ts';

/** The longest silence, ms: what is quiet for good is a channel, or a promise, that is not wanted. */
const LONGEST_MS = 90 * DAY_MS;

const silenceSchema = z.object({
  id: z.string(),
  agreement: z.string().nullable().describe('Null for all.'),
  objective: z.string().nullable(),
  kind: z.string().nullable().describe('Kind of alert.'),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  who: z.string().nullable(),
  madeAt: z.string(),
  endedAt: z.string().nullable().describe('When it was ended before its time.'),
});

/** Alerts that nobody wants to hear of for a time: they stand in the list all the same. */
export function silenceRoutes({ app, read, write, afterwards, now }: Api, onQueued: () => void): void {
  app.get(
    '/silences',
    {
      config: { action: 'escalation.read' },
      schema: {
        summary:
          'Silences that hold or are to come, those that end first first; and the last ones that are over.',
        response: { 200: z.object({ standing: z.array(silenceSchema), past: z.array(silenceSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const names = await namesOf(tx);
        const views = async (which: 'standing' | 'past') =>
          (await listSilences(tx, now(), which)).map((one) => silenceView(one, names));
        return { standing: await views('standing'), past: await views('past') };
      }),
  );

  app.post(
    '/silences',
    {
      config: { action: 'alert.silence' },
      schema: {
        summary:
          'Keeps alerts quiet for a time, with a reason: no channel hears of them and no level of an escalation is told before it ends.',
        body: z.object({
          agreement: z.string().max(200).nullable().default(null).describe('Null for all.'),
          objective: z.string().max(100).nullable().default(null),
          kind: z.string().max(40).nullable().default(null).describe('Kind of alert.'),
          from: z.string().optional().describe('Now where it is left out.'),
          to: z.string(),
          reason: z.string().trim().min(1).max(500),
        }),
        response: { 201: silenceSchema },
      },
    },
    async (request, reply) => {
      const { agreement, objective, kind, reason } = request.body;
      const at = now();
      const fromAt = request.body.from === undefined ? at : bodyInstantOf(request.body.from);
      const toAt = bodyInstantOf(request.body.to);
      if (toAt <= Math.max(fromAt, at) || toAt - fromAt > LONGEST_MS)
        throw new HttpProblem(
          422,
          'Not a time to be silent',
          'It ends after it begins, in the future, within 90 days.',
        );
      const made = { id: newId(), agreementId: agreement ?? '', objective, kind, fromAt, toAt, reason };
      const silence = { ...made, madeAt: at, madeBy: actorOf(request).id, endedAt: null };
      const view = await write(request, async (tx) => {
        if (!(await seesAgreement(tx, agreement ?? '')))
          throw agreement === null
            ? new HttpProblem(403, 'Not allowed', 'Your role is for some agreements only: name one of them.')
            : notFound(`agreement "${agreement}"`);
        if (agreement !== null && !(await listAgreements(tx)).some(({ id }) => id === agreement))
          throw notFound(`agreement "${agreement}"`);
        await addSilence(tx, silence);
        const after = { agreement, objective, kind, from: formatInstant(fromAt), to: formatInstant(toAt) };
        const what = { action: 'silence.made', target: `silence ${silence.id}`, after, reason };
        await appendAudit(tx, auditOf(request, at, what));
        return silenceView(silence, await namesOf(tx));
      });
      return reply.status(201).send(view);
    },
  );

  app.delete(
    '/silences/:silence',
    {
      config: { action: 'alert.silence' },
      schema: {
        summary: 'Ends a silence before its time: what it held and still stands is told now.',
        params: z.object({ silence: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { silence: id } = request.params;
      await write(request, async (tx) => {
        const at = now();
        const ended = await endSilence(tx, id, at);
        if (!ended) throw notFound(`silence "${id}" that holds`);
        const { agreementId } = ended;
        const all = agreementId === '' ? (await listAgreements(tx)).map((one) => one.id) : [agreementId];
        await release(tx, all, at);
        await appendAudit(tx, auditOf(request, at, { action: 'silence.ended', target: `silence ${id}` }));
      });
      afterwards(request, onQueued);
      return reply.status(204).send(null);
    },
  );
}

function silenceView(
  { id, agreementId, objective, kind, fromAt, toAt, reason, madeAt, madeBy, endedAt }: StoredSilence,
  names: ReadonlyMap<string, string>,
): z.infer<typeof silenceSchema> {
  return {
    ...{ id, agreement: agreementId === '' ? null : agreementId, objective, kind, reason },
    from: formatInstant(fromAt),
    to: formatInstant(toAt),
    who: names.get(madeBy) ?? null,
    madeAt: formatInstant(madeAt),
    endedAt: endedAt === null ? null : formatInstant(endedAt),
  };
}
