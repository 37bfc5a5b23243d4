import type { StoredWebhook } from '../webhooks/webhooks.ts';

/** A subscription that has read the audit log to its beginning. */
export const WEBHOOK: StoredWebhook = {
  ...{ id: 'w', name: 'Billing', shown: 'billing.example', sealed: Buffer.from('sealed'), types: null },
  ...{ agreements: null, enabled: true, readTo: 0, createdAt: 0 },
};

/** An event of agreement `a` on its way to it. */
export const WEBHOOK_EVENT = { position: 1, agreementId: 'a', type: 'credit.approved' };
