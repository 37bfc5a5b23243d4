const CHUNK_BITS = 14;
const CHUNK_LENGTH = 1 << CHUNK_BITS;
const MASK = CHUNK_LENGTH - 1;

type Numbers = Uint16Array | Uint32Array | Float64Array;

/**
 * A list of numbers that grows without copying what it holds. Places never written read as 0, and a stretch
 * of places that holds nothing but 0 takes no memory; others take two, four or eight bytes a place, as
 * their numbers need.
 */
export class Column {
  readonly #chunks: (Numbers | undefined)[] = [];

  get(index: number): number {
    const chunk = this.#chunks[index >>> CHUNK_BITS];
    return chunk === undefined ? 0 : chunk[index & MASK]!;
  }

  set(index: number, value: number): void {
    const at = index >>> CHUNK_BITS;
    let chunk = this.#chunks[at];
    if (chunk === undefined) {
      if (value === 0) return;
      chunk = newChunk(value);
      this.#chunks[at] = chunk;
    }
    chunk[index & MASK] = value;
    if (chunk[index & MASK] === value) return;
    const wider = newChunk(value);
    wider.set(chunk);
    wider[index & MASK] = value;
    this.#chunks[at] = wider;
  }
}

/** The narrowest chunk that holds the number and everything narrower. */
function newChunk(value: number): Numbers {
  if (value >= 0 && Number.isInteger(value)) {
    if (value < 2 ** 16) return new Uint16Array(CHUNK_LENGTH);
    if (value < 2 ** 32) return new Uint32Array(CHUNK_LENGTH);
  }
  return new Float64Array(CHUNK_LENGTH);
}
