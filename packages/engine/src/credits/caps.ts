import { type Agreement, type CapSpan, type CreditCap, exact, type Rational } from '@tallystick/agreement';
import {
  addMonths,
  dateOf,
  epochDay,
  type Interval,
  localDay,
  startOfDay,
  type ZoneRules,
} from '@tallystick/time';
import { feeBase } from './fee.ts';
import { wholeUnits } from './whole-units.ts';

/** What a cap still leaves. */
export interface Room {
  readonly over: CapSpan;
  /** `credits.atMost[0]`. */
  readonly clause: string;
  /** Whole minor units, as an amount. */
  readonly left: Rational;
}

interface Booking {
  readonly to: number;
  readonly service: string | undefined;
  readonly amount: Rational;
}

/**
 * The caps of an agreement, used up in time order. A cap is a sum that can be booked, so it is cut to whole minor
 * units; what is booked is whole units too, so that no rounding ever passes it.
 */
export class CapBook {
  readonly #agreement: Agreement;
  readonly #zone: ZoneRules;
  readonly #caps: readonly OneCap[];

  constructor(agreement: Agreement, zone: ZoneRules) {
    this.#agreement = agreement;
    this.#zone = zone;
    this.#caps = agreement.credits.caps.map((cap, index) => new OneCap(cap, `credits.atMost[${index}]`));
  }

  /** Begins the next period, in time order. */
  begin(period: Interval): void {
    for (const cap of this.#caps) cap.begin(spanOf(cap.cap.over, period, this.#agreement, this.#zone));
  }

  /** What the caps of one span leave for a line of a service: the least of them; undefined where none holds. */
  room(over: CapSpan, service: string | undefined): Room | undefined {
    let least: Room | undefined;
    for (const one of this.#caps) {
      // A line that belongs to no service has no cap of one.
      if (one.cap.over !== over || (one.cap.on === 'each service' && service === undefined)) continue;
      const left = one.left(this.#agreement, this.#zone, service);
      if (!least || exact.compare(left, least.left) < 0) least = { over, clause: one.clause, left };
    }
    return least;
  }

  /** Uses up what a line of the period came to. */
  book(service: string | undefined, period: Interval, amount: Rational): void {
    if (amount.numerator > 0n) for (const one of this.#caps) one.book({ to: period.to, service, amount });
  }
}

class OneCap {
  readonly cap: CreditCap;
  readonly clause: string;
  #span: Interval = { from: 0, to: 0 };
  #bookings: Booking[] = [];
  /** By service; under '' where the cap is on all credits. */
  readonly #used = new Map<string, Rational>();
  readonly #limits = new Map<string, Rational>();

  constructor(cap: CreditCap, clause: string) {
    this.cap = cap;
    this.clause = clause;
  }

  begin(span: Interval): void {
    this.#span = span;
    this.#limits.clear();
    const kept = this.cap.over === 'period' ? -1 : this.#bookings.findIndex(({ to }) => to > span.from);
    const gone = this.#bookings.splice(0, kept < 0 ? this.#bookings.length : kept);
    for (const booking of gone) this.#add(booking, -1);
  }

  left(agreement: Agreement, zone: ZoneRules, service: string | undefined): Rational {
    const key = this.#key(service);
    const limit = this.#limits.get(key) ?? this.#limit(agreement, zone, service);
    this.#limits.set(key, limit);
    return exact.largest(exact.ZERO, exact.subtract(limit, this.#used.get(key) ?? exact.ZERO));
  }

  book(booking: Booking): void {
    this.#bookings.push(booking);
    this.#add(booking, 1);
  }

  #add({ service, amount }: Booking, sign: 1 | -1): void {
    const key = this.#key(service);
    const signed = exact.multiply(amount, exact.rational(sign));
    this.#used.set(key, exact.add(this.#used.get(key) ?? exact.ZERO, signed));
  }

  #limit(agreement: Agreement, zone: ZoneRules, service: string | undefined): Rational {
    const { limit, on } = this.cap;
    if ('sum' in limit) return wholeUnits(limit.sum, agreement.term.currency);
    const fee = feeBase(agreement, limit.of, on === 'each service' ? service : undefined, zone, this.#span);
    return wholeUnits(exact.multiply(limit.share, fee), agreement.term.currency);
  }

  #key(service: string | undefined): string {
    return this.cap.on === 'each service' ? (service ?? '') : '';
  }
}

/** The time that a cap covers when a period ends. Bookings of periods that ended before it begins are out of it. */
function spanOf(over: CapSpan, period: Interval, { term }: Agreement, zone: ZoneRules): Interval {
  switch (over) {
    case 'period':
      return period;
    case 'term':
      return term;
    case 'trailing year': {
      const yearAgo = addMonths(dateOf(localDay(zone, period.to)), -12, 'last-day');
      return { from: Math.max(term.from, startOfDay(zone, epochDay(yearAgo))), to: period.to };
    }
  }
}
