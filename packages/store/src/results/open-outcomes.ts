import { afterSql, compareBy, isAfter, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { OUTCOME_COLUMNS, type StoredOutcome } from './outcome.ts';

/** Clocks of tickets that are still open: they run, pause, or ran out. */
export interface OpenOutcome extends StoredOutcome {
  readonly agreementId: string;
}

/** Which open clocks are asked for; what is left out does not narrow. */
export interface OpenFilter {
  readonly agreementId?: string;
  readonly objective?: string;
  readonly status?: 'running' | 'paused' | 'breached';
  /** Ids of agreements whose clocks are left out. */
  readonly without?: readonly string[];
}

/** The most open clocks that one call gives. */
export const OPEN_OUTCOMES = 200;

/** Where a clock stands that falls due at no instant. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The order of {@link openOutcomes}: what ran out first, then what falls due next, then what is paused. Those that ran out, asked for alone, come with the latest
 * first.
 */
export function openOrder({ status }: Pick<OpenFilter, 'status'>): KeyOrder<OpenOutcome> {
  const isLatest = status === 'breached';
  const direction = isLatest ? 'DESC' : 'ASC';
  return {
    name: isLatest ? 'breached clocks' : 'open clocks',
    parts: [
      { sql: `coalesce(due_at, ${LAST})`, type: 'bigint', direction, of: ({ dueAt }) => dueAt ?? LAST },
      { sql: 'agreement_id', type: 'text', direction, of: ({ agreementId }) => agreementId },
      { sql: 'indicator', type: 'text', direction, of: ({ indicator }) => indicator },
      { sql: 'subject', type: 'text', direction, of: ({ subject }) => subject },
      { sql: 'cycle', type: 'bigint', direction, of: ({ cycle }) => cycle },
      { sql: 'objective', type: 'text', direction: 'ASC', of: ({ objective }) => objective },
    ],
  };
}

/** The words are those of the index `outcomes_open`. */
const IS_OPEN = `(status IN ('running', 'paused') OR (status = 'breached' AND detail ->> 'stopped' IS NULL))`;

/** Open clocks of all agreements, in their {@link openOrder}. @throws StoreError `cursor-invalid` */
export async function openOutcomes(
  tx: TenantTransaction,
  filter: OpenFilter,
  page: KeyPage = { limit: OPEN_OUTCOMES },
): Promise<OpenOutcome[]> {
  const { sql, values } = conditionsOf(tx, filter);
  const order = openOrder(filter);
  return tx.query<OpenOutcome>(
    `SELECT agreement_id AS "agreementId", ${OUTCOME_COLUMNS} FROM tallystick.outcomes WHERE ${sql} AND ${afterSql(order, page.after, values)}
      ORDER BY ${orderSql(order)}
      LIMIT ${Math.min(page.limit, OPEN_OUTCOMES)} OFFSET ${Math.max(0, Math.trunc(page.skip ?? 0))}`,
    values,
  );
}

/** The same of outcomes at hand, which are worked out and not stored: those on a page, and how many there are in each state. */
export function openOf(
  outcomes: readonly OpenOutcome[],
  { status, ...filter }: OpenFilter,
  { after, skip = 0, limit }: KeyPage,
): { readonly page: readonly OpenOutcome[]; readonly counts: OpenCounts } {
  const counts = { running: 0, paused: 0, breached: 0 };
  const open = outcomes.filter((one) => isOpen(one, filter));
  for (const one of open) counts[one.status as keyof OpenCounts]++;
  const order = openOrder({ ...(status === undefined ? {} : { status }) });
  const shown = open
    .filter((one) => status === undefined || one.status === status)
    .filter(isAfter(order, after))
    .sort(compareBy(order));
  return { page: shown.slice(skip, skip + Math.min(limit, OPEN_OUTCOMES)), counts };
}

function isOpen(one: OpenOutcome, { agreementId, objective, without }: Omit<OpenFilter, 'status'>): boolean {
  const { status, detail } = one;
  const runs =
    status === 'running' || status === 'paused' || (status === 'breached' && detail.stopped === null);
  return (
    runs &&
    one.objective !== '' &&
    (objective === undefined || one.objective === objective) &&
    (agreementId === undefined || one.agreementId === agreementId) &&
    !without?.includes(one.agreementId)
  );
}

/** How many clocks are open in each state. */
type OpenCounts = Record<'running' | 'paused' | 'breached', number>;

/** How many clocks are open in each state. */
export async function countOpen(
  tx: TenantTransaction,
  filter: Omit<OpenFilter, 'status'>,
): Promise<Readonly<OpenCounts>> {
  const { sql, values } = conditionsOf(tx, filter);
  const rows = await tx.query<{ status: keyof OpenCounts; count: number }>(
    `SELECT status, count(*)::integer AS count FROM tallystick.outcomes WHERE ${sql} GROUP BY status`,
    values,
  );
  const counts = { running: 0, paused: 0, breached: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

function conditionsOf(
  tx: TenantTransaction,
  { agreementId, objective, status, without = [] }: OpenFilter,
): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [tx.tenantId];
  const conditions = ['tenant_id = $1', IS_OPEN, `objective <> ''`];
  if (agreementId !== undefined) conditions.push(`agreement_id = $${values.push(agreementId)}`);
  if (objective !== undefined) conditions.push(`objective = $${values.push(objective)}`);
  if (without.length > 0) conditions.push(`agreement_id <> ALL ($${values.push(without)}::text[])`);
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
  return { sql: conditions.join(' AND '), values };
}
