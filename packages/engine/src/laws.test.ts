import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, evaluate } from './evaluate.ts';
import { MAX_FINDINGS } from './findings.ts';
import { toReport } from './report.ts';
import type { EvaluationReport } from './report-form.ts';
import { lawAgreement as agreement, evidence, hour } from './testing/arbitrary-evidence.ts';
import { at, record } from './testing/records.ts';

const asOf = hour;

async function reportOf(
  records: Evidence,
  options: { asOf: number; knownAt?: number },
): Promise<EvaluationReport> {
  return toReport(await evaluate(agreement, records, options), { subjects: true });
}

/** The report without what tells how much was looked at. */
function figures({ objectives, credits, subjects }: EvaluationReport) {
  return { objectives, credits, subjects: subjects?.map(({ leftOut: _leftOut, ...rest }) => rest) };
}

describe('laws', () => {
  it('[EVD-1] the order of arrival and repeats change nothing', async () => {
    const shuffled = evidence.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, asOf, async ([list, other], instant) => {
        expect(await reportOf(other, { asOf: instant })).toEqual(await reportOf(list, { asOf: instant }));
      }),
    );
  });

  it('[EVD-1] neither does a split into batches, empty ones and single records among them', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, fc.array(fc.nat({ max: 5 }), { minLength: 1 }), async (list, sizes) => {
        const batches: (EvidenceRecord | EvidenceRecord[])[] = [];
        for (let from = 0, turn = 0; from < list.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          batches.push(list.slice(from, from + size), list[from + size] ?? []);
          from += size + 1;
        }
        async function* stream() {
          yield* batches;
        }
        const options = { asOf: at('20 00:00') };
        expect(await reportOf(stream(), options)).toEqual(await reportOf(list, options));
      }),
    );
  });

  it('[EVD-8] knownAt is an evaluation of the records received until then', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, asOf, hour, async (list, instant, knownAt) => {
        const known = list.filter(({ receivedAt }) => receivedAt <= knownAt);
        const { knownAt: told, ...report } = await reportOf(list, { asOf: instant, knownAt });
        const { knownAt: _untold, ...expected } = await reportOf(known, { asOf: instant });
        expect(told).not.toBeNull();
        expect(report).toEqual(expected);
      }),
    );
  });

  it('[EVD-6] to withdraw records is never to have had them', async () => {
    // One content an id: with two, a withdrawal takes back the id, while leaving one out brings up the other.
    const distinct = evidence.map((list) => [
      ...new Map(list.map((one) => [`${one.source} ${one.id}`, one])).values(),
    ]);
    const some = distinct.chain((list) => fc.tuple(fc.constant(list), fc.subarray(list)));
    await fc.assert(
      fc.asyncProperty(some, asOf, async ([list, taken], instant) => {
        const withdrawals = taken.map(({ source, id, subject, occurredAt }) =>
          record({ id: `w-${id}`, source, subject, occurredAt, withdraws: id }),
        );
        const rest = list.filter((one) => !taken.includes(one));
        const withdrawn = await reportOf([...list, ...withdrawals], { asOf: instant });
        expect(figures(withdrawn)).toEqual(figures(await reportOf(rest, { asOf: instant })));
      }),
    );
  });
});

describe('what cannot be used', () => {
  const bad = record({ id: 'bad', occurredAt: -1 });

  it.each([
    ['before 1970', { occurredAt: -1 }],
    ['from 2100 on', { occurredAt: 4_102_444_800_000 }],
    ['half a millisecond', { occurredAt: 0.5 }],
    ['no number', { occurredAt: Number.NaN }],
    ['a receipt that is no instant', { receivedAt: Number.NaN }],
  ])('[EVD-9] %s is left out and listed', async (_what, change) => {
    const { evidence: told } = await reportOf([record({ id: 'bad', ...change })], { asOf: at('03 00:00') });
    expect([told.records, told.findingCount, told.findings[0]?.id]).toEqual([0, 1, 'bad']);
  });

  it('[EVD-9] a finding is counted once, however often its record comes', async () => {
    const { evidence: told } = await reportOf([bad, bad, bad], { asOf: at('03 00:00') });
    expect([told.findingCount, told.findings.length]).toEqual([1, 1]);
  });

  it('[EVD-9] the first 1,000 in order are listed, and all are counted', async () => {
    const many = Array.from({ length: MAX_FINDINGS + 500 }, (_, index) => ({
      ...bad,
      id: String(9999 - index),
    }));
    const { evidence: told } = await reportOf(many, { asOf: at('03 00:00') });
    expect([told.findingCount, told.findings.length, told.findings[0]?.id]).toEqual([1500, 1000, '8500']);
  });

  it('[EVD-8] what is unusable and was received later is not known either', async () => {
    const { evidence: told } = await reportOf([{ ...bad, receivedAt: 10 }], {
      asOf: at('03 00:00'),
      knownAt: 9,
    });
    expect(told.findingCount).toBe(0);
  });

  it.each([Number.NaN, 0.5, -1, 4_102_444_800_000])(
    'asOf and knownAt must be instants: %d is none',
    async (instant) => {
      await expect(evaluate(agreement, [], { asOf: instant })).rejects.toThrow(RangeError);
      await expect(evaluate(agreement, [], { asOf: 0, knownAt: instant })).rejects.toThrow(RangeError);
    },
  );
});

it('[EVD-14] a field keeps its value, and null clears it', async () => {
  const lines = [
    record({ id: '1', type: 'opened', occurredAt: at('02 09:00'), data: { priority: 1, state: 'Waiting' } }),
    record({ id: '2', occurredAt: at('02 10:00'), data: { note: 'x' } }),
    record({ id: '3', occurredAt: at('02 11:00'), data: { state: null } }),
  ];
  const states = await Promise.all(
    ['02 10:30', '02 11:30'].map(
      async (instant) => (await reportOf(lines, { asOf: at(instant) })).subjects?.[0]?.state,
    ),
  );
  expect(states).toEqual(['paused', 'running']);
});
