import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_TENANT, type RunningServer } from '@tallystick/server';
import { getAgreement } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe('tallystick agreement', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  const on = (...words: string[]) => tallystick(['agreement', ...words, '--url', server.url]);
  const stored = (id: string) =>
    server.store.withTenant(HOME_TENANT, (tx) => getAgreement(tx, id), { readOnly: true });
  const sent = async (id: string, body: object | string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/api/v1/agreements/${id}/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as {
      title: string;
      detail: string;
      problems: { line: number; path: string }[];
    };
    return { status: response.status, body: answer };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-agreement-'));
    opened = await openServer();
    server = opened.server;
  });
  afterAll(async () => {
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('stores a file, knows it again, and makes each other text a new version', async () => {
    const file = join(folder, 'desk.yaml');
    writeFileSync(file, DESK_AGREEMENT);
    expect((await on('list')).stdout).toBe('There are none yet: tallystick agreement put FILE\n');
    expect((await on('put', file)).stdout).toBe('desk-hours: stored as version 1\n');
    expect((await on('put', file)).stdout).toBe('desk-hours: is already version 1\n');
    writeFileSync(file, DESK_AGREEMENT.replace('target: 60 %', 'target: 70 %'));
    const put = await on('put', file, '--format', 'json');
    expect(JSON.parse(put.stdout)).toEqual({
      format: 'tallystick-agreement/1',
      id: 'desk-hours',
      version: 2,
      change: 'new',
    });
    expect((await stored('desk-hours'))?.text).toContain('target: 70 %');
    expect((await on('list')).stdout).toBe('desk-hours  A desk\n');
    const { agreements } = JSON.parse((await on('list', '--format', 'json')).stdout);
    expect(agreements).toEqual([{ id: 'desk-hours', title: 'A desk' }]);
  });

  it('sends what an agreement inherits along with it, so that the server measures it', async () => {
    const { code, stderr } = await on('put', `${ROOT}examples/acme.agreement.yaml`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = (await stored('acme-2026'))?.text;
    expect(text).toBeDefined();
    expect(text).not.toMatch(/^extends:/mu);
  });

  it('evidence that is imported afterwards is measured', async () => {
    const line = (type: string, at: string) =>
      JSON.stringify({ source: 'desk', id: type, subject: 'T1', type, occurredAt: at });
    const input = `${line('opened', '2026-03-02T09:00:00Z')}\n${line('closed', '2026-03-02T09:30:00Z')}\n`;
    expect((await tallystick(['import', 'desk-hours', '-', '--url', server.url], { input })).code).toBe(0);
    const report = await fetch(`${server.url}/api/v1/agreements/desk-hours/report?asOf=2026-04-10T00:00:00Z`);
    const { objectives } = (await report.json()) as {
      objectives: { periods: { period: string; status: string }[] }[];
    };
    expect(objectives[0]!.periods.find(({ period }) => period === '2026-03')?.status).toBe('met');
  });

  it('refuses what is no agreement, with every problem at its place, and keeps what was there', async () => {
    const before = await stored('desk-hours');
    const wrong = DESK_AGREEMENT.replace('within: 2 h', 'within: soon').replace(
      'currency: EUR',
      'currency: EURO',
    );
    const { status, body } = await sent('desk-hours', { text: wrong });
    expect(status).toBe(422);
    expect(body.problems.map(({ path }) => path)).toEqual(['term.currency', 'objectives.quick.within']);
    expect(await stored('desk-hours')).toEqual(before);
    const other = await sent('another', { text: DESK_AGREEMENT });
    expect([other.status, other.body.detail]).toEqual([
      422,
      'The text is of the agreement "desk-hours", and the address is that of "another".',
    ]);
  });

  it.each([
    [{ text: 'x'.repeat(1_000_001) }, {}, 400],
    [{}, {}, 400],
    ['{', {}, 400],
    [{ text: DESK_AGREEMENT }, { origin: 'https://elsewhere.example' }, 403],
    [{ text: '*a' }, {}, 422],
  ])('refuses hostile requests: %#', async (body, headers, status) => {
    const answer = await sent('desk-hours', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.title).toBeTypeOf('string');
  });

  it('says what to do when there is no server', async () => {
    const { code, stderr } = await tallystick(['agreement', 'list', '--url', 'http://127.0.0.1:9']);
    expect(code).toBe(3);
    expect(stderr).toContain('Start the server with tallystick serve');
  });

  it('leads one from a proposal to its next term, each party for itself', async () => {
    const file = join(folder, 'negotiated.yaml');
    const text = DESK_AGREEMENT.replace('id: desk-hours', 'id: negotiated').replace(
      'to: 2026-12-31',
      'to: 2099-12-31',
    );
    writeFileSync(file, text);
    const read = join(folder, 'read.yaml');
    const proposed = await on('propose', file, '--words', 'Our first offer.');
    expect(proposed.stdout).toMatch(/^proposal 1 of negotiated, SHA-256 [0-9a-f]{64}\n$/u);
    writeFileSync(file, text.replace('target: 60 %', 'target: 65 %'));
    expect((await on('propose', file, '--as', 'customer')).stdout).toContain('proposal 2');
    expect((await on('proposal', 'negotiated', '2', '--differences')).stdout).toContain(
      '60 % → 65 % (gains: customer)',
    );
    writeFileSync(read, (await on('proposal', 'negotiated', '2')).stdout);
    expect((await on('approve', 'negotiated', '2', read)).stdout).toContain(
      'the other party is to approve it too',
    );
    writeFileSync(file, text);
    const other = await on('approve', 'negotiated', '2', file, '--as', 'customer');
    expect([other.code, other.stderr]).toEqual([3, expect.stringContaining('is not the text of proposal 2')]);
    const both = await on('approve', 'negotiated', '2', read, '--as', 'customer');
    expect(both.stdout).toBe('both parties approved: version 1 of negotiated\n');
    const status = (await on('status', 'negotiated')).stdout;
    for (const said of [
      'A desk: agreed, version 1 holds',
      'proposal 1 by the provider: countered',
      'open: ',
      'steps: activate',
    ])
      expect(status).toContain(said);
    const early = await on('step', 'negotiated', 'activate', '--reason', 'Now.');
    expect([early.code, early.stderr]).toEqual([3, expect.stringContaining('Not seen to yet')]);
    expect((await on('step', 'negotiated', 'fly', '--reason', 'Now.')).code).toBe(2);
    expect((await on('step', 'negotiated', 'terminate', '--reason', 'We part.')).stdout).toBe(
      'negotiated is terminated\n',
    );
  });

  it('prints what the talk about the next term is about, and its text', async () => {
    await server.idle();
    expect((await on('renewal', 'desk-hours')).stdout).toContain('next term: 2027-01-01 to 2027-12-31');
    expect((await on('renewal', 'desk-hours', '--text')).stdout).toContain('from: 2027-01-01');
    expect((await on('renewal', 'nothing')).code).toBe(3);
  });
});
