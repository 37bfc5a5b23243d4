/**
 * Gives each distinct list of codes a number, 0, 1, 2… in the order of first sight, and the codes back for their
 * number. Records of a source say few things in many words: a type and some fields, each of few values.
 */
export class CombinationPool {
  readonly #width: number;
  /** The codes of each combination, one after the other. */
  readonly #codes: number[] = [];
  /** A tree: for each node the node that a next code leads to; at the last code, the combination's number. */
  readonly #next: Map<number, number>[] = [new Map()];
  #size = 0;

  /** @param width how many codes a combination has, 1 or more. */
  constructor(width: number) {
    this.#width = width;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a combination, which is added when it is new. */
  intern(codes: ArrayLike<number>): number {
    const last = this.#width - 1;
    let node = 0;
    for (let place = 0; place < last; place++) {
      const next = this.#next[node]!.get(codes[place]!);
      node = next ?? this.#branch(node, codes[place]!);
    }
    const found = this.#next[node]!.get(codes[last]!);
    if (found !== undefined) return found;
    this.#next[node]!.set(codes[last]!, this.#size);
    for (let place = 0; place < this.#width; place++) this.#codes.push(codes[place]!);
    return this.#size++;
  }

  /** The code at a place of a combination. */
  codeOf(combination: number, place: number): number {
    return this.#codes[combination * this.#width + place]!;
  }

  #branch(node: number, code: number): number {
    const next = this.#next.length;
    this.#next.push(new Map());
    this.#next[node]!.set(code, next);
    return next;
  }
}
