import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { putAgreement, readHead, streamEvidence } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const NOW = Date.parse('2026-03-20T12:00:00Z');

const record = (id: string, change: Record<string, unknown> = {}) => ({
  source: 'desk',
  id,
  subject: `T-${id}`,
  type: 'opened',
  occurredAt: '2026-03-02T09:00:00Z',
  data: { priority: 'P1' },
  ...change,
});

const event = (id: string, change: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  source: 'desk',
  id,
  type: 'opened',
  subject: `T-${id}`,
  time: '2026-03-02T09:00:00Z',
  data: { priority: 'P1' },
  ...change,
});

const JSON_TYPE = { 'content-type': 'application/json' };
const LINES = { 'content-type': 'application/x-ndjson' };

describe.each(TEST_SERVERS)('taking evidence over HTTP on $name', ({ available, start }) => {
  let database: TestServer;
  let server: RunningServer;
  let agreements = 0;
  let later = 0;

  const freshAgreement = async () => {
    const id = `desk-${++agreements}`;
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, { id, title: 'A desk', text: DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}`) }),
    );
    return id;
  };
  const post = async (
    id: string,
    body: string | Uint8Array | object,
    headers: Record<string, string> = JSON_TYPE,
  ) => {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${server.url}/api/v1/agreements/${id}/evidence`, {
      method: 'POST',
      headers,
      body: isText ? (body as string) : JSON.stringify(body),
    });
    const text = await response.text();
    const isLines = response.headers.get('content-type') === 'application/x-ndjson';
    return {
      status: response.status,
      headers: response.headers,
      body: isLines ? undefined : JSON.parse(text),
      lines: isLines
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
    };
  };
  /** What the lists of an agreement say now, or said at an instant. */
  const lists = async (id: string, at?: string) => {
    await server.idle();
    const get = async (path: string) => {
      const query = at === undefined ? '' : `${path.includes('?') ? '&' : '?'}asOf=${at}&knownAt=${at}`;
      const response = await fetch(`${server.url}/api/v1${path}${query}`);
      expect([path, response.status]).toEqual([path, 200]);
      return (await response.json()) as never;
    };
    const of = `/agreements/${id}/objectives/quick`;
    const outcomes: { outcomes: { state: string }[]; total: number } = await get(`${of}/outcomes`);
    const { at: _, ...clocks }: { at: string; clocks: { subject: string }[] } = await get(
      `/open-clocks?agreement=${id}`,
    );
    const { agreements }: { agreements: { id: string; computedAt: string }[] } = await get('/agreements');
    const { computedAt, ...summary } = agreements.find((one) => one.id === id)!;
    const {
      report: { knownAt: __, ...report },
      summary: { computedAt: ___, ...detail },
      ...rest
    }: { report: { knownAt: string }; summary: { computedAt: string } } = await get(
      `/agreements/${id}?periods=2026-03`,
    );
    return {
      ...{ outcomes, clocks, summary, report, detail, rest },
      page: await get(`${of}/outcomes?order=due&limit=1&skip=1`),
      distribution: await get(`${of}/distribution?period=2026-03`),
      causes: await get(`${of}/causes?period=2026-03`),
      states: outcomes.outcomes.map(({ state }) => state).sort(),
      open: clocks.clocks.map(({ subject }) => subject),
    };
  };
  const ledger = (id: string) =>
    server.store.withTenant(HOME_TENANT, async (tx) => {
      const all = [];
      for await (const { records } of streamEvidence(tx, id)) all.push(...records);
      return all;
    });

  beforeAll(async () => {
    if (!available) return;
    database = await start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      log: (message) => console.error(message),
      now: () => NOW + later,
      intake: { bodyMs: 600, streamIdleMs: 600, bodyBytes: 4_000_000, burstRecords: 60_000 },
    });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  describe.skipIf(!available)('records', () => {
    it('takes one, knows it again, keeps a conflict beside it, and refuses with reasons', async () => {
      const id = await freshAgreement();
      expect((await post(id, record('1'))).body).toEqual({
        agreement: id,
        receivedAt: '2026-03-20T12:00:00.000Z',
        summary: { records: 1, accepted: 1, duplicate: 0, conflict: 0, refused: 0 },
        outcomes: [{ line: 1, outcome: 'accepted', source: 'desk', id: '1' }],
      });
      expect((await post(id, record('1'))).body.outcomes[0].outcome).toBe('duplicate');
      const conflict = await post(id, record('1', { type: 'closed' }));
      expect(conflict.status).toBe(200);
      expect(conflict.body.outcomes[0]).toMatchObject({
        outcome: 'conflict',
        problems: [{ field: 'id', remedy: expect.stringContaining('"supersedes": "1"') }],
      });
      const refused = await post(id, { ...record('2'), suject: 'x', subject: undefined });
      expect(refused.status).toBe(422);
      expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(refused.body.problems).toEqual([
        { field: 'suject', message: 'there is no field suject', remedy: 'Did you mean subject?' },
        { field: 'subject', message: 'subject is missing', remedy: 'Give a text.' },
      ]);
      expect((await ledger(id)).length).toBe(2);
      const kept = await fetch(`${server.url}/api/v1/agreements/${id}/record?source=desk&id=1`);
      expect(await kept.json()).toMatchObject({ type: 'opened', others: [{ type: 'closed', position: 2 }] });
    });

    it('are shown with every field of theirs, whatever it is called', async () => {
      const id = await freshAgreement();
      const text = '{"__proto__":{"a":1},"constructor":2}';
      await post(id, { ...record('1'), data: JSON.parse(text) });
      for (const path of ['record?source=desk&id=1', `subjects/${record('1').subject}`]) {
        const shown = await fetch(`${server.url}/api/v1/agreements/${id}/${path}`);
        expect(await shown.text(), path).toContain(`"data":${text}`);
      }
    });

    it('says itself when a record arrived, whatever the sender says', async () => {
      const id = await freshAgreement();
      await post(id, record('1', { receivedAt: '2020-01-01T00:00:00Z' }));
      await post(id, `${JSON.stringify(record('2', { receivedAt: 0 }))}\n`, LINES);
      expect((await ledger(id)).map((one) => one.receivedAt)).toEqual([NOW, NOW]);
    });

    it('takes the good ones of a batch and says what is wrong with the others, by place', async () => {
      const id = await freshAgreement();
      const { status, body } = await post(id, [
        record('1'),
        'junk',
        record('1'),
        record('2', { occurredAt: 'yesterday' }),
        record('3'),
      ]);
      expect(status).toBe(200);
      expect(body.summary).toEqual({ records: 5, accepted: 2, duplicate: 1, conflict: 0, refused: 2 });
      expect(body.outcomes.map((one: { line: number; outcome: string }) => [one.line, one.outcome])).toEqual([
        [1, 'accepted'],
        [2, 'refused'],
        [3, 'duplicate'],
        [4, 'refused'],
        [5, 'accepted'],
      ]);
      expect(body.outcomes[1].problems[0]).toEqual({
        field: 'record',
        message: 'the record is "junk"',
        remedy: 'Write each record as one JSON object.',
      });
      expect(body.outcomes[3].problems[0].field).toBe('occurredAt');
    });

    it('takes up to 10,000 at once and not one more', async () => {
      const id = await freshAgreement();
      const many = Array.from({ length: 10_001 }, (_, index) => record(String(index)));
      const tooMany = await post(id, many);
      expect([tooMany.status, tooMany.body.title]).toEqual([413, 'Too many records at once']);
      expect(await ledger(id)).toEqual([]);
      expect((await post(id, many.slice(1))).body.summary.accepted).toBe(10_000);
      expect((await ledger(id)).length).toBe(10_000);
    });

    it('commits many small requests together, each with its own answer', async () => {
      const id = await freshAgreement();
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, index) => post(id, record(String(index % 20)))),
      );
      const words = answers.map(({ body }) => body.outcomes[0].outcome);
      expect(words.filter((word) => word === 'accepted').length).toBe(20);
      expect(words.filter((word) => word === 'duplicate').length).toBe(40);
      expect((await ledger(id)).length).toBe(20);
    });

    it('works figures out again when a correction or a withdrawal comes, and still tells what was known before', async () => {
      const id = await freshAgreement();
      const slow = record('closed', { subject: 'T-1', type: 'closed', occurredAt: '2026-03-02T14:00:00Z' });
      await post(id, [record('opened', { subject: 'T-1' }), slow]);
      const attained = async (query = '') => {
        const response = await fetch(`${server.url}/api/v1/agreements/${id}/report${query}`);
        const report = (await response.json()) as {
          objectives: { periods: { good: string; valid: string }[] }[];
        };
        const { good, valid } = report.objectives[0]!.periods.at(-1)!;
        return `${good} of ${valid}`;
      };
      expect(await attained()).toBe('0 of 1');
      const first = await lists(id);
      later = 60_000;
      await post(id, {
        ...slow,
        id: 'closed-corrected',
        supersedes: 'closed',
        occurredAt: '2026-03-02T10:00:00Z',
      });
      expect(await attained()).toBe('1 of 1');
      await post(id, record('open', { subject: 'T-2', occurredAt: '2026-03-20T11:30:00Z' }));
      const second = await lists(id);
      later = 120_000;
      await post(id, { ...slow, id: 'taken back', withdraws: 'opened' });
      await post(id, record('open taken back', { subject: 'T-2', withdraws: 'open' }));
      expect(await attained()).toBe('0 of 0');
      const third = await lists(id);
      expect([first, second, third].map(({ states, open }) => [states, open])).toEqual([
        [['breached'], []],
        [['met', 'running'], ['T-2']],
        [[], []],
      ]);
      for (const [at, told] of [first, second, third].entries())
        expect(await lists(id, new Date(NOW + at * 60_000).toISOString())).toEqual(told);
      const knownAt = (ms: number) => attained(`?knownAt=${new Date(NOW + ms).toISOString()}`);
      expect([await knownAt(-1), await knownAt(0), await knownAt(60_000), await knownAt(120_000)]).toEqual([
        '0 of 0',
        '0 of 1',
        '1 of 1',
        '0 of 0',
      ]);
      const then = async (path: string, ms: number) => {
        const address = `${server.url}/api/v1/agreements/${id}/${path}knownAt=${new Date(NOW + ms).toISOString()}`;
        return (await (await fetch(address)).json()) as never;
      };
      const days = async (ms: number) => {
        const told: { days?: { good: string; bad: string }[] } = await then(
          'objectives/quick/days?period=2026-03&',
          ms,
        );
        return told.days?.reduce((sum, { good, bad }) => `${sum} ${good}+${bad}`, '').replaceAll(' 0+0', '');
      };
      const behind = async (ms: number) => {
        const told: { records: { id: string }[] } = await then(
          'objectives/quick/records?period=2026-03&',
          ms,
        );
        return told.records.map((one) => one.id);
      };
      expect([await behind(0), await behind(60_000), await behind(120_000)]).toEqual([
        ['opened', 'closed'],
        ['opened', 'closed-corrected', 'closed'],
        [],
      ]);
      expect([await days(0), await days(60_000), await days(120_000)]).toEqual([' 0+1', ' 1+0', '']);
      const ticket = async (ms: number) => {
        const told: { outcomes: { state: string }[]; records: object[] } = await then(
          `subjects/${slow.subject}?`,
          ms,
        );
        return [told.records.length, told.outcomes.map(({ state }) => state)];
      };
      expect([await ticket(0), await ticket(60_000)]).toEqual([
        [2, ['breached']],
        [2, ['met']],
      ]);
      const corrected = (ms: number) => then('record?source=desk&id=closed-corrected&', ms);
      expect([await corrected(0), await corrected(60_000)]).toMatchObject([
        { status: 404 },
        { supersedes: 'closed', withdraws: null, others: [] },
      ]);
      const exported = async (ms: number) => {
        const address = `${server.url}/api/v1/agreements/${id}/evidence?knownAt=${new Date(NOW + ms).toISOString()}`;
        const response = await fetch(address);
        const lines = (await response.text()).split('\n').filter((line) => line !== '');
        return [Number(response.headers.get('tallystick-records')), lines.length];
      };
      expect([
        await exported(-1),
        await exported(0),
        await exported(60_000),
        await exported(120_000),
      ]).toEqual([
        [0, 0],
        [2, 2],
        [4, 4],
        [6, 6],
      ]);
      later = 0;
      await server.idle();
      const stored = await fetch(`${server.url}/api/v1/agreements/${id}`);
      const { report } = (await stored.json()) as { report: { objectives: { periods: object[] }[] } };
      expect(report.objectives[0]!.periods.at(-1)).toMatchObject({ good: '0', valid: '0' });
      const wrong = await fetch(`${server.url}/api/v1/agreements/${id}/report?knownAt=yesterday`);
      expect([wrong.status, (await wrong.json()) as object]).toEqual([
        400,
        expect.objectContaining({ detail: expect.stringContaining('knownAt is "yesterday"') }),
      ]);
      // What is to come is neither known nor measured.
      for (const path of [
        'report',
        'quality',
        'reconciliation',
        'subjects/T-1',
        'objectives/quick/outcomes',
        'exclusions',
      ])
        for (const name of ['asOf', 'knownAt']) {
          const address = `${server.url}/api/v1/agreements/${id}/${path}?${name}=2099-01-01T00:00:00Z`;
          const answer = await fetch(address);
          const { detail } = (await answer.json()) as { detail: string };
          const says = expect.stringContaining(
            `${name} is 2099-01-01T00:00:00.000Z, which lies in the future.`,
          );
          expect([path, answer.status, detail]).toEqual([path, 400, says]);
        }
    });

    it('gives the same figures as any other door', async () => {
      const id = await freshAgreement();
      await post(id, [
        record('1'),
        record('2', { type: 'closed', subject: 'T-1', occurredAt: '2026-03-02T09:30:00Z' }),
      ]);
      await server.idle();
      const response = await fetch(`${server.url}/api/v1/agreements/${id}`);
      const { report } = (await response.json()) as { report: { objectives: { periods: object[] }[] } };
      expect(report.objectives[0]!.periods.at(-1)).toMatchObject({ good: '1', valid: '1' });
    });
  });

  describe.skipIf(!available)('a stream of lines', () => {
    it('answers with a summary and what needs attention', async () => {
      const id = await freshAgreement();
      const lines = [
        ...Array.from({ length: 2_500 }, (_, index) => JSON.stringify(record(String(index)))),
        '',
        '{"source":',
        JSON.stringify(record('7', { type: 'closed' })),
      ];
      const { body } = await post(id, lines.join('\n'), LINES);
      expect(body.summary).toEqual({
        records: 2_502,
        accepted: 2_500,
        duplicate: 0,
        conflict: 1,
        refused: 1,
      });
      expect(body.outcomes.map((one: { line: number; outcome: string }) => [one.line, one.outcome])).toEqual([
        [2_502, 'refused'],
        [2_503, 'conflict'],
      ]);
    });

    it('gives each outcome once it is durable, while the request is still open', async () => {
      const id = await freshAgreement();
      const asked = httpRequest(`${server.url}/api/v1/agreements/${id}/evidence`, {
        method: 'POST',
        headers: { ...LINES, accept: 'application/x-ndjson' },
      });
      asked.write(`${JSON.stringify(record('1'))}\n`);
      const response = await new Promise<AsyncIterable<Buffer>>((resolve) => asked.on('response', resolve));
      const answers = response[Symbol.asyncIterator]();
      const first = await answers.next();
      expect(JSON.parse(String(first.value))).toEqual({
        line: 1,
        outcome: 'accepted',
        source: 'desk',
        id: '1',
      });
      expect((await ledger(id)).length).toBe(1);
      asked.end(`${JSON.stringify(record('2'))}`);
      let rest = '';
      for (let next = await answers.next(); !next.done; next = await answers.next()) rest += next.value;
      expect(
        rest
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        { line: 2, outcome: 'accepted', source: 'desk', id: '2' },
        { summary: { records: 2, accepted: 2, duplicate: 0, conflict: 0, refused: 0 } },
      ]);
    });

    it('ends with a problem when it stops coming, and what was acknowledged stays', async () => {
      const id = await freshAgreement();
      const asked = httpRequest(`${server.url}/api/v1/agreements/${id}/evidence`, {
        method: 'POST',
        headers: { ...LINES, accept: 'application/x-ndjson' },
      });
      asked.on('error', () => {}); // The server closes the connection.
      asked.write(`${JSON.stringify(record('1'))}\n{"source`);
      const response = await new Promise<AsyncIterable<Buffer>>((resolve) => asked.on('response', resolve));
      let text = '';
      for await (const piece of response) text += piece;
      const last = JSON.parse(text.trim().split('\n').at(-1)!);
      expect(last).toMatchObject({ problem: { status: 408 }, summary: { accepted: 1 } });
      expect((await ledger(id)).length).toBe(1);
    });
  });

  describe.skipIf(!available)('CloudEvents', () => {
    it('takes them structured, batched and binary as the same record', async () => {
      const id = await freshAgreement();
      const structured = await post(id, event('1'), {
        'content-type': 'application/cloudevents+json; charset=UTF-8',
      });
      expect(structured.body.summary.accepted).toBe(1);
      const batched = await post(id, [event('1'), event('2'), event('3', { time: undefined })], {
        'content-type': 'application/cloudevents-batch+json',
      });
      expect(batched.body.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual([
        'duplicate',
        'accepted',
        'refused',
      ]);
      expect(batched.body.outcomes[2].problems[0].field).toBe('time');
      const binary = await post(
        id,
        { priority: 'P1' },
        {
          ...JSON_TYPE,
          'ce-specversion': '1.0',
          'ce-source': 'desk',
          'ce-id': '2',
          'ce-type': 'opened',
          'ce-subject': 'T%2D2',
          'ce-time': '2026-03-02T09:00:00Z',
        },
      );
      expect(binary.body.outcomes[0].outcome).toBe('duplicate');
      expect((await post(id, record('2'))).body.outcomes[0].outcome).toBe('duplicate');
    });

    it.each([
      ['another version', { specversion: '0.3' }, 'specversion'],
      ['no subject', { subject: undefined }, 'subject'],
      ['binary data', { data: undefined, data_base64: 'AA==' }, 'data_base64'],
      ['data of another kind', { datacontenttype: 'text/xml', data: '<a/>' }, 'datacontenttype'],
      ['data that is no object', { data: [1] }, 'data'],
      ['a bad time', { time: 'noon' }, 'time'],
      ['a sequence that is no number', { sequence: 'first' }, 'sequence'],
      ['an attribute that is an object', { tracing: { a: 1 } }, 'tracing'],
    ])('refuses %s and names the attribute', async (_what, change, field) => {
      const id = await freshAgreement();
      const { status, body } = await post(id, event('1', change), {
        'content-type': 'application/cloudevents+json',
      });
      expect([status, body.problems[0].field]).toEqual([422, field]);
    });
  });

  describe.skipIf(!available)('whatever is sent', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    it.each<[string, string | Uint8Array, Record<string, string>, number]>([
      ['JSON that ends early', '[{', JSON_TYPE, 400],
      ['nothing', '', JSON_TYPE, 400],
      ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), JSON_TYPE, 400],
      ['very deep nesting', deep, JSON_TYPE, 422],
      ['very deep data', JSON.stringify(record('1')).replace('"P1"', deep), JSON_TYPE, 422],
      [
        'a deep event',
        JSON.stringify(event('1')).replace('"P1"', deep),
        { 'content-type': 'application/cloudevents+json' },
        422,
      ],
      ['a number beyond all', JSON.stringify(record('1')).replace('"P1"', '1e999'), JSON_TYPE, 422],
      ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['text', '{}', { 'content-type': 'text/plain' }, 415],
      ['another charset', '{}', { 'content-type': 'application/json; charset=latin1' }, 415],
      ['another encoding', '{}', { ...JSON_TYPE, 'content-encoding': 'br' }, 415],
      ['broken gzip', '{}', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 400],
      ['a body too large', ' '.repeat(4_000_001), JSON_TYPE, 413],
      [
        'a gzip bomb',
        gzipSync(Buffer.alloc(200_000_000, ' ')),
        { ...JSON_TYPE, 'content-encoding': 'gzip' },
        413,
      ],
      ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), LINES, 400],
      ['a page of another site', '{}', { ...JSON_TYPE, origin: 'http://evil.example' }, 403],
    ])('answers %s with a problem document', async (_what, body, headers, status) => {
      const id = await freshAgreement();
      const answer = await post(id, body, headers);
      expect([answer.status, answer.body.status]).toEqual([status, status]);
      expect(answer.body.detail.length).toBeGreaterThan(10);
      expect(await ledger(id)).toEqual([]);
    });

    it('refuses a name that was bent to point at this machine', async () => {
      const { port } = new URL(server.url);
      const status = await new Promise((resolve) => {
        httpRequest(`${server.url}/api/v1/agreements/x/evidence`, {
          method: 'POST',
          headers: { ...JSON_TYPE, host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
        })
          .on('response', (response) => resolve(response.statusCode))
          .end('{}');
      });
      expect(status).toBe(403);
    });

    it('knows no other agreement', async () => {
      expect((await post('nothing', record('1'))).status).toBe(404);
      expect((await post('nothing', '', LINES)).status).toBe(404);
      for (const type of [undefined, LINES]) {
        const { status, body } = await post('no%00thing', record('1'), type);
        expect([status, body.detail]).toEqual([400, expect.stringContaining('U+0000')]);
      }
    });

    it('takes packed bodies, also lines', async () => {
      const id = await freshAgreement();
      const packed = gzipSync(`${JSON.stringify(record('1'))}\n${JSON.stringify(record('2'))}`);
      const { body } = await post(id, packed, { ...LINES, 'content-encoding': 'gzip' });
      expect(body.summary.accepted).toBe(2);
    });

    it('does not wait for a body that does not come', async () => {
      const id = await freshAgreement();
      const status = await new Promise((resolve) => {
        const asked = httpRequest(`${server.url}/api/v1/agreements/${id}/evidence`, {
          method: 'POST',
          headers: { ...JSON_TYPE, 'content-length': '100' },
        });
        asked.on('error', () => {});
        asked.on('response', (response) => resolve(response.statusCode));
        asked.write('{');
      });
      expect(status).toBe(408);
    });
  });
});

describe('too much at once', () => {
  let database: TestServer;
  let server: RunningServer;
  const post = (body: object) =>
    fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      intake: { requestsInFlight: 2, recordsPerSecond: 100, burstRecords: 50 },
    });
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT }),
    );
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('is told to come back, and taken then', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 12 }, (_, index) => post(record(String(index), { source: `s${index}` }))),
    );
    const sentBack = crowd.filter(({ status }) => status === 429);
    expect(sentBack.length).toBeGreaterThan(0);
    for (const one of sentBack) expect(Number(one.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const batch = Array.from({ length: 150 }, (_, index) => record(String(index)));
    expect((await post(batch)).status).toBe(200); // As a whole, and the source is in debt then.
    const refused = await post(record('more'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await post(record('other', { source: 'another' }))).status).toBe(200);
    const { size } = await server.store.withTenant(HOME_TENANT, (tx) => readHead(tx, 'desk-hours'));
    expect(size).toBe(12 - sentBack.length + 151);
  });

  it('is what an administrator says of a source: its rate, and the size of its records', async () => {
    const limits = async (source: string, body: object, headers = {}) => {
      const url = `${server.url}/api/v1/agreements/desk-hours/source-limits/${source}`;
      const options = { method: 'PUT', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
      const response = await fetch(url, options);
      return { status: response.status, body: (await response.json()) as { set: { etag: string }[] } };
    };
    const tight = record('tight', { source: 'tight', data: { text: 'x'.repeat(189) } });
    const wide = record('wide', { source: 'tight', data: { text: 'x'.repeat(190) } });
    expect((await post(wide)).status).toBe(200);
    const set = await limits('tight', { recordsPerSecond: 1, recordBytes: 200, reason: 'It floods us.' });
    expect(set).toMatchObject({
      status: 200,
      body: { set: [{ source: 'tight', recordsPerSecond: 1, recordBytes: 200 }] },
    });
    const wider = { ...wide, id: 'wider' };
    const mixed = (await (await post([tight, wider, record('any', { source: 'free' })])).json()) as {
      outcomes: { outcome: string; problems?: { message: string }[] }[];
    };
    expect(mixed.outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', 'accepted']);
    expect(mixed.outcomes[1]!.problems![0]!.message).toBe(
      'the record has 201 bytes of data and original text, and the source "tight" may send 200',
    );
    expect((await post(wider)).status).toBe(422);
    const many = Array.from({ length: 30 }, (_, at) => record(`many-${at}`, { source: 'tight' }));
    expect((await post(many)).status).toBe(200); // As a whole: then it waits.
    const early = await post(record('early', { source: 'tight' }));
    expect([early.status, Number(early.headers.get('retry-after')) > 10]).toEqual([429, true]);
    expect((await post(record('also any', { source: 'free' }))).status).toBe(200);
    const back = { recordsPerSecond: null, recordBytes: null };
    expect((await limits('tight', back, { 'if-match': '"of another time"' })).status).toBe(412);
    const { etag } = set.body.set[0]!;
    expect(await limits('tight', back, { 'if-match': etag })).toMatchObject({
      status: 200,
      body: { set: [] },
    });
    expect((await post(wider)).status).toBe(200);
    for (const wrong of [
      { recordsPerSecond: 0, recordBytes: null },
      { recordsPerSecond: null, recordBytes: 99 },
    ])
      expect((await limits('tight', wrong)).status).toBe(400);
  });
});
