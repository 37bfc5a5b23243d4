import type { IncomingHttpHeaders } from 'node:http';
import { OWN_SOURCE } from '@tallystick/agreement';
import { type EvidenceProblem, type JsonValue, type ParsedEvidence, parseEvidence } from '@tallystick/ledger';
import { HttpProblem } from '../http/problem.ts';
import { binaryEvent, parseCloudEvent } from './cloud-event.ts';
import type { Form } from './content-type.ts';
import type { Item } from './outcome.ts';

/** A body that was read as a whole. */
export interface WholeBody {
  readonly form: Exclude<Form, 'lines'>;
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
}

/**
 * The records of a whole body: one, an array of them, or CloudEvents. Each is read by itself, so that a bad one hides no good one.
 *
 * @param receivedAt when they arrived; what a sender says about that does not count here.
 * @throws HttpProblem 400 when the body is no JSON of that form, 413 when the array is too long
 */
export function itemsOf(
  body: WholeBody,
  options: { readonly receivedAt: number; readonly batchRecords: number },
): { readonly isBatch: boolean; readonly items: readonly Item[] } {
  const { form, headers } = body;
  if (form === 'binary-cloud-event') {
    const data = body.bytes.length === 0 ? undefined : jsonOf(body.bytes);
    return {
      isBatch: false,
      items: [itemOf(parseCloudEvent(binaryEvent(headers, data)), 1, options.receivedAt)],
    };
  }
  const value = jsonOf(body.bytes);
  if (form === 'cloud-events' && !Array.isArray(value)) {
    throw invalid('A batch of CloudEvents is a JSON array. Send one event as application/cloudevents+json.');
  }
  if (form === 'cloud-event' && Array.isArray(value)) {
    throw invalid('One CloudEvent is a JSON object. Send several as application/cloudevents-batch+json.');
  }
  const parse: (one: unknown) => ParsedEvidence =
    form === 'records' ? (one) => parseEvidence(one) : parseCloudEvent;
  if (!Array.isArray(value)) return { isBatch: false, items: [itemOf(parse(value), 1, options.receivedAt)] };
  if (value.length > options.batchRecords) throw tooMany(value.length, options.batchRecords);
  return {
    isBatch: true,
    items: value.map((one, index) => itemOf(parse(one), index + 1, options.receivedAt)),
  };
}

/** A parsed record with its place, arrived now. What the product's own source says is said by people who may, and not sent (docs/exclusions.md). */
export function itemOf(parsed: ParsedEvidence, line: number, receivedAt: number): Item {
  if (parsed.kind === 'problems') return { line, problems: parsed.problems };
  if (parsed.record.source === OWN_SOURCE) return { line, problems: [RESERVED] };
  return { line, record: { ...parsed.record, receivedAt } };
}

const RESERVED: EvidenceProblem = {
  field: 'source',
  message: `the source "${OWN_SOURCE}" is this server's own, and nobody else speaks for it`,
  remedy:
    'Announce, claim and decide what does not count with /exclusions, claim credits with /credit-claims, and change targets with /target-changes, so that the server sees for whom you speak.',
};

function jsonOf(bytes: Buffer): JsonValue {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('The body holds bytes that are not UTF-8.');
  }
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw invalid(`The body is not JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
}

function invalid(detail: string): HttpProblem {
  return new HttpProblem(400, 'The body cannot be read', `${detail} Nothing of it was taken.`);
}

function tooMany(found: number, most: number): HttpProblem {
  return new HttpProblem(
    413,
    'Too many records at once',
    `The array has ${found} records; one request takes ${most}. Send several, or a stream of lines (application/x-ndjson). Nothing of it was taken.`,
  );
}
