import { textOfStep } from '@tallystick/agreement';
import {
  appendAudit,
  endRun,
  getRun,
  listRuns,
  listSteps,
  lockRun,
  noticesOf,
  putStep,
  RUNS_ORDER,
  RUNS_PAGE,
  type StoredRun,
  type StoredStep,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { goOn, startRun } from '../playbooks/start-run.ts';
import type { Api } from './api.ts';
import { noticeSchema, noticeView } from './escalations.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { loadedOf } from './loaded.ts';
import { namesOf } from './names.ts';

/** The longest note that is taken, characters. */
const LONGEST_NOTE = 2_000;

const instant = z.string().nullable();
const stepSchema = z.object({
  step: z.number().int().describe('From 1.'),
  do: z.string(),
  text: z.string().nullable(),
  whom: z.string().nullable().describe('Roles that are told or asked, a channel, or a review.'),
  state: z.enum(['to come', 'due', 'asked', 'done', 'not done', 'failed']),
  attempts: z.number().int(),
  dueAt: instant,
  beganAt: instant,
  endedAt: instant,
  who: z.string().nullable(),
  said: z.string(),
});
const runSchema = z.object({
  agreement: z.string(),
  number: z.number().int(),
  playbook: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  ladder: z.number().int().nullable().describe('The escalation that set it off.'),
  says: z.string(),
  state: z.enum(['under way', 'done', 'stopped']),
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  endedAt: instant,
  waits: z.boolean().describe('Whether a person is to answer or decide.'),
  steps: z.array(stepSchema),
});

/** Playbooks that are followed: their runs, and the answers of people. */
export function playbookRunRoutes({ app, read, write, afterwards, now }: Api, onQueued: () => void): void {
  const params = z.object({
    id: z.string(),
    number: wholeNumber(1),
  });
  const stepParams = params.extend({ step: wholeNumber(1, 10_000) });
  const seen = { action: 'escalation.read' } as const;
  const worked = { action: 'playbook.work' } as const;

  app.get(
    '/playbook-runs',
    {
      config: seen,
      schema: {
        summary: 'Runs of playbooks over all agreements: those that are under way first.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(['open', 'ended']).optional(),
          ...keyPageQuery(RUNS_PAGE),
        }),
        response: { 200: z.object({ runs: z.array(runSchema), ...keyPageNext }) },
      },
    },
    async (request) => {
      const { agreement, state, ...page } = request.query;
      return read(request, async (tx) => {
        const filter = {
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(state === undefined ? {} : { state }),
        };
        const runs = await listRuns(tx, filter, keyPageOf(page));
        const names = await namesOf(tx);
        const views = [];
        for (const run of runs) {
          views.push(runView(run, await listSteps(tx, run.agreementId, [run.number]), names));
        }
        return { runs: views, ...keyPageAfter(RUNS_ORDER, runs, page) };
      });
    },
  );

  app.get(
    '/agreements/:id/playbooks',
    {
      config: seen,
      schema: {
        summary: 'The playbooks of an agreement, as it holds now.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            playbooks: z.array(z.object({ id: z.string(), title: z.string(), steps: z.number().int() })),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { playbooks } = (await loadedOf(tx, id, now())).agreement;
        return {
          playbooks: [...playbooks.values()].map(({ id: one, title, steps }) => ({
            id: one,
            title,
            steps: steps.length,
          })),
        };
      }),
  );

  app.get(
    '/agreements/:id/playbook-runs/:number',
    {
      config: seen,
      schema: {
        summary: 'A run with what became of each step, and what was told to whom.',
        params,
        response: { 200: runSchema.extend({ notices: z.array(noticeSchema) }) },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      return read(request, async (tx) => {
        const run = found(await getRun(tx, id, number), request.params);
        const names = await namesOf(tx);
        const notices = await noticesOf(tx, id, `run/${number}`);
        return {
          ...runView(run, await listSteps(tx, id, [number]), names),
          notices: notices.map((one) => noticeView(one, names)),
        };
      });
    },
  );

  app.post(
    '/agreements/:id/playbook-runs',
    {
      config: worked,
      schema: {
        summary: 'Starts a playbook of the agreement.',
        params: z.object({ id: z.string() }),
        body: z.object({ playbook: z.string().max(100), reason: z.string().trim().min(1).max(LONGEST_NOTE) }),
        response: { 201: z.object({ number: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { playbook, reason } = request.body;
      const { id: by } = actorOf(request);
      const number = await write(request, async (tx) => {
        const at = now();
        const { agreement } = await loadedOf(tx, id, at);
        if (!agreement.playbooks.has(playbook)) throw notFound(`playbook "${playbook}" of "${id}"`);
        const about = { objective: null, subject: null, period: null, says: reason };
        const started = (await startRun(tx, agreement, { playbook, about, by, at }))!;
        const what = {
          action: 'playbook.started',
          target: `run ${id}/${started}`,
          after: { playbook },
          reason,
        };
        await appendAudit(tx, auditOf(request, at, what));
        return started;
      });
      afterwards(request, onQueued);
      return reply.status(201).send({ number });
    },
  );

  app.post(
    '/agreements/:id/playbook-runs/:number/steps/:step/answer',
    {
      config: worked,
      schema: {
        summary:
          'Says that what a person was asked for is done, or not; or that a run goes on without a step that failed.',
        params: stepParams,
        body: z.object({
          answer: z.enum(['done', 'not done']),
          note: z.string().trim().max(LONGEST_NOTE).default(''),
        }),
        response: { 200: runSchema },
      },
    },
    async (request) => {
      const { answer, note } = request.body;
      if (answer === 'not done' && note === '')
        throw new HttpProblem(422, 'A reason is missing', 'Say in the note why it is not done.');
      const view = await write(request, async (tx) => {
        const { run, step, at } = await open(tx, request.params, now());
        if (step.state !== 'asked' && step.state !== 'failed') throw refused(run, step);
        const who = actorOf(request).id;
        await putStep(tx, { ...step, state: answer, dueAt: null, endedAt: at, who, said: note });
        await goOn(tx, run, at);
        const what = { action: 'playbook.answered', target: targetOf(run, step), after: { answer } };
        await appendAudit(tx, auditOf(request, at, { ...what, ...(note === '' ? {} : { reason: note }) }));
        return current(tx, run);
      });
      afterwards(request, onQueued);
      return view;
    },
  );

  app.post(
    '/agreements/:id/playbook-runs/:number/steps/:step/retry',
    {
      config: worked,
      schema: {
        summary: 'Tries a step that failed again.',
        params: stepParams,
        response: { 200: runSchema },
      },
    },
    async (request) => {
      const view = await write(request, async (tx) => {
        const { run, step, at } = await open(tx, request.params, now());
        if (step.state !== 'failed') throw refused(run, step);
        await putStep(tx, { ...step, state: 'due', dueAt: at, attempts: 0, endedAt: null, who: null });
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'playbook.retried', target: targetOf(run, step) }),
        );
        return current(tx, run);
      });
      afterwards(request, onQueued);
      return view;
    },
  );

  app.post(
    '/agreements/:id/playbook-runs/:number/stop',
    {
      config: worked,
      schema: {
        summary: 'Stops a run: what is to come of it is not done.',
        params,
        body: z.object({ reason: z.string().trim().min(1).max(LONGEST_NOTE) }),
        response: { 200: runSchema },
      },
    },
    async (request) =>
      write(request, async (tx) => {
        const { id, number } = request.params;
        const run = found(await lockRun(tx, id, number), request.params);
        if (run.state !== 'under way') throw refused(run);
        const at = now();
        await endRun(tx, run, 'stopped', at);
        const what = {
          action: 'playbook.stopped',
          target: `run ${id}/${number}`,
          reason: request.body.reason,
        };
        await appendAudit(tx, auditOf(request, at, what));
        return current(tx, run);
      }),
  );
}

async function open(
  tx: TenantTransaction,
  { id, number, step: place }: { readonly id: string; readonly number: number; readonly step: number },
  at: number,
): Promise<{ readonly run: StoredRun; readonly step: StoredStep; readonly at: number }> {
  const run = found(await lockRun(tx, id, number), { id, number });
  const step = (await listSteps(tx, id, [number]))[place - 1];
  if (!step) throw notFound(`step ${place} of run ${number} of "${id}"`);
  if (run.state !== 'under way') throw refused(run);
  return { run, step, at };
}

function found(
  run: StoredRun | undefined,
  { id, number }: { readonly id: string; readonly number: number },
): StoredRun {
  if (run) return run;
  throw notFound(`run ${number} of "${id}"`);
}

function refused({ agreementId, number, state }: StoredRun, step?: StoredStep): HttpProblem {
  const why = step ? `its step ${step.step + 1} is ${step.state}` : `it is ${state}`;
  return new HttpProblem(409, 'Not possible now', `Run ${number} of "${agreementId}": ${why}.`);
}

function targetOf({ agreementId, number }: StoredRun, { step }: StoredStep): string {
  return `run ${agreementId}/${number}/${step + 1}`;
}

async function current(
  tx: TenantTransaction,
  { agreementId, number }: StoredRun,
): Promise<z.infer<typeof runSchema>> {
  const run = (await getRun(tx, agreementId, number))!;
  return runView(run, await listSteps(tx, agreementId, [number]), await namesOf(tx));
}

function runView(
  run: StoredRun,
  steps: readonly StoredStep[],
  names: ReadonlyMap<string, string>,
): z.infer<typeof runSchema> {
  const { agreementId, number, playbook, title, owner, ladder, says, state, startedAt, startedBy, endedAt } =
    run;
  const isOpen = state === 'under way';
  return {
    ...{ agreement: agreementId, number, playbook, title, owner, ladder, says, state },
    startedAt: formatInstant(startedAt),
    startedBy: names.get(startedBy) ?? null,
    endedAt: shown(endedAt),
    waits: isOpen && steps.some((step) => step.state === 'asked' || step.state === 'failed'),
    steps: steps.map((step) => ({
      step: step.step + 1,
      do: step.content.kind,
      text: textOfStep(step.content) ?? null,
      whom: whomOf(step, run),
      ...{ state: step.state, attempts: step.attempts, said: step.said },
      ...{ dueAt: shown(step.dueAt), beganAt: shown(step.beganAt), endedAt: shown(step.endedAt) },
      who: step.who === null ? null : (names.get(step.who) ?? null),
    })),
  };
}

function whomOf({ content }: StoredStep, { owner }: StoredRun): string | null {
  switch (content.kind) {
    case 'notify':
      return content.to.join(', ');
    case 'ask a person':
      return content.role ?? owner;
    case 'start review':
      return content.review;
    case 'post status update':
      return content.via ?? content.service ?? null;
    default:
      return content.via;
  }
}

function shown(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
