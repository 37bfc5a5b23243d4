import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { type EvidenceRecord, toJsonLine } from '@tallystick/ledger';
import { getAgreement, readHead, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { workOutAtMost } from './worked-out.ts';

/** Ledgers that are read out at a time. */
const AT_A_TIME = 4;

/** The records of a ledger, for whoever measures by themselves: the what-if page, a script, `tallystick compare`. */
export function evidenceLineRoutes({ app, read }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'ledgers');
  app.get(
    '/agreements/:id/evidence',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'The records of the ledger in its order, as lines of JSON that every command reads (docs/evidence-api.md); raw rows are left out. How many come is in the header tallystick-records.',
        params: z.object({ id: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await workOut(() =>
        read(request, async (tx) => {
          if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
          const { size } = await readHead(tx, id);
          const lines = Readable.from(linesOf(streamEvidence(tx, id, { toPosition: size })));
          const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
          reply.header('content-type', 'application/x-ndjson; charset=utf-8');
          reply.header('tallystick-records', String(size));
          reply.header('vary', 'accept-encoding');
          if (isPacked) reply.header('content-encoding', 'gzip');
          reply.send(isPacked ? lines.pipe(createGzip({ level: constants.Z_BEST_SPEED })) : lines);
          // The transaction lives as long as it is read from; who breaks off ends it.
          await finished(reply.raw).catch(() => {});
        }),
      );
      return reply;
    },
  );
}

async function* linesOf(
  batches: AsyncIterable<{ readonly records: readonly EvidenceRecord[] }>,
): AsyncGenerator<string> {
  for await (const { records } of batches) {
    yield records.map((record) => `${toJsonLine(record)}\n`).join('');
  }
}
