import { type Agreement, isRolling } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { SubjectOutcome } from '../evaluation.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { evidence, hour, lawAgreement } from '../testing/arbitrary-evidence.ts';
import { at, record, story } from '../testing/records.ts';
import { LiveEvaluation } from './live.ts';

const RUNS = process.env.TALLYSTICK_LONG ? 3_000 : 120;

/** Of months and weeks only: nothing is regrouped but where a period turns. */
const withoutRolling: Agreement = {
  ...lawAgreement,
  objectives: new Map([...lawAgreement.objectives].filter(([, { period }]) => !isRolling(period))),
};

const bytesOf = (evaluation: Parameters<typeof toReport>[0]) =>
  JSON.stringify(toReport(evaluation, { subjects: true }));

/** Pieces of evidence with steps in time between them. */
const steps = evidence.chain((list) =>
  fc.record({
    pieces: fc.shuffledSubarray([...list, ...list], { minLength: list.length }).chain((order) =>
      fc.array(fc.nat({ max: order.length }), { maxLength: 5 }).map((cuts) =>
        cutAt(
          order,
          [...cuts].sort((a, b) => a - b),
        ),
      ),
    ),
    instants: fc.array(hour, { minLength: 1, maxLength: 6 }).map((all) => [...all].sort((a, b) => a - b)),
  }),
);

function cutAt(list: readonly EvidenceRecord[], cuts: readonly number[]): readonly EvidenceRecord[][] {
  const ends = [...cuts, list.length];
  return ends.map((end, place) => list.slice(ends[place - 1] ?? 0, end));
}

describe('live evaluation', () => {
  it('[LIV-1] equals a batch at every step, whatever the order, repeats, corrections and cuts', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async ({ pieces, instants }, rolls) => {
        const agreement = rolls ? lawAgreement : withoutRolling;
        const live = new LiveEvaluation(agreement, { asOf: instants[0]! });
        const seen: EvidenceRecord[] = [];
        for (let step = 0; step < Math.max(pieces.length, instants.length); step++) {
          live.advance(instants[step] ?? live.asOf);
          live.apply(pieces[step] ?? []);
          seen.push(...(pieces[step] ?? []));
          const batch = await evaluate(agreement, seen, { asOf: live.asOf });
          expect(bytesOf(live.evaluation())).toBe(bytesOf(batch));
          expect(live.evaluation().nextChangeAt()).toBe(batch.nextChangeAt());
        }
      }),
      { numRuns: RUNS },
    );
  }, 1_200_000);

  it('[LIV-2] what it says has changed, and nothing else, is what differs from before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async ({ pieces, instants }) => {
        const live = new LiveEvaluation(lawAgreement, { asOf: instants[0]! });
        for (let step = 0; step < Math.max(pieces.length, instants.length); step++) {
          for (const act of [
            () => live.advance(instants[step] ?? live.asOf),
            () => live.apply(pieces[step] ?? []),
          ]) {
            const before = periodsOf(live);
            const told = act().periods.map(({ objective, after }) => `${objective} ${after.period.id}`);
            const after = periodsOf(live);
            const differing = [...after]
              .filter(([key, text]) => before.get(key) !== text)
              .map(([key]) => key);
            expect(told).toEqual(differing);
          }
        }
      }),
    );
  });

  it('[LIV-5] outcomes kept by what was told and by what runs are all outcomes', async () => {
    await fc.assert(
      fc.property(steps, fc.boolean(), ({ pieces, instants }, rolls) => {
        const agreement = rolls ? lawAgreement : withoutRolling;
        const live = new LiveEvaluation(agreement, { asOf: instants[0]! });
        let kept = new Map<string, readonly SubjectOutcome[]>();
        for (let step = 0; step < Math.max(pieces.length, instants.length); step++) {
          const told = [live.advance(instants[step] ?? live.asOf), live.apply(pieces[step] ?? [])];
          for (const { subject, indicator, outcomes } of [
            ...told.flatMap(({ subjects }) => subjects),
            ...live.running(),
          ]) {
            kept.set(`${subject} ${indicator}`, outcomes);
          }
          const all = bySubject(live.evaluation().outcomes());
          if (told.some(({ regrouped }) => regrouped)) kept = all;
          for (const [key, outcomes] of kept) if (outcomes.length === 0) kept.delete(key);
          expect(new Map([...kept].sort())).toEqual(new Map([...all].sort()));
        }
      }),
    );
  });

  it('[LIV-2] a clock that runs out is told, although no record came', () => {
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 10:00') });
    live.apply(story(['02 09:00 opened priority=1']));
    expect(live.advance(at('02 12:00') - 1).subjects).toEqual([]);
    expect(live.advance(at('02 12:00')).subjects[0]!.outcomes[0]!.atRisk).toBe(true);
    live.advance(at('02 13:00')); // a running clock's elapsed is told when something comes of it
    const { subjects, periods } = live.advance(at('02 13:00') + 1);
    expect(subjects.map(({ subject, outcomes }) => [subject, outcomes[0]!.cycle.state])).toEqual([
      ['T1', 'breached'],
    ]);
    expect(periods.map(({ objective, after }) => [objective, after.judgement.status])).toEqual([
      ['p1', 'at risk'],
      ['up', 'on track'],
    ]);
  });

  it('[LIV-1] a withdrawal reaches the subject of the record that the withdrawn correction had replaced', async () => {
    const agreement = agreementWith();
    const records = [
      ...story(['02 09:00 opened priority=1', '02 10:00 updated state=Resolved']),
      record({ id: 'c', subject: 'T2', supersedes: 'T1/001', occurredAt: at('02 10:00') }),
      record({ id: 'w', subject: 'T3', withdraws: 'c', occurredAt: at('02 11:00') }),
    ];
    const live = new LiveEvaluation(agreement, { asOf: at('02 12:00') });
    for (const one of records) live.apply([one]);
    const batch = await evaluate(agreement, records, { asOf: at('02 12:00') });
    expect(bytesOf(live.evaluation())).toBe(bytesOf(batch));
    expect(live.evaluation().explain('T1')[0]!.cycle.state).toBe('met');
  });

  it('[LIV-2] a record that is known already changes nothing', () => {
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 10:00') });
    const records = story(['02 09:00 opened priority=1']);
    expect(live.apply(records).subjects).toHaveLength(1);
    expect(live.apply(records)).toEqual({ subjects: [], periods: [], regrouped: false });
  });

  it('[LIV-3] a record of what is still to come counts once time gets there', () => {
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 08:00') });
    expect(live.apply(story(['02 09:00 opened priority=1'])).subjects).toEqual([]);
    expect(live.advance(at('02 09:30')).subjects.map(({ subject }) => subject)).toEqual(['T1']);
  });

  it('[LIV-4] time does not go back', () => {
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 08:00') });
    expect(() => live.advance(at('02 07:00'))).toThrow('Time does not go back');
    expect(live.advance(at('02 08:00'))).toEqual({ subjects: [], periods: [], regrouped: false });
  });

  it('[EVD-8] records received after knownAt are as if they had not come', () => {
    const live = new LiveEvaluation(agreementWith(), { asOf: at('02 10:00'), knownAt: at('02 09:30') });
    const late = record({ id: 'x', type: 'opened', data: { priority: 1 }, receivedAt: at('02 09:31') });
    expect(live.apply([late]).subjects).toEqual([]);
    expect(live.evaluation().evidence.records).toBe(0);
  });
});

function bySubject(outcomes: Iterable<SubjectOutcome>): Map<string, readonly SubjectOutcome[]> {
  return Map.groupBy(outcomes, ({ subject, indicator }) => `${subject} ${indicator}`);
}

function periodsOf(live: LiveEvaluation): ReadonlyMap<string, string> {
  const { objectives } = toReport(live.evaluation());
  return new Map(
    objectives.flatMap(({ id, periods }) =>
      periods.map(({ credit: _credit, alerts: _alerts, ...period }) => [
        `${id} ${period.period}`,
        JSON.stringify(period),
      ]),
    ),
  );
}
