import type { SourceQualityReport } from '@tallystick/engine';
import {
  countFindings,
  countRepeats,
  FINDINGS_ORDER,
  FINDINGS_PAGE,
  listFindings,
  listQualityDays,
  listSourceQuality,
  type SourceQualityDay,
} from '@tallystick/store';
import { DAY_MS, dateOf, formatDate, formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { wholeNumberOr } from '../http/whole-number.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownAtQuery } from './known-query.ts';

/** The last look at a source, as it is kept. */
type KeptReport = SourceQualityReport & { readonly connector?: string | null };

const FINDING_KINDS = [
  ...(['gap', 'duplicates', 'conflicts', 'late', 'clock', 'unusable', 'unmapped'] as const),
  ...(['silence', 'score'] as const),
];

const score = z.string().nullable().describe('A percentage rounded down; null for none.');
const daySchema = z.object({
  day: z.string().describe('A day of the agreement’s zone, `YYYY-MM-DD`.'),
  score: score.describe('Of the last look of the day.'),
  lowest: score.describe('The lowest of the day.'),
});

/** How good all sources are, how good they were, and what was found about them, as it was kept when it was looked at. */
export function keptQualityRoutes({ app, read, now }: Api): void {
  app.get(
    '/quality',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary:
          'The last look at each source of all agreements, the worst first, with its days (docs/data-quality.md).',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          days: wholeNumberOr(90, 1, 730).describe('How many days of history.'),
        }),
        response: {
          200: z.object({
            sources: z.array(
              z.object({
                agreement: z.string(),
                source: z.string(),
                connector: z.string().nullable().describe('The kind of source, as the agreement says.'),
                lookedAt: z.string(),
                from: z.string().nullable().describe('What happened or came since then was looked at.'),
                score,
                grade: z.enum(['good', 'fair', 'poor']).nullable(),
                parts: z.array(z.object({ id: z.string(), says: z.string(), share: z.string() })).readonly(),
                records: z.number().int(),
                duplicates: z
                  .number()
                  .int()
                  .describe(
                    'How many records came again since the day (UTC) of `from`, until now; no part of the score: sending again is no fault.',
                  ),
                last: z.string().nullable().describe('When the last record happened.'),
                open: z.number().int().describe('How many findings are open.'),
                isSilent: z.boolean(),
                days: z.array(daySchema),
              }),
            ),
            open: z.record(z.string(), z.number().int()).describe('How many findings are open, by kind.'),
          }),
        },
      },
    },
    async (request) => {
      const { agreement: agreementId, days } = request.query;
      const fromDay = formatDate(dateOf(Math.floor(now() / DAY_MS) - days));
      return read(request, async (tx) => {
        const all = await listSourceQuality(tx, { agreementId });
        const repeats = await countRepeats(
          tx,
          all.map(({ agreementId, source, report }) => {
            const { from } = report as KeptReport;
            return { agreementId, source, fromAt: from === null ? undefined : parseInstant(from) };
          }),
        );
        const history = daysBySource(await listQualityDays(tx, { agreementId, fromDay }));
        const found = (await countFindings(tx)).filter(
          (one) => agreementId === undefined || one.agreementId === agreementId,
        );
        const open: Record<string, number> = {};
        for (const { kind, open: count } of found) open[kind] = (open[kind] ?? 0) + count;
        return {
          sources: all.map((one, place) => {
            const own = found.filter(
              (other) => other.agreementId === one.agreementId && other.source === one.source,
            );
            const report = one.report as KeptReport; // As `putSourceQuality` was given it.
            const { from, grade, parts, records, last, connector = null } = report;
            return {
              ...{ agreement: one.agreementId, source: one.source, lookedAt: formatInstant(one.lookedAt) },
              ...{ connector, from, score: report.score, grade, parts, records, last },
              duplicates: report.duplicates + repeats[place]!,
              open: own.reduce((sum, { open: count }) => sum + count, 0),
              isSilent: own.some(({ kind }) => kind === 'silence'),
              days: history.get(keyOf(one)) ?? [],
            };
          }),
          open,
        };
      });
    },
  );

  app.get(
    '/quality/findings',
    {
      config: { action: 'evidence.read' },
      schema: {
        summary: 'What was found about sources: what is open first, the newest first.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          source: z.string().max(200).optional(),
          kind: z.enum(FINDING_KINDS).optional(),
          state: z.enum(['open', 'closed']).optional(),
          ...keyPageQuery(FINDINGS_PAGE),
          ...knownAtQuery,
        }),
        response: {
          200: z.object({
            findings: z.array(
              z.object({
                agreement: z.string(),
                number: z.number().int(),
                kind: z.enum(FINDING_KINDS),
                source: z.string(),
                says: z.string(),
                records: z
                  .array(z.string())
                  .readonly()
                  .describe('Ids of the first records behind it; none where records did not come.'),
                openedAt: z.string(),
                closedAt: z.string().nullable(),
              }),
            ),
            ...keyPageNext,
          }),
        },
      },
    },
    async (request) => {
      const { agreement: agreementId, cursor, skip, limit, knownAt: known, ...filter } = request.query;
      const knownAt = pastInstantOf('knownAt', known, now());
      const page = { cursor, skip, limit };
      const found = await read(request, (tx) =>
        listFindings(tx, { ...filter, agreementId, knownAt }, keyPageOf(page)),
      );
      return {
        findings: found.map(
          ({ agreementId: agreement, number, kind, source, says, records, openedAt, closedAt }) => ({
            ...{ agreement, number, source, says, records },
            kind: kind as (typeof FINDING_KINDS)[number], // The engine's, as they were kept.
            openedAt: formatInstant(openedAt),
            closedAt: closedAt === null ? null : formatInstant(closedAt),
          }),
        ),
        ...keyPageAfter(FINDINGS_ORDER, found, page),
      };
    },
  );
}

function daysBySource(all: readonly SourceQualityDay[]): Map<string, z.infer<typeof daySchema>[]> {
  const bySource = new Map<string, z.infer<typeof daySchema>[]>();
  for (const one of all) {
    const view = { day: one.day, score: percentText(one.score), lowest: percentText(one.lowest) };
    const known = bySource.get(keyOf(one));
    if (known) known.push(view);
    else bySource.set(keyOf(one), [view]);
  }
  return bySource;
}

function keyOf({ agreementId, source }: { readonly agreementId: string; readonly source: string }): string {
  return `${agreementId}\u0000${source}`;
}

/** `98.03 %` of hundredths of a percent. */
function percentText(hundredths: number | null): string | null {
  if (hundredths === null) return null;
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} %`;
}
