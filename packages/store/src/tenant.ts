import { escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { StoreError } from './errors.ts';
import type { Hint, HintDetails } from './hints.ts';
import { APP_ROLE } from './role.ts';
import { narrow, type Sight } from './sight.ts';
import { inTransaction, type Prepared, quiet } from './transaction.ts';

/** A transaction that sees one tenant's rows and nothing else. */
export interface TenantTransaction {
  readonly tenantId: string;
  /** Runs one SQL statement with `$1`-style values and gives its rows. Statements that are given at once go out at once. */
  query<Row extends QueryResultRow>(sql: string | Prepared, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs one without waiting for it. Where it fails, what follows in the transaction and its commit fail with its error. */
  send(sql: string | Prepared, values?: readonly unknown[]): void;
  /** Under which keys of personal data are sealed. @throws StoreError `no-key` where the store was opened without one */
  serverKey(): Uint8Array;
  /** Tells listeners, after the commit, that something of this agreement changed, and what else is known of it by then. */
  hint(kind: Hint['kind'], agreementId: string, details?: HintDetails | Promise<HintDetails>): void;
}

/** How a transaction runs. */
export interface TransactionOptions {
  /** One unchanging view of the data for all its statements, and no writes. */
  readonly readOnly?: boolean;
  /**
   * Writes only what can be derived again, and need not wait for the disk. What is committed later is never kept without it, so that a crash takes the
   * results and the end of their mark back together.
   */
  readonly derived?: boolean;
  /** Whom it works for, where that is less than the whole tenant. */
  readonly sight?: Sight;
}

const TENANT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Plans that don't look at the values: our indexes fit our queries, while a tenant or an agreement that the statistics have
 * not seen yet looks empty to the planner and gets plans that are fit for nothing else.
 */
const STEADY_PLANS = 'SET LOCAL plan_cache_mode = force_generic_plan';

/** Where transactions run, and what they have at hand. */
export interface Surroundings {
  readonly pool: Pool;
  /** The server's key; undefined where there is none. */
  readonly key: () => Uint8Array | undefined;
  /** Tells whoever listens of what was committed, other processes on this connection. It must not throw. */
  readonly tell: (client: PoolClient, hints: readonly Hint[]) => Promise<void>;
}

/** Runs work in a transaction as the application role and for one tenant; commits when it resolves, else rolls back. */
export async function withTenant<Result>(
  { pool, key, tell }: Surroundings,
  tenantId: string,
  work: (tx: TenantTransaction) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  if (!TENANT_ID.test(tenantId)) {
    throw new StoreError(
      'tenant-invalid',
      `"${tenantId.slice(0, 80)}" is not a tenant id.`,
      'Use 1 to 64 letters, digits, "-" and "_", beginning with a letter or digit.',
    );
  }
  const mode = options.readOnly
    ? 'ISOLATION LEVEL REPEATABLE READ READ ONLY'
    : 'ISOLATION LEVEL READ COMMITTED';
  const durability = options.derived ? 'SET LOCAL synchronous_commit = off; ' : '';
  const begin = `BEGIN ${mode}; ${durability}SET LOCAL ROLE ${APP_ROLE}; ${STEADY_PLANS}; SET LOCAL tallystick.tenant = ${escapeLiteral(tenantId)}`;
  const hints: Promise<Hint>[] = [];
  return inTransaction(
    pool,
    begin,
    async ({ query, send }) => {
      if (options.sight) narrow(send, tenantId, options.sight);
      return work({
        tenantId,
        query: <Row extends QueryResultRow>(sql: string | Prepared, values?: readonly unknown[]) =>
          quiet(query<Row>(sql, values).then(({ rows }) => rows)),
        send,
        serverKey: () => {
          const found = key();
          if (found) return found;
          throw new StoreError(
            'no-key',
            'Personal data is to be sealed or opened, and there is no server key.',
            'Name the file of the key in TALLYSTICK_KEY_FILE and start the server again; the file is made where it is not there.',
          );
        },
        hint: (kind, agreementId, details) => {
          const told = Promise.resolve(details).then((more) => ({ kind, tenantId, agreementId, ...more }));
          hints.push(quiet(told)); // What fails takes the commit with it.
        },
      });
    },
    {
      readOnly: options.readOnly === true,
      afterCommit: async (client) => tell(client, await Promise.all(hints)),
    },
  );
}
