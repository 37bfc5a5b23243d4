import { OWN_SOURCE } from '@tallystick/agreement';
import { type CalendarEntry, calendarText } from '@tallystick/connectors';
import { evidenceOfExclusions, type TenantTransaction } from '@tallystick/store';
import { DAY_MS, parseInstant } from '@tallystick/time';
import type { HeldAgreement } from '../../held-agreement.ts';
import { toldBy } from '../told.ts';

/** How much of the past it shows, days. */
const BEHIND_DAYS = 90;
/** How often calendars are asked to look, minutes. */
const REFRESH_MINUTES = 30;

/** The maintenance of an agreement as a calendar that others subscribe to; what was withdrawn is in it as cancelled. @param now ms */
export async function ownCalendar(
  tx: TenantTransaction,
  loaded: HeldAgreement,
  now: number,
): Promise<string> {
  const { agreement } = loaded;
  const records = await evidenceOfExclusions(tx, agreement.id);
  const changed = new Map<string, { at: number; times: number }>();
  for (const { source, subject, occurredAt } of records) {
    if (source !== OWN_SOURCE) continue;
    const before = changed.get(subject);
    changed.set(subject, { at: Math.max(before?.at ?? 0, occurredAt), times: (before?.times ?? -1) + 1 });
  }
  const told = await toldBy(loaded, records, now);
  const entries = told.flatMap((one): CalendarEntry[] => {
    const clause = agreement.exclusions.get(one.clause.replace(/^exclusions\./u, ''));
    const [from, to] = [parseInstant(one.from), parseInstant(one.to)];
    // Claims are about what has happened, and no plans.
    if (!clause || clause.decidedBy !== undefined || to < now - BEHIND_DAYS * DAY_MS) return [];
    const service = one.service === null ? undefined : agreement.services.get(one.service)?.title;
    const { at = from, times = 0 } = changed.get(one.id) ?? {};
    return [
      {
        ...{ uid: `${one.id}@${agreement.id}.tallystick`, from, to, changedAt: at, sequence: times },
        summary: `${clause.title}: ${service ?? agreement.title}`,
        description: one.reason ?? '',
        isCancelled: one.state === 'withdrawn',
      },
    ];
  });
  return calendarText(`${agreement.title}: maintenance`, entries, REFRESH_MINUTES);
}
