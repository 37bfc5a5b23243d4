import type { Agreement } from '@tallystick/agreement';
import { queueStatement, type StoredStatement, type TenantTransaction } from '@tallystick/store';
import { isMailAddress } from '../delivery/mail.ts';

/** The mail address of a role of an agreement; undefined where it names none, but a place or a telephone. */
export function addressOfRole({ roles }: Agreement, role: string): string | undefined {
  const address = roles.get(role)?.trim();
  return address !== undefined && isMailAddress(address) ? address : undefined;
}

/** The roles to whom statements go, one of those that share an address. */
export function rolesToTell(agreement: Agreement): readonly string[] {
  const taken = new Set<string>();
  return (agreement.reporting.statement?.to ?? []).filter((role) => {
    const address = addressOfRole(agreement, role)?.toLowerCase() ?? `no address of ${role}`;
    return !taken.has(address) && taken.add(address);
  });
}

/** Puts a revision on its way to the roles that the agreement names, in the transaction that keeps it. @param at ms */
export async function sendToRoles(
  tx: TenantTransaction,
  agreement: Agreement,
  one: StoredStatement,
  at: number,
): Promise<void> {
  await queueStatement(tx, one, rolesToTell(agreement), at);
}
