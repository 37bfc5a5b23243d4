import { randomUUID } from 'node:crypto';
import { type Agreement, type ExclusionClause, OWN_SOURCE } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { formatInstant, type Interval } from '@tallystick/time';
import { HttpProblem } from '../http/problem.ts';
import { recordOf, type Teller } from '../told/own-record.ts';
import { seriesOf } from './series.ts';

/** What is to be told not to count. Instants are ms. */
export interface Announcement {
  /** Id under `exclusions` of the agreement. */
  readonly clause: string;
  readonly from: number;
  readonly to: number;
  readonly service?: string | undefined;
  readonly reason: string;
  /** What shows it: addresses, numbers of tickets, names of documents. */
  readonly evidence?: readonly string[] | undefined;
  /** How it recurs, as an RRULE of RFC 5545; once where it is left out. */
  readonly repeats?: string | undefined;
}

/** The clause of an agreement under which something may be told here. @throws HttpProblem 422 */
export function ownClause(agreement: Agreement, id: string, service?: string): ExclusionClause {
  const clause = agreement.exclusions.get(id);
  if (!clause) throw unusable(`The agreement has no exclusion "${id}".`);
  if (clause.from !== OWN_SOURCE)
    throw unusable(`"${id}" is told by the source "${clause.from}", and not here.`);
  if (service !== undefined && !agreement.services.has(service))
    throw unusable(`The agreement has no service "${service}".`);
  return clause;
}

/** The records that announce or claim, one for each occurrence of a series. @throws HttpProblem 422 for what the agreement does not allow */
export function announcementRecords(
  agreement: Agreement,
  given: Announcement,
  teller: Teller,
  at: number,
): readonly EvidenceRecord[] {
  const clause = ownClause(agreement, given.clause, given.service);
  if (given.from >= given.to) throw unusable('It ends before it begins.');
  const type = clause.decidedBy === undefined ? 'exclusion.announced' : 'exclusion.claimed';
  const { repeats } = given;
  if (repeats !== undefined && clause.decidedBy !== undefined)
    throw unusable(`"${clause.id}" is a claim, and is made for each time by itself.`);
  const spans: readonly Interval[] =
    repeats === undefined ? [given] : seriesOf(agreement, given, repeats, at);
  const series = repeats === undefined ? {} : { series: randomUUID().slice(0, 8) };
  return spans.map(({ from, to }) => {
    const subject = `${clause.id}-${formatInstant(from).slice(0, 10)}-${randomUUID().slice(0, 8)}`;
    const data = { ...spanData(clause.id, { from, to }, given), ...series };
    return recordOf({ subject, type, at, data }, teller);
  });
}

/** What a record says of the time that is not to count. */
export function spanData(
  clause: string,
  { from, to }: Interval,
  { reason, service, evidence = [] }: Pick<Announcement, 'reason' | 'service' | 'evidence'>,
): Record<string, string> {
  return {
    ...{ exclusion: clause, from: formatInstant(from), to: formatInstant(to), reason },
    ...(service === undefined ? {} : { service }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.join('\n') }),
  };
}

/** A decision applies after everything that was told of its exclusion, whatever the clock says. */
export function afterAll(records: readonly EvidenceRecord[], subject: string, now: number): number {
  const told = records.filter((one) => one.subject === subject).map(({ occurredAt }) => occurredAt + 1);
  return Math.max(now, ...told);
}

/** What an agreement does not allow. */
export function unusable(why: string): HttpProblem {
  return new HttpProblem(422, 'Not allowed by the agreement', why);
}
