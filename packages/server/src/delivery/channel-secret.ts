import { type ServerKey, seal, unseal } from '../identity/server-key.ts';
import type { ChannelTarget } from './message.ts';

/** Seals where a channel sends, under the server's key. */
export function sealTarget(
  key: ServerKey,
  of: { readonly tenantId: string; readonly channelId: string },
  target: ChannelTarget,
): Buffer {
  return seal(key, JSON.stringify(target), belongsTo(of));
}

/** Where a channel sends; undefined where it was sealed under another key. */
export function openTarget(
  key: ServerKey,
  of: { readonly tenantId: string; readonly channelId: string },
  sealed: Uint8Array,
): ChannelTarget | undefined {
  const text = unseal(key, sealed, belongsTo(of));
  return text === undefined ? undefined : (JSON.parse(text) as ChannelTarget); // Sealed by us alone.
}

function belongsTo({ tenantId, channelId }: { tenantId: string; channelId: string }): string {
  return `channel ${tenantId} ${channelId}`;
}
