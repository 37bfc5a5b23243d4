import { setTimeout as pause } from 'node:timers/promises';
import { HOME_TENANT, startServer } from '@tallystick/server';
import { openStore, putAgreement } from '@tallystick/store';
import { describe, expect, it } from 'vitest';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord, sendRecords } from '../testing/desk-records.ts';
import { startCommand } from '../testing/processes.ts';
import { expectWholeLedger } from '../testing/whole-ledger.ts';

const ROUNDS = process.env.TALLYSTICK_LONG === '1' ? 50 : 1;
const AS_OF = '2026-04-10T00:00:00Z';

describe('a server that is killed while it takes evidence', () => {
  it(
    `loses nothing that it acknowledged and doubles nothing, in ${ROUNDS} rounds, and its figures are those of its ledger`,
    async () => {
      const directory = freshDataDirectory();
      const store = await openStore({ dataDir: directory.path });
      await store.withTenant(HOME_TENANT, (tx) =>
        putAgreement(tx, {
          id: 'desk-hours',
          title: 'A desk',
          text: DESK_AGREEMENT,
          settings: { asOf: AS_OF },
        }),
      );
      await store.close();

      const acknowledged = new Set<string>();
      let next = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const server = await startCommand(
          ['serve', '--open', '--data', directory.path, '--port', '0'],
          /http:\/\/\S+/,
        );
        const from = Math.max(0, next - 200); // The last ones again: what a sender does that got no answer.
        const writing = [0, 1, 2, 3].map(async (writer) => {
          for (let at = from + writer * 5; ; at += 20) {
            // Batches of 40 overlap those of the other writers; one writer sends one record at a time.
            const records = Array.from({ length: writer === 0 ? 1 : 40 }, (_, index) =>
              deskRecord(at + index),
            );
            next = Math.max(next, at + records.length);
            const taken = await sendRecords(server.line, records);
            if (taken === undefined) return;
            for (const id of taken) acknowledged.add(id);
          }
        });
        await pause(50 + Math.random() * 1_500);
        // On a busy machine the first answers take longer than that.
        while (round === 0 && acknowledged.size <= ROUNDS * 20) await pause(5);
        await server.kill();
        await Promise.all(writing);
      }

      const server = await startServer({
        location: { dataDir: directory.path },
        host: '127.0.0.1',
        port: 0,
        version: 'test',
        access: 'open',
      });
      await server.idle();
      expect(acknowledged.size).toBeGreaterThan(ROUNDS * 20);
      await expectWholeLedger(server.store, acknowledged, AS_OF);
      await server.close();
      directory.remove();
    },
    60_000 + ROUNDS * 20_000,
  );
});
