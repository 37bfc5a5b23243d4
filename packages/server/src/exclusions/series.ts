import { type Agreement, zoneOf } from '@tallystick/agreement';
import { occurrencesOf, RecurrenceError } from '@tallystick/connectors';
import { fromLocal, type Interval, offsetAt, toLocal } from '@tallystick/time';
import { HttpProblem } from '../http/problem.ts';

/** Occurrences of a series that are announced at once at most. */
export const LONGEST_SERIES = 400;

/**
 * The times of a series that begin after now and within the term: by the wall clock of the agreement, each as long as the first.
 *
 * @param rule an RRULE of RFC 5545 @param now ms
 * @throws HttpProblem 422 for a rule that cannot be followed, or that gives nothing or too much
 */
export function seriesOf(
  agreement: Agreement,
  first: Interval,
  rule: string,
  now: number,
): readonly Interval[] {
  const { term } = agreement;
  const zone = zoneOf(agreement, term.timeZone);
  const wall = (at: number) => at + offsetAt(zone, at);
  let readings: readonly number[];
  try {
    readings = occurrencesOf(rule, wall(first.from), { from: wall(first.from), to: wall(term.to) });
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
    throw new HttpProblem(422, 'The series cannot be followed', error.message);
  }
  const length = first.to - first.from;
  const spans = readings
    // Read as if the wall clock were UTC, each reading is itself.
    .map((reading) => fromLocal(zone, toLocal(UTC, reading)))
    .filter((from) => from >= now)
    .map((from) => ({ from, to: from + length }));
  if (spans.length === 0)
    throw new HttpProblem(422, 'The series is empty', 'No occurrence lies ahead and within the term.');
  if (spans.length > LONGEST_SERIES) {
    const detail = `The series has ${spans.length} occurrences until the term ends; ${LONGEST_SERIES} are announced at once at most. Give it an UNTIL or a COUNT.`;
    throw new HttpProblem(422, 'The series is too long', detail);
  }
  const overlapping = spans.some(
    ({ to }, place) => to > (spans[place + 1]?.from ?? Number.POSITIVE_INFINITY),
  );
  if (overlapping)
    throw new HttpProblem(
      422,
      'The series overlaps itself',
      'It lasts longer than until its next occurrence.',
    );
  return spans;
}

const UTC = { id: 'UTC', initialOffsetMs: 0, transitions: [], offsets: [] };
