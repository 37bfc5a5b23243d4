import { randomUUID } from 'node:crypto';
import { type Agreement, type ExclusionClause, OWN_SOURCE } from '@tallystick/agreement';
import { type EvaluationReport, type ExclusionReport, evaluate, toReport } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  evidenceOfExclusions,
  getAgreement,
  readEvaluation,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type LoadedAgreement, loadAgreement } from '../agreements.ts';
import { reportOf } from '../evaluation/read-report.ts';
import { refusedReason } from '../exclusions/decide.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { ownRecord, partyOf, tell } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { instantOf } from './instant.ts';

const span = z.object({ from: z.string(), to: z.string() });
const exclusionSchema = z.object({
  id: z.string(),
  clause: z.string().describe('Id under `exclusions` of the agreement.'),
  ...span.shape,
  announced: z.string(),
  state: z.enum(['announced', 'pending', 'accepted', 'rejected', 'withdrawn']),
  service: z.string().nullable(),
  reason: z.string().nullable(),
  excluded: z.array(span).describe('The parts that do not count.'),
  refused: z
    .array(span.extend({ rule: z.string() }))
    .describe('The parts that count all the same, each with the rule.'),
  mayDecide: z.boolean().describe('Whether the reader’s party is the one that accepts or rejects it.'),
  mayWithdraw: z.boolean(),
});
const clauseSchema = z.object({
  id: z.string(),
  title: z.string(),
  isClaim: z.boolean().describe('Whether the other party decides it; else its rules do.'),
  noticeMs: z.number().int().nullable(),
  services: z.array(z.string()).describe('The services that it may be for; all where it is empty.'),
});

/** Characters of a reason at most. */
const LONGEST_REASON = 2_000;
const reason = z.string().trim().min(3, 'Say why in a few words.').max(LONGEST_REASON);

/** Maintenance and claims that do not count: announced, claimed, decided, withdrawn; all of it evidence (ADR 10). */
export function exclusionRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/exclusions',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'What was announced or claimed not to count, the newest first, and the clauses that allow it.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            exclusions: z.array(exclusionSchema),
            clauses: z.array(clauseSchema),
            services: z.array(z.object({ id: z.string(), title: z.string() })),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const loaded = await loadedOf(tx, id);
        const records = await evidenceOfExclusions(tx, id);
        const told = await toldBy(loaded, records, now());
        return {
          exclusions: [...told].reverse().map((one) => view(one, records, request)),
          clauses: ownClauses(loaded.agreement).map(clauseView),
          services: [...loaded.agreement.services.values()].map(({ id: service, title }) => ({
            id: service,
            title,
          })),
        };
      }),
  );

  const form = z.object({
    clause: z.string().max(200).describe('Id of the clause under `exclusions` that allows it.'),
    from: z.string().max(40),
    to: z.string().max(40),
    service: z.string().max(200).optional().describe('For one service only.'),
    reason,
  });
  const costSchema = z.array(
    z.object({
      objective: z.string(),
      title: z.string(),
      period: z.string(),
      remainingMs: z.number().describe('What is left of the error budget of the open period, ms.'),
      costMs: z.number().describe('What the parts that count would take of it, were the service down, ms.'),
    }),
  );

  app.post(
    '/agreements/:id/exclusions/preview',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary:
          'What an announcement would come to: which parts do not count, which do, and what those cost in error budget.',
        params: z.object({ id: z.string() }),
        body: form,
        response: { 200: z.object({ exclusion: exclusionSchema, cost: costSchema }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const loaded = await loadedOf(tx, id);
        const record = announcement(loaded.agreement, request, request.body, now());
        const records = [...(await evidenceOfExclusions(tx, id)), record];
        const exclusion = (await toldBy(loaded, records, now())).find((one) => one.id === record.subject)!;
        const evaluation = await readEvaluation(tx, id);
        const report = evaluation ? (reportOf(evaluation) as EvaluationReport) : undefined;
        return {
          exclusion: view(exclusion, records, request),
          cost: report ? costOf(report, exclusion) : [],
        };
      }),
  );

  app.post(
    '/agreements/:id/exclusions',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary: 'Announces maintenance, or claims that time does not count; which of both, the clause says.',
        params: z.object({ id: z.string() }),
        body: form,
        response: { 201: exclusionSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const made = await write(request, async (tx) => {
        const loaded = await loadedOf(tx, id);
        const at = now();
        const record = announcement(loaded.agreement, request, request.body, at);
        await tell(tx, request, id, record, `exclusion ${id}/${record.subject}`);
        const records = await evidenceOfExclusions(tx, id);
        const one = (await toldBy(loaded, records, at)).find((each) => each.id === record.subject)!;
        return view(one, records, request);
      });
      return reply.status(201).send(made);
    },
  );

  app.post(
    '/agreements/:id/exclusions/:exclusion/decisions',
    {
      config: { action: 'exclusion.decide' },
      schema: {
        summary:
          'Accepts or rejects a claim of the other party, or withdraws what one’s own party announced or claimed.',
        params: z.object({ id: z.string(), exclusion: z.string().max(512) }),
        body: z.object({ decision: z.enum(['accept', 'reject', 'withdraw']), reason }),
        response: { 200: exclusionSchema },
      },
    },
    async (request) => {
      const { id, exclusion } = request.params;
      const { decision, reason: why } = request.body;
      return write(request, async (tx) => {
        const loaded = await loadedOf(tx, id);
        const before = await evidenceOfExclusions(tx, id);
        const at = afterAll(before, exclusion, now());
        const one = (await toldBy(loaded, before, at)).find((each) => each.id === exclusion);
        if (!one) throw notFound(`exclusion "${exclusion}" of "${id}"`);
        const refused = refusedReason(one, decision, before, partyOf(request));
        if (refused !== undefined) throw new HttpProblem(409, 'Not possible now', refused);
        const type = {
          accept: 'exclusion.accepted',
          reject: 'exclusion.rejected',
          withdraw: 'exclusion.withdrawn',
        };
        const record = ownRecord(request, {
          subject: exclusion,
          type: type[decision],
          at,
          data: { reason: why },
        });
        await tell(tx, request, id, record, `exclusion ${id}/${record.subject}`);
        const records = await evidenceOfExclusions(tx, id);
        const told = (await toldBy(loaded, records, at)).find((each) => each.id === exclusion)!;
        return view(told, records, request);
      });
    },
  );
}

type Form = {
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  readonly service?: string | undefined;
  readonly reason: string;
};

/** The record that announces or claims. @throws HttpProblem 422 for what the agreement does not allow */
function announcement(agreement: Agreement, request: FastifyRequest, form: Form, at: number): EvidenceRecord {
  const clause = agreement.exclusions.get(form.clause);
  if (!clause) throw unusable(`The agreement has no exclusion "${form.clause}".`);
  if (clause.from !== OWN_SOURCE)
    throw unusable(`"${form.clause}" is told by the source "${clause.from}", and not here.`);
  const [from, to] = [instantOf('from', form.from)!, instantOf('to', form.to)!];
  if (from >= to) throw unusable('It ends before it begins.');
  if (form.service !== undefined && !agreement.services.has(form.service))
    throw unusable(`The agreement has no service "${form.service}".`);
  const type = clause.decidedBy === undefined ? 'exclusion.announced' : 'exclusion.claimed';
  const subject = `${form.clause}-${formatInstant(from).slice(0, 10)}-${randomUUID().slice(0, 8)}`;
  const service = form.service === undefined ? {} : { service: form.service };
  const data = {
    exclusion: form.clause,
    from: formatInstant(from),
    to: formatInstant(to),
    reason: form.reason,
    ...service,
  };
  return ownRecord(request, { subject, type, at, data });
}

/** A decision applies after everything that was told of its exclusion, whatever the clock says. */
function afterAll(records: readonly EvidenceRecord[], subject: string, now: number): number {
  const told = records.filter((one) => one.subject === subject).map(({ occurredAt }) => occurredAt + 1);
  return Math.max(now, ...told);
}

/** What records about exclusions come to, in the order of announcement; it depends on them and the agreement alone. */
async function toldBy(
  { agreement, pinnedAsOf }: LoadedAgreement,
  records: readonly EvidenceRecord[],
  at: number,
): Promise<readonly ExclusionReport[]> {
  // What is announced at this very millisecond stands a millisecond later.
  const asOf = Math.max(pinnedAsOf ?? at, at) + 1;
  return toReport(await evaluate(agreement, records, { asOf })).exclusions;
}

/** What the parts that count would take of the budgets of open periods that they lie in. */
function costOf(report: EvaluationReport, { refused, service }: ExclusionReport) {
  return report.objectives.flatMap((objective) =>
    objective.periods.flatMap((period) => {
      if (period.state !== 'open' || period.budget === null || period.unit !== 'ms') return [];
      if (service !== null && objective.service !== service) return [];
      const costMs = refused
        .map(({ from, to }) => overlap({ from, to }, period))
        .reduce((sum, length) => sum + length, 0);
      if (costMs === 0) return [];
      const { id, title } = objective;
      return [
        { objective: id, title, period: period.period, remainingMs: Number(period.budget.remaining), costMs },
      ];
    }),
  );
}

function overlap(
  one: { readonly from: string; readonly to: string },
  other: { readonly from: string; readonly to: string },
): number {
  const from = Math.max(parseInstant(one.from), parseInstant(other.from));
  return Math.max(0, Math.min(parseInstant(one.to), parseInstant(other.to)) - from);
}

function view(
  one: ExclusionReport,
  records: readonly EvidenceRecord[],
  request: FastifyRequest,
): z.infer<typeof exclusionSchema> {
  const { id, from, to, announced, state, service, reason: why, excluded, refused } = one;
  const clause = one.clause.replace(/^exclusions\./u, '');
  const may = (decision: 'accept' | 'withdraw') =>
    refusedReason(one, decision, records, partyOf(request)) === undefined;
  return {
    ...{ id, clause, from, to, announced, state, service, reason: why },
    excluded: [...excluded],
    refused: [...refused],
    mayDecide: may('accept'),
    mayWithdraw: may('withdraw'),
  };
}

function clauseView(clause: ExclusionClause): z.infer<typeof clauseSchema> {
  const { id, title, decidedBy, notice, services } = clause;
  return { id, title, isClaim: decidedBy !== undefined, noticeMs: notice ?? null, services: [...services] };
}

function ownClauses({ exclusions }: Agreement): readonly ExclusionClause[] {
  return [...exclusions.values()].filter(({ from }) => from === OWN_SOURCE);
}

async function loadedOf(tx: TenantTransaction, id: string): Promise<LoadedAgreement> {
  const stored = await getAgreement(tx, id);
  if (!stored) throw notFound(`agreement "${id}"`);
  return loadAgreement(stored);
}

function unusable(why: string): HttpProblem {
  return new HttpProblem(422, 'Not allowed by the agreement', why);
}
