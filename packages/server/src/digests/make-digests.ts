import {
  alertsSince,
  listAlerts,
  listLadders,
  listRuns,
  lockDueDigest,
  nextDigestDue,
  putChannel,
  queueNotices,
  type Store,
  type StoredAlert,
  type StoredChannel,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInZone, zoneRules } from '@tallystick/time';
import { hears } from '../alerts/notify.ts';
import { nextDigest } from './digest-hours.ts';

/** Lines of each part of a summary at most. */
const MOST_LINES = 20;

/** Makes every summary that is due, each in one transaction with when the next is. @returns when the next is due, ms; undefined where none is */
export async function makeDigestsDue(options: {
  readonly store: Store;
  readonly tenantId: string;
  readonly now: () => number;
}): Promise<number | undefined> {
  const { store, tenantId, now } = options;
  while (await store.withTenant(tenantId, (tx) => makeOne(tx, now())));
  return store.withTenant(tenantId, nextDigestDue, { readOnly: true });
}

async function makeOne(tx: TenantTransaction, at: number): Promise<boolean> {
  const channel = await lockDueDigest(tx, at);
  if (!channel?.digest) return false;
  const content = await summary(tx, channel, at);
  const origin = `digest/${channel.digestDueAt}`;
  await queueNotices(
    tx,
    [{ agreementId: '', origin, kind: 'channel', target: channel.id, personId: null, role: null, content }],
    at,
  );
  await putChannel(tx, { ...channel, digestDueAt: nextDigest(channel.digest, at) });
  return true;
}

async function summary(tx: TenantTransaction, channel: StoredChannel, at: number) {
  const digest = channel.digest!;
  const days = digest.every === 'day' ? 1 : 7;
  const since = at - days * 86_400_000;
  const zone = zoneRules(digest.timeZone);
  const shown = (instant: number) => formatInZone(instant, zone).slice(0, 16).replace('T', ' ');
  const isHeard = (alert: StoredAlert) => hears({ ...channel, takes: 'each' }, alert);
  const open = (await listAlerts(tx, { state: 'open' })).filter(isHeard);
  const { opened, closed } = await alertsSince(tx, since);
  const [fresh, over] = [opened.filter(isHeard), closed.filter(isHeard)];
  const isOurs = ({ agreementId }: { readonly agreementId: string }) =>
    channel.agreements?.includes(agreementId) ?? true;
  const ladders = (await listLadders(tx, { state: 'open' }))
    .filter(isOurs)
    .filter(({ dueAt }) => dueAt !== null);
  const runs = (await listRuns(tx, { state: 'open' })).filter(isOurs);
  const line = ({ agreementId, title, acknowledgedAt, openedAt }: StoredAlert) =>
    `${title} (${agreementId}), since ${shown(openedAt)}${acknowledgedAt === null ? ', nobody looks after it' : ''}`;
  const parts = [
    part('Open', open.map(line)),
    part(
      `Closed in the last ${days === 1 ? 'day' : 'week'}`,
      over.map(({ agreementId, title }) => `${title} (${agreementId})`),
    ),
    part(
      'Told next, if nothing changes',
      ladders.map(
        ({ agreementId, subject, title, dueAt }) => `${subject ?? title} (${agreementId}), ${shown(dueAt!)}`,
      ),
    ),
    part(
      'Playbooks under way',
      runs.map(({ agreementId, title, says }) => `${title} (${agreementId}): ${says}`),
    ),
  ].filter((text) => text !== '');
  const counts = `${open.length} open, ${fresh.length} opened, ${over.length} closed`;
  return {
    event: 'told' as const,
    severity: 'notice' as const,
    title: `${days === 1 ? 'The day' : 'The week'} in alerts: ${counts}`,
    says:
      parts.length === 0
        ? 'Nothing stands that needs anybody.'
        : `${parts.join('\n\n')}\n\nInstants are in ${digest.timeZone}.`,
    ...{ objective: null, period: null, subject: null },
    path: '/alerts',
  };
}

function part(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : [];
  return [`${head}:`, ...lines.slice(0, MOST_LINES).map((line) => `- ${line}`), ...more].join('\n');
}
