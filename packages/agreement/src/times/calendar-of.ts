import { Calendar, type ZoneRules, zoneRules } from '@tallystick/time';
import type { Agreement } from '../model.ts';
import { isUnresolved } from './holidays.ts';

/** The rules of a zone that an agreement names: those that it embeds, else those of the runtime. */
export function zoneOf({ zones }: Pick<Agreement, 'zones'>, timeZone: string): ZoneRules {
  if (!zones) return zoneRules(timeZone);
  const embedded = zones.get(timeZone);
  if (embedded) return embedded;
  throw new Error(`The agreed times hold no rules of the zone "${timeZone}". Agree the version again.`);
}

/**
 * A calendar of an agreement, by its id, compiled from what the agreement embeds.
 *
 * @throws Error when it names holidays of a country whose dates are not filled in.
 */
export function calendarOf(agreement: Pick<Agreement, 'zones' | 'calendars'>, id: string): Calendar {
  const clause = agreement.calendars.get(id)!;
  if (isUnresolved(clause)) {
    const sets = clause.holidaySets.map(({ country, region }) => (region ? `${country}-${region}` : country));
    throw new Error(
      `The calendar "${id}" names the public holidays of ${sets.join(', ')}, and their dates are not filled in. Read the agreement with a resolver of holidays, or call withHolidays.`,
    );
  }
  return Calendar.from({ ...clause, name: id, timeZone: zoneOf(agreement, clause.timeZone) });
}
