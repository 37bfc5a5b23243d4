/**
 * From arrival to updated result: a record is sent over HTTP, taken in durably, evaluated, and the new result told by server-sent events. Against
 * what PostgreSQL needs bare for one row and one notice of it: INSERT and NOTIFY on one connection, LISTEN on another.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { Client } from 'pg';
import type { Answer, Order } from './arrivals/server.ts';
import { freshTicket, ticket } from './arrivals/ticket.ts';
import { record } from './report.ts';

const WARM_UP = 10;
/** Records that the agreement holds before, how many are then sent, and whether each opens or closes an alert as well. */
const LOADS = [
  { held: 0, rounds: 200, alerts: false },
  { held: 1_000, rounds: 200, alerts: false },
  { held: 10_000, rounds: 200, alerts: false },
  { held: 100_000, rounds: 200, alerts: false },
  { held: 10_000, rounds: 200, alerts: true },
];

const agent = new Agent({ keepAlive: true });
const server = fork(new URL('arrivals/server.ts', import.meta.url), { execArgv: ['--conditions=source'] });
const [ready] = (await once(server, 'message')) as [Extract<Answer, { kind: 'ready' }>];
const [writer, listener] = [await connect(), await connect()];
await writer.query('CREATE TABLE public.twin (LIKE tallystick.evidence INCLUDING ALL)');
await listener.query('LISTEN bench');

const rows: (string | number)[][] = [];
for (const { held, rounds, alerts } of LOADS) {
  const id = `bench-${held}${alerts ? '-alerts' : ''}`;
  await order({ kind: 'hold', id, held });
  const events = await listen();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < rounds; round++) {
    const number = held + round + WARM_UP;
    const arrived = await timed(async () => {
      const told = events.next(id);
      await send(id, alerts ? ticket(number) : freshTicket(number));
      await told;
    });
    await order({ kind: 'rest' });
    const bare = await timed(() => insertAndNotify(id, number));
    if (round >= 0) {
      ours.push(arrived);
      theirs.push(bare);
    }
  }
  events.end();
  const [mine, bare] = [median(ours), median(theirs)];
  rows.push([held, alerts ? 'yes' : 'no', bare, mine, mine / bare, percentile(ours, 0.99)]);
  if (!alerts && mine > 5 * bare) console.error('Over the budget of five round trips.');
}
await Promise.all([writer.end(), listener.end()]);
agent.destroy();
const ended = once(server, 'exit');
server.send({ kind: 'end' } satisfies Order);
await ended;

record('arrival', {
  title: 'From arrival to updated result',
  about: `One record at a time, sent over HTTP to a server with the embedded PostgreSQL, which is a process of its own; until the event of the result that counts it has come by SSE. The peer is a row of the same columns and indexes with NOTIFY in one statement on one connection, until another that listens has heard of it. Both are synced to disk. Medians of ${LOADS[0]!.rounds} that take turns; the budget is five times the peer. Every other record opens a ticket, the one after it closes that; where alerts are opened and closed with it, the ticket was late when it came.`,
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

/** Has the server do something, and waits until it is done and nothing is at work there. */
async function order(given: Order): Promise<void> {
  const done = once(server, 'message');
  server.send(given);
  await done;
}

function send(id: string, one: ReturnType<typeof ticket>): Promise<void> {
  const body = JSON.stringify(one);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const address = `${ready.url}/api/v1/agreements/${id}/evidence`;
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', resolve);
      if (response.statusCode !== 200) reject(new Error(`The server answers ${response.statusCode}.`));
    });
    sent.on('error', reject).end(body);
  });
}

/** Events of results as they come. */
async function listen() {
  const listening = get(`${ready.url}/api/v1/events`);
  const [response] = await once(listening, 'response');
  const waiting = new Map<string, () => void>();
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    const end = text.lastIndexOf('\n\n');
    if (end < 0) return;
    for (const [, agreementId = ''] of text.slice(0, end).matchAll(/"agreement":"([^"]+)"/g)) {
      waiting.get(agreementId)?.();
      waiting.delete(agreementId);
    }
    text = text.slice(end + 2);
  });
  return {
    next: (id: string) => new Promise<void>((resolve) => waiting.set(id, resolve)),
    end: () => listening.destroy(),
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
      ...[id, number + 1, one.source, one.id, one.subject, one.type, one.occurredAt, one.occurredAt, text],
      Buffer.alloc(32, text),
    ],
  });
  await heard;
}

async function connect(): Promise<Client> {
  const { host, port, database } = ready;
  const client = new Client({ host, port, database, user: 'tallystick_owner' });
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
