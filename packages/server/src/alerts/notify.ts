import {
  type AlertSeverity,
  type Delivery,
  listChannels,
  queueDeliveries,
  type StoredAlert,
  type StoredChannel,
  type TenantTransaction,
} from '@tallystick/store';
import { afterQuiet } from '../delivery/quiet.ts';

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
  const channels = (await listChannels(tx)).filter(({ enabled }) => enabled);
  const deliveries = all.flatMap(({ event, alert }) =>
    channels
      .filter((channel) => hears(channel, alert))
      .map((channel) => ({
        agreementId: alert.agreementId,
        alertNumber: alert.number,
        channelId: channel.id,
        event,
        dueAt: alert.severity === 'critical' ? at : afterQuiet(channel.quiet, at),
      })),
  );
  await queueDeliveries(tx, deliveries, at);
}

/** Whether a channel is to hear of an alert. */
export function hears(
  { agreements, severity }: Pick<StoredChannel, 'agreements' | 'severity'>,
  alert: Pick<StoredAlert, 'agreementId' | 'severity'>,
): boolean {
  if (agreements !== null && !agreements.includes(alert.agreementId)) return false;
  return SEVERITIES.indexOf(alert.severity) <= SEVERITIES.indexOf(severity);
}
