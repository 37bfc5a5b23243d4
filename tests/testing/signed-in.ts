import { addPerson, addSession, grantRole, type Scope, type Store } from '@tallystick/store';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newSessionToken } from '../../packages/server/src/identity/credentials.ts';
import type { Role } from '../../packages/server/src/identity/permissions.ts';
import type { OpenServer } from './open-server.ts';

/** A person's window, and every answer of the API that refused them something. */
export interface SignedIn {
  readonly page: Page;
  readonly refused: string[];
}

/** Adds a person, and opens a window in which they have signed in. The server must ask for sign-in (`access: 'sign-in'`). */
export async function signIn(
  { browser, server: { server } }: { readonly browser: Browser; readonly server: OpenServer },
  person: {
    readonly name: string;
    readonly organisation: string;
    readonly roles: readonly Role[];
    readonly scope?: Scope;
    /** When they signed in, by the server's clock; now where it is left out. */
    readonly at?: number;
  },
  options: BrowserContextOptions = {},
): Promise<SignedIn> {
  const token = await addSignedIn(server.store, person);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.addCookies([{ name: 'tallystick_session', value: token, url: server.url }]);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400)
      refused.push(`${response.status()} ${response.url().replace(server.url, '')}`);
  });
  return { page, refused };
}

/** Adds a person who has signed in; gives what their browser keeps. */
export async function addSignedIn(
  store: Store,
  { name, organisation, roles, scope = { kind: 'tenant' }, at = Date.now() }: Parameters<typeof signIn>[1],
): Promise<string> {
  const session = newSessionToken('home');
  const id = name.toLowerCase().replaceAll(' ', '-');
  await store.withTenant('home', async (tx) => {
    const email = `${id}@${organisation}.example`;
    await addPerson(tx, { id, organisationId: organisation, email, name, createdAt: 0 });
    for (const role of roles) await grantRole(tx, id, { role, scope }, { by: 'test', at: 0 });
    await addSession(tx, {
      ...{ id: `session-${id}`, tokenHash: session.hash, personId: id, stage: 'signed in' },
      ...{ createdAt: at, lastSeenAt: at, expiresAt: at + 3_600_000, address: '127.0.0.1', agent: 'test' },
    });
  });
  return session.text;
}
