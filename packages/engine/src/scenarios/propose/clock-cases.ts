import {
  type Agreement,
  type ClockIndicator,
  type Condition,
  calendarOf,
  type Objective,
  type ScenarioEvent,
  zoneOf,
} from '@tallystick/agreement';
import {
  type Calendar,
  formatInstant,
  formatInZone,
  HOUR_MS,
  localDay,
  MINUTE_MS,
  startOfDay,
} from '@tallystick/time';
import { nextSaturday } from './facets.ts';
import { type Draft, eventAt } from './proposal.ts';

/** Where cases are set in the term: after its first days, in which periods may be short. */
const SETTLED_DAYS = 9;
type Fields = ReadonlyMap<string, string | null>;

/** What a ticket of an objective looks like. */
interface Ticket {
  readonly indicator: ClockIndicator;
  readonly objective: Objective;
  readonly calendar: Calendar;
  readonly fields: Fields;
}

/**
 * Cases at the edges of a promise about a clock: stopped when it is due and a minute later, over a weekend, over a
 * change of the clocks, parked while closed, reopened. None where a ticket that the objective counts cannot be told.
 * @param dueOf when the target of a ticket that starts then runs out; undefined where nothing is promised of it.
 */
export async function clockCases(
  agreement: Agreement,
  objective: Objective,
  dueOf: (events: readonly ScenarioEvent[], subject: string) => Promise<number | undefined>,
): Promise<readonly Draft[]> {
  const ticket = ticketOf(agreement, objective);
  if (!ticket) return [];
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const { calendar } = ticket;
  const settled = startOfDay(zone, localDay(zone, agreement.term.from) + SETTLED_DAYS);
  const start = calendar.add(calendar.nextOpening(settled), HOUR_MS);
  const cases: Draft[] = [...timesOf(agreement, ticket, start)].map((one) => draftOf(ticket, one));
  const due = await dueOf(opened(ticket, start, 'T'), 'T');
  if (due === undefined) return cases;
  const dueCases: readonly Case[] = [
    { name: 'at-due', says: 'stopped at the very moment it is due', subject: 'T-DUE', start, stop: due },
    {
      name: 'a-minute-late',
      says: 'stopped a minute after it is due',
      subject: 'T-LATE',
      start,
      stop: calendar.add(due, MINUTE_MS),
    },
  ];
  return [...dueCases.map((one) => draftOf(ticket, one)), ...cases];
}

interface Case {
  readonly name: string;
  readonly says: string;
  readonly subject: string;
  readonly start: number;
  readonly stop: number;
  /** What happens in between, in the order of time. */
  readonly between?: readonly {
    readonly at: number;
    readonly type?: string | undefined;
    readonly fields: Fields;
  }[];
}

function* timesOf(agreement: Agreement, ticket: Ticket, start: number): Iterable<Case> {
  const { calendar, indicator } = ticket;
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const saturday = nextSaturday(start, zone);
  const monday = startOfDay(zone, localDay(zone, saturday) + 2);
  const half = 30 * MINUTE_MS;
  const beforeWeekend = calendar.subtract(saturday, half);
  yield {
    name: 'over-a-weekend',
    says: 'over a weekend',
    subject: 'T-WEEKEND',
    start: beforeWeekend,
    stop: calendar.add(monday, half),
  };
  const change = zone.transitions.find((at) => at > start && at < agreement.term.to - 10 * 24 * HOUR_MS);
  if (change !== undefined) {
    yield {
      name: 'over-a-clock-change',
      says: `over the change of the clocks on ${formatInZone(change, zone).slice(0, 10)}`,
      subject: 'T-CLOCKS',
      start: calendar.subtract(change - 2 * HOUR_MS, half),
      stop: calendar.add(change + 3 * HOUR_MS, half),
    };
  }
  const resumed = indicator.resume ? told(indicator.resume) : cleared(indicator.pause);
  if (indicator.pause && resumed) {
    const parked = calendar.subtract(saturday, half / 2);
    const back = calendar.add(monday, half / 2);
    yield {
      name: 'paused-over-closed-hours',
      says: 'parked over a weekend, which uses no time',
      subject: 'T-PARKED',
      start: beforeWeekend,
      stop: calendar.add(back, half),
      between: [
        { at: parked, ...told(indicator.pause) },
        { at: back, ...resumed },
      ],
    };
  }
  const stopped = calendar.add(start, half / 2);
  const again = cleared(indicator.stop);
  yield {
    name: 'reopened',
    says: 'stopped, opened again and stopped again',
    subject: 'T-AGAIN',
    start,
    stop: calendar.add(start, 3 * half),
    between: [
      { at: stopped, ...told(indicator.stop) },
      { at: calendar.add(stopped, half), type: typeOfStart(indicator), fields: again?.fields ?? new Map() },
    ],
  };
}

function draftOf(ticket: Ticket, { name, says, subject, start, stop, between = [] }: Case): Draft {
  const { objective, indicator } = ticket;
  const source = indicator.from;
  return {
    name,
    facet: `${objective.id} ${name}`,
    title: `${objective.title}: ${says}`,
    objective,
    looksAt: { subject },
    events: [
      ...opened(ticket, start, subject),
      ...between.map(({ at, type, fields }) => eventAt(at, subject, { type, source, set: fields })),
      ...[told(indicator.stop)].map(({ type, fields }) =>
        eventAt(stop, subject, { type, source, set: fields }),
      ),
    ],
  };
}

function opened({ indicator, fields }: Ticket, at: number, subject: string): readonly ScenarioEvent[] {
  const retroactive =
    'when' in indicator.start ? [] : [[indicator.start.atField, formatInstant(at)] as const];
  const set = new Map([...fields, ...retroactive]);
  return [eventAt(at, subject, { type: typeOfStart(indicator), source: indicator.from, set })];
}

const typeOfStart = ({ start }: ClockIndicator) => ('when' in start ? start.when.events[0] : undefined);

/** The calendar is the first whose condition the ticket meets. */
function ticketOf(agreement: Agreement, objective: Objective): Ticket | undefined {
  const indicator = agreement.indicators.get(objective.indicator);
  if (indicator?.kind !== 'clock') return undefined;
  const wanted = ['when' in indicator.start ? indicator.start.when : undefined, objective.where];
  const fields = new Map<string, string>();
  for (const condition of wanted) {
    for (const [field, values] of condition?.fields ?? []) {
      const known = fields.get(field);
      if (known !== undefined && !values.includes(known)) return undefined;
      if (known === undefined) fields.set(field, values[0]!);
    }
  }
  const { use } = indicator.calendars.find(({ where }) => !where || meets(fields, where)) ?? {};
  return use === undefined
    ? undefined
    : { indicator, objective, fields, calendar: calendarOf(agreement, use) };
}

function meets(fields: Fields, condition: Condition): boolean {
  return [...condition.fields].every(([field, values]) => values.includes(fields.get(field) ?? ''));
}

/** What makes a condition hold. */
function told({ events, fields }: Condition): { readonly type: string | undefined; readonly fields: Fields } {
  return { type: events[0], fields: new Map([...fields].map(([field, values]) => [field, values[0]!])) };
}

/** What ends a condition on fields; one on events alone ends by itself. */
function cleared(condition: Condition | undefined): { readonly fields: Fields } | undefined {
  if (!condition || condition.fields.size === 0) return undefined;
  return { fields: new Map([...condition.fields.keys()].map((field) => [field, null])) };
}
