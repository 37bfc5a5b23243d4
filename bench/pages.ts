/**
 * The pages in a real Chromium on a real server that holds an agreement with 2,000 promises and one with 100,000 tickets: how long each
 * takes to open and to answer, as a ratio to an empty page of the same server in the same run, and its longest task.
 */
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceRecord } from '@tallystick/ledger';
import { HOME_TENANT, startServer } from '@tallystick/server';
import { createAppender } from '@tallystick/store';
import { chromium } from 'playwright-core';
import { record } from './report.ts';

const TICKETS = 100_000;
const PROMISES = 2_000;
const ROUNDS = 5;
const BATCH = 1_000;
const NOW = Date.UTC(2026, 2, 20, 12);
const MINUTE = 60_000;
const EMPTY = 'an empty page, loaded';
/** From where the browser tells of tasks, ms; shorter ones block nothing that anybody notices. */
const TOLD_FROM_MS = 50;

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
await put('long', TICKETS, () => ({}));
await put('wide', PROMISES * 5, (place) => ({ team: `t${place % PROMISES}` }));
await server.idle();

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addInitScript(`
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
`);
const page = await context.newPage();
page.setDefaultTimeout(180_000);
const found = new Map<string, { readonly ms: number[]; readonly longest: number[] }>();
for (let round = -1; round < ROUNDS; round++) await walk(round >= 0);
await browser.close();
await server.close();
rmSync(folder, { recursive: true, force: true });

const empty = median(found.get(EMPTY)!.ms);
record('pages', {
  title: 'The pages',
  about: `A server holds an agreement with ${PROMISES.toLocaleString('en')} promises and one with ${TICKETS.toLocaleString('en')} breached tickets in one month. A Chromium opens its pages and works on them: from the action to what was asked for, and the longest task of the main thread meanwhile (\`PerformanceObserver\`, which tells of tasks from ${TOLD_FROM_MS} ms on). The peer is an empty page of the same server; medians of ${ROUNDS} rounds.`,
  columns: ['what', 'ms', 'ratio to an empty page', 'longest task, ms'],
  rows: [...found].map(([what, { ms, longest }]) => {
    const task = median(longest);
    return [what, median(ms), median(ms) / empty, task === 0 ? `under ${TOLD_FROM_MS}` : task];
  }),
  notes: [
    `The machine's load in the last fifteen minutes was ${loadavg()[2]?.toFixed(0)} on ${cpus().length} cores: where it is above the number of cores, all times and tasks are as many times longer than on a quiet machine, and the ratios say more.`,
  ],
});

/** Every step once. @param counts whether it is kept; the first walk warms everything up */
async function walk(counts: boolean): Promise<void> {
  const step = (what: string, act: () => Promise<unknown>, seen: () => Promise<unknown>) =>
    measure(counts, what, act, seen);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const rows = page.getByRole('region', { name: 'Incidents, breached' });
  const promises = page.getByRole('region', { name: /^Promises with target/ });

  await step(
    EMPTY,
    () => page.goto(`${server.url}/empty.html`),
    () => heading('Empty'),
  );
  await step(
    'the portfolio, loaded',
    () => page.goto(`${server.url}/`),
    () => page.getByRole('link', { name: 'Quick', exact: true }).first().waitFor(),
  );
  await step(
    'a promise, opened from there',
    () => page.getByRole('link', { name: 'Quick', exact: true }).first().click(),
    () => rows.getByRole('rowheader').first().waitFor(),
  );
  await step(
    '100,000 rows, scrolled through in 100 steps',
    () => scrollThrough(),
    () => rows.locator(`[aria-rowindex="${TICKETS + 1}"] a`).waitFor(),
  );
  await step(
    'a ticket, found among them',
    () => page.getByRole('searchbox', { name: 'Find an incident' }).fill('INC99999'),
    () => page.locator('#eaters tbody tr').nth(1).waitFor({ state: 'detached' }),
  );
  await step(
    '2,000 promises, loaded',
    () => page.goto(`${server.url}/agreements/wide?period=2026-03`),
    () => promises.getByRole('rowheader').first().waitFor(),
  );
  await step(
    '2,000 promises, ordered',
    async () => {
      await promises.getByRole('button', { name: 'Promise' }).click();
      await page.getByRole('button', { name: '↓ Most first' }).click();
    },
    () => promises.getByRole('rowheader', { name: `Team ${PROMISES - 1} is quick` }).waitFor(),
  );
  await step(
    '2,000 promises, searched',
    () => page.getByRole('searchbox', { name: /^Find in: Promises/ }).fill('Team 1234'),
    () => page.getByRole('link', { name: 'Team 1234 is quick' }).first().waitFor(),
  );
}

async function measure(
  counts: boolean,
  what: string,
  act: () => Promise<unknown>,
  seen: () => Promise<unknown>,
): Promise<void> {
  await page.evaluate('globalThis.longest = 0');
  const beganAt = performance.now();
  await act();
  await seen();
  const ms = performance.now() - beganAt;
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))'); // what follows on its heels counts too
  const longest = await page.evaluate<number>('globalThis.longest');
  if (!counts) return;
  const kept = found.get(what) ?? { ms: [], longest: [] };
  kept.ms.push(ms);
  kept.longest.push(longest);
  found.set(what, kept);
}

/** From the first row to the last, frame by frame. */
function scrollThrough(): Promise<unknown> {
  return page.evaluate(`(async () => {
    const frame = document.querySelector('#eaters [role=region]');
    for (let step = 1; step <= 100; step++) {
      frame.scrollTop = (frame.scrollHeight * step) / 100;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    frame.scrollTop = frame.scrollHeight;
  })()`);
}

/** Tickets that were closed two hours after they were opened, through February and March. */
async function put(
  agreement: string,
  count: number,
  data: (place: number) => EvidenceRecord['data'],
): Promise<void> {
  for (let first = 0; first < count; first += BATCH / 2) {
    const records = Array.from({ length: BATCH / 2 }, (_, place) => first + place).flatMap((place) => {
      const openedAt = Date.UTC(2026, 2, 1) + ((place * 7) % (18 * 24 * 60)) * MINUTE;
      const told = (type: string, at: number) => ({
        ...{ source: 'desk', id: `INC${place}/${type}`, subject: `INC${place}`, type },
        ...{ occurredAt: at, receivedAt: at, data: data(place) },
      });
      return [told('opened', openedAt), told('closed', openedAt + (90 + (place % 600)) * MINUTE)];
    });
    await appender.append(HOME_TENANT, agreement, records);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
