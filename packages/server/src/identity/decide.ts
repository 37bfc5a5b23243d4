import type { Grant, Sight } from '@tallystick/store';
import { type Actor, isWithinToken } from './actor.ts';
import { type Action, PERMISSIONS, type Permission, type RouteAction, SCOPE_KINDS } from './permissions.ts';

/** Whether someone may do something, and what they see while they do it. */
export type Decision =
  | { readonly kind: 'allowed'; readonly sight: Sight }
  | { readonly kind: 'not signed in' }
  | { readonly kind: 'refused'; readonly why: string };

/** What is for anyone is about no agreement. */
const NO_AGREEMENT: Sight = { only: { agreements: [], organisations: [] } };

/** Decides by the permission table alone. What a sight leaves out is not there for them: the database holds to it. */
export function decide(actor: Actor | undefined, action: RouteAction): Decision {
  if (action === 'anyone') return { kind: 'allowed', sight: NO_AGREEMENT };
  if (!actor) return { kind: 'not signed in' };
  if (action === 'self') {
    // A token must not make tokens, change passwords or sign others out.
    if (actor.through.kind === 'token')
      return { kind: 'refused', why: 'This takes a person who is signed in.' };
    return { kind: 'allowed', sight: ownOf(actor) };
  }
  if (actor.through.kind === 'session' && actor.through.lacksSecondFactor)
    return { kind: 'refused', why: 'A second factor is asked for here. Set one up on your account first.' };
  const permission: Permission = PERMISSIONS[action];
  if (!isWithinToken(actor, action)) {
    return { kind: 'refused', why: `The token was not made to ${permission.says} (${action}).` };
  }
  if (permission.party === 'provider' && actor.organisation.kind !== 'provider') {
    return { kind: 'refused', why: `People of customers and suppliers may not ${permission.says}.` };
  }
  const grants = grantsFor(actor, action);
  if (grants.length === 0) {
    return {
      kind: 'refused',
      why: `None of your roles lets you ${permission.says}; an administrator can give you one that does.`,
    };
  }
  return { kind: 'allowed', sight: { ...ownOf(actor), ...onlyOf(grants) } };
}

/** The roles of an actor that allow an action, each with its scope. */
export function grantsFor(actor: Actor, action: Action): Grant[] {
  const { roles, scope }: Permission = PERMISSIONS[action];
  const narrowest = SCOPE_KINDS.indexOf(scope);
  return actor.grants.filter(
    (grant) =>
      roles.some((role) => role === grant.role) && SCOPE_KINDS.indexOf(grant.scope.kind) >= narrowest,
  );
}

function ownOf({ organisation }: Actor): Sight {
  return organisation.kind === 'provider' ? {} : { customer: organisation.id };
}

function onlyOf(grants: readonly Grant[]): Pick<Sight, 'only'> {
  const agreements = new Set<string>();
  const organisations = new Set<string>();
  for (const { scope } of grants) {
    if (scope.kind === 'tenant') return {};
    if (scope.kind === 'organisation') organisations.add(scope.organisation);
    else agreements.add(scope.agreement);
  }
  return { only: { agreements: [...agreements], organisations: [...organisations] } };
}
