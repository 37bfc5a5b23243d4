import {
  type AuditEvent,
  addToken,
  appendAudit,
  endSessions,
  endTokens,
  findAccount,
  type Grant,
  getPerson,
  listOrganisations,
  type Organisation,
  type Person,
  putOrganisation,
  type Store,
  setPersonStatus,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { refuseRolesOfProvider } from '../api/identity/people.ts';
import { HttpProblem } from '../http/problem.ts';
import { HOME_TENANT } from '../tenant.ts';
import { newApiToken, newId } from './credentials.ts';
import { invite } from './invite.ts';
import { isAction, PERMISSIONS, ROLES } from './permissions.ts';

/** What whoever has the database at hand does at a terminal, without signing in; the log says `operator`. */
export interface Operator {
  /** A link that lets a person in; without an organisation, into ours. @throws HttpProblem */
  invite(given: {
    readonly email: string;
    readonly name: string;
    readonly organisation?: string;
    readonly roles: readonly Grant[];
  }): Promise<{ readonly path: string; readonly expiresAt: number }>;
  /** A link with which a person sets a new password. @throws HttpProblem */
  passwordLink(email: string): Promise<{ readonly path: string; readonly expiresAt: number }>;
  /** Keeps a person out, or lets them in. @throws HttpProblem */
  setStatus(email: string, status: Person['status']): Promise<void>;
  /** A token in the name of a person; it may do no more than they. @throws HttpProblem */
  makeToken(given: {
    readonly email: string;
    readonly name: string;
    readonly actions: readonly string[];
    readonly days: number;
  }): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: number }>;
  /** Ends a token. @throws HttpProblem */
  revokeToken(id: string): Promise<void>;
}

/** An operator of a store. @param now reads the clock, ms */
export function operatorOf(store: Store, now: () => number): Operator {
  const at = now();
  const write = <Result>(work: (tx: TenantTransaction) => Promise<Result>) =>
    store.withTenant(HOME_TENANT, work);
  const tell = (tx: TenantTransaction, what: Pick<AuditEvent, 'action' | 'target' | 'after'>) =>
    appendAudit(tx, { at, actor: 'operator', ...what });
  return {
    invite: ({ email, name, organisation: id, roles }) =>
      write(async (tx) => {
        const unknown = roles.find(({ role }) => !Object.hasOwn(ROLES, role));
        if (unknown) {
          const detail = `"${unknown.role}" is no role. There are: ${Object.keys(ROLES).join(', ')}.`;
          throw new HttpProblem(422, 'No such role', detail);
        }
        const organisation = await organisationOf(tx, id, at);
        refuseRolesOfProvider(roles, { organisationKind: organisation.kind });
        const given = { kind: 'invitation' as const, email, name, organisationId: organisation.id, roles };
        const link = await invite(tx, { ...given, invitedBy: 'operator' }, at);
        const after = { kind: 'invitation', roles: roles.map(({ role }) => role) };
        await tell(tx, { action: 'invitation.made', target: `invitation ${link.id}`, after });
        return link;
      }),
    passwordLink: (email) =>
      write(async (tx) => {
        const { id, organisationId, name } = await personBy(tx, email);
        const given = { kind: 'new password' as const, email, name, organisationId, roles: [] };
        const link = await invite(tx, { ...given, invitedBy: 'operator' }, at);
        await tell(tx, {
          action: 'password.link-made',
          target: `person ${id}`,
          after: { invitation: link.id },
        });
        return link;
      }),
    setStatus: (email, status) =>
      write(async (tx) => {
        const { id } = await personBy(tx, email);
        await setPersonStatus(tx, id, status);
        if (status === 'disabled') {
          await endSessions(tx, id, {}, at);
          await endTokens(tx, { personId: id }, at);
        }
        const action = status === 'active' ? 'person.enabled' : 'person.disabled';
        await tell(tx, { action, target: `person ${id}`, after: { status } });
      }),
    makeToken: ({ email, name, actions, days }) =>
      write(async (tx) => {
        const unknown = actions.find((action) => !isAction(action));
        if (unknown !== undefined) {
          const detail = `"${unknown}" is no action. There are: ${Object.keys(PERMISSIONS).join(', ')}.`;
          throw new HttpProblem(422, 'No such action', detail);
        }
        const { id: personId } = await personBy(tx, email);
        const made = newApiToken(HOME_TENANT);
        const expiresAt = at + days * 86_400_000;
        const token = {
          id: made.id,
          personId,
          name,
          actions,
          createdAt: at,
          expiresAt,
          tokenHash: made.hash,
        };
        await addToken(tx, token);
        const after = { actions, expiresAt: formatInstant(expiresAt) };
        await tell(tx, { action: 'token.made', target: `token ${made.id}`, after });
        return { id: made.id, token: made.text, expiresAt };
      }),
    revokeToken: (id) =>
      write(async (tx) => {
        if ((await endTokens(tx, { id }, at)) === 0)
          throw new HttpProblem(404, 'Not found', `There is no token "${id}" that still opens something.`);
        await tell(tx, { action: 'token.revoked', target: `token ${id}` });
      }),
  };
}

async function personBy(tx: TenantTransaction, email: string): Promise<Person> {
  const account = await findAccount(tx, { email });
  const person = account && (await getPerson(tx, account.personId));
  if (person) return person;
  throw new HttpProblem(
    404,
    'Not found',
    `There is nobody with the address ${email}. tallystick user list shows all.`,
  );
}

async function organisationOf(
  tx: TenantTransaction,
  id: string | undefined,
  at: number,
): Promise<Organisation> {
  const known = await listOrganisations(tx);
  const found = known.find((one) => (id === undefined ? one.kind === 'provider' : one.id === id));
  if (found) return found;
  if (id !== undefined) throw new HttpProblem(404, 'Not found', `There is no organisation "${id}".`);
  const own: Organisation = { id: newId(), kind: 'provider', name: 'Our organisation', createdAt: at };
  await putOrganisation(tx, own);
  return own;
}
