import { consistencyProof, type Hash, inclusionProof, toBase64, treeHead } from '@tallystick/ledger';
import {
  getAgreement,
  getRecord,
  readHead,
  streamLeafHashes,
  type TenantTransaction,
} from '@tallystick/store';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import type { Api } from '../api.ts';

/** The most records over which a proof is worked out when it is asked for; larger ledgers are verified by their bundle. */
const PROOF_LIMIT_RECORDS = 1_000_000;

const hashes = z.array(z.string()).describe('Hashes in base64, as RFC 6962 orders them.');

/** Proofs over the hash tree of a ledger (RFC 6962): that one checkpoint continues another, and that a record is in one. */
export function proofRoutes({ app, read }: Api): void {
  app.get(
    '/agreements/:id/consistency',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'Proves that the ledger of one size continues the one of a smaller size.',
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({ from: wholeNumber(0), to: wholeNumber(0) }),
        response: { 200: z.object({ from: z.number(), to: z.number(), proof: hashes }) },
      },
    },
    async (request) => {
      const { from, to } = request.query;
      const leaves = await read(request, (tx) => leavesOf(tx, request.params.id, to));
      if (from > to) throw outOfRange(`from is ${from} and to is ${to}: the smaller one comes first.`);
      return { from, to, proof: consistencyProof(leaves, from).map(toBase64) };
    },
  );

  app.get(
    '/agreements/:id/records/:source/:recordId/inclusion',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'Proves that a record is in the ledger of a size, such as that of a checkpoint.',
        params: z.object({
          id: z.string().max(200),
          source: z.string().max(128),
          recordId: z.string().max(512),
        }),
        querystring: z.object({ size: wholeNumber(1) }),
        response: {
          200: z.object({
            size: z.number(),
            index: z.number().describe('Place in the ledger, from 0.'),
            leaf: z.string().describe('The leaf hash in base64.'),
            root: z.string(),
            proof: hashes,
          }),
        },
      },
    },
    async (request) => {
      const { id, source, recordId } = request.params;
      const { size } = request.query;
      const { leaves, index } = await read(request, async (tx) => {
        const [record] = await getRecord(tx, id, { source, id: recordId });
        if (!record) throw notFound(`record "${recordId}" of "${source}" in agreement "${id}"`);
        if (record.position > size)
          throw outOfRange(`The record is number ${record.position}, after the ${size} asked for.`);
        return { leaves: await leavesOf(tx, id, size), index: record.position - 1 };
      });
      return {
        size,
        index,
        leaf: toBase64(leaves[index]!),
        root: toBase64(treeHead(leaves)),
        proof: inclusionProof(leaves, index).map(toBase64),
      };
    },
  );
}

async function leavesOf(tx: TenantTransaction, id: string, size: number): Promise<readonly Hash[]> {
  if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
  const head = await readHead(tx, id);
  if (size > head.size) throw outOfRange(`The ledger has ${head.size} records, and ${size} are asked for.`);
  if (size > PROOF_LIMIT_RECORDS) {
    throw outOfRange(
      `Proofs go over at most ${PROOF_LIMIT_RECORDS} records. Get the bundle and verify that.`,
    );
  }
  const leaves: Hash[] = [];
  for await (const batch of streamLeafHashes(tx, id, size)) leaves.push(...batch);
  return leaves;
}

function outOfRange(detail: string): HttpProblem {
  return new HttpProblem(422, 'There is no such proof', detail);
}
