/**
 * Taking evidence in durably, as ratios to what PostgreSQL does bare in the same run: batches of 1,000 records against raw
 * COPY into a table with the same columns and indexes, and eight writers of single records at once against bare single-row inserts.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalText, contentText, type EvidenceRecord } from '@tallystick/ledger';
import { createAppender, openStore, putAgreement } from '@tallystick/store';
import { Client, type Connection } from 'pg';
import { record } from './report.ts';

const ROUNDS = 7;
const BATCHES = 12;
const BATCH_RECORDS = 1_000;
const WRITERS = 8;
const SINGLES = 60;
const START = Date.UTC(2026, 0, 5);

const COLUMNS =
  'tenant_id, agreement_id, position, source, record_id, subject, type, occurred_at, received_at, content, content_hash';
const INSERT = `INSERT INTO public.twin (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const store = await openStore({ dataDir: join(folder, 'data') });
const bare = await Promise.all(Array.from({ length: WRITERS }, () => connect()));
const [first] = bare as [Client, ...Client[]];
// The same columns, indexes and checks, without row-level security, which COPY refuses.
await first.query('CREATE TABLE public.twin (LIKE tallystick.evidence INCLUDING ALL)');
await store.withTenant('home', (tx) => putAgreement(tx, { id: 'bench', title: 'Bench', text: 'bench' }));

let number = 0;
const take = (count: number): EvidenceRecord[] => Array.from({ length: count }, () => ticket(number++));
const appender = createAppender(store);
const results = {
  batch: [] as number[],
  copy: [] as number[],
  singles: [] as number[],
  inserts: [] as number[],
};

for (let round = -1; round < ROUNDS; round++) {
  const batches = Array.from({ length: BATCHES }, () => take(BATCH_RECORDS));
  const copies = Array.from({ length: BATCHES }, () => take(BATCH_RECORDS).map(copyLine).join(''));
  const batch = await seconds(async () => {
    for (const records of batches) await appender.append('home', 'bench', records);
  });
  const copy = await seconds(async () => {
    for (const text of copies) await copyIn(first, text);
  });
  const singles = await seconds(async () => {
    await Promise.all(
      bare.map(async () => {
        for (let turn = 0; turn < SINGLES; turn++) await appender.append('home', 'bench', take(1));
      }),
    );
  });
  const inserts = await seconds(async () => {
    await Promise.all(
      bare.map(async (client) => {
        for (let turn = 0; turn < SINGLES; turn++)
          await client.query({ name: 'one', text: INSERT, values: values(take(1)[0]!) });
      }),
    );
  });
  if (round < 0) continue; // The first warms up.
  results.batch.push((BATCHES * BATCH_RECORDS) / batch);
  results.copy.push((BATCHES * BATCH_RECORDS) / copy);
  results.singles.push((WRITERS * SINGLES) / singles);
  results.inserts.push((WRITERS * SINGLES) / inserts);
}

await Promise.all(bare.map((client) => client.end()));
await store.close();
rmSync(folder, { recursive: true, force: true });

record('intake', {
  title: 'Taking evidence in durably, against bare PostgreSQL',
  about: `The embedded PostgreSQL with every commit synced to disk. Ours checks each record, makes its canonical form and hash, looks for what is known under its id, extends the hash tree and marks the agreement for evaluation. The peer is a table with the same columns, indexes and checks: COPY of ${BATCH_RECORDS} rows of ready text a transaction, and prepared single-row inserts on ${WRITERS} connections. Median of ${ROUNDS} rounds that take turns.`,
  columns: ['load', 'ours (records/s)', 'bare (rows/s)', 'ours ÷ bare'],
  rows: [
    [
      `batches of ${BATCH_RECORDS}, one writer`,
      median(results.batch),
      median(results.copy),
      share(results.batch, results.copy),
    ],
    [
      `single records, ${WRITERS} writers at once`,
      median(results.singles),
      median(results.inserts),
      share(results.singles, results.inserts),
    ],
  ],
  notes: [
    'Appends to one ledger wait for each other at its head, which gives positions without gaps; what comes meanwhile is committed together.',
  ],
});

function ticket(n: number): EvidenceRecord {
  return {
    source: 'desk',
    id: `INC${n}-${n % 3}`,
    subject: `INC${n >> 2}`,
    type: 'updated',
    occurredAt: START + n * 1_000,
    receivedAt: START + n * 1_000 + 500,
    data: { state: 'Active', priority: (n % 4) + 1, group: `team ${n % 17}`, category: 'network' },
  };
}

function values(one: EvidenceRecord): unknown[] {
  return [
    ...['home', 'bench', number++, one.source, one.id, one.subject, one.type, one.occurredAt, one.receivedAt],
    contentText(one),
    Buffer.alloc(32, canonicalText(one.id)),
  ];
}

function copyLine(one: EvidenceRecord): string {
  const cells = values(one).map((value) =>
    Buffer.isBuffer(value) ? `\\\\x${value.toString('hex')}` : String(value),
  );
  return `${cells.join('\t')}\n`;
}

/** COPY by the driver's own protocol functions: one statement, one chunk, one commit. */
function copyIn(client: Client, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection: Connection) => connection.query(`COPY public.twin (${COLUMNS}) FROM STDIN`),
      handleCopyInResponse: (connection: Connection & CopyIn) => {
        connection.sendCopyFromChunk(Buffer.from(text));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    } as never);
  });
}

interface CopyIn {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

async function connect(): Promise<Client> {
  const client = new Client({ ...store.pool.options, user: 'tallystick_owner', pipeline: false });
  await client.connect();
  return client;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1]!;
}

function share(ours: readonly number[], theirs: readonly number[]): string {
  return `${Math.round(median(ours.map((one, index) => one / theirs[index]!)) * 100)} %`;
}
