/**
 * The clock of SPEC.md once more, minute by minute and as slow as it likes, written from the rules alone: it
 * shares no code with the engine and asks `Intl` itself what a clock on the wall shows. Everything is in
 * whole minutes since 1970, UTC. The engine must agree with it (fold.property.test.ts).
 */
export interface SlowCalendar {
  readonly timeZone: string;
  /** Hours by day of the week, Monday first: wall minutes from midnight; `to` above 1440 runs over midnight. */
  readonly week: readonly (readonly { readonly from: number; readonly to: number }[])[];
  /** `2026-12-25`: closed. */
  readonly holidays: readonly string[];
}

/** Fields with the values that count, and types of record. */
export interface SlowCondition {
  readonly event?: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export type SlowTarget = { readonly minutes: number } | { readonly days: number; readonly endOfDay: boolean };

export interface SlowClock {
  readonly start: SlowCondition | { readonly atField: string };
  readonly stop: SlowCondition;
  readonly pause: SlowCondition | undefined;
  readonly resume: SlowCondition | undefined;
  readonly reset: SlowCondition | undefined;
  readonly reopened: 'first' | 'last' | 'each' | 'total';
  readonly targetChange: 'restart' | 'carry' | 'initial';
  /** The first whose condition holds; the last has none. */
  readonly calendars: readonly {
    readonly where: SlowCondition | undefined;
    readonly calendar: SlowCalendar;
  }[];
  /** Minutes in which an exclusion holds, `to` not included: the clock does not run. */
  readonly excluded: readonly { readonly from: number; readonly to: number }[];
  /** At most one holds at a time. */
  readonly objectives: readonly {
    readonly id: string;
    readonly where: SlowCondition;
    readonly target: SlowTarget;
  }[];
}

export interface SlowEvent {
  readonly minute: number;
  readonly type: string;
  /** Null clears a field. */
  readonly fields: Readonly<Record<string, string | null>>;
}

export interface SlowCycle {
  readonly startedAt: number;
  readonly stoppedAt: number | undefined;
  readonly breachedAt: number | undefined;
  readonly elapsed: number;
  readonly target: number | undefined;
  readonly state: 'met' | 'breached' | 'running' | 'paused' | 'stopped';
  readonly objective: string | undefined;
}

interface Life {
  startedAt: number;
  targetFrom: number;
  elapsed: number;
  target: number | undefined;
  objective: string | undefined;
  breachedAt: number | undefined;
  stoppedAt: number | undefined;
  paused: boolean;
  decidedBy: string | undefined;
}

/** The cycles that count, in the order of starting. `events` come in the order in which they apply. */
export function slowCycles(clock: SlowClock, events: readonly SlowEvent[], asOf: number): SlowCycle[] {
  const heard = events.filter(({ minute }) => minute <= asOf);
  const told = retroactiveStart(clock, heard);
  const fields = new Map<string, string | null>();
  const ended: Life[] = [];
  let life: Life | undefined;
  let next = 0;

  const known = (name: string) =>
    fields.get(name) ?? (fields.has(name) ? null : told?.first.get(name)) ?? null;
  const now = (condition: SlowCondition | undefined) =>
    condition !== undefined && matches(condition, (name) => fields.get(name) ?? null);
  const whereHolds = (condition: SlowCondition | undefined) => !condition || matches(condition, known);
  const objectiveNow = () => clock.objectives.find(({ where }) => whereHolds(where));
  const calendarNow = () => clock.calendars.find(({ where }) => whereHolds(where))!.calendar;
  const targetNow = (from: number) => {
    const objective = objectiveNow();
    return objective && targetMinutes(objective.target, calendarNow(), from);
  };
  const begin = (minute: number): Life => ({
    startedAt: minute,
    targetFrom: minute,
    elapsed: 0,
    target: targetNow(minute),
    objective: objectiveNow()?.id,
    breachedAt: undefined,
    stoppedAt: undefined,
    paused: now(clock.pause),
    decidedBy: undefined,
  });
  const breach = (one: Life, minute: number) => {
    one.breachedAt = minute;
    one.decidedBy = objectiveNow()?.id;
  };
  const followFields = (one: Life, minute: number) => {
    const id = objectiveNow()?.id;
    if (id === one.objective) return;
    one.objective = id;
    if (clock.targetChange === 'initial' && one.target !== undefined) return;
    if (clock.targetChange === 'restart' && one.target !== undefined && one.breachedAt === undefined) {
      one.elapsed = 0;
      one.targetFrom = minute;
    }
    one.target = targetNow(one.targetFrom);
    if (one.breachedAt === undefined && one.target !== undefined && one.elapsed > one.target)
      breach(one, minute);
  };

  const apply = ({ minute, type, fields: given }: SlowEvent) => {
    const before = {
      start: 'atField' in clock.start ? false : now(clock.start),
      pause: now(clock.pause),
      resume: now(clock.resume),
      reset: now(clock.reset),
    };
    for (const [name, value] of Object.entries(given)) fields.set(name, value);
    const comes = (condition: SlowCondition | undefined, held: boolean) =>
      now(condition) && (condition!.event === undefined ? !held : condition!.event === type);

    if (life && comes(clock.reset, before.reset)) {
      if (life.breachedAt !== undefined || life.stoppedAt !== undefined) ended.push(life);
      life = undefined;
    }
    const stops = now(clock.stop) && (clock.stop.event === undefined || clock.stop.event === type);
    const starts = !stops && !('atField' in clock.start) && comes(clock.start, before.start);
    if (!life) {
      if (starts) life = begin(minute);
    } else if (life.stoppedAt !== undefined) {
      const reopens = clock.stop.event === undefined ? !stops : starts;
      if (!reopens || clock.reopened === 'first') return;
      if (clock.reopened === 'each') ended.push(life);
      if (clock.reopened !== 'total') {
        life = begin(minute);
        return;
      }
      life.stoppedAt = undefined;
      life.paused = now(clock.pause);
      followFields(life, minute);
    } else {
      followFields(life, minute);
      if (stops) {
        life.stoppedAt = minute;
        if (life.breachedAt === undefined) life.decidedBy = objectiveNow()?.id;
      } else if (!clock.resume) {
        life.paused = now(clock.pause);
      } else if (now(clock.pause) && !before.pause) {
        life.paused = true;
      } else if (comes(clock.resume, before.resume) || (!now(clock.pause) && comes(clock.resume, false))) {
        life.paused = false;
      }
    }
  };

  const first = Math.min(heard[0]?.minute ?? asOf, told?.minute ?? asOf);
  for (let minute = first; minute <= asOf; minute++) {
    if (told?.minute === minute && !(clock.stop.event === undefined && now(clock.stop))) life = begin(minute);
    while (next < heard.length && heard[next]!.minute === minute) apply(heard[next++]!);
    if (!life || minute === asOf || life.stoppedAt !== undefined || life.paused) continue;
    if (!isOpen(calendarNow(), minute)) continue;
    if (clock.excluded.some(({ from, to }) => from <= minute && minute < to)) continue;
    if (life.breachedAt === undefined && life.elapsed === life.target) breach(life, minute);
    life.elapsed++;
  }
  if (life) ended.push(life);
  return ended.map((one) => ({
    startedAt: one.startedAt,
    stoppedAt: one.stoppedAt,
    breachedAt: one.breachedAt,
    elapsed: one.elapsed,
    target: one.target,
    state: stateOf(one),
    objective:
      one.breachedAt === undefined && one.stoppedAt === undefined ? objectiveNow()?.id : one.decidedBy,
  }));
}

function stateOf(life: Life): SlowCycle['state'] {
  if (life.breachedAt !== undefined) return 'breached';
  if (life.stoppedAt !== undefined) return life.target === undefined ? 'stopped' : 'met';
  return life.paused ? 'paused' : 'running';
}

function matches(condition: SlowCondition, fieldOf: (name: string) => string | null): boolean {
  return Object.entries(condition.fields).every(([name, values]) => {
    const value = fieldOf(name);
    return value !== null && values.includes(value);
  });
}

/** The minute that the field names, from the first event that gives it, and what fields were first given until then. */
function retroactiveStart(clock: SlowClock, events: readonly SlowEvent[]) {
  if (!('atField' in clock.start)) return undefined;
  const first = new Map<string, string | null>();
  for (const { fields } of events) {
    for (const [name, value] of Object.entries(fields)) if (!first.has(name)) first.set(name, value);
    const text = fields[clock.start.atField];
    if (text) return { minute: Date.parse(text) / 60_000, first };
  }
  return undefined;
}

/** Whether the minute that begins here is inside hours: those of its local day, or a night's of the day before. */
export function isOpen(calendar: SlowCalendar, minute: number): boolean {
  const day = localDay(calendar.timeZone, minute);
  return [day - 1, day].some((one) =>
    sessions(calendar, one).some(({ from, to }) => from <= minute && minute < to),
  );
}

/** [CLK-8] The open minutes between the start and the undisturbed due instant of n business days. */
function targetMinutes(target: SlowTarget, calendar: SlowCalendar, from: number): number {
  if ('minutes' in target) return target.minutes;
  let start = localDay(calendar.timeZone, from);
  if (sessions(calendar, start - 1).some((one) => one.from <= from && from < one.to)) start--; // in its night shift
  let day = start;
  for (let left = target.days; left > 0; ) if (sessions(calendar, ++day).length > 0) left--;
  const hours = sessions(calendar, day);
  const opens = hours[0]!.from;
  const closes = Math.max(...hours.map(({ to }) => to));
  const closesAtStart = Math.max(...sessions(calendar, start).map(({ to }) => to));
  const wall = from + offset(calendar.timeZone, from) - start * 1440;
  const sameWallTime = instantOf(calendar.timeZone, day * 1440 + wall);
  const isLate = !(from < closesAtStart); // also on a closed day
  const due = target.endOfDay || isLate ? closes : Math.min(closes, Math.max(opens, sameWallTime));
  let open = 0;
  for (let minute = from; minute < due; minute++) if (isOpen(calendar, minute)) open++;
  return open;
}

type Session = { readonly from: number; readonly to: number };
const SESSIONS = new WeakMap<SlowCalendar, Map<number, readonly Session[]>>();

/** The hours that belong to a local day (counted from 1970), as instants. */
function sessions(calendar: SlowCalendar, day: number): readonly Session[] {
  let byDay = SESSIONS.get(calendar);
  if (!byDay) {
    byDay = new Map();
    SESSIONS.set(calendar, byDay);
  }
  let found = byDay.get(day);
  if (!found) {
    const date = new Date(day * 86_400_000);
    const isHoliday = calendar.holidays.includes(date.toISOString().slice(0, 10));
    const weekday = (date.getUTCDay() + 6) % 7;
    found = (isHoliday ? [] : calendar.week[weekday]!)
      .map(({ from, to }) => ({
        from: instantOf(calendar.timeZone, day * 1440 + from),
        to: instantOf(calendar.timeZone, day * 1440 + to),
      }))
      .filter(({ from, to }) => from < to);
    byDay.set(day, found);
  }
  return found;
}

function localDay(timeZone: string, minute: number): number {
  return Math.floor((minute + offset(timeZone, minute)) / 1440);
}

/** Wall minutes to the instant: of two the first, a skipped one moved forward by the gap (semantics §1). */
function instantOf(timeZone: string, wall: number): number {
  const early = wall - offset(timeZone, wall - 1440);
  const late = wall - offset(timeZone, wall + 1440);
  if (early + offset(timeZone, early) === wall) return early;
  return late + offset(timeZone, late) === wall ? late : early;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();
const OFFSETS = new Map<string, number>();

/** Local time minus UTC in minutes; no zone here changes inside a quarter of an hour. */
export function offset(timeZone: string, minute: number): number {
  const quarter = Math.floor(minute / 15);
  const key = `${timeZone} ${quarter}`;
  let found = OFFSETS.get(key);
  if (found === undefined) {
    let format = FORMATS.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
      FORMATS.set(timeZone, format);
    }
    const name = format.formatToParts(quarter * 900_000).find(({ type }) => type === 'timeZoneName')!.value;
    const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
    found = (match[1] === '-' ? -1 : 1) * (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0));
    OFFSETS.set(key, found);
  }
  return found;
}
