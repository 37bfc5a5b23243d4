import type { Delegation, Person, RotaEntry } from '@tallystick/store';
import { Calendar, CalendarError } from '@tallystick/time';

/** What is known of people when somebody is to be told. */
export interface Staff {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email' | 'status'>[];
  /** Who stands in for whom now. */
  readonly standIns: readonly Pick<Delegation, 'fromPerson' | 'toPerson'>[];
}

/** Somebody who has a role now, and for whom they stand in. */
export interface OnDuty {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Name of the person who is away; null where it is they themselves. */
  readonly standingInFor: string | null;
}

/** From what goes before everything else to what holds when nothing else does. */
const ORDER = ['dates', 'weekly', 'always'] as const;

/**
 * Who has a role at an instant: of the dated entries that hold then all, else of the weekly ones, else of those for always. Whoever is away is replaced by who stands in
 * for them; whoever may not sign in any more, or stands in in a circle, does not count.
 */
export function onDuty(entries: readonly RotaEntry[], at: number, staff: Staff): readonly OnDuty[] {
  for (const kind of ORDER) {
    const found = new Map<string, OnDuty>();
    for (const entry of entries) {
      if (entry.kind !== kind || !holds(entry, at)) continue;
      const person = present(entry.person, staff);
      if (person) found.set(person.id, person);
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function holds(entry: RotaEntry, at: number): boolean {
  switch (entry.kind) {
    case 'always':
      return true;
    case 'dates':
      return entry.from <= at && at < entry.to;
    case 'weekly':
      return calendarOf(entry).isOpen(at);
  }
}

/** The hours of a weekly entry. @throws CalendarError for hours that are none, or never come */
export function calendarOf({ timeZone, hours }: RotaEntry & { kind: 'weekly' }): Calendar {
  return Calendar.from({ name: 'rota', timeZone, hours });
}

/** What is wrong with the hours of an entry; undefined where nothing is. */
export function hoursProblem(entry: RotaEntry & { kind: 'weekly' }): string | undefined {
  try {
    calendarOf(entry);
    return undefined;
  } catch (error) {
    if (error instanceof CalendarError) return `${error.message} ${error.remedy}`;
    throw error;
  }
}

/** The person, or who stands in for them. */
function present(id: string, { people, standIns }: Staff): OnDuty | undefined {
  const first = people.find((one) => one.id === id);
  if (first?.status !== 'active') return undefined;
  const seen = new Set([id]);
  let here = id;
  for (;;) {
    const next = standIns.find(({ fromPerson }) => fromPerson === here)?.toPerson;
    if (next === undefined) break;
    if (seen.has(next)) return undefined;
    seen.add(next);
    here = next;
  }
  const person = people.find((one) => one.id === here);
  if (person?.status !== 'active') return undefined;
  const { name, email } = person;
  return { id: here, name, email, standingInFor: here === id ? null : first.name };
}
