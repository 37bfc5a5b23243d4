import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey, signingKeyText } from '@tallystick/ledger';
import type { DatabaseFacts, StoreLocation } from '@tallystick/store';
import { afterAll, describe, expect, it } from 'vitest';
import { databaseFindings, diskFinding, nodeFinding } from './findings.ts';
import { keyFindings } from './keys.ts';

const GOOD: DatabaseFacts = {
  server: { text: '18.4', number: 180_004 },
  schema: { applied: 5, known: 5, changed: [] },
  roles: { user: 'tester', app: 'tallystick_app', appExists: true, appIsMighty: false, mayBecomeApp: true },
  unguarded: [],
  clockAheadMs: 12,
  queue: { waiting: 0, oldestMs: 0 },
};

describe('doctor, of keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-doctor-'));
  const path = join(folder, 'signing.key');
  const told = (location: StoreLocation) =>
    keyFindings(location).map(({ check, state, found }) => `${check} ${state}: ${found}`);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what is not done without one, what holds none, and what others may read', () => {
    const text = signingKeyText(signingKey('provider.example', 'note', new Uint8Array(32).fill(1)));
    expect(told({ databaseUrl: 'postgres://elsewhere' })).toEqual([
      expect.stringContaining('signing key warning: there is none: no ledger is signed'),
      expect.stringContaining('server key warning: there is none: records with personal fields are refused'),
    ]);
    expect(told({ dataDir: folder })[0]).toContain('signing key warning:');
    writeFileSync(path, 'junk', { mode: 0o600 });
    expect(told({ dataDir: folder })[0]).toBe(`signing key wrong: ${path} holds no signing key`);
    writeFileSync(path, text);
    writeFileSync(join(folder, 'server.key'), Buffer.alloc(32).toString('base64url'), { mode: 0o600 });
    expect(told({ dataDir: folder })).toEqual([
      'signing key well: ledgers are signed as provider.example',
      'server key well: personal fields, second factors and secrets of channels can be sealed',
    ]);
    chmodSync(path, 0o644);
    expect(told({ dataDir: folder })[0]).toBe(`signing key wrong: others may read ${path}`);
  });
});

describe('doctor', () => {
  it('finds nothing wrong where all is in order', () => {
    expect(databaseFindings(GOOD).map(({ check, state }) => [check, state])).toEqual([
      ['database', 'well'],
      ['schema', 'well'],
      ['role', 'well'],
      ['isolation', 'well'],
      ['clock', 'well'],
      ['queue', 'well'],
    ]);
  });

  it.each<[string, Partial<DatabaseFacts>, string, string, string]>([
    ['an old server', { server: { text: '14.1', number: 140_001 } }, 'database', 'wrong', 'too old'],
    ['a newer schema', { schema: { applied: 6, known: 5, changed: [] } }, 'schema', 'wrong', 'it is newer'],
    [
      'an older schema',
      { schema: { applied: 3, known: 5, changed: [] } },
      'schema',
      'warning',
      '2 of 5 migrations',
    ],
    [
      'a changed migration',
      { schema: { applied: 5, known: 5, changed: ['0002_results.sql'] } },
      'schema',
      'wrong',
      '0002_results.sql',
    ],
    [
      'a mighty role',
      { roles: { ...GOOD.roles, appIsMighty: true } },
      'role',
      'wrong',
      'may pass over row-level security',
    ],
    [
      'a role that is out of reach',
      { roles: { ...GOOD.roles, mayBecomeApp: false } },
      'role',
      'wrong',
      'tester may not change',
    ],
    [
      'no role yet',
      { roles: { ...GOOD.roles, appExists: false, mayBecomeApp: false } },
      'role',
      'warning',
      'not there yet',
    ],
    ['a table without guard', { unguarded: ['evidence'] }, 'isolation', 'wrong', 'not forced on evidence'],
    ['a clock that is a little off', { clockAheadMs: -2_500 }, 'clock', 'warning', '2.5 s behind'],
    ['a clock that is far off', { clockAheadMs: 61_000 }, 'clock', 'wrong', '61.0 s ahead'],
    ['a queue that moves', { queue: { waiting: 2, oldestMs: 5_000 } }, 'queue', 'well', '2 wait'],
    ['a queue that stands', { queue: { waiting: 2, oldestMs: 900_000 } }, 'queue', 'wrong', 'for 900 s'],
  ])('finds %s', (_what, change, check, state, words) => {
    const found = databaseFindings({ ...GOOD, ...change }).find((one) => one.check === check)!;
    expect([found.state, found.found]).toEqual([state, expect.stringContaining(words)]);
    expect(found.remedy === undefined).toBe(state === 'well');
  });

  it('knows which Node.js and how much room are enough', () => {
    expect(['20.19.0', '22.17.9', '22.18.0', '24.1.0'].map((one) => nodeFinding(one).state)).toEqual([
      'wrong',
      'wrong',
      'well',
      'well',
    ]);
    expect([4e8, 6e8, 4.9e9, 6e9].map((one) => diskFinding(one).state)).toEqual([
      'wrong',
      'warning',
      'warning',
      'well',
    ]);
  });
});
