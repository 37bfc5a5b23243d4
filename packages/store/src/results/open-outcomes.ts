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
}

/** The most open clocks that one call gives. */
export const OPEN_OUTCOMES = 200;

/** The words are those of the index `outcomes_open`. */
const IS_OPEN = `(status IN ('running', 'paused') OR (status = 'breached' AND detail ->> 'stopped' IS NULL))`;

/**
 * Open clocks of all agreements: what ran out first, then what falls due next, then what is paused. Those that ran out, asked for alone, come with the
 * latest first.
 */
export async function openOutcomes(
  tx: TenantTransaction,
  filter: OpenFilter,
  page: { readonly skip?: number; readonly limit: number } = { limit: OPEN_OUTCOMES },
): Promise<OpenOutcome[]> {
  const { sql, values } = conditionsOf(tx, filter);
  const columns = ['coalesce(due_at, 9007199254740991)', 'agreement_id', 'indicator', 'subject', 'cycle'];
  const order = columns.map((one) => (filter.status === 'breached' ? `${one} DESC` : one)).join(', ');
  return tx.query<OpenOutcome>(
    `SELECT agreement_id AS "agreementId", ${OUTCOME_COLUMNS} FROM tallystick.outcomes WHERE ${sql}
      ORDER BY ${order}, objective
      LIMIT ${Math.min(page.limit, OPEN_OUTCOMES)} OFFSET ${Math.max(0, Math.trunc(page.skip ?? 0))}`,
    values,
  );
}

/** The same of outcomes at hand, which are worked out and not stored: those on a page, and how many there are in each state. */
export function openOf(
  outcomes: readonly OpenOutcome[],
  { status, ...filter }: OpenFilter,
  page: { readonly skip: number; readonly limit: number },
): { readonly page: readonly OpenOutcome[]; readonly counts: OpenCounts } {
  const counts = { running: 0, paused: 0, breached: 0 };
  const open = outcomes.filter((one) => isOpen(one, filter));
  for (const one of open) counts[one.status as keyof OpenCounts]++;
  const turn = status === 'breached' ? -1 : 1;
  const shown = open
    .filter((one) => status === undefined || one.status === status)
    .sort((a, b) => turn * byUrgency(a, b) || inOrder(a.objective, b.objective));
  return { page: shown.slice(page.skip, page.skip + Math.min(page.limit, OPEN_OUTCOMES)), counts };
}

function isOpen(one: OpenOutcome, { agreementId, objective }: Omit<OpenFilter, 'status'>): boolean {
  const { status, detail } = one;
  const runs =
    status === 'running' || status === 'paused' || (status === 'breached' && detail.stopped === null);
  return (
    runs &&
    one.objective !== '' &&
    (objective === undefined || one.objective === objective) &&
    (agreementId === undefined || one.agreementId === agreementId)
  );
}

function byUrgency(a: OpenOutcome, b: OpenOutcome): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    inOrder(a.dueAt ?? last, b.dueAt ?? last) ||
    inOrder(a.agreementId, b.agreementId) ||
    inOrder(a.indicator, b.indicator) ||
    inOrder(a.subject, b.subject) ||
    inOrder(a.cycle, b.cycle)
  );
}

function inOrder<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
  { agreementId, objective, status }: OpenFilter,
): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [tx.tenantId];
  const conditions = ['tenant_id = $1', IS_OPEN, `objective <> ''`];
  if (agreementId !== undefined) conditions.push(`agreement_id = $${values.push(agreementId)}`);
  if (objective !== undefined) conditions.push(`objective = $${values.push(objective)}`);
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
  return { sql: conditions.join(' AND '), values };
}
