import { addPerson, addToken, grantRole, putOrganisation, type Scope, type Store } from '@tallystick/store';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import { PERMISSIONS, type Role } from '../../packages/server/src/identity/permissions.ts';

/** Someone who asks the API with a token that may do everything that their roles allow. */
export interface TestPerson {
  readonly id: string;
  readonly token: string;
  /** Asks for a file. */
  fetch(address: string): Promise<Response>;
  /** Asks, and gives status, headers and JSON body. */
  ask(
    method: string,
    address: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly body: never }>;
}

/** The organisations of most tests: we provide, Acme is a customer. */
export async function addOrganisations(store: Store): Promise<void> {
  await store.withTenant('home', async (tx) => {
    await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
    await putOrganisation(tx, { id: 'acme', kind: 'customer', name: 'Acme', createdAt: 0 });
    await putOrganisation(tx, { id: 'globex', kind: 'customer', name: 'Globex', createdAt: 0 });
  });
}

/** Adds a person with roles, and gives what they ask with. */
export async function addTestPerson(
  { store, url }: { readonly store: Store; readonly url: string },
  person: {
    readonly name: string;
    readonly organisation: string;
    readonly roles: readonly Role[];
    readonly scope?: Scope;
  },
): Promise<TestPerson> {
  const token = newApiToken('home');
  const { name, organisation, roles, scope = { kind: 'tenant' } } = person;
  await store.withTenant('home', async (tx) => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@${organisation}.example`;
    await addPerson(tx, { id: token.id, organisationId: organisation, email, name, createdAt: 0 });
    for (const role of roles) await grantRole(tx, token.id, { role, scope }, { by: 'test', at: 0 });
    const made = { id: token.id, personId: token.id, name: 'all', tokenHash: token.hash, createdAt: 0 };
    await addToken(tx, { ...made, actions: Object.keys(PERMISSIONS), expiresAt: Date.UTC(2100, 0) });
  });
  return {
    id: token.id,
    token: token.text,
    fetch: (address) =>
      fetch(`${url}/api/v1${address}`, { headers: { authorization: `Bearer ${token.text}` } }),
    ask: async (method, address, body, headers = {}) => {
      const response = await fetch(`${url}/api/v1${address}`, {
        method,
        headers: {
          authorization: `Bearer ${token.text}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: (text === '' ? null : JSON.parse(text)) as never,
      };
    },
  };
}
