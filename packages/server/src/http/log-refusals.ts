import type { FastifyInstance } from 'fastify';

/** Answers that somebody may be trying something: not to be read or not known, not signed in or with a token that is none, not allowed or not from our pages, too large, no address, what may not be (such as an internal address), too often. */
const TOLD = new Set([400, 401, 403, 413, 414, 422, 429]);
/** The same from one address is told once in this time, ms: whoever tries a lot does not fill the log. */
const ONCE_IN_MS = 60_000;
/** Different ones told in that time at most. */
const MOST_KINDS = 200;

/** Logs who was refused what, and from where; never what they sent. */
export function logRefusals(
  server: FastifyInstance,
  { log, now }: { readonly log: (message: string) => void; readonly now: () => number },
): void {
  const told = new Set<string>();
  let since = now();
  server.addHook('onResponse', async (request, { statusCode }) => {
    if (!TOLD.has(statusCode)) return;
    const at = now();
    if (at - since >= ONCE_IN_MS) {
      told.clear();
      since = at;
    }
    const route = request.routeOptions.url ?? 'no route'; // The pattern: a path may hold anything.
    const who = request.actor === undefined ? '' : ` by ${request.actor.id}`;
    const message = `refused with ${statusCode}: ${request.method} ${route} from ${request.ip}${who}`;
    if (told.has(message) || told.size >= MOST_KINDS) return;
    told.add(message);
    log(message);
  });
}
