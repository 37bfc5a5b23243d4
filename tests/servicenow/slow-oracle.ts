import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The incident desk of examples/servicenow, worked out again with plain, slow code that imports nothing of
 * Tallystick: it reads the raw CSV, walks every incident minute by minute, and does its sums in whole
 * minutes and cents. The product must agree with it on every incident and every printed figure.
 */
export interface SlowOutcome {
  readonly number: string;
  readonly state: 'met' | 'breached' | 'running' | 'paused';
  readonly elapsedMinutes: number;
  /** UTC minute of the earlier of stop and breach. */
  readonly decidedAt: number | undefined;
  /** Priority at the decided minute, or at the end. */
  readonly priority: number;
}

interface Row {
  readonly number: string;
  readonly state: string;
  readonly priority: number;
  /** Minutes since 1970, UTC. */
  readonly updatedAt: number;
  readonly openedAt: number;
  readonly modCount: number;
  readonly order: string;
}

const PAUSED = ['Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence'];
const STOPPED = ['Resolved', 'Closed'];
const HOLIDAY = Date.UTC(2016, 2, 25) / 60_000;
const DAY = 1440;

/** Every incident of the log, in the order of its first row. */
export function slowOutcomes(file: string, asOf: number): SlowOutcome[] {
  const byNumber = new Map<string, Row[]>();
  for (const row of readRows(file)) {
    const rows = byNumber.get(row.number) ?? [];
    rows.push(row);
    byNumber.set(row.number, rows);
  }
  return [...byNumber.values()].map((rows) => walk(rows, asOf));
}

function walk(unsorted: Row[], asOf: number): SlowOutcome {
  const rows = [...unsorted].sort(
    (a, b) => a.updatedAt - b.updatedAt || a.modCount - b.modCount || (a.order < b.order ? -1 : 1),
  );
  const openedAt = rows[0]!.openedAt;
  let next = 0;
  let state = '';
  let priority = rows[0]!.priority;
  let elapsed = 0;
  let breachedAt: number | undefined;
  let breachedPriority = 0;
  let stoppedAt: number | undefined;
  const apply = (minute: number) => {
    while (next < rows.length && rows[next]!.updatedAt <= minute) {
      ({ state, priority } = rows[next++]!);
      if (minute < openedAt) continue;
      const isStopped = STOPPED.includes(state);
      if (!isStopped) stoppedAt = undefined;
      else stoppedAt ??= minute;
      if (!isStopped && breachedAt === undefined && elapsed > targetMinutes(priority, openedAt)) {
        breachedAt = minute;
        breachedPriority = priority;
      }
    }
  };
  for (let minute = Math.min(openedAt, rows[0]!.updatedAt); minute < asOf; minute++) {
    apply(minute);
    if (minute < openedAt || stoppedAt !== undefined || PAUSED.includes(state)) {
      if (stoppedAt !== undefined && next === rows.length) break;
      continue;
    }
    if (!isOpen(minute, priority)) continue;
    if (breachedAt === undefined && elapsed >= targetMinutes(priority, openedAt)) {
      breachedAt = minute;
      breachedPriority = priority;
    }
    elapsed++;
  }
  apply(asOf);
  const number = rows[0]!.number;
  if (breachedAt !== undefined) {
    return {
      number,
      state: 'breached',
      elapsedMinutes: elapsed,
      decidedAt: breachedAt,
      priority: breachedPriority,
    };
  }
  if (stoppedAt !== undefined) {
    return { number, state: 'met', elapsedMinutes: elapsed, decidedAt: stoppedAt, priority };
  }
  const open = PAUSED.includes(state) ? 'paused' : 'running';
  return { number, state: open, elapsedMinutes: elapsed, decidedAt: undefined, priority };
}

/** Priority 1 runs around the clock, the others Monday to Friday 08:00 to 18:00 but for Good Friday. */
function isOpen(minute: number, priority: number): boolean {
  return priority === 1 || isOfficeOpen(minute);
}

function isOfficeOpen(minute: number): boolean {
  const ofDay = minute % DAY;
  return isWorkday(minute - ofDay) && ofDay >= 480 && ofDay < 1080;
}

function isWorkday(midnight: number): boolean {
  const weekday = new Date(midnight * 60_000).getUTCDay();
  return weekday >= 1 && weekday <= 5 && midnight !== HOLIDAY;
}

const TARGETS = new Map<string, number>();

/** 4 h, 8 h, or the office minutes until the end of three or five business days. */
function targetMinutes(priority: number, openedAt: number): number {
  if (priority === 1) return 240;
  if (priority === 2) return 480;
  const key = `${priority} ${openedAt}`;
  let minutes = TARGETS.get(key);
  if (minutes === undefined) {
    minutes = businessDayMinutes(openedAt, priority === 3 ? 3 : 5);
    TARGETS.set(key, minutes);
  }
  return minutes;
}

function businessDayMinutes(from: number, days: number): number {
  const midnight = from - (from % DAY);
  const startsLate = !isWorkday(midnight) || from - midnight >= 1080;
  let day = midnight;
  for (let left = days; left > 0; ) {
    day += DAY;
    if (isWorkday(day)) left--;
  }
  const wall = startsLate ? 1080 : Math.min(1080, Math.max(480, from - midnight));
  let minutes = 0;
  for (let minute = from; minute < day + wall; minute++) if (isOfficeOpen(minute)) minutes++;
  return minutes;
}

function readRows(file: string): Row[] {
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('latin1').trim().split(/\r?\n/);
  const columns = header.split(','); // the file has no quoted cells
  const column = (cells: string[], name: string) => cells[columns.indexOf(name)]!;
  return lines.map((line) => {
    const cells = line.split(',');
    const number = column(cells, 'number');
    return {
      number,
      state: column(cells, 'incident_state'),
      priority: Number(column(cells, 'priority')[0]),
      updatedAt: minuteOf(column(cells, 'sys_updated_at')),
      openedAt: minuteOf(column(cells, 'opened_at')),
      modCount: Number(column(cells, 'sys_mod_count')),
      order: `${number}/${column(cells, 'sys_mod_count')}/${column(cells, 'sys_updated_at')}`,
    };
  });
}

/** `29/2/2016 01:16` in UTC, as minutes since 1970. */
function minuteOf(text: string): number {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = text.split(/[/ :]/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}
