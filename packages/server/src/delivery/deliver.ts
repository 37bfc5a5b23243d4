import {
  claimDeliveries,
  endDeliveries,
  getAlert,
  listChannels,
  nextDelivery,
  type Store,
  type StoredChannel,
  type StoredDelivery,
} from '@tallystick/store';
import { heldAgreement } from '../held-agreement.ts';
import type { ServerKey } from '../identity/server-key.ts';
import { openTarget } from './channel-secret.ts';
import type { Sent } from './mail.ts';
import { type AlertMessage, TAKES_SEVERAL } from './message.ts';
import { speakerForChannel } from './reader.ts';
import { RETRY_AFTER_MS } from './retry.ts';
import { type SendOptions, send } from './send.ts';

/** How long a sender may take before another one tries, ms. */
const LEASE_MS = 120_000;
/** News in one message at most. */
const IN_ONE_MESSAGE = 20;

/** What news are sent with and for whom. */
export interface DeliverOptions extends SendOptions {
  readonly store: Store;
  readonly tenantId: string;
  /** Under which channels are sealed. */
  readonly key: ServerKey;
  /** Where browsers reach the server. */
  readonly publicUrl: string | undefined;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

/** Sends everything that is due. @returns when the next is due, ms; undefined where nothing waits */
export async function deliverDue(options: DeliverOptions): Promise<number | undefined> {
  const { store, tenantId, now } = options;
  for (;;) {
    const at = now();
    const claimed = await store.withTenant(tenantId, (tx) =>
      claimDeliveries(tx, { now: at, until: at + LEASE_MS, limit: IN_ONE_MESSAGE }),
    );
    if (claimed.length === 0) return store.withTenant(tenantId, nextDelivery, { readOnly: true });
    await deliverTo(claimed, options);
  }
}

/** Sends news of one channel, together where it takes several. */
async function deliverTo(claimed: readonly StoredDelivery[], options: DeliverOptions): Promise<void> {
  const { store, tenantId } = options;
  const channel = (await store.withTenant(tenantId, listChannels, { readOnly: true })).find(
    ({ id }) => id === claimed[0]!.channelId,
  );
  if (!channel?.enabled) {
    const said = channel ? 'The channel was switched off.' : 'The channel was taken away.';
    return end(claimed, { isSent: false, mayRetry: false, said }, options);
  }
  const groups = TAKES_SEVERAL.has(channel.kind) ? [claimed] : claimed.map((one) => [one]);
  for (const group of groups) await end(group, await sendGroup(channel, group, options), options);
}

async function sendGroup(
  channel: StoredChannel,
  group: readonly StoredDelivery[],
  options: DeliverOptions,
): Promise<Sent> {
  const { key, store, tenantId, now } = options;
  const target = openTarget(key, { tenantId, channelId: channel.id }, channel.sealed);
  if (!target) {
    const said = "The channel was sealed under another server's key. Type its address in again.";
    return { isSent: false, mayRetry: false, said };
  }
  const messages = await messagesOf(group, options);
  const speaker = await store.withTenant(tenantId, (tx) => speakerForChannel(tx, channel.kind, target), {
    readOnly: true,
  });
  return send(channel.kind, target, messages, { ...options, at: now(), speaker });
}

async function messagesOf(
  group: readonly StoredDelivery[],
  { store, tenantId, publicUrl, now }: DeliverOptions,
): Promise<AlertMessage[]> {
  return store.withTenant(
    tenantId,
    async (tx) => {
      const messages: AlertMessage[] = [];
      for (const { agreementId, alertNumber, event } of group) {
        const alert = (await getAlert(tx, agreementId, alertNumber))!;
        const held = await heldAgreement(tx, agreementId, now());
        const title = held?.stored.title ?? agreementId;
        const timeZone = held?.agreement.term.timeZone ?? 'UTC';
        const link =
          publicUrl === undefined
            ? undefined
            : `${publicUrl}/alerts?agreement=${encodeURIComponent(agreementId)}`;
        messages.push({ event, alert, agreementTitle: title, timeZone, link });
      }
      return messages;
    },
    { readOnly: true },
  );
}

async function end(
  group: readonly StoredDelivery[],
  { isSent, mayRetry, said }: Sent,
  { store, tenantId, now, log }: DeliverOptions,
): Promise<void> {
  const at = now();
  const wait = mayRetry ? RETRY_AFTER_MS[Math.max(...group.map(({ attempts }) => attempts)) - 1] : undefined;
  const retryAt = isSent || wait === undefined ? null : at + wait;
  await store.withTenant(tenantId, (tx) => endDeliveries(tx, group, { isSent, said, at, retryAt }));
  if (!isSent && retryAt === null)
    log(`${group.length} alerts could not be sent to channel ${group[0]!.channelId}: ${said}`);
}
