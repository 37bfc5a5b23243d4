import type { RoleGrant } from '../api/identity.ts';

/** The roles as people call them. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  'sla-manager': 'SLA manager',
  'service-owner': 'Service owner',
  'customer-representative': 'Customer representative',
  'reporting-analyst': 'Reporting analyst',
  technician: 'Technician',
  executive: 'Executive',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

/** A role with what it is held for, where that is not everything. */
export function roleText({ role, scope }: RoleGrant): string {
  const name = ROLE_NAMES[role] ?? role;
  switch (scope.kind) {
    case 'tenant':
      return name;
    case 'organisation':
      return `${name} for ${scope.organisation}`;
    case 'agreement':
      return `${name} for ${scope.agreement}`;
    case 'service':
      return `${name} for ${scope.service} of ${scope.agreement}`;
  }
}

/** All roles of a person in one line. */
export function rolesText(roles: readonly RoleGrant[]): string {
  return roles.length === 0 ? 'No role yet' : roles.map(roleText).join(', ');
}
