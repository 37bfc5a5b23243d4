import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { append, EMPTY_FRONTIER, headOf, leafHash, ledgerEntryOf } from '@tallystick/ledger';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { appendEvidence } from '../evidence/append.ts';
import { readHead } from '../evidence/head.ts';
import { streamEvidence } from '../evidence/stream.ts';
import { openStore } from '../open.ts';
import { makeTestDirectory, TEST_CACHE } from '../testing/directories.ts';
import { records } from '../testing/records.ts';
import { seedEmbedded } from '../testing/seed.ts';
import { openEmbedded } from './open.ts';

const isRoot = process.getuid?.() === 0;
const directories: string[] = [];
const dataDirectory = () => {
  const directory = makeTestDirectory();
  directories.push(directory);
  return directory;
};
/** A data directory with a cluster that was made already, for tests that are not about making it. */
const seededDirectory = () => {
  const directory = dataDirectory();
  seedEmbedded(directory);
  return directory;
};
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});
const open = (dataDir: string) => openEmbedded({ dataDir, cacheDir: TEST_CACHE });

describe('openEmbedded', () => {
  it('opens a new directory, closes, and opens it again with what was in it, in under a second', async () => {
    const dataDir = dataDirectory();
    const first = await openStore({ dataDir, cacheDir: TEST_CACHE });
    await first.withTenant('acme', (tx) => appendEvidence(tx, 'a', records(3)));
    await first.close();
    await first.close();
    const before = performance.now();
    const second = await openStore({ dataDir, cacheDir: TEST_CACHE });
    expect(performance.now() - before).toBeLessThan(1_000);
    expect((await second.withTenant('acme', (tx) => readHead(tx, 'a'))).size).toBe(3);
    await second.close();
  });

  it('is durable, checks its pages, listens on no network, and works as a role without power', async () => {
    const embedded = await open(seededDirectory());
    const client = new Client(embedded.app);
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits,
              current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS addresses, current_setting('server_version_num')::integer / 10000 AS version,
              (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS mighty`,
    );
    await client.end();
    const socketMode = statSync(embedded.app.host).mode & 0o777;
    await embedded.stop();
    expect(rows).toEqual([
      {
        fsync: 'on',
        commits: 'on',
        pages: 'on',
        checksums: 'on',
        addresses: '',
        version: 18,
        mighty: false,
      },
    ]);
    expect(socketMode).toBe(0o700);
    expect(statSync(embedded.app.host, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('refuses a second opener in this process at once, and the first goes on', async () => {
    const dataDir = seededDirectory();
    const embedded = await open(dataDir);
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'already-open',
      message: expect.stringContaining(`pid ${process.pid}`),
    });
    const client = new Client(embedded.owner);
    await client.connect();
    await client.end();
    await embedded.stop();
  });

  it('refuses a second opener while another process has the directory, naming its pid', async () => {
    const dataDir = seededDirectory();
    const child = crashChild(dataDir, 0);
    await child.acknowledged(1);
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'already-open',
      message: expect.stringContaining(`process ${child.pid}`),
    });
    await child.kill();
    await (await open(dataDir)).stop();
  });

  it('loses nothing that was acknowledged, and doubles nothing, when its process is killed at any moment', async () => {
    const dataDir = seededDirectory();
    let last = -1;
    for (const batches of [1, 7, 20]) {
      const child = crashChild(dataDir, last + 1);
      await child.acknowledged(batches);
      last = await child.kill();
    }
    const store = await openStore({ dataDir, cacheDir: TEST_CACHE });
    const found = await store.withTenant('acme', async (tx) => {
      const all = [];
      for await (const batch of streamEvidence(tx, 'a')) all.push(...batch.records);
      return { all, head: await readHead(tx, 'a') };
    });
    // Sending the last batches again is what a source does that got no answer.
    const again = await store.withTenant('acme', (tx) => appendEvidence(tx, 'a', records(last + 1)));
    await store.close();
    const ids = found.all.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(records(last + 1).map((one) => one.id)));
    expect(again.every((word) => word === 'duplicate')).toBe(true);
    const leaves = found.all.map((one) => leafHash(ledgerEntryOf(one)));
    expect(found.head.root).toEqual(headOf(append(EMPTY_FRONTIER, leaves)));
  });

  it('starts PostgreSQL again when it ends by itself, with all that was acknowledged', async () => {
    const dataDir = seededDirectory();
    const store = await openStore({ dataDir, cacheDir: TEST_CACHE });
    await store.withTenant('acme', (tx) => appendEvidence(tx, 'a', records(3)));
    const back = new Promise<void>((resolve) => {
      let polls = 0;
      store.listen(
        () => {
          store.pool.query('SELECT 1').then(
            () => (++polls > 2 ? resolve() : undefined),
            () => {},
          );
        },
        { pollMs: 50 },
      );
    });
    process.kill(
      Number(readFileSync(join(dataDir, 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    await back;
    expect((await store.withTenant('acme', (tx) => readHead(tx, 'a'))).size).toBe(3);
    await store.close();
  });

  it('does not take a half-made cluster for one', async () => {
    const dataDir = dataDirectory();
    mkdirSync(join(dataDir, 'postgresql-18.new-1'));
    writeFileSync(join(dataDir, 'postgresql-18.new-1', 'PG_VERSION'), '18\n');
    const embedded = await open(dataDir);
    await embedded.stop();
    expect(readFileSync(join(dataDir, 'postgresql-18', 'PG_VERSION'), 'utf8')).toBe('18\n');
  });

  it('tells when the files are of another version of PostgreSQL', async () => {
    const dataDir = seededDirectory();
    await (await open(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgresql-18', 'PG_VERSION'), '17\n');
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'data-of-other-version' });
  });

  it('says that a file is no folder, and leaves it as it was', async () => {
    const file = join(dataDirectory(), 'notes.txt');
    writeFileSync(file, 'hello');
    for (const dataDir of [file, join(file, 'data')]) {
      await expect(open(dataDir)).rejects.toMatchObject({
        code: 'data-directory-unusable',
        message: expect.stringContaining(`${file} is a file`),
      });
    }
    expect(readFileSync(file, 'utf8')).toBe('hello');
  });

  it('says why PostgreSQL did not start', async () => {
    const dataDir = seededDirectory();
    await (await open(dataDir)).stop();
    rmSync(join(dataDir, 'postgresql-18', 'global'), { recursive: true });
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringMatching(/could not|FATAL/),
    });
  });

  it('leaves no socket directory behind when it does not start', async () => {
    const dataDir = seededDirectory();
    const embedded = await open(dataDir);
    const sockets = () =>
      readdirSync(join(embedded.app.host, '..')).filter((name) => /^tallystick-\w{6}$/.test(name));
    const before = sockets().length;
    await expect(open(dataDir)).rejects.toThrow();
    expect(sockets().length).toBeLessThanOrEqual(before);
    await embedded.stop();
  });
});

describe('openEmbedded where nothing can be written', () => {
  it.skipIf(process.platform !== 'linux').each([
    ['/proc/data', 'The data directory /proc/data cannot be made: '],
    ['/proc/self', 'The data directory /proc/self cannot be written: '],
  ])('ends at once and says so: %s', async (dataDir, says) => {
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'data-directory-unusable',
      message: expect.stringContaining(says),
    });
  });
});

describe.skipIf(!isRoot)('openEmbedded as root', () => {
  it('names the directory that the account cannot enter, before it writes anything', async () => {
    const closed = join(dataDirectory(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(open(join(closed, 'data'))).rejects.toMatchObject({
      code: 'not-traversable',
      remedy: expect.stringContaining(`chmod o+x ${closed}`),
    });
    expect(readdirSync(closed)).toEqual([]);
  });

  it('keeps the data with the account that owns it', async () => {
    const dataDir = seededDirectory();
    await (await open(dataDir)).stop();
    const { uid } = statSync(join(dataDir, 'postgresql-18'));
    expect(uid).not.toBe(0);
    await (await open(dataDir)).stop();
    expect(statSync(join(dataDir, 'postgresql-18')).uid).toBe(uid);
  });

  it('says that root’s own files cannot be used', async () => {
    const dataDir = seededDirectory();
    await (await open(dataDir)).stop();
    chownSync(join(dataDir, 'postgresql-18'), 0, 0);
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'data-directory-unusable' });
  });

  it('is not needed: an ordinary user opens a store of its own', async () => {
    const dataDir = dataDirectory();
    const nobody = 65_534;
    chmodSync(dataDir, 0o700);
    chownSync(dataDir, nobody, nobody);
    const child = crashChild(dataDir, 0, { uid: nobody, gid: nobody, cacheDir: join(dataDir, 'runtime') });
    await child.acknowledged(1);
    expect(statSync(join(dataDir, 'postgresql-18')).uid).toBe(nobody);
    await child.kill();
    // The killed process's server is still stopping; wait for it before the files go.
    await untilGone(join(dataDir, 'postgresql-18', 'postmaster.pid'));
  });
});

/** Starts testing/crash-child.ts. */
function crashChild(
  dataDir: string,
  from: number,
  as: { uid?: number; gid?: number; cacheDir?: string } = {},
) {
  const { cacheDir = TEST_CACHE, ...identity } = as;
  const script = fileURLToPath(new URL('../testing/crash-child.ts', import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=source', '--no-warnings', script, dataDir, cacheDir, String(from)],
    { ...identity, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let errors = '';
  let wake = () => {};
  child.stdout?.on('data', (text) => {
    output += text;
    wake();
  });
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  closed.then(() => wake());
  const lines = () => output.split('\n').slice(0, -1);
  return {
    pid: child.pid,
    /** Waits until so many batches are committed. */
    acknowledged: async (batches: number) => {
      while (lines().length < batches) {
        if (child.exitCode !== null) throw new Error(errors);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    /** Kills it with SIGKILL and gives the last number that it acknowledged. */
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
      return Number(lines().at(-1));
    },
  };
}

async function untilGone(path: string): Promise<void> {
  while (statSync(path, { throwIfNoEntry: false })) await new Promise((resolve) => setTimeout(resolve, 20));
}
