/**
 * A server under load for a minute: 200 open live connections, 100 requests for the data of pages and 500 events a second, from this process on the same machine. How
 * long pages wait, as ratios to an endpoint that does nothing, asked in the same minute; what failed; and whether the server's memory grows.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from './report.ts';
import { ticketAgreement } from './samples/ticket-agreement.ts';

const SECONDS = Number(process.env.TALLYSTICK_LOAD_SECONDS ?? 60);
const WARM_UP_SECONDS = 15;
const LISTENERS = 200;
const PAGES_PER_SECOND = 100;
const NOOPS_PER_SECOND = 20;
const EVENTS_PER_SECOND = 500;
const EVENTS_IN_A_REQUEST = 50;
const AGREEMENTS = ['desk-a', 'desk-b', 'desk-c', 'desk-d'];
/** Requests come from so many addresses of this machine, since each may make 1,200 a minute. */
const ADDRESSES = Array.from({ length: 10 }, (_, index) => `127.0.0.${index + 2}`);
/** Growth of what the server keeps from the first to the last third that is taken for none, as a share. */
const GROWTH_LIMIT = 0.1;

/** What pages ask for, of an agreement or of all. */
const PAGES: readonly ((id: string, place: number) => string)[] = [
  () => '/api/v1/agreements',
  (id) => `/api/v1/agreements/${id}`,
  (id) => `/api/v1/agreements/${id}/objectives/quick/outcomes?limit=50`,
  (id) => `/api/v1/agreements/${id}/objectives/quick/days?period=2026-03`,
  (id) => `/api/v1/open-clocks?agreement=${id}`,
  () => '/api/v1/alerts?state=open',
  () => '/api/v1/portfolio/needs',
  () => '/api/v1/credits',
  () => '/api/v1/reviews',
  (id, place) => `/api/v1/agreements/${id}/subjects/INC${place * 250 + 7}`,
];

const agents = ADDRESSES.map((localAddress) => new Agent({ keepAlive: true, localAddress, maxSockets: 30 }));
const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const server = await startServer();
const errors = new Map<string, number>();
const waits = { pages: [] as number[], noop: [] as number[], events: [] as number[] };
const lateness: number[] = [];
let heard = 0;
let sent = 0;
let isMeasured = false;
let turns = 0;

for (const id of AGREEMENTS) await ask('PUT', `/api/v1/agreements/${id}/text`, { text: ticketAgreement(id) });
for (let batch = 0; batch < 80; batch++) await sendEvents(500);
await pause(2_000);
const listeners = await Promise.all(Array.from({ length: LISTENERS }, (_, index) => listen(index)));
const memory: { readonly at: number; readonly heap: number; readonly rss: number }[] = [];
const beganAt = performance.now() + WARM_UP_SECONDS * 1_000;
const endsAt = beganAt + SECONDS * 1_000;
await Promise.all([
  steadily(PAGES_PER_SECOND, (turn) => {
    // Each page of each agreement in turn.
    const place = Math.floor(turn / PAGES.length) % AGREEMENTS.length;
    return timed('pages', 'GET', PAGES[turn % PAGES.length]!(AGREEMENTS[place]!, place));
  }),
  steadily(NOOPS_PER_SECOND, () => timed('noop', 'GET', '/api/health')),
  steadily(EVENTS_PER_SECOND / EVENTS_IN_A_REQUEST, () => sendEvents(EVENTS_IN_A_REQUEST)),
  steadily(1, async () => void memory.push(await memoryOf())),
]);
const lost = listeners.filter(({ isOpen }) => !isOpen()).length;
for (const one of listeners) one.end();
await server.kill();
rmSync(folder, { recursive: true, force: true });

const heap = growth(memory.map((one) => one.heap));
const rss = growth(memory.map((one) => one.rss));
const noop = percentile(waits.noop, 0.5);
const row = (name: string, figures: readonly number[]) => [
  ...[
    name,
    figures.length / SECONDS,
    percentile(figures, 0.5),
    percentile(figures, 0.95),
    percentile(figures, 0.99),
  ],
  percentile(figures, 0.5) / noop,
  percentile(figures, 0.99) / percentile(waits.noop, 0.99),
];
const failures = [...errors].map(([what, count]) => `${count} × ${what}`);
record('load', {
  title: 'A server under load',
  about: `${SECONDS} seconds of ${LISTENERS} open live connections, ${PAGES_PER_SECOND} requests a second for the data of pages (portfolio, agreements, outcomes, days, open clocks, alerts, credits, reviews) and ${EVENTS_PER_SECOND} events a second in requests of ${EVENTS_IN_A_REQUEST}, over ${AGREEMENTS.length} agreements that held 10,000 records each before. Requests leave at their time, whether earlier ones were answered or not; the generator and PostgreSQL share the machine with the server. The peer is an endpoint that answers at once, asked at the same time.`,
  columns: [
    'what',
    'a second',
    'median, ms',
    '95th percentile, ms',
    '99th percentile, ms',
    'median ÷ no-op',
    '99th percentile ÷ no-op',
  ],
  rows: [
    row('an endpoint that does nothing', waits.noop),
    row('data of pages', waits.pages),
    row(`${EVENTS_IN_A_REQUEST} events, durable`, waits.events),
  ],
  notes: [
    failures.length === 0 ? 'Nothing failed.' : `Failed: ${failures.join('; ')}.`,
    `Of ${LISTENERS} live connections ${lost} broke; they heard ${heard.toLocaleString('en')} events of ${sent.toLocaleString('en')} records.`,
    `What the server's heap holds after a collection went from ${mebibytes(heap.first)} to ${mebibytes(heap.last)} MiB, its whole memory from ${mebibytes(rss.first)} to ${mebibytes(rss.last)} MiB (least of the first and the last third). The records that came meanwhile are held too: evaluations are live.`,
    `The generator itself was late by ${percentile(lateness, 0.99).toFixed(0)} ms in the 99th percentile.`,
  ],
});
if (failures.length > 0 || lost > 0) process.exitCode = 1;
if (rss.last > rss.first * (1 + GROWTH_LIMIT)) {
  console.error(`The server's memory grew by more than ${GROWTH_LIMIT * 100} %.`);
  process.exitCode = 1;
}
process.exit();

/** Does something at a steady pace until the minute is over, whether it is done or not. */
async function steadily(perSecond: number, act: (turn: number) => Promise<void>): Promise<void> {
  const all: Promise<void>[] = [];
  const from = performance.now();
  for (let turn = 0; ; turn++) {
    const dueAt = from + (turn * 1_000) / perSecond;
    const now = performance.now();
    if (dueAt > endsAt) break;
    if (dueAt > now) await pause(dueAt - now);
    isMeasured = dueAt >= beganAt;
    if (isMeasured) lateness.push(performance.now() - dueAt);
    all.push(act(turn).catch((error: Error) => count(error.message)));
  }
  await Promise.all(all);
}

/** Measured are those that were due in the minute. */
async function timed(
  kind: keyof typeof waits,
  method: string,
  address: string,
  body?: object,
): Promise<void> {
  const isCounted = isMeasured;
  const from = performance.now();
  await ask(method, address, body);
  if (isCounted) waits[kind].push(performance.now() - from);
}

/** New tickets and ends of earlier ones, a request for one agreement. */
async function sendEvents(count: number): Promise<void> {
  const batch = sent / count;
  const id = AGREEMENTS[batch % AGREEMENTS.length]!;
  const records = Array.from({ length: count }, (_, index) => ticket(sent + index));
  sent += count;
  await timed('events', 'POST', `/api/v1/agreements/${id}/evidence`, records);
}

function ticket(number: number): object {
  return {
    source: 'desk',
    id: `INC${number >> 1}-${number & 1}`,
    subject: `INC${number >> 1}`,
    type: number % 2 === 0 ? 'opened' : 'closed',
    occurredAt: Date.UTC(2026, 2, 2, 9) + (number % 40_000) * 30_000,
    data: { priority: (number % 4) + 1 },
  };
}

/** Sends a request and reads its answer. @throws Error where it is not a good one */
function ask(method: string, address: string, body?: object): Promise<string> {
  const agent = agents[turns++ % agents.length]!;
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = text === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      `${server.url}${address}`,
      { method, agent, headers, timeout: 30_000 },
      (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          answer += piece;
        });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode! < 300) resolve(answer);
          else
            reject(
              new Error(
                `${method} ${address.replaceAll(/desk-\w/g, 'ID')} ${response.statusCode} ${answer.slice(0, 200)}`,
              ),
            );
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`${method} ${address} had no answer in 30 s`)));
    asked.on('error', reject);
    asked.end(text);
  });
}

/** A live connection that reads all it is sent. */
function listen(index: number): Promise<{ isOpen(): boolean; end(): void }> {
  return new Promise((resolve, reject) => {
    const options = { localAddress: ADDRESSES[index % ADDRESSES.length]!, agent: false } as const;
    const asked = httpRequest(`${server.url}/api/v1/events`, options, (response: IncomingMessage) => {
      let isOpen = response.statusCode === 200;
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        if (isMeasured) heard += piece.split('event: evaluated').length - 1;
      });
      response.on('close', () => {
        isOpen = false;
      });
      response.on('error', () => {});
      resolve({ isOpen: () => isOpen, end: () => asked.destroy() });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function memoryOf(): Promise<{ at: number; heap: number; rss: number }> {
  const text = await ask('GET', '/metrics');
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    at: performance.now(),
    heap: read('nodejs_heap_size_used_bytes'),
    rss: read('process_resident_memory_bytes'),
  };
}

/** The least in the first and in the last third: what is left after collections. */
function growth(figures: readonly number[]): { readonly first: number; readonly last: number } {
  const measured = figures.slice(WARM_UP_SECONDS);
  const third = Math.ceil(measured.length / 3);
  return { first: Math.min(...measured.slice(0, third)), last: Math.min(...measured.slice(-third)) };
}

function count(what: string): void {
  errors.set(what, (errors.get(what) ?? 0) + 1);
}

/** The server, in a process of its own. */
async function startServer(): Promise<{ readonly url: string; kill(): Promise<void> }> {
  const args = ['packages/cli/src/main.ts', 'serve', '--open', '--port', '0', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill());
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [found] = /http:\/\/[\d.:]+/.exec(line) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error('The server ended.')));
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    url,
    kill: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function percentile(figures: readonly number[], share: number): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * share)] ?? Number.NaN;
}
