import type { Grant, Organisation, Sight } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem.ts';
import { HOME_TENANT } from '../tenant.ts';
import type { Action, RouteAction } from './permissions.ts';
import { ROLES } from './permissions.ts';

/** Who makes a request. */
export interface Actor {
  readonly tenantId: string;
  /** Id of the person; `local` where the server is open to whoever sits at the machine. */
  readonly id: string;
  readonly organisation: { readonly id: string; readonly kind: Organisation['kind'] };
  readonly grants: readonly Grant[];
  readonly through:
    | { readonly kind: 'open' }
    | { readonly kind: 'session'; readonly id: string; readonly lacksSecondFactor?: boolean }
    | { readonly kind: 'token'; readonly id: string; readonly actions: ReadonlySet<string> };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes it; undefined for someone not signed in, which only routes for `anyone` meet. */
    actor: Actor | undefined;
    /** What the guard lets its transactions see. */
    sight: Sight;
  }
  interface FastifyContextConfig {
    /** What doing this takes; every route of the API says it. */
    action?: RouteAction;
  }
}

/** Who makes a request that the guard let through. @throws HttpProblem 401 on a route for anyone */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor) return request.actor;
  throw new HttpProblem(
    401,
    'Not signed in',
    'Sign in first, or send a token: Authorization: Bearer TOKEN.',
    {
      headers: { 'www-authenticate': 'Bearer realm="tallystick"' },
    },
  );
}

/** The tenant of a request: that of its actor, or ours on a route for anyone. */
export function tenantOf(request: FastifyRequest): string {
  return request.actor?.tenantId ?? HOME_TENANT;
}

/** The administrator of a server that is open: whoever sits at the machine, with every role. */
export function localActor(tenantId: string): Actor {
  return {
    tenantId,
    id: 'local',
    organisation: { id: 'local', kind: 'provider' },
    grants: Object.keys(ROLES).map((role) => ({ role, scope: { kind: 'tenant' } })),
    through: { kind: 'open' },
  };
}

/** Whether a token was made for an action; everyone else may do what their roles say. */
export function isWithinToken({ through }: Actor, action: Action): boolean {
  return through.kind !== 'token' || through.actions.has(action);
}
