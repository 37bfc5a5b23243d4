/**
 * Clocks with pauses, calendars and monthly compliance of the ServiceNow sample (59,354 rows, and the sample
 * multiplied to ten million): the engine against the best SQL that we could write for DuckDB on one thread.
 * Both hold the records in memory, and must find the same.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { evaluate } from '@tallystick/engine';
import { Calendar } from '@tallystick/time';
import { evaluateRows, findingsOf, readSample, sampleAgreement } from './duckdb/engine-side.ts';
import { processorMs } from './duckdb/processor-time.ts';
import { type Findings, SqlSide } from './duckdb/sql-side.ts';
import { record } from './report.ts';

const AS_OF = Date.UTC(2016, 3, 6, 9);
/** A little before the first incident was opened. */
const FROM = Date.UTC(2016, 1, 29);
const SAMPLE_ROWS = 59_354;
const SIZES = [10_000, SAMPLE_ROWS, 100_000, 1_000_000, SAMPLE_ROWS * 169];

interface Measured {
  readonly rows: number;
  readonly intakeMs: number;
  readonly firstMs: number;
  readonly engineMs: number;
  readonly sqlMs: number;
  readonly sortedSqlMs: number;
}

const agreement = sampleAgreement();
const office = Calendar.from(agreement.calendars.get('office')!);
const sql = await SqlSide.open(office, { from: FROM, asOf: AS_OF });
const sample = await readSample();
await sql.readSample();
if (sample.length !== SAMPLE_ROWS) throw new Error(`The sample has ${sample.length} rows.`);

const loading = await measureLoading();
const measured: Measured[] = [];
for (const rows of SIZES) measured.push(await measure(rows));
report();

async function measure(rows: number): Promise<Measured> {
  const rounds = Math.max(1, Math.min(8, Math.floor(2_000_000 / rows)));
  const times = Math.max(3, Math.min(60, Math.floor(6_000_000 / rows)));
  console.log(`  ${rows.toLocaleString('en')} rows, ${rounds} rounds`);
  await sql.fill(rows, 'as they came');
  const found = await sql.evaluate();
  const sqlMs = await best(Math.max(2, rounds), () => sql.evaluate());
  await sql.fill(rows, 'sorted');
  assertSame(await sql.evaluate(), found);
  const sortedSqlMs = await best(Math.max(2, rounds), () => sql.evaluate());
  await sql.fill(0, 'sorted');
  const of = { rows, times, asOf: AS_OF, rounds: Math.max(2, Math.min(rounds, 4)) };
  const timed = await evaluateRows(agreement, sample, of);
  assertSame(findingsOf(timed.evaluation), found);
  const { intakeMs, firstMs, evaluatingMs: engineMs } = timed;
  return { rows, intakeMs, firstMs, engineMs, sqlMs, sortedSqlMs };
}

/** From the file's bytes to the figures, the sample once. */
async function measureLoading(): Promise<{ readonly engineMs: number; readonly sqlMs: number }> {
  const engineMs = await best(4, async () => {
    await evaluate(agreement, [await readSample()], { asOf: AS_OF });
  });
  const sqlMs = await best(4, async () => {
    await sql.readSample();
    await sql.fill(SAMPLE_ROWS, 'as they came');
    await sql.evaluate();
  });
  return { engineMs, sqlMs };
}

function assertSame(engine: Findings, database: Findings): void {
  deepStrictEqual(withoutZeros(engine), withoutZeros(database));
}

/** SQL has no row for what did not happen. */
function withoutZeros({ counts, elapsedMs }: Findings) {
  const some = Object.entries(counts).filter(([, numbers]) => numbers.some((number) => number !== 0));
  return { counts: Object.fromEntries(some), elapsedMs };
}

async function best(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const beganAt = processorMs();
    await work();
    quickest = Math.min(quickest, processorMs() - beganAt);
  }
  return quickest;
}

function report(): void {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  record('duckdb', {
    title: 'Clocks with pauses, calendars and monthly compliance, against DuckDB',
    about: `The ServiceNow sample and its agreement (four targets, two calendars, pauses, reopening, changes of \
priority) to ${new Date(AS_OF).toISOString().slice(0, 10)}; other sizes are its first rows, or copies of it under other \
subjects. DuckDB runs one statement (bench/duckdb/compliance.sql) on one thread, on a table of narrow columns in \
memory; the engine evaluates from the columns of its own table. Both find the same met, decided, running, paused and at-risk \
clocks for each objective and month, and the same total of elapsed time; else the benchmark fails. Times are processor \
time of the whole process.`,
    columns: [
      'rows',
      'engine (µs a row)',
      'DuckDB (µs a row)',
      'DuckDB ÷ engine',
      'DuckDB, rows sorted beforehand (µs a row)',
      'its ratio',
      'engine, first evaluation (µs a row)',
      'engine, intake (µs a row)',
    ],
    rows: measured.map(({ rows, engineMs, firstMs, sqlMs, sortedSqlMs, intakeMs }) => [
      rows,
      perRow(engineMs, rows),
      perRow(sqlMs, rows),
      sqlMs / engineMs,
      perRow(sortedSqlMs, rows),
      sortedSqlMs / engineMs,
      perRow(firstMs, rows),
      perRow(intakeMs, rows),
    ]),
    notes: [
      'Both are asked again and again over the same records, as a process is that goes on running. The first evaluation after an intake also puts the records of each subject in order, once for all indicators and drafts, and runs on code that is not yet compiled; DuckDB finds its sorted rows in order, too, and does not sort them again. The like of the first evaluation is DuckDB on rows as they came.',
      `From the file's bytes to the figures, the sample once: engine ${Math.round(loading.engineMs)} ms, DuckDB \
${Math.round(loading.sqlMs)} ms (${(loading.sqlMs / loading.engineMs).toFixed(2)} times the engine's). The engine keeps every record's id and \
fingerprint, so that repeats, conflicts and corrections change nothing; DuckDB reads six columns.`,
      `Cost curve, as exponent of growth from row count to row count (1 is linear): engine \
${exponents(({ engineMs }) => engineMs)}, its intake ${exponents(({ intakeMs }) => intakeMs)}, DuckDB ${exponents(({ sqlMs }) => sqlMs)}.`,
      `Peak memory of the whole process, both sides in it: ${peakMb.toLocaleString('en')} MB.`,
      `DuckDB's calendar (a row for each minute with the office minutes before it, what three and five business days \
from it are worth, and its month) is made before the clock starts, as is the engine's. One row in DuckDB is whole minutes; the engine keeps milliseconds.`,
    ],
  });
}

function perRow(ms: number, rows: number): number {
  return (ms * 1000) / rows;
}

function exponents(of: (measured: Measured) => number): string {
  const curve = measured.filter(({ rows }) => rows !== SAMPLE_ROWS);
  return curve
    .slice(1)
    .map((to, place) => {
      const from = curve[place]!;
      return (Math.log(of(to) / of(from)) / Math.log(to.rows / from.rows)).toFixed(2);
    })
    .join(', ');
}
