import type { IncomingHttpHeaders } from 'node:http';
import { HttpProblem } from '../http/problem.ts';

/** What a request's body is. */
export type Form = 'records' | 'lines' | 'cloud-event' | 'cloud-events' | 'binary-cloud-event';

const FORMS: Readonly<Record<string, Form>> = {
  'application/json': 'records',
  'application/x-ndjson': 'lines',
  'application/ndjson': 'lines',
  'application/jsonl': 'lines',
  'application/cloudevents+json': 'cloud-event',
  'application/cloudevents-batch+json': 'cloud-events',
};

/**
 * What a request's headers say that its body is. Types that a page of another site may send without asking (`text/plain`, forms) are among those
 * refused, on purpose.
 *
 * @throws HttpProblem 415
 */
export function formOf(headers: IncomingHttpHeaders): Form {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const form = FORMS[type];
  const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || charset.replaceAll('"', '') === 'utf-8';
  if (form && isUtf8) return form === 'records' && 'ce-specversion' in headers ? 'binary-cloud-event' : form;
  const found =
    type === '' ? 'There is no Content-Type' : `"${headers['content-type']?.slice(0, 100)}" is not taken`;
  throw new HttpProblem(
    415,
    'Unknown content type',
    `${found}. Send application/json, application/x-ndjson, application/cloudevents+json or application/cloudevents-batch+json, in UTF-8.`,
  );
}
