import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './canonical.ts';
import { contentTextAround } from './content.ts';
import { parseInstant } from './instant.ts';
import { RECORD_LIMITS } from './limits.ts';
import type { EvidenceProblem } from './problem.ts';
import type { EvidenceRecord, JsonValue } from './record.ts';

/**
 * What keeps a record from being stored: limits and forms that its type can't express. Empty when it is good. Connectors
 * and the parser make records; the store checks each one again before it goes in.
 */
export function checkRecord(record: EvidenceRecord): EvidenceProblem[] {
  return examined(record).problems;
}

/** The canonical text of a record's content (as `contentText` gives it), or what keeps the record from being stored. */
export function checkedContentText(
  record: EvidenceRecord,
):
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: EvidenceProblem[] } {
  const { problems, dataText } = examined(record);
  if (dataText === undefined || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'content', text: contentTextAround(record, dataText) };
}

/** The problems of a record, and the canonical text of its data where that is good. */
export function examined(record: EvidenceRecord): {
  problems: EvidenceProblem[];
  dataText: string | undefined;
} {
  const problems: EvidenceProblem[] = [];
  const add = (problem: EvidenceProblem | undefined) => {
    if (problem) problems.push(problem);
  };
  add(checkName('source', record.source, RECORD_LIMITS.sourceLength));
  add(checkName('id', record.id, RECORD_LIMITS.idLength));
  add(checkName('subject', record.subject, RECORD_LIMITS.subjectLength));
  add(checkName('type', record.type, RECORD_LIMITS.typeLength));
  add(checkInstant('occurredAt', record.occurredAt));
  add(checkInstant('receivedAt', record.receivedAt));
  if (record.sequence !== undefined) add(checkSequence(record.sequence));
  if (record.supersedes !== undefined)
    add(checkName('supersedes', record.supersedes, RECORD_LIMITS.idLength));
  if (record.withdraws !== undefined) add(checkName('withdraws', record.withdraws, RECORD_LIMITS.idLength));
  add(checkLinks(record));
  const data = checkData(record.data);
  if (typeof data !== 'string') add(data);
  if (record.raw !== undefined) add(checkRaw(record.raw));
  if (record.origin !== undefined) add(checkOrigin(record.origin));
  return { problems, dataText: typeof data === 'string' ? data : undefined };
}

function checkName(field: string, text: string, limit: number): EvidenceProblem | undefined {
  if (text === '') return { field, message: `${field} is empty`, remedy: `Give ${field} a text.` };
  if (text.length > limit) {
    const message = `${field} has ${text.length} characters, more than ${limit}`;
    return { field, message, remedy: `Shorten it, or use a hash of it.` };
  }
  // Control characters separate things in the store, and nobody can see them in a name.
  if (/\p{Cc}/u.test(text)) {
    return {
      field,
      message: `${field} holds a control character`,
      remedy: 'Remove line breaks, tabs and the like.',
    };
  }
  if (!text.isWellFormed()) {
    return { field, message: `${field} holds half a surrogate pair`, remedy: 'Send well-formed Unicode.' };
  }
  return undefined;
}

function checkInstant(field: string, value: number): EvidenceProblem | undefined {
  if (parseInstant(value) !== undefined) return undefined;
  const message = `${field} is ${String(value)}, which is no instant between the years 0000 and 9999`;
  return { field, message, remedy: 'Give whole milliseconds since 1970-01-01T00:00:00Z.' };
}

function checkSequence(sequence: number): EvidenceProblem | undefined {
  if (Number.isFinite(sequence)) return undefined;
  return { field: 'sequence', message: `sequence is ${sequence}`, remedy: 'Give a finite number.' };
}

function checkLinks(record: EvidenceRecord): EvidenceProblem | undefined {
  if (record.supersedes !== undefined && record.withdraws !== undefined) {
    const message = 'a record either replaces another one or takes it back, not both';
    return { field: 'withdraws', message, remedy: 'Leave out supersedes or withdraws.' };
  }
  for (const field of ['supersedes', 'withdraws'] as const) {
    if (record[field] !== record.id) continue;
    return {
      field,
      message: `${field} names the record itself`,
      remedy: 'Name the id of the earlier record.',
    };
  }
  return undefined;
}

function checkData(data: EvidenceRecord['data']): EvidenceProblem | string {
  const depth = depthOf(data, RECORD_LIMITS.dataDepth);
  if (depth > RECORD_LIMITS.dataDepth) {
    const message = `data is nested deeper than ${RECORD_LIMITS.dataDepth}`;
    return { field: 'data', message, remedy: 'Send the fields that matter, flatter.' };
  }
  let text: string;
  try {
    text = canonicalText(data);
  } catch (error) {
    const message = `data cannot be written as JSON: ${(error as RangeError).message}`;
    return { field: 'data', message, remedy: 'Send finite numbers and well-formed Unicode.' };
  }
  const { dataBytes } = RECORD_LIMITS;
  // Each UTF-16 unit makes 1 to 3 bytes: only texts in between need counting.
  if (text.length * 3 <= dataBytes || (text.length <= dataBytes && utf8ToBytes(text).length <= dataBytes)) {
    return text;
  }
  const message = `data takes more than ${dataBytes} bytes as JSON`;
  return { field: 'data', message, remedy: 'Send only the fields that the agreement needs.' };
}

/** How deep a value is nested, counted no further than just past the limit. */
function depthOf(value: JsonValue, limit: number): number {
  if (value === null || typeof value !== 'object') return 0;
  if (limit === 0) return 1;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, limit - 1));
  return deepest + 1;
}

function checkRaw(raw: string): EvidenceProblem | undefined {
  const field = 'raw';
  if (raw.length > RECORD_LIMITS.rawLength) {
    const message = `raw has ${raw.length} characters, more than ${RECORD_LIMITS.rawLength}`;
    return { field, message, remedy: 'Leave raw out, or keep only the part that matters.' };
  }
  if (raw.includes('\u0000') || !raw.isWellFormed()) {
    const message = 'raw holds a NUL character or half a surrogate pair';
    return { field, message, remedy: 'Send text; encode bytes, for example as Base64.' };
  }
  return undefined;
}

function checkOrigin(origin: { readonly file: string; readonly line: number }): EvidenceProblem | undefined {
  const problem = checkName('origin', origin.file, RECORD_LIMITS.fileLength);
  if (problem) return problem;
  if (Number.isInteger(origin.line) && origin.line >= 1 && origin.line <= 2_147_483_647) return undefined;
  const message = `origin.line is ${origin.line}`;
  return { field: 'origin', message, remedy: 'Count lines from 1.' };
}
