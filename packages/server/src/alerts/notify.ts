import {
  type AlertSeverity,
  type Delivery,
  dropMuted,
  listChannels,
  listSilences,
  queueDeliveries,
  type StoredAlert,
  type StoredChannel,
  type TenantTransaction,
} from '@tallystick/store';
import { afterQuiet } from '../delivery/quiet.ts';
import { silenceOf } from '../silences/silenced.ts';

/** From the most urgent to the least. */
const SEVERITIES: readonly AlertSeverity[] = ['critical', 'warning', 'notice'];

/** Puts news about alerts on their way to every channel that is to hear of them. */
export async function notifyChannels(
  tx: TenantTransaction,
  news: { readonly [Event in Delivery['event']]?: readonly StoredAlert[] },
  at: number,
): Promise<void> {
  const all = Object.entries(news).flatMap(([event, alerts]) =>
    alerts.map((alert) => ({ event: event as Delivery['event'], alert })),
  );
  if (all.length === 0) return;
  const [listed, silences] = await Promise.all([listChannels(tx), listSilences(tx, at)]);
  const channels = listed.filter(({ enabled }) => enabled);
  const deliveries = [];
  for (const { event, alert } of all) {
    const of = { agreementId: alert.agreementId, alertNumber: alert.number };
    // What was over before its silence is told to nobody who had not heard of it.
    const unheard = event === 'closed' ? await dropMuted(tx, of) : [];
    const silence = event === 'opened' ? silenceOf(silences, alert, at) : undefined;
    for (const channel of channels) {
      if (!hears(channel, alert) || unheard.includes(channel.id)) continue;
      const dueAt = alert.severity === 'critical' ? at : afterQuiet(channel.quiet, at);
      const news = { ...of, channelId: channel.id, event };
      deliveries.push(
        silence
          ? { ...news, dueAt: Math.max(dueAt, silence.toAt), muted: `Muted: ${silence.reason}` }
          : { ...news, dueAt },
      );
    }
  }
  await queueDeliveries(tx, deliveries, at);
}

/** Whether a channel is to hear of an alert. */
export function hears(
  { agreements, severity, takes }: Pick<StoredChannel, 'agreements' | 'severity' | 'takes'>,
  alert: Pick<StoredAlert, 'agreementId' | 'severity'>,
): boolean {
  if (takes !== 'each') return false;
  if (agreements !== null && !agreements.includes(alert.agreementId)) return false;
  return SEVERITIES.indexOf(alert.severity) <= SEVERITIES.indexOf(severity);
}
