import {
  auditAfter,
  claimWebhookDelivery,
  endWebhookDelivery,
  listWebhooks,
  lockUnreadWebhook,
  nextWebhookDelivery,
  queueWebhookDeliveries,
  type StoredWebhook,
  type StoredWebhookDelivery,
  setWebhookRead,
  type TenantTransaction,
} from '@tallystick/store';
import type { DeliverOptions } from '../delivery/deliver.ts';
import type { Sent } from '../delivery/mail.ts';
import { RETRY_AFTER_MS } from '../delivery/retry.ts';
import { post } from '../outbound/post.ts';
import { OutboundError } from '../outbound/request.ts';
import { eventOf } from './catalogue.ts';
import { type WebhookTarget, webhookBody, webhookHeaders, webhookId } from './message.ts';
import { openWebhook } from './target.ts';

/** How long a sender may take before another one tries, ms. */
const LEASE_MS = 120_000;

/**
 * Reads what happened since each subscription was read last, and sends what is due. An event is queued once, in the transaction that moves the subscription on, and sent
 * until the other side takes it.
 *
 * @returns when the next is due, ms; undefined where nothing waits
 */
export async function sendWebhooksDue(options: DeliverOptions): Promise<number | undefined> {
  const { store, tenantId, now, log } = options;
  while (await store.withTenant(tenantId, (tx) => readOn(tx, now())));
  for (;;) {
    const at = now();
    const claimed = await store.withTenant(tenantId, (tx) =>
      claimWebhookDelivery(tx, { now: at, until: at + LEASE_MS }),
    );
    if (!claimed) return store.withTenant(tenantId, nextWebhookDelivery, { readOnly: true });
    const { isSent, mayRetry, said } = await sendEvent(claimed, options);
    const wait = mayRetry ? RETRY_AFTER_MS[claimed.attempts - 1] : undefined;
    const ended = now();
    const retryAt = isSent || wait === undefined ? null : ended + wait;
    await store.withTenant(tenantId, (tx) =>
      endWebhookDelivery(tx, claimed, { isSent, said, at: ended, retryAt }),
    );
    if (!isSent && retryAt === null)
      log(`event ${claimed.position} could not be sent to webhook ${claimed.webhookId}: ${said}`);
  }
}

/** Queues what one subscription has not read yet, a page of the log at most. @returns whether there may be more */
async function readOn(tx: TenantTransaction, at: number): Promise<boolean> {
  const webhook = await lockUnreadWebhook(tx);
  if (!webhook) return false;
  const entries = await auditAfter(tx, webhook.readTo);
  const last = entries.at(-1);
  if (!last) return false;
  const events = entries.flatMap((entry) => {
    const event = eventOf(entry);
    return event && hears(webhook, event) ? [event] : [];
  });
  await queueWebhookDeliveries(tx, webhook.id, events, at);
  await setWebhookRead(tx, webhook.id, last.position);
  return true;
}

function hears(
  { types, agreements }: Pick<StoredWebhook, 'types' | 'agreements'>,
  { type, agreementId }: { readonly type: string; readonly agreementId: string },
): boolean {
  return (types?.includes(type) ?? true) && (agreements?.includes(agreementId) ?? true);
}

async function sendEvent(
  { webhookId: id, position, agreementId }: StoredWebhookDelivery,
  options: DeliverOptions,
): Promise<Sent> {
  const { store, tenantId, key, now, publicUrl } = options;
  const { webhook, entry } = await store.withTenant(
    tenantId,
    async (tx) => ({
      webhook: (await listWebhooks(tx)).find((one) => one.id === id),
      entry: (await auditAfter(tx, position - 1))[0]!,
    }),
    { readOnly: true },
  );
  if (!webhook?.enabled) {
    const said = webhook ? 'The webhook was switched off.' : 'The webhook was taken away.';
    return { isSent: false, mayRetry: false, said };
  }
  const target = openWebhook(key, tenantId, webhook);
  if (!target) {
    const said = "The webhook was sealed under another server's key. Add it again.";
    return { isSent: false, mayRetry: false, said };
  }
  const body = webhookBody(entry, agreementId, publicUrl);
  return postWebhook(target, { id: webhookId(position), body, at: now() }, options);
}

/** Posts an event, signed. @param event.at when it is sent, ms */
export async function postWebhook(
  target: WebhookTarget,
  event: { readonly id: string; readonly body: string; readonly at: number },
  options: { readonly allowInside: boolean },
): Promise<Sent> {
  try {
    const message = { body: event.body, headers: webhookHeaders(target, event) };
    const { status, body: answer } = await post(target.address, message, options);
    const said = `${status} ${answer.replaceAll(/\s+/g, ' ').slice(0, 200)}`.trim();
    const isSent = status >= 200 && status < 300;
    // 410 says that nobody listens there any more.
    return { isSent, mayRetry: !isSent && status !== 410, said };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { isSent: false, mayRetry: true, said: error.message };
  }
}
