import { exact, type Objective, zoneOf } from '@tallystick/agreement';
import { type Evaluation, type Spread, type SpreadBar, toReport } from '@tallystick/engine';
import { localDay, parseInstant, startOfDay } from '@tallystick/time';
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
          const instants: KnownInstants = knownOf(request.query) ?? { asOf: undefined, knownAt: undefined };
          const known = await evaluateAsKnown(tx, id, instants, now());
          const period = known
            ? toReport(known.evaluation)
                .objectives.find((one) => one.id === objective)
                ?.periods.find((one) => one.period === request.query.period)
            : undefined;
          if (!known || !period)
            throw notFound(`period "${request.query.period}" of objective "${objective}" in "${id}"`);
          const span = { from: parseInstant(period.from), to: parseInstant(period.to) };
          return viewOf(known.evaluation, objective, span);
        }),
      ),
  );
}

type Period = { readonly from: number; readonly to: number };

function viewOf(evaluation: Evaluation, id: string, span: Period): z.infer<typeof spreadSchema> {
  const { objective, kind } = evaluation.objectives.find((one) => one.objective.id === id)!;
  const indicator = evaluation.agreement.indicators.get(objective.indicator);
  const spread = kind === 'count' ? daysSpread(evaluation, id, span) : evaluation.spreadOver(id, span);
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
function isOnScale(of: Spread['of'] | 'days', { target }: Objective): boolean {
  return (of === 'values' || of === 'answers') && target.statistic !== 'nps';
}

/** Of a number of records: how many days brought how many. */
function daysSpread({ agreement, asOf, figureOver }: Evaluation, objective: string, { from, to }: Period) {
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const end = Math.min(to, asOf);
  const days = new Map<number, number>();
  for (let day = localDay(zone, from); startOfDay(zone, day) < end; day++) {
    const span = {
      from: Math.max(from, startOfDay(zone, day)),
      to: Math.min(end, startOfDay(zone, day + 1)),
    };
    const records = figureOver(objective, span)?.samples ?? 0;
    days.set(records, (days.get(records) ?? 0) + 1);
  }
  const most = Math.max(0, ...days.keys());
  const bars: SpreadBar[] = [];
  for (let records = 0; records <= Math.min(most, MOST_PER_DAY); records++)
    bars.push({
      above: records === 0 ? undefined : exact.rational(records - 1),
      upTo: exact.rational(records),
      count: days.get(records) ?? 0,
    });
  const above = [...days].filter(([records]) => records > MOST_PER_DAY);
  if (above.length > 0)
    bars.push({
      above: exact.rational(MOST_PER_DAY),
      upTo: undefined,
      count: above.reduce((sum, [, count]) => sum + count, 0),
    });
  return { of: 'days' as const, bars: days.size === 0 ? [] : bars };
}

/** Records of a day with a bar of their own at most. */
const MOST_PER_DAY = 20;
