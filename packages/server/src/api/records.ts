import { getFileHeader, getRecord, openRecords } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import { mayReadPersonal } from '../privacy/may-read.ts';
import type { Api } from './api.ts';
import { recordSchema, recordView } from './record-view.ts';

/** One record of evidence, as the source gave it. */
export function recordRoutes({ app, read }: Api): void {
  app.get(
    '/agreements/:id/record',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'One record of evidence with its original text.',
        params: z.object({ id: z.string() }),
        querystring: z.object({ source: z.string(), id: z.string() }),
        response: { 200: recordSchema.extend({ header: z.string().nullable() }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { query } = request;
        const [found] = await getRecord(tx, id, query);
        if (!found) throw notFound(`record "${query.id}" of source "${query.source}" in "${id}"`);
        const mayRead = await mayReadPersonal(tx, request, id);
        const [opened] = await openRecords(tx, id, [found], { mayRead });
        const file = found.record.origin?.file;
        const header = file === undefined ? undefined : await getFileHeader(tx, id, file);
        return { ...recordView(opened!), header: header ?? null };
      }),
  );
}
