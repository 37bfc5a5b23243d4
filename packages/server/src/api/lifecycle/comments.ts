import {
  addComment,
  appendAudit,
  COMMENTS_ORDER,
  countComments,
  getComment,
  getLifecycle,
  listComments,
  listProposals,
  lockLifecycle,
  MOST_COMMENTS,
  type StoredComment,
  settleComment,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { MOST_OF_PAGE } from '../../http/paged-lists.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import { assertClause, clausesOf } from '../../lifecycle/clauses.ts';
import { namedIn, tellNamed } from '../../lifecycle/mentions.ts';
import { actingFor } from '../../lifecycle/parties.ts';
import type { Api } from '../api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from '../key-pages.ts';
import { actorNames, agreementParams, asParty, LONGEST_WORDS, namesOfActors } from './parts.ts';

const commentSchema = z.object({
  number: z.number().int(),
  clause: z.string().describe('Id of the clause; empty for the whole.'),
  proposal: z.number().int().nullable(),
  answers: z.number().int().nullable().describe('The comment that it answers.'),
  party: z.enum(['provider', 'customer']),
  who: z.string(),
  at: z.string(),
  words: z.string(),
  mentions: z.array(z.string()).describe('Names of the people, and ids of the roles, who are named in it.'),
  settled: z.object({ at: z.string(), who: z.string() }).nullable(),
});

/** What people say of clauses. Both parties read it, and whoever is named in it hears of it. @param onQueued called when there is a mail to send */
export function commentRoutes({ app, store, read, write, now }: Api, onQueued: () => void): void {
  app.get(
    '/agreements/:id/comments',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'The comments on an agreement, the first first.',
        params: agreementParams,
        querystring: z.object(keyPageQuery(MOST_OF_PAGE, MOST_OF_PAGE)),
        response: { 200: z.object({ comments: z.array(commentSchema), ...keyPageNext }) },
      },
    },
    async (request) => {
      const names = await actorNames({ store }, request);
      return read(request, async (tx) => {
        const { id } = request.params;
        if (!(await getLifecycle(tx, id))) throw notFound(`agreement "${id}"`);
        const comments = await listComments(tx, id, keyPageOf(request.query));
        return {
          comments: comments.map((one) => commentView(one, names)),
          ...keyPageAfter(COMMENTS_ORDER, comments, request.query),
        };
      });
    },
  );

  app.get(
    '/agreements/:id/clauses',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'The clauses that there is something to be said of: of the version that holds, then those that were only proposed.',
        params: agreementParams,
        response: {
          200: z.object({
            clauses: z.array(
              z.object({
                id: z.string(),
                title: z.string().nullable().describe('What its text calls it, where it does.'),
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        if (!(await getLifecycle(tx, id))) throw notFound(`agreement "${id}"`);
        return { clauses: [...(await clausesOf(tx, id))] };
      }),
  );

  app.post(
    '/agreements/:id/comments',
    {
      config: { action: 'agreement.comment' },
      schema: {
        summary: 'Says something of a clause, or answers what was said. The other party reads it.',
        params: agreementParams,
        body: z.object({
          clause: z.string().max(300).default(''),
          words: z.string().trim().min(1).max(LONGEST_WORDS),
          proposal: z.number().int().min(1).nullable().default(null),
          answers: z.number().int().min(1).nullable().default(null),
          mentions: z
            .array(z.string().max(100))
            .max(20)
            .default([])
            .describe(
              'Ids of people, or of roles of the agreement, which `@role` in the words names too: they hear of it by mail.',
            ),
          as: asParty,
        }),
        response: { 201: commentSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { as, ...said } = request.body;
      const party = actingFor(request, as);
      const at = now();
      const view = await write(request, async (tx) => {
        await lockLifecycle(tx, id);
        if (!(await getLifecycle(tx, id))) throw notFound(`agreement "${id}"`);
        const known = await countComments(tx, id);
        if (known >= MOST_COMMENTS)
          throw new HttpProblem(
            409,
            'Too many',
            `"${id}" has ${MOST_COMMENTS} comments; settle what is open in a call.`,
          );
        const answered = said.answers === null ? undefined : await getComment(tx, id, said.answers);
        if (said.answers !== null && !answered) throw notFound(`comment ${said.answers} on "${id}"`);
        if (!answered) await assertClause(tx, id, said.clause);
        if (
          said.proposal !== null &&
          !(await listProposals(tx, id)).some((one) => one.number === said.proposal)
        )
          throw notFound(`proposal ${said.proposal} of "${id}"`);
        const { mentions, recipients } = await namedIn(tx, id, { ...said, at });
        const names = await namesOfActors(tx);
        const one: StoredComment = {
          agreementId: id,
          number: known + 1,
          party,
          person: actorOf(request).id,
          at,
          ...said,
          mentions,
          ...{ clause: answered?.clause ?? said.clause, settledAt: null, settledBy: null },
        };
        await addComment(tx, one);
        await tellNamed(tx, one, names.get(one.person) ?? one.person, recipients);
        const after = { clause: one.clause, words: one.words };
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'comment.added', target: `comment ${id}/${one.number}`, after }),
        );
        tx.hint('agreement', id);
        return commentView(one, names);
      });
      if (view.mentions.length > 0) onQueued();
      return reply.status(201).send(view);
    },
  );

  app.put(
    '/agreements/:id/comments/:number/settled',
    {
      config: { action: 'agreement.comment' },
      schema: {
        summary: 'Says that a comment is settled, or open again.',
        params: agreementParams.extend({ number: wholeNumber(1, 2_147_483_647) }),
        body: z.object({ settled: z.boolean() }),
        response: { 200: commentSchema },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      const { settled } = request.body;
      const at = now();
      const names = await actorNames({ store }, request);
      return write(request, async (tx) => {
        await lockLifecycle(tx, id);
        const one = await getComment(tx, id, number);
        if (!one) throw notFound(`comment ${number} on "${id}"`);
        const by = actorOf(request).id;
        await settleComment(tx, id, number, settled ? { at, by } : null);
        const action = settled ? 'comment.settled' : 'comment.reopened';
        await appendAudit(tx, auditOf(request, at, { action, target: `comment ${id}/${number}` }));
        tx.hint('agreement', id);
        const after = { ...one, settledAt: settled ? at : null, settledBy: settled ? by : null };
        return commentView(after, names);
      });
    },
  );
}

function commentView(one: StoredComment, names: ReadonlyMap<string, string>): z.infer<typeof commentSchema> {
  const nameOf = (id: string) => names.get(id) ?? id;
  const { number, clause, proposal, answers, party, person, at, words, mentions, settledAt, settledBy } = one;
  return {
    ...{ number, clause, proposal, answers, party, words },
    who: nameOf(person),
    at: formatInstant(at),
    mentions: mentions.map(nameOf),
    settled: settledAt === null ? null : { at: formatInstant(settledAt), who: nameOf(settledBy!) },
  };
}
