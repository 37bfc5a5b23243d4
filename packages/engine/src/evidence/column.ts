const CHUNK_BITS = 14;
const CHUNK_LENGTH = 1 << CHUNK_BITS;
const MASK = CHUNK_LENGTH - 1;

type Numbers = Float64Array | Uint32Array | Uint16Array;

/**
 * A list of numbers that grows without copying what it holds. Places never written read as 0, and a
 * stretch of places that holds nothing but 0 takes no memory.
 */
export class Column {
  readonly #chunks: (Numbers | undefined)[] = [];
  readonly #make: (length: number) => Numbers;

  constructor(kind: 'float64' | 'uint32' | 'uint16') {
    this.#make = MAKERS[kind];
  }

  get(index: number): number {
    const chunk = this.#chunks[index >>> CHUNK_BITS];
    return chunk === undefined ? 0 : chunk[index & MASK]!;
  }

  set(index: number, value: number): void {
    const at = index >>> CHUNK_BITS;
    let chunk = this.#chunks[at];
    if (chunk === undefined) {
      if (value === 0) return;
      chunk = this.#make(CHUNK_LENGTH);
      this.#chunks[at] = chunk;
    }
    chunk[index & MASK] = value;
  }
}

const MAKERS = {
  float64: (length: number) => new Float64Array(length),
  uint32: (length: number) => new Uint32Array(length),
  uint16: (length: number) => new Uint16Array(length),
} as const;
