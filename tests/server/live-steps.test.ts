import type { EvidenceRecord } from '@tallystick/ledger';
import { HOME_TENANT, type RunningWorker, rebuild, runWorker } from '@tallystick/server';
import {
  appendEvidence,
  pageOutcomes,
  putAgreement,
  readEvaluation,
  type TenantTransaction,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../packages/engine/src/testing/random.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T08:00:00Z');
const STEPS = process.env.TALLYSTICK_LONG === '1' ? 400 : 40;
const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);

/** Two workers that take turns, each with what it held when it was last its turn. */
describe('workers that evaluate live', () => {
  let database: TestServer;
  let databaseUrl: string;
  let clock = START;
  const workers: RunningWorker[] = [];

  const start = () => runWorker({ location: { databaseUrl }, now: () => clock, log: () => {} });
  const tenant = <Result>(work: (tx: TenantTransaction) => Promise<Result>) =>
    workers[0]!.store.withTenant(HOME_TENANT, work);

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    databaseUrl = await database.freshDatabase();
    workers.push(await start(), await start());
    await tenant((tx) => putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }));
  });
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await database?.stop();
  });

  it(`leave behind what a rebuild gives, at every step (seed ${SEED}, ${STEPS} steps)`, async () => {
    const random = randomFrom(SEED);
    const seen = { cycles: new Set<string>(), statuses: new Set<string>(), rebuilt: 0 };
    let next = 0;
    for (let step = 0; step < STEPS; step++) {
      clock += random(3) * HOUR + random(60) * 60_000;
      const records = Array.from({ length: random(6) }, () => deskStep(random, next++, clock));
      await tenant((tx) => appendEvidence(tx, 'desk-hours', records));
      // Once, a worker begins anew with nothing in its hands.
      if (step === STEPS >> 1) {
        await workers[1]!.close();
        workers[1] = await start();
      }
      await workers[random(2)]!.idle(); // The other may still be at work.
      for await (const { outcome, outcomes } of rebuild(workers[0]!.store, HOME_TENANT, clock)) {
        expect(outcome).toBe('same');
        if (outcomes > 0) seen.rebuilt++;
      }
      const { outcomes } = await tenant((tx) => pageOutcomes(tx, 'desk-hours', {}, { limit: 200 }));
      for (const { subject, cycle, status } of outcomes) {
        seen.cycles.add(`${subject}/${cycle}`);
        seen.statuses.add(status);
      }
    }
    expect(seen.rebuilt).toBeGreaterThan(STEPS / 2);
    expect(seen.cycles.size).toBeGreaterThan(10);
    expect([...seen.statuses]).toEqual(expect.arrayContaining(['met', 'breached', 'running']));
  });

  it('take over another instant of evaluation, though the version is the same', async () => {
    const fixedAt = async (asOf: number | undefined) => {
      const settings = asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() };
      await tenant((tx) =>
        putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT, settings }),
      );
      for (const worker of workers) await worker.idle();
      return (await tenant((tx) => readEvaluation(tx, 'desk-hours')))?.asOf;
    };
    expect(await fixedAt(START)).toBe(START);
    expect(await fixedAt(START + HOUR)).toBe(START + HOUR);
    expect(await fixedAt(START - HOUR)).toBe(START - HOUR);
    expect(await fixedAt(undefined)).toBe(clock);
  });
});

/** Tickets that open, close and open again, late or early, corrected and withdrawn. */
function deskStep(random: Random, number: number, now: number): EvidenceRecord {
  const one = {
    source: 'desk',
    subject: `T-${random(30)}`,
    type: random(2) === 0 ? 'opened' : 'closed',
    occurredAt: now - random(30) * HOUR + random(4) * HOUR,
    receivedAt: now,
    data: {},
  };
  const earlier = `r-${random(number + 1)}`;
  if (random(8) === 0) return { ...one, id: `w-${number}`, withdraws: earlier };
  if (random(8) === 0) return { ...one, id: `c-${number}`, supersedes: earlier };
  return { ...one, id: random(10) === 0 ? earlier : `r-${number}` };
}
