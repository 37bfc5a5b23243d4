import type { IntervalSet } from '../interval/interval-set.ts';
import { DAY_MS, type DurationMs, type Instant } from '../unit.ts';

/** How wide the buckets of the index are; a calendar opens a few times within one. */
const BUCKET_MS = DAY_MS;

/**
 * The open hours of a stretch of days, compiled for look-ups: where each opening begins and ends, the
 * business time before it, and for each day the first opening that ends after its start. Business time
 * between two instants is two look-ups.
 */
export class Edges {
  /** The stretch that is compiled; nothing outside it may be asked. */
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Business time from `from` until the opening begins, ms; one more entry for the end of all. */
  readonly before: Float64Array;
  readonly #bucket: Uint32Array;

  constructor(open: IntervalSet, from: Instant, to: Instant) {
    this.from = from;
    this.to = to;
    this.count = open.length;
    this.starts = new Float64Array(open.length);
    this.ends = new Float64Array(open.length);
    this.before = new Float64Array(open.length + 1);
    open.forEach((interval, index) => {
      this.starts[index] = interval.from;
      this.ends[index] = interval.to;
      this.before[index + 1] = this.before[index]! + (interval.to - interval.from);
    });
    this.#bucket = new Uint32Array(Math.ceil((to - from) / BUCKET_MS) + 1);
    let place = 0;
    for (let index = 0; index < this.#bucket.length; index++) {
      while (place < this.count && this.ends[place]! <= from + index * BUCKET_MS) place++;
      this.#bucket[index] = place;
    }
  }

  /** Whether `t` lies in the stretch. */
  holds(t: Instant): boolean {
    return t >= this.from && t < this.to;
  }

  /** The first opening that ends after `t`; `count` when there is none. */
  placeOf(t: Instant): number {
    let place = this.#bucket[((t - this.from) / BUCKET_MS) | 0]!; // cheaper than Math.floor; never negative
    while (place < this.count && this.ends[place]! <= t) place++;
    return place;
  }

  /** Business time from the start of the stretch until `t`, ms. */
  until(t: Instant): DurationMs {
    return this.#untilIn(this.placeOf(t), t);
  }

  /** The earliest instant at which `ms` (above 0) have elapsed since `t`; undefined when the stretch does not hold it. */
  reaching(t: Instant, ms: DurationMs): Instant | undefined {
    if (!this.holds(t)) return undefined;
    const start = this.placeOf(t);
    if (start === this.count) return undefined;
    const opens = this.starts[start]!;
    const due = (t > opens ? t : opens) + ms;
    if (due <= this.ends[start]!) return due; // most deadlines fall into the opening that they start in
    const wanted = this.#untilIn(start, t) + ms;
    if (wanted > this.total) return undefined;
    const place = this.#placeWhere(wanted, start + 1);
    return this.starts[place]! + (wanted - this.before[place]!);
  }

  #untilIn(place: number, t: Instant): DurationMs {
    const before = this.before[place]!;
    if (place === this.count) return before;
    const inside = t - this.starts[place]!;
    return inside > 0 ? before + inside : before;
  }

  /**
   * The opening, from `place` on, in which the business time since the start of the stretch reaches `amount`. Looks
   * near first, in steps that double: most deadlines lie a few openings on.
   */
  #placeWhere(amount: DurationMs, place: number): number {
    let low = place;
    let step = 1;
    while (low + step < this.count && this.before[low + step]! < amount) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.count) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.before[middle + 1]! >= amount) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The last opening before which there is at most that much business time. */
  placeAfter(amount: DurationMs): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.before[middle]! <= amount) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** All business time of the stretch, ms. */
  get total(): DurationMs {
    return this.before[this.count]!;
  }
}
