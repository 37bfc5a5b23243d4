import {
  addMinutes,
  appendAudit,
  listMinutes,
  listReviewDecisions,
  lockReviews,
  putReview,
  putReviewDecision,
  type StoredReview,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { Agenda } from '../reviews/agenda/form.ts';
import { nameOf, partyOf } from '../reviews/people.ts';
import { startReview } from '../reviews/start-review.ts';
import { REVIEW_STEPS, type ReviewStep, takeReviewStep } from '../reviews/steps.ts';
import type { Api } from './api.ts';
import { instantOf } from './instant.ts';
import { reviewParams, reviewSchema, reviewView } from './review-form.ts';
import { asProblem, frozenAgenda } from './reviews.ts';

/** Characters of minutes at most, of one decision, point or reason, and how many decisions, points and people there may be. */
const LONGEST_MINUTES = 50_000;
const LONGEST_WORDS = 2_000;
const MOST = 200;

const words = z.string().trim().min(3, 'Say it in a few words.').max(LONGEST_WORDS);
const revision = z.number().int().min(1).describe('The revision that was seen.');
const instant = z.string().max(40);

const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meet'), meetingAt: instant.nullable(), revision }),
  z.object({ kind: z.literal('prepare'), revision }),
  z.object({ kind: z.literal('hold'), revision }),
  z.object({ kind: z.literal('close'), revision }),
]);

/** What people do with reviews: start, put points on, prepare, hold, write down, decide, close. */
export function reviewStepRoutes({ app, write, now }: Api): void {
  const conduct = { action: 'review.conduct' } as const;
  const response = { 200: reviewSchema };

  app.post(
    '/agreements/:id/reviews',
    {
      config: conduct,
      schema: {
        summary: 'Starts a review apart from its schedule.',
        params: z.object({ id: z.string() }),
        body: z.object({
          review: z.string().max(200).optional().describe('Id of a clause under `reviews`.'),
          period: z.string().max(60).optional().describe('A period of that clause that has begun.'),
          title: z.string().trim().min(1).max(200).optional(),
          from: instant.optional(),
          to: instant.optional(),
          reason: words,
        }),
        response: { 201: reviewSchema },
      },
    },
    async (request, reply) => {
      const { review, period, title, reason, ...span } = request.body;
      const [from, to] = [instantOf('from', span.from), instantOf('to', span.to)];
      const at = now();
      const started = await asProblem(() =>
        write(request, (tx) =>
          startReview(tx, {
            ...{ agreementId: request.params.id, reason, origin: 'person', by: actorOf(request).id, at },
            ...(review === undefined ? {} : { review }),
            ...(period === undefined ? {} : { period }),
            ...(title === undefined ? {} : { title }),
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          }),
        ),
      );
      return reply.status(201).send(reviewView(started, at));
    },
  );

  app.post(
    '/agreements/:id/reviews/:number/steps',
    {
      config: conduct,
      schema: {
        summary: 'Says when a review meets, that it is prepared, held (which freezes its agenda) or closed.',
        params: reviewParams,
        body: stepSchema,
        response,
      },
    },
    async (request) => {
      const { revision: seen, ...asked } = request.body;
      return change(request, request.params, { revision: seen }, async (tx, review, at) => {
        const minutes = (await listMinutes(tx, review.agreementId, review.number)).length;
        const has = { minutes, undecided: await countUndecided(tx, review) };
        const step: ReviewStep =
          asked.kind === 'hold'
            ? { kind: 'hold', ...(await frozenAgenda(tx, review)) }
            : asked.kind === 'meet'
              ? {
                  kind: 'meet',
                  meetingAt: asked.meetingAt === null ? null : instantOf('meetingAt', asked.meetingAt)!,
                }
              : asked;
        return { next: takeReviewStep(review, step, { at, has }), event: REVIEW_STEPS[step.kind].event };
      });
    },
  );

  app.post(
    '/agreements/:id/reviews/:number/points',
    {
      config: { action: 'review.contribute' },
      schema: {
        summary: 'Puts a point on the agenda of a review that is not held yet.',
        params: reviewParams,
        body: z.object({ words }),
        response,
      },
    },
    async (request) =>
      change(request, request.params, {}, async (tx, review, at) => {
        if (review.heldAt !== null) throw refused(`Review ${review.number} is held; its agenda is frozen.`);
        if (review.points.length >= MOST) throw refused(`An agenda takes ${MOST} points of people at most.`);
        const actor = actorOf(request);
        const point = { words: request.body.words, by: await nameOf(tx, actor), party: partyOf(actor), at };
        const next = { ...review, points: [...review.points, point], revision: review.revision + 1 };
        return { next, event: 'pointed', reason: point.words };
      }),
  );

  app.post(
    '/agreements/:id/reviews/:number/minutes',
    {
      config: conduct,
      schema: {
        summary: 'Writes the minutes of a held review: a version of its own, whole; the earlier ones stay.',
        params: reviewParams,
        body: z.object({
          words: z.string().trim().min(1).max(LONGEST_MINUTES),
          decisions: z.array(words).max(MOST).default([]),
          present: z
            .array(z.string().trim().min(1).max(200))
            .max(MOST)
            .describe('Names of those who were there.'),
          version: z
            .number()
            .int()
            .min(0)
            .describe('The version that was seen last; 0 where there was none.'),
        }),
        response,
      },
    },
    async (request) =>
      change(request, request.params, {}, async (tx, review, at) => {
        const { version: seen, ...minutes } = request.body;
        if (review.state !== 'held')
          throw refused(`Review ${review.number} is ${review.state}; minutes are written while it is held.`);
        const version = (await listMinutes(tx, review.agreementId, review.number)).length;
        if (version !== seen) throw changedMeanwhile(review.number);
        const actor = actorOf(request);
        const by = { actor: actor.id, actorName: await nameOf(tx, actor) };
        await addMinutes(tx, review, { ...minutes, ...by, version: version + 1, at });
        const next = { ...review, revision: review.revision + 1 };
        return { next, event: 'minuted', after: { version: version + 1, present: minutes.present } };
      }),
  );

  app.post(
    '/agreements/:id/reviews/:number/decisions',
    {
      config: conduct,
      schema: {
        summary: 'Accepts or rejects what a held review recommends, with a reason.',
        params: reviewParams,
        body: z.object({
          key: z.string().max(600).describe('Of the recommendation in the agenda.'),
          decision: z.enum(['accepted', 'rejected']),
          reason: words,
        }),
        response,
      },
    },
    async (request) =>
      change(request, request.params, {}, async (tx, review, at) => {
        const { key, decision, reason } = request.body;
        if (review.state !== 'held')
          throw refused(
            `Review ${review.number} is ${review.state}; what it recommends is decided while it is held.`,
          );
        if (!recommendedBy(review).includes(key))
          throw notFound(`recommendation "${key}" of review ${review.number}`);
        const actor = actorOf(request);
        const by = { actor: actor.id, actorName: await nameOf(tx, actor) };
        const { agreementId, number } = review;
        await putReviewDecision(tx, { agreementId, number, key, decision, reason, at, ...by });
        const next = { ...review, revision: review.revision + 1 };
        return { next, event: 'decided', after: { key, decision }, reason };
      }),
  );

  type Changed = {
    readonly next: StoredReview;
    readonly event: string;
    readonly after?: Record<string, unknown>;
    readonly reason?: string;
  };

  /** Changes a review under its lock, and says so in the log: both, or nothing. */
  async function change(
    request: FastifyRequest,
    { id, number }: z.infer<typeof reviewParams>,
    seen: { readonly revision?: number },
    work: (tx: TenantTransaction, review: StoredReview, at: number) => Promise<Changed>,
  ) {
    return asProblem(() =>
      write(request, async (tx) => {
        const review = (await lockReviews(tx, id)).find((one) => one.number === number);
        if (!review) throw notFound(`review ${number} of "${id}"`);
        if (seen.revision !== undefined && seen.revision !== review.revision) throw changedMeanwhile(number);
        const at = now();
        const { next, event, after, reason } = await work(tx, review, at);
        await putReview(tx, next);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: `review.${event}`,
            target: `review ${id}/${number}`,
            before: { state: review.state },
            after: { state: next.state, ...after },
            ...(reason === undefined ? {} : { reason }),
          }),
        );
        return reviewView(next, at);
      }),
    );
  }
}

/** Keys of what a held review recommends. */
function recommendedBy({ agenda }: StoredReview): readonly string[] {
  return agenda === null ? [] : (JSON.parse(agenda) as Agenda).recommendations.map(({ key }) => key);
}

async function countUndecided(tx: TenantTransaction, review: StoredReview): Promise<number> {
  const decided = await listReviewDecisions(tx, review.agreementId, review.number);
  const keys = new Set(decided.map(({ key }) => key));
  return recommendedBy(review).filter((key) => !keys.has(key)).length;
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}

function changedMeanwhile(number: number): HttpProblem {
  const detail = `Review ${number} changed since you looked at it. Look at it again, then go on.`;
  return new HttpProblem(409, 'Changed meanwhile', detail);
}
