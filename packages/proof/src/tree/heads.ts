import { append, EMPTY_FRONTIER, type Hash, headOf, nodeInput } from '@tallystick/ledger';
import type { Sha256 } from '../sha256.ts';
import type { HashList } from './hash-list.ts';

/** The heads that the tree over a list of leaves had at some sizes; sizes beyond the list have none. */
export function headsAt(
  leaves: HashList,
  sizes: Iterable<number>,
  sha256: Sha256,
): ReadonlyMap<number, Hash> {
  const heads = new Map<number, Hash>();
  const join = (left: Hash, right: Hash) => sha256(nodeInput(left, right));
  let frontier = EMPTY_FRONTIER;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    if (size > leaves.length) break;
    frontier = append(frontier, leaves.range(frontier.size, size), join);
    heads.set(size, headOf(frontier));
  }
  return heads;
}
