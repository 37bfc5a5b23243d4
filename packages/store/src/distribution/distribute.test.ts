import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../open.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { distribute, distributeTables } from './distribute.ts';
import { distributionProblems } from './rules.ts';

/** Stands where Citus would: it notes what is asked for. What Citus itself does with it is not tried here. */
const NOTING = `
  CREATE TABLE public.pg_dist_partition (logicalrelid regclass, partmethod "char", besides text);
  CREATE FUNCTION public.create_distributed_table(what regclass, by text, colocate_with text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO public.pg_dist_partition VALUES (what, 'h', colocate_with) $$;`;

/** What work for all tenants reads. */
const QUEUES = [
  'dirty', //
  'due_times',
  'lifecycle_due',
  'quality_due',
  'retention_due',
  'review_times',
  'tenants',
];

describe.each(TEST_SERVERS)('distribution by tenant on $name', ({ available, start }) => {
  let server: TestServer;
  let url: string;
  let client: Client;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    url = await server.freshDatabase();
    await (await openStore({ databaseUrl: url })).close();
    client = new Client({ connectionString: url });
    await client.connect();
  });
  beforeEach(async () => {
    await client?.query('BEGIN');
  });
  afterEach(async () => {
    await client?.query('ROLLBACK');
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  it.skipIf(!available)('every table of the real catalogue can be distributed', async () => {
    expect(await distributionProblems(client)).toEqual([]);
  });

  it.skipIf(!available).each([
    ['(id text PRIMARY KEY)', 'no column tenant_id'],
    ['(tenant_id text NOT NULL, id text)', 'no primary key'],
    ['(id text, tenant_id text, PRIMARY KEY (id, tenant_id))', 'does not begin with tenant_id'],
    ['(tenant_id text, id text, PRIMARY KEY (tenant_id, id), UNIQUE (id))', 'does not begin with tenant_id'],
    ['(tenant_id text PRIMARY KEY, n serial)', 'it is a sequence'],
    ['(tenant_id text PRIMARY KEY REFERENCES tallystick.other (tenant_id))', 'foreign key'],
    ['(tenant_id text PRIMARY KEY) INHERITS (tallystick.other)', 'inheritance'],
  ])('a table %s is found out', async (columns, found) => {
    await client.query(
      `CREATE TABLE tallystick.other (tenant_id text PRIMARY KEY); CREATE TABLE tallystick.bad ${columns}`,
    );
    const problems = await distributionProblems(client);
    expect(problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ found: expect.stringContaining(found) })]),
    );
  });

  it.skipIf(!available)('a trigger, and a policy that reads another table, are found out', async () => {
    await client.query(`
      CREATE TABLE tallystick.bad (tenant_id text PRIMARY KEY);
      CREATE FUNCTION pg_temp.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      CREATE TRIGGER t BEFORE INSERT ON tallystick.bad FOR EACH ROW EXECUTE FUNCTION pg_temp.f();
      CREATE POLICY p ON tallystick.bad USING (EXISTS (SELECT 1 FROM tallystick.agreements));`);
    expect(await distributionProblems(client)).toEqual([
      { table: 'bad', found: 'it has the trigger t' },
      { table: 'bad', found: 'its policy p has a subquery' },
    ]);
    await expect(distributeTables(client)).rejects.toMatchObject({ code: 'not-distributable' });
  });

  it.skipIf(!available)('says what to do where Citus is missing', async () => {
    await expect(distribute(url)).rejects.toMatchObject({
      code: 'citus-missing',
      remedy: expect.stringContaining('shared_preload_libraries'),
    });
  });

  it.skipIf(!available)(
    'asks for every table once, all beside the first, and leaves queues where they are',
    async () => {
      await client.query(NOTING);
      const outcomes = await distributeTables(client);
      const named = (outcome: string) =>
        outcomes.filter((one) => one.outcome === outcome).map(({ table }) => table);
      expect(named('local')).toEqual(QUEUES);
      expect(named('distributed')).toEqual(expect.arrayContaining(['agreements', 'evidence', 'outcomes']));
      const { rows } = await client.query<{ besides: string }>(
        'SELECT besides FROM public.pg_dist_partition ORDER BY 1',
      );
      expect(new Set(rows.map(({ besides }) => besides))).toEqual(
        new Set(['default', `tallystick.${outcomes[0]!.table}`]),
      );
      expect(rows.filter(({ besides }) => besides === 'default')).toHaveLength(1);
      const again = await distributeTables(client);
      expect(again.filter(({ outcome }) => outcome === 'distributed')).toEqual([]);
    },
  );
});
