import {
  appendAudit,
  DATA_SUBJECTS_PAGE,
  type DataSubjectSummary,
  eraseDataSubject,
  findAccount,
  findDataSubject,
  getDataSubject,
  listDataSubjects,
  listErasures,
  listHolds,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { wholeNumberOr } from '../../http/whole-number.ts';
import { auditOf } from '../../identity/audit.ts';
import { exportPerson } from '../../privacy/export-person.ts';
import type { Api } from '../api.ts';
import { heldBy, holdSchema, holdView } from './legal-holds.ts';

const subjectSchema = z.object({
  id: z.string(),
  knownSince: z.string(),
  erasedAt: z.string().nullable(),
  records: z.number().int(),
  agreements: z.array(z.string()),
  classes: z.array(z.string()),
  lastAt: z.string().nullable().describe('When the last of what is known about them happened.'),
});

export const reason = z.string().trim().min(3, 'Say why in a few words.').max(2_000);
const identifier = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .describe('What identifies the person in records, such as an e-mail address. It is not kept.');

/** People whom records are about: found by what identifies them, exported, erased. */
export function dataSubjectRoutes({ app, read, write, afterwards, now }: Api, onErased: () => void): void {
  const config = { action: 'person.manage' } as const;
  const params = z.object({ person: z.string().max(100) });

  app.get(
    '/data-subjects',
    {
      config,
      schema: {
        summary:
          'People whom records are about, under their pseudonyms, those with the newest records first.',
        querystring: z.object({
          state: z.enum(['readable', 'erased']).optional(),
          skip: wholeNumberOr(0, 0, 10_000_000),
          limit: wholeNumberOr(50, 1, DATA_SUBJECTS_PAGE),
        }),
        response: { 200: z.object({ people: z.array(subjectSchema), next: z.number().int().nullable() }) },
      },
    },
    async (request) => {
      const { state, skip, limit } = request.query;
      const people = await read(request, (tx) =>
        listDataSubjects(tx, { skip, limit, ...(state === undefined ? {} : { state }) }),
      );
      return { people: people.map(view), next: people.length === limit ? skip + limit : null };
    },
  );

  app.post(
    '/data-subjects/find',
    {
      config: { ...config, keyless: 'it looks, and only the log grows' },
      schema: {
        summary: 'Who is known by a text that identifies them.',
        body: z.object({ identifier }),
        response: {
          200: z.object({
            person: z
              .string()
              .nullable()
              .describe('Id of the data subject; null where records know nobody by it.'),
            account: z.string().nullable().describe('Id of the account here with this address.'),
          }),
        },
      },
    },
    async (request) =>
      write(request, async (tx) => ({
        person: (await findDataSubject(tx, request.body.identifier)) ?? null,
        account: (await findAccount(tx, { email: request.body.identifier }))?.personId ?? null,
      })),
  );

  app.post(
    '/data-subjects/export',
    {
      config: { ...config, keyless: 'it looks, and only the log grows' },
      schema: {
        summary: 'All that is known about a person, as one document; that it was made is logged.',
        body: z.object({ identifier: identifier.optional(), person: z.string().max(100).optional(), reason }),
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async (request) => {
      const { identifier: text, person, reason: why } = request.body;
      const at = now();
      return write(request, async (tx) => {
        const id = person ?? (text === undefined ? undefined : await findDataSubject(tx, text));
        const document = await exportPerson(tx, { id, identifier: text }, at);
        if (!document) throw notFound('person about whom anything is known by that');
        const target = id === undefined ? 'person without records' : `data-subject ${id}`;
        await appendAudit(tx, auditOf(request, at, { action: 'person.exported', target, reason: why }));
        return document;
      });
    },
  );

  app.get(
    '/data-subjects/erasures',
    {
      config: { ...config, list: 'erasures' },
      schema: {
        summary: 'All erasures that were made: pseudonyms and instants, to make them again after a restore.',
        response: {
          200: z.object({ erasures: z.array(z.object({ person: z.string(), erasedAt: z.string() })) }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => ({
        erasures: (await listErasures(tx)).map((one) => ({ ...one, erasedAt: formatInstant(one.erasedAt) })),
      })),
  );

  app.get(
    '/data-subjects/:person',
    {
      config,
      schema: {
        summary: 'One person whom records are about, and what holds their data.',
        params,
        response: { 200: subjectSchema.extend({ holds: z.array(holdSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { person } = request.params;
        const found = await getDataSubject(tx, person);
        if (!found) throw notFound(`data subject "${person}"`);
        return { ...view(found), holds: (await listHolds(tx, person)).map(holdView) };
      }),
  );

  app.post(
    '/data-subjects/:person/erase',
    {
      config,
      schema: {
        summary:
          'Erases a person: drops their key. Records, hashes and figures stay, and nobody can read what they say about them.',
        params,
        body: z.object({
          reason,
          confirm: z.string().describe('The id of the person once more: this cannot be taken back.'),
        }),
        response: { 200: z.object({ person: z.string(), erasedAt: z.string() }) },
      },
    },
    async (request) => {
      const { person } = request.params;
      const { confirm, reason: why } = request.body;
      if (confirm !== person)
        throw new HttpProblem(
          422,
          'Not confirmed',
          'Give the id of the person in "confirm": an erasure cannot be taken back.',
        );
      const at = now();
      await write(request, async (tx) => {
        const outcome = await eraseDataSubject(tx, person, at);
        if (outcome.kind === 'unknown') throw notFound(`data subject "${person}"`);
        if (outcome.kind === 'held') throw heldBy(outcome.holds);
        if (outcome.kind === 'erased before')
          throw new HttpProblem(409, 'Not possible now', `They were erased on ${formatInstant(outcome.at)}.`);
        const what = { action: 'person.erased', target: `data-subject ${person}`, reason: why };
        await appendAudit(tx, auditOf(request, at, what));
      });
      afterwards(request, onErased);
      return { person, erasedAt: formatInstant(at) };
    },
  );
}

function view(one: DataSubjectSummary): z.infer<typeof subjectSchema> {
  const { id, records, agreements, classes } = one;
  return {
    ...{ id, records, agreements: [...agreements], classes: [...classes] },
    knownSince: formatInstant(one.createdAt),
    erasedAt: one.erasedAt === null ? null : formatInstant(one.erasedAt),
    lastAt: one.lastAt === null ? null : formatInstant(one.lastAt),
  };
}
