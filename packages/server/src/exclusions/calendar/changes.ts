import type { CalendarOccurrence } from '@tallystick/connectors';

/** Maintenance that a calendar announced before, and that was not withdrawn since. Instants are ms. */
export interface AnnouncedBefore {
  /** Id of the exclusion. */
  readonly id: string;
  readonly uid: string;
  readonly recurrence: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** What a calendar says now that it did not say before. */
export interface CalendarChanges {
  readonly announce: readonly CalendarOccurrence[];
  readonly withdraw: readonly { readonly id: string; readonly reason: string }[];
  /** How many were announced already. */
  readonly known: number;
  /** How many were over before they were seen; announcing them would come too late for any notice. */
  readonly over: number;
}

/**
 * What is to be announced and withdrawn so that what stands is what a calendar says. An event that keeps its times stands as it is, and with it its notice; one that
 * is moved is withdrawn and announced anew. What has begun is never withdrawn.
 *
 * @param given.isWhole whether the calendar tells of all that is ahead, so that what it no longer holds is off. One without any event withdraws nothing: that is a
 * mistake more often than a decision.
 * @param given.unread UIDs of events that could not be read; nothing follows for them
 */
export function calendarChanges(given: {
  readonly occurrences: readonly CalendarOccurrence[];
  readonly before: readonly AnnouncedBefore[];
  readonly unread: ReadonlySet<string>;
  readonly isWhole: boolean;
  readonly now: number;
}): CalendarChanges {
  const { occurrences, before, unread, now } = given;
  const isAhead = ({ from }: AnnouncedBefore) => from > now;
  const planned = [
    ...new Map(occurrences.filter((one) => !one.isCancelled).map((one) => [timesOf(one), one])).values(),
  ];
  const standing = new Map(before.map((one) => [timesOf(one), one]));
  const fresh = planned.filter((one) => !standing.has(timesOf(one)));
  const announce = fresh.filter(({ to }) => to > now);

  const kept = new Set(planned.map(timesOf));
  const current = new Map(occurrences.map((one) => [eventOf(one), one]));
  const withdraw = before
    .filter((one) => isAhead(one) && !kept.has(timesOf(one)) && !unread.has(one.uid))
    .flatMap((one) => {
      const is = current.get(eventOf(one));
      if (is?.isCancelled) return [{ id: one.id, reason: 'Cancelled in the calendar.' }];
      if (is) return [{ id: one.id, reason: 'Moved in the calendar.' }];
      if (!given.isWhole || occurrences.length === 0) return [];
      return [{ id: one.id, reason: 'No longer in the calendar.' }];
    });
  return { announce, withdraw, known: planned.length - fresh.length, over: fresh.length - announce.length };
}

function timesOf({ uid, from, to }: AnnouncedBefore | CalendarOccurrence): string {
  return `${from} ${to} ${uid}`;
}

function eventOf({ uid, recurrence }: AnnouncedBefore | CalendarOccurrence): string {
  return `${recurrence ?? ''} ${uid}`;
}
