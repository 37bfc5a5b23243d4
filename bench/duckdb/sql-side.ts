import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Calendar } from '@tallystick/time';

const MINUTE_MS = 60_000;
const SUBJECTS_APART = 10_000;

/** What both sides must agree on: a line for each objective and month, and the time of all clocks together. */
export interface Findings {
  /** `p3 2016-03` with met and decided outcomes, `p3 open` with running, paused and at-risk clocks. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly elapsedMs: number;
}

/** DuckDB in memory, on one thread, and the statement of compliance.sql. */
export class SqlSide {
  readonly #connection: DuckDBConnection;
  readonly #statement: string;
  #order: 'as they came' | 'sorted' = 'as they came';

  private constructor(connection: DuckDBConnection, statement: string) {
    this.#connection = connection;
    this.#statement = statement;
  }

  /** @param office the calendar of the priorities 2 to 4, told to DuckDB minute by minute. */
  static async open(
    office: Calendar,
    span: { readonly from: number; readonly asOf: number },
  ): Promise<SqlSide> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('SET threads = 1');
    // Joins keep the order of what they probe with; the optimiser must not turn them round.
    await connection.run("SET disabled_optimizers = 'build_side_probe_side,join_order'");
    await tellCalendar(connection, office, span);
    const statement = readFileSync('bench/duckdb/compliance.sql', 'utf8')
      .replaceAll('$as_of_worked', String(office.elapsed(span.from, span.asOf) / MINUTE_MS))
      .replaceAll('$as_of', String(span.asOf / MINUTE_MS));
    return new SqlSide(connection, statement);
  }

  /** Reads the sample's file into memory. */
  async readSample(): Promise<void> {
    await this.#connection.run('DROP TABLE IF EXISTS sample');
    await this.#connection.run(readFileSync('bench/duckdb/load.sql', 'utf8'));
  }

  /** Fills the log with so many rows: the sample, again and again under other subjects. */
  async fill(rows: number, order: 'as they came' | 'sorted'): Promise<void> {
    this.#order = order;
    const copies = Math.ceil(rows / Number((await this.#rows('SELECT count(*) FROM sample'))[0]![0]));
    const by = order === 'sorted' ? 'subject, t, seq' : 'copy, place';
    await this.#connection.run(`
      CREATE OR REPLACE TABLE log AS
      FROM (
        SELECT (subject + copy * ${SUBJECTS_APART})::INTEGER AS subject, t, seq, opened, state, priority
        FROM range(${copies}) AS copies (copy), sample ORDER BY copy, place LIMIT ${rows}
      ) ${order === 'sorted' ? `ORDER BY ${by}` : ''}`);
  }

  /** Runs the statement; rows that lie in order are not sorted again. */
  async evaluate(): Promise<Findings> {
    const statement = this.#order === 'sorted' ? withoutSort(this.#statement) : this.#statement;
    const counts: Record<string, readonly number[]> = {};
    let elapsedMs = 0;
    for (const [priority, month, ...sums] of await this.#rows(statement)) {
      const [met = 0, breached = 0, running = 0, paused = 0, atRisk = 0, minutes = 0] = sums.map(Number);
      elapsedMs += minutes * MINUTE_MS;
      if (month !== null) counts[`p${priority} 2016-0${month}`] = [met, met + breached];
      if (month === null) counts[`p${priority} open`] = [running, paused, atRisk];
    }
    return { counts, elapsedMs };
  }

  async memoryMb(): Promise<number> {
    const [row] = await this.#rows('SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()');
    return Number(row![0]) / 2 ** 20;
  }

  async #rows(statement: string): Promise<unknown[][]> {
    return (await this.#connection.runAndReadAll(statement)).getRowsJson() as unknown[][];
  }
}

const SORT = 'ORDER BY subject, t, seq';

function withoutSort(statement: string): string {
  if (!statement.includes(SORT)) throw new Error(`compliance.sql no longer says "${SORT}".`);
  return statement.replace(SORT, '');
}

async function tellCalendar(
  connection: DuckDBConnection,
  office: Calendar,
  { from, asOf }: { readonly from: number; readonly asOf: number },
): Promise<void> {
  await connection.run(
    'CREATE TABLE minutes (minute INTEGER, worked INTEGER, three_days INTEGER, five_days INTEGER, period TINYINT)',
  );
  await connection.run('CREATE TABLE positions (worked INTEGER, minute INTEGER)');
  const minutes = await connection.createAppender('minutes');
  const positions = await connection.createAppender('positions');
  for (let at = from; at <= asOf; at += MINUTE_MS) {
    const worked = office.elapsed(from, at) / MINUTE_MS;
    minutes.appendInteger(at / MINUTE_MS);
    minutes.appendInteger(worked);
    for (const days of [3, 5])
      minutes.appendInteger(office.elapsed(at, office.addDays(at, days)) / MINUTE_MS);
    const month = new Date(at).getUTCMonth() + 1;
    if (month < 3) minutes.appendNull();
    else minutes.appendTinyInt(month);
    minutes.endRow();
    if (!office.isOpen(at)) continue;
    positions.appendInteger(worked);
    positions.appendInteger(at / MINUTE_MS);
    positions.endRow();
  }
  minutes.closeSync();
  positions.closeSync();
}
