import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';

/** The id of the person who is signed in. @throws HttpProblem 409 where the server is open and has no accounts in use */
export function personOf(request: FastifyRequest): string {
  const { id, through } = actorOf(request);
  if (through.kind === 'session') return id;
  throw new HttpProblem(
    409,
    'Nobody is signed in',
    'This server is open to whoever sits at its machine. Start it without --open to have accounts.',
  );
}
