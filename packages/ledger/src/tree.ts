import { sha256 } from '@noble/hashes/sha2.js';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

/** The length of a hash in bytes. */
export const HASH_BYTES = 32;

/**
 * A growing RFC 6962 tree, reduced to what appending needs: how many leaves it has, and the root of each
 * perfect subtree from left to right, one for every bit that is set in `size`, the largest first.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Hash[];
}

/** The frontier of the tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/** The head of the tree without leaves: SHA-256 of no bytes (rule TRE-1). */
export const EMPTY_HEAD: Hash = sha256(new Uint8Array(0));

/** The hash of a leaf: SHA-256 of 0x00 and the entry (rule TRE-2). */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(leafInput(entry));
}

/** The bytes that a leaf's hash is over. */
export function leafInput(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return input;
}

/** The hash of an inner node: SHA-256 of 0x01, the left hash and the right hash (rule TRE-3). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(nodeInput(left, right));
}

/** The bytes that an inner node's hash is over, for a SHA-256 that is at hand elsewhere. */
export function nodeInput(left: Hash, right: Hash): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return input;
}

/**
 * Adds leaves at the right end (rule TRE-5). Costs at most two hashes a leaf on average.
 *
 * @param leaves leaf hashes, not entries.
 * @param join {@link nodeHash}, or the same by a faster SHA-256.
 */
export function append(frontier: Frontier, leaves: Iterable<Hash>, join = nodeHash): Frontier {
  const roots = [...frontier.roots];
  let size = frontier.size;
  for (const leaf of leaves) {
    roots.push(leaf);
    // A trailing 1 bit of the old size is a perfect subtree as large as the one just completed: join them.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const right = roots.pop() as Hash;
      const left = roots.pop() as Hash;
      roots.push(join(left, right));
    }
    size += 1;
  }
  return { size, roots };
}

/**
 * The head (root hash) of the tree that a frontier stands for: its perfect subtrees joined from the right.
 *
 * @param join {@link nodeHash}, or the same by a faster SHA-256.
 */
export function headOf(frontier: Frontier, join = nodeHash): Hash {
  if (frontier.roots.length === 0) return EMPTY_HEAD;
  return frontier.roots.reduceRight((right, left) => join(left, right));
}

/** The head (RFC 6962 §2.1, MTH) of a whole list of leaf hashes (rule TRE-4). */
export function treeHead(leaves: Iterable<Hash>): Hash {
  return headOf(append(EMPTY_FRONTIER, leaves));
}
