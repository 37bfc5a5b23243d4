import type { Store } from '@tallystick/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../http/problem.ts';
import { readerLanguage } from '../http/reader-language.ts';
import { tenantOf } from '../identity/actor.ts';
import { STATUS_KEPT_MS, type StatusCache } from '../status-page/status-cache.ts';
import { statusHtml } from '../status-page/status-html.ts';
import { statusView } from '../status-page/view.ts';

/** Readings by one address in a minute. */
const READINGS_PER_MINUTE = 120;

const viewSchema = z.object({
  title: z.string(),
  provider: z.string(),
  timeZone: z.string(),
  state: z.enum(['up', 'degraded', 'down', 'maintenance', 'unknown']).nullable(),
  asOf: z.string(),
  commitments: z.array(
    z.object({
      title: z.string(),
      promise: z.string(),
      period: z.string(),
      attained: z.string().nullable(),
      status: z.string(),
    }),
  ),
  maintenance: z.array(z.object({ title: z.string(), from: z.string(), to: z.string() })),
  incidents: z.array(
    z.object({
      title: z.string(),
      isOver: z.boolean(),
      updates: z.array(
        z.object({ state: z.string(), words: z.string(), at: z.string(), isEdited: z.boolean() }),
      ),
    }),
  ),
});

/** Status pages for everybody: a page of HTML, and the same as JSON. Nobody signs in, and no cookie is read. */
export function publicStatusRoutes(
  server: FastifyInstance,
  { store, cache, now }: { readonly store: Store; readonly cache: StatusCache; readonly now: () => number },
): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = {
    action: 'anyone',
    rateLimit: { max: READINGS_PER_MINUTE, timeWindow: '1 minute' },
  } as const;
  const params = z.object({ slug: z.string().max(100) });
  const viewOf = async (request: FastifyRequest, slug: string, reply: FastifyReply) => {
    const tenant = tenantOf(request);
    const view = await cache.get(`${tenant}/${slug}`, now(), () =>
      store.withTenant(tenant, (tx) => statusView(tx, slug, now()), { readOnly: true }),
    );
    if (!view) throw notFound(`status page "${slug}"`);
    reply.header('cache-control', `public, max-age=${STATUS_KEPT_MS / 1_000}`);
    return view;
  };

  app.get('/status/:slug', { config, schema: { params, hide: true } }, async (request, reply) => {
    const view = await viewOf(request, request.params.slug, reply);
    const language = readerLanguage(request.headers['accept-language']);
    // What is kept on the way is handed to those alone who ask for the same language.
    reply.header('vary', 'accept-language').header('content-language', language);
    return reply.type('text/html; charset=utf-8').send(statusHtml(view, language));
  });

  app.get(
    '/api/v1/status-pages/:slug',
    {
      config,
      schema: {
        summary: 'How a service does, for everybody, where its status page is public.',
        params,
        response: { 200: viewSchema },
      },
    },
    async (request, reply) =>
      (await viewOf(request, request.params.slug, reply)) as z.infer<typeof viewSchema>,
  );
}
