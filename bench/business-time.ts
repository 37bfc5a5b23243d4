/**
 * Business time between two instants and deadlines, against dayjs-business-time and moment-business-time on the
 * same calendar: Monday to Friday 09:00 to 17:00 in UTC, with three holidays. Spans are log-uniform from one
 * minute to 30 days, on whole minutes (one peer counts no finer); the peers get their own objects, made beforehand.
 */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { Calendar, parseInstant } from '@tallystick/time';
import { record } from './report.ts';

process.env.TZ = 'UTC';
const MINUTE_MS = 60_000;
const PAIRS_PER_DECADE = 200;
/** How often ours is asked for each pair; the peers are asked three times. */
const OUR_ROUNDS = 2000;
const HOLIDAYS = ['2026-01-01', '2026-04-03', '2026-12-25'];

interface Moment {
  workingDiff(other: Moment, unit: 'minutes', exact: true): number;
  addWorkingTime(count: number, unit: 'minutes'): { valueOf(): number };
  clone(): Moment;
}
interface Day {
  businessMinutesDiff(other: Day): number;
  addBusinessMinutes(count: number): { valueOf(): number };
}
interface Peers {
  moment: ((t: number) => Moment) & { updateLocale(name: string, of: object): void };
  dayjs: ((t: number) => Day) & {
    extend(plugin: unknown): void;
    setHolidays(dates: readonly string[]): void;
  };
}

const peers = loadPeers();
const week = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]);
const calendar = Calendar.from({ timeZone: 'UTC', hours: Object.fromEntries(week), holidays: HOLIDAYS });

const DECADES = [1, 10, 100, 1000, 10_000, 43_200];
const random = seeded(20_261_123);
const start = parseInstant('2026-01-01T00:00:00Z');

const rows: (string | number)[][] = [];
for (const [place, low] of DECADES.slice(0, -1).entries()) {
  const pairs = Array.from({ length: PAIRS_PER_DECADE }, () => pairWithin(low, DECADES[place + 1]!));
  const elapsed = {
    ours: timed(pairs, OUR_ROUNDS, ({ from, to }) => calendar.elapsed(from, to) / MINUTE_MS),
    dayjs: timed(pairs, 3, (pair) => pair.days[0].businessMinutesDiff(pair.days[1])),
    moment: timed(pairs, 3, (pair) => pair.moments[1].workingDiff(pair.moments[0], 'minutes', true)),
  };
  // What is added is the business time of a span, so that deadlines lie as far off as spans are long.
  const add = {
    ours: timed(pairs, OUR_ROUNDS, ({ from, worked }) => calendar.add(from, worked * MINUTE_MS)),
    dayjs: timed(pairs, 3, (pair) => pair.days[0].addBusinessMinutes(pair.worked).valueOf()),
    moment: timed(pairs, 3, (pair) =>
      pair.moments[0].clone().addWorkingTime(pair.worked, 'minutes').valueOf(),
    ),
  };
  const span = `${low}-${DECADES[place + 1]}`;
  rows.push([`elapsed, ${span}`, ...ratios(elapsed)], [`add, ${span}`, ...ratios(add)]);
}

const SLOWER = ['dayjs-business-time', 'moment-business-time'];
record('business-time', {
  title: 'Business time between two instants, and deadlines',
  about:
    'Monday to Friday 09:00 to 17:00 in UTC with three holidays, against dayjs-business-time and moment-business-time on objects made beforehand. Spans are log-uniform on whole minutes.',
  columns: [
    'question, span (minutes)',
    'ours (ns)',
    ...SLOWER.flatMap((peer) => [`${peer} (times slower)`, 'same results']),
  ],
  rows,
});

function pairWithin(low: number, high: number) {
  const minutes = Math.round(low * (high / low) ** random());
  const from = start + Math.floor(random() * 300 * 1440) * MINUTE_MS;
  const to = from + minutes * MINUTE_MS;
  return {
    from,
    to,
    worked: Math.max(1, calendar.elapsed(from, to) / MINUTE_MS),
    days: [peers.dayjs(from), peers.dayjs(to)] as const,
    moments: [peers.moment(from), peers.moment(to)] as const,
  };
}

/** What each pair gives, and the time of one call in ns: the best of three passes. */
function timed<Pair>(pairs: readonly Pair[], rounds: number, ask: (pair: Pair) => number) {
  const results = pairs.map(ask);
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let pass = 0; pass < 3; pass++) {
    const began = performance.now();
    for (let round = 0; round < rounds; round++) for (const pair of pairs) sum += ask(pair);
    best = Math.min(best, ((performance.now() - began) * 1e6) / (rounds * pairs.length));
  }
  if (!Number.isFinite(sum)) throw new Error('A result is not a number.');
  return { results, ns: best };
}

type Timing = ReturnType<typeof timed>;

function ratios({ ours, dayjs, moment }: { ours: Timing; dayjs: Timing; moment: Timing }) {
  return [ours.ns, ...[dayjs, moment].flatMap((peer) => [peer.ns / ours.ns, share(ours, peer)])];
}

function share(ours: Timing, theirs: Timing): string {
  const equal = ours.results.filter(
    (result, place) => Math.abs(result - theirs.results[place]!) < 1e-6,
  ).length;
  return `${Math.round((equal / ours.results.length) * 100)}%`;
}

function loadPeers(): Peers {
  const require = createRequire(import.meta.url);
  const dayjs = require('dayjs') as Peers['dayjs'];
  dayjs.extend(require('dayjs-business-time'));
  dayjs.setHolidays(HOLIDAYS);
  const moment = require('moment-business-time') as Peers['moment'];
  moment.updateLocale('en', { holidays: HOLIDAYS });
  return { dayjs, moment };
}

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
