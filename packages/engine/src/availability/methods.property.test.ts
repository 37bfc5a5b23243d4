import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';
import { byTicks, TICK_MS, type TickRecord, type TickStory } from './methods.oracle.ts';

const RUNS = process.env.TALLYSTICK_LONG === '1' ? 10_000 : 500;
/** The term begins an hour before the clocks of Berlin go forward; it is told for three hours. */
const START = at('2026-03-29T00:00:00Z');
const TICKS = 3 * 360;

const tick = fc.integer({ min: 0, max: TICKS - 1 });
const stories: fc.Arbitrary<readonly TickRecord[]> = fc
  .array(
    fc.record({
      tick,
      probe: fc.constantFrom('a', 'a', 'b', 'c'),
      state: fc.constantFrom('up', 'down', 'down', 'degraded', 'unknown', 'maintenance'),
    }),
    { maxLength: 24 },
  )
  .map((records) => records.sort((a, b) => a.tick - b.tick));
const spans = fc.array(fc.tuple(tick, fc.integer({ min: 1, max: 120 })), { maxLength: 2 });
const methods = fc.oneof(
  fc.constant({ kind: 'exact' as const }),
  fc.constant({ kind: 'minutes' as const }),
  fc.integer({ min: 1, max: 60 }).map((ticks) => ({ kind: 'consecutive' as const, ticks })),
  fc.record({
    kind: fc.constant('slices' as const),
    ticks: fc.constantFrom(6, 30, 42),
    empty: fc.constantFrom('good' as const, 'bad' as const, 'excluded' as const),
  }),
);

const written = (method: TickStory['method']) => {
  if (method.kind === 'consecutive') return { consecutive: `${method.ticks * 10} s` };
  return method.kind === 'slices' ? { slices: `${method.ticks * 10} s`, empty: method.empty } : method.kind;
};
const within = (drawn: readonly (readonly [number, number])[]) => (instant: number) =>
  drawn.some(([from, length]) => instant >= from && instant < from + length);

it('[AVL-12] [AVL-13] [AVL-14] [AVL-15] [AVL-16] [FBK-1] every method agrees with a look at every ten seconds', async () => {
  const counted: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        own: stories,
        other: stories,
        hasFallback: fc.boolean(),
        quorum: fc.constantFrom('any' as const, 'majority' as const, 'all' as const),
        unknown: fc.constantFrom('up' as const, 'down' as const, 'excluded' as const),
        initially: fc.constantFrom('up' as const, 'unknown' as const),
        heartbeat: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
        checkEvery: fc.option(fc.constantFrom(1, 6, 18), { nil: undefined }),
        method: methods,
        removed: spans,
        countedUp: spans,
        hasHours: fc.boolean(),
        asOf: fc.integer({ min: 1, max: TICKS }),
        from: tick,
        length: fc.integer({ min: 1, max: TICKS }),
      }),
      async ({ hasFallback, removed, countedUp, hasHours, asOf, from, length, ...drawn }) => {
        const isChecked = drawn.checkEvery !== undefined && drawn.method.kind !== 'exact';
        const story: TickStory = {
          ...drawn,
          other: hasFallback ? drawn.other : [],
          checkEvery: isChecked ? drawn.checkEvery : undefined,
          heartbeat: isChecked ? undefined : drawn.heartbeat,
          initially: isChecked ? 'unknown' : drawn.initially,
          // In Berlin 01:30 to 03:10: forty minutes, since at 02:00 it is 03:00.
          isOpen: hasHours ? (instant) => instant >= 180 && instant < 420 : () => true,
          isRemoved: within(removed),
          isCountedUp: within(countedUp),
        };
        for (const kind of [
          story.method.kind,
          isChecked && 'checks',
          hasFallback && 'fallback',
          hasHours && 'hours',
        ]) {
          if (kind) counted[kind] = (counted[kind] ?? 0) + 1;
        }
        const agreement = agreementWith((draft) => {
          draft.term = { from: '2026-03-29', to: '2026-12-31', timeZone: 'UTC', currency: 'EUR' };
          draft.calendars.early = { timeZone: 'Europe/Berlin', hours: { sun: '01:30-03:10' } };
          draft.exclusions = {
            removed: { indicators: ['uptime'] },
            up: { indicators: ['uptime'], arithmetic: 'count as up' },
          };
          Object.assign(draft.indicators.uptime, {
            quorum: story.quorum,
            unknown: story.unknown,
            degraded: '25 %',
            method: written(story.method),
            initially: story.initially,
            ...(hasHours && { calendar: 'early' }),
            ...(hasFallback && { fallback: 'desk' }),
            ...(story.heartbeat !== undefined && { heartbeat: `${story.heartbeat * 10} s` }),
            ...(isChecked && { checkEvery: `${story.checkEvery! * 10} s` }),
          });
          if (isChecked) delete draft.indicators.uptime.initially;
          draft.objectives = { up: { indicator: 'uptime', target: '99 %', period: 'day' } };
        });
        const told = (source: string, records: readonly TickRecord[]) =>
          records.map(({ tick: when, ...data }, sequence) =>
            record({
              id: `${source}${sequence}`,
              source,
              subject: 'shop',
              occurredAt: START + when * TICK_MS,
              sequence,
              data,
            }),
          );
        const announced = [
          ...removed.map((one) => ['removed', one] as const),
          ...countedUp.map((one) => ['up', one] as const),
        ].map(([exclusion, [first, ticks]], index) =>
          record({
            id: `x${index}`,
            source: 'tallystick',
            subject: `x${index}`,
            type: 'exclusion.announced',
            occurredAt: START - 1,
            data: { exclusion, from: START + first * TICK_MS, to: START + (first + ticks) * TICK_MS },
          }),
        );
        const evidence = [...told('probes', story.own), ...told('desk', story.other), ...announced];
        const evaluation = await evaluate(agreement, evidence, { asOf: START + asOf * TICK_MS });
        const to = Math.min(from + length, TICKS);
        const { share } = evaluation.figureOver('up', {
          from: START + from * TICK_MS,
          to: START + to * TICK_MS,
        })!;
        const expected = byTicks(story, { from, to }, asOf);
        expect({ good: share!.good, valid: share!.valid }).toEqual(expected);
      },
    ),
    { numRuns: RUNS },
  );
  const kinds = ['exact', 'minutes', 'consecutive', 'slices', 'checks', 'fallback', 'hours'];
  for (const kind of kinds) expect(counted[kind], kind).toBeGreaterThan(RUNS / 20);
}, 600_000);
