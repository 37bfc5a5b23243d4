import { EMPTY_HEAD, HASH_BYTES, type Hash, nodeHash, treeHead } from './tree.ts';

/**
 * The hashes that lead from one leaf to the head of a tree (RFC 6962 §2.1.1), the nearest to the leaf first.
 *
 * @param leaves all leaf hashes of the tree
 * @param index the leaf's number, from 0
 * @throws RangeError when the tree has no such leaf
 */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`a tree of ${leaves.length} leaves has no leaf ${index}`);
  }
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), treeHead(right)]
    : [...inclusionProof(right, index - split), treeHead(left)];
}

/** Whether a proof leads from a leaf to a head (rule TRE-6; RFC 9162 §2.1.3.2). */
export function verifyInclusion(given: {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly head: Hash;
}): boolean {
  const { index, size, proof } = given;
  if (!isCount(index) || !isCount(size) || index >= size || !proof.every(isHash)) return false;
  let at = index;
  let last = size - 1;
  let hash = given.leaf;
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash);
      // At the right edge a lone node moves up unchanged until it is a right child.
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, other);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(hash, given.head);
}

/**
 * The hashes that show a tree to be a continuation of its own first `oldSize` leaves (RFC 6962 §2.1.2): nothing was
 * changed, removed or put in between.
 *
 * @throws RangeError when the tree never had that size
 */
export function consistencyProof(leaves: readonly Hash[], oldSize: number): Hash[] {
  if (!Number.isInteger(oldSize) || oldSize < 0 || oldSize > leaves.length) {
    throw new RangeError(`a tree of ${leaves.length} leaves never had ${oldSize}`);
  }
  return oldSize === 0 || oldSize === leaves.length ? [] : subProof(leaves, oldSize, true);
}

/** SUBPROOF of RFC 6962: `isWhole` while the old tree is the whole of what we descend into. */
function subProof(leaves: readonly Hash[], oldSize: number, isWhole: boolean): Hash[] {
  if (oldSize === leaves.length) return isWhole ? [] : [treeHead(leaves)];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return oldSize <= split
    ? [...subProof(left, oldSize, isWhole), treeHead(right)]
    : [...subProof(right, oldSize - split, false), treeHead(left)];
}

/** Whether a proof shows that the tree behind `newHead` continues the one behind `oldHead` (rule TRE-7; RFC 9162 §2.1.4.2). */
export function verifyConsistency(given: {
  readonly oldSize: number;
  readonly oldHead: Hash;
  readonly newSize: number;
  readonly newHead: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  const { oldSize, newSize, oldHead, newHead } = given;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize || !given.proof.every(isHash)) return false;
  if (oldSize === newSize) return given.proof.length === 0 && equal(oldHead, newHead);
  if (oldSize === 0) return given.proof.length === 0 && equal(oldHead, EMPTY_HEAD);

  // An old tree that is one perfect subtree is its own first hash, and the proof leaves it out.
  const path = isPowerOfTwo(oldSize) ? [oldHead, ...given.proof] : [...given.proof];
  const first = path.shift();
  if (!first) return false;
  let at = oldSize - 1;
  let last = newSize - 1;
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let oldHash = first;
  let newHash = first;
  for (const other of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      oldHash = nodeHash(other, oldHash);
      newHash = nodeHash(other, newHash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newHash = nodeHash(newHash, other);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(oldHash, oldHead) && equal(newHash, newHead);
}

/** The largest power of two below n, for n > 1: where RFC 6962 splits a tree. */
export function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

// Sizes may pass 2^31, so halves and parities are arithmetic and not bit operations.
const half = (n: number) => Math.floor(n / 2);
const isCount = (n: number) => Number.isSafeInteger(n) && n >= 0;
const isHash = (hash: Hash) => hash.length === HASH_BYTES;
const isPowerOfTwo = (n: number) => n === 1 || n === largestPowerBelow(n + 1);
const equal = (a: Hash, b: Hash) => a.length === b.length && a.every((byte, index) => byte === b[index]);
