import type { Transaction } from './transaction.ts';

/**
 * Which agreements' rows a transaction sees and writes, where not all of its tenant. The database holds it to that: every table with rows of
 * agreements has the policy `own_agreements`.
 */
export interface Sight {
  /** The organisation of a customer's or a supplier's person: nothing beyond the agreements that it is a party of. */
  readonly customer?: string;
  /** Nothing beyond these agreements and those of these organisations, for roles that are held for some only. */
  readonly only?: { readonly agreements: readonly string[]; readonly organisations: readonly string[] };
}

/** Narrows a transaction that has just begun, before all else. Set for it alone: the connection's next one starts afresh. */
export function narrow(send: Transaction['send'], tenantId: string, sight: Sight): void {
  const { customer, only } = sight;
  if (customer === undefined && only === undefined) return;
  if (customer === '') throw new RangeError('a customer needs an id: without one all would be seen');
  send(
    `WITH own AS (
       SELECT agreement_id AS id FROM tallystick.agreement_parties WHERE tenant_id = $1 AND organisation_id = $2
     ), listed AS (
       SELECT unnest($3::text[]) AS id
        UNION
       SELECT agreement_id FROM tallystick.agreement_parties WHERE tenant_id = $1 AND organisation_id = ANY ($4::text[])
     ), seen AS (
       SELECT id FROM own WHERE $3::text[] IS NULL
        UNION
       SELECT id FROM listed WHERE $3::text[] IS NOT NULL AND ($2::text IS NULL OR id IN (SELECT id FROM own))
     )
     SELECT set_config('tallystick.agreements', coalesce(array_agg(id)::text, '{}'), true),
            set_config('tallystick.customer', coalesce($2::text, ''), true) FROM seen`,
    [tenantId, customer ?? null, only?.agreements ?? null, only?.organisations ?? null],
  );
}
