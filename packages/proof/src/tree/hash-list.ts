import { HASH_BYTES, type Hash } from '@tallystick/ledger';

/** A growing list of hashes in one array: millions of them are no objects. */
export class HashList {
  #bytes = new Uint8Array(1_024 * HASH_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(hash: Hash): void {
    this.addAll(hash);
  }

  /** Adds hashes that stand one after the other. */
  addAll(hashes: Uint8Array): void {
    const end = this.#length * HASH_BYTES + hashes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(hashes, this.#length * HASH_BYTES);
    this.#length += hashes.length / HASH_BYTES;
  }

  at(index: number): Hash {
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  /** Whether another list holds the same hashes in the same order. */
  equals(other: HashList): boolean {
    const [own, theirs] = [this.all(), other.all()];
    return isSameBytes(own, theirs);
  }

  /** All of them, one after the other. */
  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#length * HASH_BYTES);
  }

  /** Those from one place up to another. */
  *range(from: number, to: number): Generator<Hash, void> {
    for (let index = from; index < to; index++) yield this.at(index);
  }
}

/** Whether two runs of bytes are the same. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
