import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const line = (id: string, hour: number, receivedHour = hour, type = 'opened') =>
  JSON.stringify({
    source: 'desk',
    id,
    subject: `T-${id}`,
    type,
    occurredAt: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`,
    receivedAt: `2026-03-02T${String(receivedHour).padStart(2, '0')}:00:00Z`,
  });

describe('tallystick quality', () => {
  let folder: string;
  let opened: OpenServer;
  let server: RunningServer;
  const files = () => [join(folder, 'desk.yaml'), join(folder, 'desk.ndjson'), '--as-of', '2026-03-03'];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-quality-'));
    writeFileSync(join(folder, 'desk.yaml'), DESK_AGREEMENT);
    const lines = [line('1', 9), line('1', 9), line('2', 10), line('2', 10, 10, 'closed'), line('3', 12, 11)];
    writeFileSync(join(folder, 'desk.ndjson'), `${lines.join('\n')}\n`);
    opened = await openServer();
    server = opened.server;
  });
  afterAll(async () => {
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('says in words how good a source is, and what to look at', async () => {
    const { code, stdout } = await tallystick(['quality', ...files()]);
    expect(code).toBe(0);
    expect(stdout).toContain('desk: 66.66 %, poor\n  3 records about 3 subjects');
    expect(stdout).toContain('1 came more than once, which changes nothing');
    expect(stdout).toContain('1 ids under which different things were said');
    expect(stdout).toContain('1 say to have happened after they came, by up to 1 h');
    expect((await tallystick(['quality', ...files(), '--fail-on-poor'])).code).toBe(1);
  });

  it('says which rows became no record', async () => {
    writeFileSync(join(folder, 'bad.ndjson'), `${line('1', 9)}\n{}\n`);
    const words = ['quality', join(folder, 'desk.yaml'), join(folder, 'bad.ndjson'), '--as-of', '2026-03-03'];
    const { stdout, stderr } = await tallystick([...words, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ input: { rows: 2, records: 1, skipped: 1 } });
    expect(stderr).toContain('bad.ndjson:2');
    writeFileSync(join(folder, 'bad.ndjson'), '{}\nnone\n'); // Nothing that is said of such a source says anything.
    expect(await tallystick(words)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Of 2 rows none became a record'),
    });
  });

  it('has no score for a source of which nothing came, and fails for none', async () => {
    writeFileSync(join(folder, 'none.ndjson'), '');
    const words = [
      'quality',
      join(folder, 'desk.yaml'),
      join(folder, 'none.ndjson'),
      '--as-of',
      '2026-03-03',
    ];
    expect(await tallystick([...words, '--fail-on-poor'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('desk: no records'),
      stderr: expect.stringContaining('The evidence is empty'),
    });
  });

  it('says the same over HTTP from the ledger, but for what its own clock received', async () => {
    const { stdout } = await tallystick(['quality', ...files(), '--format', 'json']);
    const counts = ({ records, subjects, duplicates, conflicts, first, last }: Record<string, unknown>) => ({
      ...{ records, subjects, duplicates, conflicts, first, last },
    });
    const offline = JSON.parse(stdout) as { sources: Record<string, unknown>[] };
    await tallystick(['agreement', 'put', join(folder, 'desk.yaml'), '--url', server.url]);
    await tallystick(['import', 'desk-hours', join(folder, 'desk.ndjson'), '--url', server.url]);
    const asOf = encodeURIComponent('2026-03-02T23:00:00Z');
    const answer = await fetch(`${server.url}/api/v1/agreements/desk-hours/quality?asOf=${asOf}`);
    const online = (await answer.json()) as { format: string; sources: Record<string, unknown>[] };
    expect(online.format).toBe('tallystick-quality/1');
    expect(online.sources.map(counts)).toEqual(offline.sources.map(counts));
    // It is the server that says when a record came: months after these happened.
    expect(online.sources[0]).toMatchObject({ duplicates: 1, ahead: 0, late: 3, grade: 'poor' });
  });

  it('looks back as far as it is told', async () => {
    const words = ['quality', ...files(), '--format', 'json', '--look-back', '1'];
    const { stdout } = await tallystick(words);
    expect(JSON.parse(stdout).sources[0]).toMatchObject({ from: '2026-03-01T23:00:00.000Z', records: 3 });
    expect((await tallystick([...words.slice(0, -1), '0'])).code).toBe(2);
  });

  it('lists what a server keeps of its sources, and sets from where on it is told', async () => {
    const source = async (...args: string[]) => tallystick(['source', ...args, '--url', server.url]);
    await tallystick(['agreement', 'put', join(folder, 'desk.yaml'), '--url', server.url]);
    await tallystick(['import', 'desk-hours', join(folder, 'desk.ndjson'), '--url', server.url]);
    const shown = await source('thresholds', 'desk-hours');
    expect(shown.stdout).toContain(
      'told below a score of 95.00 %, after a silence of three times what is usual',
    );
    const set = ['thresholds', 'desk-hours', '--score', '10.5', '--silence', '90', '--side', 'punctual=0'];
    const { stdout } = await source(...set, '--reason', 'old tickets');
    expect(stdout).toContain('told below a score of 10.50 %, after a silence of 90 min, over 30 days');
    expect(stdout).toContain('punctual 0.00 %');
    await server.idle();
    const listed = (await source('list')).stdout;
    expect(listed).toContain('desk-hours desk  0.00 %, poor');
    expect(listed).toContain('  6 came again');
    const findings = await source('findings', '--kind', 'score');
    expect(findings.stdout).toContain('The score of desk is 0.00 %, below 10.50 %');
    expect((await source('findings', '--kind', 'late', '--format', 'json')).stdout).toContain(
      '"findings": []',
    );
    expect((await source('thresholds', 'desk-hours', '--reset')).stdout).toContain('95.00 %');
    expect((await source('thresholds', 'desk-hours', '--side', 'nice=1')).code).toBe(2);
    expect((await source('thresholds', 'nothing')).code).toBe(3);

    // A list of more than a page is read to its end.
    await opened.server.store.withTenant('home', (tx) =>
      tx.query(`INSERT INTO tallystick.legal_holds (tenant_id, id, kind, target, reason, placed_at, placed_by)
                SELECT 'home', 'h' || n, 'class', 'callers', 'A lawsuit', n, 'ada' FROM generate_series(1, 1001) AS n`),
    );
    const held = await tallystick(['person', 'holds', '--format', 'json', '--url', opened.server.url]);
    expect(
      new Set((JSON.parse(held.stdout) as { holds: { id: string }[] }).holds.map((one) => one.id)).size,
    ).toBe(1001);

    const limits = ['limits', 'desk-hours', '--source', 'desk', '--rate', '50'];
    const { stdout: told } = await source(...limits, '--record-bytes', '20000', '--reason', 'It floods us.');
    expect(told).toMatch(/^usual: \d+ records a second\ndesk: 50 records a second, 20000 bytes a record\n$/);
    expect((await source('limits', 'desk-hours')).stdout).toBe(told);
    expect((await source('limits', 'desk-hours', '--source', 'desk', '--reset')).stdout).not.toContain(
      'desk:',
    );
    expect((await source('limits', 'desk-hours', '--rate', '50')).code).toBe(2);
  });
});
