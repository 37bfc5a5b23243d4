import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';

/** A statement that each connection plans once: for those that run at every record. No other has its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Statements on a connection with a transaction. They go out as they are given; none waits for the answer to the one before. */
export interface Transaction {
  /** Runs a statement with `$1`-style values. */
  query<Row extends QueryResultRow>(
    sql: string | Prepared,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>;
  /** Runs one whose answer nobody waits for. Where it fails, the transaction does. */
  send(sql: string | Prepared, values?: readonly unknown[]): void;
}

/** PostgreSQL's word for statements that come after one that failed. */
const ABORTED = '25P02';

/**
 * One transaction on a connection of the pool. Its beginning goes out with its first statement, and its end right behind the last that work gave, whether that
 * is answered yet or not: it commits only if all of them succeed. A connection whose rollback fails is not used again.
 *
 * @param options.readOnly whether nothing is written: then the result does not wait for the end
 * @param options.afterCommit work on the same connection that the result does not wait for; it must not throw
 */
export async function inTransaction<Result>(
  pool: Pool,
  begin: string,
  work: (transaction: Transaction) => Promise<Result>,
  options: {
    readonly readOnly?: boolean;
    readonly afterCommit?: (client: PoolClient) => Promise<void>;
  } = {},
): Promise<Result> {
  const client = await pool.connect();
  const sender = new Sender(client);
  try {
    const begun = sender.run(begin);
    const result = await work({
      // What was sent behind a beginning that failed was in no transaction: its answer is nobody's.
      query: <Row extends QueryResultRow>(sql: string | Prepared, values?: readonly unknown[]) => {
        const answer = sender.run<Row>(sql, values);
        return quiet(begun.then(() => answer));
      },
      send: (sql, values) => void sender.run(sql, values),
    });
    if (options.readOnly) {
      await begun;
      void sender.run('COMMIT').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
      return result;
    }
    const { command } = await sender.run('COMMIT');
    if (command !== 'COMMIT') throw sender.failure ?? new Error('the transaction was rolled back');
    void (options.afterCommit?.(client) ?? Promise.resolve()).then(() => client.release());
    return result;
  } catch (error) {
    client.release(await rollBack(client));
    throw (error as { code?: string }).code === ABORTED ? (sender.failure ?? error) : error;
  }
}

/** An answer for which nobody may wait: where it is an error, the commit tells. */
export function quiet<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => {});
  return answer;
}

/** One statement in a transaction of its own, there and back once. */
export async function inOneTrip<Row extends QueryResultRow>(
  pool: Pool,
  begin: string,
  sql: string | Prepared,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  const { answer } = await inTransaction(pool, begin, async ({ query }) => ({
    answer: query<Row>(sql, values),
  }));
  return answer;
}

/** Sends statements one behind the other, and notes the first that fails. */
class Sender {
  failure: Error | undefined;
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  run<Row extends QueryResultRow>(
    sql: string | Prepared,
    values: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    const statement = typeof sql === 'string' ? { text: sql } : sql;
    const answer = this.#client.query<Row>({ ...statement, values: [...values] });
    answer.catch((error: Error) => {
      this.failure ??= error;
    });
    return answer;
  }
}

/** @returns the error by which the connection is lost; undefined where it can be used again */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
