import { checkpointText, type SigningKey, signNote } from '@tallystick/ledger';
import {
  addCheckpoint,
  listCheckpoints,
  readHead,
  type StoredCheckpoint,
  type TenantTransaction,
} from '@tallystick/store';
import { ledgerOrigin } from './signer.ts';

/**
 * Signs the ledger of an agreement as it is now, unless its newest checkpoint covers all of it already. Of two servers that sign at once the
 * first one's word stands.
 *
 * @param now when it is signed, ms.
 * @returns the checkpoint that covers the whole ledger.
 */
export async function checkpointNow(
  tx: TenantTransaction,
  agreementId: string,
  key: SigningKey,
  now: number,
): Promise<StoredCheckpoint> {
  const [newest] = await listCheckpoints(tx, agreementId, { newest: true });
  const { size, root } = await readHead(tx, agreementId);
  if (newest?.size === size) return newest;
  const origin = await ledgerOrigin(tx, agreementId);
  await addCheckpoint(tx, agreementId, {
    size,
    note: signNote(checkpointText({ origin, size, root }), key),
    signedAt: now,
  });
  const [signed] = await listCheckpoints(tx, agreementId, { after: size - 1, upTo: size });
  return signed!;
}
