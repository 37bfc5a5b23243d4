import { exact, type Rational, type Target } from '@tallystick/agreement';
import { nearestRank } from '../values/percentile.ts';

/** Elapsed times of a period, ms: they come and go one by one, and are put in order when they are asked for. */
export class ElapsedTimes {
  #sorted: readonly number[] = [];
  #added: number[] = [];
  #removed: number[] = [];
  #sum = 0n;

  /** Adds a time, or takes one out that was added before. */
  change(elapsedMs: number, by: 1 | -1): void {
    this.#sum += BigInt(by * elapsedMs);
    if (by === 1) this.#added.push(elapsedMs);
    else this.#removed.push(elapsedMs);
  }

  get count(): number {
    return this.#sorted.length + this.#added.length - this.#removed.length;
  }

  /** The mean, or the percentile by the nearest rank, exact, ms; undefined without times ([CLK-20]). */
  statistic({ statistic, percentile }: Target): Rational | undefined {
    const { count } = this;
    if (count === 0) return undefined;
    if (statistic === 'mean') return exact.rational(this.#sum, BigInt(count));
    this.#settle();
    return exact.rational(this.#sorted[nearestRank(percentile!, count) - 1]!);
  }

  /** Merges what came and went: one pass over the times in order. */
  #settle(): void {
    if (this.#added.length === 0 && this.#removed.length === 0) return;
    const added = this.#added.sort((a, b) => a - b);
    const removed = this.#removed.sort((a, b) => a - b);
    const merged: number[] = [];
    let [next, gone] = [0, 0];
    const keep = (time: number) => {
      if (removed[gone] === time) gone++;
      else merged.push(time);
    };
    for (const time of this.#sorted) {
      while (next < added.length && added[next]! <= time) keep(added[next++]!);
      keep(time);
    }
    while (next < added.length) keep(added[next++]!);
    [this.#sorted, this.#added, this.#removed] = [merged, [], []];
  }
}
