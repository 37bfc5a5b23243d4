import { createHash } from 'node:crypto';
import type { Hash } from './tree.ts';

/** RFC 6962 §2.1 word for word, with the platform's own SHA-256: slow, and plainly right. */
export function slowTreeHead(leafHashes: readonly Hash[]): Hash {
  if (leafHashes.length === 0) return sha256();
  if (leafHashes.length === 1) return leafHashes[0] as Hash;
  let split = 1;
  while (split * 2 < leafHashes.length) split *= 2;
  return sha256(
    Uint8Array.of(1),
    slowTreeHead(leafHashes.slice(0, split)),
    slowTreeHead(leafHashes.slice(split)),
  );
}

/** The hash of an entry as RFC 6962 has it. */
export function slowLeafHash(entry: Uint8Array): Hash {
  return sha256(Uint8Array.of(0), entry);
}

function sha256(...parts: Uint8Array[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
