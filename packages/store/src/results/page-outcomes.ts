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

/** The same of outcomes at hand. */
const KEYS: Readonly<Record<OutcomeOrder, (of: StoredOutcome) => number>> = {
  elapsed: ({ elapsedMs }) => elapsedMs ?? -9007199254740991,
  overrun: ({ overrunMs }) => overrunMs ?? -9007199254740991,
  due: ({ dueAt }) => dueAt ?? 9007199254740991,
};

/** Which page is asked for. */
interface PageOptions {
  readonly orderBy?: OutcomeOrder;
  readonly after?: string;
  readonly skip?: number;
  readonly limit?: number;
}

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
  options: PageOptions = {},
): Promise<OutcomePage> {
  const orderBy = options.orderBy ?? 'elapsed';
  const { key, direction, beyond } = ORDERS[orderBy];
  const limit = limitOf(options);
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
  const rows = await tx.query<StoredOutcome>(
    `SELECT ${OUTCOME_COLUMNS} FROM tallystick.outcomes
      WHERE ${conditions.join(' AND ')}
      ORDER BY ${key} ${direction}, indicator ${direction}, subject ${direction}, cycle ${direction}, objective ${direction}
      LIMIT ${limit + 1} OFFSET ${Math.max(0, Math.trunc(options.skip ?? 0))}`,
    values,
  );
  return pageOf(rows, orderBy, limit);
}

/** Those of outcomes at hand that are asked for; a status of several is one of them. */
export function outcomesOf(
  outcomes: readonly StoredOutcome[],
  { objective, period, status, subjectHolds }: OutcomeFilter,
): readonly StoredOutcome[] {
  const held = subjectHolds?.toLowerCase();
  return outcomes.filter(
    (one) =>
      (objective === undefined || one.objective === objective) &&
      (period === undefined || one.period === period) &&
      (status === undefined || [status].flat().includes(one.status)) &&
      (held === undefined || one.subject.toLowerCase().includes(held)),
  );
}

/** The same page of outcomes at hand, which are worked out and not stored. @throws StoreError `cursor-invalid` */
export function pageOfOutcomes(outcomes: readonly StoredOutcome[], options: PageOptions = {}): OutcomePage {
  const orderBy = options.orderBy ?? 'elapsed';
  const limit = limitOf(options);
  const turn = ORDERS[orderBy].direction === 'ASC' ? 1 : -1;
  const placeOf = (one: StoredOutcome) => {
    const { indicator, subject, cycle, objective } = one;
    return [KEYS[orderBy](one), indicator, subject, cycle, objective];
  };
  const compare = (a: readonly unknown[], b: readonly unknown[]) => turn * comparePlaces(a, b);
  const after = options.after === undefined ? undefined : readCursor(options.after, orderBy);
  const rows = outcomes
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place))
    .map(({ one }) => one);
  const from = Math.max(0, Math.trunc(options.skip ?? 0));
  return pageOf(rows.slice(from, from + limit + 1), orderBy, limit);
}

/** Two keys of the same form, part by part. */
function comparePlaces(a: readonly unknown[], b: readonly unknown[]): number {
  const place = a.findIndex((part, at) => part !== b[at]);
  if (place === -1) return 0;
  const [left, right] = [a[place] as string | number, b[place] as string | number];
  return left < right ? -1 : 1;
}

function limitOf({ limit }: PageOptions): number {
  return Math.max(1, Math.min(limit ?? PAGE_ROWS.usual, PAGE_ROWS.limit));
}

/** A page of rows, one more of which says that another page follows. */
function pageOf(rows: readonly StoredOutcome[], orderBy: OutcomeOrder, limit: number): OutcomePage {
  const outcomes = rows.slice(0, limit);
  const last = outcomes.at(-1);
  if (rows.length <= limit || !last) return { outcomes };
  const { indicator, subject, cycle, objective } = last;
  return {
    outcomes,
    next: writeCursor([orderBy, KEYS[orderBy](last), indicator, subject, cycle, objective]),
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

/** Whether a value is one that the column can hold. */
function isCycle(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;
}

function readCursor(text: string, orderBy: OutcomeOrder): unknown[] {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(cursor) && cursor.length === 6 && cursor[0] === orderBy) {
      const [, key, indicator, subject, cycle, objective] = cursor as unknown[];
      const isCursor =
        Number.isSafeInteger(key) &&
        isCycle(cycle) &&
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
