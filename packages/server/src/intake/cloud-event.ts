import type { IncomingHttpHeaders } from 'node:http';
import {
  type EvidenceProblem,
  type JsonObject,
  type JsonValue,
  type ParsedEvidence,
  parseEvidence,
} from '@tallystick/ledger';

/** Attributes of an event that say something to a record, and under which name. */
const TAKEN = {
  source: 'source',
  id: 'id',
  type: 'type',
  subject: 'subject',
  time: 'occurredAt',
  supersedes: 'supersedes',
  withdraws: 'withdraws',
} as const;

/**
 * A CloudEvent (version 1.0) as a record. `source`, `id`, `type` and `subject` keep their names, `time` is `occurredAt`, `data` is
 * `data`; the extensions `sequence`, `supersedes` and `withdraws` say the same as in a record. Other attributes are about the transport
 * and are kept only in `raw`, the event's own text.
 *
 * @param event the event in its JSON format
 */
export function parseCloudEvent(event: unknown): ParsedEvidence {
  if (!isObject(event)) return parseEvidence(event);
  const problems = [...formProblems(event)];
  if (problems.length > 0) return { kind: 'problems', problems };
  const record: Record<string, unknown> = { data: event.data ?? {} };
  for (const [attribute, field] of Object.entries(TAKEN)) {
    if (event[attribute] !== undefined && event[attribute] !== null) record[field] = event[attribute];
  }
  if (event.sequence !== undefined) record.sequence = Number(event.sequence);
  const parsed = parseEvidence(record);
  if (parsed.kind === 'problems') return withAttributeNames(parsed);
  return parseEvidence({ ...parsed.record, raw: JSON.stringify(event) }); // Only now: data is known not to be too deep.
}

/** The event of a request in binary mode: attributes in `ce-` headers, data as the body. */
export function binaryEvent(headers: IncomingHttpHeaders, data: JsonValue | undefined): JsonObject {
  const event: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('ce-') || typeof value !== 'string') continue;
    event[name.slice('ce-'.length)] = percentDecoded(value);
  }
  if (headers['content-type'] !== undefined) event.datacontenttype = headers['content-type'];
  if (data !== undefined) event.data = data;
  return event;
}

function* formProblems(event: JsonObject): Generator<EvidenceProblem> {
  if (event.specversion !== '1.0') {
    yield {
      field: 'specversion',
      message: `specversion is ${shown(event.specversion)}`,
      remedy: 'Send CloudEvents of version "1.0".',
    };
  }
  if (event.subject === undefined) {
    yield {
      field: 'subject',
      message: 'the event has no subject',
      remedy: 'Name the ticket, service or series that it is about: evidence is about something.',
    };
  }
  if (event.time === undefined) {
    yield {
      field: 'time',
      message: 'the event has no time',
      remedy: 'Say when it happened: figures come from that instant, and arrival is no substitute.',
    };
  }
  if (event.data_base64 !== undefined) {
    yield {
      field: 'data_base64',
      message: 'the data is binary',
      remedy: 'Send a JSON object in data: conditions of an agreement read its fields.',
    };
  }
  const kind = event.datacontenttype;
  if (kind !== undefined && !(typeof kind === 'string' && JSON_TYPE.test(kind))) {
    yield {
      field: 'datacontenttype',
      message: `the data is ${shown(kind)}`,
      remedy: 'Send JSON (application/json), or leave datacontenttype out.',
    };
  }
  for (const [name, value] of Object.entries(event)) {
    if (name === 'data' || value === null || typeof value !== 'object') continue;
    yield {
      field: name.slice(0, 100),
      message: `${name.slice(0, 100)} is an array or an object`,
      remedy: 'Attributes are texts, numbers, true or false; put the rest into data.',
    };
  }
  const { sequence } = event;
  if (sequence !== undefined && !/^-?\d{1,15}$/.test(String(sequence))) {
    yield {
      field: 'sequence',
      message: `sequence is ${shown(sequence)}`,
      remedy: 'Send a whole number of at most 15 digits.',
    };
  }
}

const JSON_TYPE = /^[a-z]+\/(?:[a-z0-9.+-]*\+)?json\s*(?:;|$)/i;

/** Problems are told in the sender's words: an event has a time and no occurredAt. */
function withAttributeNames(parsed: Extract<ParsedEvidence, { kind: 'problems' }>): ParsedEvidence {
  const problems = parsed.problems.map((one) =>
    one.field === 'occurredAt'
      ? { ...one, field: 'time', message: one.message.replaceAll('occurredAt', 'time') }
      : one,
  );
  return { kind: 'problems', problems };
}

/** Header values are percent-encoded UTF-8 (CloudEvents HTTP binding, §3.1.3.2); what is not stays as it is. */
function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
