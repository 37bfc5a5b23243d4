import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAgreement } from '@tallystick/agreement';
import { assessQuality, toQualityReport } from '@tallystick/engine';
import { HOME_TENANT, type RunningServer, runWorker, startServer } from '@tallystick/server';
import { appendEvidence, putSourceQuality } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualityEvidence } from '../../packages/server/src/quality/evidence.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A desk whose records come by the minute, and a shop that is probed every five minutes. */
const SHOP = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: shop
title: A shop
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-03-02, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { shop: { fee: 1000 per month } } }
calendars: { always: { timeZone: Europe/Berlin, hours: { mon-sun: 00:00-24:00 } } }
sources:
  desk: { connector: csv, values: { urgency: { High: 1, Low: 2 } } }
  probes: { connector: prometheus }
indicators:
  resolve: { kind: clock, service: shop, from: desk, start: { event: opened }, stop: { event: closed }, calendar: always }
  uptime: { kind: availability, service: shop, from: probes, subject: web, heartbeat: 5 min }
objectives:
  quick: { title: Quick, indicator: resolve, within: 2 h, target: 60 %, period: month }
  up: { title: Up, indicator: uptime, target: 99 %, period: month }
reporting: { grace: 1 day }
`;

interface Finding {
  readonly number: number;
  readonly kind: string;
  readonly source: string;
  readonly says: string;
  readonly records: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
}
interface Source {
  readonly source: string;
  readonly score: string | null;
  readonly duplicates: number;
  readonly open: number;
  readonly isSilent: boolean;
  readonly days: readonly {
    readonly day: string;
    readonly score: string | null;
    readonly lowest: string | null;
  }[];
}

describe('the quality of sources, looked at while nobody looks', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let now = Date.parse('2026-03-02T08:00:00Z');
  let sent = 0;

  const start = () => ({
    now: () => now,
    keyFile: join(folder, 'server.key'),
    allowInternalChannels: true,
  });
  const json = async <Body>(method: string, address: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  const findings = async (query = '?state=open') =>
    (await json<{ findings: Finding[] }>('GET', `/quality/findings${query}`)).body.findings;
  const kinds = async () => (await findings()).map(({ kind, source }) => `${kind} ${source}`).sort();
  const source = async (name: string) =>
    (await json<{ sources: Source[] }>('GET', '/quality')).body.sources.find((one) => one.source === name)!;
  const alerts = async () =>
    (await json<{ alerts: { kind: string; title: string }[] }>('GET', '/alerts?state=open')).body.alerts.map(
      ({ kind, title }) => `${kind}: ${title}`,
    );
  /** Sends records of now. */
  const send = async (...records: object[]) => {
    const whole = records.map((one) => ({
      ...{ source: 'desk', subject: `T-${++sent}`, id: `r-${sent}`, type: 'opened' },
      occurredAt: new Date(now).toISOString(),
      ...one,
    }));
    const { status, body } = await json('POST', '/agreements/shop/evidence', whole);
    expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringContaining('"refused":1')]);
    await server.idle();
  };
  const probe = () => ({ source: 'probes', subject: 'web', type: 'state', data: { state: 'up' } });
  const pass = async (ms: number) => {
    now += ms;
    await server.idle();
  };
  /** Both sources speak for a while, each minute. */
  const talk = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      await send({}, probe());
      now += MINUTE;
    }
    await server.idle();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-quality-'));
    http = await httpReceiver();
    opened = await openServer(start());
    server = opened.server;
    const channel = { name: 'hook', kind: 'webhook', address: `${http.url}/hook`, severity: 'notice' };
    expect((await json('POST', '/channels', channel)).status).toBe(201);
    expect((await json('PUT', '/agreements/shop/text', { text: SHOP })).status).toBe(201);
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await http?.stop();
    rmSync(folder, { recursive: true });
  });

  it('finds what never came: a gap since the term began, and a score that is poor', async () => {
    expect(await kinds()).toEqual(['gap probes', 'score probes']);
    expect(await alerts()).toEqual(['poor-quality: The data of probes is poor']);
    expect(await source('probes')).toMatchObject({ score: '0.00 %', isSilent: false });
    expect(await source('desk')).toMatchObject({ score: null, open: 0 });
  });

  it('tells of a source that falls silent with nobody sending anything, to the instant', async () => {
    await talk(30);
    expect(await source('desk')).toMatchObject({ score: '100.00 %', open: 0 });
    http.received.length = 0;
    now -= MINUTE; // The last records came now.
    await pass(3 * MINUTE);
    expect(await kinds()).not.toContain('silence desk');
    await pass(1);
    expect(await kinds()).toEqual(expect.arrayContaining(['silence desk', 'silence probes']));
    expect(await alerts()).toContain('silent-source: desk is silent');
    const told = http.received.flatMap(
      ({ body }) => JSON.parse(body).alerts as { event: string; kind: string }[],
    );
    expect(told.map(({ event, kind }) => `${event} ${kind}`)).toEqual([
      'opened silent-source',
      'opened silent-source',
    ]);
    const [finding] = (await findings('?kind=silence&source=desk'))!;
    expect(finding!.says).toContain('since 2026-03-02T08:29:00.000Z; longer than 3 min is long');
  });

  it('takes it back by itself when the source speaks, and tells that too', async () => {
    http.received.length = 0;
    await pass(MINUTE);
    await send({});
    expect(await kinds()).not.toContain('silence desk');
    expect(await kinds()).toContain('silence probes');
    expect(await alerts()).not.toContain('silent-source: desk is silent');
    const told = http.received.flatMap(
      ({ body }) => JSON.parse(body).alerts as { event: string; title: string }[],
    );
    expect(told.map(({ event, title }) => `${event} ${title}`)).toEqual(['closed desk is silent']);
    expect(await findings('?kind=silence&state=closed')).toMatchObject([{ source: 'desk' }]);
  });

  it('finds a gap once, and closes it when the missing records come late', async () => {
    await pass(10 * MINUTE);
    const last = Date.parse('2026-03-02T08:29:00Z');
    const gaps = async () =>
      (await findings('?kind=gap&state=open')).filter(({ says }) => says.includes('T08:34'));
    expect(await gaps()).toHaveLength(1);
    const [gap] = await gaps();
    await pass(HOUR);
    expect(await gaps()).toEqual([gap]);
    await send(probe());
    await pass(MINUTE); // Looks rest from each other.
    expect(await gaps()).toMatchObject([
      { number: gap!.number, says: expect.stringContaining('T08:34:00.000Z to ') },
    ]);
    const missing = [];
    for (let at = last + MINUTE; at < now; at += MINUTE)
      missing.push({ ...probe(), id: `late-${at}`, occurredAt: new Date(at).toISOString() });
    await send(...missing);
    await pass(MINUTE);
    expect(await gaps()).toEqual([]);
  });

  it('names the records behind what it finds, one by one', async () => {
    await send(
      { id: 'far', occurredAt: '2026-03-02T23:00:00Z' },
      { id: 'odd', data: { urgency: 'Whenever' } },
      { id: 'old', occurredAt: '2026-03-01T00:00:00Z' },
    );
    await pass(MINUTE);
    const of = async (kind: string) => (await findings(`?kind=${kind}&source=desk`))[0]!;
    expect((await of('unmapped')).says).toContain('urgency is “Whenever”');
    expect((await of('unmapped')).records).toEqual(['odd']);
    expect((await of('late')).records).toEqual(['old']);
    const { status } = await json('GET', '/agreements/shop/record?source=desk&id=odd');
    expect(status).toBe(200);
    // What says to happen later is no news before it does.
    expect(await kinds()).not.toContain('clock desk');
    now = Date.parse('2026-03-02T23:00:00Z'); // Midnight in Berlin, at which is looked anyway.
    await pass(0);
    expect((await of('clock')).records).toEqual(['far']);
  });

  it('tells how many records came again, which is found to be no fault and changes no score', async () => {
    const of = async (query = '') =>
      (
        await json<{ sources: { source: string; duplicates: number; score: string }[] }>(
          'GET',
          `/agreements/shop/quality${query}`,
        )
      ).body.sources.map(({ source: name, duplicates, score }) => [name, duplicates, score]);
    const before = await of();
    const kept = await source('desk');
    const again = { subject: 'T-odd', id: 'again', occurredAt: '2026-03-02T08:00:00Z' };
    await send(again);
    const [[, , score]] = (await of()) as [[string, number, string]];
    await send(again, again);
    now += 24 * HOUR;
    await send(again);
    const [desk, probes] = await of();
    expect(desk).toEqual(['desk', 3, score]);
    expect(probes![1]).toBe(before[1]![1]);
    expect(await of('?knownAt=2026-03-02T23:00:00Z')).toMatchObject([['desk', 2, expect.anything()], {}]);
    expect(await of('?lookBackDays=1')).toMatchObject([['desk', 3, expect.anything()], {}]);
    expect((await source('desk')).duplicates).toBe(kept.duplicates + 3);
    expect(await kinds()).not.toContain('duplicates desk');
    now -= 24 * HOUR;
  });

  it('looks for what somebody set, and keeps who that was', async () => {
    const set = (body: object) =>
      json<{ detail?: string }>('PUT', '/agreements/shop/quality/thresholds', body);
    expect(await kinds()).toContain('late desk');
    const reason = 'The desk sends by night.';
    const loose = {
      source: 'desk',
      thresholds: { parts: { punctual: '90 %' }, silenceMs: 30 * HOUR },
      reason,
    };
    expect((await set(loose)).status).toBe(200);
    await server.idle();
    expect(await kinds()).not.toContain('late desk');
    expect(await kinds()).not.toContain('silence desk');
    const { body } = await json<{ sources: { source: string; silenceMs: number | null }[] }>(
      'GET',
      '/agreements/shop/quality/thresholds',
    );
    expect(body.sources).toMatchObject([
      {
        source: 'desk',
        score: '95.00 %',
        silenceMs: 30 * HOUR,
        parts: { punctual: '90.00 %', mapped: '100.00 %' },
      },
      { source: 'probes', silenceMs: null, lookBackDays: 30 },
    ]);
    const log = await json<{ entries: { action: string; reason?: string }[] }>('GET', '/audit?limit=5');
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({
        action: 'quality.thresholds-set',
        reason,
        target: 'agreement shop, source desk',
      }),
    );
    expect(await set({ source: 'nobody', thresholds: {} })).toMatchObject({
      status: 422,
      body: { detail: '"shop" has no source "nobody"; it has desk, probes.' },
    });
    expect((await set({ thresholds: { score: '101 %' } })).status).toBe(400);
    expect((await set({ source: 'desk', thresholds: {} })).status).toBe(200);
    await server.idle();
    expect(await kinds()).toContain('late desk');
  });

  it('keeps a row for each day of the agreement’s zone, with the lowest of the day', async () => {
    now = Date.parse('2026-03-03T22:59:59Z'); // A second before midnight in Berlin.
    await server.idle();
    await pass(1_000);
    const { days } = await source('probes');
    expect(days.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(days[0]!.lowest).toBe('0.00 %');
    expect(Number.parseFloat(days[1]!.score!)).toBeGreaterThan(0);
  });

  it('goes on after the server is started anew, with other workers beside it, and opens nothing twice', async () => {
    const before = await findings('?limit=200');
    await server.close();
    server = await startServer({
      ...start(),
      ...{
        location: { databaseUrl: opened.databaseUrl },
        host: '127.0.0.1',
        port: 0,
        version: 'test',
        access: 'open',
      },
    });
    const worker = await runWorker({
      location: { databaseUrl: opened.databaseUrl },
      log: () => {},
      now: () => now,
    });
    try {
      now += 1_000;
      await Promise.all([server.idle(), worker.idle()]);
      expect(await findings('?limit=200')).toEqual(before);
      now += MINUTE;
      await Promise.all([send({ id: 'odd 2', data: { urgency: 'Never' } }), worker.idle()]);
      await Promise.all([server.idle(), worker.idle()]);
      expect((await findings('?kind=unmapped&state=open')).map(({ says }) => says)).toHaveLength(2);
    } finally {
      await worker.close();
    }
  });

  it('finds the same from what came lately as from a whole ledger, however old that is', async () => {
    const text = SHOP.replace('id: shop', 'id: old')
      .replace('indicators:', 'indicators:\n  calls: { kind: ratio, from: probes, good: good, total: total }')
      .replace('objectives:', 'objectives:\n  called: { indicator: calls, target: 99 %, period: month }');
    const parsed = parseAgreement(text);
    if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
    const { agreement } = parsed;
    const day = (n: number) => agreement.term.from + n * 24 * HOUR;
    const come = (id: string, source: string, occurredAt: number, more: object = {}) => ({
      ...{ id, source, subject: `T-${id}`, type: 'opened', occurredAt, receivedAt: occurredAt, data: {} },
      ...more,
    });
    const values = Array.from({ length: 1_440 }, (_, minute) => (minute % 7 === 0 ? null : 5));
    const slices = { type: 'slices', data: { stepMs: MINUTE, good: values, total: values } };
    const records = Array.from({ length: 40 }, (_, n) => [
      // Probes each six hours, where each five minutes were due; a series that ends; a desk that falls silent; what is wrong.
      ...[0, 6, 12, 18].map((hour) =>
        come(`p${n}/${hour}`, 'probes', day(n) + hour * HOUR, {
          ...probe(),
          data: { state: 'up', probe: `${n % 3}` },
        }),
      ),
      come(`s${n}`, 'probes', day(n), { ...slices, subject: 'web', receivedAt: day(n + 1) }),
      ...(n < 20
        ? [come(`e${n}`, 'probes', day(n), { ...slices, subject: 'ended', receivedAt: day(n + 1) })]
        : []),
      ...(n < 30
        ? [come(`d${n}`, 'desk', day(n) + HOUR, { data: { urgency: n % 9 === 0 ? 'None' : 'High' } })]
        : []),
      ...(n % 5 === 0 ? [come(`w${n}`, 'probes', day(n), { ...probe(), data: { state: 'purple' } })] : []),
    ])
      .flat()
      .sort((a, b) => a.receivedAt - b.receivedAt);
    const lookBackMs = 8 * 24 * HOUR;
    const seen = async (asOf: number, wholeUpTo: number) =>
      server.store.withTenant(HOME_TENANT, async (tx) => {
        const evidence = await qualityEvidence(tx, agreement, { fromAt: asOf - lookBackMs, wholeUpTo });
        if (evidence === 'too large') throw new Error(evidence);
        let read = 0;
        const counted = async function* () {
          for await (const batch of evidence.batches()) {
            read += batch.length;
            yield batch;
          }
        };
        const { before } = evidence;
        const sources = await assessQuality(agreement, counted(), {
          asOf,
          of: () => ({ lookBackMs }),
          ...(before && { before }),
        });
        return { read, sources };
      });
    await server.store.withTenant(HOME_TENANT, (tx) => appendEvidence(tx, 'old', records));
    const keep = async (asOf: number, { sources }: Awaited<ReturnType<typeof seen>>) => {
      const kept = toQualityReport('old', asOf, sources).sources.map((report) => ({
        ...{ source: report.source, score: 0, parts: [], records: 0, report },
      }));
      await server.store.withTenant(HOME_TENANT, (tx) =>
        putSourceQuality(tx, 'old', { at: asOf, day: '2026-03-27' }, kept),
      );
    };
    await keep(day(25), await seen(day(25), Number.POSITIVE_INFINITY));
    for (const n of [26, 33, 40]) {
      const whole = await seen(day(n), Number.POSITIVE_INFINITY);
      const lately = await seen(day(n), 0);
      expect(lately.sources.map(({ silence: _, ...one }) => one)).toEqual(
        whole.sources.map(({ silence: _, ...one }) => one),
      );
      expect(lately.sources.map(({ silence }) => silence?.isLong)).toEqual(
        whole.sources.map(({ silence }) => silence?.isLong),
      );
      expect(lately.read).toBeLessThan(whole.read * 0.75);
      await keep(day(n), lately);
    }
  });
});
