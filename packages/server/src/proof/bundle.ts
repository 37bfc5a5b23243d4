import type { SigningKey } from '@tallystick/ledger';
import { makeBundle } from '@tallystick/proof';
import {
  listCheckpoints,
  listSigningKeys,
  nativeSha256,
  readHead,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import type { HeldAgreement } from '../held-agreement.ts';
import { ledgerOrigin } from './signer.ts';

/**
 * The bundle of an agreement, piece by piece; the transaction lives as long as it is read from.
 *
 * @param at.asOf the evaluation instant, ms
 * @param at.knownAt only evidence received until then counts, ms; all of it where that is undefined
 */
export async function bundleOf(
  tx: TenantTransaction,
  held: HeldAgreement,
  at: { readonly asOf: number; readonly knownAt: number | undefined },
  key: SigningKey,
): Promise<ReturnType<typeof makeBundle>> {
  const { id } = held.agreement;
  const { size } = await readHead(tx, id);
  return makeBundle({
    versions: held.versions,
    endsAt: held.endsAt,
    ...at,
    origin: await ledgerOrigin(tx, id),
    evidence: () => batchesOf(streamEvidence(tx, id, { toPosition: size })),
    checkpoints: (await listCheckpoints(tx, id, { upTo: size, cosigned: true })).map(({ note }) => note),
    rotations: (await listSigningKeys(tx)).flatMap(({ rotation }) => rotation ?? []),
    key,
    sha256: nativeSha256,
  });
}
