import { basename } from 'node:path';
import { EvidenceError, evidenceProblemText, type ReadSummary, readEvidence } from '@tallystick/connectors';
import type { EvidenceRecord } from '@tallystick/ledger';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { invalid, SHOWN_PROBLEMS } from '../files.ts';
import { assertSealed } from '../person/fields.ts';
import { progressLine } from '../terminal/progress.ts';
import { createSender, type Sender } from './sender.ts';

/** Records of one request, and the length of its text at which it is sent before it has that many. */
const REQUEST = { records: 4_096, length: 4_000_000 } as const;

export interface ImportOptions {
  readonly mapping?: string;
  readonly url: string;
  /** How long to try again when the server is busy or away, s. */
  readonly retryFor: number;
}

/** What an import came to. */
export interface ImportResult {
  readonly agreement: string;
  readonly summary: {
    readonly rows: number;
    readonly records: number;
    readonly accepted: number;
    /** Records that the ledger had already. */
    readonly duplicate: number;
    /** Records that differ from what the ledger has under their id; kept beside it. */
    readonly conflict: number;
    /** Records that the server refused. */
    readonly refused: number;
    /** Rows that could not be read as records. */
    readonly badRows: number;
  };
  /** The first things that need attention, with file and line. */
  readonly problems: readonly string[];
}

type Counts = Record<'accepted' | 'duplicate' | 'conflict' | 'refused', number>;

/**
 * Reads files through their mappings and sends them. While one request is under way the next is read, so both machines work. A bad row
 * hides no good one: it is counted and told.
 *
 * @throws CommandError when a file cannot be read, or the server does not answer for too long
 */
export async function runImport(
  agreement: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const inputs = evidenceInputs(files, options.mapping);
  const sender = createSender({
    url: options.url,
    agreement,
    retryForMs: options.retryFor * 1_000,
    say: (text) => {
      progress.clear();
      console.error(text);
    },
  });
  const progress = progressLine(process.stderr);
  const headers: { file: string; header: string }[] = [];
  const reading = readEvidence(inputs, {
    onError: 'skip',
    keepRaw: true,
    onHeader: ({ path, text }) => headers.push({ file: basename(path), header: text }),
    onProgress: progress.show,
  });
  const counts: Counts = { accepted: 0, duplicate: 0, conflict: 0, refused: 0 };
  const problems: string[] = [];
  try {
    await sender.greet();
    for (const { mapping } of inputs)
      if (mapping)
        await assertSealed(options.url, { agreement, source: mapping.source, fields: mapping.personal });
    let underWay: Promise<void> = Promise.resolve();
    for await (const request of requests(reading)) {
      await underWay;
      for (const header of headers.splice(0)) await sender.sendHeader(header);
      underWay = sendRecords(sender, request, counts, problems);
      underWay.catch(() => {}); // It is heard at the next await.
    }
    await underWay;
  } catch (error) {
    if (error instanceof EvidenceError) throw invalid(error.problems.map(evidenceProblemText), error.total);
    throw error;
  } finally {
    progress.clear();
  }
  return result(agreement, reading.summary, counts, problems);
}

/** Records as JSON texts, in portions that fit into one request. */
async function* requests(batches: AsyncIterable<readonly EvidenceRecord[]>) {
  let records: EvidenceRecord[] = [];
  let texts: string[] = [];
  let length = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      const text = JSON.stringify(toSend(record));
      records.push(record);
      texts.push(text);
      length += text.length;
      if (records.length < REQUEST.records && length < REQUEST.length) continue;
      yield { records, text: `[${texts.join(',')}]` };
      [records, texts, length] = [[], [], 0];
    }
  }
  if (records.length > 0) yield { records, text: `[${texts.join(',')}]` };
}

/** A record as it is sent: the server says when it arrived, and where the file lay is nobody's business. */
function toSend({ receivedAt: _receivedAt, ...record }: EvidenceRecord): object {
  return record.origin
    ? { ...record, origin: { ...record.origin, file: basename(record.origin.file) } }
    : record;
}

async function sendRecords(
  sender: Sender,
  request: { readonly records: readonly EvidenceRecord[]; readonly text: string },
  counts: Counts,
  problems: string[],
): Promise<void> {
  for (const { line, outcome, problems: found } of await sender.sendRecords(request.text)) {
    counts[outcome]++;
    const { origin } = request.records[line - 1]!;
    for (const { field, message, remedy } of found ?? []) {
      const place = origin ? `${origin.file}:${origin.line}` : `record ${line}`;
      if (problems.length < SHOWN_PROBLEMS) problems.push(`${place}: ${message} (${field}) ${remedy}`);
    }
  }
}

function result(
  agreement: string,
  { rows, records, skipped, problems: badRows }: ReadSummary,
  counts: Counts,
  problems: readonly string[],
): ImportResult {
  return {
    agreement,
    summary: { rows, records, ...counts, badRows: skipped },
    problems: [...badRows.map(evidenceProblemText), ...problems].slice(0, SHOWN_PROBLEMS),
  };
}
