import type { AlertCondition } from '../alerts/alert.ts';
import type { StoredChannel } from '../channels/channels.ts';
import type { Delivery } from '../channels/deliveries.ts';

/** A condition that stands. */
export const ALERT: AlertCondition = {
  ...{ key: 'missed/quick/2026-03', kind: 'missed', severity: 'critical' },
  ...{ objective: 'quick', period: '2026-03', subject: null },
  ...{ title: 'Quick was missed in 2026-03', says: 'Quick: 50 % in 2026-03.' },
};

/** The kinds of what the tests tell. */
export const ALERT_KINDS = [ALERT.kind];

/** A channel that gets every alert at any hour. */
export const CHANNEL: StoredChannel = {
  ...{ id: 'chat', name: 'Chat', kind: 'webhook', shown: 'chat.example.org', sealed: Buffer.from('sealed') },
  agreements: null,
  severity: 'notice',
  quiet: null,
  takes: 'each',
  digest: null,
  digestDueAt: null,
  enabled: true,
  createdAt: 0,
};

/** The news that the first alert of agreement `a` opened, due at once. */
export const DELIVERY: Delivery & { readonly dueAt: number } = {
  ...{ agreementId: 'a', alertNumber: 1, channelId: 'chat', event: 'opened', dueAt: 0 },
};
