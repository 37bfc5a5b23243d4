import { createHash } from 'node:crypto';
import { OWN_SOURCE, zoneOf } from '@tallystick/agreement';
import { readCalendar } from '@tallystick/connectors';
import type { EvidenceRecord } from '@tallystick/ledger';
import { appendAudit, appendEvidence, evidenceOfExclusions, type TenantTransaction } from '@tallystick/store';
import { DAY_MS, formatInstant, parseInstant } from '@tallystick/time';
import type { HeldAgreement } from '../../held-agreement.ts';
import { recordOf, type Teller } from '../../told/own-record.ts';
import { afterAll, ownClause, spanData, unusable } from '../announce.ts';
import { toldBy } from '../told.ts';
import { type AnnouncedBefore, type CalendarChanges, calendarChanges } from './changes.ts';

/** How far ahead a calendar announces, days. */
export const AHEAD_DAYS = 180;
/** Announcements and withdrawals that one reading makes at most. */
const MOST_CHANGES = 500;

/** Which calendar, and what its events are. */
export interface CalendarOrigin {
  /** Id of the feed, or `file` for one that was uploaded. */
  readonly id: string;
  readonly clause: string;
  readonly service: string | null;
  /** Whether it tells of all that is ahead, so that what it no longer holds is off. */
  readonly isWhole: boolean;
}

/** What a reading comes to. */
export interface CalendarFollowed extends Omit<CalendarChanges, 'announce' | 'withdraw'> {
  readonly announced: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly summary: string;
  }[];
  readonly withdrawn: readonly { readonly id: string; readonly reason: string }[];
  /** Events that could not be read. */
  readonly leftOut: readonly { readonly uid: string; readonly message: string }[];
}

/** A calendar that says nothing that could be followed. */
export class CalendarRefused extends Error {
  override readonly name = 'CalendarRefused';
}

/**
 * Announces what a calendar holds that was not announced yet, each time of each event once, and withdraws what it moved or took back. The same calendar again
 * changes nothing.
 *
 * @param given.isTrial whether it is only told what would come of it
 * @throws CalendarRefused for a file that cannot be read; HttpProblem 422 where the agreement has no such clause
 */
export async function followCalendar(
  tx: TenantTransaction,
  loaded: HeldAgreement,
  given: {
    readonly text: string;
    readonly origin: CalendarOrigin;
    readonly teller: Teller;
    readonly now: number;
    readonly isTrial?: boolean;
  },
): Promise<CalendarFollowed> {
  const { agreement } = loaded;
  const { text, origin, teller, now, isTrial = false } = given;
  const clause = ownClause(agreement, origin.clause, origin.service ?? undefined);
  if (clause.decidedBy !== undefined)
    throw unusable(`"${clause.id}" is a claim; calendars announce maintenance.`);
  const to = Math.min(now + AHEAD_DAYS * DAY_MS, agreement.term.to);
  const read = readCalendar(
    text,
    { from: now, to: Math.max(now, to) },
    zoneOf(agreement, agreement.term.timeZone),
  );
  if (!read.ok) throw new CalendarRefused(read.message);
  const records = await evidenceOfExclusions(tx, agreement.id);
  const before = await announcedBefore(loaded, records, origin.id, now);
  const changes = calendarChanges({
    ...{ occurrences: read.occurrences, before, isWhole: origin.isWhole, now },
    unread: new Set(read.leftOut.map(({ uid }) => uid)),
  });
  if (changes.announce.length + changes.withdraw.length > MOST_CHANGES)
    throw new CalendarRefused(
      `It would announce or withdraw more than ${MOST_CHANGES} times within ${AHEAD_DAYS} days.`,
    );
  const announcements = changes.announce.map((one) => {
    const subject = freshSubject(
      records,
      [clause.id, formatInstant(one.from).slice(0, 10)],
      [...[origin.id, one.uid, String(one.recurrence ?? ''), String(one.from), String(one.to)]],
    );
    const service = origin.service === null ? {} : { service: origin.service };
    const data = {
      ...spanData(clause.id, one, { reason: one.summary, ...service }),
      ...{ calendar: origin.id, uid: one.uid },
      ...(one.recurrence === undefined ? {} : { occurrence: formatInstant(one.recurrence) }),
    };
    const told = { subject, type: 'exclusion.announced', at: now, data };
    const record = recordOf(told, teller, `${subject} announced`);
    return { record, summary: one.summary };
  });
  const withdrawals = changes.withdraw.map(({ id, reason }) => {
    const at = afterAll(records, id, now);
    const told = { subject: id, type: 'exclusion.withdrawn', at, data: { reason } };
    return recordOf(told, teller, `${id} withdrawn`);
  });
  const added = [...announcements.map(({ record }) => record), ...withdrawals];
  if (added.length > 0 && !isTrial) await keep(tx, agreement.id, added, origin, now, teller);
  return {
    announced: announcements.map(({ record, summary }) => {
      const { from, to: end } = record.data as Record<string, string>;
      return { id: record.subject, from: from!, to: end!, summary };
    }),
    withdrawn: changes.withdraw,
    ...{ known: changes.known, over: changes.over, leftOut: read.leftOut },
  };
}

/** What a calendar announced and still stands. */
async function announcedBefore(
  loaded: HeldAgreement,
  records: readonly EvidenceRecord[],
  calendar: string,
  now: number,
): Promise<readonly AnnouncedBefore[]> {
  const told = new Map((await toldBy(loaded, records, now)).map((one) => [one.id, one]));
  return records.flatMap(({ source, type, subject, data }) => {
    if (source !== OWN_SOURCE || type !== 'exclusion.announced' || data.calendar !== calendar) return [];
    const one = told.get(subject);
    if (!one || one.state === 'withdrawn') return [];
    const recurrence = typeof data.occurrence === 'string' ? parseInstant(data.occurrence) : undefined;
    return [
      {
        ...{ id: subject, uid: String(data.uid), recurrence },
        ...{ from: parseInstant(one.from), to: parseInstant(one.to) },
      },
    ];
  });
}

/** A name of an exclusion that follows from its event and times: again for what was withdrawn and comes back. */
function freshSubject(
  records: readonly EvidenceRecord[],
  shown: readonly string[],
  parts: readonly string[],
): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  const taken = new Set(records.map(({ subject }) => subject));
  const name = [...shown, hash].join('-');
  for (let turn = 1; ; turn++) {
    const subject = turn === 1 ? name : `${name}-${turn}`;
    if (!taken.has(subject)) return subject;
  }
}

async function keep(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly EvidenceRecord[],
  origin: CalendarOrigin,
  at: number,
  teller: Teller,
): Promise<void> {
  await appendEvidence(tx, agreementId, records, { isArrival: true });
  for (const { type, subject, data } of records) {
    const { by: _by, party: _party, reason, ...after } = data as Record<string, string>;
    await appendAudit(tx, {
      ...{ at, actor: teller.by, action: type, target: `exclusion ${agreementId}/${subject}` },
      after: { ...after, calendar: origin.id },
      ...(reason === undefined ? {} : { reason }),
    });
  }
}
