import {
  addCalendarLink,
  appendAudit,
  type CalendarLink,
  endCalendarLink,
  listCalendarLinks,
  opensCalendar,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ownCalendar } from '../exclusions/calendar/own-calendar.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf, tenantOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { hashOf, newCalendarToken, newId, readCalendarToken } from '../identity/credentials.ts';
import { partyOf } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { loadedOf } from './loaded.ts';

const linkSchema = z.object({
  id: z.string(),
  name: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
});

/** Links of an agreement at most. */
const MOST_LINKS = 50;
/** Readings of calendars by one address in a minute. */
const READINGS_PER_MINUTE = 60;

/** Our own calendar of maintenance, for calendars of others: at an address that is a secret, and can be revoked. */
export function calendarLinkRoutes({ app, store, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/calendar-links',
    {
      config: { action: 'calendar.share', list: 'links' },
      schema: {
        summary:
          'The links at which calendars read the maintenance of an agreement; customers see their own.',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ links: z.array(linkSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        await loadedOf(tx, id, now());
        return { links: (await visible(tx, request, id)).map(linkView) };
      }),
  );

  app.post(
    '/agreements/:id/calendar-links',
    {
      config: { action: 'calendar.share' },
      schema: {
        summary:
          'Makes a link at which calendars read the maintenance of an agreement. Its address is given once.',
        params: z.object({ id: z.string() }),
        body: z.object({ name: z.string().trim().min(1).max(100).describe('For whom or what it is.') }),
        response: {
          201: linkSchema.extend({
            path: z.string().describe('Shown now and never again; whoever has it reads.'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const made = newCalendarToken(tenantOf(request));
      const at = now();
      const link = {
        ...{ agreementId: id, id: newId(), name: request.body.name, madeBy: actorOf(request).id, madeAt: at },
        tokenHash: made.hash,
      };
      await write(request, async (tx) => {
        await loadedOf(tx, id, now());
        if ((await listCalendarLinks(tx, id)).length >= MOST_LINKS)
          throw new HttpProblem(409, 'Too many links', `An agreement has ${MOST_LINKS} at most. Revoke one.`);
        await addCalendarLink(tx, link);
        const target = `calendar link ${id}/${link.id}`;
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'calendar.shared', target, after: { name: link.name } }),
        );
      });
      const path = `/api/v1/agreements/${encodeURIComponent(id)}/maintenance.ics?token=${made.text}`;
      reply.header('cache-control', 'no-store');
      return reply.status(201).send({ ...linkView(link), path });
    },
  );

  app.delete(
    '/agreements/:id/calendar-links/:link',
    {
      config: { action: 'calendar.share' },
      schema: {
        summary: 'Revokes a link; calendars that have it read nothing more.',
        params: z.object({ id: z.string(), link: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, link } = request.params;
      await write(request, async (tx) => {
        const isSeen = (await visible(tx, request, id)).some((one) => one.id === link);
        if (!isSeen || !(await endCalendarLink(tx, { agreementId: id, id: link }, now())))
          throw notFound(`link "${link}" to the calendar of "${id}"`);
        const target = `calendar link ${id}/${link}`;
        await appendAudit(tx, auditOf(request, now(), { action: 'calendar.unshared', target }));
      });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/agreements/:id/maintenance.ics',
    {
      config: { action: 'anyone', rateLimit: { max: READINGS_PER_MINUTE, timeWindow: '1 minute' } },
      schema: {
        summary: 'The maintenance of an agreement as an iCalendar file, for whoever has a link to it.',
        params: z.object({ id: z.string() }),
        querystring: z.object({ token: z.string().max(300).default('') }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { token } = request.query;
      const tenantId = readCalendarToken(token)?.tenantId;
      const text =
        tenantId === undefined
          ? undefined
          : await store.withTenant(
              tenantId,
              async (tx) =>
                (await opensCalendar(tx, id, hashOf(token)))
                  ? ownCalendar(tx, await loadedOf(tx, id, now()), now())
                  : undefined,
              { readOnly: true },
            );
      // Whoever has no link is not told whether there is such an agreement.
      if (text === undefined) throw new HttpProblem(404, 'Not found', 'This link is none, or was revoked.');
      reply.header('content-disposition', `inline; filename="maintenance.ics"`);
      reply.header('cache-control', 'private, max-age=60').header('x-robots-tag', 'noindex');
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  );
}

async function visible(
  tx: Parameters<typeof listCalendarLinks>[0],
  request: FastifyRequest,
  id: string,
): Promise<readonly CalendarLink[]> {
  const links = await listCalendarLinks(tx, id);
  return partyOf(request) === 'customer'
    ? links.filter(({ madeBy }) => madeBy === actorOf(request).id)
    : links;
}

function linkView({ id, name, madeBy, madeAt }: CalendarLink): z.infer<typeof linkSchema> {
  return { id, name, madeBy, madeAt: formatInstant(madeAt) };
}
