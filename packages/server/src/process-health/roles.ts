import type { Person } from '@tallystick/store';
import type { Role } from '../identity/permissions.ts';
import type { ProcessFacts } from './facts.ts';
import type { HealthItem, HealthPart } from './form.ts';
import { inForce } from './measurement.ts';

/** Without these nobody answers for an agreement. */
const NEEDED: readonly Role[] = ['sla-manager', 'service-owner'];

/** Roles that nobody holds, and roles of agreements that somebody had who may sign in no longer. */
export function rolesPart(facts: ProcessFacts): HealthPart {
  // Where nobody signs in, nobody can hold a role.
  const running = facts.people.length === 0 ? [] : inForce(facts);
  const byAddress = new Map<string, Person[]>();
  for (const person of facts.people)
    byAddress.set(person.email, [...(byAddress.get(person.email) ?? []), person]);
  const named = running.flatMap(({ agreement }) =>
    [...agreement.roles].flatMap(([role, address]) => {
      const people = byAddress.get(address.toLowerCase());
      return people ? [{ agreement, role, people }] : [];
    }),
  );
  return {
    id: 'roles',
    title: 'Roles without people',
    rule: 'For each agreement in force: a person who may sign in is its SLA manager, and one its service owner; and each role of its text whose address is that of a person has one who may sign in. Addresses that are nobody’s (of groups) are not judged.',
    total: running.length * NEEDED.length + named.length,
    items: [
      ...running.flatMap(({ agreement }) =>
        NEEDED.filter((role) => !isHeld(facts, agreement.id, role)).map(
          (role): HealthItem => ({
            says: `Nobody is ${role === 'sla-manager' ? 'SLA manager' : 'service owner'} of ${agreement.title}.`,
            since: null,
            link: { kind: 'people' },
          }),
        ),
      ),
      ...named
        .filter(({ people }) => people.every(({ status }) => status !== 'active'))
        .map(
          ({ agreement, role, people }): HealthItem => ({
            says: `The role ${role} of ${agreement.title} is ${people[0]!.name}’s, who may sign in no longer.`,
            since: null,
            link: { kind: 'people' },
          }),
        ),
    ],
  };
}

/** Whether an active person of the provider holds a role for an agreement, or for a service of it. */
function isHeld({ people, grants, parties }: ProcessFacts, agreementId: string, role: Role): boolean {
  const active = new Set(
    people
      .filter(({ status, organisationKind }) => status === 'active' && organisationKind === 'provider')
      .map(({ id }) => id),
  );
  const organisations = new Set(
    parties.filter((one) => one.agreementId === agreementId).map(({ organisationId }) => organisationId),
  );
  return grants.some(({ personId, role: held, scope }) => {
    if (held !== role || !active.has(personId)) return false;
    if (scope.kind === 'tenant') return true;
    if (scope.kind === 'organisation') return organisations.has(scope.organisation);
    return scope.agreement === agreementId;
  });
}
