import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { lawAgreement } from '../testing/arbitrary-evidence.ts';
import { type Random, randomFrom } from '../testing/random.ts';
import { at, record } from '../testing/records.ts';
import { LiveEvaluation } from './live.ts';

const SEEDS = process.env.TALLYSTICK_LONG === '1' ? 200 : 4;
const FIRST_SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
const HOUR = 3_600_000;
const DAYS = 45;
/** Steps between two checkpoints, each a few hours. */
const CHECKPOINT = 25;

/**
 * Ticket desk and probes for a month and a half: their records are delayed, repeated, delivered out of
 * order, corrected and withdrawn. One seed is one history; a failing one is repeated with TALLYSTICK_SEED.
 */
describe('simulation', () => {
  it.each(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))(
    '[LIV-1] seed %i: the live state equals a batch at every checkpoint',
    async (seed) => {
      const start = at('2026-02-20T00:00:00Z');
      const random = randomFrom(seed);
      const deliveries = deliver(happenings(random, start), random);
      const live = new LiveEvaluation(lawAgreement, { asOf: start });
      const received: EvidenceRecord[] = [];
      let [next, step] = [0, 0];
      for (let now = start; next < deliveries.length; now += (1 + random(5)) * HOUR) {
        live.advance(now);
        const due: EvidenceRecord[] = [];
        while (deliveries[next] && deliveries[next]!.receivedAt <= now) due.push(deliveries[next++]!);
        live.apply(due);
        received.push(...due);
        if (++step % CHECKPOINT !== 0) continue;
        const batch = await evaluate(lawAgreement, received, { asOf: now });
        expect(bytesOf(live.evaluation()), `seed ${seed}, step ${step}`).toBe(bytesOf(batch));
      }
      expect(step).toBeGreaterThan(CHECKPOINT);
    },
  );
});

/** What happens at the sources, in time order. */
function happenings(random: Random, start: number): EvidenceRecord[] {
  const records: EvidenceRecord[] = [];
  for (let number = 0; number < 120; number++) {
    const subject = `T${random(90)}`; // some tickets are told of by two stories
    const opened = start + random(DAYS * 24) * HOUR;
    const states = ['New', 'Waiting', 'Active', 'Resolved', 'Active', 'Resolved'].slice(0, 2 + random(5));
    states.forEach((state, place) => {
      records.push(
        record({
          id: `${subject}/${number}-${place}`,
          subject,
          type: place === 0 ? 'opened' : 'updated',
          occurredAt: opened + place * random(20) * HOUR + random(3) * 60_000,
          data: place === 0 || random(6) === 0 ? { state, priority: 1 + random(3) } : { state },
        }),
      );
    });
  }
  for (let number = 0; number < 150; number++) {
    records.push(
      record({
        source: 'probes',
        id: `probe/${number}`,
        subject: 'shop',
        type: 'state',
        occurredAt: start + random(DAYS * 24 * 60) * 60_000,
        data: {
          state: ['up', 'up', 'down', 'degraded', 'unknown'][random(5)]!,
          probe: ['a', 'b', 'c'][random(3)]!,
        },
      }),
    );
  }
  return records;
}

/** How it arrives: late, twice, out of order, corrected, withdrawn. */
function deliver(records: readonly EvidenceRecord[], random: Random): EvidenceRecord[] {
  const arriving = records.flatMap((one): EvidenceRecord[] => {
    const delay = random(4) === 0 ? random(15 * 24) * HOUR : random(90) * 60_000;
    const first = { ...one, receivedAt: one.occurredAt + delay };
    const later = () => first.receivedAt + random(200) * HOUR;
    const all: EvidenceRecord[] = [first];
    if (random(5) === 0) all.push({ ...first, receivedAt: later() });
    if (random(12) === 0) {
      const moved = { ...first, id: `${one.id}/corrected`, occurredAt: one.occurredAt + random(5) * HOUR };
      all.push({ ...moved, supersedes: one.id, receivedAt: later() });
    }
    if (random(12) === 0) {
      all.push({ ...first, id: `${one.id}/withdrawn`, withdraws: one.id, data: {}, receivedAt: later() });
    }
    if (random(20) === 0) all.push({ ...first, data: { state: 'Other' }, receivedAt: later() });
    return all;
  });
  return arriving.sort((a, b) => a.receivedAt - b.receivedAt || random(3) - 1);
}

function bytesOf(evaluation: Parameters<typeof toReport>[0]): string {
  return JSON.stringify(toReport(evaluation, { subjects: true }));
}
