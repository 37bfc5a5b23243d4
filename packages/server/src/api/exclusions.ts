import { type Agreement, type ExclusionClause, OWN_SOURCE } from '@tallystick/agreement';
import type { ExclusionReport } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  appendAudit,
  appendEvidence,
  evidenceOfExclusions,
  type RowOrder,
  type TenantTransaction,
} from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { storedReport } from '../evaluation/read-report.ts';
import { afterAll, announcementRecords } from '../exclusions/announce.ts';
import { refusedReason } from '../exclusions/decide.ts';
import { LONGEST_SERIES } from '../exclusions/series.ts';
import { budgetCost, toldAsOf, toldBy } from '../exclusions/told.ts';
import type { HeldAgreement } from '../held-agreement.ts';
import { MOST_OF_PAGE } from '../http/paged-lists.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { auditOf } from '../identity/audit.ts';
import { lockTold, ownRecord, partyOf, tellerOf } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { instantOf } from './instant.ts';
import { keyPageNext, keyPageOfRows, keyPageQuery } from './key-pages.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';

const span = z.object({ from: z.string(), to: z.string() });
const exclusionSchema = z.object({
  id: z.string(),
  clause: z.string().describe('Id under `exclusions` of the agreement.'),
  ...span.shape,
  announced: z.string(),
  state: z.enum(['announced', 'pending', 'accepted', 'rejected', 'withdrawn']),
  service: z.string().nullable(),
  reason: z.string().nullable(),
  evidence: z
    .array(z.string())
    .describe('What whoever told it says shows it, such as addresses and numbers of tickets.'),
  series: z.string().nullable().describe('What the occurrences of one series have in common.'),
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

/** The newest first. */
const TOLD_ORDER: RowOrder<ExclusionReport> = {
  name: 'exclusions',
  parts: [
    { type: 'text', direction: 'DESC', of: ({ announced }) => announced },
    { type: 'text', direction: 'DESC', of: ({ from }) => from },
    { type: 'text', direction: 'DESC', of: ({ id }) => id },
  ],
};

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
        querystring: z.object({ ...keyPageQuery(MOST_OF_PAGE, MOST_OF_PAGE), ...knownQuery }),
        response: {
          200: z.object({
            exclusions: z.array(exclusionSchema),
            ...keyPageNext,
            clauses: z.array(clauseSchema),
            services: z.array(z.object({ id: z.string(), title: z.string() })),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { knownAt = Number.POSITIVE_INFINITY, asOf } = knownOf(request.query, now()) ?? {};
        const isPast = asOf !== undefined || knownAt < Number.POSITIVE_INFINITY;
        const loaded = await loadedOf(tx, id, asOf ?? now());
        const all = await evidenceOfExclusions(tx, id);
        const records = all.filter(({ receivedAt }) => receivedAt <= knownAt);
        const told = asOf === undefined ? toldBy(loaded, records, now()) : toldAsOf(loaded, records, asOf);
        const { page, next } = keyPageOfRows(TOLD_ORDER, await told, request.query);
        const seen = page.map((one) => view(one, records, request));
        return {
          // Nobody decides in the past.
          exclusions: isPast ? seen.map((one) => ({ ...one, mayDecide: false, mayWithdraw: false })) : seen,
          next,
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
    repeats: z
      .string()
      .max(500)
      .optional()
      .describe(
        'How it recurs by the wall clock of the agreement: an RRULE of RFC 5545, such as FREQ=WEEKLY;BYDAY=SU;COUNT=8.',
      ),
    reason,
    evidence: z
      .array(
        z
          .string()
          .trim()
          .min(1)
          .max(500)
          .regex(/^[^\r\n]*$/, 'One line each.'),
      )
      .max(20)
      .default([])
      .describe(
        'What shows it: addresses, numbers of tickets, names of documents. The other party reads it.',
      ),
  });
  const seriesSchema = z
    .array(exclusionSchema)
    .max(LONGEST_SERIES)
    .describe('Each occurrence, in time order.');
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
      config: { action: 'exclusion.announce', keyless: 'it changes nothing' },
      schema: {
        summary:
          'What an announcement would come to: which parts do not count, which do, and what those cost in error budget.',
        params: z.object({ id: z.string() }),
        body: form,
        response: {
          200: z.object({ exclusion: exclusionSchema, series: seriesSchema, cost: costSchema }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const loaded = await loadedOf(tx, id, now());
        const added = announcementRecords(loaded.agreement, readForm(request.body), tellerOf(request), now());
        const records = [...(await evidenceOfExclusions(tx, id)), ...added];
        const series = await ofSubjects(loaded, records, added, now());
        const report = (await storedReport(tx, id))?.report;
        const views = series.map((one) => view(one, records, request));
        return { exclusion: views[0]!, series: views, cost: report ? budgetCost(report, series) : [] };
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
        response: { 201: exclusionSchema.extend({ occurrences: z.number().int().describe('Of a series.') }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const made = await write(request, async (tx) => {
        const loaded = await loadedOf(tx, id, now());
        const at = now();
        const added = announcementRecords(loaded.agreement, readForm(request.body), tellerOf(request), at);
        await tellAll(tx, request, id, added, at);
        const records = await evidenceOfExclusions(tx, id);
        const [first] = await ofSubjects(loaded, records, added, at);
        return { ...view(first!, records, request), occurrences: added.length };
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
        body: z.object({
          decision: z.enum(['accept', 'reject', 'withdraw']),
          series: z
            .boolean()
            .default(false)
            .describe('Withdraws those of its series too that have not begun.'),
          reason,
        }),
        response: { 200: exclusionSchema },
      },
    },
    async (request) => {
      const { id, exclusion } = request.params;
      const { decision, reason: why, series } = request.body;
      return write(request, async (tx) => {
        const loaded = await loadedOf(tx, id, now());
        await lockTold(tx, id);
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
        const others =
          series && decision === 'withdraw' ? await restOfSeries(loaded, before, one, now()) : [];
        const added = [exclusion, ...others].map((subject) => {
          const when = afterAll(before, subject, at);
          return ownRecord(request, { subject, type: type[decision], at: when, data: { reason: why } });
        });
        await tellAll(tx, request, id, added, at);
        const records = await evidenceOfExclusions(tx, id);
        const told = (await toldBy(loaded, records, at)).find((each) => each.id === exclusion)!;
        return view(told, records, request);
      });
    },
  );
}

/** The form with its instants read. @throws HttpProblem 400 */
function readForm<Form extends { readonly from: string; readonly to: string }>(form: Form) {
  return { ...form, from: instantOf('from', form.from)!, to: instantOf('to', form.to)! };
}

/** The exclusions that records tell of, in the order of those. */
async function ofSubjects(
  loaded: HeldAgreement,
  records: readonly EvidenceRecord[],
  added: readonly EvidenceRecord[],
  at: number,
): Promise<readonly ExclusionReport[]> {
  const told = new Map((await toldBy(loaded, records, at)).map((one) => [one.id, one]));
  return added.map(({ subject }) => told.get(subject)!);
}

/** The other occurrences of a series that were announced and have not begun. */
async function restOfSeries(
  loaded: HeldAgreement,
  records: readonly EvidenceRecord[],
  { id }: ExclusionReport,
  now: number,
): Promise<readonly string[]> {
  const series = seriesOfRecord(records, id);
  if (series === null) return [];
  return (await toldBy(loaded, records, now))
    .filter((one) => one.id !== id && one.state === 'announced' && parseInstant(one.from) > now)
    .filter((one) => seriesOfRecord(records, one.id) === series)
    .map((one) => one.id);
}

function seriesOfRecord(records: readonly EvidenceRecord[], id: string): string | null {
  const series = records.find((one) => one.subject === id)?.data.series;
  return typeof series === 'string' ? series : null;
}

/** What was said to show it, an item a line. */
function evidenceOf(records: readonly EvidenceRecord[], id: string): string[] {
  const evidence = records.find((one) => one.subject === id)?.data.evidence;
  return typeof evidence === 'string' ? evidence.split('\n') : [];
}

/** Keeps what was told, and that it was; of a series the first occurrence stands for all in the audit log. */
async function tellAll(
  tx: TenantTransaction,
  request: FastifyRequest,
  id: string,
  records: readonly EvidenceRecord[],
  at: number,
): Promise<void> {
  await appendEvidence(tx, id, records, { isArrival: true });
  const [first] = records;
  const { by: _by, party: _party, reason: why, ...data } = first!.data as Record<string, string>;
  const after = { ...data, ...(records.length > 1 ? { occurrences: records.length } : {}) };
  await appendAudit(
    tx,
    auditOf(request, at, {
      action: first!.type,
      target: `exclusion ${id}/${first!.subject}`,
      after,
      ...(why === undefined ? {} : { reason: why }),
    }),
  );
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
    evidence: evidenceOf(records, id),
    series: seriesOfRecord(records, id),
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
