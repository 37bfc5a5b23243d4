import { setTimeout as pause } from 'node:timers/promises';
import { HOME_TENANT, rebuild } from '@tallystick/server';
import { putAgreement, queueState, type Store } from '@tallystick/store';
import { expect, it } from 'vitest';
import { randomFrom } from '../../packages/engine/src/testing/random.ts';
import { BLOWS, strike, type Victims } from '../testing/blows.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord, sendRecords } from '../testing/desk-records.ts';
import { mortalPostgres } from '../testing/mortal-postgres.ts';
import { startCommand } from '../testing/processes.ts';
import { expectWholeLedger } from '../testing/whole-ledger.ts';
import { withStore } from '../testing/with-store.ts';

const ROUNDS = process.env.TALLYSTICK_LONG === '1' ? 52 : BLOWS.length;
const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
const AS_OF = '2026-04-10T00:00:00Z';
const WRITERS = 4;

/**
 * Servers and workers over one PostgreSQL, each in a process of its own, while four writers send without a pause: what is killed, and when, is drawn from
 * the seed. A failing seed is repeated with TALLYSTICK_SEED.
 */
it(
  `whatever is killed, nothing acknowledged is lost, nothing is there twice, and results are those of a rebuild (seed ${SEED}, ${ROUNDS} rounds)`,
  async () => {
    const random = randomFrom(SEED);
    const postgres = await mortalPostgres();
    const env = { DATABASE_URL: postgres.url };
    await withStore(postgres.url, (store) =>
      store.withTenant(HOME_TENANT, (tx) =>
        putAgreement(tx, {
          id: 'desk-hours',
          title: 'A desk',
          text: DESK_AGREEMENT,
          settings: { asOf: AS_OF },
        }),
      ),
    );
    const serve = () => startCommand(['serve', '--open', '--port', '0', '--no-worker'], /http:\/\/\S+/, env);
    const work = () => startCommand(['worker', '--lease', '1'], /worker/, env);
    const [server, ...workers] = await Promise.all([serve(), work(), work()]);
    const victims: Victims = { postgres, server, workers, serve, work };

    const acknowledged = new Set<string>();
    let next = 0;
    let done = false;
    let taken = () => {};
    const writing = Array.from({ length: WRITERS }, async (_, writer) => {
      while (!done) {
        // One writer sends single records; the others send batches that overlap, and all send again what got no answer.
        const from = Math.max(0, next - (writer === 0 ? 0 : 10));
        const records = Array.from({ length: writer === 0 ? 1 : 40 }, (_unused, index) =>
          deskRecord(from + index),
        );
        next = Math.max(next, from + records.length);
        for (;;) {
          const ids = await sendRecords(victims.server.line, records);
          for (const id of ids ?? []) acknowledged.add(id);
          if (ids) taken();
          if (ids || done) break;
          await pause(20); // The server, or its database, is away.
        }
      }
    });

    const failure = Promise.all(writing).then(() => {}); // Rejects when an answer is not what was promised.

    for (let round = 0; round < ROUNDS; round++) {
      const works = new Promise<void>((resolve) => {
        taken = resolve;
      });
      await Promise.race([works, failure, ...[victims.server, ...victims.workers].map((one) => one.ended)]); // It works again after the last blow.
      await pause(random(400));
      await strike(round, victims, random);
    }
    done = true;
    await failure;

    await withStore(postgres.url, async (store) => {
      await evaluated(store);
      expect(acknowledged.size).toBeGreaterThan(ROUNDS * 20);
      await expectWholeLedger(store, acknowledged, AS_OF);
      const rebuilt = [];
      for await (const { outcome } of rebuild(store, HOME_TENANT, Date.parse(AS_OF))) rebuilt.push(outcome);
      expect(rebuilt).toEqual(['same']);
    });
    await Promise.all([victims.server, ...victims.workers].map((one) => one.kill()));
    await postgres.remove();
  },
  60_000 + ROUNDS * 20_000,
);

/** Waits until the workers have nothing left to do. */
async function evaluated(store: Store): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = store.listen(
      () => {
        queueState(store).then(({ waiting }) => {
          if (waiting === 0) void end().then(resolve);
        }, reject);
      },
      { pollMs: 100 },
    );
  });
}
