/** What came at an instant: events that were good, and all valid ones. */
export interface Increase {
  /** ms. */
  readonly at: number;
  readonly good: number;
  readonly total: number;
  /** Of the evidence table. */
  readonly row: number;
}

const FIRST_LENGTH = 64;

/** A list of increases in columns, since a year of minutes has half a million of them. */
export class Increases {
  #length = 0;
  #at = new Float64Array(FIRST_LENGTH);
  #good = new Float64Array(FIRST_LENGTH);
  #total = new Float64Array(FIRST_LENGTH);
  #row = new Uint32Array(FIRST_LENGTH);

  get length(): number {
    return this.#length;
  }

  add({ at, good, total, row }: Increase): void {
    if (this.#length === this.#at.length) this.#grow();
    const index = this.#length++;
    this.#at[index] = at;
    this.#good[index] = good;
    this.#total[index] = total;
    this.#row[index] = row;
  }

  at(index: number): number {
    return this.#at[index]!;
  }

  good(index: number): number {
    return this.#good[index]!;
  }

  total(index: number): number {
    return this.#total[index]!;
  }

  row(index: number): number {
    return this.#row[index]!;
  }

  #grow(): void {
    const wider = <Numbers extends Float64Array | Uint32Array>(to: Numbers, from: Numbers): Numbers => {
      to.set(from);
      return to;
    };
    const length = this.#length * 2;
    this.#at = wider(new Float64Array(length), this.#at);
    this.#good = wider(new Float64Array(length), this.#good);
    this.#total = wider(new Float64Array(length), this.#total);
    this.#row = wider(new Uint32Array(length), this.#row);
  }
}
