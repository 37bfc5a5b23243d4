import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem } from './problem.ts';

/** The member of things that others may change meanwhile. */
export const etagSchema = z.string().describe('For If-Match of a change: 412 when it is another by then.');

/** The ETag of something as it is shown: the same as long as it says the same. */
export function etagOf(shown: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)}"`;
}

/** Something as it is shown, with its ETag. */
export function withEtag<Shown extends object>(shown: Shown): Shown & { etag: string } {
  return { ...shown, etag: etagOf(shown) };
}

/**
 * Refuses a change of something that is not any more what its sender saw. Who sends no `If-Match` changes it whatever it is.
 *
 * @param current as it is shown; undefined where it is not there yet
 * @throws HttpProblem 412
 */
export function refuseStale(request: FastifyRequest, current: unknown): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || (wanted.trim() === '*' && current !== undefined)) return;
  const etags = wanted.split(',').map((one) => one.trim());
  if (current !== undefined && etags.includes(etagOf(current))) return;
  const detail =
    'Somebody changed it since you saw it. Look at it again, and change it then if that is still right.';
  throw new HttpProblem(412, 'Changed meanwhile', detail);
}
