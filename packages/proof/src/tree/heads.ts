import { append, EMPTY_FRONTIER, HASH_BYTES, type Hash, headOf } from '@tallystick/ledger';
import type { Sha256 } from '../sha256.ts';
import type { HashList } from './hash-list.ts';

/** The heads that the tree over a list of leaves had at some sizes; sizes beyond the list have none. */
export function headsAt(
  leaves: HashList,
  sizes: Iterable<number>,
  sha256: Sha256,
): ReadonlyMap<number, Hash> {
  const heads = new Map<number, Hash>();
  const input = Uint8Array.of(1, ...new Uint8Array(2 * HASH_BYTES)); // Written over at each call: hashing keeps nothing of its input.
  const join = (left: Hash, right: Hash) => {
    input.set(left, 1);
    input.set(right, 1 + HASH_BYTES);
    return sha256(input);
  };
  let frontier = EMPTY_FRONTIER;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    if (size > leaves.length) break;
    frontier = append(frontier, leaves.range(frontier.size, size), join);
    heads.set(size, headOf(frontier, join));
  }
  return heads;
}
