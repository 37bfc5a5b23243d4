import { RECONCILIATION_FORMAT, reconcile } from '@tallystick/engine';
import { agreementAt, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { workOutAtMost } from './worked-out.ts';

/** Answers that are worked out at a time; each reads a whole ledger and evaluates it by every source. */
const AT_A_TIME = 1;

const amount = z.number().describe('Of time in ms, else a number of tickets or days.');
const figure = z.object({
  attained: z.string().nullable(),
  status: z.enum(['met', 'missed', 'on track', 'at risk', 'lost', 'no data']),
});

const comparison = z.object({
  indicator: z.string(),
  title: z.string(),
  record: z.string().describe('The source of record: its word counts where both say something.'),
  other: z.string(),
  isFallback: z.boolean().describe('Whether the other one counts where the source of record says nothing.'),
  by: z.enum(['time', 'tickets', 'days']),
  both: amount,
  agreed: amount,
  onlyRecord: amount,
  onlyOther: amount,
  share: z.string().nullable().describe('Agreed ÷ both, a percentage rounded down.'),
  disagreements: z
    .array(
      z.object({
        from: z.string(),
        to: z.string().nullable(),
        subject: z.string().nullable(),
        cycle: z.number().int().nullable(),
        record: z.string(),
        other: z.string(),
        ms: z.number().nullable(),
        difference: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('Those that differ most first.'),
  disagreementCount: z.number().int().describe('All of them; the first 100 are listed.'),
  figures: z
    .array(
      z.object({
        objective: z.string(),
        title: z.string(),
        period: z.string(),
        record: figure,
        other: figure,
        counts: figure.describe('By the rule of the agreement.'),
        differs: z.boolean(),
      }),
    )
    .readonly(),
});

/** How far sources that tell of the same thing agree. */
export function reconciliationRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'reconciliations');
  app.get(
    '/agreements/:id/reconciliation',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'Sources that tell of the same thing beside each other; worked out when it is asked for (docs/data-quality.md).',
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({
          knownAt: z.string().optional().describe('Only evidence received until then counts.'),
          asOf: z.string().optional().describe('Evaluation instant, by default now, or where it is pinned.'),
        }),
        response: {
          200: z.object({
            format: z.literal(RECONCILIATION_FORMAT),
            agreement: z.string(),
            asOf: z.string(),
            comparisons: z.array(comparison).readonly(),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const knownAt = pastInstantOf('knownAt', request.query.knownAt, now());
      const asked = pastInstantOf('asOf', request.query.asOf, now());
      return workOut(() =>
        read(request, async (tx) => {
          const stored = await agreementAt(tx, id, now());
          if (!stored) throw notFound(`agreement "${id}"`);
          const { agreement, pinnedAsOf } = loadAgreement(stored);
          const asOf = asked ?? pinnedAsOf ?? now();
          return reconcile(agreement, batchesOf(streamEvidence(tx, id)), { asOf, knownAt });
        }),
      );
    },
  );
}
