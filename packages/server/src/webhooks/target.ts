import type { StoredWebhook } from '@tallystick/store';
import { type ServerKey, seal, unseal } from '../identity/server-key.ts';
import type { WebhookTarget } from './message.ts';

/** Seals where a subscription is sent, under the server's key. */
export function sealWebhook(
  key: ServerKey,
  of: { readonly tenantId: string; readonly id: string },
  target: WebhookTarget,
): Buffer {
  return seal(key, JSON.stringify(target), belongsTo(of));
}

/** Where a subscription is sent; undefined where it was sealed under another key. */
export function openWebhook(
  key: ServerKey,
  tenantId: string,
  { id, sealed }: Pick<StoredWebhook, 'id' | 'sealed'>,
): WebhookTarget | undefined {
  const text = unseal(key, sealed, belongsTo({ tenantId, id }));
  return text === undefined ? undefined : (JSON.parse(text) as WebhookTarget); // Sealed by us alone.
}

function belongsTo({ tenantId, id }: { readonly tenantId: string; readonly id: string }): string {
  return `webhook ${tenantId} ${id}`;
}
