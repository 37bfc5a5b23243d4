import { type Store, seesAgreement } from '@tallystick/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseForeignNames, refuseForeignPages } from '../http/own-pages-only.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { HOME_TENANT } from '../tenant.ts';
import { type Actor, actorOf, localActor } from './actor.ts';
import { cookieOf } from './cookie.ts';
import { csrfTokenOf } from './credentials.ts';
import { decide } from './decide.ts';
import type { RouteAction } from './permissions.ts';
import { actorOfSession, actorOfToken, type LookOptions } from './resolve.ts';

/** Whether people sign in, or whoever reaches this machine's own address may do everything. */
export type Access = 'sign-in' | 'open';

/** Header in which our pages send back the token of their session with each write. */
export const CSRF_HEADER = 'x-csrf-token';

export interface GuardOptions {
  readonly store: Store;
  readonly access: Access;
  /** Whether browsers reach us over TLS. */
  readonly isSecure: boolean;
  /** Reads the clock, ms. */
  readonly now: () => number;
}

/** A route and what it takes. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly action: RouteAction;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every route: finds out who asks, and lets through what the permission table allows. A route of the API that names no action
 * is refused when it is registered, so that none is ever open by mistake.
 *
 * @throws Error at the registration of such a route
 */
export function guard(server: FastifyInstance, options: GuardOptions): readonly GuardedRoute[] {
  const routes: GuardedRoute[] = [];
  server.decorateRequest('actor', undefined);
  // Replaced for each request before it is read; fastify takes no shared object as a default.
  server.decorateRequest('sight', null as never);
  server.addHook('onRoute', ({ url, method, config }) => {
    const { action } = config ?? {};
    if (action !== undefined) {
      for (const one of [method].flat()) routes.push({ method: one, url, action });
    } else if (/^\/(?:api\b|metrics$)/.test(url)) {
      throw new Error(
        `${method} ${url} names no action: add config: { action: '…' } (identity/permissions.ts)`,
      );
    }
  });
  server.addHook('onRequest', async (request) => {
    request.sight = {};
    const { action } = request.routeOptions.config;
    if (action === undefined) return; // A file of the pages, or nothing at all.
    const isWrite = !SAFE_METHODS.has(request.method);
    if (isWrite) refuseForeignPages(request);
    if (options.access === 'open') refuseForeignNames(request);
    request.actor = await identify(request, options, isWrite);
    const decision = decide(request.actor, action);
    if (decision.kind === 'not signed in') actorOf(request);
    else if (decision.kind === 'refused') throw new HttpProblem(403, 'Not allowed', decision.why);
    else request.sight = decision.sight;
    if (action !== 'anyone') await refuseUnseen(request, options.store);
  });
  return routes;
}

/**
 * Whether a request that was let in would be let in now, and would see the same: for answers that go on for long. Does not count as a use of its session or
 * token, which ends while nobody uses it.
 */
export async function isStillLetIn(request: FastifyRequest, options: GuardOptions): Promise<boolean> {
  const { access, isSecure } = options;
  if (access === 'open') return true;
  const found = await find(credentialOf(request, isSecure), options, { isUse: false });
  const decision = decide(found, request.routeOptions.config.action!);
  return decision.kind === 'allowed' && JSON.stringify(decision.sight) === JSON.stringify(request.sight);
}

/** What a request shows for itself. */
type Credential = { readonly kind: 'token' | 'session'; readonly text: string } | undefined;

/** A text of '' is a token that is none. */
function credentialOf(request: FastifyRequest, isSecure: boolean): Credential {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, text = ''] = /^Bearer +(\S{1,300})$/i.exec(authorization) ?? [];
    return { kind: 'token', text };
  }
  const session = cookieOf(request, 'session', isSecure);
  return session === undefined ? undefined : { kind: 'session', text: session };
}

async function find(
  credential: Credential,
  { store, now }: GuardOptions,
  look: LookOptions,
): Promise<Actor | undefined> {
  if (!credential) return undefined;
  return credential.kind === 'token'
    ? actorOfToken(store, credential.text, now(), look)
    : actorOfSession(store, credential.text, now(), look);
}

async function identify(
  request: FastifyRequest,
  options: GuardOptions,
  isWrite: boolean,
): Promise<Actor | undefined> {
  if (options.access === 'open') return localActor(HOME_TENANT);
  const credential = credentialOf(request, options.isSecure);
  const actor = await find(credential, options, { isUse: true });
  if (credential?.kind === 'token') {
    if (actor) return actor;
    throw new HttpProblem(401, 'Not signed in', 'The token is unknown, has expired or was revoked.', {
      headers: { 'www-authenticate': 'Bearer realm="tallystick", error="invalid_token"' },
    });
  }
  if (actor && isWrite && request.headers[CSRF_HEADER] !== csrfTokenOf(credential!.text)) {
    const detail = `A write by a signed-in browser carries the header ${CSRF_HEADER}. Load the page anew and try again.`;
    throw new HttpProblem(403, 'Not from our pages', detail);
  }
  return actor;
}

/** An agreement that someone may not see is not there: what is worked on beside the database's own check is checked here. */
async function refuseUnseen(request: FastifyRequest, store: Store): Promise<void> {
  const { customer, only } = request.sight;
  if (customer === undefined && only === undefined) return;
  if (!/^\/api\/v\d+\/agreements\/:id\b/.test(request.routeOptions.url ?? '')) return;
  const { id } = request.params as { id: string };
  const isSeen = await store.withTenant(actorOf(request).tenantId, (tx) => seesAgreement(tx, id), {
    readOnly: true,
    sight: request.sight,
  });
  if (!isSeen) throw notFound(`agreement "${id}"`);
}
