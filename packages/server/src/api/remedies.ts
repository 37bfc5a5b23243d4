import type { EvaluationReport } from '@tallystick/engine';
import {
  addRemedyStep,
  appendAudit,
  listAgreements,
  listRemedySteps,
  lockRemedies,
  markDirty,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { knownReport, refuseTooMuch } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { byDue, isOver, REMEDY_STATES, remediesOf, type TrackedRemedy } from '../remedies/remedies.ts';
import type { Api } from './api.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';
import { workOutAtMost } from './worked-out.ts';

const stepKind = z.enum(['begun', 'done', 'left']);
const remedySchema = z.object({
  agreement: z.string(),
  agreementTitle: z.string(),
  timeZone: z.string(),
  id: z.string().describe('Under `remedies` of the agreement.'),
  title: z.string(),
  objective: z.string(),
  objectiveTitle: z.string(),
  periods: z.array(z.string()).describe('Those whose misses set it off.'),
  owner: z.string().nullable().describe('The role that carries it out.'),
  setOff: z.string(),
  due: z.string().nullable(),
  isLate: z.boolean(),
  state: z.enum(REMEDY_STATES),
  steps: z.array(z.object({ step: stepKind, words: z.string(), at: z.string(), actor: z.string() })),
});

/** Lists of what was known that are worked out at a time. */
const AT_A_TIME = 2;

/** What misses have set off besides credits, followed until it is done. */
export function remedyRoutes({ app, read, write, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'overviews');
  app.get(
    '/remedies',
    {
      config: { action: 'agreement.read', list: 'remedies' },
      schema: {
        summary: 'Remedies that misses have set off, over all agreements: the first to be due first.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(REMEDY_STATES).optional(),
          ...knownQuery,
        }),
        response: { 200: z.object({ remedies: z.array(remedySchema) }) },
      },
    },
    async (request) => {
      const { agreement: asked, state } = request.query;
      const known = knownOf(request.query, now());
      const list = async (tx: TenantTransaction) => {
        const ids = (await listAgreements(tx)).flatMap(({ id }) =>
          asked === undefined || id === asked ? [id] : [],
        );
        if (known) await refuseTooMuch(tx, ids);
        const found: z.infer<typeof remedySchema>[] = [];
        for (const id of ids) {
          const at = known?.asOf ?? now();
          const held = await heldAgreement(tx, id, at);
          if (!held) continue;
          const report = await knownReport(tx, id, known, now());
          for (const one of await trackedIn(tx, id, report, known?.knownAt))
            if (state === undefined || one.state === state) found.push(viewOf(held, one, at));
        }
        return { remedies: found.sort(byDue) };
      };
      return known ? workOut(() => read(request, list)) : read(request, list);
    },
  );

  app.post(
    '/agreements/:id/remedies/:remedy/:setOff/steps',
    {
      config: { action: 'remedy.handle' },
      schema: {
        summary: 'Says that a remedy was begun, carried out, or is left for a reason.',
        params: z.object({
          id: z.string(),
          remedy: z.string().max(200),
          setOff: z.string().max(40).describe('The instant at which it was set off, as it is shown.'),
        }),
        body: z.object({
          step: stepKind,
          words: z.string().trim().min(3, 'Say it in a few words.').max(2_000),
        }),
        response: { 201: remedySchema },
      },
    },
    async (request, reply) => {
      const { id, remedy, setOff } = request.params;
      const { step, words } = request.body;
      const at = now();
      const made = await write(request, async (tx) => {
        const held = await loadedOf(tx, id, at);
        await lockRemedies(tx, id);
        const report = (await storedReport(tx, id))?.report;
        const find = async () =>
          (await trackedIn(tx, id, report)).find((one) => one.id === remedy && one.triggered === setOff);
        const before = await find();
        if (!before) throw notFound(`remedy "${remedy}" of "${id}" that was set off ${setOff}`);
        if (isOver(before)) throw refused(`It is ${before.state} already.`);
        if (before.state === step) throw refused('It was begun already.');
        const setOffAt = parseInstant(before.triggered);
        const kept = { agreementId: id, remedy, setOffAt, step, words, at, actor: actorOf(request).id };
        await addRemedyStep(tx, kept);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: `remedy.${step}`,
            target: `remedy ${id}/${remedy}/${setOff}`,
            before: { state: before.state },
            after: { state: step },
            reason: words,
          }),
        );
        await markDirty(tx, id); // Its alert closes with the next evaluation.
        tx.hint('agreement', id);
        return viewOf(held, (await find())!, at);
      });
      return reply.status(201).send(made);
    },
  );
}

/** The remedies that a report of an agreement has, with the steps that were known by an instant (ms). */
async function trackedIn(
  tx: TenantTransaction,
  id: string,
  report: EvaluationReport | undefined,
  knownAt = Number.POSITIVE_INFINITY,
): Promise<readonly TrackedRemedy[]> {
  if (!report) return [];
  const steps = (await listRemedySteps(tx, id)).filter(({ at }) => at <= knownAt);
  return remediesOf(report, steps);
}

function viewOf({ agreement }: HeldAgreement, one: TrackedRemedy, now: number): z.infer<typeof remedySchema> {
  const { id, title, objective, periods, owner, triggered, due, state, steps } = one;
  return {
    ...{ agreement: agreement.id, agreementTitle: agreement.title, timeZone: agreement.term.timeZone },
    ...{ id, title, objective, owner, due, state, periods: [...periods], setOff: triggered },
    objectiveTitle: agreement.objectives.get(objective)?.title ?? objective,
    isLate: due !== null && !isOver(one) && parseInstant(due) <= now,
    steps: steps.map(({ step, words, at, actor }) => ({ step, words, actor, at: formatInstant(at) })),
  };
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}
