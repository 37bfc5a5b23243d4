/**
 * The first fifty outcomes behind one figure, among more and more outcomes, against a read of fifty rows by primary key. Ten million take some
 * minutes to make: they are among them where TALLYSTICK_LONG is set.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOutcomes, openStore, pageOutcomes } from '@tallystick/store';
import { Client } from 'pg';
import { record } from './report.ts';

const SIZES = [10_000, 100_000, 1_000_000, ...(process.env.TALLYSTICK_LONG ? [10_000_000] : [])];
const ROUNDS = 200;
const ROWS = 50;
const FIGURE = { objective: 'p1', period: '2026-03' };

const BY_KEY = `SELECT * FROM tallystick.outcomes
  WHERE tenant_id = 'home' AND agreement_id = 'bench' AND indicator = 'resolve' AND subject = ANY($1::text[]) AND cycle = 0`;

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const store = await openStore({ dataDir: join(folder, 'data') });
const bare = new Client({ ...store.pool.options, user: 'tallystick_owner', pipeline: false });
await bare.connect();
await bare.query(`SELECT set_config('tallystick.tenant', 'home', false)`);

const rows: (string | number)[][] = [];
let made = 0;
for (const size of SIZES) {
  await make(made, size);
  made = size;
  const byKey = await median(async (round) => {
    const subjects = Array.from({ length: ROWS }, (_, row) =>
      subjectOf(((round % 2) * 7_919 + row * 104_729) % size),
    );
    const found = await bare.query({ name: 'keys', text: BY_KEY, values: [subjects] });
    if (found.rows.length !== ROWS) throw new Error(`${found.rows.length} rows were found.`);
  });
  const page = await median(async (round) => {
    const orderBy = round % 2 === 0 ? 'overrun' : 'elapsed';
    const { outcomes } = await store.withTenant('home', (tx) =>
      pageOutcomes(tx, 'bench', FIGURE, { limit: ROWS, orderBy }),
    );
    if (outcomes.length !== ROWS) throw new Error(`${outcomes.length} outcomes were found.`);
  });
  const counted = await median(
    () => store.withTenant('home', (tx) => countOutcomes(tx, 'bench', FIGURE)),
    20,
  );
  rows.push([size, byKey, page, page / byKey, counted]);
  if (page > 10 * byKey) console.error(`Over the budget of ten reads by key: ${size} outcomes.`);
}
await bare.end();
await store.close();
rmSync(folder, { recursive: true, force: true });

record('outcomes', {
  title: 'The outcomes behind a figure',
  about: `The first ${ROWS} outcomes that one objective counts in one period, furthest past the target or slowest first, by \`pageOutcomes\` in a transaction of its own with row-level security; a figure counts one in 48 of all. The peer is one prepared statement that reads ${ROWS} rows by primary key on a plain connection. Medians of ${ROWS * 4} and ${ROUNDS} reads; the budget is ten times the peer.`,
  columns: [
    'outcomes',
    `${ROWS} rows by key, ms`,
    'first page, ms',
    'page ÷ rows by key',
    'counting all of the figure, ms',
  ],
  rows,
  notes: [
    'The page is read by an index, so its time hardly grows with what is there; the number of all outcomes beside it has to be counted.',
  ],
});

/** Outcomes with the numbers from one up to another, spread over four objectives and twelve periods. */
async function make(from: number, to: number): Promise<void> {
  await bare.query(
    `INSERT INTO tallystick.outcomes
       (tenant_id, agreement_id, indicator, subject, cycle, objective, status, started_at, due_at, decided_at, elapsed_ms, overrun_ms, period, detail)
     SELECT 'home', 'bench', 'resolve', 'INC' || lpad(n::text, 9, '0'), 0, 'p' || (n % 4 + 1), 'met', 1, 2, 3, hash, hash - 14400000,
            '2026-' || lpad((n / 4 % 12 + 1)::text, 2, '0'), '{"subject":"INC","state":"met","elapsedMs":1234,"targetMs":14400000,"started":"2026-03-01T00:00:00.000Z"}'
       FROM (SELECT n, abs(hashint8(n)) % 28800000 AS hash FROM generate_series($1::bigint, $2::bigint - 1) AS n) AS numbered`,
    [from, to],
  );
  await bare.query('VACUUM ANALYZE tallystick.outcomes');
}

function subjectOf(number: number): string {
  return `INC${String(number).padStart(9, '0')}`;
}

/** Milliseconds of the middle one of many turns. */
async function median(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    await work(round);
    figures.push(performance.now() - startedAt);
  }
  return figures.sort((a, b) => a - b)[figures.length >> 1]!;
}
