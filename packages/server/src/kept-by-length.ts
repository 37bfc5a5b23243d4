/**
 * What was read of texts, kept while the texts together are no longer than a bound: those that were used last stay. Reading a long text takes longest and
 * what is read of it the most memory, so their number says little.
 */
export class KeptByLength<Read> {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly read: Read; readonly length: number }>();
  #length = 0;

  /** @param most how long the texts may be together, characters. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a key, which is then the one that was used last. */
  get(key: string): Read | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.read;
  }

  /** Keeps what was read of a text, in place of what was kept under the key. @param length of the text, characters; one over the bound is not kept. */
  set(key: string, read: Read, length: number): void {
    this.#forget(key);
    if (length > this.#most) return;
    this.#kept.set(key, { read, length });
    this.#length += length;
    for (const [oldest] of this.#kept) {
      if (this.#length <= this.#most) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#length -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
  }
}
