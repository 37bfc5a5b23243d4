import { examined } from './check.ts';
import { contentTextAround } from './content.ts';
import { parseInstant } from './instant.ts';
import { RECORD_LIMITS } from './limits.ts';
import type { EvidenceProblem } from './problem.ts';
import type { EvidenceRecord, JsonObject } from './record.ts';
import { nearestWord } from './suggest.ts';

/** What a line turned out to be. */
export type ParsedEvidence =
  | { readonly kind: 'record'; readonly record: EvidenceRecord }
  | { readonly kind: 'problems'; readonly problems: readonly EvidenceProblem[] };

/** The keys that a line may have. */
export const RECORD_KEYS = [
  'source',
  'id',
  'subject',
  'type',
  'occurredAt',
  'receivedAt',
  'sequence',
  'supersedes',
  'withdraws',
  'data',
  'raw',
  'origin',
] as const;

/**
 * Reads one line of NDJSON as a record (rules PAR-1 to PAR-6). Nothing is guessed: a key that we don't know is a problem, not
 * something to ignore, since a mistyped `supersedes` would change a figure.
 *
 * @param options.receivedAt what to take where the line has no `receivedAt`; without it, the line's `occurredAt`
 *
 * @example
 * parseEvidenceLine('{"source":"desk","id":"1","subject":"T-1","type":"opened","occurredAt":"2026-03-01T09:00:00Z"}')
 */
export function parseEvidenceLine(
  text: string,
  options: { readonly receivedAt?: number } = {},
): ParsedEvidence {
  const read = readObject(text);
  return read.kind === 'problems' ? read : parseObject(read.object, options.receivedAt);
}

/**
 * Reads a JSON value that is parsed already, such as an element of an array, as a record (rules PAR-1 to PAR-6).
 *
 * @param options.receivedAt as of {@link parseEvidenceLine}
 */
export function parseEvidence(
  value: unknown,
  options: { readonly receivedAt?: number } = {},
): ParsedEvidence {
  if (isObject(value)) return parseObject(value, options.receivedAt);
  const message = `the record is ${kindOf(value)}`;
  return {
    kind: 'problems',
    problems: [{ field: 'record', message, remedy: 'Write each record as one JSON object.' }],
  };
}

/**
 * Reads what the ledger has hashed of a record, the canonical text of its content (rules CNT-1, CAN-1), as the record that it is of; any other text, even of the
 * same value, is a problem.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseContentText(text: string, receivedAt: number): ParsedEvidence {
  const usual = usualRecord(text, receivedAt);
  if (usual) return { kind: 'record', record: usual };
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) return parseEvidence(value);
  const parsed = parseObject(value, receivedAt);
  if (parsed.kind === 'problems' || contentTextAround(parsed.record, parsed.dataText) === text) return parsed;
  const message = 'its content is not in canonical form';
  return {
    kind: 'problems',
    problems: [{ field: 'record', message, remedy: 'Take the text as the ledger gives it.' }],
  };
}

/**
 * The record of a canonical text in its usual form: without sequence and links, and without escapes in its names. Then the names stand in the text as they are, and
 * only `data` has to be parsed and written again, in half the time. Undefined for every other text, good or bad.
 */
function usualRecord(text: string, receivedAt: number): EvidenceRecord | undefined {
  // The names after it hold no quotes, so that the last one is the record's own.
  const place = text.lastIndexOf(',"id":"');
  AFTER_DATA.lastIndex = place;
  const found = text.startsWith(BEFORE_DATA) && place > 0 ? AFTER_DATA.exec(text) : null;
  if (!found) return undefined;
  const written = text.slice(BEFORE_DATA.length, place);
  const data = objectOf(written);
  if (!data) return undefined;
  const [, id, occurredAt, source, subject, type] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const record = { source, id, subject, type, occurredAt: Number(occurredAt), receivedAt, data };
  const { problems, dataText } = examined(record);
  return problems.length === 0 && dataText === written ? record : undefined;
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const BEFORE_DATA = '{"data":';
const AFTER_DATA =
  /,"id":"([^"\\]*)","occurredAt":(0|-?[1-9][0-9]{0,15}),"source":"([^"\\]*)","subject":"([^"\\]*)","type":"([^"\\]*)"\}$/y;

function parseObject(
  object: JsonObject,
  arrivedAt: number | undefined,
):
  | (ParsedEvidence & { readonly kind: 'record'; readonly dataText: string })
  | (ParsedEvidence & { readonly kind: 'problems' }) {
  const problems = unknownKeys(object);
  const take = <Value>(field: string, expected: string, isValue: (value: unknown) => value is Value) => {
    const value = object[field];
    if (isValue(value)) return value;
    problems.push(wrongKind(field, value, expected));
    return undefined;
  };
  const textOf = (field: string) => take(field, 'a text', isText);
  const instantOf = (field: string) => {
    const parsed = parseInstant(object[field]);
    if (parsed === undefined) problems.push(wrongKind(field, object[field], AN_INSTANT));
    return parsed;
  };
  const has = (field: string) => object[field] !== undefined;

  const occurredAt = instantOf('occurredAt');
  const receivedAt = has('receivedAt') ? instantOf('receivedAt') : (arrivedAt ?? occurredAt);
  const draft: { -readonly [Field in keyof EvidenceRecord]: EvidenceRecord[Field] | undefined } = {
    source: textOf('source'),
    id: textOf('id'),
    subject: textOf('subject'),
    type: textOf('type'),
    occurredAt,
    receivedAt,
    data: has('data') ? take('data', 'an object', isObject) : {},
  };
  // One by one, since most records have none of them.
  if (has('sequence')) draft.sequence = take('sequence', 'a number', isNumber);
  if (has('supersedes')) draft.supersedes = textOf('supersedes');
  if (has('withdraws')) draft.withdraws = textOf('withdraws');
  if (has('raw')) draft.raw = textOf('raw');
  if (has('origin')) draft.origin = take('origin', 'an object with file and line', isOrigin);
  if (problems.length > 0) return { kind: 'problems', problems };
  const record = draft as EvidenceRecord; // Every field was looked at above.
  const { problems: broken, dataText } = examined(record);
  return dataText === undefined || broken.length > 0
    ? { kind: 'problems', problems: broken }
    : { kind: 'record', record, dataText };
}

const AN_INSTANT =
  'an instant: ISO 8601 with Z or an offset, or whole milliseconds since 1970-01-01T00:00:00Z';

function readObject(
  text: string,
): { kind: 'object'; object: JsonObject } | { kind: 'problems'; problems: EvidenceProblem[] } {
  const problem = (message: string, remedy: string) => ({
    kind: 'problems' as const,
    problems: [{ field: 'line', message, remedy }],
  });
  if (text.length > RECORD_LIMITS.lineLength) {
    return problem(
      `the line has ${text.length} characters, more than ${RECORD_LIMITS.lineLength}`,
      'Put one record on each line, with only the fields that matter.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem(
      `the line is not JSON: ${(error as SyntaxError).message}`,
      'Write one JSON object a line.',
    );
  }
  if (!isObject(value)) return problem(`the line is ${kindOf(value)}`, 'Write one JSON object a line.');
  return { kind: 'object', object: value };
}

function unknownKeys(object: JsonObject): EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  for (const key in object) {
    if (KNOWN.has(key)) continue;
    const near = nearestWord(key, RECORD_KEYS);
    const field = key.slice(0, 100);
    const remedy = near ? `Did you mean ${near}?` : 'Put fields of your own into data.';
    problems.push({ field, message: `there is no field ${field}`, remedy });
  }
  return problems;
}

const KNOWN: ReadonlySet<string> = new Set(RECORD_KEYS);

function wrongKind(field: string, value: unknown, expected: string): EvidenceProblem {
  const message =
    value === undefined ? `${field} is missing` : `${field} is ${kindOf(value)}, not ${expected}`;
  return { field, message, remedy: `Give ${expected}.` };
}

/** A value in few words; of an array or object only that it is one, however large or deep. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value !== null && typeof value === 'object') return 'an object';
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOrigin = (value: unknown): value is { file: string; line: number } =>
  isObject(value) &&
  Object.keys(value).sort().join() === 'file,line' &&
  isText(value.file) &&
  isNumber(value.line);
