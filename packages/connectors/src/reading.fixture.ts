import type { EvidenceRecord } from '@tallystick/ledger';
import type { Mapping } from './mapping/model.ts';
import { mappingProblemText, parseMapping } from './mapping/parse.ts';
import { EvidenceError } from './problem.ts';
import { type ReadOptions, type ReadSummary, readEvidence } from './read.ts';

/** What a reading came to. */
export interface Outcome {
  readonly records: readonly EvidenceRecord[];
  readonly batches: readonly number[];
  readonly summary: ReadSummary;
  readonly error: EvidenceError | undefined;
}

type Bytes = string | Uint8Array | readonly Uint8Array[];

/** Reads texts or bytes as if they were files named `a`, `b`, … */
export async function readTexts(
  inputs: readonly Bytes[],
  options: Partial<ReadOptions> & { readonly mapping?: Mapping } = {},
): Promise<Outcome> {
  const { mapping, ...rest } = options;
  return readAll(
    inputs.map((bytes, index) => ({
      path: String.fromCharCode(97 + index),
      stream: streamOf(bytes),
      ...(mapping ? { mapping } : {}),
    })),
    rest,
  );
}

export async function readAll(
  inputs: Parameters<typeof readEvidence>[0],
  options: Partial<ReadOptions> = {},
): Promise<Outcome> {
  const reading = readEvidence(inputs, { onError: 'stop', ...options });
  const records: EvidenceRecord[] = [];
  const batches: number[] = [];
  let error: EvidenceError | undefined;
  try {
    for await (const batch of reading) {
      records.push(...batch);
      batches.push(batch.length);
    }
  } catch (thrown) {
    if (!(thrown instanceof EvidenceError)) throw thrown;
    error = thrown;
  }
  return { records, batches, summary: reading.summary, error };
}

/** A mapping that must be sound. */
export function mappingOf(text: string): Mapping {
  const parsed = parseMapping(text, { file: 'mapping.yaml' });
  if (parsed.ok) return parsed.mapping;
  throw new Error(parsed.problems.map(mappingProblemText).join('\n'));
}

/** A mapping with one record an entry; `record` and `top` are YAML in flow style, without braces. */
export function smallMapping(record: string, top = ''): Mapping {
  const head = 'apiVersion: tallystick/v1, kind: EvidenceMapping, title: Test, source: desk';
  const format = top.includes('format:') ? '' : ', format: csv';
  return mappingOf(`{ ${head}${format}${top && `, ${top}`}, records: [{ ${record} }] }`);
}

async function* streamOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') yield Buffer.from(bytes);
  else if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}
