import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { SigningKey } from '@tallystick/ledger';
import { z } from 'zod';
import { heldAgreement } from '../../held-agreement.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { bundleOf } from '../../proof/bundle.ts';
import type { Api } from '../api.ts';
import { pastInstantOf } from '../instant.ts';
import { workOutAtMost } from '../worked-out.ts';

/** Bundles that are made at a time; each reads a whole ledger twice. */
const AT_A_TIME = 2;

/** Bundles of agreements, for those who verify. */
export function bundleRoutes({ app, read, now }: Api, key: SigningKey | undefined): void {
  const workOut = workOutAtMost(AT_A_TIME, 'bundles');
  app.get(
    '/agreements/:id/bundle',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'Agreement, evidence and result in one signed file (docs/proof.md), as a stream of lines.',
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({
          knownAt: z.string().optional().describe('Only evidence received until then counts.'),
          asOf: z.string().optional().describe('Evaluation instant, by default now, or where it is pinned.'),
        }),
      },
    },
    async (request, reply) => {
      if (!key) throw unsigned();
      const { id } = request.params;
      const knownAt = pastInstantOf('knownAt', request.query.knownAt, now());
      const asOf = pastInstantOf('asOf', request.query.asOf, now());
      await workOut(() =>
        read(request, async (tx) => {
          const held = await heldAgreement(tx, id, asOf ?? now());
          if (!held) throw notFound(`agreement "${id}"`);
          const at = { asOf: asOf ?? held.pinnedAsOf ?? now(), knownAt };
          const pieces = await bundleOf(tx, held, at, key);
          reply.header('content-type', 'application/x-ndjson; charset=utf-8');
          reply.header(
            'content-disposition',
            `attachment; filename="${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.bundle"`,
          );
          reply.send(Readable.from(pieces));
          // The transaction lives as long as it is read from; who breaks off ends it.
          await finished(reply.raw).catch(() => {});
        }),
      );
      return reply;
    },
  );
}

function unsigned(): HttpProblem {
  const detail =
    'This server has no signing key. Name a file for it in TALLYSTICK_SIGNING_KEY_FILE and start it again.';
  return new HttpProblem(409, 'Nothing is signed here', detail);
}
