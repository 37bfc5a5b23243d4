import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { signingKey, verifierText } from '@tallystick/ledger';
import { type RunningServer, startServer } from '@tallystick/server';
import { backup, restore, type Store } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const key = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(1));
const MAPPING = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: Tickets
format: csv
source: desk
personal:
  caller: { class: callers }
  phone: { person: caller, class: callers }
records:
  - { id: '{number}-opened', subject: '{number}', type: opened, at: opened, fields: { caller: caller, phone: phone } }
  - { id: '{number}-closed', subject: '{number}', type: closed, at: closed }
`;
const CSV = `number,opened,closed,caller,phone
INC1,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,Zenobia@example.org,+49 30 777999111
INC2,2026-03-02T09:00:00Z,2026-03-02T14:00:00Z,Zenobia@example.org,+49 30 777999111
INC3,2026-03-03T09:00:00Z,2026-03-03T10:00:00Z,Carl@example.org,?
`;
const PLAIN = ['zenobia', '777999111'];
const DAY = 86_400_000;

interface RecordBody {
  readonly data: Readonly<Record<string, string>>;
  readonly personal: Readonly<Record<string, { person: string; state: string; erasedAt: string | null }>>;
  readonly raw: string | null;
}

describe('personal data, from the mapping to its erasure', () => {
  let database: TestServer;
  let server: RunningServer;
  let databaseUrl: string;
  let folder: string;
  let now = Date.parse('2026-03-20T10:00:00Z');
  const path = (...names: string[]) => join(folder, ...names);
  const start = (url: string, home: string) =>
    startServer({
      location: { databaseUrl: url },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      now: () => now,
      signingKey: key,
      keyFile: path(home, 'server.key'),
    });
  const run = (...args: string[]) => tallystick([...args, '--url', server.url]);
  const api = async <Body>(method: string, address: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    await server.idle();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };
  const record = async (id: string) =>
    (await api<RecordBody>('GET', `/agreements/desk-hours/record?source=desk&id=${id}`)).body;
  const find = async (identifier: string) =>
    (await api<{ person: string | null }>('POST', '/data-subjects/find', { identifier })).body.person;
  const erase = (person: string, confirm = person) =>
    api<{ detail: string }>('POST', `/data-subjects/${person}/erase`, { reason: 'They asked.', confirm });
  /** Everything that must stay as it is: the figures, the tree, the outcomes. */
  const standing = async () => {
    await server.idle();
    const { body: report } = await api('GET', '/agreements/desk-hours/report?asOf=2026-03-20T10:00:00Z');
    const tables = await server.store.withTenant('home', async (tx) => ({
      heads: await tx.query('SELECT size, root FROM tallystick.ledger_heads'),
      evidence: await tx.query(
        'SELECT position, content, content_hash, raw FROM tallystick.evidence ORDER BY position',
      ),
      outcomes: await tx.query('SELECT * FROM tallystick.outcomes ORDER BY subject'),
      checkpoints: await tx.query('SELECT size, note FROM tallystick.checkpoints ORDER BY size'),
    }));
    return { report, ...tables };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-privacy-'));
    mkdirSync(path('home'));
    writeFileSync(path('desk.yaml'), DESK_AGREEMENT);
    writeFileSync(path('mapping.yaml'), MAPPING);
    writeFileSync(path('tickets.csv'), CSV);
    database = await TEST_SERVERS[0]!.start();
    databaseUrl = await database.freshDatabase();
    server = await start(databaseUrl, 'home');
    expect((await run('agreement', 'put', path('desk.yaml'))).code).toBe(0);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });

  it('is not sent to a server that would not seal it', async () => {
    const refused = await run('import', 'desk-hours', path('tickets.csv'), '--mapping', path('mapping.yaml'));
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain(
      'caller, phone of "desk" are personal, and the server does not seal them',
    );
    expect(await everything(server.store)).not.toMatch(/zenobia/i);
  });

  it('is marked by somebody who says why, and not where figures depend on it', async () => {
    const mark = (fields: object, source = 'desk') =>
      api<{ detail: string }>('PUT', `/agreements/desk-hours/personal-fields/${source}`, {
        fields,
        reason: 'As agreed.',
      });
    const own = { person: 'caller', class: 'callers' };
    expect((await mark({ caller: own }, 'tallystick')).body.detail).toContain("server's own");
    expect((await mark({ caller: own }, 'probe')).body.detail).toContain('no source "probe"');
    expect((await mark({ phone: own })).body.detail).toContain('mark it as well');
    const done = await run(
      'person',
      'mark',
      'desk-hours',
      'desk',
      '--mapping',
      path('mapping.yaml'),
      '--reason',
      'As agreed.',
    );
    expect(done).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('desk  phone  whose it is says caller'),
    });
    const marked = await api<{ sources: { desk: object }; etags: { desk: string } }>(
      'GET',
      '/agreements/desk-hours/personal-fields',
    );
    const stale = await fetch(`${server.url}/api/v1/agreements/desk-hours/personal-fields/desk`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"not ${marked.body.etags.desk.slice(1)}` },
      body: JSON.stringify({ fields: marked.body.sources.desk, reason: 'As somebody saw it.' }),
    });
    expect([stale.status, marked.body.etags.desk]).toEqual([412, expect.stringMatching(/^"[\w-]{22}"$/u)]);
    const text = DESK_AGREEMENT.replace(
      'stop: { event: closed }',
      'stop: { event: closed }, pause: { caller: [x] }',
    );
    const put = await api<{ detail: string }>('PUT', '/agreements/desk-hours/text', { text });
    expect(put).toMatchObject({ status: 422, body: { detail: expect.stringContaining('"caller"') } });
    const log = await api<{ entries: object[] }>('GET', '/audit?action=personal-fields.changed');
    expect(log.body.entries).toMatchObject([{ target: 'source desk-hours/desk', reason: 'As agreed.' }]);
  });

  it('goes into the ledger sealed, with the rows of the source, and a second import changes nothing', async () => {
    const send = () =>
      run('import', 'desk-hours', path('tickets.csv'), '--mapping', path('mapping.yaml'), '--format', 'json');
    expect(JSON.parse((await send()).stdout)).toMatchObject({ summary: { accepted: 6, duplicate: 0 } });
    expect(JSON.parse((await send()).stdout)).toMatchObject({
      summary: { accepted: 0, duplicate: 6, conflict: 0 },
    });
    const all = (await everything(server.store)).toLowerCase();
    for (const plain of PLAIN) expect(all).not.toContain(plain);
    const one = await record('INC1-opened');
    expect(one).toMatchObject({
      data: { caller: 'Zenobia@example.org', phone: '+49 30 777999111' },
      personal: { caller: { state: 'shown' } },
      raw: CSV.split('\n')[1],
    });
    expect((await record('INC1-closed')).raw).toBe(CSV.split('\n')[1]);
  });

  it('is exported for one person, and nothing of others with it', async () => {
    const { stdout } = await run('person', 'export', ' ZENOBIA@example.org', '--reason', 'She asked.');
    const document = JSON.parse(stdout) as { records: { id: string; data: object; sourceText: string }[] };
    expect(document.records.map(({ id }) => id).sort()).toEqual([
      'INC1-closed',
      'INC1-opened',
      'INC2-closed',
      'INC2-opened',
    ]);
    expect(stdout).toContain('+49 30 777999111');
    expect(stdout).not.toMatch(/carl/i);
    const nobody = await run('person', 'export', 'nobody@example.org', '--reason', 'He asked.');
    expect(nobody).toMatchObject({ code: 3, stderr: expect.stringContaining('There is no person') });
  });

  it('is kept by a hold, which says so', async () => {
    const person = (await find('zenobia@example.org'))!;
    expect((await run('person', 'hold', 'person', person, '--reason', 'Case 12/26.')).code).toBe(0);
    const held = await erase(person);
    expect(held).toMatchObject({ status: 409, body: { detail: expect.stringContaining('“Case 12/26.”') } });
    const { holds } = (await api<{ holds: { id: string }[] }>('GET', '/legal-holds')).body;
    expect((await run('person', 'lift', holds[0]!.id, '--reason', 'It is over.')).code).toBe(0);
    expect((await erase(person, 'yes')).status).toBe(422);
  });

  it('is erased for good: every figure, hash and checkpoint stays, the bundle verifies, and no byte of it is left', async () => {
    const person = (await find('zenobia@example.org'))!;
    await backup(server.store, { path: path('before'), createdAt: '2026-03-20' });
    expect((await run('bundle', 'get', 'desk-hours', '--out', path('before.bundle'))).code).toBe(0);
    const before = await standing();
    now += 60_000;
    const preview = await run('person', 'erase', person, '--reason', 'She asked.');
    expect(preview.stdout).toContain('cannot be taken back');
    const done = await run('person', 'erase', person, '--reason', 'She asked.', '--yes');
    expect(done).toMatchObject({ code: 0, stdout: `${person} is erased since 2026-03-20T10:01:00.000Z.\n` });
    expect(await standing()).toEqual(before);
    expect((await run('bundle', 'get', 'desk-hours', '--out', path('after.bundle'))).code).toBe(0);
    for (const name of ['before.bundle', 'after.bundle']) {
      const verified = await tallystick(['verify', path(name), '--key', verifierText(key.verifier)]);
      expect(verified.code, verified.stdout).toBe(0);
    }
    const files = ['before.bundle', 'after.bundle'].map((name) => readFileSync(path(name)));
    for (const bytes of files) {
      const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase();
      expect(text).toContain('"sealed":"v1"');
      for (const plain of PLAIN) expect(text).not.toContain(plain);
    }
    const all = (await everything(server.store)).toLowerCase();
    for (const plain of PLAIN) expect(all).not.toContain(plain);
    expect(await record('INC1-opened')).toMatchObject({
      data: { caller: `person ${person}` },
      personal: { caller: { person, state: 'erased', erasedAt: '2026-03-20T10:01:00.000Z' } },
      raw: null,
    });
    expect((await record('INC3-opened')).data.caller).toBe('Carl@example.org');
    expect((await erase(person)).status).toBe(409);
    expect(await find('zenobia@example.org')).toBeNull();
    const again = await run(
      'import',
      'desk-hours',
      path('tickets.csv'),
      '--mapping',
      path('mapping.yaml'),
      '--format',
      'json',
    );
    expect(JSON.parse(again.stdout)).toMatchObject({ summary: { accepted: 0, duplicate: 6, conflict: 0 } });
    expect(await find('zenobia@example.org')).toBeNull();
  });

  it('is blotted out of what people typed, and stays where hashes are over it', async () => {
    const { erasures } = (await api<{ erasures: { person: string }[] }>('GET', '/data-subjects/erasures'))
      .body;
    const { person } = erasures[0]!;
    const reason = 'For Zoë Smith-Jones, as her lawyer says.';
    const to = new Date(now + DAY).toISOString();
    expect((await api('POST', '/silences', { reason, to })).status).toBe(201);
    const blot = (...more: string[]) =>
      run('person', 'blot', person, '--text', 'zoë smith-jones', '--reason', 'She asked.', ...more);
    expect((await blot()).stdout).toBe(
      'silences: 1 would be blotted out\naudit_log: 1 stay, since hashes or signatures are over them\nSay --yes to blot them out; it cannot be taken back.\n',
    );
    expect((await blot('--yes')).stdout).toContain('silences: 1 blotted out');
    expect(JSON.stringify((await api<object>('GET', '/silences')).body)).toContain(
      `For [erased ${person.slice(0, 8)}], as her lawyer says.`,
    );
    const log = (await api<{ entries: object[] }>('GET', '/audit?action=person.blotted')).body.entries;
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(/smith/i);
  });

  it('stays erased when a backup of before is restored: the list beside the key erases it again', async () => {
    const erased = await standing();
    const { erasures } = (await api<{ erasures: { person: string }[] }>('GET', '/data-subjects/erasures'))
      .body;
    mkdirSync(path('other'));
    for (const name of ['server.key', 'erasures.ndjson'])
      copyFileSync(path('home', name), path('other', name));
    expect(existsSync(path('other', 'erasures.ndjson'))).toBe(true);
    expect(readFileSync(path('other', 'erasures.ndjson'), 'utf8')).not.toMatch(/zenobia/i);
    const other = await database.emptyDatabase();
    await restore(path('before'), { databaseUrl: other });
    const first = server;
    server = await start(other, 'other');
    try {
      expect((await record('INC1-opened')).personal.caller?.state).toBe('erased');
      const found = (await api<{ erasures: { person: string }[] }>('GET', '/data-subjects/erasures')).body;
      expect(found.erasures).toEqual(erasures);
      expect((await standing()).evidence).toEqual(erased.evidence);
    } finally {
      await server.close();
      server = first;
    }
  });

  it('is erased by itself a day after it was kept long enough, once, and told in the log', async () => {
    const person = (await find('carl@example.org'))!;
    const set = await run(
      'person',
      'class',
      'callers',
      '--title',
      'Callers',
      '--keep-days',
      '10',
      '--reason',
      'As agreed.',
    );
    expect(set.stdout).toContain('Erases 1 people at 2026-03-21');
    now += DAY - 1;
    await server.idle();
    expect(await find('carl@example.org')).toBe(person);
    now += 60_001;
    // Two processes look at the same time.
    const second = await start(databaseUrl, 'home');
    await Promise.all([server.idle(), second.idle()]);
    await second.close();
    expect(await find('carl@example.org')).toBeNull();
    const log = await api<{ entries: { target: string }[] }>('GET', '/audit?action=person.erased');
    const own = log.body.entries.filter(({ target }) => target.endsWith(person));
    expect(own).toMatchObject([{ actor: { id: 'system' } }]);
    const { nextAt } = (await api<{ nextAt: string }>('GET', '/retention-classes')).body;
    expect(Date.parse(nextAt)).toBe(now + DAY);
  });

  it('is kept as long as the agreement says, whatever the class says by itself', async () => {
    const clause =
      'dataProtection: { classes: { callers: { title: Callers, kind: personal, retention: 4 days } } }';
    await api('PUT', '/agreements/desk-hours/text', { text: `${DESK_AGREEMENT}${clause}\n` });
    const [dora] = [
      {
        source: 'desk',
        id: 'INC4-opened',
        subject: 'INC4',
        type: 'opened',
        data: { caller: 'Dora@example.org' },
      },
    ];
    await api('POST', '/agreements/desk-hours/evidence', [
      { ...dora, occurredAt: new Date(now).toISOString() },
    ]);
    const person = await find('dora@example.org');
    expect((await run('person', 'classes')).stdout).toContain(
      'callers  Callers  4 days in desk-hours, as agreed',
    );
    now += 3 * DAY;
    await server.idle();
    expect(await find('dora@example.org')).toBe(person); // The class alone would keep them for ten.
    now += DAY + 1;
    await server.idle();
    expect(await find('dora@example.org')).toBeNull();
  });

  it('refuses by itself a record that is too large once it is sealed, in an array and in a stream', async () => {
    const ticket = (id: string, phone: string) => ({
      ...{ source: 'desk', id, subject: id, type: 'opened', occurredAt: new Date(now).toISOString() },
      data: { caller: 'Emil@example.org', phone },
    });
    const sent = [ticket('E1', '1'), ticket('E2', '2'.repeat(60_000)), ticket('E3', '3')];
    const answers = [];
    for (const [type, body] of [
      ['application/json', JSON.stringify(sent)],
      ['application/x-ndjson', sent.map((one) => JSON.stringify(one)).join('\n')],
    ] as const) {
      const headers = { 'content-type': type };
      const response = await fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
        method: 'POST',
        headers,
        body,
      });
      answers.push((await response.json()) as object);
    }
    const refused = {
      line: 2,
      outcome: 'refused',
      problems: [{ field: 'data', message: expect.stringContaining('once its personal fields are sealed') }],
    };
    expect(answers).toMatchObject([
      { outcomes: [{ outcome: 'accepted' }, refused, { outcome: 'accepted' }] },
      { summary: { records: 3, duplicate: 2, refused: 1 }, outcomes: [refused] },
    ]);
  });
});

/** All rows of all tables as text. */
async function everything(store: Store): Promise<string> {
  return store.withTenant('home', async (tx) => {
    const tables = await tx.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'tallystick'::regnamespace AND relkind = 'r' AND relname <> 'migrations'",
    );
    let text = '';
    for (const { name } of tables) {
      const rows = await tx.query<{ line: string }>(`SELECT t::text AS line FROM tallystick."${name}" AS t`);
      text += rows.map(({ line }) => line).join('\n');
    }
    return text;
  });
}
