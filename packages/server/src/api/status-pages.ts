import {
  appendAudit,
  listStatusPages,
  listStatusUpdates,
  putStatusPage,
  type StatusUpdate,
  type StoredStatusPage,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { etagSchema, refuseStale, withEtag } from '../http/if-match.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { auditOf } from '../identity/audit.ts';
import {
  type PostedBy,
  postStatusUpdate,
  rewriteStatusUpdate,
  StatusPostRefused,
} from '../status-page/post-update.ts';
import type { StatusCache } from '../status-page/status-cache.ts';
import type { Api } from './api.ts';
import { loadedOf } from './loaded.ts';
import { namesOf } from './names.ts';

const pageSchema = z.object({
  etag: etagSchema,
  service: z.string(),
  slug: z.string().describe('Its address: /status/SLUG.'),
  title: z.string(),
  objectives: z.array(z.string()).describe('Ids of the promises that it shows.'),
  isPublic: z.boolean(),
});
const updateState = z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'notice']);
const updateSchema = z.object({
  etag: etagSchema,
  service: z.string(),
  incident: z.number().int(),
  number: z.number().int(),
  state: updateState,
  title: z.string(),
  words: z.string(),
  postedAt: z.string(),
  postedBy: z
    .string()
    .nullable()
    .describe('Null for a playbook, and for people whom the reader may not see.'),
  editedAt: z.string().nullable(),
});

const title = z.string().trim().min(1).max(120);
const words = z.string().trim().min(3, 'Say it in a few words.').max(5_000);

/** Public status pages of services: who may see what on them, and what is posted. */
export function statusPageRoutes({ app, read, write, afterwards, now }: Api, cache: StatusCache): void {
  app.get(
    '/agreements/:id/status-pages',
    {
      config: { action: 'status.post' },
      schema: {
        summary:
          'The public status pages of an agreement, what was posted on them, and what they could show.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            pages: z.array(pageSchema),
            updates: z.array(updateSchema).describe('The newest first.'),
            services: z.array(
              z.object({
                id: z.string(),
                title: z.string(),
                objectives: z.array(z.object({ id: z.string(), title: z.string() })),
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const { agreement } = await loadedOf(tx, id, now());
        const pages = await listStatusPages(tx, id);
        const names = await namesOf(tx);
        const updates: StatusUpdate[] = [];
        for (const page of pages) updates.push(...(await listStatusUpdates(tx, page)));
        return {
          pages: pages.map(pageView),
          updates: updates.map((one) => updateView(one, names)),
          services: [...agreement.services.values()].map((service) => ({
            ...{ id: service.id, title: service.title },
            objectives: [...agreement.objectives.values()]
              .filter(({ indicator }) => agreement.indicators.get(indicator)?.service === service.id)
              .map((one) => ({ id: one.id, title: one.title })),
          })),
        };
      }),
  );

  app.put(
    '/agreements/:id/status-pages/:service',
    {
      config: { action: 'status.manage' },
      schema: {
        summary: 'Sets up the status page of a service, and says whether everybody may see it.',
        params: z.object({ id: z.string(), service: z.string().max(200) }),
        body: z.object({
          slug: z
            .string()
            .regex(/^[a-z0-9](?:[a-z0-9-]{1,60})[a-z0-9]$/, 'Three to 62 small letters, digits and hyphens.')
            .describe('Its address: /status/SLUG.'),
          title,
          objectives: z.array(z.string().max(200)).max(50),
          isPublic: z.boolean(),
        }),
        response: { 200: pageSchema },
      },
    },
    async (request) => {
      const { id, service } = request.params;
      const at = now();
      const page = await write(request, async (tx) => {
        const { agreement } = await loadedOf(tx, id, now());
        if (!agreement.services.has(service)) throw notFound(`service "${service}" of "${id}"`);
        const wrong = request.body.objectives.find((one) => {
          const objective = agreement.objectives.get(one);
          return !objective || agreement.indicators.get(objective.indicator)?.service !== service;
        });
        if (wrong !== undefined)
          throw new HttpProblem(422, 'No such promise', `"${wrong}" is no promise about "${service}".`);
        const before = (await listStatusPages(tx, id)).find((one) => one.service === service);
        refuseStale(request, before && shownPage(before));
        const kept = { ...request.body, agreementId: id, service, changedAt: at };
        if (!(await putStatusPage(tx, kept)))
          throw new HttpProblem(409, 'The address is taken', `Another page is at /status/${kept.slug}.`);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: kept.isPublic && !before?.isPublic ? 'status-page.published' : 'status-page.changed',
            target: `status page ${id}/${service}`,
            ...(before ? { before: shownPage(before) } : {}),
            after: shownPage(kept),
          }),
        );
        return pageView(kept);
      });
      afterwards(request, () => cache.clear());
      return page;
    },
  );

  app.post(
    '/agreements/:id/status-pages/:service/updates',
    {
      config: { action: 'status.post' },
      schema: {
        summary: 'Posts an update for everybody to read: of an incident that goes on, or of a new one.',
        params: z.object({ id: z.string(), service: z.string().max(200) }),
        body: z.object({
          incident: z.number().int().min(1).max(2_147_483_647).optional(),
          state: updateState,
          title: title.optional().describe('Of a new incident.'),
          words,
        }),
        response: { 201: updateSchema },
      },
    },
    async (request, reply) => {
      const { id, service } = request.params;
      const update = await write(request, async (tx) => {
        await loadedOf(tx, id, now());
        const posted = await taken(() =>
          postStatusUpdate(tx, { ...request.body, agreementId: id, service }, byWhom(request, now())),
        );
        return updateView(posted, await namesOf(tx));
      });
      afterwards(request, () => cache.clear());
      return reply.status(201).send(update);
    },
  );

  app.put(
    '/agreements/:id/status-pages/:service/updates/:incident/:number',
    {
      config: { action: 'status.post' },
      schema: {
        summary: 'Writes other words into an update; what it said before stays in the audit log.',
        params: z.object({
          id: z.string(),
          service: z.string().max(200),
          incident: wholeNumber(1, 2_147_483_647),
          number: wholeNumber(1, 2_147_483_647),
        }),
        body: z.object({ state: updateState, title, words }),
        response: { 200: updateSchema },
      },
    },
    async (request) => {
      const { id, ...of } = request.params;
      const update = await write(request, async (tx) => {
        await loadedOf(tx, id, now());
        const before = (await listStatusUpdates(tx, { agreementId: id, service: of.service })).find(
          ({ incident, number }) => incident === of.incident && number === of.number,
        );
        if (before) refuseStale(request, shownUpdate(before));
        const rewritten = await taken(() =>
          rewriteStatusUpdate(tx, { ...of, agreementId: id }, request.body, byWhom(request, now())),
        );
        return updateView(rewritten, await namesOf(tx));
      });
      afterwards(request, () => cache.clear());
      return update;
    },
  );
}

async function taken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StatusPostRefused)) throw error;
    throw new HttpProblem(409, 'Not possible now', error.message);
  }
}

function byWhom(request: FastifyRequest, at: number): PostedBy {
  const { action: _action, target: _target, ...by } = auditOf(request, at, { action: '', target: '' });
  return by;
}

function pageView(page: StoredStatusPage): z.infer<typeof pageSchema> {
  return withEtag(shownPage(page));
}

function shownPage({ service, slug, title: name, objectives, isPublic }: StoredStatusPage) {
  return { service, slug, title: name, objectives: [...objectives], isPublic };
}

function updateView(update: StatusUpdate, names: ReadonlyMap<string, string>): z.infer<typeof updateSchema> {
  return { ...withEtag(shownUpdate(update)), postedBy: names.get(update.postedBy) ?? null };
}

function shownUpdate(update: StatusUpdate) {
  const { agreementId: _, postedAt, editedAt, ...rest } = update;
  return {
    ...rest,
    postedAt: formatInstant(postedAt),
    editedAt: editedAt === null ? null : formatInstant(editedAt),
  };
}
