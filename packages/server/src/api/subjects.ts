import { type StateStretch, subjectReport } from '@tallystick/engine';
import {
  evidenceOfExclusions,
  evidenceOfSubject,
  getRecord,
  type LedgerRecord,
  openRecords,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { evaluateHeld, type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';
import { mayReadPersonal } from '../privacy/may-read.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { recordSchema, recordView } from './record-view.ts';
import { outcomeSchema } from './report-schema.ts';
import { segmentSchema, segmentView } from './segment-view.ts';

/** Most raw records that one subject's page lists. */
const MAX_RECORDS = 500;

const subjectDetail = z.object({
  subject: z.string(),
  timeZone: z.string(),
  outcomes: z.array(
    outcomeSchema.extend({
      objectiveTitles: z.record(z.string(), z.string()),
      calendars: z.array(z.string()),
      segments: z.array(segmentSchema),
    }),
  ),
  states: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        state: z.enum(['up', 'down', 'degraded', 'unknown']),
        impact: z.string().nullable(),
        causes: z.array(z.string()),
      }),
    )
    .optional(),
  records: z.array(recordSchema),
  leftOut: z.array(recordSchema),
});

/** One subject: its outcomes, why they are what they are, and the records behind them. */
export function subjectRoutes({ app, read, now }: Api): void {
  app.get(
    '/agreements/:id/subjects/:subject',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'One ticket or service with its timeline and evidence.',
        params: z.object({ id: z.string(), subject: z.string() }),
        querystring: z.object({
          asOf: z
            .string()
            .optional()
            .describe('Evaluation instant, ISO 8601; by default that of the agreement, or now.'),
          knownAt: z.string().optional().describe('Only evidence received until then counts, and is shown.'),
        }),
        response: { 200: subjectDetail },
      },
    },
    async (request) => {
      const asked = pastInstantOf('asOf', request.query.asOf, now());
      const knownAt = pastInstantOf('knownAt', request.query.knownAt, now());
      return read(request, async (tx) => {
        const { id, subject } = request.params;
        const held = await heldAgreement(tx, id, asked ?? now());
        if (!held) throw notFound(`agreement "${id}"`);
        const { agreement, pinnedAsOf } = held;
        const isKnown = ({ receivedAt }: { readonly receivedAt: number }) =>
          knownAt === undefined || receivedAt <= knownAt;
        const records = (await evidenceOfSubject(tx, id, subject)).filter(isKnown);
        if (records.length === 0) throw notFound(`"${subject}" in the evidence of "${id}"`);
        const exclusions = (await evidenceOfExclusions(tx, id)).filter((one) => one.subject !== subject);
        const asOf = asked ?? pinnedAsOf ?? now();
        const evaluation = await evaluateHeld(held, [...records, ...exclusions], { asOf, knownAt });
        const byId = new Map(records.map((record) => [record.id, record]));
        const explained = evaluation.explain(subject);
        const leftOut = new Set(explained.flatMap((outcome) => outcome.leftOut));
        const shown = (await ledgerRecords(tx, id, records.slice(0, MAX_RECORDS))).filter(({ record }) =>
          isKnown(record),
        );
        const views = await openRecords(tx, id, shown, {
          mayRead: await mayReadPersonal(tx, request, id),
        });
        const indicator = [...agreement.indicators.values()].find(
          (one) => one.kind === 'availability' && one.subject === subject,
        );
        return {
          subject,
          timeZone: agreement.term.timeZone,
          outcomes: explained
            .filter((outcome) => outcome.records.length > 0)
            .map((outcome) => {
              const told = held.versions.findLast(({ agreement: one }) =>
                one.indicators.has(outcome.indicator),
              )!.agreement;
              const clock = told.indicators.get(outcome.indicator)!;
              return {
                ...(subjectReport(outcome) as z.infer<typeof outcomeSchema>),
                objectiveTitles: Object.fromEntries(
                  outcome.objectives.map((one) => [one, titleOf(held, one, asOf)]),
                ),
                calendars: [...new Set(outcome.segments.map(({ calendar }) => calendar.name))],
                segments:
                  clock.kind === 'clock'
                    ? outcome.segments.map((segment) => segmentView(segment, clock, outcome, byId))
                    : [],
              };
            }),
          ...(indicator ? { states: evaluation.timeline(indicator.id).map(stateView) } : {}),
          records: views.filter(({ record }) => !leftOut.has(record.id)).map(recordView),
          leftOut: views.filter(({ record }) => leftOut.has(record.id)).map(recordView),
        };
      });
    },
  );
}

/** Of an objective, as the version says that holds at an instant (ms), or of those that have it the nearest. */
function titleOf({ versions }: HeldAgreement, objective: string, at: number): string {
  const having = versions.filter(({ agreement }) => agreement.objectives.has(objective));
  const told = having.findLast(({ from }) => from <= at) ?? having[0];
  return told?.agreement.objectives.get(objective)?.title ?? objective;
}

async function ledgerRecords(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly { source: string; id: string }[],
): Promise<readonly LedgerRecord[]> {
  const seen = new Set<string>();
  const found: LedgerRecord[] = [];
  for (const { source, id } of records) {
    if (seen.has(`${source} ${id}`)) continue;
    seen.add(`${source} ${id}`);
    found.push(...(await getRecord(tx, agreementId, { source, id })));
  }
  return found;
}

function stateView({ from, to, impact, causes }: StateStretch) {
  const state =
    impact === undefined ? 'unknown' : impact === 0 ? 'up' : impact === 1_000_000 ? 'down' : 'degraded';
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    state: state as 'up' | 'down' | 'degraded' | 'unknown',
    impact: impact === undefined ? null : `${impact / 10_000} %`,
    causes: [...causes],
  };
}
