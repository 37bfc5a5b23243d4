import {
  addMaintenanceFeed,
  appendAudit,
  dropMaintenanceFeed,
  listMaintenanceFeeds,
  type StoredMaintenanceFeed,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { ownClause, unusable } from '../exclusions/announce.ts';
import { sealFeedAddress } from '../exclusions/calendar/feeds.ts';
import { CalendarRefused, followCalendar } from '../exclusions/calendar/follow.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { tenantOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { newId } from '../identity/credentials.ts';
import type { ServerKey } from '../identity/server-key.ts';
import { OutboundError, readAddress } from '../outbound/request.ts';
import { tellerOf } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { loadedOf } from './loaded.ts';

const feedSchema = z.object({
  id: z.string(),
  clause: z.string(),
  service: z.string().nullable(),
  shown: z.string().describe('The host of its address; the rest may be a secret.'),
  said: z.string().describe('What became of reading it last.'),
  failures: z.number().int().describe('In a row.'),
  readAt: z.string().nullable(),
  dueAt: z.string(),
});

/** Feeds of an agreement at most. */
const MOST_FEEDS = 20;
/** The largest file that is taken, bytes; a larger calendar is fetched from an address. */
const LARGEST_FILE = 900_000;

/** Calendars of others that announce maintenance: read from an address, or given as a file. */
export function calendarRoutes(
  { app, read, write, afterwards, now }: Api,
  key: ServerKey | undefined,
  onAdded: () => void,
): void {
  app.get(
    '/agreements/:id/maintenance-feeds',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary: 'The calendars that announce maintenance of an agreement, and what became of reading them.',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ feeds: z.array(feedSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        await loadedOf(tx, id, now());
        return { feeds: (await listMaintenanceFeeds(tx, id)).map(feedView) };
      }),
  );

  const clauseForm = z.object({
    clause: z.string().max(200).describe('Id of the clause of maintenance under `exclusions`.'),
    service: z.string().max(200).optional().describe('For one service only.'),
  });

  app.post(
    '/agreements/:id/maintenance-feeds',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary: 'Adds a calendar whose events are announced as maintenance, each time of each once.',
        params: z.object({ id: z.string() }),
        body: clauseForm.extend({
          address: z.string().max(2_000).describe('https://… or webcal://… of an iCalendar file.'),
        }),
        response: { 201: feedSchema },
      },
    },
    async (request, reply) => {
      if (!key) {
        const detail =
          'This server has no key to seal addresses with. Start it with TALLYSTICK_KEY_FILE, or with a database of its own.';
        throw new HttpProblem(409, 'Not possible now', detail);
      }
      const { id } = request.params;
      const { clause, service = null, address } = request.body;
      const url = feedAddress(address);
      const at = now();
      const feedId = newId();
      const sealed = sealFeedAddress(key, { tenantId: tenantOf(request), feedId }, url.href);
      const feed = {
        ...{ agreementId: id, id: feedId, clause, service, shown: url.host, sealed },
        ...{ dueAt: at, createdAt: at },
      };
      await write(request, async (tx) => {
        const { agreement } = await loadedOf(tx, id, now());
        if (ownClause(agreement, clause, service ?? undefined).decidedBy !== undefined)
          throw unusable(`"${clause}" is a claim; calendars announce maintenance.`);
        if ((await listMaintenanceFeeds(tx, id)).length >= MOST_FEEDS)
          throw new HttpProblem(409, 'Too many calendars', `An agreement has ${MOST_FEEDS} at most.`);
        await addMaintenanceFeed(tx, feed);
        const after = { clause, service, shown: url.host };
        const target = `calendar ${id}/${feedId}`;
        await appendAudit(tx, auditOf(request, at, { action: 'calendar.added', target, after }));
      });
      afterwards(request, onAdded);
      return reply
        .status(201)
        .send(feedView({ ...feed, etag: '', failures: 0, said: 'not read yet', readAt: null }));
    },
  );

  app.delete(
    '/agreements/:id/maintenance-feeds/:feed',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary: 'Takes a calendar away. What it announced stays, and is withdrawn by people.',
        params: z.object({ id: z.string(), feed: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, feed } = request.params;
      await write(request, async (tx) => {
        if (!(await dropMaintenanceFeed(tx, { agreementId: id, id: feed })))
          throw notFound(`calendar "${feed}" of "${id}"`);
        const target = `calendar ${id}/${feed}`;
        await appendAudit(tx, auditOf(request, now(), { action: 'calendar.removed', target }));
      });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/agreements/:id/maintenance-files',
    {
      config: { action: 'exclusion.announce' },
      schema: {
        summary:
          'Announces the events of an iCalendar file as maintenance, each time of each once; what it cancels or moves is withdrawn.',
        params: z.object({ id: z.string() }),
        body: clauseForm.extend({
          text: z.string().max(LARGEST_FILE).describe('The file.'),
          preview: z.boolean().default(false).describe('Only tells what would come of it.'),
        }),
        response: {
          200: z.object({
            announced: z.array(
              z.object({ id: z.string(), from: z.string(), to: z.string(), summary: z.string() }),
            ),
            withdrawn: z.array(z.object({ id: z.string(), reason: z.string() })),
            known: z.number().int().describe('Times that were announced already.'),
            over: z.number().int().describe('Times that are over; announcing them would come too late.'),
            leftOut: z.array(z.object({ uid: z.string(), message: z.string() })),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { clause, service = null, text, preview } = request.body;
      const origin = { id: 'file', clause, service, isWhole: false };
      const work = preview ? read : write;
      return work(request, async (tx) => {
        try {
          const given = { text, origin, teller: tellerOf(request), now: now(), isTrial: preview };
          const { announced, withdrawn, leftOut, ...rest } = await followCalendar(
            tx,
            await loadedOf(tx, id, now()),
            given,
          );
          return { ...rest, announced: [...announced], withdrawn: [...withdrawn], leftOut: [...leftOut] };
        } catch (error) {
          if (!(error instanceof CalendarRefused)) throw error;
          throw new HttpProblem(422, 'The calendar cannot be followed', error.message);
        }
      });
    },
  );
}

/** The address that calendars are fetched from; `webcal:` is how links to calendars are written. @throws HttpProblem 422 */
function feedAddress(written: string): URL {
  try {
    return readAddress(written.trim().replace(/^webcals?:/i, 'https:'));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw new HttpProblem(422, 'The calendar has no such address', error.message);
  }
}

function feedView(feed: StoredMaintenanceFeed): z.infer<typeof feedSchema> {
  const { id, clause, service, shown, said, failures, readAt, dueAt } = feed;
  return {
    ...{ id, clause, service, shown, said, failures },
    readAt: readAt === null ? null : formatInstant(readAt),
    dueAt: formatInstant(dueAt),
  };
}
