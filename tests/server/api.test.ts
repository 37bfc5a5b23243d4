import { once } from 'node:events';
import { connect } from 'node:net';
import { parseMapping } from '@tallystick/connectors';
import { ENGINE_VERSION, periodInFocus } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  HOME_TENANT,
  importEvidence,
  putSample,
  type RunningServer,
  SAMPLES,
  startServer,
} from '@tallystick/server';
import { appendEvidence, putAgreement, readEvaluation } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { OUTCOME_ORDERS } from '../../packages/web/src/api/queries.ts';
import { ROOT, tallystick } from '../testing/command.ts';

const AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: live
title: A live desk
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 }, holidays: [2026-03-03] } }
sources: { desk: { connector: csv } }
indicators:
  resolve:
    { kind: clock, service: desk, from: desk, start: { event: opened }, pause: { state: Waiting }, stop: { state: Closed }, calendar: office }
objectives:
  quick: { title: Quick, indicator: resolve, within: 2 h, target: 60 %, period: month }
`;

const record = (
  id: string,
  at: string,
  type: string,
  data: EvidenceRecord['data'] = {},
  subject = 'T 1/ü',
): EvidenceRecord => ({
  source: 'desk',
  id,
  subject,
  type,
  occurredAt: Date.parse(at),
  receivedAt: Date.parse(at),
  data,
});

describe.each(TEST_SERVERS)('the API on $name', ({ available, start }) => {
  let database: TestServer;
  let server: RunningServer;
  let location: { databaseUrl: string };
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
  };
  const append = (records: readonly EvidenceRecord[]) =>
    server.store.withTenant(HOME_TENANT, (tx) => appendEvidence(tx, 'live', records));

  beforeAll(async () => {
    if (!available) return;
    database = await start();
    location = { databaseUrl: await database.freshDatabase() };
    server = await startServer({
      location,
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      log: (message) => console.error(message),
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    });
    await putSample(server.store, `${ROOT}examples`, SAMPLES[1]!);
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, { id: 'live', title: 'A live desk', text: AGREEMENT }),
    );
    await append([
      record('1', '2026-03-02T15:30:00Z', 'opened'), // Monday 16:30 in Berlin
      record('2', '2026-03-04T08:15:00Z', 'updated', { state: 'Waiting' }), // Wednesday 09:15; Tuesday is a holiday
      record('3', '2026-03-04T10:00:00Z', 'updated', { state: 'Active' }),
      record('4', '2026-03-04T11:00:00Z', 'updated', { state: 'Closed' }),
    ]);
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it.skipIf(!available)('lists the agreements with their objectives over time', async () => {
    const { status, body } = await get('/api/v1/agreements');
    expect(status).toBe(200);
    expect(body.agreements.map((one: { id: string }) => one.id)).toEqual(['code-hosting', 'live']);
    expect(body.agreements[1]).toMatchObject({
      pinned: false,
      evidenceRecords: 4,
      customer: 'Customer',
      timeZone: 'Europe/Berlin',
    });
    expect(body.agreements[1].objectives[0].periods.at(-1)).toMatchObject({
      period: '2026-03',
      state: 'open',
      status: 'on track',
      attained: '100.000 %',
    });
  });

  it.skipIf(!available)('gives the same report as the command line, to the digit', async () => {
    const { body } = await get('/api/v1/agreements/code-hosting');
    const { stdout } = await tallystick([
      'evaluate',
      'examples/github/code-hosting.agreement.yaml',
      'examples/github/incidents-2022-2024.jsonl',
      '--mapping',
      'examples/github/mapping.yaml',
      '--as-of',
      SAMPLES[1]!.asOf,
      '--format',
      'json',
    ]);
    const { input: _input, ...printed } = JSON.parse(stdout);
    expect(body.report).toEqual(printed);
    // Of one objective alone it is the same, and nothing of the others.
    const { body: one } = await get('/api/v1/agreements/code-hosting?objective=actions-up');
    const isIt = ({ id }: { id: string }) => id === 'actions-up';
    expect(one.report).toEqual({ ...printed, objectives: printed.objectives.filter(isIt) });
    expect(one.summary.objectives).toEqual(body.summary.objectives.filter(isIt));
    expect(await get('/api/v1/agreements/code-hosting?objective=actions-down')).toMatchObject({
      status: 404,
      body: { detail: 'There is no objective "actions-down" in "code-hosting".' },
    });
  });

  it.skipIf(!available)(
    'gives the report of one period, or of none, and nothing else of the others',
    async () => {
      const { body: whole } = await get('/api/v1/agreements/code-hosting');
      expect(whole.period).toBeNull();
      const reportOf = (period: string | null) => ({
        ...whole.report,
        objectives: whole.report.objectives.map((one: { periods: readonly { period: string }[] }) => ({
          ...one,
          periods: one.periods.filter((each) => each.period === period),
        })),
        credits: whole.report.credits.filter((one: { period: string }) => one.period === period),
      });
      const { body: one } = await get('/api/v1/agreements/code-hosting?periods=2024-10');
      expect(one).toEqual({ ...whole, period: '2024-10', report: reportOf('2024-10') });
      expect(one.report.credits.length).toBeGreaterThan(0);
      const { body: focus } = await get('/api/v1/agreements/code-hosting?periods=focus');
      const last = periodInFocus(whole.report.objectives)!;
      expect(focus).toEqual({ ...whole, period: last, report: reportOf(last) });
      // What an old address asks for may be gone.
      expect((await get('/api/v1/agreements/code-hosting?periods=1999-01')).body).toEqual(focus);
      const { body: none } = await get('/api/v1/agreements/code-hosting?periods=none');
      expect(none.report).toEqual(reportOf(null));
      expect(none.summary.objectives.every((each: { periods: unknown[] }) => each.periods.length === 0)).toBe(
        true,
      );
    },
  );

  it.skipIf(!available)('names agreements and their promises without figures', async () => {
    const { body } = await get('/api/v1/titles');
    const { body: all } = await get('/api/v1/agreements');
    const named = all.agreements.map(
      ({ id, title, version, provider, customer, timeZone, objectives }: (typeof all.agreements)[0]) => ({
        ...{ id, title, version, provider, customer, timeZone },
        objectives: objectives.map(
          ({ id: objective, title: called, promise, kind }: Record<string, string>) => ({
            ...{ id: objective, title: called, promise, kind },
          }),
        ),
      }),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(body).toEqual({ agreements: named, next: null });
  });

  it.skipIf(!available)('explains a ticket segment by segment down to its records', async () => {
    const { body } = await get(`/api/v1/agreements/live/subjects/${encodeURIComponent('T 1/ü')}`);
    const [outcome] = body.outcomes;
    expect(outcome).toMatchObject({
      state: 'met',
      elapsedMs: 105 * 60_000,
      targetMs: 7_200_000,
      stopped: '2026-03-04T11:00:00.000Z',
    });
    expect(
      outcome.segments.map((one: { phase: string; elapsedMs: number }) => [
        one.phase,
        one.elapsedMs / 60_000,
      ]),
    ).toEqual([
      ['running', 45],
      ['paused', 0],
      ['running', 60],
      ['stopped', 0],
    ]);
    expect(outcome.segments[0].closed).toContainEqual(
      expect.objectContaining({ reason: '2026-03-03 is a holiday' }),
    );
    expect(outcome.segments[1].because).toBe('Paused while state is Waiting: the time does not count.');
    expect(body.records.map((one: { id: string }) => one.id)).toEqual(['1', '2', '3', '4']);
    expect(body.records[0].contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.skipIf(!available)('pages the outcomes of an objective', async () => {
    const { body } = await get('/api/v1/agreements/live/objectives/quick/outcomes?period=2026-03&limit=1');
    expect(body).toMatchObject({ total: 1, next: null });
    expect(body.outcomes[0]).toMatchObject({
      subject: 'T 1/ü',
      state: 'met',
      periods: { quick: ['2026-03'] },
    });
  });

  it.skipIf(!available)('says how the outcomes lie against their targets', async () => {
    const path = '/api/v1/agreements/live/objectives/quick/distribution?period=2026-03';
    const { parts } = (await get(path)).body;
    expect(parts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(1);
    expect(parts[0].tenths).toBeLessThanOrEqual(10);
    for (const known of ['', '&knownAt=2026-03-20T00:00:00Z'])
      expect(await get(`${path.replace('quick', 'quickest')}${known}`)).toMatchObject({
        status: 404,
        body: { detail: 'There is no objective "quickest" in "live".' },
      });
  });

  it.skipIf(!available)('tells a period that is none from one in which nothing happened', async () => {
    const path = '/api/v1/agreements/live/objectives/quick';
    for (const list of ['outcomes', 'distribution'])
      for (const known of ['', '&knownAt=2026-03-20T00:00:00Z']) {
        expect(await get(`${path}/${list}?period=2026-99${known}`)).toMatchObject({
          status: 404,
          body: { detail: 'There is no period "2026-99" of objective "quick" in "live".' },
        });
        expect((await get(`${path}/${list}?period=2026-01${known}`)).status).toBe(200);
      }
  });

  it.skipIf(!available)('jumps to a place among the outcomes, and finds some by their subject', async () => {
    const path = '/api/v1/agreements/live/objectives/quick/outcomes?period=2026-03';
    expect((await get(`${path}&skip=1`)).body).toMatchObject({ total: 1, outcomes: [], next: null });
    expect((await get(`${path}&subject=t%201`)).body).toMatchObject({ total: 1 });
    expect((await get(`${path}&subject=T%202`)).body).toMatchObject({ total: 0, outcomes: [] });
  });

  it.skipIf(!available)('orders outcomes as the pages ask for them', async () => {
    for (const order of OUTCOME_ORDERS) {
      const { status } = await get(`/api/v1/agreements/live/objectives/quick/outcomes?order=${order}`);
      expect([order, status]).toEqual([order, 200]);
    }
  });

  it.skipIf(!available)('shows how a budget was used day by day, and by which incidents', async () => {
    const { body } = await get('/api/v1/agreements/code-hosting/objectives/actions-up/days?period=2024-10');
    const report = (await get('/api/v1/agreements/code-hosting')).body.report;
    const period = report.objectives[0].periods.find((one: { period: string }) => one.period === '2024-10');
    expect(body.days.length).toBe(31);
    expect(body.days.at(-1).cumulativeBad).toBe(period.bad);
    expect(body.allowed).toBe(period.budget.allowed);
    expect(body.causes.map((one: { id: string; downMs: string }) => [one.id, one.downMs])).toEqual(
      period.causes.map((one: { id: string; downMs: string }) => [one.id, one.downMs]),
    );
    expect(body.causes[0].url).toMatch(/^https:\/\/www\.githubstatus\.com\//);
  });

  it.skipIf(!available)('shows a record with its source row and the header of its file', async () => {
    await server.store.withTenant(HOME_TENANT, (tx) =>
      putAgreement(tx, { id: 'csv', title: 'CSV', text: AGREEMENT.replace('id: live', 'id: csv') }),
    );
    const csv = 'number,when\nA,2026-03-02T09:00:00Z\n';
    const parsed = parseMapping(
      "apiVersion: tallystick/v1\nkind: EvidenceMapping\ntitle: t\nformat: csv\nsource: desk\ntimeZone: UTC\nrecords: [{ id: '{number}', subject: '{number}', type: opened, at: when }]\n",
      { file: 'mapping.yaml' },
    );
    if (!parsed.ok) throw new Error(parsed.problems.map((one) => one.message).join());
    await importEvidence(
      server.store,
      HOME_TENANT,
      'csv',
      [
        {
          path: 'folder/rows.csv',
          mapping: parsed.mapping,
          stream: (async function* () {
            yield Buffer.from(csv);
          })(),
        },
      ],
      { onError: 'stop' },
    );
    const { body } = await get('/api/v1/agreements/csv/record?source=desk&id=A');
    expect(body).toMatchObject({
      raw: 'A,2026-03-02T09:00:00Z',
      header: 'number,when',
      origin: { file: 'rows.csv', line: 2 },
      position: 1,
    });
  });

  it.skipIf(!available)('tells listeners when new evidence changed a result', async () => {
    const response = await fetch(`${server.url}/api/v1/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await append([record('5', '2026-03-10T09:00:00Z', 'opened', {}, 'T 2')]);
    let heard = '';
    while (!heard.includes('"agreement":"live"')) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended after: ${heard}`);
      heard += value;
    }
    await reader.cancel();
    await server.idle();
    const { body } = await get('/api/v1/agreements/live');
    expect(body.report.objectives[0].periods.at(-1)).toMatchObject({
      good: '1',
      valid: '2',
      status: 'at risk',
    });
  });

  it.skipIf(!available)('tells listeners when somebody wrote something that both parties see', async () => {
    const send = async (method: string, path: string, body: object) => {
      const response = await fetch(`${server.url}/api/v1/agreements/live${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(response.ok, await response.text()).toBe(true);
    };
    const response = await fetch(`${server.url}/api/v1/events`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await send('PUT', '/draft', { title: 'Mine', text: 'id: live' });
    await send('POST', '/comments', { words: 'Shall we talk?' });
    let heard = '';
    while (!heard.includes('event: changed\ndata: {"agreement":"live"}'))
      heard += (await reader.read()).value;
    await reader.cancel();
    expect(heard.match(/^event: .*$/gm)).toEqual(['event: changed']);
  });

  it.skipIf(!available)(
    'takes a connection of a listener up where it broke, and says so where that is not known',
    async () => {
      const listen = async (lastEventId: string | undefined, until: RegExp) => {
        const ending = new AbortController();
        const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
        const response = await fetch(`${server.url}/api/v1/events`, { headers, signal: ending.signal });
        let heard = '';
        for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
          heard += piece;
          if (until.test(heard)) break;
        }
        ending.abort();
        return heard;
      };
      const lastId = (heard: string) => [...heard.matchAll(/^id: (\S+)$/gm)].at(-1)![1]!;
      const id = lastId(await listen(undefined, /^id: .*\n\n/m));
      await append([record('6', '2026-03-11T09:00:00Z', 'opened', {}, 'T 3')]);
      await server.idle();
      const since = await listen(id, /event: evaluated[\s\S]*\n\n/);
      expect(since).toContain('"agreement":"live"');
      expect(lastId(since)).not.toBe(id);
      expect(await listen(lastId(since), /\n\n/)).not.toContain('event:');
      for (const unknown of ['0123456789ab-1', id.replace(/\d+$/, '999999'), 'rubbish'])
        expect(await listen(unknown, /missed/)).toContain('event: missed');
    },
  );

  it.skipIf(!available)('works results of another engine out again when it starts', async () => {
    const store = server.store;
    const engineOf = async () =>
      (await store.withTenant(HOME_TENANT, (tx) => readEvaluation(tx, 'code-hosting')))!.engine;
    expect(await engineOf()).toBe(ENGINE_VERSION);
    await store.withTenant(HOME_TENANT, (tx) =>
      tx.query("UPDATE tallystick.evaluations SET engine = 'older' WHERE agreement_id = 'code-hosting'"),
    );
    const second = await startServer({
      location,
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
    });
    await second.idle();
    await second.close();
    expect(await engineOf()).toBe(ENGINE_VERSION);
  });

  it.skipIf(!available)(
    'ends without waiting for connections on which nothing was asked',
    async () => {
      const access = { host: '127.0.0.1', port: 0, version: 'test', access: 'open' } as const;
      const second = await startServer({ location, ...access });
      const { port, hostname } = new URL(second.url);
      const opened = connect(Number(port), hostname);
      const ended = once(opened, 'close');
      await once(opened, 'connect');
      expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
      await second.close();
      await ended;
    },
    30_000, // Node.js would wait for a minute.
  );

  it.skipIf(!available).each([
    ['/api/v1/agreements/nothing', 404, 'There is no agreement "nothing".'],
    [
      '/api/v1/agreements/no%00thing',
      400,
      'params/id holds the character U+0000, which no text here can hold. Take it out.',
    ],
    [`/api/v1/agreements/${'x'.repeat(2_000)}`, 414, 'A part of the address is too long.'],
    ['/api/v1/agreements/%ED%A0%80', 400, 'The address cannot be read.'],
    ['/api/v1/agreements/live/subjects/nobody', 404, 'There is no "nobody" in the evidence of "live".'],
    ['/api/v1/agreements/live/objectives/none/outcomes', 404, 'There is no objective "none" in "live".'],
    ['/api/v1/agreements/live/objectives/quick/outcomes?limit=0', 400, 'limit'],
    ['/api/v1/agreements/live/objectives/quick/outcomes?cursor=junk', 400, 'cursor'],
    ['/api/v1/agreements/live/record?source=desk&id=zz', 404, 'There is no record "zz"'],
    ["/api/v1/agreements/x'%20OR%201=1--", 404, 'There is no agreement'],
    ['/api/v1/nowhere', 404, 'There is no GET /api/v1/nowhere.'],
  ])('answers %s with a problem document', async (path, status, detail) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, detail: expect.stringContaining(detail) });
  });

  it.skipIf(!available)('describes itself in OpenAPI and forbids foreign scripts', async () => {
    const { body, headers } = await get('/api');
    expect(Object.keys(body.paths)).toContain('/api/v1/agreements/{id}/subjects/{subject}');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect((await get('/api/health')).body).toEqual({ status: 'ok' });
  });
});
