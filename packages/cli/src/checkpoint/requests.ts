import { fromBase64 } from '@tallystick/ledger';
import { CommandError, EXIT } from '../exit.ts';
import { askServer } from '../server-request.ts';

/** The notes by which the server's signing keys passed on to each other. @throws CommandError */
export async function rotationsOf(url: string): Promise<readonly string[]> {
  const answer = await askServer(url, '/signing-keys');
  const { keys } = (await answer.json()) as { keys: readonly { rotation: string | null }[] };
  return keys.flatMap(({ rotation }) => rotation ?? []);
}

/** The newest checkpoint of an agreement. @throws CommandError where nothing is signed yet */
export async function newestCheckpoint(url: string, id: string): Promise<{ readonly note: string }> {
  const answer = await askServer(url, `/agreements/${encodeURIComponent(id)}/checkpoints?newest=true`);
  const { checkpoints } = (await answer.json()) as { checkpoints: readonly { note: string }[] };
  const [newest] = checkpoints;
  if (newest) return newest;
  throw new CommandError(EXIT.invalidInput, `${url} has signed nothing of "${id}" yet.`);
}

/** The hashes that prove that one size of a ledger continues another (RFC 6962). */
export async function consistencyOf(
  url: string,
  id: string,
  from: number,
  to: number,
): Promise<readonly Uint8Array[]> {
  const answer = await askServer(
    url,
    `/agreements/${encodeURIComponent(id)}/consistency?from=${from}&to=${to}`,
  );
  const { proof } = (await answer.json()) as { proof: readonly string[] };
  return proof.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
}

/** Gives a server a countersignature. @throws CommandError with what the server says */
export async function sendCosignature(
  url: string,
  id: string,
  size: number,
  cosignature: { readonly key: string; readonly line: string },
): Promise<void> {
  await askServer(url, `/agreements/${encodeURIComponent(id)}/checkpoints/${size}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(cosignature),
  });
}
