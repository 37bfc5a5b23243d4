import { MAX_DOCUMENT_LENGTH, parseAgreement, problemText } from '@tallystick/agreement';
import { COMPARISON_FORMAT, compare, evaluateAll } from '@tallystick/engine';
import { publicHolidays } from '@tallystick/holidays';
import { agreementAt, streamEvidence } from '@tallystick/store';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { workOutAtMost } from './worked-out.ts';

/** Comparisons at a time; each reads a whole ledger. */
const AT_A_TIME = 2;
/** Drafts that are measured in one pass. */
const MOST_DRAFTS = 4;
const BODY_LIMIT_BYTES = MOST_DRAFTS * MAX_DOCUMENT_LENGTH;

const perText = <T extends z.ZodType>(one: T) => z.array(one);
const resultSchema = z.object({
  target: z.string(),
  attained: z.string().nullable(),
  status: z.string(),
  credit: z.string(),
  attainedChange: z.string().nullable(),
});
const comparisonSchema = z.object({
  format: z.literal(COMPARISON_FORMAT),
  asOf: z.string(),
  knownAt: z.string().nullable(),
  texts: z
    .array(z.object({ id: z.string(), title: z.string(), version: z.number(), currency: z.string() }))
    .describe('The agreement first, then the drafts; every list is in this order.'),
  objectives: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      promises: perText(z.string().nullable()),
      periods: z.array(
        z.object({ period: z.string(), results: perText(resultSchema.nullable()), differs: z.boolean() }),
      ),
    }),
  ),
  credits: z.array(z.object({ period: z.string(), amounts: perText(z.string()) })),
  totals: perText(z.object({ due: z.string(), exposure: z.string() })),
});

/** What drafts would have come to over a ledger that is too long for a browser (docs/studio.md). */
export function whatIfRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'comparisons');
  app.post(
    '/agreements/:id/what-if',
    {
      config: { action: 'evidence.read', keyless: 'it changes nothing' },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        summary:
          'Measures the agreement and drafts of it from its ledger, as "tallystick compare" does. Nothing is kept.',
        params: z.object({ id: z.string().max(200) }),
        body: z.object({
          drafts: z.array(z.string().max(MAX_DOCUMENT_LENGTH)).min(1).max(MOST_DRAFTS),
        }),
        response: { 200: comparisonSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const drafts = request.body.drafts.map((text, index) => draftOf(text, index + 1));
      return workOut(() =>
        read(request, async (tx) => {
          const stored = await agreementAt(tx, id, now());
          if (!stored) throw notFound(`agreement "${id}"`);
          const { agreement, pinnedAsOf } = loadAgreement(stored);
          const options = { asOf: pinnedAsOf ?? now() };
          const evidence = batchesOf(streamEvidence(tx, id));
          const comparison = compare(await evaluateAll([agreement, ...drafts], evidence, options));
          return comparison as unknown as z.infer<typeof comparisonSchema>; // lists of the same, read-only
        }),
      );
    },
  );
}

function draftOf(text: string, number: number) {
  const parsed = parseAgreement(text, { holidays: publicHolidays });
  if (parsed.ok) return parsed.agreement;
  const [first] = parsed.problems;
  const detail = first ? problemText(first, `draft ${number}`) : `Draft ${number} is no agreement.`;
  throw new HttpProblem(422, 'The text is no agreement', detail, { members: { problems: parsed.problems } });
}
