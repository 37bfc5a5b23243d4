import { type Agreement, OBJECTIVE_OWNER } from '@tallystick/agreement';
import {
  listPeople,
  listRotas,
  listStandIns,
  type Notice,
  type StoredRota,
  type TenantTransaction,
} from '@tallystick/store';
import { addressOfRole } from '../statements/recipients.ts';
import { onDuty, type Staff } from './on-duty.ts';

/** Somebody to be told, and for which role. */
export interface Recipient {
  readonly role: string;
  readonly address: string;
  readonly personId: string | null;
  /** As people call them: a name, or the address. */
  readonly called: string;
}

/** Who has which role of an agreement at an instant. */
export interface Roster {
  readonly agreement: Agreement;
  readonly rotas: readonly StoredRota[];
  readonly staff: Staff;
  readonly at: number;
}

/** Reads who has which role of an agreement at an instant, ms. */
export async function readRoster(tx: TenantTransaction, agreement: Agreement, at: number): Promise<Roster> {
  const rotas = await listRotas(tx, agreement.id);
  const staff = { people: await listPeople(tx), standIns: await listStandIns(tx, { from: at, to: at + 1 }) };
  return { agreement, rotas, staff, at };
}

/**
 * Whom to tell for roles of an agreement: whoever is on duty, else the address that the agreement gives the role. Nobody where it gives none.
 *
 * @param owner the role that owns the objective, which `objective owner` stands for
 */
export function whomToTell(
  { agreement, rotas, staff, at }: Roster,
  roles: readonly string[],
  owner?: string,
): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  const add = (recipient: Recipient) => {
    const key = recipient.address.toLowerCase();
    if (!found.has(key)) found.set(key, { ...recipient, address: key });
  };
  for (const one of roles) {
    const role = one === OBJECTIVE_OWNER ? owner : one;
    if (role === undefined) continue;
    const entries = rotas.find((rota) => rota.role === role)?.entries ?? [];
    const people = onDuty(entries, at, staff);
    for (const { id, name, email, standingInFor } of people) {
      const called = standingInFor === null ? name : `${name}, standing in for ${standingInFor}`;
      add({ role, address: email, personId: id, called });
    }
    const address = people.length === 0 ? addressOfRole(agreement, role) : undefined;
    if (address !== undefined) add({ role, address, personId: null, called: address });
  }
  return [...found.values()];
}

/** The notice by mail that a recipient gets. */
export function mailTo(
  recipient: Recipient,
  notice: Pick<Notice, 'agreementId' | 'origin' | 'content'>,
): Notice {
  const { role, address, personId } = recipient;
  return { ...notice, kind: 'mail', target: address, personId, role };
}
