import { exact } from '@tallystick/agreement';
import { CAUSE_FIELDS, type EvaluationReport, type FigureUnit, toReport } from '@tallystick/engine';
import type { StoredOutcome, TenantTransaction } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { causesOf, type ObjectiveCauses } from '../causes/causes-of.ts';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';
import { unitSchema } from './report-schema.ts';
import { workOutAtMost } from './worked-out.ts';

/** Rankings worked out at a time: each reads evidence. */
const AT_A_TIME = 2;
/** Subjects that are named of each cause. */
const NAMED = 20;

const causesSchema = z.object({
  unit: unitSchema,
  fields: z.array(z.string()).describe('The fields that code a cause, the most telling first.'),
  isRanked: z
    .boolean()
    .describe('False where the bad part of the figure has no subjects: counted events, values, composites.'),
  found: z.number().int().describe('Missed tickets, or incidents.'),
  counted: z.number().int().describe('Of how many of them the cause was looked up.'),
  causes: z.array(
    z.object({
      cause: z.string().nullable().describe('Null for what is not coded.'),
      bad: z.string().describe('What it took, in the unit.'),
      share: z.string().describe('Its part of all that was used.'),
      runningShare: z.string().describe('With that of the causes before it.'),
      subjectCount: z.number().int(),
      subjects: z.array(
        z.object({
          subject: z.string(),
          incident: z.string().nullable().describe('The incident of that subject.'),
          title: z.string().nullable(),
          bad: z.string(),
        }),
      ),
    }),
  ),
});

/** What used the budget of an objective in a period, by coded cause. */
export function causeRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'rankings');
  app.get(
    '/agreements/:id/objectives/:objective/causes',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'What used the budget of an objective in a period, by coded cause, the largest first.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({ period: z.string().max(60), ...knownQuery }),
        response: { 200: causesSchema },
      },
    },
    async (request) => {
      const known = knownOf(request.query, now());
      return workOut(() =>
        read(request, async (tx) => {
          const { id, objective: objectiveId } = request.params;
          const { report, outcomes } = known
            ? await reportThen(tx, id, known, now())
            : await reportNow(tx, id);
          const objective = report?.objectives.find((one) => one.id === objectiveId);
          const period = objective?.periods.find((one) => one.period === request.query.period);
          if (!objective || !period)
            throw notFound(`period "${request.query.period}" of objective "${objectiveId}" in "${id}"`);
          const loaded = await loadedOf(tx, id, parseInstant(period.from));
          const then = outcomes && { knownAt: known?.knownAt, outcomes };
          return causesView(period.unit, await causesOf(tx, loaded, objective, [period], then));
        }),
      );
    },
  );
}

/** A report, and the outcomes of its clocks where they are not those that are stored. */
interface Basis {
  readonly report: EvaluationReport | undefined;
  readonly outcomes?: readonly StoredOutcome[];
}

async function reportNow(tx: TenantTransaction, id: string): Promise<Basis> {
  const evaluation = await storedReport(tx, id);
  return { report: evaluation?.report };
}

async function reportThen(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<Basis> {
  const found = await evaluateAsKnown(tx, id, known, now);
  if (!found) return { report: undefined };
  return { report: toReport(found.evaluation), outcomes: storedOutcomes(found.evaluation.outcomes()) };
}

function causesView(unit: FigureUnit, found: ObjectiveCauses | undefined): z.infer<typeof causesSchema> {
  return {
    unit,
    fields: [...CAUSE_FIELDS],
    isRanked: found !== undefined,
    found: found?.found ?? 0,
    counted: found?.counted ?? 0,
    causes: (found?.ranked ?? []).map(({ cause, bad, share, runningShare, subjects }) => ({
      cause: cause ?? null,
      bad: exact.toDecimalText(bad),
      share: exact.toPercentText(share),
      runningShare: exact.toPercentText(runningShare),
      subjectCount: subjects.length,
      subjects: subjects.slice(0, NAMED).map(({ subject: named, bad: took }) => {
        const place = found!.places.get(named);
        const subject = place?.subject ?? named;
        return {
          subject,
          incident: subject === named ? null : named,
          title: place?.title ?? null,
          bad: exact.toDecimalText(took),
        };
      }),
    })),
  };
}
