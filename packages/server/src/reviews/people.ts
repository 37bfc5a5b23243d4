import { getPerson, listParties, listPeople, type TenantTransaction } from '@tallystick/store';
import { type Actor, isWithinToken } from '../identity/actor.ts';
import { decide, grantsFor } from '../identity/decide.ts';
import type { Action } from '../identity/permissions.ts';

/** Somebody who may own an action. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Whoever sits at a server that is open. */
const LOCAL: Owner = { id: 'local', name: 'Whoever sits at the machine' };

/** What somebody is called in minutes and on agendas. */
export async function nameOf(tx: TenantTransaction, actor: Actor): Promise<string> {
  return (await getPerson(tx, actor.id))?.name ?? LOCAL.name;
}

/** Who may own actions of an agreement, of those whom the transaction sees: active people of the provider, and of the organisations that are parties of it. */
export async function possibleOwners(
  tx: TenantTransaction,
  agreementId: string,
  actor: Actor,
): Promise<readonly Owner[]> {
  const parties = new Set(
    (await listParties(tx)).filter((one) => one.agreementId === agreementId).map((one) => one.organisationId),
  );
  const people = (await listPeople(tx)).filter(
    ({ status, organisationId, organisationKind }) =>
      status === 'active' && (organisationKind === 'provider' || parties.has(organisationId)),
  );
  const own = people.map(({ id, name }) => ({ id, name }));
  return actor.through.kind === 'open' ? [LOCAL, ...own] : own;
}

/** For which party somebody speaks. */
export function partyOf({ organisation }: Actor): 'provider' | 'customer' {
  return organisation.kind === 'provider' ? 'provider' : 'customer';
}

/** Whether somebody's roles let them do something about an agreement; the guard decides again when they do it. */
export function mayDo(actor: Actor, action: Action, agreementId: string): boolean {
  const decision = decide(actor, action);
  if (decision.kind !== 'allowed' || !isWithinToken(actor, action)) return false;
  return grantsFor(actor, action).some(
    ({ scope }) =>
      scope.kind === 'tenant' ||
      scope.kind === 'organisation' ||
      ('agreement' in scope && scope.agreement === agreementId),
  );
}
