import { appendAudit, blotTexts, getDataSubject, listHolds, SHORTEST_BLOT } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';
import { reason } from './data-subjects.ts';
import { heldBy } from './legal-holds.ts';

const places = z.array(z.object({ place: z.string(), rows: z.number().int() }));

/** Names of people in what others typed. */
export function blotRoutes({ app, write, now }: Api): void {
  app.post(
    '/data-subjects/:person/blot',
    {
      config: { action: 'person.manage' },
      schema: {
        summary:
          'Blots out the names of a person in what people typed: minutes, comments, reasons, notices. Says where they stand, and where they stay because hashes or signatures are over it.',
        params: z.object({ person: z.string().max(100) }),
        body: z.object({
          texts: z
            .array(z.string().trim().min(SHORTEST_BLOT).max(200))
            .min(1)
            .max(20)
            .describe('Names and addresses, found as whole words in any case. They are not kept.'),
          apply: z.boolean().default(false).describe('Without it, it is only said where they stand.'),
          reason,
        }),
        response: {
          200: z.object({
            blotted: places.describe('Where they stand, or stood, and can be blotted out: tables and rows.'),
            remains: places.describe('Where they stand and stay.'),
          }),
        },
      },
    },
    async (request) => {
      const { person } = request.params;
      const { texts, apply, reason: why } = request.body;
      const mark = `[erased ${person.slice(0, 8)}]`;
      return write(request, async (tx) => {
        if (!(await getDataSubject(tx, person))) throw notFound(`data subject "${person}"`);
        const holds = apply ? await listHolds(tx, person) : [];
        if (holds.length > 0) throw heldBy(holds);
        const { changeable: blotted, lasting: remains } = await blotTexts(
          tx,
          texts,
          apply ? mark : undefined,
        );
        const after = {
          blotted: blotted.map((one) => ({ ...one })),
          remains: remains.map((one) => ({ ...one })),
        };
        const what = { action: 'person.blotted', target: `data-subject ${person}`, reason: why, after };
        if (apply) await appendAudit(tx, auditOf(request, now(), what));
        return { blotted: [...blotted], remains: [...remains] };
      });
    },
  );
}
