import { DEFAULT_THRESHOLDS } from '@tallystick/engine';
import type { JsonObject } from '@tallystick/ledger';
import {
  appendAudit,
  getAgreement,
  hurryQuality,
  listThresholds,
  putThresholds,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { etagOf, etagSchema, refuseStale } from '../http/if-match.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { thresholdsOf, thresholdsSchema, thresholdsView } from '../quality/thresholds.ts';
import type { Api } from './api.ts';
import { namesOf } from './names.ts';

/** The longest reason that is taken, characters. */
const LONGEST_REASON = 1_000;

const inForce = z.object({
  score: z.string().describe('A score below this is found, and told.'),
  parts: z
    .record(z.string(), z.string())
    .describe('What is wrong with a side is found while its share is below this.'),
  silenceMs: z
    .number()
    .nullable()
    .describe('A silence longer than this is found, and told; null for what is usual.'),
  lookBackDays: z.number().describe('How many days are looked back.'),
});
const viewSchema = z.object({
  defaults: inForce,
  sources: z.array(inForce.extend({ source: z.string() })).describe('What holds for each source.'),
  set: z.array(
    z.object({
      source: z.string().describe('Empty for all sources of the agreement.'),
      thresholds: thresholdsSchema,
      etag: etagSchema,
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
});

/** From where on the quality of sources is somebody's business. */
export function qualityThresholdRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/quality/thresholds',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'Thresholds of data quality: what holds, and what somebody set.',
        params: z.object({ id: z.string().max(200) }),
        response: { 200: viewSchema },
      },
    },
    (request) => read(request, (tx) => viewOf(tx, request.params.id)),
  );

  app.put(
    '/agreements/:id/quality/thresholds',
    {
      config: { action: 'quality.set' },
      schema: {
        summary:
          'Sets thresholds of a source, or of all; those that name nothing are taken back. The sources are looked at again at once.',
        params: z.object({ id: z.string().max(200) }),
        body: z.object({
          source: z.string().max(200).default('').describe('Empty for all sources of the agreement.'),
          thresholds: thresholdsSchema,
          reason: z.string().trim().max(LONGEST_REASON).default(''),
        }),
        response: { 200: viewSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { source, reason } = request.body;
      const thresholds = request.body.thresholds as JsonObject; // What came as JSON is JSON.
      return write(request, async (tx) => {
        const at = now();
        const { sources } = await agreementOf(tx, id);
        if (source !== '' && !sources.has(source)) {
          const known = [...sources.keys()].join(', ');
          const words = `"${id}" has no source "${source}"; it has ${known}.`;
          throw new HttpProblem(422, 'Not a source', words);
        }
        const before = (await listThresholds(tx, id)).find((one) => one.source === source);
        refuseStale(request, before && thresholdsSchema.parse(before.thresholds));
        const by = actorOf(request).id;
        await putThresholds(tx, { agreementId: id, source, thresholds, setAt: at, setBy: by });
        await hurryQuality(tx, id, at);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: 'quality.thresholds-set',
            target: `agreement ${id}${source === '' ? '' : `, source ${source}`}`,
            before: { thresholds: before?.thresholds ?? {} },
            after: { thresholds },
            ...(reason === '' ? {} : { reason }),
          }),
        );
        tx.hint('agreement', id);
        return viewOf(tx, id);
      });
    },
  );
}

async function agreementOf(tx: TenantTransaction, id: string) {
  const stored = await getAgreement(tx, id);
  if (!stored) throw notFound(`agreement "${id}"`);
  return loadAgreement(stored).agreement;
}

async function viewOf(tx: TenantTransaction, id: string): Promise<z.infer<typeof viewSchema>> {
  const { sources } = await agreementOf(tx, id);
  const set = await listThresholds(tx, id);
  const names = await namesOf(tx);
  return {
    defaults: thresholdsView(DEFAULT_THRESHOLDS),
    sources: [...sources.keys()].map((source) => ({ source, ...thresholdsView(thresholdsOf(source, set)) })),
    set: set.map((one) => ({
      source: one.source,
      thresholds: thresholdsSchema.parse(one.thresholds),
      etag: etagOf(thresholdsSchema.parse(one.thresholds)),
      at: formatInstant(one.setAt),
      by: names.get(one.setBy) ?? null,
    })),
  };
}
