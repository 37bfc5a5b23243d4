/**
 * Slices of a minute as evidence: what a series takes on disk in a year, and how long a slice takes to be evaluated, as a record a day, a
 * record an hour and a record a minute. Series and days can be given: `npm run bench -- slices` takes 100 series over 30 days.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAgreement } from '@tallystick/agreement';
import { evaluate } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { createAppender, openStore, putAgreement, streamEvidence } from '@tallystick/store';
import { record } from './report.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const START = Date.UTC(2026, 0, 5);
const YEAR_DAYS = 365;
const MIB = 2 ** 20;

const parsed = parseAgreement(`
apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: bench
title: Slices
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: UTC, currency: EUR }
scope: { services: { shop: { fee: 1000 per month } } }
calendars: { always: { timeZone: UTC, hours: 24x7 } }
sources: { probes: { connector: http } }
indicators:
  calls: { kind: ratio, service: shop, from: probes, good: good, total: total }
objectives:
  calls: { indicator: calls, target: 99.9 %, period: month, budgeting: { method: timeslices, target: 99 % } }
`);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { agreement } = parsed;

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const store = await openStore({ dataDir: join(folder, 'data') });
const appender = createAppender(store);

const rows: (string | number)[][] = [];
for (const traffic of ['checks', 'calls'] as const) {
  for (const { name, minutes, series, days } of [
    { name: 'a day', minutes: DAY_MINUTES, series: 100, days: 30 },
    { name: 'an hour', minutes: 60, series: 20, days: 30 },
    { name: 'a minute', minutes: 1, series: 4, days: 15 },
  ]) {
    const id = `${traffic}-${minutes}`;
    await store.withTenant('home', (tx) => putAgreement(tx, { id, title: id, text: 'bench' }));
    const before = await bytesOnDisk();
    for (let one = 0; one < series; one++) await send(id, traffic, { one, days, minutes });
    const bytes = (await bytesOnDisk()) - before;
    const startedAt = performance.now();
    const evaluation = await store.withTenant('home', (tx) =>
      evaluate(agreement, batches(streamEvidence(tx, id)), { asOf: START + days * DAY_MINUTES * MINUTE }),
    );
    const slices = series * days * DAY_MINUTES;
    if (evaluation.evidence.findingCount > 0) throw new Error('Something could not be used.');
    const microseconds = ((performance.now() - startedAt) * 1000) / slices;
    const yearMiB = (bytes / series / days) * (YEAR_DAYS / MIB);
    rows.push([
      `${traffic}, ${name}`,
      slices,
      bytes / slices,
      yearMiB,
      (yearMiB * 10_000) / 1024,
      microseconds,
    ]);
  }
}
await store.close();
rmSync(folder, { recursive: true, force: true });

record('slices', {
  title: 'Slices of a minute as evidence',
  about:
    'Good and valid events by minute, taken in through the ledger and evaluated from the database. `checks`: one probe a minute that seldom fails; `calls`: 800 to 1,200 a minute, of which some fail. A record tells a day, an hour or a minute. Bytes are all that the tables grew by, indexes and conflicts included.',
  columns: [
    'traffic, a record for',
    'slices',
    'bytes a slice',
    'MiB a series and year',
    'GiB for 10,000 series and a year',
    'evaluation, µs a slice',
  ],
  rows,
  notes: ['Read by the row: a record a day against a record a minute of the same traffic.'],
});

async function send(
  id: string,
  traffic: 'checks' | 'calls',
  { one, days, minutes }: { one: number; days: number; minutes: number },
): Promise<void> {
  const random = randomFrom(one + 1);
  const records: EvidenceRecord[] = [];
  for (let first = 0; first < days * DAY_MINUTES; first += minutes) {
    const counts = Array.from({ length: minutes }, () => countsOf(traffic, random));
    const [good, total] = [counts.map(([count]) => count), counts.map(([, count]) => count)];
    const occurredAt = START + first * MINUTE;
    records.push({
      source: 'probes',
      id: `s${one}/${first}`,
      subject: `s${one}`,
      type: minutes === 1 ? 'sample' : 'slices',
      occurredAt,
      receivedAt: occurredAt + minutes * MINUTE,
      data: minutes === 1 ? { good: good[0]!, total: total[0]! } : { stepMs: MINUTE, good, total },
    });
  }
  for (let from = 0; from < records.length; from += 1_000) {
    await appender.append('home', id, records.slice(from, from + 1_000));
  }
}

function countsOf(traffic: 'checks' | 'calls', random: () => number): readonly [number, number] {
  if (traffic === 'checks') return [random() < 0.999 ? 1 : 0, 1];
  const total = 800 + Math.floor(random() * 400);
  return [total - (random() < 0.2 ? Math.floor(random() * 4) : 0), total];
}

async function bytesOnDisk(): Promise<number> {
  const { rows: found } = await store.pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'tallystick'::regnamespace`,
  );
  return Number(found[0]!.bytes);
}

async function* batches(stream: ReturnType<typeof streamEvidence>) {
  for await (const { records } of stream) yield records;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
