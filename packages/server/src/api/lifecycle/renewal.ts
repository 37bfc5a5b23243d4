import { followingTerm, renewedText } from '@tallystick/agreement';
import { CREDITS_PAGE, creditBalances, listCredits, standingVersions } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../../agreements.ts';
import { notFound } from '../../http/problem.ts';
import { renewalPack } from '../../lifecycle/renewal-pack.ts';
import type { Api } from '../api.ts';
import { evaluatedReport } from '../evaluated.ts';
import { termSchema, termView } from './lifecycle.ts';
import { agreementParams } from './parts.ts';

const figureSchema = z.object({ period: z.string(), attained: z.string() }).nullable();
const packSchema = z.object({
  promises: z.array(
    z.object({
      objective: z.string(),
      title: z.string(),
      promise: z.string(),
      judged: z.number().int(),
      met: z.number().int(),
      missed: z.number().int(),
      worst: figureSchema,
      newest: figureSchema,
    }),
  ),
  credits: z.array(z.object({ state: z.string(), count: z.number().int(), amount: z.string() })),
  disputed: z.number().int(),
  remedies: z.array(z.object({ id: z.string(), title: z.string(), triggered: z.string() })),
  exclusions: z.object({
    announced: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    pending: z.number().int(),
  }),
});

/** What the parties look at before a term ends, and the text that goes on for the next one. */
export function renewalRoutes({ app, read }: Api): void {
  app.get(
    '/agreements/:id/renewal',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'The renewal pack: how each promise was kept, credits, disputes, exclusions; and the text for the next term.',
        params: agreementParams,
        response: {
          200: z.object({
            currency: z.string(),
            term: termSchema,
            next: z.object({ from: z.string(), to: z.string() }),
            text: z
              .string()
              .describe(
                'The newest version with the days of the next term; to be drafted, changed and proposed.',
              ),
            pack: packSchema,
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const newest = (await standingVersions(tx, id)).at(-1);
        if (!newest) throw notFound(`agreement "${id}"`);
        const { report } = await evaluatedReport(tx, id);
        const { agreement } = loadAgreement(newest);
        const next = followingTerm(agreement);
        const credits = await listCredits(tx, { agreementId: id }, { limit: CREDITS_PAGE });
        const balances = await creditBalances(tx, { agreementId: id });
        const pack = renewalPack(report, credits, balances);
        return {
          currency: agreement.term.currency,
          term: termView(agreement),
          next: { from: next.fromDate, to: next.toDate },
          text: renewedText(newest.text, agreement, next),
          pack: {
            ...pack,
            promises: [...pack.promises],
            credits: [...pack.credits],
            remedies: [...pack.remedies],
          },
        };
      }),
  );
}
