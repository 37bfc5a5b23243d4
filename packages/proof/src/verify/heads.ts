import { append, EMPTY_FRONTIER, type Hash, headOf } from '@tallystick/ledger';
import type { Sha256 } from '../sha256.ts';
import type { HashList } from './hash-list.ts';

/** The heads that the tree over a list of leaves had at some sizes; sizes beyond the list have none. */
export function headsAt(
  leaves: HashList,
  sizes: Iterable<number>,
  sha256: Sha256,
): ReadonlyMap<number, Hash> {
  const heads = new Map<number, Hash>();
  const join = (left: Hash, right: Hash) => sha256(joinedInput(left, right));
  let frontier = EMPTY_FRONTIER;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    if (size > leaves.length) break;
    frontier = append(frontier, leaves.range(frontier.size, size), join);
    heads.set(size, headOf(frontier));
  }
  return heads;
}

/** The input of a node's hash (rule TRE-3). */
function joinedInput(left: Hash, right: Hash): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return input;
}
