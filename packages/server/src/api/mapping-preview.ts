import { EvidenceError, parseMapping, type ReadSummary, readEvidence } from '@tallystick/connectors';
import { assessQuality } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { agreementAt } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';

/** Records and problems that are shown. */
const SHOWN = 50;
/** The longest sample, characters; bodies are no larger. */
const LONGEST_SAMPLE = 900_000;

const problemSchema = z.object({
  line: z.number().int().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
});
const previewSchema = z.object({
  mappingProblems: z
    .array(problemSchema.extend({ column: z.number().int() }))
    .describe('What is wrong with the mapping; nothing was read then.'),
  rows: z.number().int(),
  recordCount: z.number().int(),
  records: z
    .array(
      z.object({
        line: z.number().int().nullable().describe('Of the sample.'),
        row: z.string().describe('The row as it came.'),
        source: z.string(),
        id: z.string(),
        subject: z.string(),
        type: z.string(),
        occurredAt: z.string(),
        data: z.string().describe('The fields as JSON.'),
      }),
    )
    .describe('The first records.'),
  skipped: z.number().int().describe('Rows that became no record.'),
  problems: z.array(problemSchema).describe('Why, the first of them.'),
  problemCount: z.number().int(),
  unknownSources: z.array(z.string()).describe('Sources of records that the agreement does not name.'),
  unmapped: z.array(
    z.object({
      source: z.string(),
      field: z.string(),
      value: z.string(),
      records: z.number().int(),
    }),
  ),
  unusable: z.array(z.object({ source: z.string(), id: z.string(), message: z.string() })),
});
type Preview = z.infer<typeof previewSchema>;

/** What rows of a source would become through a mapping, before anything is kept. */
export function mappingPreviewRoutes({ app, read, now }: Api): void {
  app.post(
    '/agreements/:id/mapping-preview',
    {
      config: { action: 'evidence.write', keyless: 'it changes nothing' },
      schema: {
        summary: 'Reads a sample through a mapping and says what would become of it; keeps nothing.',
        params: z.object({ id: z.string().max(200) }),
        body: z.object({
          mapping: z.string().max(LONGEST_SAMPLE).describe('The mapping, YAML or JSON.'),
          sample: z.string().max(LONGEST_SAMPLE).describe('Rows as the source gives them.'),
        }),
        response: { 200: previewSchema },
      },
    },
    async (request): Promise<Preview> => {
      const { id } = request.params;
      const stored = await read(request, (tx) => agreementAt(tx, id, now()));
      if (!stored) throw notFound(`agreement "${id}"`);
      const { agreement, pinnedAsOf } = loadAgreement(stored);
      const parsed = parseMapping(request.body.mapping, { file: 'mapping' });
      if (!parsed.ok)
        return {
          ...NOTHING,
          mappingProblems: parsed.problems.map(({ line, column, path, message, remedy }) => ({
            ...{ line, column, field: path === '' ? null : path, message, remedy },
          })),
        };
      const at = now();
      const bytes = [new TextEncoder().encode(request.body.sample)];
      const input = { path: 'sample', mapping: parsed.mapping, stream: streamOf(bytes) };
      const { records, summary } = await readAll(
        readEvidence([input], { onError: 'skip', keepRaw: true, receivedAt: at }),
      );
      const asOf = pinnedAsOf ?? at;
      const quality = await assessQuality(agreement, [records], { asOf });
      return {
        ...NOTHING,
        ...{ rows: summary.rows, recordCount: records.length, skipped: summary.skipped },
        records: records.slice(0, SHOWN).map(recordView),
        problems: summary.problems.slice(0, SHOWN).map(({ line, field, message, remedy }) => ({
          ...{ line: line ?? null, field: field ?? null, message, remedy },
        })),
        problemCount: summary.problemTotal,
        unknownSources: [...new Set(records.map(({ source }) => source))].filter(
          (source) => !agreement.sources.has(source),
        ),
        unmapped: quality.flatMap(({ source, unmapped }) =>
          unmapped.values.map(({ field, value, records: count }) => ({
            source,
            field,
            value,
            records: count,
          })),
        ),
        unusable: quality.flatMap(({ source, unusable }) =>
          unusable.examples.map(({ id: record, message }) => ({ source, id: record, message })),
        ),
      };
    },
  );
}

const NOTHING: Preview = {
  ...{ mappingProblems: [], rows: 0, recordCount: 0, records: [], skipped: 0, problems: [], problemCount: 0 },
  ...{ unknownSources: [], unmapped: [], unusable: [] },
};

async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** All records of a sample; what cannot be read as a whole is among the problems. */
async function readAll(
  reading: ReturnType<typeof readEvidence>,
): Promise<{ readonly records: readonly EvidenceRecord[]; readonly summary: ReadSummary }> {
  const records: EvidenceRecord[] = [];
  try {
    for await (const batch of reading) records.push(...batch);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
  }
  return { records, summary: reading.summary };
}

function recordView(record: EvidenceRecord): Preview['records'][number] {
  const { source, id, subject, type, occurredAt, data, raw = '', origin } = record;
  return {
    ...{ line: origin?.line ?? null, row: raw, source, id, subject, type },
    occurredAt: formatInstant(occurredAt),
    data: JSON.stringify(data),
  };
}
