import { type EvaluationReport, explainMisses } from '@tallystick/engine';
import { listAgreements } from '@tallystick/store';
import { formatInstant, type Interval } from '@tallystick/time';
import { z } from 'zod';
import { allBehind, atHand, atHandThen } from '../dependencies/underlying.ts';
import { heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';
import { workOutAtMost } from './worked-out.ts';

const span = z.object({ from: z.string(), to: z.string() });
const creditSchema = z.object({
  amount: z.string(),
  currency: z.string(),
  state: z.enum(['due', 'exposure']),
  claim: z.enum(['open', 'claimed', 'forfeited']).nullable().describe('Null where it comes by itself.'),
  claimBy: z.string().nullable(),
});
const missSchema = z.object({
  downMs: z.number().nullable().describe('Null where time is not measured.'),
  unexplainedMs: z.number().nullable(),
  unexplained: z.array(span).describe(`The instants that nothing explains, the first of them.`),
  unknown: z
    .array(z.string())
    .describe('Dependencies of which nothing is known, or that the reader may not see.'),
  underlying: z.array(
    z.object({
      agreement: z.string(),
      agreementTitle: z.string(),
      objective: z.string(),
      objectiveTitle: z.string(),
      path: z.array(z.string()).describe('From the first dependency to this one.'),
      missed: z.array(z.string()).describe('Its missed periods that overlap; none where it kept its target.'),
      overlapMs: z.number().nullable(),
      overlap: z.array(span).describe('When both were down, the first of these stretches.'),
      credits: z.array(creditSchema).describe('What its misses could bring back.'),
    }),
  ),
});

/** Stretches of time in one answer at most. */
const MOST_SPANS = 200;
/** Explanations that are worked out at a time; each reads several ledgers. */
const AT_A_TIME = 2;

/** Which agreements stand behind which, and which underlying miss explains which. */
export function dependencyRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'explanations');

  app.get(
    '/agreements/:id/objectives/:objective/explanation',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'What stood behind a missed period: the underlying promises that missed or were down at the same instants, what they leave unexplained, and the credits that could be recovered. Null where it was not missed.',
        params: z.object({ id: z.string(), objective: z.string().max(200) }),
        querystring: z.object({ period: z.string().max(100), ...knownQuery }),
        response: { 200: z.object({ miss: missSchema.nullable() }) },
      },
    },
    async (request) =>
      workOut(() =>
        read(request, async (tx) => {
          const { id, objective } = request.params;
          const { period } = request.query;
          const known = knownOf(request.query, now());
          const reading = (one: string) =>
            known ? atHandThen(tx, one, known, now()) : atHand(tx, one, now());
          const top = await reading(id);
          if (!top) throw notFound(`agreement "${id}"`);
          const result = top.evaluation.objectives.find((one) => one.objective.id === objective);
          if (!result?.periods.some((one) => one.period.id === period))
            throw notFound(`period "${period}" of objective "${objective}" in "${id}"`);
          const behind = await allBehind(top, reading);
          const others = [...behind.values()].map(({ evaluation }) => evaluation);
          const miss = explainMisses(top.evaluation, others).find(
            (one) => one.objective === objective && one.period.id === period,
          );
          if (!miss) return { miss: null };
          return {
            miss: {
              downMs: miss.downMs ?? null,
              unexplainedMs: miss.unexplainedMs ?? null,
              unexplained: spansOf(miss.unexplained),
              unknown: [...miss.unknown],
              underlying: miss.underlying.map((one) => {
                const { evaluation, report } = one.agreement === id ? top : behind.get(one.agreement)!;
                const missed = one.missed.map((each) => each.id);
                return {
                  ...{ agreement: one.agreement, agreementTitle: evaluation.agreement.title },
                  objective: one.objective,
                  objectiveTitle: evaluation.agreement.objectives.get(one.objective)!.title,
                  ...{ path: [...one.path], missed, overlapMs: one.overlapMs ?? null },
                  overlap: spansOf(one.overlap),
                  credits: one.agreement === id ? [] : creditsOf(report, one.objective, missed),
                };
              }),
            },
          };
        }),
      ),
  );

  app.get(
    '/agreements/:id/dependencies',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'What the services of an agreement depend on, and which agreements depend on it.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            dependsOn: z.array(
              z.object({
                service: z.string(),
                on: z.string(),
                kind: z.enum(['service', 'agreement', 'unknown']),
                title: z.string().nullable(),
              }),
            ),
            dependedOnBy: z.array(
              z.object({ agreement: z.string(), title: z.string(), service: z.string() }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { agreement } = await loadedOf(tx, id, now());
        const all = await listAgreements(tx);
        const titles = new Map(all.map((one) => [one.id, one.title]));
        const dependsOn = [...agreement.services.values()].flatMap((service) =>
          service.dependsOn.map((on) => {
            const own = agreement.services.get(on);
            const kind = own
              ? ('service' as const)
              : titles.has(on)
                ? ('agreement' as const)
                : ('unknown' as const);
            return { service: service.id, on, kind, title: own?.title ?? titles.get(on) ?? null };
          }),
        );
        const dependedOnBy = [];
        for (const other of all) {
          if (other.id === id) continue;
          const held = await heldAgreement(tx, other.id, now());
          for (const service of held?.agreement.services.values() ?? [])
            if (service.dependsOn.includes(id) && !held?.agreement.services.has(id))
              dependedOnBy.push({ agreement: other.id, title: other.title, service: service.id });
        }
        return { dependsOn, dependedOnBy };
      }),
  );
}

function spansOf(intervals: readonly Interval[] | undefined): z.infer<typeof span>[] {
  return (intervals ?? [])
    .slice(0, MOST_SPANS)
    .map(({ from, to }) => ({ from: formatInstant(from), to: formatInstant(to) }));
}

/** What an underlying promise owes for periods that it missed. */
function creditsOf(
  report: EvaluationReport | undefined,
  objective: string,
  missed: readonly string[],
): z.infer<typeof creditSchema>[] {
  return (report?.credits ?? [])
    .filter((one) => one.objective === objective && missed.includes(one.period) && one.kind === 'credit')
    .map(({ amount, state, claim }) => ({
      ...{ amount: amount.amount, currency: amount.currency, state },
      ...{ claim: claim?.state ?? null, claimBy: claim?.by ?? null },
    }));
}
