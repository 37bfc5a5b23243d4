import type { RoleGrant } from '../api/identity.ts';
import { later, type Text, t } from '../i18n/text.ts';

/** The roles as people call them. */
export const ROLE_NAMES: Readonly<Record<string, Text>> = {
  'sla-manager': later('SLA manager'),
  'service-owner': later('Service owner'),
  'customer-representative': later('Customer representative'),
  'reporting-analyst': later('Reporting analyst'),
  technician: later('Technician'),
  executive: later('Executive'),
  auditor: later('Auditor'),
  administrator: later('Administrator'),
};

/** A role that an agreement names: in words where it is called as one of ours is, else as the agreement calls it. */
export function agreementRoleText(role: string): string {
  const known = ROLE_NAMES[role];
  return known ? t(known) : role;
}

/** A role with what it is held for, where that is not everything. */
export function roleText({ role, scope }: RoleGrant): string {
  const name = agreementRoleText(role);
  switch (scope.kind) {
    case 'tenant':
      return name;
    case 'organisation':
      return t('{{name}} for {{organisation}}', { name, organisation: scope.organisation });
    case 'agreement':
      return t('{{name}} for {{agreement}}', { name, agreement: scope.agreement });
    case 'service':
      return t('{{name}} for {{service}} of {{agreement}}', {
        name,
        service: scope.service,
        agreement: scope.agreement,
      });
  }
}

/** All roles of a person in one line. */
export function rolesText(roles: readonly RoleGrant[]): string {
  return roles.length === 0 ? t('No role yet') : roles.map(roleText).join(', ');
}
