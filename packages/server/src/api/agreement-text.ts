import { MAX_DOCUMENT_LENGTH } from '@tallystick/agreement';
import {
  appendAudit,
  getAgreement,
  getLifecycle,
  putAgreement,
  putParties,
  type TenantTransaction,
} from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement, partyNames, takeoverOf, timesOf } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';
import { auditOf } from '../identity/audit.ts';
import { readText } from '../lifecycle/read-text.ts';
import { refusePersonalFields } from '../privacy/marks.ts';
import type { Api } from './api.ts';

/** Largest request that is read, bytes: a text of the longest length, each character written as an escape. */
const BODY_LIMIT_BYTES = 6 * MAX_DOCUMENT_LENGTH + 1_000;

const answerSchema = z.object({
  id: z.string(),
  version: z.number().int().describe('The version that holds now, counted by this server from 1.'),
  change: z.enum(['new', 'same']).describe('Whether the text is a new version, or what was there already.'),
});

/** Takes agreements in: each text that differs from the last is a new version, and none is ever changed. */
export function agreementTextRoutes({ app, write, now }: Api): void {
  app.put(
    '/agreements/:id/text',
    {
      config: { action: 'agreement.write' },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        summary: 'Stores the text of an agreement, whole, as its newest version.',
        params: z.object({ id: z.string().max(200) }),
        body: z.object({ text: z.string().max(MAX_DOCUMENT_LENGTH).describe('The file: YAML or JSON.') }),
        response: { 200: answerSchema, 201: answerSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { text } = request.body;
      const { agreement } = readText(text, id);
      const stored = await write(request, async (tx) => {
        await refusePersonalFields(tx, agreement);
        const before = await getAgreement(tx, id);
        await refuseNegotiated(tx, id);
        const put = await putAgreement(tx, {
          id,
          title: agreement.title,
          text,
          settings: before?.settings ?? {},
          times: timesOf(agreement),
          takesOverAt: before && takeoverOf(agreement, loadAgreement(before).agreement),
          at: now(),
        });
        await putParties(tx, id, partyNames(agreement));
        if (put.change === 'new') {
          const [was, is] = [before?.textSha256 ?? null, (await getAgreement(tx, id))!.textSha256];
          await appendAudit(
            tx,
            auditOf(request, now(), {
              action: 'agreement.stored',
              target: `agreement ${id}`,
              before: before ? { version: before.version, textSha256: was } : null,
              after: { version: put.version, textSha256: is },
            }),
          );
        }
        return put;
      });
      const change = stored.change === 'new' ? ('new' as const) : ('same' as const);
      return reply.status(change === 'new' ? 201 : 200).send({ id, version: stored.version, change });
    },
  );
}

/** What both parties agreed on here is changed by both alone. @throws HttpProblem 409 */
async function refuseNegotiated(tx: TenantTransaction, id: string): Promise<void> {
  const lifecycle = await getLifecycle(tx, id);
  if (!lifecycle?.negotiated && lifecycle?.state !== 'negotiation') return;
  const detail = `"${id}" is agreed upon here by both parties. Propose the text instead: the other party approves it, or answers.`;
  throw new HttpProblem(409, 'Takes both parties', detail);
}
