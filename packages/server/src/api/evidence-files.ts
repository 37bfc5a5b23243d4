import { getAgreement, putFileHeader } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';

/** Longest header line of a file that is kept, in UTF-16 code units. */
const HEADER_LENGTH = 262_144;

/** What is kept of files that evidence was imported from. */
export function evidenceFileRoutes({ app, write }: Api): void {
  app.put(
    '/agreements/:id/evidence-files/:file',
    {
      config: { action: 'evidence.write' },
      schema: {
        summary: 'Keeps the header line of a file, so that rows kept as text can be read column by column.',
        params: z.object({ id: z.string().max(200), file: z.string().max(1_024) }),
        body: z.object({ header: z.string().max(HEADER_LENGTH) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, file } = request.params;
      const { header } = request.body;
      await write(request, async (tx) => {
        if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
        await putFileHeader(tx, id, { file, header });
      });
      return reply.status(204).send(null);
    },
  );
}
