/** Changes that follow each other faster than this are one movement, ms. */
export const REST_MS = 120;

/**
 * Tells a value that moves when it is at rest: a change after a rest at once, those on the heels of another when they are over. Who drags a long list from end to end
 * passes a thousand pages and reads one.
 */
export class Rest<Value> {
  readonly #isSame: (one: Value, other: Value) => boolean;
  readonly #tell: (value: Value) => void;
  #last: Value;
  #changedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param first what is told already */
  constructor(first: Value, isSame: (one: Value, other: Value) => boolean, tell: (value: Value) => void) {
    this.#last = first;
    this.#isSame = isSame;
    this.#tell = tell;
  }

  /** The value is another now; the same again is no change. */
  change(next: Value): void {
    if (this.#isSame(this.#last, next)) return;
    const now = performance.now();
    const isMoving = now - this.#changedAt < REST_MS;
    this.#last = next;
    this.#changedAt = now;
    clearTimeout(this.#timer);
    if (isMoving) this.#timer = setTimeout(this.#tell, REST_MS, next);
    else this.#tell(next);
  }

  /** Nothing more is told. */
  end(): void {
    clearTimeout(this.#timer);
  }
}
