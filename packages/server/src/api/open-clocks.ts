import type { ExplainedOutcome, OutcomeReport } from '@tallystick/engine';
import {
  countOpen,
  evidenceOfExclusions,
  evidenceOfSubject,
  listAgreements,
  OPEN_OUTCOMES,
  type OpenFilter,
  type OpenOutcome,
  openOf,
  openOrder,
  openOutcomes,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { evaluateAsKnown, type KnownInstants, refuseTooMuch } from '../evaluation/as-known.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { evaluateHeld, type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { samplesLeftOut, samplesQuery, samplesSchema } from './samples.ts';
import { workOutAtMost } from './worked-out.ts';

/** Most stretches of opening hours between now and the due instant that are told; a clock that needs more falls due in weeks. */
const MAX_STRETCHES = 60;
/** Lists that are worked out at a time; each may read several ledgers. */
const AT_A_TIME = 1;

const clockSchema = z.object({
  agreement: z.string(),
  agreementTitle: z.string(),
  timeZone: z.string(),
  objective: z.string(),
  objectiveTitle: z.string(),
  subject: z.string(),
  cycle: z.number().int(),
  state: z
    .enum(['running', 'paused', 'breached'])
    .describe('breached: it ran out and the ticket is still open.'),
  atRisk: z.boolean(),
  started: z.string(),
  due: z.string().nullable().describe('Null while paused.'),
  asOf: z.string().describe('The instant that the lengths are of; fixed for a sample.'),
  pinned: z.boolean().describe('Whether that instant stands still.'),
  calendar: z.string().nullable().describe('What the clock runs on.'),
  elapsedMs: z.number().int(),
  targetMs: z.number().int().nullable(),
  open: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .describe('When the clock runs between then and the due instant.'),
});

/** What a technician looks at: every clock that is open, the most urgent first. */
export function openClockRoutes({ app, read, now }: Api): void {
  const workOut = workOutAtMost(AT_A_TIME, 'lists of clocks');
  app.get(
    '/open-clocks',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'Clocks of open tickets over all agreements: what ran out, what falls due next, what is paused.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          objective: z.string().max(200).optional(),
          state: z.enum(['running', 'paused', 'breached']).optional(),
          ...samplesQuery,
          ...keyPageQuery(OPEN_OUTCOMES),
          ...knownQuery,
        }),
        response: {
          200: z.object({
            at: z.string().describe('By the clock of the server.'),
            clocks: z.array(clockSchema),
            ...keyPageNext,
            counts: z.object({
              running: z.number().int(),
              paused: z.number().int(),
              breached: z.number().int(),
            }),
            ...samplesSchema,
          }),
        },
      },
    },
    async (request) => {
      const { agreement, objective, state, samples, ...page } = request.query;
      const asked = {
        ...(agreement === undefined ? {} : { agreementId: agreement }),
        ...(objective === undefined ? {} : { objective }),
      };
      const known = knownOf(request.query, now());
      const answer = () =>
        read(request, async (tx) => {
          const at = now();
          const without = await samplesLeftOut(tx, { samples, agreement });
          const of = { ...asked, without };
          const filter = { ...of, ...(state ? { status: state } : {}) };
          const { page: outcomes, counts } = known
            ? openOf(await outcomesThen(tx, of, known, at), filter, keyPageOf(page))
            : { page: await openOutcomes(tx, filter, keyPageOf(page)), counts: await countOpen(tx, of) };
          const views = new Map<string, AgreementClocks>();
          const clocks = [];
          for (const outcome of outcomes) {
            const { agreementId } = outcome;
            const shared = views.get(agreementId) ?? (await clocksOf(tx, agreementId, known, at));
            views.set(agreementId, shared);
            clocks.push(await clockView(tx, outcome, shared));
          }
          return {
            ...{ at: formatInstant(at), clocks, counts, samplesLeftOut: without.length },
            ...keyPageAfter(openOrder(filter), outcomes, page),
          };
        });
      return known ? workOut(answer) : answer();
    },
  );
}

/** The outcomes of agreements as they were known. */
async function outcomesThen(
  tx: TenantTransaction,
  { agreementId }: Pick<OpenFilter, 'agreementId'>,
  known: KnownInstants,
  now: number,
): Promise<readonly OpenOutcome[]> {
  const ids = agreementId === undefined ? (await listAgreements(tx)).map(({ id }) => id) : [agreementId];
  await refuseTooMuch(tx, ids);
  const found: OpenOutcome[] = [];
  for (const id of ids) {
    const then = await evaluateAsKnown(tx, id, known, now);
    for (const one of then ? storedOutcomes(then.evaluation.outcomes()) : [])
      found.push({ ...one, agreementId: id });
  }
  return found;
}

/** What all clocks of an agreement share. */
interface AgreementClocks extends HeldAgreement {
  readonly exclusions: Awaited<ReturnType<typeof evidenceOfExclusions>>;
  /** The evaluation instant, ms. */
  readonly asOf: number;
  readonly knownAt: number | undefined;
}

async function clocksOf(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants | undefined,
  at: number,
): Promise<AgreementClocks> {
  const held = (await heldAgreement(tx, id, known?.asOf ?? at))!;
  return {
    ...held,
    exclusions: await evidenceOfExclusions(tx, id),
    ...{ asOf: known?.asOf ?? held.pinnedAsOf ?? at, knownAt: known?.knownAt },
  };
}

/** A clock as it stands now: the stored outcome may be minutes old, so its subject is worked out again. */
async function clockView(
  tx: TenantTransaction,
  outcome: OpenOutcome,
  { exclusions, asOf, knownAt, ...held }: AgreementClocks,
): Promise<z.infer<typeof clockSchema>> {
  const { agreementId, subject, indicator, cycle, objective } = outcome;
  const stored = outcome.detail as unknown as OutcomeReport;
  const { agreement } = held;
  const evidence = [...(await evidenceOfSubject(tx, agreementId, subject)), ...exclusions];
  const explainedAt = async (instant: number) =>
    (await evaluateHeld(held, evidence, { asOf: instant, knownAt }))
      .explain(subject)
      .find((one) => one.indicator === indicator && one.cycle.index === cycle);
  const now = await explainedAt(asOf);
  // A clock that starts this very millisecond has not run on any calendar yet: a millisecond later it has.
  const told = now?.segments.length === 0 ? await explainedAt(asOf + 1) : now;
  const { calendar, open } = runsWhen(told, asOf);
  return {
    agreement: agreementId,
    agreementTitle: agreement.title,
    timeZone: agreement.term.timeZone,
    objective,
    objectiveTitle: agreement.objectives.get(objective)?.title ?? objective,
    subject,
    cycle,
    state: outcome.status as 'running' | 'paused' | 'breached',
    atRisk: stored.atRisk,
    started: stored.started,
    due: stored.due,
    asOf: formatInstant(asOf),
    pinned: held.pinnedAsOf !== undefined,
    calendar,
    elapsedMs: now?.cycle.elapsedMs ?? stored.elapsedMs,
    targetMs: now?.cycle.targetMs ?? stored.targetMs,
    open,
  };
}

/** The stretches in which a clock uses up what is left of its target. */
function runsWhen(
  outcome: ExplainedOutcome | undefined,
  asOf: number,
): { readonly calendar: string | null; readonly open: { from: string; to: string }[] } {
  const last = outcome?.segments.at(-1);
  if (!outcome || !last) return { calendar: null, open: [] };
  const { dueAt } = outcome.cycle;
  if (last.phase !== 'running' || dueAt === undefined || dueAt <= asOf)
    return { calendar: last.calendar.name, open: [] };
  const open = last.calendar
    .intervals(asOf, dueAt)
    .slice(0, MAX_STRETCHES)
    .map(({ from, to }) => ({ from: formatInstant(from), to: formatInstant(to) }));
  return { calendar: last.calendar.name, open };
}
