/**
 * Which records supersede or withdraw which, by their rows: few among many. A row that is withdrawn is as if it
 * had never come, and so is a withdrawal that was withdrawn ([EVD-5], [EVD-6]).
 */
export class Replacements {
  /** The row that a row supersedes or withdraws. */
  readonly #target = new Map<number, number>();
  /** And the other way round: the rows that replace a row. */
  readonly #by = new Map<number, number[]>();
  /** Rows that withdraw, and say nothing themselves. */
  readonly #silent = new Set<number>();

  /** Whether every row counts. */
  get areNone(): boolean {
    return this.#target.size === 0 && this.#silent.size === 0;
  }

  /** The row that a row supersedes or withdraws. */
  targetOf(row: number): number | undefined {
    return this.#target.get(row);
  }

  /** Takes in what a row replaces; nothing where it names itself. */
  add(row: number, target: number, isWithdrawal: boolean): void {
    if (isWithdrawal) this.#silent.add(row);
    if (target === row) return;
    this.#target.set(row, target);
    const by = this.#by.get(target);
    if (by) by.push(row);
    else this.#by.set(target, [row]);
  }

  /** Takes back what a row replaces: another record with the same id counts instead. */
  remove(row: number): void {
    this.#silent.delete(row);
    const target = this.#target.get(row);
    if (target === undefined) return;
    this.#target.delete(row);
    this.#by.set(
      target,
      this.#by.get(target)!.filter((one) => one !== row),
    );
  }

  /** Whether a row counts: it says something, and no record that was not taken back itself replaces it. */
  stands(row: number): boolean {
    if (this.#silent.has(row)) return false;
    return !this.#by.get(row)?.some((by) => !this.#isWithdrawn(by, row));
  }

  /** @param asked the row that it replaces: where withdrawals go round, they come back to it, and all fall. */
  #isWithdrawn(row: number, asked: number): boolean {
    // Each withdrawal has one target, so that they form a tree; a list, since chains may be long.
    const reached = [row];
    for (let place = 0; place < reached.length; place++) {
      for (const by of this.#by.get(reached[place]!) ?? []) {
        if (this.#silent.has(by) && by !== asked && by !== row) reached.push(by);
      }
    }
    const withdrawn = new Set<number>();
    for (let place = reached.length - 1; place > 0; place--) {
      const by = reached[place]!;
      if (!withdrawn.has(by)) withdrawn.add(this.#target.get(by)!);
    }
    return withdrawn.has(row);
  }
}
