import { afterSql, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import type { CreditBalance } from './balances.ts';
import { CREDIT_COLUMNS, type StoredCredit } from './credit.ts';
import type { CreditEvent } from './events.ts';
import { CREDITS_ORDER, type CreditFilter } from './list.ts';

type Told = Pick<CreditEvent, 'at' | 'actor' | 'event' | 'state' | 'amount'>;

/** What happens to a credit that leaves who approved it as it was. */
const KEEPS_APPROVALS: readonly string[] = ['stated', 'disputed', 'issued'];
/** What gives a credit the amount that the rules come to. */
const WORKS_OUT: readonly string[] = ['proposed', 'restated'];

/** A credit as it stood, and whether it was worked out anew since: then its lines and questions are those of now. */
export interface CreditThen extends StoredCredit {
  readonly isRestatedSince: boolean;
}

/** Each credit with what happened to it until an instant ($2), the state that it then had, and what had been noted. */
const THEN = `(
  SELECT c.*,
         (SELECT json_agg(json_build_object('at', e.at, 'actor', e.actor, 'event', e.event, 'state', e.state, 'amount', e.amount::text) ORDER BY e.position)
            FROM tallystick.credit_events AS e
           WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at <= $2) AS events,
         (SELECT count(*) > 0 FROM tallystick.credit_events AS e
           WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at > $2 AND e.event = 'restated') AS "isRestatedSince",
         (SELECT e.state FROM tallystick.credit_events AS e
           WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at <= $2
           ORDER BY e.position DESC LIMIT 1) AS state_then,
         (SELECT e.amount FROM tallystick.credit_events AS e
           WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at <= $2
           ORDER BY e.position DESC LIMIT 1) AS amount_then,
         (SELECT coalesce(sum(n.amount), 0) FROM tallystick.credit_notes AS n
           WHERE n.tenant_id = $1 AND n.agreement_id = c.agreement_id AND n.number = c.number AND n.issued_at <= $2) AS noted_then
    FROM tallystick.credits AS c
   WHERE c.tenant_id = $1 AND c.proposed_at <= $2 AND ($3::text IS NULL OR c.agreement_id = $3)
) AS c`;

/** Credits as they stood at an instant (ms), those proposed last first; as what happened to each says. */
export async function creditsAt(
  tx: TenantTransaction,
  at: number,
  filter: CreditFilter & { readonly number?: number } = {},
  page: KeyPage | undefined = undefined,
): Promise<CreditThen[]> {
  const values: unknown[] = [
    ...[tx.tenantId, at, filter.agreementId ?? null, filter.states ?? null, filter.number ?? null],
    ...[page?.limit ?? null, page?.skip ?? 0],
  ];
  const rows = await tx.query<CreditThen & { events: readonly Told[]; notedThen: string }>(
    `SELECT ${CREDIT_COLUMNS}, events, "isRestatedSince", noted_then::text AS "notedThen" FROM ${THEN}
      WHERE state_then IS NOT NULL AND ($4::text[] IS NULL OR state_then = ANY ($4)) AND ($5::integer IS NULL OR number = $5)
        AND ${afterSql(CREDITS_ORDER, page?.after, values)}
      ORDER BY ${orderSql(CREDITS_ORDER)} LIMIT $6 OFFSET $7`,
    values,
  );
  return rows.map(({ events, notedThen: noted, ...credit }) => {
    const last = events.at(-1)!;
    const atOf = (event: string) => events.findLast((one) => one.event === event)?.at ?? null;
    return {
      ...credit,
      ...{ state: last.state, amount: last.amount, approvals: approvalsOf(events), noted },
      computed: events.findLast(({ event }) => WORKS_OUT.includes(event))?.amount ?? credit.computed,
      ...{ issuedAt: atOf('issued'), disputedAt: atOf('disputed') },
    };
  });
}

/** What the credits came to at an instant (ms), by agreement, currency and state. */
export async function creditBalancesAt(
  tx: TenantTransaction,
  at: number,
  filter: { readonly agreementId?: string } = {},
): Promise<CreditBalance[]> {
  return tx.query<CreditBalance>(
    `SELECT agreement_id AS "agreementId", currency, state_then AS state, count(*)::integer AS count, sum(amount_then)::text AS amount, sum(noted_then)::text AS noted
       FROM ${THEN} WHERE state_then IS NOT NULL
      GROUP BY agreement_id, currency, state_then ORDER BY agreement_id, currency, state_then`,
    [tx.tenantId, at, filter.agreementId ?? null],
  );
}

/** Who had approved it as it was: a new figure is approved anew, and whoever ends a dispute approves what it ends with. */
function approvalsOf(events: readonly Told[]): readonly string[] {
  let approvals: string[] = [];
  for (const [place, { event, actor }] of events.entries()) {
    if (KEEPS_APPROVALS.includes(event)) continue;
    if (event === 'approved') {
      if (actor !== 'system') approvals.push(actor);
      continue;
    }
    const endsDispute = events[place - 1]?.state === 'disputed' && event !== 'restated';
    approvals = endsDispute ? [actor] : [];
  }
  return approvals;
}
