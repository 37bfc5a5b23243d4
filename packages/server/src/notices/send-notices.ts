import {
  claimNotices,
  endNotices,
  listChannels,
  nextNotice,
  type StoredNotice,
  type TenantTransaction,
} from '@tallystick/store';
import { openTarget } from '../delivery/channel-secret.ts';
import type { DeliverOptions } from '../delivery/deliver.ts';
import { type MailSettings, type Sent, sendMail } from '../delivery/mail.ts';
import type { AlertMessage } from '../delivery/message.ts';
import { speakerForChannel, speakerForMail } from '../delivery/reader.ts';
import { RETRY_AFTER_MS } from '../delivery/retry.ts';
import { send } from '../delivery/send.ts';
import { heldAgreement } from '../held-agreement.ts';
import { noticeMail } from './notice-mail.ts';

/** How long a sender may take before another one tries, ms. */
const LEASE_MS = 120_000;
/** Notices in one message at most. */
const IN_ONE_MESSAGE = 20;

/** Sends every notice that is due, those to one address or channel together. @returns when the next is due, ms; undefined where none waits */
export async function sendNoticesDue(options: DeliverOptions): Promise<number | undefined> {
  const { store, tenantId, now, log } = options;
  for (;;) {
    const at = now();
    const claimed = await store.withTenant(tenantId, (tx) =>
      claimNotices(tx, { now: at, until: at + LEASE_MS, limit: IN_ONE_MESSAGE }),
    );
    if (claimed.length === 0) return store.withTenant(tenantId, nextNotice, { readOnly: true });
    const { isSent, mayRetry, said } = await sendTogether(claimed, options);
    const ended = now();
    const wait = mayRetry
      ? RETRY_AFTER_MS[Math.max(...claimed.map(({ attempts }) => attempts)) - 1]
      : undefined;
    const retryAt = isSent || wait === undefined ? null : ended + wait;
    await store.withTenant(tenantId, (tx) => endNotices(tx, claimed, { isSent, said, at: ended, retryAt }));
    if (!isSent && retryAt === null)
      log(`${claimed.length} notices could not be sent (${claimed[0]!.origin}): ${said}`);
  }
}

async function sendTogether(claimed: readonly StoredNotice[], options: DeliverOptions): Promise<Sent> {
  const { store, tenantId, key, mail, now } = options;
  const [first] = claimed;
  const { messages, channel } = await store.withTenant(
    tenantId,
    async (tx) => ({
      messages: await messagesOf(tx, claimed, options),
      channel: (await listChannels(tx)).find(({ id }) => id === first!.target),
    }),
    { readOnly: true },
  );
  if (first!.kind === 'mail') {
    const speaker = await store.withTenant(tenantId, (tx) => speakerForMail(tx, [first!.target]), {
      readOnly: true,
    });
    const text = noticeMail(messages, claimed, speaker);
    return sendMail({ to: first!.target, ...text, messageId: messageId(first!, mail) }, mail);
  }
  if (!channel) return { isSent: false, mayRetry: false, said: 'The channel was taken away.' };
  const target = openTarget(key, { tenantId, channelId: channel.id }, channel.sealed);
  if (!target) {
    const said = "The channel was sealed under another server's key. Type its address in again.";
    return { isSent: false, mayRetry: false, said };
  }
  const speaker = await store.withTenant(tenantId, (tx) => speakerForChannel(tx, channel.kind, target), {
    readOnly: true,
  });
  return send(channel.kind, target, messages, { ...options, at: now(), speaker });
}

async function messagesOf(
  tx: TenantTransaction,
  claimed: readonly StoredNotice[],
  { publicUrl, now }: DeliverOptions,
): Promise<AlertMessage[]> {
  const messages: AlertMessage[] = [];
  for (const { agreementId, origin, content, queuedAt } of claimed) {
    const held = await heldAgreement(tx, agreementId, now());
    const { event, severity, title, says, objective, period, subject, path } = content;
    const alert = {
      agreementId,
      number: 0,
      key: origin,
      kind: event,
      severity,
      title,
      says,
      objective,
      period,
      subject,
      ...{ openedAt: queuedAt, closedAt: null, acknowledgedAt: null, acknowledgedBy: null, note: '' },
    };
    messages.push({
      event,
      alert,
      agreementTitle: held?.stored.title ?? (agreementId === '' ? 'All agreements' : agreementId),
      timeZone: held?.agreement.term.timeZone ?? 'UTC',
      link: publicUrl === undefined ? undefined : `${publicUrl}${path}`,
    });
  }
  return messages;
}

/** The same for the same notice, so that a reader takes two copies of a mail for one. */
function messageId(
  { agreementId, origin, target, queuedAt }: StoredNotice,
  mail: MailSettings | undefined,
): string {
  const domain = mail?.from.split('@')[1]?.replace(/[^A-Za-z0-9.-].*$/, '') || 'tallystick.invalid';
  const name = [agreementId, origin, target, queuedAt].join('.').replaceAll(/[^A-Za-z0-9._-]/g, '-');
  return `<notice.${name}@${domain}>`;
}
