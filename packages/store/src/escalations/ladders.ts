import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import { lockName } from '../work/lock-name.ts';
import { LADDER_COLUMNS, type LadderEvent, type StoredLadder } from './ladder.ts';

/** Ladders on a page at most. */
export const LADDERS_PAGE = 200;

/** Which ladders are asked for; what is left out does not narrow. */
export interface LadderFilter {
  readonly agreementId?: string;
  readonly state?: 'open' | 'ended';
}

/** Makes those who write ladders of an agreement wait for each other. */
export async function lockLadders(tx: TenantTransaction, agreementId: string): Promise<void> {
  await lockName(tx, `ladders of ${agreementId}`);
}

/** The ladders of an agreement whose trouble has not ended, and those of these keys. */
export async function standingLadders(
  tx: TenantTransaction,
  agreementId: string,
  keys: readonly string[],
): Promise<StoredLadder[]> {
  return tx.query<StoredLadder>(
    `SELECT ${LADDER_COLUMNS} FROM tallystick.ladders
      WHERE tenant_id = $1 AND agreement_id = $2 AND (ended_at IS NULL OR key = ANY ($3::text[])) ORDER BY number`,
    [tx.tenantId, agreementId, keys],
  );
}

/** The number of the ladder that would be the next of an agreement. */
export async function nextLadderNumber(tx: TenantTransaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM tallystick.ladders WHERE tenant_id = $1 AND agreement_id = $2',
    [tx.tenantId, agreementId],
  );
  return row!.next;
}

/** Adds ladders, or writes over those of their numbers. */
export async function putLadders(tx: TenantTransaction, ladders: readonly StoredLadder[]): Promise<void> {
  if (ladders.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.ladders (tenant_id, agreement_id, number, key, objective, title, indicator, subject, cycle, period, rungs, due_at,
                                     opened_at, ended_at, acknowledged_at, acknowledged_by, acknowledged_rank)
     SELECT $1, l."agreementId", l.number, l.key, l.objective, l.title, l.indicator, l.subject, l.cycle, l.period, l.rungs, l."dueAt",
            l."openedAt", l."endedAt", l."acknowledgedAt", l."acknowledgedBy", l."acknowledgedRank"
       FROM json_to_recordset($2::json) AS l ("agreementId" text, number bigint, key text, objective text, title text, indicator text, subject text, cycle integer,
              period text, rungs json, "dueAt" bigint, "openedAt" bigint, "endedAt" bigint, "acknowledgedAt" bigint, "acknowledgedBy" text,
              "acknowledgedRank" integer)
     ON CONFLICT (tenant_id, agreement_id, number) DO UPDATE
        SET rungs = excluded.rungs, due_at = excluded.due_at, ended_at = excluded.ended_at, acknowledged_at = excluded.acknowledged_at,
            acknowledged_by = excluded.acknowledged_by, acknowledged_rank = excluded.acknowledged_rank`,
    [tx.tenantId, JSON.stringify(ladders)],
  );
}

/** Takes ladders away with what is written of them: those that told nobody anything. */
export async function dropLadders(
  tx: TenantTransaction,
  agreementId: string,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  const of = [tx.tenantId, agreementId, numbers];
  await tx.query(
    'DELETE FROM tallystick.ladder_log WHERE tenant_id = $1 AND agreement_id = $2 AND ladder = ANY ($3::bigint[])',
    of,
  );
  await tx.query(
    'DELETE FROM tallystick.ladders WHERE tenant_id = $1 AND agreement_id = $2 AND number = ANY ($3::bigint[])',
    of,
  );
}

/** Writes down what happened to ladders, in that order. A level that is said to have fired twice is an error. */
export async function addLadderEvents(
  tx: TenantTransaction,
  agreementId: string,
  events: readonly (LadderEvent & { readonly ladder: number })[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO tallystick.ladder_log (tenant_id, agreement_id, ladder, entry, at, what, level, says)
     SELECT $1, $2, e.ladder,
            (SELECT coalesce(max(entry), 0) FROM tallystick.ladder_log AS l WHERE l.tenant_id = $1 AND l.agreement_id = $2 AND l.ladder = e.ladder)
              + row_number() OVER (PARTITION BY e.ladder ORDER BY e.place),
            e.at, e.what, e.level, e.says
       FROM json_to_recordset($3::json) AS e (place integer, ladder bigint, at bigint, what text, level integer, says text)`,
    [tx.tenantId, agreementId, JSON.stringify(events.map((event, place) => ({ ...event, place })))],
  );
}

/** The order of {@link listLadders}. */
export const LADDERS_ORDER: KeyOrder<StoredLadder> = {
  name: 'escalations',
  parts: [
    {
      ...{ sql: '(ended_at IS NOT NULL)::integer', type: 'bigint', direction: 'ASC' },
      of: ({ endedAt }) => Number(endedAt !== null),
    },
    { sql: 'coalesce(ended_at, 0)', type: 'bigint', direction: 'DESC', of: ({ endedAt }) => endedAt ?? 0 },
    {
      ...{ sql: `coalesce(due_at, ${Number.MAX_SAFE_INTEGER})`, type: 'bigint', direction: 'ASC' },
      of: ({ dueAt }) => dueAt ?? Number.MAX_SAFE_INTEGER,
    },
    { sql: 'opened_at', type: 'bigint', direction: 'DESC', of: ({ openedAt }) => openedAt },
    { sql: 'agreement_id', type: 'text', direction: 'ASC', of: ({ agreementId }) => agreementId },
    { sql: 'number', type: 'bigint', direction: 'DESC', of: ({ number }) => number },
  ],
};

/** Ladders: of those that stand the next due first, then the newest; of those that ended the newest first. */
export async function listLadders(
  tx: TenantTransaction,
  { agreementId, state }: LadderFilter,
  page: KeyPage = { limit: LADDERS_PAGE },
): Promise<StoredLadder[]> {
  const values: unknown[] = [
    ...[tx.tenantId, agreementId ?? null, state ?? null],
    ...[Math.min(page.limit, LADDERS_PAGE), page.skip ?? 0],
  ];
  return tx.query<StoredLadder>(
    `SELECT ${LADDER_COLUMNS} FROM tallystick.ladders
      WHERE tenant_id = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text IS NULL OR (ended_at IS NULL) = ($3 = 'open'))
        AND ${afterSql(LADDERS_ORDER, page.after, values)}
      ORDER BY ${orderSql(LADDERS_ORDER)} LIMIT $4 OFFSET $5`,
    values,
  );
}

/** One ladder; undefined where there is none of that number. */
export async function getLadder(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
): Promise<StoredLadder | undefined> {
  const [ladder] = await tx.query<StoredLadder>(
    `SELECT ${LADDER_COLUMNS} FROM tallystick.ladders WHERE tenant_id = $1 AND agreement_id = $2 AND number = $3`,
    [tx.tenantId, agreementId, number],
  );
  return ladder;
}

/** What happened to a ladder, in that order. */
export async function listLadderEvents(
  tx: TenantTransaction,
  agreementId: string,
  ladder: number,
): Promise<LadderEvent[]> {
  return tx.query<LadderEvent>(
    `SELECT at, what, level, says FROM tallystick.ladder_log
      WHERE tenant_id = $1 AND agreement_id = $2 AND ladder = $3 ORDER BY entry LIMIT 1000`,
    [tx.tenantId, agreementId, ladder],
  );
}

/** Levels that fired and told nobody, of ladders that stand: the newest first. */
export async function unheardLevels(
  tx: TenantTransaction,
): Promise<(LadderEvent & { readonly agreementId: string; readonly ladder: number })[]> {
  return tx.query(
    `SELECT g.agreement_id AS "agreementId", g.ladder, g.at, g.what, g.level, g.says FROM tallystick.ladder_log AS g
       JOIN tallystick.ladders AS l ON l.tenant_id = g.tenant_id AND l.agreement_id = g.agreement_id AND l.number = g.ladder AND l.ended_at IS NULL
      WHERE g.tenant_id = $1 AND g.what = 'unheard' ORDER BY g.at DESC, g.agreement_id, g.ladder, g.level LIMIT 100`,
    [tx.tenantId],
  );
}

/** When the next level of an agreement is due, ms; undefined where none is. */
export async function nextLadderDue(tx: TenantTransaction, agreementId: string): Promise<number | undefined> {
  const [row] = await tx.query<{ at: number | null }>(
    `SELECT min(due_at) AS at FROM tallystick.ladders WHERE tenant_id = $1 AND agreement_id = $2 AND ended_at IS NULL AND due_at IS NOT NULL`,
    [tx.tenantId, agreementId],
  );
  return row?.at ?? undefined;
}
