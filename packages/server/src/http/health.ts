import type { Store } from '@tallystick/store';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** How long the database may take to say that it is there, ms. */
const ANSWER_MS = 2_000;

/**
 * `/api/health`: whether the process lives, whatever else does; one that does not answer should be started again. `/api/ready`: whether it
 * can do its work, which takes a database that answers; one that is not ready should get no requests for now.
 */
export function healthRoutes(server: FastifyInstance, store: Store): void {
  const options = { schema: { hide: true }, config: { rateLimit: false, action: 'anyone' } as const };
  server.get('/api/health', options, async () => ({ status: 'ok' }));
  server.get('/api/ready', options, async () => {
    let timer: NodeJS.Timeout | undefined;
    try {
      await Promise.race([
        store.pool.query('SELECT 1'),
        new Promise((_resolve, reject) => {
          timer = setTimeout(reject, ANSWER_MS);
        }),
      ]);
      return { status: 'ready' };
    } catch {
      throw new HttpProblem(
        503,
        'Not ready',
        'The database does not answer. Requests are best sent elsewhere, or later.',
        {
          headers: { 'retry-after': '2' },
        },
      );
    } finally {
      clearTimeout(timer);
    }
  });
}
