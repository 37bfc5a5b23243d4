import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../open.ts';
import { refuseOldServer } from '../server.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { type Migration, readMigrations } from './files.ts';
import { migrate } from './migrate.ts';

const migration = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}_test.sql`,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const one = migration(1, 'CREATE TABLE tallystick.one (id integer)');
const two = migration(2, 'CREATE TABLE tallystick.two (id integer)');

describe.each(TEST_SERVERS)('migrations on $name', ({ available, start }) => {
  let server: TestServer;
  let url: string;
  const clients: Client[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  beforeAll(async () => {
    if (available) server = await start();
  });
  beforeEach(async () => {
    if (available) url = await server.emptyDatabase();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end();
  });
  afterAll(() => server?.stop());

  describe.skipIf(!available)('migrate', () => {
    it('applies each file once, and new ones later', async () => {
      const client = await connect();
      expect(await migrate(client, [one])).toEqual([one.name]);
      expect(await migrate(client, [one])).toEqual([]);
      expect(await migrate(client, [one, two])).toEqual([two.name]);
    });

    it('is run by several processes at once as if by one', async () => {
      const all = await Promise.all([1, 2, 3, 4].map(async () => migrate(await connect(), [one, two])));
      expect(all.flat().sort()).toEqual([one.name, two.name]);
    });

    it('refuses a file that was changed after it was applied', async () => {
      const client = await connect();
      await migrate(client, [one, two]);
      const changed = migration(1, `${one.sql} -- changed`);
      await expect(migrate(client, [changed, two])).rejects.toMatchObject({ code: 'migration-changed' });
    });

    it('refuses a database that a newer version has migrated', async () => {
      const client = await connect();
      await migrate(client, [one, two]);
      await expect(migrate(client, [one])).rejects.toMatchObject({
        code: 'schema-newer',
        message: expect.stringContaining(two.name),
      });
    });

    it('applies nothing of a file that fails, and keeps those before it', async () => {
      const client = await connect();
      const bad = migration(2, 'CREATE TABLE tallystick.half (id integer); SELECT 1 / 0');
      await expect(migrate(client, [one, bad])).rejects.toMatchObject({ code: 'migration-failed' });
      const { rows } = await client.query(
        `SELECT to_regclass('tallystick.one') IS NOT NULL AS one, to_regclass('tallystick.half') IS NOT NULL AS half`,
      );
      expect(rows).toEqual([{ one: true, half: false }]);
      expect(await migrate(client, [one, two])).toEqual([two.name]);
    });

    it('applies the package’s own files, and opening again applies none', async () => {
      await (await openStore({ databaseUrl: url })).close();
      expect(await migrate(await connect())).toEqual([]);
      await (await openStore({ databaseUrl: url })).close();
    });
  });

  describe.skipIf(!available)('a server of one’s own', () => {
    it('needs the application role, or the right to make it', async () => {
      await server.asSuperuser('CREATE ROLE plain LOGIN');
      const database = /test_\d+/.exec(url)?.[0];
      await server.asSuperuser(`ALTER DATABASE ${database} OWNER TO plain`);
      const asPlain = url.replace('tester@', 'plain@');
      await expect(openStore({ databaseUrl: asPlain })).rejects.toMatchObject({
        code: 'role-missing',
        remedy: expect.stringContaining('GRANT tallystick_app'),
      });
      await server.asSuperuser('GRANT tallystick_app TO plain');
      await (await openStore({ databaseUrl: asPlain })).close();
    });

    it('is named in the error when it cannot be reached', async () => {
      const away = 'postgresql://nobody@/none?host=/nonexistent';
      await expect(openStore({ databaseUrl: away })).rejects.toMatchObject({ code: 'connection-failed' });
      const missing = url.replace(/test_\d+/, 'unheard_of');
      await expect(openStore({ databaseUrl: missing })).rejects.toMatchObject({ code: 'connection-failed' });
    });
  });
});

describe('a server’s version', () => {
  it('is 15 or newer', () => {
    expect(() => refuseOldServer(140_011, '14.11')).toThrow('PostgreSQL 14.11');
    expect(() => refuseOldServer(150_000, '15.0')).not.toThrow();
  });
});

describe('the migration files', () => {
  it('are numbered from 1 without gaps', () => {
    const files = readMigrations();
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => file.number)).toEqual(files.map((_, index) => index + 1));
  });
});
