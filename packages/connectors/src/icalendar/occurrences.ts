import { DAY_MS, formatInstant, parseInstant } from '@tallystick/time';
import { RRuleTemporal } from 'rrule-temporal';

/** Occurrences that one rule may give at most. */
export const MOST_OCCURRENCES = 1_000;
/** Steps and candidates that are tried at most, so that a rule which never holds ends. */
const MOST_TRIES = 50_000;
const LONGEST_RULE = 500;
const FREQUENCIES = /(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i;

/** A rule that cannot be followed, and why. */
export class RecurrenceError extends Error {
  override readonly name = 'RecurrenceError';
}

/**
 * The wall-clock readings at which a rule of RFC 5545 recurs, in time order, by the wall clock alone: 02:00 each Sunday stays 02:00 when the clocks change.
 * Readings are milliseconds counted as if the wall clock were UTC.
 *
 * @param rule `FREQ=WEEKLY;BYDAY=SU`, daily at the most often; its first occurrence is `start`, and its UNTIL is a reading too
 * @param span.from the first reading that is wanted, span.to the first after those that are
 * @throws RecurrenceError
 */
export function occurrencesOf(
  rule: string,
  start: number,
  span: { readonly from: number; readonly to: number },
): readonly number[] {
  const written = rule.trim().replace(/^RRULE:/i, '');
  if (written.length > LONGEST_RULE)
    throw new RecurrenceError(`A rule has ${LONGEST_RULE} characters at most.`);
  if (!FREQUENCIES.test(written))
    throw new RecurrenceError(
      'A rule recurs DAILY, WEEKLY, MONTHLY or YEARLY, such as FREQ=WEEKLY;BYDAY=SU.',
    );
  const { rest, until } = withoutUntil(written);
  const to = Math.min(span.to, until === undefined ? span.to : until + 1);
  if (to <= span.from) return [];
  try {
    const rules = new RRuleTemporal({
      rruleString: `DTSTART:${compact(start)}\nRRULE:${rest}`,
      ...{ maxIterations: MOST_TRIES, maxCandidateEvaluations: MOST_TRIES, strict: true, cache: false },
    });
    const found = rules
      .between(new Date(Math.max(span.from, start)), new Date(to - 1), true)
      .map(({ epochMilliseconds }) => epochMilliseconds);
    if (found.length > MOST_OCCURRENCES)
      throw new RecurrenceError(`The rule recurs more than ${MOST_OCCURRENCES} times in that time.`);
    return found;
  } catch (error) {
    if (error instanceof RecurrenceError) throw error;
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new RecurrenceError(`The rule cannot be followed: ${why.replace(/\.$/, '')}.`);
  }
}

/** The rule without its end, and that end as a reading; a day ends with it. */
function withoutUntil(rule: string): { readonly rest: string; readonly until: number | undefined } {
  const parts = rule.split(';').filter((part) => part !== '');
  const written = parts.find((part) => /^UNTIL=/i.test(part))?.slice('UNTIL='.length);
  const rest = parts.filter((part) => !/^UNTIL=/i.test(part)).join(';');
  if (written === undefined) return { rest, until: undefined };
  const [, year, month, day, time, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)Z?)?$/i.exec(written) ?? [];
  if (year === undefined)
    throw new RecurrenceError(`"UNTIL=${written.slice(0, 40)}" is no day and no instant.`);
  const midnight = parseInstant(`${year}-${month}-${day}T00:00:00Z`);
  if (time === undefined) return { rest, until: midnight + DAY_MS - 1 };
  return { rest, until: midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 };
}

function compact(reading: number): string {
  return `${formatInstant(reading).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
