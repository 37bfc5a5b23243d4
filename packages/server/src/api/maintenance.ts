import { OWN_SOURCE } from '@tallystick/agreement';
import { evidenceOfExclusions, listAgreements, type TenantTransaction } from '@tallystick/store';
import { DAY_MS, parseInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { storedReport } from '../evaluation/read-report.ts';
import { refusedReason } from '../exclusions/decide.ts';
import { overlapsOf, type PlannedWindow } from '../exclusions/overlaps.ts';
import { budgetCost } from '../exclusions/told.ts';
import { heldAgreement } from '../held-agreement.ts';
import { HttpProblem } from '../http/problem.ts';
import { partyOf } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { instantOf } from './instant.ts';

const span = z.object({ from: z.string(), to: z.string() });
const windowSchema = z.object({
  agreement: z.string(),
  agreementTitle: z.string(),
  timeZone: z.string().describe('Of the agreement.'),
  id: z.string(),
  clause: z.string(),
  clauseTitle: z.string(),
  service: z.string().nullable(),
  serviceTitle: z.string().nullable(),
  ...span.shape,
  state: z.enum(['announced', 'withdrawn']),
  reason: z.string().nullable(),
  series: z.string().nullable(),
  excluded: z.array(span).describe('The parts that do not count.'),
  refused: z.array(span.extend({ rule: z.string() })).describe('The parts that count all the same.'),
  cost: z
    .array(
      z.object({
        objective: z.string(),
        title: z.string(),
        period: z.string(),
        remainingMs: z.number(),
        costMs: z.number(),
      }),
    )
    .describe('What the parts that count could take of the error budgets of open periods.'),
  overlaps: z
    .array(z.object({ agreement: z.string(), id: z.string() }))
    .describe('Windows that are in its way.'),
  mayDecide: z.literal(false),
  mayWithdraw: z.boolean(),
});
type WindowView = z.infer<typeof windowSchema>;

/** The longest span that is asked for at once, days. */
const LONGEST_DAYS = 400;
/** Windows in one answer at most. */
const MOST_WINDOWS = 2_000;

/** Planned maintenance over all agreements. */
export function maintenanceRoutes({ app, read, now }: Api): void {
  app.get(
    '/maintenance',
    {
      config: { action: 'agreement.read', list: 'windows' },
      schema: {
        summary: 'Planned maintenance of all agreements within a span, in time order.',
        querystring: z.object({
          from: z.string().max(40),
          to: z.string().max(40).describe(`Not included; ${LONGEST_DAYS} days after \`from\` at most.`),
          agreement: z.string().max(200).optional().describe('Of this agreement only.'),
        }),
        response: {
          200: z.object({
            windows: z.array(windowSchema),
            isCut: z.boolean().describe(`Whether there are more than ${MOST_WINDOWS}.`),
            agreements: z
              .array(z.object({ id: z.string(), title: z.string(), timeZone: z.string() }))
              .describe('Those under which maintenance can be announced here.'),
          }),
        },
      },
    },
    async (request) => {
      const from = instantOf('from', request.query.from)!;
      const to = instantOf('to', request.query.to)!;
      if (from >= to || to - from > LONGEST_DAYS * DAY_MS)
        throw new HttpProblem(
          400,
          'The request is not valid',
          `Ask for up to ${LONGEST_DAYS} days, from before to.`,
        );
      return read(request, async (tx) => {
        const asked = (await listAgreements(tx)).filter(
          ({ id }) => request.query.agreement === undefined || id === request.query.agreement,
        );
        const all: { view: WindowView; planned: PlannedWindow }[] = [];
        const agreements: { id: string; title: string; timeZone: string }[] = [];
        for (const { id } of asked) {
          const plans = await plansOf(tx, request, id, { from, to, now: now() });
          all.push(...plans.windows);
          if (plans.canAnnounce) agreements.push({ id, title: plans.title, timeZone: plans.timeZone });
        }
        all.sort((a, b) => a.planned.from - b.planned.from || a.planned.to - b.planned.to);
        const standing = all.filter(({ view, planned }) => view.state === 'announced' && planned.to > now());
        const overlaps = overlapsOf(standing.map(({ planned }) => planned));
        const windows = all.slice(0, MOST_WINDOWS).map(({ view, planned }) => ({
          ...view,
          overlaps: (overlaps.get(planned) ?? []).map((other) => ({
            agreement: other.agreement,
            id: other.id,
          })),
        }));
        return { windows, isCut: all.length > MOST_WINDOWS, agreements };
      });
    },
  );
}

/** The windows of an agreement that overlap a span, as its last evaluation has them. */
async function plansOf(
  tx: TenantTransaction,
  request: FastifyRequest,
  id: string,
  { now, ...within }: { readonly from: number; readonly to: number; readonly now: number },
) {
  const { agreement, pinnedAsOf } = (await heldAgreement(tx, id, now))!;
  const clauses = [...agreement.exclusions.values()].filter(({ decidedBy }) => decidedBy === undefined);
  const canAnnounce = pinnedAsOf === undefined && clauses.some((clause) => clause.from === OWN_SOURCE);
  const { title, term } = agreement;
  const about = { title, timeZone: term.timeZone, canAnnounce };
  const evaluation = clauses.length === 0 ? undefined : await storedReport(tx, id);
  if (!evaluation) return { ...about, windows: [] };
  const { report } = evaluation;
  const found = report.exclusions.filter(
    (one) => parseInstant(one.from) < within.to && parseInstant(one.to) > within.from,
  );
  if (found.length === 0) return { ...about, windows: [] };
  const records = await evidenceOfExclusions(tx, id);
  const windows = found.flatMap((one) => {
    const clause = agreement.exclusions.get(one.clause.replace(/^exclusions\./u, ''));
    if (!clause || clause.decidedBy !== undefined) return []; // Claims are about what has happened, and no plans.
    const told = records.find(({ subject }) => subject === one.id);
    const series = told?.data.series;
    const view: WindowView = {
      ...{ agreement: id, agreementTitle: title, timeZone: term.timeZone, id: one.id },
      ...{ clause: clause.id, clauseTitle: clause.title, service: one.service },
      serviceTitle: one.service === null ? null : (agreement.services.get(one.service)?.title ?? one.service),
      ...{ from: one.from, to: one.to, reason: one.reason },
      state: one.state === 'withdrawn' ? 'withdrawn' : 'announced',
      series: typeof series === 'string' ? series : null,
      ...{ excluded: [...one.excluded], refused: [...one.refused], cost: budgetCost(report, [one]) },
      ...{ overlaps: [], mayDecide: false as const },
      mayWithdraw:
        told?.source === OWN_SOURCE &&
        refusedReason(one, 'withdraw', records, partyOf(request)) === undefined,
    };
    const services = one.service === null ? clause.services : [one.service];
    const planned = {
      agreement: id,
      id: one.id,
      from: parseInstant(one.from),
      to: parseInstant(one.to),
      services,
    };
    return [{ view, planned }];
  });
  return { ...about, windows };
}
