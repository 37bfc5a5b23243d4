import type { TenantTransaction } from '../tenant.ts';
import { CREDIT_COLUMNS, type CreditState, type StoredCredit } from './credit.ts';
import type { CreditEvent } from './events.ts';

type Told = Pick<CreditEvent, 'at' | 'actor' | 'event' | 'state' | 'amount'>;

/** What happens to a credit that leaves who approved it as it was. */
const KEEPS_APPROVALS: readonly string[] = ['stated', 'disputed', 'issued'];

/** The credits that stood in some states at an instant (ms), those proposed last first; as what happened to each says. What is worked out of one is as it is now. */
export async function creditsAt(
  tx: TenantTransaction,
  states: readonly CreditState[],
  at: number,
): Promise<StoredCredit[]> {
  const rows = await tx.query<StoredCredit & { events: readonly Told[] }>(
    `SELECT ${CREDIT_COLUMNS},
            (SELECT json_agg(json_build_object('at', e.at, 'actor', e.actor, 'event', e.event, 'state', e.state, 'amount', e.amount::text) ORDER BY e.position)
               FROM tallystick.credit_events AS e
              WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at <= $2) AS events
       FROM tallystick.credits AS c
      WHERE tenant_id = $1 AND proposed_at <= $2
        AND (SELECT e.state FROM tallystick.credit_events AS e
              WHERE e.tenant_id = $1 AND e.agreement_id = c.agreement_id AND e.number = c.number AND e.at <= $2
              ORDER BY e.position DESC LIMIT 1) = ANY ($3::text[])
      ORDER BY proposed_at DESC, agreement_id, number DESC`,
    [tx.tenantId, at, states],
  );
  return rows.map(({ events, ...credit }) => {
    const last = events.at(-1)!;
    const atOf = (event: string) => events.findLast((one) => one.event === event)?.at ?? null;
    return {
      ...credit,
      ...{ state: last.state, amount: last.amount, approvals: approvalsOf(events) },
      ...{ issuedAt: atOf('issued'), disputedAt: atOf('disputed') },
    };
  });
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
