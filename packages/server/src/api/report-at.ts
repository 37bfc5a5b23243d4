import { toReport } from '@tallystick/engine';
import { z } from 'zod';
import { evaluateAsKnown } from '../evaluation/as-known.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { reportSchema } from './report-schema.ts';
import { workOutAtMost } from './worked-out.ts';

/** Reports that are worked out for askers at a time; each may read a whole ledger. */
const AT_A_TIME = 2;

/** The report of an agreement as it is, or was, with what was known at an instant (semantics §2). */
export function reportRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'reports');
  app.get(
    '/agreements/:id/report',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'The report as of an instant, from what was known at an instant; worked out when it is asked for.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          knownAt: z
            .string()
            .optional()
            .describe('Only evidence received until then counts: ISO 8601 with Z or an offset.'),
          asOf: z
            .string()
            .optional()
            .describe(
              'Evaluation instant, by default that of the stored report: now, or where it is pinned.',
            ),
        }),
        response: { 200: reportSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { query } = request;
      const knownAt = pastInstantOf('knownAt', query.knownAt, now());
      const asOf = pastInstantOf('asOf', query.asOf, now());
      return workOut(() =>
        read(request, async (tx) => {
          const found = await evaluateAsKnown(tx, id, { asOf, knownAt }, now());
          if (!found) throw notFound(`agreement "${id}"`);
          return toReport(found.evaluation) as z.infer<typeof reportSchema>;
        }),
      );
    },
  );
}
