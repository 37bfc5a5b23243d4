/** Keeps the earliest of the instants it is offered that lie after another; none while it was offered none. */
export class Earliest {
  readonly #after: number;
  #at: number | undefined;

  constructor(after: number) {
    this.#after = after;
  }

  /** The instant that counts as now. */
  get after(): number {
    return this.#after;
  }

  /** The earliest so far. */
  get at(): number | undefined {
    return this.#at;
  }

  /** Takes an instant in; one that has passed, or is none, changes nothing. */
  offer(at: number): void {
    if (at > this.#after && at < Number.POSITIVE_INFINITY && (this.#at === undefined || at < this.#at)) {
      this.#at = at;
    }
  }

  /** Takes the next instant in, for what may change at any moment. */
  offerNext(): void {
    this.offer(this.#after + 1);
  }

  /** Takes in the next boundary of a grid, and the instant after it, from which on it has passed. */
  offerGrid({ originAt, stepMs }: { readonly originAt: number; readonly stepMs: number }): void {
    const passed = Math.floor((this.#after - originAt) / stepMs);
    for (const boundary of [passed, passed + 1]) {
      this.offer(originAt + boundary * stepMs);
      this.offer(originAt + boundary * stepMs + 1);
    }
  }
}
