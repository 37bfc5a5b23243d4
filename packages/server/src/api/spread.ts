import { exact, type Objective } from '@tallystick/agreement';
import type { Evaluation, Spread } from '@tallystick/engine';
import type { Interval } from '@tallystick/time';
import { z } from 'zod';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { workOutAtMost } from './worked-out.ts';

/** Answers that are worked out at a time; each reads a whole ledger. */
const AT_A_TIME = 2;

const spreadSchema = z.object({
  of: z
    .enum(['down-time', 'slices', 'values', 'answers', 'days', 'nothing'])
    .describe(
      'Stretches of down time by their length in ms; slices by the share of them that is bad; values and answers by their size; days by how many records each brought. Nothing of clocks, whose outcomes have a distribution.',
    ),
  unit: z.string().nullable().describe('Of values, as the agreement names it.'),
  target: z.string().nullable().describe('Of values and answers: the target, on the same scale.'),
  better: z
    .enum(['lower', 'higher'])
    .nullable()
    .describe('Which side of the target keeps it; null without one.'),
  bars: z
    .array(
      z.object({
        above: z
          .string()
          .nullable()
          .describe('Lower bound, which the bar does not hold; null where nothing is lower.'),
        upTo: z.string().nullable().describe('Upper bound, which it holds; null where there is none.'),
        count: z.number().int(),
      }),
    )
    .describe('In rising order, without gaps; exact decimals.'),
});

/** How what a figure is made of lies. */
export function spreadRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'answers');
  app.get(
    '/agreements/:id/objectives/:objective/spread',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'How what an objective measured in a period lies: by length, by share or by size.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({ period: z.string().max(60), ...knownQuery }),
        response: { 200: spreadSchema },
      },
    },
    async (request) =>
      workOut(() =>
        read(request, async (tx) => {
          const { id, objective } = request.params;
          const instants: KnownInstants = knownOf(request.query, now()) ?? {
            asOf: undefined,
            knownAt: undefined,
          };
          const known = await evaluateAsKnown(tx, id, instants, now());
          const found = known?.evaluation.objectives.find((one) => one.objective.id === objective);
          const result = found?.periods.find(({ period }) => period.id === request.query.period);
          if (!known || !found || !result)
            throw notFound(`period "${request.query.period}" of objective "${objective}" in "${id}"`);
          return viewOf(known.evaluation, found.objective, result.period);
        }),
      ),
  );
}

function viewOf(
  { agreement, spreadOver }: Evaluation,
  objective: Objective,
  span: Interval,
): z.infer<typeof spreadSchema> {
  const indicator = agreement.indicators.get(objective.indicator);
  const spread = spreadOver(objective.id, span);
  if (!spread) return { of: 'nothing', unit: null, target: null, better: null, bars: [] };
  const { value, comparator } = objective.target;
  const isScaled = isOnScale(spread.of, objective);
  const isUpper = comparator === 'at most' || comparator === 'below';
  return {
    of: spread.of,
    unit: indicator?.kind === 'distribution' ? indicator.unit : null,
    target: isScaled ? exact.toDecimalText(value) : null,
    better: isScaled ? (isUpper ? 'lower' : 'higher') : null,
    bars: spread.bars.map(({ above, upTo, count }) => ({
      above: above ? exact.toDecimalText(above) : null,
      upTo: upTo ? exact.toDecimalText(upTo) : null,
      count,
    })),
  };
}

/** Whether the target is a value such as those that are laid out; a score of promoters is none, and neither is a number of records of a whole period. */
function isOnScale(of: Spread['of'], { target }: Objective): boolean {
  return (of === 'values' || of === 'answers') && target.statistic !== 'nps';
}
