import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Client, createClient, type LiveEvent, ProblemError } from '@tallystick/client';
import { putAgreement } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { clientText, type OpenApi } from '../../packages/client/scripts/client-text.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe('the TypeScript client', () => {
  let open: OpenServer;
  let client: Client;
  const to = new Date(Date.now() + 3_600_000).toISOString();
  const waited: number[] = [];
  /** A client whose connection is what `through` makes of it; it waits without a pause. */
  const clientThrough = (through: (ask: () => Promise<Response>, init: RequestInit) => Promise<Response>) =>
    createClient({
      url: open.server.url,
      fetch: (address, init = {}) => through(() => fetch(address, init), init),
      wait: async (ms) => void waited.push(ms),
    });
  const silences = async () => (await client.get('/silences')).standing.map(({ reason }) => reason);

  beforeAll(async () => {
    open = await openServer();
    client = createClient({ url: `${open.server.url}/` });
    await open.server.store.withTenant('home', (tx) =>
      putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }),
    );
    await open.server.idle();
  });
  afterAll(() => open?.stop());

  it('has the operations of the document: publish-client.ts has been run', () => {
    const document = JSON.parse(readFileSync(`${ROOT}schema/openapi.json`, 'utf8')) as OpenApi;
    const made = readFileSync(`${ROOT}packages/client/src/generated/operations.ts`, 'utf8');
    expect(made === clientText(document)).toBe(true);
  });

  it('runs the first program of its README', async () => {
    const readme = readFileSync(`${ROOT}packages/client/README.md`, 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'tallystick-client-'));
    symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'first.ts'), /```ts\n([\s\S]*?)```/.exec(readme)![1]!);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=source', join(folder, 'first.ts')],
      { env: { ...process.env, TALLYSTICK_URL: open.server.url } },
    );
    rmSync(folder, { recursive: true });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^desk-hours: .*, \d promises$/),
      'quiet: Moving the data centre',
      'silence.ended the one above',
      'silence.made the one above',
      '404 Not found: There is no agreement "nothing".',
    ]);
  });

  it('gives what the document promises, and takes nothing else', async () => {
    const { agreements } = await client.get('/agreements');
    expectTypeOf(agreements[0]!.objectives[0]!.periods[0]!.attained).toEqualTypeOf<string | null>();
    expect(agreements.map(({ id }) => id)).toEqual(['desk-hours']);
    // @ts-expect-error -- there is no such path
    await expect(client.get('/agreement')).rejects.toThrow(ProblemError);
    // @ts-expect-error -- the path has a part
    await expect(client.get('/agreements/{id}')).rejects.toThrow('needs path.id');
    // @ts-expect-error -- a silence has an end
    const refused = client.post('/silences', { body: { reason: 'For good' } });
    await expect(refused).rejects.toMatchObject({ status: 400, title: 'The request is not valid' });
    const file = await client.get('/agreements/{id}/evidence', { path: { id: 'desk-hours' } });
    expect(file.headers.get('content-type')).toContain('ndjson');
    await file.body?.cancel();
  });

  it('sends a change again under its key when no answer came, and it is made once', async () => {
    const keys: unknown[] = [];
    let lost = 0;
    const unsteady = clientThrough(async (ask, { headers }) => {
      keys.push((headers as Record<string, string>)['idempotency-key']);
      const answer = await ask();
      if (lost++ < 2) throw new TypeError('the connection was lost');
      return answer;
    });
    const made = await unsteady.post('/silences', { body: { to, reason: 'Once' } });
    expect(made.reason).toBe('Once');
    expect((await silences()).filter((reason) => reason === 'Once')).toHaveLength(1);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    lost = -1;
    const idempotencyKey = 'a key of my own, 2026-03';
    await unsteady.post('/silences', { body: { to, reason: 'Mine' }, idempotencyKey: `"${idempotencyKey}"` });
    expect(keys.at(-1)).toBe(`"${idempotencyKey}"`);
  });

  it('waits as long as the server says, gives up after a while, and does not repeat what was refused', async () => {
    waited.length = 0;
    let asked = 0;
    const busy = clientThrough(async () => {
      asked++;
      const problem = { title: 'Away', detail: 'Back soon.', status: 503 };
      return Response.json(problem, { status: 503, headers: { 'retry-after': '7' } });
    });
    await expect(busy.get('/alerts')).rejects.toMatchObject({
      status: 503,
      message: 'Back soon.',
      retryAfter: 7,
    });
    expect([asked, waited]).toEqual([4, [7_000, 7_000, 7_000]]);
    const counting = clientThrough((ask) => {
      asked++;
      return ask();
    });
    asked = 0;
    await expect(counting.delete('/silences/{silence}', { path: { silence: 'none' } })).rejects.toMatchObject(
      { status: 404 },
    );
    expect(asked).toBe(1);
    asked = 0;
    const away = clientThrough(async () => {
      asked++;
      throw new TypeError('fetch failed');
    });
    await expect(away.post('/channels/{channel}/test', { path: { channel: 'x' } })).rejects.toThrow(
      'fetch failed',
    );
    expect(asked).toBe(1); // It would be sent twice.
  });

  it('reads lists to their end, page by page', async () => {
    const whole = await client.get('/audit', { query: { limit: 100 } });
    let pages = 0;
    const counting = clientThrough((ask) => {
      pages++;
      return ask();
    });
    const read: number[] = [];
    for await (const { position } of counting.each('/audit', { query: { limit: 2 } })) read.push(position);
    expect(read).toEqual(whole.entries.map(({ position }) => position));
    expect(read.length).toBeGreaterThan(4);
    expect(pages).toBe(Math.floor(read.length / 2) + 1);
    for (const id of ['desk-two', 'desk-three']) {
      const body = { text: DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}`) };
      await client.put('/agreements/{id}/text', { path: { id }, body });
    }
    const ids: string[] = [];
    pages = 0;
    for await (const { id } of counting.each('/agreements', { query: { limit: 2 } })) ids.push(id);
    expect([ids, pages]).toEqual([(await client.get('/agreements')).agreements.map(({ id }) => id), 2]);
  });

  it('listens on and on: what comes while the connection is broken is heard when it is back', async () => {
    let connections = 0;
    const ending = new AbortController();
    const unsteady = clientThrough(async (ask) => {
      connections++;
      if (connections === 2) await change('T-2'); // While it is away.
      return ask();
    });
    const change = async (subject: string) => {
      await client.post('/agreements/{id}/evidence', {
        path: { id: 'desk-hours' },
        body: { source: 'desk', id: subject, subject, type: 'opened', occurredAt: '2026-03-02T09:00:00Z' },
      });
      await open.server.idle();
    };
    const heard: LiveEvent[] = [];
    for await (const event of unsteady.events({ signal: ending.signal, lastEventId: 'of another run' })) {
      heard.push(event);
      if (event.event === 'missed') await change('T-1');
      else if (event.event === 'evaluated' && event.agreement === 'desk-hours') break;
    }
    expect(heard[0]).toMatchObject({ event: 'missed' });
    const lastEventId = heard.at(-1)!.id;
    for await (const event of unsteady.events({ signal: ending.signal, lastEventId })) {
      if (event.event !== 'evaluated' || event.agreement !== 'desk-hours') continue;
      expect(event.id).not.toBe(lastEventId);
      ending.abort();
      break;
    }
    expect(connections).toBe(2);
  });
});
