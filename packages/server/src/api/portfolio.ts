import { exact } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { actorOf } from '../identity/actor.ts';
import { aheadOf } from '../portfolio/ahead.ts';
import { EaterReader, eatersThen } from '../portfolio/eaters.ts';
import { type Moment, pastMoment, presentMoment } from '../portfolio/moment.ts';
import { needsOf } from '../portfolio/needs.ts';
import { isRisk, risksOf } from '../portfolio/risks.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { placeSchema } from './process-health.ts';
import { workOutAtMost } from './worked-out.ts';

/** Of each list on the overview, so much at most; how much there is in all is told. */
const MOST = 50;
/** Rankings of all agreements worked out at a time. */
const AT_A_TIME = 4;
/** Overviews of what was known worked out at a time; each may read several ledgers. */
const THEN_AT_A_TIME = 1;

/** What an overview of all agreements shows beside their figures: what needs the reader, what is ahead, what eats the budgets. */
export function portfolioRoutes({ app, store, read, now }: Api): void {
  const eaters = new EaterReader();
  const workOut = workOutAtMost(AT_A_TIME, 'rankings');
  const workOutThen = workOutAtMost(THEN_AT_A_TIME, 'overviews');
  /** Works with the present at once, and with what was known as there is room. */
  const atMoment = <Result>(
    query: Parameters<typeof knownOf>[0],
    work: (moment: Moment) => Promise<Result>,
  ) => {
    const known = knownOf(query, now());
    return known ? workOutThen(() => work(pastMoment(known, now()))) : work(presentMoment(now()));
  };

  app.get(
    '/portfolio/needs',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'What waits for a decision of the reader, by what their roles let them do; deadlines first.',
        querystring: z.object(knownQuery),
        response: {
          200: z.object({
            total: z.number().int(),
            needs: z.array(
              z.object({
                says: z.string(),
                agreement: z.string(),
                since: z.string(),
                by: z.string().nullable(),
                isLate: z.boolean(),
                link: placeSchema,
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      atMoment(request.query, async (moment) => {
        const needs = await needsOf(store, { actor: actorOf(request), moment });
        return {
          total: needs.length,
          needs: needs.slice(0, MOST).map(({ since, by, ...need }) => ({
            ...need,
            since: formatInstant(since),
            by: by === null ? null : formatInstant(by),
            isLate: by !== null && by <= moment.at,
          })),
        };
      }),
  );

  app.get(
    '/portfolio/ahead',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'What comes by itself in the next 120 days: reviews, ends of terms and notices, maintenance, claims, actions.',
        querystring: z.object(knownQuery),
        response: {
          200: z.object({
            total: z.number().int(),
            ahead: z.array(
              z.object({
                kind: z.enum(['review', 'renewal', 'maintenance', 'claim', 'action', 'remedy', 'dispute']),
                says: z.string(),
                agreement: z.string(),
                at: z.string(),
                timeZone: z.string().describe('Of the agreement, whose days count.'),
                link: placeSchema,
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      atMoment(request.query, async (moment) => {
        const ahead = await aheadOf(store, actorOf(request), moment);
        return {
          total: ahead.length,
          ahead: ahead.slice(0, MOST).map(({ at, ...one }) => ({ ...one, at: formatInstant(at) })),
        };
      }),
  );

  app.get(
    '/portfolio/risks',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'Which open periods would miss if they went on as they have, are at risk or lost: those that are lost first, then by the budget that would be used.',
        querystring: z.object(knownQuery),
        response: {
          200: z.object({
            open: z
              .number()
              .int()
              .describe('Open periods with a figure and an error budget, at risk or not.'),
            total: z.number().int(),
            risks: z.array(
              z.object({
                agreement: z.string(),
                objective: z.string(),
                title: z.string(),
                period: z.string(),
                ends: z.string().describe('The end of the period, not included.'),
                status: z.string(),
                used: z
                  .string()
                  .nullable()
                  .describe('Of the error budget so far; null while nothing is allowed.'),
                atEnd: z
                  .string()
                  .describe(
                    'Of the error budget at the end of the period, if what comes is as good as what has come: the burn rate since it began. Rounded up.',
                  ),
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      atMoment(request.query, (moment) =>
        read(request, async (tx) => {
          const open = await risksOf(tx, moment);
          const risks = open.filter(isRisk);
          return {
            open: open.length,
            total: risks.length,
            risks: risks.slice(0, MOST).map(({ period, atEnd, ...one }) => ({
              ...one,
              period: period.period,
              ends: period.to,
              status: period.status,
              used: period.budget?.usedPercent ?? null,
              atEnd: `${exact.toFixed(exact.multiply(atEnd, exact.rational(100)), 1, 'up')} %`,
            })),
          };
        }),
      ),
  );

  app.get(
    '/portfolio/eaters',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'Which causes took most of the error budgets, of each objective in its last ended period.',
        querystring: z.object(knownQuery),
        response: {
          200: z.object({
            total: z.number().int(),
            eaters: z.array(
              z.object({
                agreement: z.string(),
                objective: z.string(),
                title: z.string(),
                period: z.string(),
                cause: z.string().nullable().describe('Null for what is not coded.'),
                subjects: z.number().int(),
                used: z.string().describe('Its part of what the period allowed, rounded up.'),
                usedShare: z.number().describe('The same as a number, to draw it.'),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const known = knownOf(request.query, now());
      const work = known ? workOutThen : workOut;
      return work(() =>
        read(request, async (tx) => {
          const found = known ? await eatersThen(tx, known, now()) : await eaters.read(tx, now());
          return {
            total: found.length,
            eaters: found.slice(0, MOST).map(({ cause, used, ...one }) => ({
              ...one,
              cause: cause ?? null,
              used: `${exact.toFixed(exact.multiply(used, exact.rational(100)), 1, 'up')} %`,
              usedShare: Number(exact.toFixed(used, 6, 'up')),
            })),
          };
        }),
      );
    },
  );
}
