import { StoreError } from '../errors.ts';
import type { TenantTransaction } from '../tenant.ts';
import { OUTCOME_COLUMNS, type StoredOutcome } from './outcome.ts';

/** How outcomes are ordered: slowest first, furthest past the target first, or next due first. */
export type OutcomeOrder = 'elapsed' | 'overrun' | 'due';

/** Which outcomes are asked for; what is left out does not narrow. */
export interface OutcomeFilter {
  readonly objective?: string;
  readonly period?: string;
  /** One status, or several of which any will do. */
  readonly status?: string | readonly string[];
  /** Text that the subject holds, in small or capital letters. */
  readonly subjectHolds?: string;
}

/** One page, and the cursor of the next one when there are more. */
export interface OutcomePage {
  readonly outcomes: readonly StoredOutcome[];
  readonly next?: string;
}

/** How many outcomes a page holds where nothing is said, and at most. */
export const PAGE_ROWS = { usual: 50, limit: 1_000 } as const;

/** The expressions are those of the indexes; an outcome without the figure comes last. */
const ORDERS = {
  elapsed: { key: 'coalesce(elapsed_ms, -9007199254740991)', direction: 'DESC', beyond: '<' },
  overrun: { key: 'coalesce(overrun_ms, -9007199254740991)', direction: 'DESC', beyond: '<' },
  due: { key: 'coalesce(due_at, 9007199254740991)', direction: 'ASC', beyond: '>' },
} as const;

/**
 * A page of an agreement's outcomes. Pages follow each other by key, not by number: rows that come or go in between are
 * neither shown twice nor skipped.
 *
 * @param options.after the `next` of the page before, with the same order
 * @param options.skip rows to leave out before the page: for a reader who jumps to a place in a long list, which rows that come meanwhile move
 * @throws StoreError `cursor-invalid`
 */
export async function pageOutcomes(
  tx: TenantTransaction,
  agreementId: string,
  filter: OutcomeFilter = {},
  options: {
    readonly orderBy?: OutcomeOrder;
    readonly after?: string;
    readonly skip?: number;
    readonly limit?: number;
  } = {},
): Promise<OutcomePage> {
  const orderBy = options.orderBy ?? 'elapsed';
  const { key, direction, beyond } = ORDERS[orderBy];
  const limit = Math.max(1, Math.min(options.limit ?? PAGE_ROWS.usual, PAGE_ROWS.limit));
  const values: unknown[] = [tx.tenantId, agreementId];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ['tenant_id = $1', 'agreement_id = $2'];
  if (filter.objective !== undefined) conditions.push(`objective = ${value(filter.objective)}`);
  if (filter.period !== undefined) conditions.push(`period = ${value(filter.period)}`);
  if (filter.status !== undefined) conditions.push(`status = ANY(${value([filter.status].flat())}::text[])`);
  if (filter.subjectHolds !== undefined) {
    conditions.push(`subject ILIKE ${value(holdsPattern(filter.subjectHolds))}`);
  }
  if (options.after !== undefined) {
    const at = readCursor(options.after, orderBy).map(value);
    conditions.push(`(${key}, indicator, subject, cycle, objective) ${beyond} (${at.join(', ')})`);
  }
  const rows = await tx.query<StoredOutcome & { sort_key: number }>(
    `SELECT ${OUTCOME_COLUMNS}, ${key} AS sort_key FROM tallystick.outcomes
      WHERE ${conditions.join(' AND ')}
      ORDER BY ${key} ${direction}, indicator ${direction}, subject ${direction}, cycle ${direction}, objective ${direction}
      LIMIT ${limit + 1} OFFSET ${Math.max(0, Math.trunc(options.skip ?? 0))}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const outcomes = shown.map(({ sort_key: _, ...outcome }) => outcome);
  const last = shown.at(-1);
  if (rows.length <= limit || !last) return { outcomes };
  return {
    outcomes,
    next: writeCursor([orderBy, last.sort_key, last.indicator, last.subject, last.cycle, last.objective]),
  };
}

/** What stands for any text that holds another, in SQL. */
export function holdsPattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

type Cursor = [
  order: OutcomeOrder,
  key: number,
  indicator: string,
  subject: string,
  cycle: number,
  objective: string,
];

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string, orderBy: OutcomeOrder): unknown[] {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(cursor) && cursor.length === 6 && cursor[0] === orderBy) {
      const [, key, indicator, subject, cycle, objective] = cursor as unknown[];
      const isCursor =
        Number.isSafeInteger(key) &&
        Number.isInteger(cycle) &&
        typeof indicator === 'string' &&
        typeof subject === 'string' &&
        typeof objective === 'string';
      if (isCursor) return [key, indicator, subject, cycle, objective];
    }
  } catch {
    // Not JSON: no cursor of ours.
  }
  throw new StoreError(
    'cursor-invalid',
    `"${text.slice(0, 60)}" is no cursor of a list ordered by ${orderBy}.`,
    'Pass the "next" of the page before unchanged and with the same order, or leave it out for the first page.',
  );
}
