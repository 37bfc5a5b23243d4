import { assessQuality, QUALITY_FORMAT, toQualityReport } from '@tallystick/engine';
import { getAgreement, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { instantOf } from './instant.ts';
import { workOutAtMost } from './worked-out.ts';

/** Assessments at a time; each reads a whole ledger. */
const AT_A_TIME = 2;

const count = z.number().int();
const sourceSchema = z.object({
  source: z.string(),
  score: z
    .string()
    .nullable()
    .describe(
      'The least of the parts, a percentage rounded down; null where nothing came and nothing was due.',
    ),
  grade: z.enum(['good', 'fair', 'poor']).nullable(),
  parts: z.array(z.object({ id: z.string(), says: z.string(), share: z.string() })),
  records: count,
  subjects: count,
  first: z.string().nullable(),
  last: z.string().nullable(),
  duplicates: count,
  conflicts: count,
  late: count,
  ahead: count,
  furthestAheadMs: z.number(),
  delayMs: z.object({ p50: z.number(), p95: z.number(), p99: z.number() }).nullable(),
  unusable: z.object({ count, examples: z.array(z.object({ id: z.string(), message: z.string() })) }),
  unmapped: z.object({
    records: count,
    values: z.array(z.object({ field: z.string(), value: z.string(), records: count })),
  }),
  coverage: z
    .object({
      everyMs: z.number(),
      coveredMs: z.number(),
      expectedMs: z.number(),
      gapCount: count,
      gaps: z.array(z.object({ subject: z.string(), probe: z.string(), from: z.string(), to: z.string() })),
    })
    .nullable(),
  silence: z.object({ sinceMs: z.number(), usualMs: z.number(), isLong: z.boolean() }).nullable(),
});

/** How good the evidence of an agreement's sources is. */
export function qualityRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'assessments');
  app.get(
    '/agreements/:id/quality',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'Data quality of each source; worked out when it is asked for (docs/data-quality.md).',
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({
          knownAt: z.string().optional().describe('Only evidence received until then counts.'),
          asOf: z.string().optional().describe('Evaluation instant, by default now, or where it is pinned.'),
        }),
        response: {
          200: z.object({
            format: z.literal(QUALITY_FORMAT),
            agreement: z.string(),
            asOf: z.string(),
            sources: z.array(sourceSchema),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const knownAt = instantOf('knownAt', request.query.knownAt);
      const asked = instantOf('asOf', request.query.asOf);
      return workOut(() =>
        read(request, async (tx) => {
          const stored = await getAgreement(tx, id);
          if (!stored) throw notFound(`agreement "${id}"`);
          const { agreement, pinnedAsOf } = loadAgreement(stored);
          const asOf = asked ?? pinnedAsOf ?? now();
          const evidence = batchesOf(streamEvidence(tx, id));
          const sources = await assessQuality(agreement, evidence, { asOf, knownAt });
          const report = toQualityReport(id, asOf, sources);
          return { ...report, sources: report.sources as z.infer<typeof sourceSchema>[] };
        }),
      );
    },
  );
}
