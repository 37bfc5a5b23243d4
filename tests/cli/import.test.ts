import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOME_TENANT, type RunningServer, SAMPLES, startServer } from '@tallystick/server';
import { putAgreement, readHead } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const GITHUB = 'examples/github/incidents-2022-2024.jsonl@examples/github/mapping.yaml';

describe('tallystick import', () => {
  let database: TestServer;
  let server: RunningServer;
  const put = (id: string, text: string, settings = {}) =>
    server.store.withTenant(HOME_TENANT, (tx) => putAgreement(tx, { id, title: id, text, settings }));

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
    });
    const text = readFileSync(`${ROOT}examples/github/code-hosting.agreement.yaml`, 'utf8');
    await put('code-hosting', text, { asOf: SAMPLES[1]!.asOf });
    await put('desk-hours', DESK_AGREEMENT);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('sends a file through its mapping, and the figures are those of evaluate', async () => {
    const first = await tallystick([
      'import',
      'code-hosting',
      GITHUB,
      '--url',
      server.url,
      '--format',
      'json',
    ]);
    const { summary, problems } = JSON.parse(first.stdout);
    expect([first.code, first.stderr, problems]).toEqual([0, '', []]);
    expect(summary).toMatchObject({
      accepted: summary.records,
      duplicate: 0,
      conflict: 0,
      refused: 0,
      badRows: 0,
    });
    expect(summary.records).toBeGreaterThan(500);

    const again = await tallystick(['import', 'code-hosting', GITHUB, '--url', server.url]);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain(`0 accepted, ${summary.records.toLocaleString('en')} known already`);
    const { size } = await server.store.withTenant(HOME_TENANT, (tx) => readHead(tx, 'code-hosting'));
    expect(size).toBe(summary.records);

    await server.idle();
    const response = await fetch(`${server.url}/api/v1/agreements/code-hosting`);
    const { report } = (await response.json()) as { report: object };
    const { stdout } = await tallystick([
      'evaluate',
      'examples/github/code-hosting.agreement.yaml',
      GITHUB,
      '--as-of',
      SAMPLES[1]!.asOf,
      '--format',
      'json',
    ]);
    const { input: _input, ...printed } = JSON.parse(stdout);
    expect(report).toEqual(printed);
  });

  it('says which lines need attention, takes the others, and ends with 1', async () => {
    const good =
      '{"source":"desk","id":"1","subject":"T-1","type":"opened","occurredAt":"2026-03-02T09:00:00Z"}';
    const other = good.replace('opened', 'closed');
    const { code, stdout } = await tallystick(['import', 'desk-hours', '-', '--url', server.url], {
      input: [good, '{"id":2}', other, good].join('\n'),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('1 accepted, 1 known already, 1 in conflict, 0 refused; 1 bad rows.');
    expect(stdout).toMatch(/^-:2: /m);
    expect(stdout).toMatch(/^-:3: the ledger has other content .*"supersedes": "1"/m);
  });

  it.each([
    [
      'no server',
      ['import', 'desk-hours', '-', '--url', 'http://127.0.0.1:9'],
      3,
      'Start the server with tallystick serve',
    ],
    ['a wrong URL', ['import', 'desk-hours', '-', '--url', 'nowhere'], 2, 'A URL such as'],
  ])('tells of %s', async (_what, args, code, text) => {
    const result = await tallystick(args, { input: '' });
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(text)]);
  });

  it('tells of an agreement that the server does not have, and of a file that is not there', async () => {
    const unknown = await tallystick(['import', 'nothing', '-', '--url', server.url], { input: '' });
    expect([unknown.code, unknown.stderr]).toEqual([
      3,
      expect.stringContaining('There is no agreement "nothing"'),
    ]);
    const missing = await tallystick(['import', 'desk-hours', 'nothing.ndjson', '--url', server.url]);
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining('nothing.ndjson')]);
  });

  it('goes on where a broken connection or a busy server stopped it, and gives up in the end', async () => {
    let asked = 0;
    const proxy = await listen((request, response) => {
      asked++;
      if (asked === 2) return request.socket.destroy();
      if (asked === 3) return response.writeHead(429, { 'retry-after': '0' }).end();
      const since = { 'retry-after': new Date(0).toUTCString() }; // Not as seconds: proxies may.
      if (asked >= 6) return response.writeHead(503, since).end('{"detail":"The database is away."}');
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', async () => {
        const answer = await fetch(`${server.url}${request.url}`, {
          method: request.method!,
          headers: { 'content-type': 'application/json' },
          body: Buffer.concat(pieces),
        });
        response.writeHead(answer.status).end(await answer.text());
      });
    });
    const { port } = proxy.address() as AddressInfo;
    const line = (id: string) =>
      `{"source":"desk","id":"${id}","subject":"T","type":"opened","occurredAt":"2026-03-02T09:00:00Z"}`;
    const run = (id: string) =>
      tallystick(
        [
          'import',
          'desk-hours',
          '-',
          '--url',
          `http://127.0.0.1:${port}`,
          '--retry-for',
          '3',
          '--format',
          'json',
        ],
        { input: line(id) },
      );
    const first = await run('retried');
    expect([first.code, JSON.parse(first.stdout).summary.accepted, asked]).toEqual([0, 1, 4]);
    const second = await run('given up');
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('The database is away. It was tried for 3 s.');
    expect(second.stderr).toContain('run the same command again');
    proxy.close();
  });
});

function listen(answer: RequestListener): Promise<Server> {
  const proxy = createServer(answer);
  return new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(proxy)));
}
