import { type Appender, createAppender, type LeaseTo, type Store, StoreError } from '@tallystick/store';
import { characterProblem, databaseProblem, HttpProblem } from '../http/problem.ts';
import { type Admission, createAdmission } from './admission.ts';
import type { IntakeLimits } from './limits.ts';
import { type Item, type Outcome, outcomeOf } from './outcome.ts';
import { createRates, type Rates } from './rates.ts';
import { heldToSize, type LimitsBySource, SourceLimitsReader } from './source-limits.ts';

/** Takes evidence in: one for each server, so that its limits hold over all requests. */
export interface Intake {
  readonly limits: IntakeLimits;
  readonly admission: Admission;
  /** The instant at which a request's records arrive: our clock, ms, which never goes back here. */
  arrival(): number;
  /**
   * Makes the good records of a request durable, and says what became of each.
   *
   * @throws HttpProblem 404 when there is no such agreement, 429 when a source sends too much (nothing is taken then),
   *   503 when the database cannot take it
   */
  take(to: LedgerOf, items: readonly Item[]): Promise<Outcome[]>;
  /** As {@link Intake.take}, but waits where a source sends too much: for streams, which can be slowed. */
  takeInTime(to: LedgerOf, items: readonly Item[]): Promise<Outcome[]>;
  /** Hears that what a source of an agreement may send was changed: it begins anew. */
  limitsChanged(of: LedgerOf, source: string): void;
}

/** Whose ledger takes records. */
export interface LedgerOf {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** What the intake needs of its surroundings. */
export interface IntakeOptions {
  readonly store: Store;
  readonly limits: IntakeLimits;
  /** Reads the clock, ms. */
  readonly now: () => number;
  /** A worker of this process that has nothing in hand, where there is one: it evaluates at once what comes. */
  readonly leaseTo?: () => LeaseTo | undefined;
  /** Takes the cause when the database cannot take records. */
  readonly onError: (error: unknown) => void;
  /** Hears what became of records. */
  readonly onTaken: (outcomes: readonly Outcome[]) => void;
}

/** The intake of a server. */
export function createIntake({ store, limits, now, leaseTo, onError, onTaken }: IntakeOptions): Intake {
  const appender = createAppender(store, leaseTo);
  const rates = createRates(limits, () => performance.now());
  const bySource = new SourceLimitsReader(store, () => performance.now());
  let latest = Number.NEGATIVE_INFINITY;
  const append = async (to: LedgerOf, items: readonly Item[]) => {
    const records = items.flatMap((item) => ('record' in item ? [item.record] : []));
    const words = await appendOrProblem({ appender, ...to, onError }, records);
    let next = 0;
    const outcomes = items.map((item) => outcomeOf(item, 'record' in item ? words[next++] : undefined));
    onTaken(outcomes);
    return outcomes;
  };
  return {
    limits,
    admission: createAdmission(limits),
    arrival: () => {
      latest = Math.max(latest, now());
      return latest;
    },
    take: async (to, given) => {
      const own = await bySource.of(to);
      const items = given.map((item) => heldToSize(item, own));
      const waitMs = waitOf(rates, to, items, own);
      if (waitMs > 0) throw tooFast(waitMs);
      return append(to, items);
    },
    takeInTime: async (to, given) => {
      const own = await bySource.of(to);
      const items = given.map((item) => heldToSize(item, own));
      for (;;) {
        const waitMs = waitOf(rates, to, items, own);
        if (waitMs === 0) return append(to, items);
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    },
    limitsChanged: (of, source) => {
      bySource.forget(of);
      rates.forget(keyOf(of, source));
    },
  };
}

function keyOf({ tenantId, agreementId }: LedgerOf, source: string): string {
  return `${tenantId} ${agreementId} ${source}`;
}

function waitOf(rates: Rates, to: LedgerOf, items: readonly Item[], limits: LimitsBySource): number {
  const counts = new Map<string, number>();
  const own = new Map<string, number | undefined>();
  for (const item of items) {
    if (!('record' in item)) continue;
    const { source } = item.record;
    const key = keyOf(to, source);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    own.set(key, limits.get(source)?.recordsPerSecond ?? undefined);
  }
  return rates.take(counts, (key) => own.get(key));
}

async function appendOrProblem(
  given: {
    readonly appender: Appender;
    readonly tenantId: string;
    readonly agreementId: string;
    readonly onError: (error: unknown) => void;
  },
  records: Parameters<Appender['append']>[2],
) {
  try {
    return await given.appender.append(given.tenantId, given.agreementId, records);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unknown-agreement') {
      throw new HttpProblem(404, 'Not found', error.message);
    }
    const unheard = characterProblem(error); // Of the agreement's id: records were looked at.
    if (unheard) throw unheard;
    given.onError(error);
    if (error instanceof StoreError && error.code === 'no-key') {
      throw new HttpProblem(503, 'No key for personal data', `${error.message} Nothing of this was taken.`, {
        headers: { 'retry-after': '60' },
      });
    }
    const again =
      'Nothing of this is acknowledged; what was stored all the same changes nothing when it is sent again.';
    throw (
      databaseProblem(error, again) ??
      new HttpProblem(
        503,
        'The database cannot take it now',
        `${again} Send it after the time in Retry-After.`,
        {
          headers: { 'retry-after': '2' },
        },
      )
    );
  }
}

function tooFast(waitMs: number): HttpProblem {
  const seconds = Math.ceil(waitMs / 1_000);
  return new HttpProblem(
    429,
    'Too many records of one source',
    `A source of this request has sent more than its rate allows. Send the request again in ${seconds} s; nothing of it was taken.`,
    { headers: { 'retry-after': String(seconds) } },
  );
}
