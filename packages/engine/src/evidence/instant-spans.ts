/** How many rows share a span: few enough to look through, many enough that a million rows have a thousand spans. */
const ROWS = 1_024;

/**
 * Between which instants the rows of a table lie, by blocks of rows as they came. Evidence comes mostly in the order in which it happened, so
 * of all blocks one or two can hold the next instant after a given one, and the rest need not be looked at.
 */
export class InstantSpans {
  /** The earliest of each block, and the latest, ms; no later and no earlier than what is held, where a row was written again. */
  readonly #earliest: number[] = [];
  readonly #latest: number[] = [];

  /** Takes in what a row tells of: the instants from one to another, ms. */
  add(row: number, from: number, to: number): void {
    const block = Math.floor(row / ROWS);
    this.#earliest[block] = Math.min(this.#earliest[block] ?? from, from);
    this.#latest[block] = Math.max(this.#latest[block] ?? to, to);
  }

  /**
   * The earliest instant after another, ms; undefined where all lie before it.
   *
   * @param nextOf the earliest instant of a row after the other one, or infinity; asked of some rows alone
   */
  nextAfter(after: number, rows: number, nextOf: (row: number) => number): number | undefined {
    let next = Number.POSITIVE_INFINITY;
    for (let block = 0; block < this.#latest.length; block++) {
      if (!(this.#latest[block]! > after && this.#earliest[block]! < next)) continue;
      const end = Math.min(rows, (block + 1) * ROWS);
      for (let row = block * ROWS; row < end; row++) next = Math.min(next, nextOf(row));
    }
    return next === Number.POSITIVE_INFINITY ? undefined : next;
  }
}
