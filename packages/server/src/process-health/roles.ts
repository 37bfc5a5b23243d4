import { type Agreement, OBJECTIVE_OWNER } from '@tallystick/agreement';
import type { Person } from '@tallystick/store';
import type { Role } from '../identity/permissions.ts';
import { addressOfRole } from '../statements/recipients.ts';
import type { KnownAgreement, ProcessFacts } from './facts.ts';
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
  const judged = new Set(named.map(({ agreement, role }) => `${agreement.id} ${role}`));
  const told = running.flatMap((one) =>
    [...rolesTold(one.agreement)]
      .filter((role) => !judged.has(`${one.agreement.id} ${role}`))
      .map((role) => ({ agreement: one.agreement, role, isReached: isReached(facts, one, role) })),
  );
  return {
    id: 'roles',
    title: 'Roles without people',
    rule: 'For each agreement in force: a person who may sign in is its SLA manager, and one its service owner; and each role of its text whose address is that of a person has one who may sign in; and each role that its escalations and playbooks name has an address, or somebody on duty who may sign in. Addresses that are nobody’s (of groups) are not judged further.',
    total: running.length * NEEDED.length + named.length + told.length,
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
      ...told
        .filter(({ isReached }) => !isReached)
        .map(
          ({ agreement, role }): HealthItem => ({
            says: `Escalations or playbooks of ${agreement.title} tell the role ${role}, which nobody has.`,
            since: null,
            link: { kind: 'people' },
          }),
        ),
    ],
  };
}

/** The roles that the escalations and playbooks of an agreement turn to. */
function rolesTold({ escalations, playbooks, objectives }: Agreement): ReadonlySet<string> {
  const owners = [...objectives.values()].flatMap(({ owner }) => owner ?? []);
  const levels = [...escalations.values()]
    .flatMap(({ levels: all }) => all)
    .flatMap(({ notify }) => notify)
    .flatMap((role) => (role === OBJECTIVE_OWNER ? owners : [role]));
  const steps = [...playbooks.values()].flatMap(({ owner, steps: all }) => [
    ...(owner === undefined ? [] : [owner]),
    ...all.flatMap((step) =>
      step.kind === 'notify' ? step.to : step.kind === 'ask a person' ? (step.role ?? []) : [],
    ),
  ]);
  return new Set([...levels, ...steps]);
}

/** Whether there is anybody to tell for a role: an address, or a person on a rota who may sign in. */
function isReached({ people }: ProcessFacts, { agreement, rotas }: KnownAgreement, role: string): boolean {
  if (addressOfRole(agreement, role) !== undefined) return true;
  const entries = rotas.find((one) => one.role === role)?.entries ?? [];
  return entries.some(({ person }) => people.some(({ id, status }) => id === person && status === 'active'));
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
