import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import {
  appendEvidence,
  openStore,
  putAgreement,
  readEvaluation,
  readHead,
  type StoreLocation,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedEmbedded } from '../../packages/store/src/testing/seed.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord } from '../testing/desk-records.ts';
import { type MortalPostgres, mortalPostgres } from '../testing/mortal-postgres.ts';

const AS_OF = '2026-04-10T00:00:00Z';

const start = async (location: StoreLocation): Promise<RunningServer> => {
  const server = await startServer({ location, host: '127.0.0.1', port: 0, access: 'open', version: 'test' });
  await server.store.withTenant(HOME_TENANT, (tx) =>
    putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT, settings: { asOf: AS_OF } }),
  );
  await server.idle();
  return server;
};
const recordsFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => deskRecord(from + index));
const answer = async (response: Response) => ({
  status: response.status,
  retryAfter: response.headers.get('retry-after'),
  body: (await response.json()) as { code?: string; detail?: string; status?: unknown; summary?: object },
});
const get = async (server: RunningServer, path: string) => answer(await fetch(`${server.url}${path}`));
const send = async (server: RunningServer, records: readonly object[]) =>
  answer(
    await fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    }),
  );
const sizeOf = (server: RunningServer) =>
  server.store.withTenant(HOME_TENANT, async (tx) => (await readHead(tx, 'desk-hours')).size);

describe('a database that goes away', () => {
  let postgres: MortalPostgres;
  let server: RunningServer;
  beforeAll(async () => {
    postgres = await mortalPostgres();
    server = await start({ databaseUrl: postgres.url });
  });
  afterAll(async () => {
    await server?.close();
    await postgres?.remove();
  });

  it('leaves the server up, which says so and when to try again, and goes on by itself when it is back', async () => {
    expect(await send(server, recordsFrom(0, 10))).toMatchObject({ status: 200 });
    const stream = new TransformStream<string, Uint8Array>({
      transform: (line, to) => to.enqueue(new TextEncoder().encode(`${line}\n`)),
    });
    const [lines, [known]] = [stream.writable.getWriter(), recordsFrom(0, 1)];
    const streamed = fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' },
      body: stream.readable,
      duplex: 'half',
    } as RequestInit);
    void lines.write(JSON.stringify(known));
    await streamed;
    await postgres.stop();
    void lines.write(JSON.stringify(known)).catch(() => {});
    const told = (await (await streamed).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(told).toMatchObject([
      { line: 1, outcome: 'duplicate' },
      { problem: { status: 503, code: 'database-away', retryAfter: 2 }, summary: { records: 1 } },
    ]);
    const gone = { status: 503, retryAfter: '2' };
    expect(await send(server, recordsFrom(10, 10))).toMatchObject({
      ...gone,
      body: { code: 'database-away' },
    });
    const read = await get(server, '/api/v1/agreements');
    expect(read).toMatchObject({ ...gone, body: { code: 'database-away' } });
    expect(read.body.detail).toContain('goes on by itself');
    expect(await get(server, '/api/ready')).toMatchObject(gone);
    expect(await get(server, '/api/health')).toMatchObject({ status: 200 });

    await postgres.start();
    expect(await send(server, recordsFrom(10, 10))).toMatchObject({
      status: 200,
      body: { summary: { accepted: 10 } },
    });
    expect(await get(server, '/api/ready')).toMatchObject({ status: 200 });
    await server.idle();
    const evaluated = await server.store.withTenant(HOME_TENANT, (tx) => readEvaluation(tx, 'desk-hours'));
    expect(evaluated?.evidenceSize).toBe(20);
  });

  it('in the middle of a transaction takes all of it or nothing, and sending again puts that right', async () => {
    const wire = await cuttableWire(postgres.socketDir);
    const wired = await start({ databaseUrl: `postgresql://tester@127.0.0.1:${wire.port}/mortal` });
    let next = 1_000;
    // From before the first statement to after the commit: each cut a little later than the one before.
    for (let bytes = 1; bytes < 40_000; bytes = Math.ceil(bytes * 2.3)) {
      const before = await sizeOf(server);
      const batch = recordsFrom(next, 60);
      next += 60;
      wire.cutAfter(bytes);
      const { status } = await send(wired, batch);
      wire.mend();
      const taken = (await sizeOf(server)) - before;
      expect([0, 60], `cut after ${bytes} bytes`).toContain(taken);
      if (status === 200) expect(taken).toBe(60);
      const again = await send(wired, batch);
      expect(again.body.summary).toMatchObject(taken === 60 ? { duplicate: 60 } : { accepted: 60 });
      expect(await sizeOf(server)).toBe(before + 60);
    }
    await wired.close();
    await wire.close();
  });
});

describe('a clock that is set back', () => {
  it('sets no arrival back, and later evidence counts as known later', async () => {
    const postgres = await mortalPostgres();
    let clock = Date.parse('2026-03-02T12:00:00Z');
    const server = await startServer({
      location: { databaseUrl: postgres.url },
      host: '127.0.0.1',
      port: 0,
      access: 'open',
      version: 'test',
      now: () => clock,
    });
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }),
    );
    const arrival = async (n: number) => {
      const { body } = await send(server, recordsFrom(n, 1));
      await server.idle();
      const evaluation = await server.store.withTenant(HOME_TENANT, (tx) => readEvaluation(tx, 'desk-hours'));
      return { arrived: (body as { receivedAt?: string }).receivedAt, ...evaluation };
    };
    const first = await arrival(0);
    clock -= 3_600_000;
    const second = await arrival(1);
    expect(first.arrived).toBe('2026-03-02T12:00:00.000Z');
    expect(second.arrived).toBe(first.arrived); // It stands still until the clock has caught up.
    expect(second).toMatchObject({ asOf: clock, evidenceSize: 2 }); // Evaluated all the same, at the instant that the clock shows.
    await server.close();
    await postgres.remove();
  });
});

const isRoot = process.getuid?.() === 0;
const small = isRoot ? smallDisk() : undefined;
if (!small) console.warn('No small disk can be mounted here: the test of a full disk is skipped.');

// Of the file, so that it is taken away too where the test is left out.
afterAll(() => small?.remove());

describe.skipIf(!small)('a full disk', () => {
  it('refuses with what to do, loses nothing that was acknowledged, and takes evidence again when there is room', async () => {
    const dataDir = join(small!.path, 'data');
    mkdirSync(dataDir, { mode: 0o755 });
    seedEmbedded(dataDir);
    const server = await start({ dataDir });
    expect(await send(server, recordsFrom(0, 500))).toMatchObject({ status: 200 });
    small!.fill();
    let next = 500;
    let refused: Awaited<ReturnType<typeof send>>;
    for (;;) {
      refused = await send(server, recordsFrom(next, 500));
      if (refused.status !== 200) break;
      next += 500;
    }
    expect(refused.status).toBe(503);
    expect(['database-full', 'database-away']).toContain(refused.body.code); // PostgreSQL may stop where it cannot write its log.
    expect(refused.retryAfter).not.toBeNull();
    small!.free();
    for (;;) if ((await send(server, recordsFrom(next, 500))).status === 200) break;
    expect(await sizeOf(server)).toBe(next + 500);
    await server.close();
  }, 60_000);
});

describe('what is told at the start', () => {
  it('two servers on one data directory: the second names the first', async () => {
    const directory = freshDataDirectory();
    mkdirSync(directory.path, { mode: 0o755 });
    seedEmbedded(directory.path);
    const first = await start({ dataDir: directory.path });
    await expect(start({ dataDir: directory.path })).rejects.toMatchObject({
      code: 'already-open',
      message: expect.stringContaining(String(process.pid)),
    });
    expect(await get(first, '/api/ready')).toMatchObject({ status: 200 });
    await first.close();
    directory.remove();
  });

  it('a newer schema: nothing is touched, and the newer version is asked for', async () => {
    const postgres = await mortalPostgres();
    const store = await openStore({ databaseUrl: postgres.url });
    await store.withTenant(HOME_TENANT, (tx) =>
      appendEvidence(tx, 'desk-hours', [{ ...deskRecord(0), receivedAt: 1 }]),
    );
    await store.close();
    const client = `INSERT INTO tallystick.migrations (number, name, checksum) SELECT max(number) + 1, '9999_future.sql', 'x' FROM tallystick.migrations`;
    await postgres.asSuperuser(client, 'mortal');
    await expect(start({ databaseUrl: postgres.url })).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringMatching(/9999_future.*newer version/s),
    });
    await postgres.remove();
  });
});

/** A disk of 160 MB in memory, and how to fill it. */
function smallDisk() {
  const directory = freshDataDirectory();
  mkdirSync(directory.path, { mode: 0o755 });
  const size = 'size=160m,mode=755';
  if (spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', directory.path]).status !== 0) {
    directory.remove();
    return undefined;
  }
  const filler = join(directory.path, 'filler');
  return {
    path: directory.path,
    /** Leaves less room than a segment of PostgreSQL's log takes. */
    fill: () => {
      const { bavail, bsize } = statfsSync(directory.path);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - 64 * 1024));
    },
    free: () => rmSync(filler),
    remove: () => {
      spawnSync('/bin/umount', ['-l', directory.path]);
      directory.remove();
    },
  };
}

/** A wire to PostgreSQL that can be cut after so many bytes of what is sent. */
async function cuttableWire(socketDir: string) {
  let left = Number.POSITIVE_INFINITY;
  const wires = new Set<{ destroy(): void }>();
  const server: Server = createServer((from) => {
    const to = connect(join(socketDir, '.s.PGSQL.5432'));
    const cut = () => {
      from.destroy();
      to.destroy();
    };
    wires.add({ destroy: cut });
    for (const one of [from, to]) one.on('error', cut).on('close', cut);
    from.on('data', (bytes) => {
      if (bytes.length <= left) {
        left -= bytes.length;
        to.write(bytes);
        return;
      }
      to.write(bytes.subarray(0, left)); // Half a message, and then silence.
      left = 0;
      for (const wire of wires) wire.destroy();
    });
    to.on('data', (bytes) => from.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cutAfter: (bytes: number) => {
      left = bytes;
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
