import { MAX_DOCUMENT_LENGTH, type Problem, parseAgreement } from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import { appendAudit, getAgreement, putAgreement, putParties } from '@tallystick/store';
import { z } from 'zod';
import { partyNames, timesOf } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';
import { auditOf } from '../identity/audit.ts';
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
      const parsed = parseAgreement(text, { holidays: publicHolidays });
      if (!parsed.ok) throw notAnAgreement(parsed.problems);
      const { agreement } = parsed;
      if (agreement.id !== id) {
        const detail = `The text is of the agreement "${agreement.id}", and the address is that of "${id}".`;
        throw new HttpProblem(422, 'Another agreement', detail);
      }
      const stored = await write(request, async (tx) => {
        const before = await getAgreement(tx, id);
        const put = await putAgreement(tx, {
          id,
          title: agreement.title,
          text,
          settings: before?.settings ?? {},
          times: timesOf(agreement),
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

function notAnAgreement(problems: readonly Problem[]): HttpProblem {
  const [first] = problems;
  const rest = problems.length > 1 ? ` There are ${problems.length - 1} more problems.` : '';
  const detail = first
    ? `Line ${first.line}, column ${first.column}: ${first.message} ${first.remedy}${rest}`
    : 'The text is no agreement.';
  return new HttpProblem(422, 'The text is no agreement', detail, { members: { problems } });
}
