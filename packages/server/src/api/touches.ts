import { type Touches, touchesOf } from '@tallystick/engine';
import { agreementAt, getRecord, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { workOutAtMost } from './worked-out.ts';

/** Answers that are worked out at a time; each reads a whole ledger and evaluates it twice. */
const AT_A_TIME = 1;

const figure = { objective: z.string(), period: z.string() };
const money = z.object({ amount: z.string(), currency: z.string() }).nullable();
const behind = z.boolean().describe('Whether the record is among those that it comes from.');
const changed = z.boolean().describe('Whether it would be otherwise without the record.');

const touchesSchema = z.object({
  source: z.string(),
  id: z.string(),
  state: z.enum(['counts', 'left out', 'unknown']).describe('Left out: superseded or withdrawn.'),
  figures: z.array(
    z.object({
      ...figure,
      title: z.string(),
      isBehind: behind,
      isChanged: changed,
      attained: z.string().nullable(),
      status: z.string(),
      without: z.object({ attained: z.string().nullable(), status: z.string() }),
      statement: z
        .enum(['stated', 'restated'])
        .nullable()
        .describe('Of a final period: stated with the record, or restated because of it.'),
    }),
  ),
  outcomes: z.array(
    z.object({
      subject: z.string(),
      indicator: z.string(),
      cycle: z.number().int(),
      objectives: z.array(z.string()),
      isBehind: behind,
      isChanged: changed,
      state: z.string().nullable(),
      without: z.string().nullable(),
      periods: z.record(z.string(), z.array(z.string())),
    }),
  ),
  outcomeCount: z.number().int().describe('All of them; the first 1,000 are listed.'),
  exclusions: z.array(z.object({ id: z.string(), isBehind: behind, isChanged: changed })),
  credits: z.array(z.object({ ...figure, clause: z.string(), amount: money, without: money })),
  remedies: z.array(z.string()),
});

/** The way back: which figures a record of evidence touches. */
export function touchRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'answers');
  app.get(
    '/agreements/:id/record/touches',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'Which figures, outcomes, exclusions, credits and remedies a record touches; worked out when it is asked for.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          source: z.string(),
          id: z.string().describe('The id of the record within its source.'),
          asOf: z.string().optional().describe('Evaluation instant, by default that of the stored report.'),
          knownAt: z.string().optional().describe('Only evidence received until then counts.'),
        }),
        response: { 200: touchesSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { query } = request;
      const asOf = pastInstantOf('asOf', query.asOf, now());
      const knownAt = pastInstantOf('knownAt', query.knownAt, now());
      return workOut(() =>
        read(request, async (tx) => {
          const stored = await agreementAt(tx, id, asOf ?? now());
          if (!stored) throw notFound(`agreement "${id}"`);
          const key = { source: query.source, id: query.id };
          if ((await getRecord(tx, id, key)).length === 0) {
            throw notFound(`record "${query.id}" of source "${query.source}" in "${id}"`);
          }
          const { agreement, pinnedAsOf } = loadAgreement(stored);
          const evidence = batchesOf(streamEvidence(tx, id));
          return touchesView(
            await touchesOf(agreement, evidence, key, { asOf: asOf ?? pinnedAsOf ?? now(), knownAt }),
          );
        }),
      );
    },
  );
}

/** The record itself has a page of its own. */
function touchesView({
  records: _records,
  figures,
  outcomes,
  ...touches
}: Touches): z.infer<typeof touchesSchema> {
  return {
    ...touches,
    figures: [...figures],
    outcomes: outcomes.map((one) => ({
      ...one,
      objectives: [...one.objectives],
      periods: Object.fromEntries(
        Object.entries(one.periods).map(([objective, ids]) => [objective, [...ids]]),
      ),
    })),
    exclusions: [...touches.exclusions],
    credits: [...touches.credits],
    remedies: [...touches.remedies],
  };
}
