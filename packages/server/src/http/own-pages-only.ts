import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Refuses a write that a page of another site may have made a browser send: such a page has an Origin, which must be ours.
 *
 * @throws HttpProblem 403
 */
export function refuseForeignPages(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) {
    throw new HttpProblem(403, 'Not from there', `Pages of ${origin.slice(0, 200)} may not write here.`);
  }
}

/**
 * Refuses requests under a foreign name, where a server is open to whoever can connect to this machine's own address: a browser connects for any page that it shows, and a
 * name that was bent to point at this machine (DNS rebinding) is no name of it.
 *
 * @throws HttpProblem 403
 */
export function refuseForeignNames(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  if (!LOOPBACK.test(host.replace(/:\d+$/, ''))) {
    throw new HttpProblem(
      403,
      'Not under this name',
      `This server listens on this machine only and does not know itself as "${host.slice(0, 200)}". Use localhost or 127.0.0.1.`,
    );
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
