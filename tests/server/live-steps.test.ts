import type { EvidenceRecord } from '@tallystick/ledger';
import {
  HOME_TENANT,
  type RunningServer,
  type RunningWorker,
  rebuild,
  runWorker,
  startServer,
} from '@tallystick/server';
import {
  type Arrival,
  appendEvidence,
  createAppender,
  pageOutcomes,
  putAgreement,
  readEvaluation,
  type Store,
  type TenantTransaction,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../packages/engine/src/testing/random.ts';
import { LiveAgreements } from '../../packages/server/src/evaluation/live-agreements.ts';
import { startWorker } from '../../packages/server/src/evaluation/worker.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T08:00:00Z');
const STEPS = process.env.TALLYSTICK_LONG === '1' ? 400 : 40;
const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);

/** A server and a worker beside it that take turns, each with what it held when it was last its turn. The server also takes evidence in, which it evaluates without reading it. */
describe('workers that evaluate live', () => {
  let database: TestServer;
  let databaseUrl: string;
  let clock = START;
  const workers: (RunningServer | RunningWorker)[] = [];

  const start = () => runWorker({ location: { databaseUrl }, now: () => clock, log: () => {} });
  const send = async (records: readonly EvidenceRecord[]) => {
    const { url } = workers[0] as RunningServer;
    const response = await fetch(`${url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records.map(({ receivedAt: _, ...one }) => one)),
    });
    expect(response.ok).toBe(true);
  };
  const tenant = <Result>(work: (tx: TenantTransaction) => Promise<Result>) =>
    workers[0]!.store.withTenant(HOME_TENANT, work);

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    databaseUrl = await database.freshDatabase();
    const server = await startServer({
      ...{ location: { databaseUrl }, now: () => clock, log: () => {} },
      ...{ host: '127.0.0.1', port: 0, version: 'test', access: 'open' },
    });
    workers.push(server, await start());
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
      // Several in a row, so that the server goes on from what it stored itself.
      if (step % 7 < 4 && records.length > 0) await send(records);
      else await tenant((tx) => appendEvidence(tx, 'desk-hours', records));
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

  it('read nothing where what arrived is at hand, right behind what they stored', async () => {
    const { store } = workers[0]!;
    const step = (of: LiveAgreements, from: Pick<Store, 'withTenant'>, arrival?: Arrival) =>
      of.step(from as Store, HOME_TENANT, 'desk-hours', clock, arrival);
    const unasked = {
      withTenant: () => {
        throw new Error('the database was asked');
      },
    };
    const held = async (isStored: boolean) => {
      const live = new LiveAgreements();
      const { result } = (await step(live, store))!;
      if (isStored) live.stored(HOME_TENANT, 'desk-hours', result);
      return live;
    };
    const [ready, behind, unstored] = [await held(true), await held(true), await held(false)];
    const { result } = (await step(new LiveAgreements(), store))!;
    const record = { ...deskStep(randomFrom(1), 0, clock), id: 'at-hand', subject: 'T-1' };
    await tenant((tx) => appendEvidence(tx, 'desk-hours', [record]));
    const arrival = { owner: 'w', generation: 1, afterPosition: result.evidenceSize, records: [record] };

    const told = await step(ready, unasked, arrival);
    const read = await step(new LiveAgreements(), store);
    expect(told?.result).toEqual(read?.result);
    expect(told?.basis?.result).toEqual(result);
    await expect(step(unstored, unasked, arrival)).rejects.toThrow('asked');
    const later = { ...arrival, afterPosition: arrival.afterPosition + 1 };
    await expect(step(behind, unasked, later)).rejects.toThrow('asked');
  });

  it('leave what came with a lease to another at once, where they are ended before they get to it', async () => {
    const { store } = workers[1]!;
    const ending = startWorker({ store, now: () => clock, log: () => {}, onEvaluated: () => {} });
    const appender = createAppender(store, ending.leaseTo);
    const sizes = async () => {
      for (const worker of workers) await worker.idle();
      return (await tenant((tx) => readEvaluation(tx, 'desk-hours')))!.evidenceSize;
    };
    const record = (id: string) => ({ ...deskStep(randomFrom(1), 0, clock), id, subject: 'T-1' });
    await ending.idle();
    await appender.append(HOME_TENANT, 'desk-hours', [record('first')]); // From here on it knows the ledger.
    const before = await sizes();
    await ending.idle();
    await appender.append(HOME_TENANT, 'desk-hours', [record('second')]); // Nobody tells the worker.
    expect(await sizes()).toBe(before);
    await ending.stop();
    expect(ending.leaseTo()).toBeUndefined();
    await ending.giveBack();
    expect(await sizes()).toBe(before + 1);
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
