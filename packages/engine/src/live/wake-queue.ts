/**
 * Instants at which numbered things are due, the earliest first: a binary heap. A thing has one instant;
 * setting another replaces it, and what the heap still holds of the old one is passed over.
 */
export class WakeQueue {
  readonly #dueAt = new Map<number, number>();
  readonly #heap: { readonly at: number; readonly item: number }[] = [];

  /** Sets when an item is due; undefined for never. */
  set(item: number, at: number | undefined): void {
    if (at === undefined) {
      this.#dueAt.delete(item);
      return;
    }
    if (this.#dueAt.get(item) === at) return;
    this.#dueAt.set(item, at);
    this.#push({ at, item });
  }

  /** When the first item is due; undefined where none is. */
  get next(): number | undefined {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      if (this.#dueAt.get(first.item) === first.at) return first.at;
      this.#pop();
    }
    return undefined;
  }

  /** Takes out every item that is due by then. */
  takeUntil(instant: number): readonly number[] {
    const due: number[] = [];
    for (let first = this.#heap[0]; first !== undefined && first.at <= instant; first = this.#heap[0]) {
      this.#pop();
      if (this.#dueAt.get(first.item) !== first.at) continue;
      this.#dueAt.delete(first.item);
      due.push(first.item);
    }
    return due;
  }

  #push(entry: { readonly at: number; readonly item: number }): void {
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#heap[parent]!.at <= entry.at) break;
      this.#heap[place] = this.#heap[parent]!;
      place = parent;
    }
    this.#heap[place] = entry;
  }

  #pop(): void {
    const last = this.#heap.pop()!;
    const length = this.#heap.length;
    if (length === 0) return;
    let place = 0;
    for (let child = 1; child < length; child = 2 * place + 1) {
      if (child + 1 < length && this.#heap[child + 1]!.at < this.#heap[child]!.at) child++;
      if (this.#heap[child]!.at >= last.at) break;
      this.#heap[place] = this.#heap[child]!;
      place = child;
    }
    this.#heap[place] = last;
  }
}
