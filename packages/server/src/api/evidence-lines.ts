import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { type EvidenceRecord, toJsonLine } from '@tallystick/ledger';
import { countKnown, getAgreement, readHead, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownAtOf, knownAtQuery } from './known-query.ts';
import { workOutAtMost } from './worked-out.ts';

/** Ledgers that are read out at a time. */
const AT_A_TIME = 4;

/** The records of a ledger, for whoever measures by themselves: the what-if page, a script, `tallystick compare`. */
export function evidenceLineRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'ledgers');
  app.get(
    '/agreements/:id/evidence',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'The records of the ledger in its order, as lines of JSON that every command reads (docs/evidence-api.md); raw rows are left out. How many come is in the header tallystick-records.',
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object(knownAtQuery),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const knownAt = knownAtOf(request.query, now());
      await workOut(() =>
        read(request, async (tx) => {
          if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
          const { size } = await readHead(tx, id);
          const isAll = knownAt === Number.POSITIVE_INFINITY;
          const count = isAll ? size : await countKnown(tx, id, knownAt);
          const lines = Readable.from(linesOf(streamEvidence(tx, id, { toPosition: size }), knownAt));
          const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
          reply.header('content-type', 'application/x-ndjson; charset=utf-8');
          reply.header('tallystick-records', String(count));
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
  knownAt: number,
): AsyncGenerator<string> {
  for await (const { records } of batches) {
    const known = records.filter(({ receivedAt }) => receivedAt <= knownAt);
    yield known.map((record) => `${toJsonLine(record)}\n`).join('');
  }
}
