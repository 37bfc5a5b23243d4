import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver } from '../testing/receivers.ts';

const MINUTE = 60_000;
const AGREEMENT = `${DESK_AGREEMENT}exclusions:
  maintenance: { title: Maintenance, notice: 24 h }
  storm: { title: Force majeure, decidedBy: it-lead }
`.replace('parties:', 'roles: { it-lead: it@customer.example }\nparties:');

const event = (uid: string, from: string, to: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${uid} work`,
    `DTSTART:${from}`,
    `DTEND:${to}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');

interface ExclusionBody {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly reason: string;
  readonly refused: { readonly rule: string }[];
}
interface FeedBody {
  readonly id: string;
  readonly shown: string;
  readonly said: string;
  readonly failures: number;
}

describe('calendars of maintenance', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let now = Date.parse('2026-03-01T10:00:00Z');

  const start = (allowInternalChannels = true) => ({
    ...{ now: () => now, keyFile: join(folder, 'server.key'), allowInternalChannels },
  });
  const json = async <Body>(method: string, address: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1/agreements/desk-hours${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  const exclusions = async () => {
    const { body } = await json<{ exclusions: ExclusionBody[] }>('GET', '/exclusions');
    return body.exclusions.map(({ from, state, reason, refused }) =>
      [from.slice(5, 16), state, reason, ...refused.map(({ rule }) => rule)].join(' '),
    );
  };
  const feeds = async () => (await json<{ feeds: FeedBody[] }>('GET', '/maintenance-feeds')).body.feeds;
  /** Lets time go by until the calendar is read again. */
  const readAgain = async () => {
    now += 15 * MINUTE;
    await server.idle();
  };
  const restart = async (allowInternalChannels = true) => {
    await server.close();
    server = await startServer({
      ...start(allowInternalChannels),
      ...{ location: { databaseUrl: opened.databaseUrl }, host: '127.0.0.1', port: 0, version: 'test' },
      access: 'open',
    });
    await server.idle();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-calendars-'));
    http = await httpReceiver();
    opened = await openServer(start());
    server = opened.server;
    expect((await json('PUT', '/text', { text: AGREEMENT })).status).toBe(201);
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    await http?.stop();
    rmSync(folder, { recursive: true });
  });

  it('announce each time of each event once, and are not read anew while they are the same', async () => {
    const text = calendar(
      event('single', '20260310T010000Z', '20260310T030000Z'),
      event('soon', '20260301T120000Z', '20260301T130000Z'),
      event('past', '20260220T120000Z', '20260220T130000Z'),
      event('weekly', '20260315T010000Z', '20260315T020000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    http.next(200, { etag: '"one"' }, text);
    const made = await json<FeedBody>('POST', '/maintenance-feeds', {
      ...{ clause: 'maintenance', address: `${http.url}/team.ics?key=s3cret` },
    });
    expect(made).toMatchObject({ status: 201, body: { shown: http.url.replace('http://', '') } });
    await server.idle();
    const announced = [
      '03-22T01:00 announced weekly work',
      '03-15T01:00 announced weekly work',
      '03-10T01:00 announced single work',
      '03-01T12:00 announced soon work late notice',
    ];
    expect((await exclusions()).sort()).toEqual([...announced].sort());
    expect((await feeds())[0]).toMatchObject({ said: '4 announced, 0 withdrawn, 0 known', failures: 0 });
    http.next(304, {}, '');
    await readAgain();
    expect(http.received.at(-1)!.headers['if-none-match']).toBe('"one"');
    http.next(200, {}, text);
    await restart();
    await readAgain();
    expect((await exclusions()).sort()).toEqual([...announced].sort());
    expect((await feeds())[0]!.said).toBe('0 announced, 0 withdrawn, 4 known');
    const kept = JSON.stringify((await feeds())[0]);
    expect(kept).not.toContain('s3cret');
  });

  it('withdraw what was cancelled, what is gone and what was moved, which is announced anew', async () => {
    now = Date.parse('2026-03-01T12:15:00Z');
    http.next(
      200,
      {},
      calendar(
        event('single', '20260312T010000Z', '20260312T030000Z', 'SEQUENCE:1'),
        event('weekly', '20260315T010000Z', '20260315T020000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        event(
          'weekly',
          '20260322T010000Z',
          '20260322T020000Z',
          'RECURRENCE-ID:20260322T010000Z',
          'STATUS:CANCELLED',
        ),
      ),
    );
    await readAgain();
    expect((await exclusions()).sort()).toEqual(
      [
        '03-01T12:00 announced soon work late notice', // it has begun
        '03-10T01:00 withdrawn single work withdrawn',
        '03-12T01:00 announced single work',
        '03-15T01:00 announced weekly work',
        '03-22T01:00 withdrawn weekly work withdrawn',
      ].sort(),
    );
  });

  it('announce what comes back, under another id', async () => {
    http.next(200, {}, calendar(event('single', '20260310T010000Z', '20260310T030000Z')));
    await readAgain();
    const all = await exclusions();
    expect(all).toContain('03-10T01:00 announced single work');
    expect(all).toContain('03-10T01:00 withdrawn single work withdrawn');
    expect(all).toContain('03-15T01:00 withdrawn weekly work withdrawn');
  });

  it('withdraw nothing while they are away, damaged or empty, and say so', async () => {
    const before = await exclusions();
    for (const [status, text, said] of [
      [503, '', 'The other side answered 503.'],
      [302, '', 'The other side answered 302.'],
      [200, '<html>', 'This is no whole iCalendar file'],
    ] as const) {
      http.next(status, {}, text);
      now += 6 * 60 * MINUTE;
      await server.idle();
      expect((await feeds())[0]!.said).toContain(said);
    }
    expect((await feeds())[0]!.failures).toBe(3);
    http.next(200, {}, calendar());
    now += 6 * 60 * MINUTE;
    await server.idle();
    expect((await feeds())[0]).toMatchObject({ failures: 0, said: '0 announced, 0 withdrawn, 0 known' });
    http.next(200, {}, calendar(event('single', '20260310T010000Z', 'never')));
    await readAgain();
    expect((await feeds())[0]!.said).toContain('1 not understood');
    expect(await exclusions()).toEqual(before);
  });

  it('are fetched from no address inside the own network unless that is allowed', async () => {
    http.received.length = 0;
    await restart(false);
    await readAgain();
    expect(http.received).toEqual([]);
    expect((await feeds())[0]!.said).toContain('lies inside our own network');
    for (const [form, status] of [
      [{ clause: 'maintenance', address: 'file:///etc/passwd' }, 422],
      [{ clause: 'maintenance', address: 'https://a:b@calendar.example/x.ics' }, 422],
      [{ clause: 'storm', address: 'https://calendar.example/x.ics' }, 422],
      [{ clause: 'nothing', address: 'https://calendar.example/x.ics' }, 422],
    ] as const)
      expect((await json('POST', '/maintenance-feeds', form)).status).toBe(status);
    const [feed] = await feeds();
    expect((await json('DELETE', `/maintenance-feeds/${feed!.id}`)).status).toBe(204);
    expect((await json('DELETE', `/maintenance-feeds/${feed!.id}`)).status).toBe(404);
    await restart();
  });

  it('come as files too, which announce and move, and take nothing away that they do not name', async () => {
    const send = (text: string, preview = false) =>
      json<{
        announced: { summary: string }[];
        withdrawn: { reason: string }[];
        known: number;
        detail: string;
      }>('POST', '/maintenance-files', { clause: 'maintenance', text, preview });
    const one = event('file-1', '20260401T010000Z', '20260401T020000Z');
    const two = event('file-2', '20260402T010000Z', '20260402T020000Z');
    const before = await exclusions();
    expect((await send(calendar(one, two), true)).body.announced).toHaveLength(2);
    expect(await exclusions()).toEqual(before);
    expect((await send(calendar(one, two))).body).toMatchObject({ known: 0, withdrawn: [] });
    expect((await send(calendar(two))).body).toMatchObject({ announced: [], known: 1, withdrawn: [] });
    const moved = event('file-1', '20260403T010000Z', '20260403T020000Z');
    expect((await send(calendar(moved))).body).toMatchObject({
      announced: [{ summary: 'file-1 work' }],
      withdrawn: [{ reason: 'Moved in the calendar.' }],
    });
    const refused = await send('no calendar');
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('no whole')]);
  });

  it('of ours are read by whoever has a link, until it is revoked', async () => {
    const made = await json<{ id: string; path: string }>('POST', '/calendar-links', { name: 'Wall' });
    expect(made.status).toBe(201);
    const answer = await fetch(`${server.url}${made.body.path}`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Maintenance: A desk');
    expect(text).toContain('DTSTART:20260403T010000Z');
    expect(text.match(/STATUS:CANCELLED/g)!.length).toBeGreaterThan(1);
    const other = `${server.url}/api/v1/agreements/desk-hours/maintenance.ics`;
    for (const address of [
      other,
      `${other}?token=cal.home.${'x'.repeat(43)}`,
      `${other}?token=cal.other.${'x'.repeat(43)}`,
    ])
      expect((await fetch(address)).status).toBe(404);
    expect((await fetch(`${server.url}${made.body.path.replace('desk-hours', 'other')}`)).status).toBe(404);
    const listed = await json<{ links: { name: string }[] }>('GET', '/calendar-links');
    expect(JSON.stringify(listed.body)).not.toContain('cal.home');
    expect((await json('DELETE', `/calendar-links/${made.body.id}`)).status).toBe(204);
    expect((await fetch(`${server.url}${made.body.path}`)).status).toBe(404);
  });
});
