import { AUTUMN } from './autumn.ts';
import { yearCalendar } from './calendar.ts';
import { type Life, type Moment, send } from './life.ts';
import { letIn, type People } from './people.ts';
import { SPRING } from './spring.ts';
import { SUMMER } from './summer.ts';
import { ordinaryTickets, realIncidents } from './tickets.ts';
import { WINTER } from './winter.ts';

/** Where the year is lived: a server that asks for sign-in, where nobody was yet. */
export interface YearPlace {
  readonly url: string;
  /** Where the first administrator comes in. */
  readonly setUpLink: string;
  /** Lets everything that is due happen. */
  idle(): Promise<void>;
  /** What the server reads as its clock; it stands at {@link beginningOf} the year. */
  readonly clock: { at: number };
  /** By how many months the script moves. */
  readonly months: number;
  /** Folder of the sample of real incidents. */
  readonly sample: string;
  /** Of everybody. */
  readonly password: string;
}

/** A moment with its instant, ms. */
export interface DatedMoment {
  readonly name: string;
  readonly at: number;
  readonly live?: Moment['live'];
}

/** A year that is lived. */
export interface LivedYear {
  readonly people: People;
  readonly life: Life;
  /** Its moments, in the order in which they come. */
  readonly moments: readonly DatedMoment[];
  /** Advances the clock, and lets everything that is due happen. @param at ms */
  until(at: number): Promise<void>;
  /** Comes to a moment, sends what has happened to the real incidents since the last one, and lives it. */
  live(moment: DatedMoment): Promise<void>;
}

/** Months whose statement is made without anybody doing anything. */
const STATED = ['2016-04', '2016-06', '2016-07', '2016-08', '2016-09', '2016-11', '2016-12'];

/** Evenings on which the desk sends what happened to the real incidents, besides all moments at which somebody does something. What June brought last comes late, and its statement is revised. */
const SENDING_DAYS = [
  ...['2016-03-04', '2016-03-07', '2016-03-10', '2016-03-13', '2016-03-16', '2016-03-19', '2016-03-22'],
  ...['2016-03-25', '2016-03-28', '2016-03-30', '2016-04-03', '2016-04-08', '2016-04-21', '2016-04-25'],
  ...['2016-05-02', '2016-08-02', '2016-09-02'],
];

/** The days on which the desk begins to have its ordinary tickets, besides those that something comes of. */
const ORDINARY_DAYS = [
  ...['2016-04-13', '2016-05-18', '2016-06-14', '2016-07-19', '2016-08-15', '2016-09-20'],
  ...['2016-10-17', '2016-11-22', '2016-12-13', '2017-01-18', '2017-02-14'],
];

/** A year of one agreement, from its first draft to its next term: everything that people do, and what is waited for. */
const SCRIPT: readonly Moment[] = [
  ...WINTER,
  ...SPRING,
  ...SUMMER,
  ...AUTUMN,
  ...STATED.map((month) => ({ name: `${month} is stated`, at: statedAt(month) })),
  ...ORDINARY_DAYS.map(ticketsFrom),
  ...SENDING_DAYS.map((day) => ({ name: `the desk sends what it has, ${day}`, at: `${day}T18:00:00Z` })),
];

/** When somebody does something for the first time, ms. @param months by which the script moves */
export function beginningOf(months: number): number {
  return Date.parse(yearCalendar(months).at('2016-01-11T08:00:00Z'));
}

/** Lets the people of the year in, who then live it moment by moment. */
export async function beginYear(place: YearPlace): Promise<LivedYear> {
  const { clock, months, sample, idle } = place;
  const calendar = yearCalendar(months);
  const incidents = await realIncidents(sample, calendar);
  const people = await letIn(place);
  const life: Life = { people, calendar, idle };
  const until = async (at: number) => {
    clock.at = at;
    await idle();
  };
  let sentUntil = Number.NEGATIVE_INFINITY;
  const sendIncidents = async () => {
    const happened = incidents.filter(({ occurredAt }) => {
      const at = Date.parse(occurredAt);
      return at > sentUntil && at <= clock.at;
    });
    sentUntil = clock.at;
    if (happened.length > 0) await send(life, happened);
  };
  const moments = SCRIPT.map((one) => ({ ...one, at: Date.parse(calendar.at(one.at)) }));
  return {
    ...{ people, life, until },
    moments: moments.sort((a, b) => a.at - b.at),
    live: async ({ at, live }) => {
      clock.at = at;
      await sendIncidents();
      await idle();
      await live?.(life);
      if (live) await idle();
    },
  };
}

/** Tickets of two and a half days, sent at their end, so that none comes late. */
function ticketsFrom(day: string): Moment {
  const at = new Date(Date.parse(`${day}T18:00:00Z`) + 2 * 86_400_000).toISOString();
  return {
    ...{ name: `the tickets from ${day} are there`, at },
    live: (life) => send(life, ordinaryTickets(day, life.calendar)),
  };
}

function statedAt(month: string): string {
  const next = new Date(`${month}-04T00:00:01Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString();
}
