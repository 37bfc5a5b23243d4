import {
  appendAudit,
  getAgreement,
  hasRecordsOf,
  type Marks,
  putMarks,
  readMarks,
  type TenantTransaction,
} from '@tallystick/store';
import { z } from 'zod';
import { etagOf, etagSchema, refuseStale } from '../../http/if-match.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import { refusedMarks } from '../../privacy/marks.ts';
import type { Api } from '../api.ts';

/** Id of a class of personal data. */
export const classId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Small letters, digits and "-" are expected.');

const fieldName = z.string().min(1).max(200);
const marksSchema = z
  .record(
    fieldName,
    z.object({
      person: fieldName.describe('The personal field whose value says whose this one is; often itself.'),
      class: classId.describe('Its class, which says how long it is kept.'),
    }),
  )
  .describe('The personal fields of the source, by name.');

/** Which fields of sources are personal: they are sealed from then on. */
export function personalFieldRoutes({ app, read, write, now }: Api): void {
  const params = z.object({ id: z.string().max(200), source: z.string().max(128) });

  app.get(
    '/agreements/:id/personal-fields',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'Which fields of the sources of an agreement are personal.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            sources: z.record(z.string(), marksSchema),
            etags: z.record(z.string(), etagSchema).describe('Of the fields of each source.'),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
        const marks = [...(await readMarks(tx, id))];
        return {
          sources: Object.fromEntries(marks),
          etags: Object.fromEntries(marks.map(([source, fields]) => [source, etagOf(shown(fields))])),
        };
      }),
  );

  app.put(
    '/agreements/:id/personal-fields/:source',
    {
      config: { action: 'personal.mark' },
      schema: {
        summary:
          'Says which fields of a source are personal, all of them at once; records that come from then on are sealed.',
        params,
        body: z.object({ fields: marksSchema, reason: z.string().trim().min(3).max(2_000) }),
        response: {
          200: z.object({
            fields: marksSchema,
            etag: etagSchema,
            hasEarlierRecords: z
              .boolean()
              .describe('Whether the ledger has records of the source already, which stay as they are.'),
          }),
        },
      },
    },
    async (request) => {
      const { id, source } = request.params;
      const { fields, reason } = request.body;
      return write(request, async (tx) => {
        tx.serverKey(); // Without it, records would be refused from now on.
        const stored = await getAgreement(tx, id);
        if (!stored) throw notFound(`agreement "${id}"`);
        const refused = await refusedMarks(tx, stored, { source, marks: fields });
        if (refused !== undefined) throw new HttpProblem(422, 'Cannot be marked', refused);
        const known = (await readMarks(tx, id)).get(source);
        refuseStale(request, known && shown(known));
        const before = known ?? {};
        await putMarks(tx, { agreementId: id, source }, fields);
        const what = { action: 'personal-fields.changed', target: `source ${id}/${source}` };
        await appendAudit(
          tx,
          auditOf(request, now(), { ...what, before: asJson(before), after: asJson(fields), reason }),
        );
        return { fields, etag: etagOf(shown(fields)), hasEarlierRecords: await hasRecordsOf(tx, id, source) };
      });
    },
  );

  app.post(
    '/agreements/:id/personal-fields/:source/check',
    {
      config: { action: 'evidence.write', keyless: 'it changes nothing' },
      schema: {
        summary: 'Which of the fields that a sender takes for personal are not marked here yet.',
        params,
        body: z.object({ fields: z.array(fieldName).max(1_000) }),
        response: { 200: z.object({ missing: z.array(z.string()) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => ({ missing: await missingOf(tx, request.params, request.body.fields) })),
  );
}

async function missingOf(
  tx: TenantTransaction,
  { id, source }: { readonly id: string; readonly source: string },
  fields: readonly string[],
): Promise<string[]> {
  const marks = (await readMarks(tx, id)).get(source) ?? {};
  return fields.filter((field) => !Object.hasOwn(marks, field));
}

function asJson(marks: Marks) {
  return Object.fromEntries(Object.entries(marks).map(([field, mark]) => [field, { ...mark }]));
}

/** The same for the same marks, in whatever order they stand. */
function shown(marks: Marks) {
  return Object.entries(marks)
    .map(([field, mark]) => [field, mark.person, mark.class])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
