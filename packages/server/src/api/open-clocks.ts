import type { ExplainedOutcome, OutcomeReport } from '@tallystick/engine';
import {
  countOpen,
  evidenceOfExclusions,
  evidenceOfSubject,
  OPEN_OUTCOMES,
  type OpenOutcome,
  openOutcomes,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { evaluateHeld, type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import type { Api } from './api.ts';

/** Most stretches of opening hours between now and the due instant that are told; a clock that needs more falls due in weeks. */
const MAX_STRETCHES = 60;

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
          skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
          limit: z.coerce.number().int().min(1).max(OPEN_OUTCOMES).default(50),
        }),
        response: {
          200: z.object({
            at: z.string().describe('By the clock of the server.'),
            clocks: z.array(clockSchema),
            next: z.number().int().nullable(),
            counts: z.object({
              running: z.number().int(),
              paused: z.number().int(),
              breached: z.number().int(),
            }),
          }),
        },
      },
    },
    async (request) => {
      const { agreement, objective, state, skip, limit } = request.query;
      const of = {
        ...(agreement === undefined ? {} : { agreementId: agreement }),
        ...(objective === undefined ? {} : { objective }),
      };
      return read(request, async (tx) => {
        const at = now();
        const found = await openOutcomes(tx, { ...of, ...(state ? { status: state } : {}) }, { skip, limit });
        const views = new Map<string, AgreementClocks>();
        const clocks = [];
        for (const outcome of found) {
          const known = views.get(outcome.agreementId) ?? (await clocksOf(tx, outcome.agreementId, at));
          views.set(outcome.agreementId, known);
          clocks.push(await clockView(tx, outcome, known, at));
        }
        return {
          at: formatInstant(at),
          clocks,
          next: found.length === limit ? skip + limit : null,
          counts: await countOpen(tx, of),
        };
      });
    },
  );
}

/** What all clocks of an agreement share. */
interface AgreementClocks extends HeldAgreement {
  readonly exclusions: Awaited<ReturnType<typeof evidenceOfExclusions>>;
}

async function clocksOf(tx: TenantTransaction, id: string, at: number): Promise<AgreementClocks> {
  return {
    ...(await heldAgreement(tx, id, at))!,
    exclusions: await evidenceOfExclusions(tx, id),
  };
}

/** A clock as it stands now: the stored outcome may be minutes old, so its subject is worked out again. */
async function clockView(
  tx: TenantTransaction,
  outcome: OpenOutcome,
  { exclusions, ...held }: AgreementClocks,
  at: number,
): Promise<z.infer<typeof clockSchema>> {
  const { agreementId, subject, indicator, cycle, objective } = outcome;
  const stored = outcome.detail as unknown as OutcomeReport;
  const { agreement } = held;
  const asOf = held.pinnedAsOf ?? at;
  const evidence = [...(await evidenceOfSubject(tx, agreementId, subject)), ...exclusions];
  const explainedAt = async (instant: number) =>
    (await evaluateHeld(held, evidence, { asOf: instant }))
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
