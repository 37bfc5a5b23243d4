import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { putAgreement, readEvaluation, readHead, type Store, streamEvidence } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const record = (n: number) => ({
  source: 'desk',
  id: `r-${n}`,
  subject: `T-${n >> 1}`,
  type: n % 2 === 0 ? 'opened' : 'closed',
  occurredAt: Date.parse('2026-03-02T09:00:00Z') + n * 60_000,
  data: { n, odd: '"\\\n\u2028ü😀', tiny: 5e-324, large: 2 ** 53 + 2 },
  raw: `row\t${n}\r\n\\N`,
});

/** All that a restored database must have as the saved one had it. */
const contentOf = (store: Store) =>
  store.withTenant(HOME_TENANT, async (tx) => {
    const records = [];
    for await (const batch of streamEvidence(tx, 'desk-hours')) records.push(...batch.records);
    return {
      records,
      head: await readHead(tx, 'desk-hours'),
      report: (await readEvaluation(tx, 'desk-hours'))?.resultText,
      rows: await tx.query(`SELECT row_to_json(t)::text AS line FROM tallystick.evidence AS t
        UNION ALL SELECT row_to_json(t)::text FROM tallystick.outcomes AS t
        UNION ALL SELECT row_to_json(t)::text FROM tallystick.agreements AS t ORDER BY 1`),
    };
  });

describe('operating', () => {
  const directory = freshDataDirectory();
  const other = freshDataDirectory();
  const file = `${directory.path}.backup`;
  const data = ['--data', directory.path];
  let server: RunningServer;
  const start = (dataDir: string) =>
    startServer({ location: { dataDir }, host: '127.0.0.1', port: 0, version: 'test', access: 'open' });

  beforeAll(async () => {
    server = await start(directory.path);
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, {
        id: 'desk-hours',
        title: 'A desk',
        text: DESK_AGREEMENT,
        settings: { asOf: '2026-04-10T00:00:00Z' },
      }),
    );
    await fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([
        ...Array.from({ length: 2_300 }, (_, n) => record(n)),
        { ...record(7), type: 'x' },
      ]),
    });
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    directory.remove();
    other.remove();
  });

  it('says that it lives, that it is ready, and what it counts, without ids in labels', async () => {
    const get = async (path: string) => (await fetch(`${server.url}${path}`)).text();
    expect(await get('/api/health')).toBe('{"status":"ok"}');
    expect(await get('/api/ready')).toBe('{"status":"ready"}');
    const metrics = await get('/metrics');
    expect(metrics).toContain('tallystick_records_total{outcome="accepted"} 2300');
    expect(metrics).toContain('tallystick_records_total{outcome="conflict"} 1');
    expect(metrics).toMatch(/tallystick_evaluation_duration_seconds_count\{result="done"\} [1-9]/);
    expect(metrics).toMatch(/tallystick_evaluation_queue_agreements 0\n/);
    expect(metrics).toMatch(/tallystick_evaluation_lag_seconds 0\n/);
    expect(metrics).toContain('tallystick_database_up 1');
    expect(metrics).toContain('route="/api/v1/agreements/:id/evidence",status="200"} 1');
    expect(metrics).not.toContain('desk');
  });

  it('examines itself while a server runs, and finds all in order', async () => {
    const { code, stdout } = await tallystick(['doctor', ...data, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { check: string; state: string }[] };
    // This server was started without a key to sign with.
    expect(
      findings.filter(({ state, check }) => state !== 'well' && check !== 'disk' && check !== 'signing key'),
    ).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual([
      'node',
      'disk',
      'database',
      'schema',
      'role',
      'isolation',
      'clock',
      'queue',
      ...['signing key', 'server key'],
    ]);
    expect(code).toBe(0);
  });

  it('derives results again from the ledger, byte for byte, and tells where they were not', async () => {
    const same = await tallystick(['rebuild', ...data]);
    expect([same.code, same.stdout]).toEqual([
      0,
      expect.stringContaining('desk-hours: derived again, the same byte for byte ('),
    ]);
    const before = await contentOf(server.store);
    await server.store.withTenant(HOME_TENANT, (tx) =>
      tx.query("UPDATE tallystick.outcomes SET status = 'met', elapsed_ms = 1 WHERE subject = 'T-3'"),
    );
    const different = await tallystick(['rebuild', ...data, '--format', 'json']);
    expect([different.code, JSON.parse(different.stdout).agreements[0].outcome]).toEqual([1, 'different']);
    expect(await contentOf(server.store)).toEqual(before);
  });

  it('backs up while a server runs, and restores the same heads, records and reports', async () => {
    const saved = await tallystick(['backup', file, ...data, '--format', 'json']);
    expect([saved.code, saved.stderr]).toEqual([0, '']);
    const before = await contentOf(server.store);
    const checked = await tallystick(['restore', file, '--check']);
    expect(checked.stdout).toContain('is whole: 1 agreement versions, 2,301 records');
    const restored = await tallystick(['restore', file, '--data', other.path]);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    const second = await start(other.path);
    await second.idle();
    const after = await contentOf(second.store);
    const again = await tallystick(['backup', `${file}.2`, '--data', other.path, '--format', 'json']);
    await second.close();
    expect(after).toEqual(before);
    expect(JSON.parse(again.stdout).tables.evidence).toBe(2_300);
  });

  it('refuses a database that holds something, and leaves it as it is', async () => {
    const { code, stderr } = await tallystick(['restore', file, '--data', other.path]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('The database is not empty')]);
  });

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 200), 'is damaged'],
    [
      'changed in one letter',
      (bytes) => edited(bytes, (text) => text.replace('"record_id":"r-7"', '"record_id":"r-8"')),
      'is damaged',
    ],
    [
      'without one row',
      (bytes) => edited(bytes, (text) => text.replace(/\n[^\n]*"record_id":"r-9"[^\n]*/, '')),
      'is damaged',
    ],
    [
      'of a newer schema',
      (bytes) => edited(bytes, (text) => text.replace('0005_', '0999_')),
      'was made with the migration 0999_',
    ],
    ['something else', () => gzipSync('{"format":"other"}\n'), 'is no backup of the format'],
    ['not packed', () => Buffer.from('hello'), 'is damaged'],
  ])('refuses a backup that is %s', async (_what, change, words) => {
    const path = `${directory.path}.bad`;
    writeFileSync(path, change(readFileSync(file)));
    const fresh = freshDataDirectory();
    const { code, stderr } = await tallystick(['restore', path, '--data', fresh.path]);
    fresh.remove();
    expect([code, stderr]).toEqual([3, expect.stringContaining(words)]);
  });

  it('tells of a backup or a database that is not there', async () => {
    const missing = await tallystick(['restore', `${directory.path}.none`, '--check']);
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining('cannot be read (ENOENT)')]);
    const none = await tallystick(['doctor', '--data', `${directory.path}.none`]);
    expect(none.stdout).toContain('WARNING database: there is none in');
  });
});

function edited(bytes: Buffer, change: (text: string) => string): Buffer {
  return gzipSync(change(gunzipSync(bytes).toString()));
}
