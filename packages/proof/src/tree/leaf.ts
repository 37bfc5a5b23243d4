import { type Hash, leafInput, ledgerEntry } from '@tallystick/ledger';
import type { Sha256 } from '../sha256.ts';

/** As `leafHash` of `ledgerEntry` (rules LED-1, TRE-2), by the SHA-256 at hand. @param content the canonical text of a record's content, as UTF-8 */
export function leafOf(content: Uint8Array, receivedAt: number, sha256: Sha256): Hash {
  return sha256(leafInput(ledgerEntry(sha256(content), receivedAt)));
}
