import { TARGET_CHANGED } from '@tallystick/engine';
import { agreementAt } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { ownRecord, tell } from '../told/own-record.ts';
import type { Api } from './api.ts';

/** Changes of targets that the agreement lets move (decision 11). What the guardrails say of one is in the report. */
export function targetChangeRoutes({ app, write, now }: Api): void {
  app.post(
    '/agreements/:id/target-changes',
    {
      config: { action: 'target.change' },
      schema: {
        summary: 'Tells that a target moves, within what the agreement allows.',
        params: z.object({ id: z.string() }),
        body: z.object({
          objective: z.string().max(200),
          target: z.string().regex(/^\d{1,3}(?:\.\d{1,9})? ?%$/, 'A percentage such as 99.9 % is expected.'),
          from: z.string().max(40).describe('A day of the agreement’s zone, or an instant.'),
          reason: z.string().trim().min(3, 'Say why in a few words.').max(2_000),
        }),
        response: { 201: z.object({ objective: z.string(), record: z.string(), toldAt: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { objective, ...data } = request.body;
      const told = await write(request, async (tx) => {
        const stored = await agreementAt(tx, id, now());
        if (!stored) throw notFound(`agreement "${id}"`);
        const found = loadAgreement(stored).agreement.objectives.get(objective);
        if (!found) throw notFound(`objective "${objective}" in "${id}"`);
        if (!found.dynamic)
          throw new HttpProblem(
            409,
            'Not possible now',
            `The agreement does not let the target of "${objective}" move. A new version of the agreement changes it.`,
          );
        const at = now();
        const record = ownRecord(request, { subject: objective, type: TARGET_CHANGED, at, data });
        await tell(tx, request, id, record, `objective ${id}/${objective}`);
        return { objective, record: record.id, toldAt: formatInstant(at) };
      });
      return reply.status(201).send(told);
    },
  );
}
