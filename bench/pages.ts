/**
 * The pages in a real Chromium on a real server that holds an agreement with 2,000 promises and one with 100,000 tickets: how long each
 * takes to open and to answer, as a ratio to an empty page of the same server in the same run, and the longest task of its main thread.
 */
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceRecord } from '@tallystick/ledger';
import { HOME_TENANT, startServer } from '@tallystick/server';
import { createAppender } from '@tallystick/store';
import { chromium } from 'playwright-core';
import { tasksOf } from './browser/tasks.ts';
import { EMPTY, walk } from './browser/walk.ts';
import { record } from './report.ts';

const TICKETS = 100_000;
const PROMISES = 2_000;
/** After the first one, which meets a browser that has seen none of it. */
const ROUNDS = 2;
const BATCH = 1_000;
/** Of the wide agreement: one a month, and one more. */
const TICKETS_A_TEAM = 13;
const NOW = Date.UTC(2026, 11, 20, 12);
const MINUTE = 60_000;

const head = (id: string, title: string) => `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: ${id}
title: ${title}
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { always: { timeZone: Europe/Berlin, hours: 24x7 } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: always }
objectives:
`;
const long = `${head('long', 'A hundred thousand tickets')}  quick: { title: Quick, indicator: resolve, within: 1 h, target: 60 %, period: month }\n`;
const wide = `${head('wide', 'Two thousand promises')}${Array.from(
  { length: PROMISES },
  (_, place) =>
    `  team-${place}: { title: Team ${place} is quick, indicator: resolve, where: { team: t${place} }, within: ${1 + (place % 8)} h, target: ${80 + (place % 19)} %, period: month }\n`,
).join('')}`;

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const pages = join(folder, 'pages');
cpSync('packages/web/dist', pages, { recursive: true });
writeFileSync(join(pages, 'empty.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');

const server = await startServer({
  ...{ location: { dataDir: join(folder, 'data') }, host: '127.0.0.1', port: 0, version: 'bench' },
  ...{ access: 'open' as const, pages, now: () => NOW },
});
for (const [id, text] of [
  ['long', long],
  ['wide', wide],
] as const) {
  const answer = await fetch(`${server.url}/api/v1/agreements/${id}/text`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) throw new Error(`The agreement "${id}" was refused: ${await answer.text()}`);
}
const appender = createAppender(server.store);
// Each team of the wide one has tickets in each of its twelve months.
await put('long', TICKETS, { from: Date.UTC(2026, 2, 1), days: 18, step: 7, data: () => ({}) });
await put('wide', PROMISES * TICKETS_A_TEAM, {
  ...{ from: Date.UTC(2026, 0, 1), days: 353, step: 19 },
  data: (place) => ({ team: `t${place % PROMISES}` }),
});
await server.idle();

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
page.setDefaultTimeout(180_000);
interface Found {
  readonly ms: number[];
  /** Of all tasks together. */
  readonly processorMs: number[];
  readonly longestWallMs: number[];
  readonly longestMs: number[];
  /** Of the first round. */
  readonly freshMs: number;
}
let sent = 0;
const found = new Map<string, Found>();
for (let round = 0; round <= ROUNDS; round++) {
  await walk({
    ...{ page, url: server.url, promises: PROMISES, tickets: TICKETS, sendOne },
    measure: async (what, act) => {
      const { ms, tasks } = await tasksOf(browser, page, act);
      const longestMs = Math.max(...tasks.map(({ processorMs }) => processorMs));
      const kept = found.get(what);
      if (!kept) {
        found.set(what, { ms: [], processorMs: [], longestWallMs: [], longestMs: [], freshMs: longestMs });
        return; // the first walk warms everything up
      }
      kept.ms.push(ms);
      kept.processorMs.push(tasks.reduce((sum, { processorMs }) => sum + processorMs, 0));
      kept.longestWallMs.push(Math.max(...tasks.map(({ wallMs }) => wallMs)));
      kept.longestMs.push(longestMs);
    },
  });
}
await browser.close();
await server.close();
rmSync(folder, { recursive: true, force: true });

const empty = found.get(EMPTY)!;
record('pages', {
  title: 'The pages',
  about: `A server holds an agreement with ${PROMISES.toLocaleString('en')} promises over a year and one with ${TICKETS.toLocaleString('en')} breached tickets in one. A Chromium without a graphics card opens its pages and works on them; its own trace tells of every task of the page's main thread from the action to what was asked for and what follows on its heels. The peer is an empty page of the same server; the greater of ${ROUNDS} rounds each, after one that meets a browser which has seen none of it and gives the last column. Typing and scrolling take as long as the keys and frames of the step do.`,
  columns: [
    'what',
    'ms',
    'ratio to an empty page',
    'main thread, ms of processor',
    'its ratio',
    'longest task, ms of processor',
    'longest task, ms by the clock',
    'longest task in a fresh browser, ms of processor',
  ],
  rows: [...found].map(([what, { ms, processorMs, longestMs, longestWallMs, freshMs }]) => [
    what,
    Math.max(...ms),
    Math.max(...ms) / Math.max(...empty.ms),
    Math.max(...processorMs),
    Math.max(...processorMs) / Math.max(...empty.processorMs),
    Math.max(...longestMs),
    Math.max(...longestWallMs),
    freshMs,
  ]),
  notes: [
    `A task of more than 50 ms is one that a reader notices. The machine's load in the last fifteen minutes was ${loadavg()[2]?.toFixed(0)} on ${cpus().length} cores: where it is above the number of cores, times by the clock are as many times longer than on a quiet machine, and those of the processor say more.`,
  ],
});

/** One more ticket of a team of the wide agreement is opened. */
async function sendOne(): Promise<number> {
  const id = `NEW${sent++}`;
  const event = { source: 'desk', id, subject: id, type: 'opened', data: { team: 't7' } };
  const answer = await fetch(`${server.url}/api/v1/agreements/wide/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...event, occurredAt: new Date(NOW).toISOString() }),
  });
  if (!answer.ok) throw new Error(`The event was refused: ${await answer.text()}`);
  return PROMISES * TICKETS_A_TEAM * 2 + sent;
}

interface Tickets {
  readonly from: number;
  readonly days: number;
  /** Minutes from one ticket to the next; those that would come after the last day begin anew. */
  readonly step: number;
  readonly data: (place: number) => EvidenceRecord['data'];
}

/** Tickets that were closed some hours after they were opened. */
async function put(agreement: string, count: number, { from, days, step, data }: Tickets): Promise<void> {
  for (let first = 0; first < count; first += BATCH / 2) {
    const records = Array.from({ length: BATCH / 2 }, (_, place) => first + place).flatMap((place) => {
      const openedAt = from + ((place * step) % (days * 24 * 60)) * MINUTE;
      const told = (type: string, at: number) => ({
        ...{ source: 'desk', id: `INC${place}/${type}`, subject: `INC${place}`, type },
        ...{ occurredAt: at, receivedAt: at, data: data(place) },
      });
      return [told('opened', openedAt), told('closed', openedAt + (90 + (place % 600)) * MINUTE)];
    });
    await appender.append(HOME_TENANT, agreement, records);
  }
}
