import { diffReport, MAX_DOCUMENT_LENGTH, parseAgreement } from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import {
  getAgreement,
  getDraft,
  listApprovals,
  listProposals,
  type StoredApproval,
  type StoredProposal,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import { answerProposal } from '../../lifecycle/answer.ts';
import { actingFor } from '../../lifecycle/parties.ts';
import { propose } from '../../lifecycle/propose.ts';
import type { Api } from '../api.ts';
import { instantOf } from '../instant.ts';
import { actorNames, agreementParams, asParty, reason, words } from './parts.ts';

/** Largest request that is read, bytes: a text of the longest length, each character written as an escape. */
const BODY_LIMIT_BYTES = 6 * MAX_DOCUMENT_LENGTH + 10_000;

const approvalSchema = z.object({
  party: z.enum(['provider', 'customer']),
  name: z.string(),
  signature: z
    .string()
    .nullable()
    .describe('Where it was recorded from paper: what was signed, by whom and when.'),
  textSha256: z.string(),
  at: z.string(),
});
/** A proposal without its text. */
export const proposalSchema = z.object({
  number: z.number().int(),
  party: z.enum(['provider', 'customer']),
  title: z.string(),
  textSha256: z.string(),
  basedOn: z.number().int().nullable(),
  answers: z.number().int().nullable(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  answerBy: z.string().nullable(),
  words: z.string(),
  state: z.enum(['open', 'agreed', 'countered', 'rejected', 'withdrawn', 'expired']),
  endedAt: z.string().nullable(),
  version: z.number().int().nullable(),
  approvals: z.array(approvalSchema),
});
/** What a text says otherwise than the one before. */
export const differenceSchema = z.object({
  clause: z.string(),
  title: z.string().nullable(),
  field: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  gains: z.enum(['customer', 'provider', 'neither', 'undecidable']),
  why: z.string(),
  affects: z.enum(['figures', 'duties', 'words']),
});
const detailSchema = proposalSchema.extend({
  text: z.string(),
  against: z
    .object({ kind: z.enum(['version', 'proposal']), number: z.number().int() })
    .nullable()
    .describe('What the differences are to: the proposal that it answers, else the version that holds.'),
  differences: z.array(differenceSchema),
});

const proposalParams = agreementParams.extend({ number: wholeNumber(1, 2_147_483_647) });

const textSha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'SHA-256 of the text that was read, lowercase hex.')
  .describe('Of the text that was read, so that nobody approves another.');
const approvalBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve'), textSha256, words, as: asParty }),
  z.object({
    kind: z.literal('record signature'),
    textSha256,
    signature: reason.describe('What the other party signed on paper, who did and when.'),
    words,
    as: asParty,
  }),
]);
const answerBody = z.object({ kind: z.enum(['reject', 'withdraw']), words: reason, as: asParty });

/** Texts that a party puts before the other, and what the other says to them. */
export function proposalRoutes({ app, store, read, write, now }: Api): void {
  app.post(
    '/agreements/:id/proposals',
    {
      config: { action: 'agreement.draft' },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        summary: 'Puts a text, or one’s draft, before the other party. It never changes from then on.',
        params: agreementParams,
        body: z.object({
          text: z
            .string()
            .max(MAX_DOCUMENT_LENGTH)
            .optional()
            .describe('Left out: the draft of one’s party.'),
          words,
          answerBy: z.string().optional().describe('An instant at which it expires without an answer.'),
          as: asParty,
        }),
        response: { 201: proposalSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { words: said, answerBy, as } = request.body;
      const party = actingFor(request, as);
      const made = await write(request, async (tx) => {
        const text = request.body.text ?? (await getDraft(tx, id, party))?.text;
        if (text === undefined) throw notFound(`draft of "${id}"`);
        return propose(tx, request, {
          ...{ id, text, party, words: said, at: now(), answerBy: instantOf('answerBy', answerBy) ?? null },
        });
      });
      return reply.status(201).send(proposalView(made, [], new Map()));
    },
  );

  app.get(
    '/agreements/:id/proposals/:number',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'A proposal with its text, and what it says otherwise.',
        params: proposalParams,
        response: { 200: detailSchema },
      },
    },
    async (request) => {
      const names = await actorNames({ store }, request);
      return read(request, async (tx) => {
        const { id, number } = request.params;
        const all = await listProposals(tx, id);
        const one = all.find((proposal) => proposal.number === number);
        if (!one) throw notFound(`proposal ${number} of "${id}"`);
        const { against, text } = await basisOf(tx, one, all);
        return {
          ...proposalView(one, await listApprovals(tx, id), names),
          text: one.text,
          against,
          differences: text === undefined ? [] : differencesOf(text, one.text),
        };
      });
    },
  );

  app.post(
    '/agreements/:id/proposals/:number/approvals',
    {
      config: { action: 'agreement.approve' },
      schema: {
        summary: 'Approves a proposal for one’s party, or records that the other signed it on paper.',
        params: proposalParams,
        body: approvalBody,
        response: {
          200: z.object({ version: z.number().int().nullable().describe('The version that it became.') }),
        },
      },
    },
    async (request) => {
      const { body } = request;
      const signature = body.kind === 'record signature' ? body.signature : undefined;
      const party = actingFor(request, body.as);
      const given = { ...request.params, party, words: body.words, at: now() };
      const answer = { kind: 'approve', textSha256: body.textSha256, signature } as const;
      const version = await write(request, (tx) => answerProposal(tx, request, given, answer));
      return { version: version ?? null };
    },
  );

  app.post(
    '/agreements/:id/proposals/:number/answers',
    {
      config: { action: 'agreement.draft' },
      schema: {
        summary:
          'Rejects a proposal of the other party, or withdraws one’s own. To counter it, propose another text.',
        params: proposalParams,
        body: answerBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { kind, words: said, as } = request.body;
      const given = { ...request.params, party: actingFor(request, as), words: said, at: now() };
      await write(request, (tx) => answerProposal(tx, request, given, { kind }));
      return reply.status(204).send(null);
    },
  );
}

/** What a proposal is compared with, so that who answers sees what changed since they last spoke. */
async function basisOf(tx: TenantTransaction, one: StoredProposal, all: readonly StoredProposal[]) {
  const answered = all.find(({ number }) => number === one.answers);
  if (answered)
    return { against: { kind: 'proposal' as const, number: answered.number }, text: answered.text };
  const version = one.basedOn === null ? undefined : await getAgreement(tx, one.agreementId, one.basedOn);
  if (version) return { against: { kind: 'version' as const, number: version.version }, text: version.text };
  return { against: null, text: undefined };
}

/** What one text that parses says otherwise than another. */
export function differencesOf(before: string, after: string): z.infer<typeof differenceSchema>[] {
  const [old, next] = [before, after].map((text) => parseAgreement(text, { holidays: publicHolidays }));
  if (!old?.ok || !next?.ok) throw new HttpProblem(500, 'Not readable', 'A stored text no longer parses.');
  return diffReport(old.agreement, next.agreement).differences.map(
    ({ clause, title, field, kind, before: was, after: is, gains, why, affects }) => ({
      ...{ clause, title: title ?? null, field, kind, before: was, after: is, gains, why, affects },
    }),
  );
}

/** A proposal as the API tells it. */
export function proposalView(
  one: StoredProposal,
  approvals: readonly StoredApproval[],
  names: ReadonlyMap<string, string>,
): z.infer<typeof proposalSchema> {
  const { number, party, title, textSha256, basedOn, answers, proposedBy, state, version, words: said } = one;
  return {
    ...{ number, party, title, textSha256, basedOn, answers, state, version, words: said },
    proposedBy: names.get(proposedBy) ?? proposedBy,
    proposedAt: formatInstant(one.proposedAt),
    answerBy: one.answerBy === null ? null : formatInstant(one.answerBy),
    endedAt: one.endedAt === null ? null : formatInstant(one.endedAt),
    approvals: approvals
      .filter(({ proposal }) => proposal === number)
      .map(({ party: by, name, signature, textSha256: hash, at }) => ({
        ...{ party: by, name, signature, textSha256: hash, at: formatInstant(at) },
      })),
  };
}
