import { isDeepStrictEqual } from 'node:util';
import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate, evaluateAll } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { agreementWith, type Change, type ConditionDraft } from '../testing/agreement.ts';
import {
  offset,
  type SlowCalendar,
  type SlowClock,
  type SlowCondition,
  type SlowCycle,
  type SlowEvent,
  type SlowTarget,
  slowCycles,
} from './fold.oracle.ts';

const RUNS = process.env.TALLYSTICK_LONG ? 10_000 : 500;
const MINUTE = 60_000;
const DAY = 1440;

/** A day shortly before a change of clocks in each zone, so that many cases run across one. */
const PLACES: readonly { readonly timeZone: string; readonly day: string }[] = [
  { timeZone: 'Europe/Berlin', day: '2026-03-26' },
  { timeZone: 'Europe/Berlin', day: '2026-10-22' },
  { timeZone: 'America/New_York', day: '2026-03-05' },
  { timeZone: 'America/New_York', day: '2026-10-29' },
  { timeZone: 'America/Sao_Paulo', day: '2015-10-15' },
  { timeZone: 'America/Sao_Paulo', day: '2016-02-18' },
  { timeZone: 'Australia/Lord_Howe', day: '2026-04-02' },
  { timeZone: 'Australia/Lord_Howe', day: '2026-10-01' },
  { timeZone: 'UTC', day: '2026-02-26' },
];

interface Scenario {
  readonly clock: SlowClock;
  readonly events: readonly SlowEvent[];
  readonly asOf: number;
}

const quarterHours = (from: number, to: number) =>
  fc.integer({ min: from * 4, max: to * 4 }).map((quarters) => quarters * 15);
const range = fc
  .tuple(quarterHours(0, 23), quarterHours(0.25, 20))
  .map(([from, length]) => ({ from, to: Math.min(from + length, from + 1425) }));
const week = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(range, fc.integer({ min: 1, max: 7 })).map(([one, days]) => daysOf([one], days)),
  },
  { weight: 1, arbitrary: fc.constant(daysOf([{ from: 0, to: DAY }], 7)) },
  {
    weight: 1,
    arbitrary: fc.constant(
      daysOf(
        [
          { from: 480, to: 720 },
          { from: 780, to: 1080 },
        ],
        5,
      ),
    ), // prettier-ignore
  },
);
const target: fc.Arbitrary<SlowTarget> = fc.oneof(
  fc.integer({ min: 1, max: 2 * 60 }).map((minutes) => ({ minutes })), // so that enough are breached
  fc.integer({ min: 1, max: 40 * 60 }).map((minutes) => ({ minutes })),
  fc.record({ days: fc.integer({ min: 1, max: 4 }), endOfDay: fc.boolean() }),
);
const event = fc.record({
  minutesLater: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 600 }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 * DAY }) },
  ),
  type: fc.constantFrom('updated', 'updated', 'opened', 'solved', 'answered', 'cancelled'),
  state: fc.constantFrom(undefined, 'New', 'Open', 'Waiting', 'Resolved', 'Resolved', null),
  priority: fc.constantFrom(undefined, undefined, '1', '2', '3', null),
  hold: fc.constantFrom(undefined, undefined, 'yes', 'no'),
});

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    otherPlace: fc.constantFrom(...PLACES),
    weeks: fc.tuple(week, week),
    holiday: fc.option(fc.integer({ min: 0, max: 6 })),
    start: fc.constantFrom('event', 'event', 'fields', 'told'),
    stop: fc.constantFrom('fields', 'fields', 'fields', 'event'),
    resume: fc.constantFrom('none', 'none', 'event', 'fields'),
    reset: fc.constantFrom('none', 'none', 'event', 'fields'),
    reopened: fc.constantFrom('first', 'last', 'each', 'total'),
    targetChange: fc.constantFrom('restart', 'carry', 'initial'),
    targets: fc.tuple(target, target),
    firstMinute: fc.integer({ min: 0, max: 2 * DAY }),
    startsEarlier: fc.integer({ min: -600, max: 600 }),
    toldAt: fc.integer({ min: 0, max: 3 }),
    excluded: fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 6 * DAY }), length: fc.integer({ min: 1, max: 2 * DAY }) }),
      { maxLength: 2 },
    ),
    events: fc.array(event, { minLength: 1, maxLength: 12 }),
    asOf: fc.integer({ min: 0, max: 9 * DAY }),
  })
  .map((drawn): Scenario => {
    const origin = Date.parse(`${drawn.place.day}T00:00:00Z`) / MINUTE;
    let minute = origin + drawn.firstMinute;
    const opened = new Date((minute - drawn.startsEarlier) * MINUTE).toISOString();
    const events = drawn.events.map(({ minutesLater, type, state, priority, hold }, index): SlowEvent => {
      if (index > 0) minute += minutesLater;
      return {
        minute,
        type: index === 0 && drawn.start === 'event' ? 'opened' : type,
        fields: {
          ...(state !== undefined && { state }),
          ...(index === 0 && state === undefined && { state: 'New' }),
          ...(priority !== undefined && { priority }),
          ...(hold !== undefined && { hold }),
          ...(index === drawn.toldAt && { opened_at: opened }),
        },
      };
    });
    return { clock: clockOf(drawn, origin), events, asOf: origin + drawn.asOf };
  });

interface Drawn {
  readonly place: { readonly timeZone: string };
  readonly otherPlace: { readonly timeZone: string };
  readonly weeks: readonly [SlowCalendar['week'], SlowCalendar['week']];
  readonly holiday: number | null;
  readonly start: string;
  readonly stop: string;
  readonly resume: string;
  readonly reset: string;
  readonly reopened: SlowClock['reopened'];
  readonly targetChange: SlowClock['targetChange'];
  readonly targets: readonly [SlowTarget, SlowTarget];
  readonly excluded: readonly { readonly from: number; readonly length: number }[];
}

function clockOf(drawn: Drawn, origin: number): SlowClock {
  const holidays =
    drawn.holiday === null
      ? []
      : [new Date((origin + drawn.holiday * DAY) * MINUTE).toISOString().slice(0, 10)];
  const calendars = [drawn.otherPlace, drawn.place].map(({ timeZone }, place) => ({
    timeZone,
    week: drawn.weeks[place]!,
    holidays,
  }));
  const fields = (name: string, ...values: string[]): SlowCondition => ({ fields: { [name]: values } });
  const on = (type: string): SlowCondition => ({ event: type, fields: {} });
  const either = (kind: string, event: SlowCondition, condition: SlowCondition) =>
    kind === 'none' ? undefined : kind === 'event' ? event : condition;
  return {
    start:
      drawn.start === 'told'
        ? { atField: 'opened_at' }
        : either(drawn.start, on('opened'), fields('state', 'New', 'Open'))!,
    stop: either(drawn.stop, on('solved'), fields('state', 'Resolved'))!,
    pause: drawn.resume === 'fields' ? fields('hold', 'yes') : fields('state', 'Waiting'),
    resume: either(drawn.resume, on('answered'), fields('state', 'Open')),
    reset: either(drawn.reset, on('cancelled'), fields('hold', 'no')),
    reopened: drawn.reopened,
    targetChange: drawn.targetChange,
    calendars: [
      { where: fields('priority', '1'), calendar: calendars[0]! },
      { where: undefined, calendar: calendars[1]! },
    ],
    excluded: drawn.excluded.map(({ from, length }) => ({
      from: origin + from,
      to: origin + from + length,
    })),
    objectives: drawn.targets.map((one, place) => ({
      id: `p${place + 1}`,
      where: fields('priority', String(place + 1)),
      target: one,
    })),
  };
}

function daysOf(hours: SlowCalendar['week'][number], days: number): SlowCalendar['week'] {
  return Array.from({ length: 7 }, (_, day) => (day < days ? hours : []));
}

const dayText = (minute: number) => new Date(minute * MINUTE).toISOString().slice(0, 10);

/** The scenario as an agreement's text and evidence, evaluated by the engine. */
async function engineEvaluation(
  { clock, events, asOf }: Scenario,
  change: Change = () => {},
): Promise<Evaluation> {
  const agreement = agreementWith((draft) => {
    // Of some weeks: every day of a term is a period.
    draft.term = { ...draft.term, from: dayText(events[0]!.minute - 14 * DAY), to: dayText(asOf + 14 * DAY) };
    draft.calendars = Object.fromEntries(
      clock.calendars.map(({ calendar }, place) => [
        `c${place}`,
        {
          timeZone: calendar.timeZone,
          hours: Object.fromEntries(
            calendar.week.flatMap((ranges, day) =>
              ranges.length === 0 ? [] : [[WEEKDAYS[day]!, ranges.map(rangeText)] as const],
            ),
          ),
          holidays: [...calendar.holidays],
        },
      ]),
    );
    draft.indicators.resolve = {
      kind: 'clock',
      from: 'desk',
      start: 'atField' in clock.start ? { at: clock.start.atField } : written(clock.start),
      stop: written(clock.stop),
      ...(clock.pause && { pause: written(clock.pause) }),
      ...(clock.resume && { resume: written(clock.resume) }),
      ...(clock.reset && { reset: written(clock.reset) }),
      reopened: clock.reopened,
      targetChange: clock.targetChange,
      calendar: clock.calendars.map(({ where }, place) => ({
        ...(where && { where: written(where) }),
        use: `c${place}`,
      })),
    };
    draft.exclusions = { maintenance: {} };
    draft.objectives = Object.fromEntries(
      clock.objectives.map(({ id, where, target: span }) => [
        id,
        {
          indicator: 'resolve',
          where: written(where),
          within: spanText(span),
          target: '90 %',
          period: 'year',
        },
      ]),
    );
    change(draft);
  });
  const records = events.map(
    ({ minute, type, fields }, index): EvidenceRecord => ({
      source: 'desk',
      id: String(index).padStart(3, '0'),
      subject: 'T1',
      type,
      occurredAt: minute * MINUTE,
      receivedAt: minute * MINUTE,
      data: fields,
    }),
  );
  records.push(...clock.excluded.map(announced));
  const options = { asOf: asOf * MINUTE };
  // Evaluated more than once, the records that say nothing new are left out: the figures stay the same.
  const [once, [again]] = [
    await evaluate(agreement, records, options),
    await evaluateAll([agreement, agreement], records, options),
  ];
  // A comparison of large trees that tells what differs takes ten times as long as one that does not.
  if (!isDeepStrictEqual(again!.objectives, once.objectives))
    expect(again!.objectives).toEqual(once.objectives);
  return once;
}

async function engineCycles(scenario: Scenario): Promise<SlowCycle[]> {
  const evaluation = await engineEvaluation(scenario);
  const minutes = (ms: number | undefined) => (ms === undefined ? undefined : ms / MINUTE);
  return [...evaluation.outcomes()].map(({ cycle, objectives }) => ({
    startedAt: cycle.startedAt / MINUTE,
    stoppedAt: minutes(cycle.stoppedAt),
    breachedAt: minutes(cycle.breachedAt),
    elapsed: cycle.elapsedMs / MINUTE,
    target: minutes(cycle.targetMs),
    state: cycle.state,
    objective: objectives[0],
  }));
}

/** Told of long before, so that it holds at every evaluation instant. */
function announced({ from, to }: { from: number; to: number }, index: number): EvidenceRecord {
  const instant = (minute: number) => new Date(minute * MINUTE).toISOString();
  return {
    source: 'tallystick',
    id: `x${index}`,
    subject: `x${index}`,
    type: 'exclusion.announced',
    occurredAt: 0,
    receivedAt: 0,
    data: { exclusion: 'maintenance', from: instant(from), to: instant(to) },
  };
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function written({ event: type, fields }: SlowCondition): ConditionDraft {
  return { ...(type !== undefined && { event: type }), ...fields };
}

function rangeText({ from, to }: { from: number; to: number }): string {
  const wall = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${wall(from)}-${to === DAY ? '24:00' : wall(to % DAY)}`;
}

function spanText(span: SlowTarget): string {
  if ('minutes' in span) return `${span.minutes} min`;
  return `${span.days} business day${span.days === 1 ? '' : 's'}${span.endOfDay ? ', end of day' : ''}`;
}

/** What happened in a scenario, so that a property that never meets a change of clocks is noticed. */
function traitsOf({ clock, events, asOf }: Scenario, cycles: readonly SlowCycle[]): string[] {
  const heard = events.filter(({ minute }) => minute <= asOf);
  const [first, last] = [heard[0]?.minute, heard.at(-1)?.minute];
  const traits: string[] = [];
  const crosses = (from: number, to: number) =>
    clock.calendars.some(({ calendar: { timeZone } }) => offset(timeZone, from) !== offset(timeZone, to));
  if (cycles.some((one) => crosses(one.startedAt, one.stoppedAt ?? asOf))) traits.push('change of clocks');
  if (heard.some(({ minute }, index) => minute === heard[index - 1]?.minute)) traits.push('tie');
  const priorities = heard.flatMap(({ fields }) => (fields.priority === undefined ? [] : [fields.priority]));
  if (cycles.length > 0 && new Set(priorities).size > 1 && first !== last) traits.push('change of priority');
  const isExcluded = (one: SlowCycle) =>
    clock.excluded.some(({ from, to }) => from < (one.stoppedAt ?? asOf) && one.startedAt < to);
  if (cycles.some(isExcluded)) traits.push('exclusion');
  if (isReopened(clock, heard) && cycles.length > 0) traits.push('reopening');
  for (const { state } of cycles) traits.push(state);
  return traits;
}

/** Stopped by the rules of a clock that is never reopened, and going on where it may be. */
function isReopened(clock: SlowClock, heard: readonly SlowEvent[]): boolean {
  if (heard.length === 0) return false;
  const end = heard.at(-1)!.minute + 1;
  const once = slowCycles({ ...clock, reopened: 'first' }, heard, end);
  const again = slowCycles({ ...clock, reopened: 'each' }, heard, end);
  return again.length > once.length;
}

it(`[CLK-6] the engine agrees with the minute-by-minute oracle (${RUNS} random clocks)`, async () => {
  const counts = new Map<string, number>();
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async (one) => {
      const slow = slowCycles(one.clock, one.events, one.asOf);
      expect(await engineCycles(one)).toEqual(slow);
      cases++;
      for (const trait of new Set(traitsOf(one, slow))) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  const shares = [
    'change of clocks',
    'tie',
    'change of priority',
    'reopening',
    'exclusion',
    'met',
    'breached',
    'running',
    'paused',
  ];
  for (const trait of shares) {
    expect((counts.get(trait) ?? 0) / cases, `share of cases with: ${trait}`).toBeGreaterThanOrEqual(0.05);
  }
}, 1_200_000);

/** By period of the attribute's instant, UTC days: outcomes met of all, and the middle one of the times that stopped. */
function slowDays({ clock, events, asOf }: Scenario, attribute: (typeof ATTRIBUTES)[number]): string[] {
  const days = new Map<number, { met: number; all: number; times: number[] }>();
  const on = (minute: number) => {
    const day = Math.floor(minute / DAY);
    const held = days.get(day) ?? { met: 0, all: 0, times: [] };
    days.set(day, held);
    return held;
  };
  for (const one of slowCycles(clock, events, asOf)) {
    const decidedAt = one.breachedAt ?? one.stoppedAt;
    const at = { decided: decidedAt, started: one.startedAt, stopped: one.stoppedAt }[attribute];
    const counts = one.objective === 'p1' && (one.state === 'met' || one.state === 'breached');
    if (!counts || decidedAt === undefined || at === undefined) continue;
    on(at).all++;
    if (one.state === 'met') on(at).met++;
  }
  // Without any target nothing breaches and nothing restarts: what is left is how long it took.
  for (const one of slowCycles({ ...clock, objectives: [] }, events, asOf)) {
    if (one.stoppedAt === undefined) continue;
    on(attribute === 'started' ? one.startedAt : one.stoppedAt).times.push(one.elapsed);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { met, all, times }]) => {
      const sorted = times.sort((a, b) => a - b);
      const middle = sorted[Math.ceil(sorted.length / 2) - 1] ?? '-';
      return `${dayText(day * DAY)} ${met} of ${all}, ${middle} of ${times.length}`;
    });
}

const ATTRIBUTES = ['decided', 'started', 'stopped'] as const;

it(`[CLK-19] [CLK-20] outcomes and times count in the periods in which the oracle counts them (${RUNS / 5} random clocks)`, async () => {
  await fc.assert(
    fc.asyncProperty(scenario, fc.constantFrom(...ATTRIBUTES), async (one, attribute) => {
      const evaluation = await engineEvaluation(one, (draft) => {
        draft.indicators.resolve.attribute = attribute;
        draft.objectives.p1!.period = 'day';
        draft.objectives.times = {
          indicator: 'resolve',
          target: { percentile: 50, below: '1 h' },
          period: 'day',
        };
      });
      const periodsOf = (id: string) =>
        evaluation.objectives.find(({ objective }) => objective.id === id)!.periods;
      const times = periodsOf('times');
      const told = periodsOf('p1').flatMap(({ period, figure: { share } }, place) => {
        const { attained, samples } = times[place]!.figure;
        if (samples === 0 && share!.valid.numerator === 0n) return [];
        const middle = attained ? Number(attained.numerator) / MINUTE : '-';
        return [
          `${period.id} ${share!.good.numerator} of ${share!.valid.numerator}, ${middle} of ${samples}`,
        ];
      });
      expect(told).toEqual(slowDays(one, attribute));
    }),
    { numRuns: RUNS / 5 },
  );
}, 1_200_000);
