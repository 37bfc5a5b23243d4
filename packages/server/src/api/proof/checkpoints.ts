import { addSignature, checkNote, parseNote, parseVerifier } from '@tallystick/ledger';
import {
  addCosignature,
  appendAudit,
  CHECKPOINTS_LIMIT,
  getAgreement,
  listCheckpoints,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';

const checkpointSchema = z.object({
  size: z.number().int().describe('How many records it covers.'),
  signedAt: z.string(),
  cosignatures: z.number().int(),
  note: z.string().describe('The signed note, as a verifier takes it: keep it.'),
});

/** Signed checkpoints of the ledgers, and the countersignatures of those who saw them. */
export function checkpointRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/checkpoints',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: `Signed checkpoints of an agreement's ledger, smallest first, at most ${CHECKPOINTS_LIMIT}.`,
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({
          after: wholeNumber(-1).optional().describe('Only those that cover more records than this.'),
          newest: z.enum(['true', 'false']).optional().describe('Only the one that covers most.'),
        }),
        response: { 200: z.object({ checkpoints: z.array(checkpointSchema) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { after, newest } = request.query;
      const found = await read(request, async (tx) => {
        if (!(await getAgreement(tx, id))) throw notFound(`agreement "${id}"`);
        return listCheckpoints(tx, id, {
          ...(after === undefined ? {} : { after }),
          newest: newest === 'true',
        });
      });
      return { checkpoints: found.map((one) => ({ ...one, signedAt: formatInstant(one.signedAt) })) };
    },
  );

  app.post(
    '/agreements/:id/checkpoints/:size/cosignatures',
    {
      config: { action: 'checkpoint.cosign' },
      schema: {
        summary: 'Takes a countersignature of a checkpoint. It is checked first; one key countersigns once.',
        params: z.object({ id: z.string().max(200), size: wholeNumber(0) }),
        body: z.object({
          key: z.string().max(400).describe('The verifier key of the countersignature.'),
          line: z.string().max(400).describe('The line of the note, with its line feed.'),
        }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, size } = request.params;
      const { key: keyText, line } = request.body;
      const key = parseVerifier(keyText);
      if (key?.use !== 'cosignature') throw refused('The key is no verifier key for countersignatures.');
      await write(request, async (tx) => {
        const [checkpoint] = await listCheckpoints(tx, id, { after: size - 1, upTo: size });
        if (!checkpoint) throw notFound(`checkpoint of ${size} records of agreement "${id}"`);
        const { text } = parseNote(checkpoint.note)!; // We wrote it.
        const signed = parseNote(addSignature({ text, signatures: [] }, line));
        if (signed?.signatures.length !== 1 || checkNote(signed, key).kind !== 'valid') {
          throw refused(`The line is no countersignature of this checkpoint by ${key.name}.`);
        }
        const isNew = await addCosignature(tx, id, {
          size,
          verifierKey: keyText.trim(),
          line,
          takenAt: now(),
        });
        if (!isNew) return;
        const after = { size, key: keyText.trim() };
        await appendAudit(
          tx,
          auditOf(request, now(), {
            action: 'checkpoint.cosigned',
            target: `agreement ${id}`,
            before: null,
            after,
          }),
        );
      });
      return reply.status(204).send(null);
    },
  );
}

function refused(detail: string): HttpProblem {
  return new HttpProblem(
    422,
    'No countersignature',
    `${detail} Countersign with tallystick checkpoint --cosign.`,
  );
}
