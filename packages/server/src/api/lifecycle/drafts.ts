import { MAX_DOCUMENT_LENGTH } from '@tallystick/agreement';
import {
  appendAudit,
  dropDraft,
  getAgreement,
  getDraft,
  getLifecycle,
  listDrafts,
  lockLifecycle,
  putDraft,
  type StoredDraft,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import { actingFor } from '../../lifecycle/parties.ts';
import type { Api } from '../api.ts';
import { agreementParams, asParty } from './parts.ts';

/** Largest request that is read, bytes: a text of the longest length, each character written as an escape. */
const BODY_LIMIT_BYTES = 6 * MAX_DOCUMENT_LENGTH + 1_000;

const draftSchema = z.object({
  id: z.string(),
  party: z.enum(['provider', 'customer']),
  revision: z.number().int(),
  title: z.string(),
  basedOn: z.number().int().nullable().describe('The version that it changes; null for a new agreement.'),
  editedBy: z.string(),
  editedAt: z.string(),
});
const wholeSchema = draftSchema.extend({ text: z.string() });

/** What each party works on before it proposes it; the other never sees it. */
export function draftRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/drafts',
    {
      config: { action: 'agreement.draft', list: 'drafts' },
      schema: {
        summary: 'The drafts of one’s own party, those edited last first.',
        querystring: z.object({ as: asParty }),
        response: { 200: z.object({ drafts: z.array(draftSchema) }) },
      },
    },
    async (request) => {
      const party = actingFor(request, request.query.as);
      return read(request, async (tx) => ({ drafts: (await listDrafts(tx, party)).map(draftView) }));
    },
  );

  app.get(
    '/agreements/:id/draft',
    {
      config: { action: 'agreement.draft' },
      schema: {
        summary: 'The draft of one’s own party; its revision is the ETag.',
        params: agreementParams,
        querystring: z.object({ as: asParty }),
        response: { 200: wholeSchema },
      },
    },
    async (request, reply) => {
      const party = actingFor(request, request.query.as);
      const { id } = request.params;
      const draft = await read(request, (tx) => getDraft(tx, id, party));
      if (!draft) throw notFound(`draft of "${id}"`);
      return reply.header('etag', `"${draft.revision}"`).send(wholeView(draft));
    },
  );

  app.put(
    '/agreements/:id/draft',
    {
      config: { action: 'agreement.draft' },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        summary: 'Writes the draft of one’s own party, whole. What is written need not be an agreement yet.',
        description:
          'With If-Match it is written only over the revision that is named, with If-None-Match: * only where there is none.',
        params: agreementParams,
        body: z.object({
          text: z.string().max(MAX_DOCUMENT_LENGTH),
          title: z.string().trim().min(1).max(300),
          as: asParty,
        }),
        response: { 200: wholeSchema, 201: wholeSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { text, title, as } = request.body;
      const party = actingFor(request, as);
      const at = now();
      const { draft, isNew } = await write(request, async (tx) => {
        await lockLifecycle(tx, id);
        const known = await getDraft(tx, id, party);
        refuseOverwriting(request.headers, known);
        const current = await getAgreement(tx, id);
        // A customer drafts changes of what it has a part in, and never an agreement that nobody proposed.
        if (party === 'customer' && !current && !(await getLifecycle(tx, id)))
          throw notFound(`agreement "${id}"`);
        const one: StoredDraft = {
          ...{ agreementId: id, party, revision: (known?.revision ?? 0) + 1, title, text },
          ...{ basedOn: current?.version ?? null, editedBy: actorOf(request).id, editedAt: at },
        };
        await putDraft(tx, one);
        if (!known)
          await appendAudit(
            tx,
            auditOf(request, at, {
              action: 'draft.started',
              target: `draft ${id}/${party}`,
              after: { title },
            }),
          );
        return { draft: one, isNew: !known };
      });
      return reply
        .status(isNew ? 201 : 200)
        .header('etag', `"${draft.revision}"`)
        .send(wholeView(draft));
    },
  );

  app.delete(
    '/agreements/:id/draft',
    {
      config: { action: 'agreement.draft' },
      schema: {
        summary: 'Throws the draft of one’s own party away.',
        params: agreementParams,
        querystring: z.object({ as: asParty }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const party = actingFor(request, request.query.as);
      await write(request, async (tx) => {
        await lockLifecycle(tx, id);
        const known = await getDraft(tx, id, party);
        if (!known || !(await dropDraft(tx, id, party))) throw notFound(`draft of "${id}"`);
        const before = { title: known.title, revision: known.revision };
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'draft.dropped', target: `draft ${id}/${party}`, before }),
        );
      });
      return reply.status(204).send(null);
    },
  );
}

/** Nobody writes over what a colleague wrote meanwhile. @throws HttpProblem 412 */
function refuseOverwriting(
  headers: { readonly 'if-match'?: string | undefined; readonly 'if-none-match'?: string | undefined },
  known: StoredDraft | undefined,
): void {
  const match = headers['if-match'];
  const isMatched =
    match === undefined || match === '*'
      ? match === undefined || known !== undefined
      : match === `"${known?.revision}"`;
  if (isMatched && !(headers['if-none-match'] === '*' && known)) return;
  const detail = known
    ? `The draft is at revision ${known.revision}, changed ${formatInstant(known.editedAt)}. Read it, bring both together, then write again.`
    : 'There is no draft any more: it was proposed or thrown away.';
  throw new HttpProblem(412, 'Changed meanwhile', detail, { members: { revision: known?.revision ?? null } });
}

function draftView({
  agreementId,
  editedAt,
  ...one
}: Omit<StoredDraft, 'text'>): z.infer<typeof draftSchema> {
  const { party, revision, title, basedOn, editedBy } = one;
  return { id: agreementId, party, revision, title, basedOn, editedBy, editedAt: formatInstant(editedAt) };
}

function wholeView(draft: StoredDraft): z.infer<typeof wholeSchema> {
  return { ...draftView(draft), text: draft.text };
}
