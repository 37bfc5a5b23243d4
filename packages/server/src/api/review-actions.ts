import { zoneOf } from '@tallystick/agreement';
import {
  appendAudit,
  getAction,
  lockReviews,
  nextActionNumber,
  putAction,
  type ReviewAction,
  type TenantTransaction,
} from '@tallystick/store';
import { dayExists, epochDay, parseDate, startOfDay } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { possibleOwners } from '../reviews/people.ts';
import type { Api } from './api.ts';
import { loadedOf } from './loaded.ts';
import { actionSchema, actionView, reviewParams } from './review-form.ts';
import { mayEnd } from './reviews.ts';

const title = z.string().trim().min(3, 'Say what is to be done.').max(500);
const words = z.string().trim().min(3, 'Say it in a few words.').max(2_000);
const day = z.string().max(10).describe('YYYY-MM-DD, in the agreement’s zone; to the end of that day.');
const revision = z.number().int().min(1).describe('The revision that was seen.');

/** What reviews agree that somebody is to do, and what becomes of it. */
export function reviewActionRoutes({ app, write, now }: Api): void {
  app.post(
    '/agreements/:id/reviews/:number/actions',
    {
      config: { action: 'review.conduct' },
      schema: {
        summary: 'Agrees an action in a review that is not closed: who does what until when.',
        params: reviewParams,
        body: z.object({
          title,
          owner: z.string().max(200).describe('Id of the person.'),
          due: day,
          about: z.string().max(600).optional().describe('Key of an agenda item or a recommendation.'),
        }),
        response: { 201: actionSchema },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params;
      const made = await write(request, async (tx) => {
        const review = (await lockReviews(tx, id)).find((one) => one.number === number);
        if (!review) throw notFound(`review ${number} of "${id}"`);
        if (review.state === 'closed')
          throw refused(`Review ${number} is closed; start another, or wait for it.`);
        const { body } = request;
        const actor = actorOf(request);
        const owner = ownerOf(id, body.owner, await possibleOwners(tx, id, actor));
        const at = now();
        const action: ReviewAction = {
          ...{ agreementId: id, action: await nextActionNumber(tx, id), number },
          ...{ title: body.title, about: body.about ?? '', ...owner, ...(await dueOf(tx, id, body.due, at)) },
          state: 'open',
          madeAt: at,
          madeBy: actor.id,
          endedAt: null,
          endedBy: null,
          words: '',
          revision: 1,
        };
        await putAction(tx, action);
        const { dueDate } = action;
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: 'action.agreed',
            target: `action ${id}/${action.action}`,
            after: { title: action.title, owner: action.owner, dueDate, review: number },
          }),
        );
        return actionView(action, { at, mayEnd: mayEnd(actor, action) });
      });
      return reply.status(201).send(made);
    },
  );

  app.post(
    '/agreements/:id/review-actions/:number/steps',
    {
      config: { action: 'review.contribute' },
      schema: {
        summary: 'Says that an action is done or dropped, or gives it another owner or date.',
        params: reviewParams,
        body: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('done'), words, revision }),
          z.object({ kind: z.literal('drop'), words, revision }),
          z.object({
            kind: z.literal('move'),
            owner: z.string().max(200).optional(),
            due: day.optional(),
            words,
            revision,
          }),
        ]),
        response: { 200: actionSchema },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      return write(request, async (tx) => {
        await lockReviews(tx, id);
        const action = await getAction(tx, id, number);
        if (!action) throw notFound(`action ${number} of "${id}"`);
        const actor = actorOf(request);
        const { body } = request;
        if (action.state !== 'open') throw refused(`Action ${number} is ${action.state} already.`);
        if (!mayEnd(actor, action))
          throw new HttpProblem(
            403,
            'Not allowed',
            'What became of an action says its owner, or whoever conducts the reviews.',
          );
        if (action.revision !== body.revision)
          throw new HttpProblem(
            409,
            'Changed meanwhile',
            `Action ${number} changed since you looked at it. Look at it again, then go on.`,
          );
        const at = now();
        const ended = { endedAt: at, endedBy: actor.id };
        const moved =
          body.kind === 'move'
            ? await movedTo(tx, action, body, await possibleOwners(tx, id, actor), at)
            : {};
        const next: ReviewAction = {
          ...action,
          words: body.words,
          revision: action.revision + 1,
          ...(body.kind === 'move' ? moved : { ...ended, state: body.kind === 'done' ? 'done' : 'dropped' }),
        };
        await putAction(tx, next);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: `action.${body.kind === 'move' ? 'moved' : next.state}`,
            target: `action ${id}/${number}`,
            before: { state: action.state, owner: action.owner, dueDate: action.dueDate },
            after: { state: next.state, owner: next.owner, dueDate: next.dueDate },
            reason: body.words,
          }),
        );
        return actionView(next, { at, mayEnd: mayEnd(actor, next) });
      });
    },
  );
}

async function movedTo(
  tx: TenantTransaction,
  { agreementId }: ReviewAction,
  to: { readonly owner?: string | undefined; readonly due?: string | undefined },
  owners: Awaited<ReturnType<typeof possibleOwners>>,
  at: number,
): Promise<Partial<ReviewAction>> {
  return {
    ...(to.owner === undefined ? {} : ownerOf(agreementId, to.owner, owners)),
    ...(to.due === undefined ? {} : await dueOf(tx, agreementId, to.due, at)),
  };
}

/** @throws HttpProblem 422 for somebody who is none of them */
function ownerOf(agreementId: string, id: string, owners: Awaited<ReturnType<typeof possibleOwners>>) {
  const owner = owners.find((one) => one.id === id);
  if (owner) return { owner: owner.id, ownerName: owner.name };
  const detail = `Nobody of the id "${id}" is an active person of a party of "${agreementId}". Name one of the review’s owners.`;
  throw new HttpProblem(422, 'Not a person who can own it', detail);
}

/** The end of a local day in the agreement's zone. @throws HttpProblem 400 */
async function dueOf(tx: TenantTransaction, agreementId: string, text: string, at: number) {
  const { agreement } = await loadedOf(tx, agreementId, at);
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const date = parseDate(text);
  const day = date && epochDay(date);
  if (day === undefined || !dayExists(zone, day))
    throw new HttpProblem(400, 'The request is not valid', `"${text}" is no day. Write it as 2026-05-31.`);
  return { dueDate: text, dueAt: startOfDay(zone, day + 1) };
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}
