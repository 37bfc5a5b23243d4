import { createHash } from 'node:crypto';
import { canonicalText, type JsonObject } from '@tallystick/ledger';
import {
  getReview,
  listActions,
  listMinutes,
  listReviewDecisions,
  listReviews,
  listReviewTimes,
  REVIEWS_ORDER,
  REVIEWS_PAGE,
  type ReviewState,
  type StoredReview,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { heldAgreement } from '../held-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { type Actor, actorOf } from '../identity/actor.ts';
import { agendaOf } from '../reviews/agenda/agenda.ts';
import type { Agenda } from '../reviews/agenda/form.ts';
import { gatherFacts } from '../reviews/gather.ts';
import { mayDo, possibleOwners } from '../reviews/people.ts';
import { ReviewRefused } from '../reviews/refused.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { loadedOf } from './loaded.ts';
import {
  actionSchema,
  actionView,
  agendaSchema,
  reviewParams,
  reviewSchema,
  reviewView,
} from './review-form.ts';
import { workOutAtMost } from './worked-out.ts';

const STATES = ['planned', 'prepared', 'held', 'closed'] as const;
/** Agendas worked out at a time: each reads evidence. */
const AT_A_TIME = 2;

const minutesSchema = z.object({
  version: z.number().int(),
  at: z.string(),
  who: z.string(),
  words: z.string(),
  decisions: z.array(z.string()),
  present: z.array(z.string()),
});

const detailSchema = z.object({
  review: reviewSchema,
  agreementTitle: z.string(),
  timeZone: z.string(),
  agenda: agendaSchema.describe('As it was when the review was held; until then as it would be now.'),
  sha256: z
    .string()
    .nullable()
    .describe('Of the canonical JSON of the frozen agenda; null until it is held.'),
  minutes: z.array(minutesSchema).describe('Every version, the newest first.'),
  decisions: z
    .array(
      z.object({
        key: z.string(),
        decision: z.enum(['accepted', 'rejected']),
        reason: z.string(),
        at: z.string(),
        who: z.string(),
      }),
    )
    .describe('What became of the recommendations.'),
  actions: z
    .array(actionSchema)
    .describe('Those that it agreed, and those of earlier reviews that are open.'),
  owners: z.array(z.object({ id: z.string(), name: z.string() })).describe('Who may own an action.'),
  may: z.object({ conduct: z.boolean(), contribute: z.boolean() }),
});

/** Reviews of all agreements, one with its agenda, and actions. */
export function reviewRoutes({ app, read, now }: Api): void {
  const config = { action: 'review.read' } as const;
  const workOut = workOutAtMost(AT_A_TIME, 'agendas');

  app.get(
    '/reviews',
    {
      config,
      schema: {
        summary: 'Reviews of all agreements, those about the latest time first, and when the next ones come.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.string().max(100).optional().describe('One or several of the states, with commas.'),
          ...keyPageQuery(REVIEWS_PAGE),
        }),
        response: {
          200: z.object({
            reviews: z.array(reviewSchema),
            ...keyPageNext,
            coming: z
              .array(
                z.object({ agreement: z.string(), review: z.string(), title: z.string(), at: z.string() }),
              )
              .describe('When the next review of each schedule comes to be.'),
            mayStart: z.boolean(),
          }),
        },
      },
    },
    async (request) => {
      const { agreement, state, ...page } = request.query;
      return read(request, async (tx) => {
        const filter = {
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(state === undefined ? {} : { states: statesOf(state) }),
        };
        const reviews = await listReviews(tx, filter, keyPageOf(page));
        return {
          reviews: reviews.map((one) => reviewView(one, now())),
          ...keyPageAfter(REVIEWS_ORDER, reviews, page),
          coming: await comingReviews(tx, agreement),
          mayStart: agreement !== undefined && mayDo(actorOf(request), 'review.conduct', agreement),
        };
      });
    },
  );

  app.get(
    '/agreements/:id/reviews/:number',
    {
      config,
      schema: {
        summary: 'A review with its agenda, minutes, decisions and actions.',
        params: reviewParams,
        response: { 200: detailSchema },
      },
    },
    async (request) =>
      workOut(() =>
        read(request, async (tx) => {
          const { id, number } = request.params;
          const review = await getReview(tx, id, number);
          if (!review) throw notFound(`review ${number} of "${id}"`);
          return detailOf(tx, review, actorOf(request), now());
        }),
      ),
  );

  app.get(
    '/review-actions',
    {
      config: { ...config, list: 'actions' },
      schema: {
        summary: 'What reviews agreed that somebody is to do: what is open by its due date, then what ended.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(['open', 'done', 'dropped']).optional(),
          mine: z.stringbool().default(false).describe('Of the reader alone.'),
        }),
        response: { 200: z.object({ actions: z.array(actionSchema) }) },
      },
    },
    async (request) => {
      const { agreement, state, mine } = request.query;
      const actor = actorOf(request);
      return read(request, async (tx) => {
        const actions = await listActions(tx, {
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(state === undefined ? {} : { state }),
          ...(mine ? { owner: actor.id } : {}),
        });
        return {
          actions: actions.map((one) => actionView(one, { at: now(), mayEnd: mayEnd(actor, one) })),
        };
      });
    },
  );
}

async function detailOf(
  tx: TenantTransaction,
  review: StoredReview,
  actor: Actor,
  at: number,
): Promise<z.infer<typeof detailSchema>> {
  const { agreementId: id, number } = review;
  const { agreement } = await loadedOf(tx, id, at);
  const may = {
    conduct: mayDo(actor, 'review.conduct', id),
    contribute: mayDo(actor, 'review.contribute', id),
  };
  const minutes = await listMinutes(tx, id, number);
  const decisions = await listReviewDecisions(tx, id, number);
  const actions = (await listActions(tx, { agreementId: id })).filter(
    (one) => one.number === number || (one.state === 'open' && one.number < number),
  );
  return {
    review: reviewView(review, at),
    agreementTitle: agreement.title,
    timeZone: agreement.term.timeZone,
    agenda: (await agendaNow(tx, review)) as z.infer<typeof agendaSchema>,
    sha256: review.sha256,
    minutes: minutes.map(({ version, at, actorName, words, decisions: decided, present }) => ({
      ...{ version, at: formatInstant(at), who: actorName, words },
      ...{ decisions: [...decided], present: [...present] },
    })),
    decisions: decisions.map(({ key, decision, reason, at, actorName }) => ({
      ...{ key, decision, reason, at: formatInstant(at), who: actorName },
    })),
    actions: actions.map((one) => actionView(one, { at: at, mayEnd: mayEnd(actor, one) })),
    owners: may.conduct ? [...(await possibleOwners(tx, id, actor))] : [],
    may,
  };
}

/** The agenda of a review: the frozen one, or what the facts come to now. @throws HttpProblem 409 before the first evaluation */
async function agendaNow(tx: TenantTransaction, review: StoredReview): Promise<Agenda> {
  if (review.agenda !== null) return JSON.parse(review.agenda) as Agenda; // Made by us alone.
  return asProblem(async () => agendaOf(await gatherFacts(tx, review)));
}

/** The agenda as it is frozen: its bytes, and their hash. */
export async function frozenAgenda(tx: TenantTransaction, review: StoredReview) {
  const agenda = canonicalText((await agendaNow(tx, review)) as unknown as JsonObject);
  return { agenda, sha256: createHash('sha256').update(agenda).digest('hex') };
}

/** Whether somebody may say what came of an action: its owner, and whoever conducts reviews of the agreement. */
export function mayEnd(
  actor: Actor,
  {
    owner,
    agreementId,
    state,
  }: { readonly owner: string; readonly agreementId: string; readonly state: string },
): boolean {
  if (state !== 'open') return false;
  if (mayDo(actor, 'review.conduct', agreementId)) return true;
  return owner === actor.id && mayDo(actor, 'review.contribute', agreementId);
}

/** Makes what the use cases refuse an answer. */
export async function asProblem<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReviewRefused) throw new HttpProblem(409, 'Not possible now', error.message);
    throw error;
  }
}

/** When the next review of each schedule comes to be, the first first. */
async function comingReviews(tx: TenantTransaction, agreementId: string | undefined) {
  const coming = [];
  for (const { agreementId: agreement, review, dueAt } of await listReviewTimes(tx, agreementId)) {
    if (dueAt === null) continue;
    const held = await heldAgreement(tx, agreement, dueAt);
    const title = held?.agreement.reviews.get(review)?.title ?? review;
    coming.push({ agreement, review, title, dueAt });
  }
  return coming
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ dueAt, ...rest }) => ({ ...rest, at: formatInstant(dueAt) }));
}

function statesOf(text: string): ReviewState[] {
  const words = text.split(',').map((word) => word.trim());
  const states = STATES.filter((state) => words.includes(state));
  const unknown = words.find((word) => !states.some((state) => state === word));
  if (unknown === undefined) return states;
  const detail = `"${unknown.slice(0, 40)}" is no state of a review. There are ${STATES.join(', ')}.`;
  throw new HttpProblem(400, 'The request is not valid', detail);
}
