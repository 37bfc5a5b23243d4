import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME_TENANT, rebuild, startServer as startProduct } from '@tallystick/server';
import { openStore, putAgreement } from '@tallystick/store';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../packages/store/src/embedded/account.ts';
import { startServer } from '../../packages/store/src/embedded/process.ts';
import { identity } from '../../packages/store/src/embedded/reachable.ts';
import { makeSocketDirectory, removeSocketDirectory } from '../../packages/store/src/embedded/socket.ts';
import { makeTestDirectory } from '../../packages/store/src/testing/directories.ts';
import { putPreparedCluster, TEMPLATE } from '../../packages/store/src/testing/prepared.ts';
import { copyFolder } from '../../packages/store/src/testing/seed.ts';
import { INSTALLED_15, TEST_SERVERS } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord, sendRecords } from '../testing/desk-records.ts';
import { expectWholeLedger } from '../testing/whole-ledger.ts';

const AS_OF = '2026-04-10T00:00:00Z';
const { available } = TEST_SERVERS.find(({ name }) => name === 'PostgreSQL 15')!;

describe.skipIf(!available)('a PostgreSQL 15 that archives its log, as docs/operation.md says', () => {
  it('goes back to an instant: what came before is there, evaluated, and what is sent again fills it up', async () => {
    const directory = makeTestDirectory();
    const folder = (name: string) => join(directory, name);
    const account = accountFor(folder('cluster'));
    const socketDir = makeSocketDirectory(account);
    for (const name of ['archive', 'base']) {
      mkdirSync(folder(name), { mode: 0o700 });
      if (account) chownSync(folder(name), account.uid, account.gid);
    }
    await putPreparedCluster(INSTALLED_15, folder('cluster'));
    const archiving = {
      ...{ wal_level: 'replica', archive_mode: 'on', fsync: 'off' }, // Nothing is killed here.
      archive_command: `test ! -f ${folder('archive')}/%f && cp %p ${folder('archive')}/%f`,
    };
    const start = async (clusterDir: string, settings: Readonly<Record<string, string>>) => {
      const binaries = INSTALLED_15.binaries();
      const started = await startServer({
        clusterDir,
        socketDir,
        binaries,
        account,
        settings,
        log: () => {},
      });
      if (started.kind === 'failed') throw new Error(started.log);
      return started.server;
    };
    const sql = async <Row>(text: string) => {
      const client = new Client({ host: socketDir, user: INSTALLED_15.superuser, database: 'postgres' });
      await client.connect();
      try {
        return (await client.query(text)).rows as Row[];
      } finally {
        await client.end();
      }
    };

    const first = await start(folder('cluster'), archiving);
    await sql(`CREATE DATABASE desk OWNER tester TEMPLATE ${TEMPLATE}`);
    const location = { databaseUrl: `postgresql://tester@/desk?host=${encodeURIComponent(socketDir)}` };
    const base = ['--checkpoint=fast', '--wal-method=none', '-h', socketDir, '-U', INSTALLED_15.superuser];
    execFileSync(
      join(INSTALLED_15.binaries().folder, 'bin', 'pg_basebackup'),
      ['--pgdata', folder('base'), ...base],
      { ...identity(account), cwd: '/', stdio: 'pipe' },
    );
    const serve = () =>
      startProduct({ location, host: '127.0.0.1', port: 0, access: 'open', version: 'test' });
    const records = (from: number) => Array.from({ length: 100 }, (_, index) => deskRecord(from + index));
    const server = await serve();
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, {
        id: 'desk-hours',
        title: 'A desk',
        text: DESK_AGREEMENT,
        settings: { asOf: AS_OF },
      }),
    );
    const before = await sendRecords(server.url, records(0));
    await server.idle();
    const [instant] = await sql<{ at: string }>('SELECT clock_timestamp()::text AS at');
    const after = await sendRecords(server.url, records(100));
    await server.close();
    const [log] = await sql<{ file: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS file');
    await expect.poll(() => existsSync(join(folder('archive'), log!.file)), { timeout: 30_000 }).toBe(true);
    await first.stop();

    copyFolder(folder('base'), folder('restored'));
    const restore = [
      `restore_command = 'cp ${folder('archive')}/%f %p'`,
      `recovery_target_time = '${instant!.at}'`,
      `recovery_target_action = 'promote'`,
    ];
    appendFileSync(join(folder('restored'), 'postgresql.auto.conf'), `${restore.join('\n')}\n`);
    writeFileSync(join(folder('restored'), 'recovery.signal'), '');
    const second = await start(folder('restored'), { fsync: 'off' });
    const store = await openStore(location);
    await expectWholeLedger(store, new Set(before), AS_OF);
    const rebuilt = [];
    for await (const { outcome } of rebuild(store, HOME_TENANT, Date.parse(AS_OF))) rebuilt.push(outcome);
    expect(rebuilt).toEqual(['same']);
    await store.close();

    const again = await serve();
    expect(await sendRecords(again.url, [...records(0), ...records(100)])).toHaveLength(200);
    await again.idle();
    await expectWholeLedger(again.store, new Set([...before!, ...after!]), AS_OF);
    await again.close();
    await second.stop();
    removeSocketDirectory(socketDir);
    rmSync(directory, { recursive: true, force: true });
  }, 120_000);
});
