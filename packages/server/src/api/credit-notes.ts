import { type CreditNote, creditNotePdf } from '@tallystick/documents';
import { appendAudit, CREDIT_NOTES_PAGE, listCreditNotes } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import { chosenLanguage, languageQuery } from '../http/reader-language.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { auditOf } from '../identity/audit.ts';
import type { Api } from './api.ts';
import { csvText } from './csv.ts';
import { instantOf } from './instant.ts';

/** Credit notes as documents, and all of them for billing. */
export function creditNoteRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/credit-notes/:number',
    {
      config: { action: 'credit.read' },
      schema: {
        summary: 'A credit note as it was issued: PDF, or the JSON that its hash is of.',
        params: z.object({ id: z.string(), number: wholeNumber(1, 2_147_483_647) }),
        querystring: z.object({ format: z.enum(['pdf', 'json']).default('pdf'), ...languageQuery }),
      },
    },
    async (request, reply) => {
      const { id, number } = request.params;
      const [note] = await read(request, (tx) =>
        listCreditNotes(tx, { agreementId: id, noteNumber: number }),
      );
      if (!note) throw notFound(`credit note ${number} of "${id}"`);
      const document = JSON.parse(note.document) as CreditNote;
      const { format } = request.query;
      reply.header('content-disposition', `attachment; filename="${fileNameOf(document.id)}.${format}"`);
      if (format === 'json') return reply.type('application/json').send(note.document);
      const language = chosenLanguage(request, reply);
      return reply.type('application/pdf').send(Buffer.from(await creditNotePdf(document, language)));
    },
  );

  app.get(
    '/credit-notes/export',
    {
      config: { action: 'credit.export' },
      schema: {
        summary: `Credit notes for billing as CSV, the oldest first, ${CREDIT_NOTES_PAGE.toLocaleString('en')} at most; the export itself is logged.`,
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          from: z.string().max(40).optional().describe('Issued then or later.'),
          to: z.string().max(40).optional().describe('Issued before then.'),
        }),
      },
    },
    async (request, reply) => {
      const { agreement } = request.query;
      const [from, to] = [instantOf('from', request.query.from), instantOf('to', request.query.to)];
      const notes = await write(request, async (tx) => {
        await appendAudit(tx, auditOf(request, now(), { action: 'credit.exported', target: 'credit notes' }));
        return listCreditNotes(tx, {
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        });
      });
      reply.header('content-disposition', 'attachment; filename="credit-notes.csv"');
      reply.header('cache-control', 'no-store');
      const documents = notes.map(({ document }) => JSON.parse(document) as CreditNote);
      return reply.type('text/csv; charset=utf-8').send(
        csvText(
          COLUMNS.map(([head]) => head),
          documents.map((note) => COLUMNS.map(([, cell]) => cell(note))),
        ),
      );
    },
  );
}

const COLUMNS: readonly (readonly [string, (note: CreditNote) => string])[] = [
  ['note', ({ id }) => id],
  ['issued', ({ issued }) => issued],
  ['agreement', ({ agreement }) => agreement.id],
  ['customer', ({ customer }) => customer],
  ['objective', ({ objective }) => objective.id],
  ['period', ({ period }) => period],
  ['net', ({ net }) => net],
  ['tax rate', ({ tax }) => tax.rate ?? ''],
  ['tax', ({ tax }) => tax.amount],
  ['gross', ({ gross }) => gross],
  ['currency', ({ currency }) => currency],
  ['tax treatment', ({ tax }) => tax.treatment],
];

/** A name that every file system takes. */
function fileNameOf(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9._-]/g, '-');
}
