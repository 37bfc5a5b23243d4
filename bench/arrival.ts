/**
 * From arrival to updated result: a record is sent over HTTP, taken in durably, evaluated, and the new result told by server-sent events. Against
 * what PostgreSQL needs bare for one row and one notice of it: INSERT and NOTIFY on one connection, LISTEN on another.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { createAppender, putAgreement } from '@tallystick/store';
import { Client } from 'pg';
import { record } from './report.ts';
import { ticketAgreement } from './samples/ticket-agreement.ts';

const WARM_UP = 10;
const START = Date.UTC(2026, 2, 2, 9);
const NOW = Date.UTC(2026, 2, 20, 12);
const MINUTE = 60_000;
/** Records that the agreement holds before, how many are then sent, and whether each opens or closes an alert as well. */
const LOADS = [
  { held: 0, rounds: 200, alerts: false },
  { held: 1_000, rounds: 200, alerts: false },
  { held: 10_000, rounds: 200, alerts: false },
  { held: 100_000, rounds: 200, alerts: false },
  { held: 10_000, rounds: 200, alerts: true },
];

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const server = await startServer({
  location: { dataDir: join(folder, 'data') },
  host: '127.0.0.1',
  port: 0,
  version: 'bench',
  access: 'open',
  now: () => NOW,
});
const [writer, listener] = [await connect(server), await connect(server)];
await writer.query('CREATE TABLE public.twin (LIKE tallystick.evidence INCLUDING ALL)');
await listener.query('LISTEN bench');

const rows: (string | number)[][] = [];
for (const { held, rounds, alerts } of LOADS) {
  const id = `bench-${held}${alerts ? '-alerts' : ''}`;
  await server.store.withTenant(HOME_TENANT, (tx) =>
    putAgreement(tx, { id, title: id, text: ticketAgreement(id) }),
  );
  const appender = createAppender(server.store);
  const records = Array.from({ length: held }, (_, number) => ticket(number));
  for (let from = 0; from < held; from += 1_000)
    await appender.append(HOME_TENANT, id, records.slice(from, from + 1_000));
  await server.idle();
  const events = await listen(server);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < rounds; round++) {
    const number = held + round + WARM_UP;
    const arrived = await timed(async () => {
      const told = events.next(id);
      await send(server, id, alerts ? ticket(number) : fresh(number));
      await told;
    });
    await server.idle(); // the worker's rest is over
    const bare = await timed(() => insertAndNotify(id, number));
    if (round >= 0) {
      ours.push(arrived);
      theirs.push(bare);
    }
  }
  await events.end();
  const [mine, bare] = [median(ours), median(theirs)];
  rows.push([held, alerts ? 'yes' : 'no', bare, mine, mine / bare, percentile(ours, 0.99)]);
  if (!alerts && mine > 5 * bare) console.error('Over the budget of five round trips.');
}
await Promise.all([writer.end(), listener.end()]);
await server.store.close();
rmSync(folder, { recursive: true, force: true });

record('arrival', {
  title: 'From arrival to updated result',
  about: `One record at a time, sent over HTTP to a server with the embedded PostgreSQL; until the event of the result that counts it has come by SSE. The peer is a row of the same columns and indexes with NOTIFY in one statement on one connection, until another that listens has heard of it. Both are synced to disk. Medians of ${LOADS[0]!.rounds} that take turns; the budget is five times the peer. Every other record opens a ticket, the one after it closes that; where alerts are opened and closed with it, the ticket was late when it came.`,
  columns: [
    'records held before',
    'alerts',
    'INSERT + NOTIFY, ms',
    'ours, ms',
    'ours ÷ peer',
    'ours, 99th percentile, ms',
  ],
  rows,
  notes: [
    'The worker has the agreement at hand and is handed the record, works out what that changes, and writes it (decisions 19 and 29). What remains is two trips to the database: taking in, which waits for the disk, and writing. An alert is on disk before it is told: one wait more, and two trips.',
    `Load of the machine at the end of the run: ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores. Ours changes between processes more often than the peer, so other work on the machine raises the ratio.`,
  ],
});

// The HTTP server goes with the process: its client keeps connections open for longer than a benchmark.
process.exit(0);

function ticket(number: number) {
  return {
    source: 'desk',
    id: `INC${number >> 1}-${number & 1}`,
    subject: `INC${number >> 1}`,
    type: number % 2 === 0 ? 'opened' : 'closed',
    occurredAt: START + number * MINUTE,
    receivedAt: START + number * MINUTE,
    data: { priority: (number % 4) + 1 },
  };
}

/** As {@link ticket}, of a ticket that was opened a moment ago: nobody is told of it. */
function fresh(number: number): ReturnType<typeof ticket> {
  return { ...ticket(number), occurredAt: NOW - (2 - (number % 2)) * MINUTE };
}

async function send(
  { url }: RunningServer,
  id: string,
  { receivedAt: _receivedAt, ...one }: ReturnType<typeof ticket>,
): Promise<void> {
  const response = await fetch(`${url}/api/v1/agreements/${id}/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(one),
  });
  if (!response.ok) throw new Error(await response.text());
  await response.arrayBuffer();
}

/** Events of results as they come. */
async function listen({ url }: RunningServer) {
  const response = await fetch(`${url}/api/v1/events`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const waiting = new Map<string, () => void>();
  const reading = (async () => {
    let text = '';
    for (;;) {
      const { done, value = '' } = await reader.read();
      if (done) return;
      text += value;
      const end = text.lastIndexOf('\n\n');
      if (end < 0) continue;
      for (const [, agreementId = ''] of text.slice(0, end).matchAll(/"agreement":"([^"]+)"/g)) {
        waiting.get(agreementId)?.();
        waiting.delete(agreementId);
      }
      text = text.slice(end + 2);
    }
  })();
  return {
    next: (id: string) => new Promise<void>((resolve) => waiting.set(id, resolve)),
    end: async () => {
      await reader.cancel();
      await reading;
    },
  };
}

async function insertAndNotify(id: string, number: number): Promise<void> {
  const one = ticket(number);
  const heard = new Promise<void>((resolve) => listener.once('notification', () => resolve()));
  const text = JSON.stringify(one);
  await writer.query({
    name: 'insert',
    text: `WITH written AS (INSERT INTO public.twin
             (tenant_id, agreement_id, position, source, record_id, subject, type, occurred_at, received_at, content, content_hash)
             VALUES ('home', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING 1)
           SELECT pg_notify('bench', $1) FROM written`,
    values: [
      ...[id, number + 1, one.source, one.id, one.subject, one.type, one.occurredAt, one.receivedAt, text],
      Buffer.alloc(32, text),
    ],
  });
  await heard;
}

async function connect({ store }: RunningServer): Promise<Client> {
  const client = new Client({ ...store.pool.options, user: 'tallystick_owner', pipeline: false });
  await client.connect();
  return client;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

function percentile(figures: readonly number[], share: number): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * share)]!;
}
