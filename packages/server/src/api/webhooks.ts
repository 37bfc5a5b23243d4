import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  auditSize,
  dropWebhook,
  listWebhookDeliveries,
  listWebhooks,
  putWebhook,
  replayWebhookDelivery,
  type StoredWebhook,
  type TenantTransaction,
  WEBHOOK_DELIVERIES_ORDER,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { etagSchema, refuseStale, withEtag } from '../http/if-match.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { tenantOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { OutboundError, readAddress } from '../outbound/request.ts';
import { WEBHOOK_TYPES, WEBHOOK_VERSION } from '../webhooks/catalogue.ts';
import { postWebhook } from '../webhooks/deliver.ts';
import { newSecret, OLD_SECRET_MS, type WebhookTarget } from '../webhooks/message.ts';
import { openWebhook, sealWebhook } from '../webhooks/target.ts';
import type { Api } from './api.ts';
import type { ChannelSettings } from './channels.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { foundOutlet, neededKey, type OutletKind, outletRemoval, sentShape, sentView } from './outlets.ts';

/** Subscriptions of a tenant at most. */
const MOST_WEBHOOKS = 50;
const TYPES = Object.keys(WEBHOOK_TYPES) as [string, ...string[]];

const formSchema = z.object({
  name: z.string().trim().min(1).max(100),
  address: z.string().max(2_000).optional().describe('Left out of a change, the address stays as it is.'),
  types: z.array(z.enum(TYPES)).min(1).max(TYPES.length).nullable().default(null).describe('Null for all.'),
  agreements: z.array(z.string().max(200)).min(1).max(500).nullable().default(null).describe('Null for all.'),
  enabled: z.boolean().default(true).describe('What happens while it is off is not sent later.'),
});
const webhookSchema = z.object({
  id: z.string(),
  name: z.string(),
  shown: z.string().describe('Of its address, what may be shown.'),
  types: z.array(z.string()).nullable(),
  agreements: z.array(z.string()).nullable(),
  enabled: z.boolean(),
  etag: etagSchema,
});
const secretSchema = z.string().describe('What signatures are checked with, shown once: whsec_…');
/** The form of every event; what stands in `before` and `after` depends on its type. */
const eventSchema = z.object({
  id: z.string().describe('The same however often it is sent: evt_….'),
  type: z.enum(TYPES),
  version: z.literal(WEBHOOK_VERSION).describe('Of this form.'),
  timestamp: z.string().describe('When it happened.'),
  data: z.object({
    agreement: z.string(),
    about: z.string().describe('A kind and what names the thing: credit acme/3.'),
    by: z.string().describe('Id of a person, or `system`.'),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    link: z.string().nullable(),
  }),
});

/** Webhooks out: who hears of what happens besides alerts, and what became of telling them. */
export function webhookRoutes(api: Api, settings: ChannelSettings | undefined): void {
  const { app, read, write, now } = api;
  const config = { action: 'webhook.manage' } as const;
  const params = z.object({ webhook: z.string().max(100) });

  app.get(
    '/webhooks',
    {
      config,
      schema: {
        summary: 'Subscriptions, by name; the types of events that there are, and the form of each.',
        response: {
          200: z.object({
            webhooks: z.array(webhookSchema),
            types: z.array(z.object({ type: z.string(), says: z.string() })),
            event: eventSchema.describe('An example of what is sent.'),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => ({
        webhooks: (await listWebhooks(tx)).map(webhookView),
        types: Object.entries(WEBHOOK_TYPES).map(([type, says]) => ({ type, says })),
        event: EXAMPLE,
      })),
  );

  app.post(
    '/webhooks',
    {
      config,
      schema: {
        summary: 'Adds a subscription. It hears of what happens from now on.',
        body: formSchema,
        response: { 201: webhookSchema.extend({ secret: secretSchema }) },
      },
    },
    async (request, reply) => {
      const { key } = neededKey(settings);
      const { address = '', ...form } = request.body;
      const [id, at, secret] = [randomUUID(), now(), newSecret()];
      const shown = hostOf(address);
      const kept = await write(request, async (tx) => {
        if ((await listWebhooks(tx)).length >= MOST_WEBHOOKS)
          throw new HttpProblem(409, 'Not possible now', `There are ${MOST_WEBHOOKS} webhooks already.`);
        const sealed = sealWebhook(
          key,
          { tenantId: tx.tenantId, id },
          { address, secrets: [{ secret, until: null }] },
        );
        const one = { ...form, id, shown, sealed, readTo: await auditSize(tx), createdAt: at };
        return keep(tx, request, one, 'webhook.added', at);
      });
      return reply.status(201).send({ ...webhookView(kept), secret });
    },
  );

  app.put(
    '/webhooks/:webhook',
    {
      config,
      schema: {
        summary: 'Changes a subscription.',
        params,
        body: formSchema,
        response: { 200: webhookSchema },
      },
    },
    async (request) => {
      const { key } = neededKey(settings);
      const { address, ...form } = request.body;
      return write(request, async (tx) => {
        const before = await foundOutlet(tx, WEBHOOKS, request.params.webhook);
        refuseStale(request, shownWebhook(before));
        const moved =
          address === undefined
            ? { shown: before.shown, sealed: before.sealed }
            : {
                shown: hostOf(address),
                sealed: sealWebhook(
                  key,
                  { tenantId: tx.tenantId, id: before.id },
                  { ...opened(key, tx.tenantId, before), address },
                ),
              };
        const readTo = form.enabled && !before.enabled ? await auditSize(tx) : before.readTo;
        const { id, createdAt } = before;
        const one = { ...form, ...moved, id, readTo, createdAt };
        return webhookView(await keep(tx, request, one, 'webhook.changed', now()));
      });
    },
  );

  app.post(
    '/webhooks/:webhook/secret',
    {
      config,
      schema: {
        summary:
          'Makes a new secret. The one before signs beside it for a day, so that the receiver can change over.',
        params,
        response: { 200: z.object({ secret: secretSchema, oldUntil: z.string() }) },
      },
    },
    async (request) => {
      const { key } = neededKey(settings);
      return write(request, async (tx) => {
        const before = await foundOutlet(tx, WEBHOOKS, request.params.webhook);
        const target = opened(key, tx.tenantId, before);
        const [at, secret] = [now(), newSecret()];
        const oldUntil = at + OLD_SECRET_MS;
        const old = target.secrets.slice(0, 1).map((one) => ({ ...one, until: oldUntil }));
        const secrets = [{ secret, until: null }, ...old];
        const sealed = sealWebhook(key, { tenantId: tx.tenantId, id: before.id }, { ...target, secrets });
        await keep(tx, request, { ...before, sealed }, 'webhook.secret-changed', at);
        return { secret, oldUntil: formatInstant(oldUntil) };
      });
    },
  );

  outletRemoval(api, WEBHOOKS, { summary: 'Takes a subscription away.' });

  app.post(
    '/webhooks/:webhook/test',
    {
      config: { ...config, keyless: 'it changes nothing, and sends each time' },
      schema: {
        summary: 'Sends an example now, and says what the other side answered.',
        params,
        response: { 200: z.object({ isSent: z.boolean(), said: z.string() }) },
      },
    },
    async (request) => {
      const known = neededKey(settings);
      const webhook = await read(request, (tx) => foundOutlet(tx, WEBHOOKS, request.params.webhook));
      const target = opened(known.key, tenantOf(request), webhook);
      const event = { id: EXAMPLE.id, body: JSON.stringify(EXAMPLE), at: now() };
      const { isSent, said } = await postWebhook(target, event, known);
      return { isSent, said };
    },
  );

  app.get(
    '/webhooks/:webhook/deliveries',
    {
      config,
      schema: {
        summary: 'What a subscription was sent, and is to be sent, the newest first.',
        params,
        querystring: z.object(keyPageQuery(200)),
        response: {
          200: z.object({
            deliveries: z.array(
              z.object({
                event: z.number().int().describe('Its position in the audit log.'),
                agreement: z.string(),
                type: z.string(),
                state: z.enum(['pending', 'sent', 'failed']),
                dueAt: z.string(),
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
        const { id } = await foundOutlet(tx, WEBHOOKS, request.params.webhook);
        const deliveries = await listWebhookDeliveries(tx, id, keyPageOf(page));
        return {
          deliveries: deliveries.map(({ position, agreementId, type, state, ...one }) => ({
            ...{ event: position, agreement: agreementId, type, state },
            ...{ dueAt: formatInstant(one.dueAt), ...sentView(one) },
          })),
          ...keyPageAfter(WEBHOOK_DELIVERIES_ORDER, deliveries, page),
        };
      });
    },
  );

  app.post(
    '/webhooks/:webhook/deliveries/:event/replay',
    {
      config,
      schema: {
        summary: 'Has an event sent once more, under the same id.',
        params: params.extend({ event: wholeNumber(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { webhook, event } = request.params;
      await write(request, async (tx) => {
        const { id } = await foundOutlet(tx, WEBHOOKS, webhook);
        const at = now();
        if (!(await replayWebhookDelivery(tx, { webhookId: id, position: event }, at)))
          throw notFound(`event ${event} among what the webhook was sent`);
        const what = { action: 'webhook.replayed', target: `webhook ${id}`, after: { event } };
        await appendAudit(tx, auditOf(request, at, what));
      });
      return reply.status(204).send(null);
    },
  );
}

const EXAMPLE = {
  id: 'evt_0',
  type: 'credit.approved',
  version: WEBHOOK_VERSION,
  timestamp: '2026-04-04T00:00:01.000Z',
  data: {
    ...{ agreement: 'example', about: 'credit example/3', by: 'system', link: null },
    before: { state: 'proposed' },
    after: { state: 'approved', amount: '1200.00' },
    reason: 'This is a test.',
  },
} as const;

const WEBHOOKS: OutletKind<StoredWebhook> = {
  ...{ noun: 'webhook', action: 'webhook.manage', list: listWebhooks, drop: dropWebhook },
  kept: ({ name }) => ({ name }),
};

async function keep(
  tx: TenantTransaction,
  request: FastifyRequest,
  one: StoredWebhook,
  action: string,
  at: number,
): Promise<StoredWebhook> {
  await putWebhook(tx, one);
  const { id, ...after } = shownWebhook(one);
  await appendAudit(tx, auditOf(request, at, { action, target: `webhook ${id}`, after }));
  return one;
}

function opened(
  key: ChannelSettings['key'],
  tenantId: string,
  one: Pick<StoredWebhook, 'id' | 'sealed'>,
): WebhookTarget {
  const target = openWebhook(key, tenantId, one);
  if (target) return target;
  throw new HttpProblem(
    409,
    'Not possible now',
    'It was sealed under another key. Take it away and add it again.',
  );
}

/** Of an address, what may be shown: its host, for the path may be a secret. @throws HttpProblem 422 */
function hostOf(address: string): string {
  try {
    return readAddress(address).host;
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw new HttpProblem(422, 'The webhook is not complete', error.message);
  }
}

function webhookView(one: StoredWebhook): z.infer<typeof webhookSchema> {
  return withEtag(shownWebhook(one));
}

function shownWebhook({ id, name, shown, types, agreements, enabled }: StoredWebhook) {
  return { id, name, shown, types: types && [...types], agreements: agreements && [...agreements], enabled };
}
