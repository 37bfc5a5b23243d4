import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  DELIVERIES_ORDER,
  dropChannel,
  listChannels,
  listDeliveries,
  putChannel,
  type StoredChannel,
  type TenantTransaction,
} from '@tallystick/store';
import { isZone } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ChannelRefused, readTarget } from '../delivery/channel-form.ts';
import { openTarget, sealTarget } from '../delivery/channel-secret.ts';
import { type AlertMessage, TAKES_SEVERAL } from '../delivery/message.ts';
import { speakerForChannel } from '../delivery/reader.ts';
import { type SendOptions, send } from '../delivery/send.ts';
import { nextDigest } from '../digests/digest-hours.ts';
import { etagSchema, refuseStale, withEtag } from '../http/if-match.ts';
import { HttpProblem } from '../http/problem.ts';
import { tenantOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { ServerKey } from '../identity/server-key.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { foundOutlet, neededKey, type OutletKind, outletRemoval, sentShape, sentView } from './outlets.ts';

/** What sending through channels needs. */
export interface ChannelSettings extends SendOptions {
  /** Under which channels are sealed. */
  readonly key: ServerKey;
}

/** Channels of a tenant at most. */
const MOST_CHANNELS = 100;
const KINDS = ['email', 'slack', 'teams', 'pagerduty', 'opsgenie', 'webhook'] as const;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

const formSchema = z.object({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(KINDS),
  address: z.string().max(2_000).optional().describe('Left out of a change, the address stays as it is.'),
  key: z.string().max(500).optional().describe('Of PagerDuty, Opsgenie or a webhook; never given back.'),
  agreements: z.array(z.string().max(200)).min(1).max(500).nullable().default(null).describe('Null for all.'),
  severity: z.enum(['critical', 'warning', 'notice']).default('warning').describe('The least that is sent.'),
  quiet: z
    .object({
      from: z.string().regex(HOUR, 'Give an hour such as 08:30'),
      to: z.string().regex(HOUR, 'Give an hour such as 08:30'),
      timeZone: z.string().max(100),
    })
    .nullable()
    .default(null)
    .describe('Only what is critical is sent then; the rest follows in one message.'),
  takes: z
    .enum(['each', 'digest', 'nothing'])
    .default('each')
    .describe('Each alert as it comes, a summary, or only what playbooks send.'),
  digest: z
    .object({
      every: z.enum(['day', 'week']),
      on: z.number().int().min(0).max(6).default(0).describe('Day of a weekly one; 0 is Monday.'),
      at: z.string().regex(HOUR, 'Give an hour such as 08:30'),
      timeZone: z.string().max(100),
    })
    .nullable()
    .default(null)
    .describe('When the summary comes.'),
  enabled: z.boolean().default(true),
});

const channelSchema = z.object({
  etag: etagSchema,
  id: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  shown: z.string().describe('Of its address, what may be shown.'),
  agreements: z.array(z.string()).nullable(),
  severity: z.enum(['critical', 'warning', 'notice']),
  quiet: z.object({ from: z.string(), to: z.string(), timeZone: z.string() }).nullable(),
  takes: z.enum(['each', 'digest', 'nothing']),
  digest: z
    .object({ every: z.enum(['day', 'week']), on: z.number().int(), at: z.string(), timeZone: z.string() })
    .nullable(),
  enabled: z.boolean(),
});

/** Where alerts are sent, and what became of sending them. */
export function channelRoutes(api: Api, settings: ChannelSettings | undefined): void {
  const { app, read, write, now } = api;
  const config = { action: 'channel.manage' } as const;
  const params = z.object({ channel: z.string().max(100) });
  const made = channelSchema.extend({
    key: z
      .string()
      .nullable()
      .describe('The key of a new webhook, once: its receiver checks signatures with it.'),
  });

  app.get(
    '/channels',
    {
      config,
      schema: {
        summary: 'Channels, by name.',
        response: { 200: z.object({ channels: z.array(channelSchema) }) },
      },
    },
    async (request) => read(request, async (tx) => ({ channels: (await listChannels(tx)).map(channelView) })),
  );

  app.post(
    '/channels',
    { config, schema: { summary: 'Adds a channel.', body: formSchema, response: { 201: made } } },
    async (request, reply) => {
      const { key } = neededKey(settings);
      const id = randomUUID();
      const { target, shown } = targetOf(request.body);
      const channel = { ...fieldsOf(request.body, now()), id, shown, createdAt: now() };
      await write(request, async (tx) => {
        if ((await listChannels(tx)).length >= MOST_CHANNELS)
          throw new HttpProblem(409, 'Not possible now', `There are ${MOST_CHANNELS} channels already.`);
        const sealed = sealTarget(key, { tenantId: tx.tenantId, channelId: id }, target);
        await keep(tx, request, { ...channel, sealed }, 'channel.added', now());
      });
      const isNew = request.body.kind === 'webhook' && !request.body.key;
      return reply.status(201).send({ ...channelView(channel), key: isNew ? target.key : null });
    },
  );

  app.put(
    '/channels/:channel',
    {
      config,
      schema: { summary: 'Changes a channel.', params, body: formSchema, response: { 200: channelSchema } },
    },
    async (request) => {
      const { key } = neededKey(settings);
      return write(request, async (tx) => {
        const before = await foundOutlet(tx, CHANNELS, request.params.channel);
        refuseStale(request, shownChannel(before));
        const isSame = request.body.address === undefined && request.body.kind === before.kind;
        const { target, shown } = isSame
          ? { target: undefined, shown: before.shown }
          : targetOf(request.body);
        const { id, createdAt } = before;
        const sealed = target
          ? sealTarget(key, { tenantId: tx.tenantId, channelId: id }, target)
          : before.sealed;
        const channel = { ...fieldsOf(request.body, now()), id, shown, sealed, createdAt };
        await keep(tx, request, channel, 'channel.changed', now());
        return channelView(channel);
      });
    },
  );

  outletRemoval(api, CHANNELS, { summary: 'Takes a channel away.' });

  app.post(
    '/channels/:channel/test',
    {
      config: { ...config, keyless: 'it changes nothing, and sends each time' },
      schema: {
        summary: 'Sends a test through a channel now, and says what the other side answered.',
        params,
        response: { 200: z.object({ isSent: z.boolean(), said: z.string() }) },
      },
    },
    async (request) => {
      const known = neededKey(settings);
      const channel = await read(request, (tx) => foundOutlet(tx, CHANNELS, request.params.channel));
      const of = { tenantId: tenantOf(request), channelId: channel.id };
      const target = openTarget(known.key, of, channel.sealed);
      if (!target)
        throw new HttpProblem(
          409,
          'Not possible now',
          'It was sealed under another key. Type its address in again.',
        );
      const speaker = await read(request, (tx) => speakerForChannel(tx, channel.kind, target));
      const { isSent, said } = await send(channel.kind, target, [testMessage(now())], {
        ...known,
        at: now(),
        speaker,
      });
      return { isSent, said };
    },
  );

  app.get(
    '/deliveries',
    {
      config,
      schema: {
        summary: 'What was sent, the newest first, and what is still to be sent.',
        querystring: z.object(keyPageQuery(200)),
        response: {
          200: z.object({
            deliveries: z.array(
              z.object({
                agreement: z.string(),
                alert: z.number().int(),
                channel: z.string(),
                event: z.enum(['opened', 'acknowledged', 'closed']),
                state: z.enum(['pending', 'sent', 'failed', 'muted']),
                ...sentShape,
              }),
            ),
            ...keyPageNext,
          }),
        },
      },
    },
    async (request) => {
      const page = request.query;
      return read(request, async (tx) => {
        const names = new Map((await listChannels(tx)).map(({ id, name }) => [id, name]));
        const deliveries = await listDeliveries(tx, keyPageOf(page));
        return {
          deliveries: deliveries.map((one) => ({
            agreement: one.agreementId,
            alert: one.alertNumber,
            channel: names.get(one.channelId) ?? 'a channel that was taken away',
            ...{ event: one.event, state: one.state, ...sentView(one) },
          })),
          ...keyPageAfter(DELIVERIES_ORDER, deliveries, page),
        };
      });
    },
  );
}

type Form = z.infer<typeof formSchema>;

function fieldsOf({ name, kind, agreements, severity, quiet, takes, digest, enabled }: Form, at: number) {
  if (quiet) assertZone(quiet.timeZone);
  if (digest) assertZone(digest.timeZone);
  if (takes === 'digest' && (!digest || !TAKES_SEVERAL.has(kind)))
    throw new HttpProblem(
      422,
      'The channel is not complete',
      digest
        ? 'A summary is no incident: it goes to channels of mail, Slack, Teams and webhooks.'
        : 'A summary needs an hour: digest: { every, at, timeZone }.',
    );
  const hours = takes === 'digest' ? digest : null;
  const digestDueAt = hours && nextDigest(hours, at);
  return { name, kind, agreements, severity, quiet, takes, digest: hours, digestDueAt, enabled };
}

function assertZone(timeZone: string): void {
  if (!isZone(timeZone))
    throw new HttpProblem(422, 'No such zone', `"${timeZone}" is no time zone. Write it like Europe/Berlin.`);
}

function targetOf(form: Form): ReturnType<typeof readTarget> {
  try {
    return readTarget(form.kind, form);
  } catch (error) {
    if (error instanceof ChannelRefused)
      throw new HttpProblem(422, 'The channel is not complete', error.message);
    throw error;
  }
}

const CHANNELS: OutletKind<StoredChannel> = {
  ...{ noun: 'channel', action: 'channel.manage', list: listChannels, drop: dropChannel },
  kept: ({ name, kind }) => ({ name, kind }),
};

async function keep(
  tx: TenantTransaction,
  request: FastifyRequest,
  channel: StoredChannel,
  action: string,
  at: number,
): Promise<void> {
  await putChannel(tx, channel);
  const { name, kind, severity, takes, digest, enabled } = channel;
  const after = { name, kind, severity, takes, digest: digest && { ...digest }, enabled };
  await appendAudit(tx, auditOf(request, at, { action, target: `channel ${channel.id}`, after }));
}

type ShownChannel = Omit<StoredChannel, 'sealed' | 'createdAt' | 'digestDueAt'>;

function channelView(channel: ShownChannel): z.infer<typeof channelSchema> {
  return withEtag(shownChannel(channel));
}

function shownChannel(channel: ShownChannel) {
  const { id, name, kind, shown, agreements, severity, quiet, takes, digest, enabled } = channel;
  const of = agreements && [...agreements];
  return { id, name, kind, shown, agreements: of, severity, quiet, takes, digest, enabled };
}

function testMessage(at: number): AlertMessage {
  const alert = {
    ...{ agreementId: 'test', number: 0, key: 'test', kind: 'test', severity: 'notice' as const },
    ...{ objective: null, period: null, subject: null, title: 'This is a test' },
    says: 'Alerts of Tallystick arrive here. Nothing is to be done.',
    ...{ openedAt: at, closedAt: null, acknowledgedAt: null, acknowledgedBy: null, note: '' },
  };
  return { event: 'opened', alert, agreementTitle: 'Tallystick', timeZone: 'UTC', link: undefined };
}
