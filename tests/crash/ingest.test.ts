import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseAgreement } from '@tallystick/agreement';
import { evaluate, toReport } from '@tallystick/engine';
import { append, EMPTY_FRONTIER, headOf, leafHash, ledgerEntryOf } from '@tallystick/ledger';
import { HOME_TENANT, startServer } from '@tallystick/server';
import { openStore, putAgreement, readEvaluation, readHead, streamEvidence } from '@tallystick/store';
import { describe, expect, it } from 'vitest';
import { TALLYSTICK } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const ROUNDS = process.env.TALLYSTICK_LONG === '1' ? 50 : 5;
const AS_OF = '2026-04-10T00:00:00Z';

/** What the n-th record says: tickets that open, and close between a minute and five hours later. */
const record = (n: number) => ({
  source: 'desk',
  id: `r-${n}`,
  subject: `T-${n >> 1}`,
  type: n % 2 === 0 ? 'opened' : 'closed',
  occurredAt:
    Date.parse('2026-03-02T09:00:00Z') + (n >> 1) * 60_000 + (n % 2) * (1 + ((n * 7) % 300)) * 60_000,
  data: { n },
});

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
        const server = await serve(directory.path);
        const from = Math.max(0, next - 200); // The last ones again: what a sender does that got no answer.
        const writing = [0, 1, 2, 3].map(async (writer) => {
          for (let at = from + writer * 5; ; at += 20) {
            // Batches of 40 overlap those of the other writers; one writer sends one record at a time.
            const records = Array.from({ length: writer === 0 ? 1 : 40 }, (_, index) => record(at + index));
            next = Math.max(next, at + records.length);
            const taken = await send(server.url, records);
            if (taken === undefined) return;
            for (const id of taken) acknowledged.add(id);
          }
        });
        await pause(50 + Math.random() * 1_500);
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
      const { found, head, stored } = await server.store.withTenant(HOME_TENANT, async (tx) => {
        const all = [];
        for await (const { records } of streamEvidence(tx, 'desk-hours')) all.push(...records);
        return {
          found: all,
          head: await readHead(tx, 'desk-hours'),
          stored: await readEvaluation(tx, 'desk-hours'),
        };
      });
      await server.close();
      directory.remove();

      expect(acknowledged.size).toBeGreaterThan(ROUNDS * 20);
      const ids = new Set(found.map(({ id }) => id));
      expect(found.length).toBe(ids.size);
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      for (const { receivedAt: _receivedAt, ...one } of found)
        expect(one).toEqual(record(one.data.n as number));
      const leaves = found.map((one) => leafHash(ledgerEntryOf(one)));
      expect(head.root).toEqual(headOf(append(EMPTY_FRONTIER, leaves)));

      const parsed = parseAgreement(DESK_AGREEMENT);
      if (!parsed.ok) throw new Error('the agreement does not parse');
      const rebuilt = toReport(await evaluate(parsed.agreement, found, { asOf: Date.parse(AS_OF) }));
      expect(stored?.resultText).toBe(JSON.stringify(rebuilt));
    },
    60_000 + ROUNDS * 20_000,
  );
});

/** Sends records; the ids that are acknowledged, or undefined when the server is gone. */
async function send(url: string, records: readonly object[]): Promise<string[] | undefined> {
  try {
    const response = await fetch(`${url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    });
    const { outcomes } = (await response.json()) as { outcomes?: { outcome: string; id: string }[] };
    return (outcomes ?? []).map(({ id, outcome }) => {
      expect(['accepted', 'duplicate']).toContain(outcome);
      return id;
    });
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'SyntaxError') return undefined; // The connection broke.
    throw error;
  }
}

/** The real server in a process of its own, and how to kill it. */
async function serve(dataDir: string): Promise<{ url: string; kill(): Promise<void> }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [TALLYSTICK, 'serve', '--open', '--data', dataDir, '--port', '0'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let told = '';
  child.stderr!.on('data', (piece) => {
    told += piece;
  });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    void exited.then(() => reject(new Error(`the server ended: ${told}`)));
  });
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
