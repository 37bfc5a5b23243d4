import { type Speaker, speakerOf } from '@tallystick/phrases/speaker';
import { languageOfMail, type StoredChannel, type TenantTransaction } from '@tallystick/store';
import type { ChannelTarget } from './message.ts';

/** Who speaks the language in which mail to some addresses is read. */
export async function speakerForMail(tx: TenantTransaction, addresses: readonly string[]): Promise<Speaker> {
  return speakerOf(await languageOfMail(tx, addresses));
}

/** Who speaks the language in which a channel is read: of mail that of its people, of a room of others that of the installation. */
export async function speakerForChannel(
  tx: TenantTransaction,
  kind: StoredChannel['kind'],
  { address }: ChannelTarget,
): Promise<Speaker> {
  return speakerForMail(tx, kind === 'email' ? address.split(', ') : []);
}
