import {
  appendAudit,
  getAgreement,
  listSourceLimits,
  putSourceLimits,
  type SourceLimits,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { etagOf, etagSchema, refuseStale } from '../http/if-match.ts';
import { notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { Intake } from '../intake/intake.ts';
import type { Api } from './api.ts';
import { namesOf } from './names.ts';

/** What can be set; lower ones would shut a source out, and higher ones limit nothing. */
const RATE = { least: 1, most: 1_000_000 } as const;
const BYTES = { least: 100, most: 1_000_000 } as const;

const recordsPerSecond = z
  .number()
  .int()
  .min(RATE.least)
  .max(RATE.most)
  .nullable()
  .describe('Records a second for long, ten times as many at once; null for what is usual.');
const recordBytes = z
  .number()
  .int()
  .min(BYTES.least)
  .max(BYTES.most)
  .nullable()
  .describe('Bytes of one record, its data and original text; null for what every record may have.');

const viewSchema = z.object({
  usual: z.object({ recordsPerSecond: z.number().int(), burstRecords: z.number().int() }),
  set: z.array(
    z.object({
      source: z.string(),
      recordsPerSecond,
      recordBytes,
      etag: etagSchema,
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
});

/** How much each source of an agreement may send. */
export function sourceLimitRoutes({ app, read, write, afterwards, now }: Api, intake: Intake): void {
  const viewOf = async (tx: TenantTransaction, id: string): Promise<z.infer<typeof viewSchema>> => {
    if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
    const names = await namesOf(tx);
    return {
      usual: {
        recordsPerSecond: intake.limits.recordsPerSecond,
        burstRecords: intake.limits.burstRecords,
      },
      set: (await listSourceLimits(tx, id)).map((one) => ({
        ...{ source: one.source, ...shown(one), etag: etagOf(shown(one)) },
        ...{ at: formatInstant(one.setAt), by: names.get(one.setBy) ?? null },
      })),
    };
  };

  app.get(
    '/agreements/:id/source-limits',
    {
      config: { action: 'settings.read' },
      schema: {
        summary: 'How much the sources of an agreement may send: what is usual, and what was set.',
        params: z.object({ id: z.string().max(200) }),
        response: { 200: viewSchema },
      },
    },
    (request) => read(request, (tx) => viewOf(tx, request.params.id)),
  );

  app.put(
    '/agreements/:id/source-limits/:source',
    {
      config: { action: 'settings.manage' },
      schema: {
        summary:
          'Limits the rate and the size of what a source sends; with null for both it may send what is usual.',
        params: z.object({ id: z.string().max(200), source: z.string().min(1).max(128) }),
        body: z.object({
          recordsPerSecond,
          recordBytes,
          reason: z.string().trim().max(1_000).default(''),
        }),
        response: { 200: viewSchema },
      },
    },
    async (request) => {
      const { id, source } = request.params;
      const { reason, ...limits } = request.body;
      const { id: by, tenantId } = actorOf(request);
      const view = await write(request, async (tx) => {
        if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
        const at = now();
        const before = (await listSourceLimits(tx, id)).find((one) => one.source === source);
        refuseStale(request, before && shown(before));
        await putSourceLimits(tx, { agreementId: id, source, ...limits, setAt: at, setBy: by });
        await appendAudit(
          tx,
          auditOf(request, at, {
            ...{ action: 'source.limits-set', target: `agreement ${id}, source ${source}` },
            before: before ? shown(before) : null,
            after: limits,
            ...(reason === '' ? {} : { reason }),
          }),
        );
        return viewOf(tx, id);
      });
      afterwards(request, () => intake.limitsChanged({ tenantId, agreementId: id }, source));
      return view;
    },
  );
}

function shown({ recordsPerSecond: rate, recordBytes: bytes }: SourceLimits) {
  return { recordsPerSecond: rate, recordBytes: bytes };
}
