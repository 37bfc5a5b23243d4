import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Refuses what pages of other sites may have made a browser send. There is no sign-in yet: on this machine, whoever can
 * connect may write, and a browser connects for any page it shows. A page has an Origin, which must be ours; and a name that
 * was bent to point at this machine (DNS rebinding) is no name of it.
 *
 * @throws HttpProblem 403
 */
export async function refuseForeignPages(request: FastifyRequest): Promise<void> {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) {
    throw new HttpProblem(403, 'Not from there', `Pages of ${origin.slice(0, 200)} may not write here.`);
  }
  const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.localAddress ?? '');
  if (isLocal && !LOOPBACK.test(host.replace(/:\d+$/, ''))) {
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
