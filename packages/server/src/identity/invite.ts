import {
  addInvitation,
  addPerson,
  appendAudit,
  countHolders,
  endInvitations,
  endSessions,
  findAccount,
  findInvitation,
  type Grant,
  grantRole,
  type Invitation,
  listOrganisations,
  putOrganisation,
  type Store,
  setPassword,
  type TenantTransaction,
  takeInvitation,
} from '@tallystick/store';
import { HttpProblem } from '../http/problem.ts';
import { HOME_TENANT } from '../tenant.ts';
import { hashOf, newId, newSessionToken } from './credentials.ts';
import { checkPassword, hashPassword } from './password.ts';

/** How long links let someone in, ms. */
const LINK_MS = {
  'set-up': 24 * 3_600_000,
  invitation: 7 * 24 * 3_600_000,
  'new password': 3_600_000,
} as const;

/** The two roles of whoever sets an installation up. */
const FIRST_ROLES: readonly Grant[] = [
  { role: 'administrator', scope: { kind: 'tenant' } },
  { role: 'sla-manager', scope: { kind: 'tenant' } },
];

/** Makes a link; what it holds is given once, and stands behind the # of its address, which no server or log is told. */
export async function invite(
  tx: TenantTransaction,
  given: Pick<Invitation, 'kind' | 'email' | 'name' | 'organisationId' | 'roles' | 'invitedBy'>,
  at: number,
): Promise<{
  readonly id: string;
  readonly token: string;
  readonly path: string;
  readonly expiresAt: number;
}> {
  const { text, hash } = newSessionToken(tx.tenantId);
  const id = newId();
  const expiresAt = at + LINK_MS[given.kind];
  await endInvitations(tx, { kind: given.kind, email: given.email }, at); // The latest link is the only one.
  await addInvitation(tx, { ...given, id, tokenHash: hash, createdAt: at, expiresAt });
  return { id, token: text, path: `/welcome#${text}`, expiresAt };
}

/** The link for the first administrator, where there is none yet. There is no default password. */
export async function setUpLink(store: Store, at: number): Promise<string | undefined> {
  return store.withTenant(HOME_TENANT, async (tx) => {
    if ((await countHolders(tx, 'administrator')) > 0) return undefined;
    const link = await invite(
      tx,
      { kind: 'set-up', email: '', name: '', organisationId: '', roles: FIRST_ROLES, invitedBy: 'system' },
      at,
    );
    await appendAudit(tx, {
      at,
      actor: 'system',
      action: 'invitation.made',
      target: `invitation ${link.id}`,
      after: { kind: 'set-up' },
    });
    return link.path;
  });
}

/** What someone says who comes by a link. */
export interface Acceptance {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
  /** For the set-up link: the address and the organisation of the first administrator. */
  readonly email?: string;
  readonly organisation?: string;
}

/** Who came in by a link. */
export interface Accepted {
  readonly personId: string;
  readonly invitation: Invitation;
  readonly hasSecondFactor: boolean;
}

/** The invitation of a link. @throws HttpProblem 404 when it is used, over or unknown */
export async function invitationOf(tx: TenantTransaction, token: string, at: number): Promise<Invitation> {
  const found = await findInvitation(tx, hashOf(token), at);
  if (found) return found;
  const detail =
    'It was used, has expired, or was replaced by a newer one. Ask an administrator for a new link.';
  throw new HttpProblem(404, 'The link does not open', detail);
}

/**
 * Takes an invitation: the person, their password, their roles.
 *
 * @throws HttpProblem 404, 409 when the address is taken, 422
 */
export async function accept(
  store: Store,
  tenantId: string,
  given: Acceptance,
  at: number,
): Promise<Accepted> {
  const seen = await store.withTenant(tenantId, (tx) => invitationOf(tx, given.token, at));
  const email = (seen.email || given.email || '').trim().toLowerCase();
  const name = (given.name ?? seen.name).trim();
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw incomplete('an e-mail address');
  if (name === '' && seen.kind !== 'new password') throw incomplete('a name');
  checkPassword(given.password, [email, name]);
  const passwordHash = await hashPassword(given.password);
  return store.withTenant(tenantId, async (tx) => {
    const invitation = await invitationOf(tx, given.token, at);
    if (!(await takeInvitation(tx, invitation.id, at))) throw gone();
    if (invitation.kind === 'new password') {
      const account = await findAccount(tx, { email });
      if (account?.status !== 'active') throw gone();
      await setPassword(tx, account.personId, passwordHash);
      await endSessions(tx, account.personId, {}, at);
      const hasSecondFactor = account.totpSecret !== undefined;
      return { personId: account.personId, invitation, hasSecondFactor };
    }
    if (invitation.kind === 'set-up' && (await countHolders(tx, 'administrator')) > 0) throw gone();
    const organisationId =
      invitation.kind === 'set-up'
        ? await ownOrganisation(tx, given.organisation, at)
        : invitation.organisationId;
    const personId = newId();
    const isNew = await addPerson(tx, {
      id: personId,
      organisationId,
      email,
      name,
      createdAt: at,
      passwordHash,
    });
    if (!isNew)
      throw new HttpProblem(
        409,
        'There already',
        'Someone with this address has an account. Sign in with it.',
      );
    for (const grant of invitation.roles)
      await grantRole(tx, personId, grant, { by: invitation.invitedBy, at });
    return { personId, invitation, hasSecondFactor: false };
  });
}

async function ownOrganisation(tx: TenantTransaction, name: string | undefined, at: number): Promise<string> {
  const organisations = await listOrganisations(tx);
  const known = organisations.find(({ kind }) => kind === 'provider');
  if (known) return known.id;
  if (name === undefined || name.trim() === '') throw incomplete('the name of your organisation');
  const readable = idOf(name);
  const id = organisations.some((one) => one.id === readable) ? newId() : readable;
  await putOrganisation(tx, { id, kind: 'provider', name: name.trim(), createdAt: at });
  return id;
}

/** An id that people can read, made of a name. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'provider';
}

function incomplete(what: string): HttpProblem {
  return new HttpProblem(422, 'Something is missing', `The account needs ${what}.`);
}

function gone(): HttpProblem {
  return new HttpProblem(
    404,
    'The link does not open',
    'It was used a moment ago. Ask an administrator for a new link.',
  );
}
