import {
  type Agreement,
  embedTimes,
  parseAgreement,
  problemText,
  readAgreedTimes,
  withAgreedTimes,
} from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import type { JsonObject } from '@tallystick/ledger';
import type { StoredAgreement } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { KeptByLength } from './kept-by-length.ts';

/** A stored agreement, read. */
export interface LoadedAgreement {
  readonly stored: StoredAgreement;
  readonly agreement: Agreement;
  /** The instant at which a sample is evaluated whatever the day, ms; undefined for a live agreement. */
  readonly pinnedAsOf: number | undefined;
}

/**
 * Reads a stored agreement. It was parsed when it was stored, so a problem now means that the language
 * changed under it.
 *
 * @throws Error with every problem at its line and column.
 */
export function loadAgreement(stored: StoredAgreement): LoadedAgreement {
  const agreement = parsed(stored);
  const times = stored.times === null ? undefined : readAgreedTimes(stored.times);
  if (times && !times.ok)
    throw new Error(`${stored.id} version ${stored.version}: ${times.problems.join(' ')}`);
  return {
    stored,
    agreement: times ? withAgreedTimes(agreement, times.times) : agreement,
    pinnedAsOf: pinnedInstant(stored.settings),
  };
}

/** The instant at which an agreement's settings fix its evaluation, ms; undefined for a live agreement. */
export function pinnedInstant({ asOf }: JsonObject): number | undefined {
  return typeof asOf === 'string' ? parseInstant(asOf) : undefined;
}

/** Agreements that were read last, by their texts: most requests are about few of them, and reading a long one takes up to a second. */
const kept = new KeptByLength<Agreement>(4_000_000);

/** A text as it was read, now or earlier. @throws Error with every problem */
function parsed({ text, id, version }: StoredAgreement): Agreement {
  const known = kept.get(text);
  if (known) return known;
  const agreement = read();
  kept.set(text, agreement, text.length);
  return agreement;

  function read(): Agreement {
    const result = parseAgreement(text, { holidays: publicHolidays });
    if (result.ok) return result.agreement;
    throw new Error(result.problems.map((one) => problemText(one, `${id} version ${version}`)).join('\n'));
  }
}

/** What an agreement calls its parties. */
export function partyNames({ parties }: Agreement): { readonly provider: string; readonly customer: string } {
  return { provider: parties.provider.name, customer: parties.customer.name };
}

/** The zones and holidays that a version is agreed with, as they are known now (semantics §1): evaluation reads only these from then on. */
export function timesOf(agreement: Agreement): JsonObject {
  return embedTimes(agreement) as unknown as JsonObject; // Plain JSON by construction.
}

/**
 * When a version takes the place of the one before it (semantics §4), ms: on the day on which it says that it takes effect, or with the term that follows.
 * Undefined for one that says nothing of the kind, and so holds in place of all before it.
 */
export function takeoverOf(
  { effective, term }: Pick<Agreement, 'effective' | 'term'>,
  before: Pick<Agreement, 'term'>,
): number | undefined {
  return effective?.at ?? (term.from >= before.term.to ? term.from : undefined);
}
