import { getFileHeader, getRecord, type LedgerRecord, openRecords, RECORDS_OF_ID } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import { mayReadPersonal } from '../privacy/may-read.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { knownAtQuery } from './known-query.ts';
import { recordSchema, recordView } from './record-view.ts';

/** One record of evidence, as the source gave it. */
export function recordRoutes({ app, read, now }: Api): void {
  app.get(
    '/agreements/:id/record',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'One record of evidence with its original text, and what else came under its id, which is kept beside it and does not count.',
        params: z.object({ id: z.string() }),
        querystring: z.object({ source: z.string(), id: z.string(), ...knownAtQuery }),
        response: {
          200: recordSchema.extend({
            header: z.string().nullable(),
            others: z
              .array(recordSchema)
              .max(RECORDS_OF_ID)
              .describe('Other content under its id, what came first of it.'),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { query } = request;
        const knownAt = pastInstantOf('knownAt', query.knownAt, now());
        const found = await getRecord(tx, id, query, knownAt);
        if (found.length === 0) throw notFound(`record "${query.id}" of source "${query.source}" in "${id}"`);
        const mayRead = await mayReadPersonal(tx, request, id);
        const [opened, ...others] = await openRecords(tx, id, found, { mayRead });
        const isOther = ({ contentHash }: LedgerRecord) => contentHash !== opened!.contentHash;
        const file = opened!.record.origin?.file;
        const header = file === undefined ? undefined : await getFileHeader(tx, id, file);
        return {
          ...recordView(opened!),
          header: header ?? null,
          others: others.filter(isOther).map(recordView),
        };
      }),
  );
}
