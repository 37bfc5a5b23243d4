import { assessQuality, QUALITY_FORMAT, toQualityReport } from '@tallystick/engine';
import { agreementAt, countRepeats, streamEvidence } from '@tallystick/store';
import { DAY_MS } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { sourceQualitySchema } from './quality-schema.ts';
import { workOutAtMost } from './worked-out.ts';

/** Assessments at a time; each reads a whole ledger. */
const AT_A_TIME = 2;

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
          lookBackDays: wholeNumber(1, 3_650)
            .optional()
            .describe('How many days are looked back; the whole term where that is left out.'),
          asOf: z.string().optional().describe('Evaluation instant, by default now, or where it is pinned.'),
        }),
        response: {
          200: z.object({
            format: z.literal(QUALITY_FORMAT),
            agreement: z.string(),
            asOf: z.string(),
            sources: z.array(sourceQualitySchema).readonly(),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { lookBackDays: days } = request.query;
      const knownAt = pastInstantOf('knownAt', request.query.knownAt, now());
      const asked = pastInstantOf('asOf', request.query.asOf, now());
      return workOut(() =>
        read(request, async (tx) => {
          const stored = await agreementAt(tx, id, now());
          if (!stored) throw notFound(`agreement "${id}"`);
          const { agreement, pinnedAsOf } = loadAgreement(stored);
          const asOf = asked ?? pinnedAsOf ?? now();
          const evidence = batchesOf(streamEvidence(tx, id));
          const lookBackMs = days === undefined ? {} : { lookBackMs: days * DAY_MS };
          const sources = await assessQuality(agreement, evidence, { asOf, knownAt, of: () => lookBackMs });
          const ofEach = sources.map(({ source, fromAt }) => ({ agreementId: id, source, fromAt }));
          const repeats = await countRepeats(tx, ofEach, knownAt);
          const whole = sources.map((one, place) => ({
            ...one,
            duplicates: one.duplicates + repeats[place]!,
          }));
          return toQualityReport(id, asOf, whole);
        }),
      );
    },
  );
}
