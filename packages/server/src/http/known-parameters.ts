import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { HttpProblem } from './problem.ts';

/** Longest part of a name that is said back. */
const NAME_LENGTH = 60;

/** Addresses whose parameters are ours; those of pages are anybody's. */
const OURS = '/api/v1/';

/**
 * Refuses query parameters that a route of the API does not name, once it is known who asks: whoever misspells a filter hears so, and does not take the whole list
 * for a part of it. Routes whose parameters are another party's (`z.looseObject`) take all.
 */
export function refuseUnknownParameters(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (request.routeOptions.url?.startsWith(OURS) !== true) return;
    const known = namesOf(request);
    const stranger = Object.keys(request.query as object).find((name) => known?.has(name) === false);
    if (stranger === undefined) return;
    const name = stranger.slice(0, NAME_LENGTH);
    const which = known!.size === 0 ? 'It takes none.' : `It takes ${[...known!].toSorted().join(', ')}.`;
    throw new HttpProblem(
      400,
      'The request is not valid',
      `querystring/${name} is not known here. ${which} Take it out, or look up its name at /api.`,
    );
  });
}

/** The names of a route's query parameters; undefined where it takes any. */
function namesOf({ routeOptions }: FastifyRequest): ReadonlySet<string> | undefined {
  const query = (routeOptions.schema as { readonly querystring?: z.ZodObject } | undefined)?.querystring;
  if (query === undefined) return new Set();
  return query.def.catchall === undefined ? new Set(Object.keys(query.shape)) : undefined;
}
