import { describe, expect, it } from 'vitest';
import { type Actor, localActor } from './actor.ts';
import { decide } from './decide.ts';
import { type Action, PERMISSIONS, type Permission, ROLES, type Role, SCOPE_KINDS } from './permissions.ts';

const SCOPES = {
  tenant: { kind: 'tenant' },
  organisation: { kind: 'organisation', organisation: 'acme' },
  agreement: { kind: 'agreement', agreement: 'a' },
  service: { kind: 'service', agreement: 'a', service: 's' },
} as const;
const roles = Object.keys(ROLES) as Role[];
const actions = Object.keys(PERMISSIONS) as Action[];

const actor = (
  role: Role,
  scope: keyof typeof SCOPES,
  party: 'provider' | 'customer' | 'supplier' = 'provider',
): Actor => ({
  tenantId: 'home',
  id: 'ada',
  organisation: { id: 'own', kind: party },
  grants: [{ role, scope: SCOPES[scope] }],
  through: { kind: 'session', id: 's' },
});

describe('decide', () => {
  it('allows what the table says and nothing else, for every role, action, scope and party', () => {
    let allowed = 0;
    for (const role of roles)
      for (const action of actions)
        for (const scope of SCOPE_KINDS)
          for (const party of ['provider', 'customer', 'supplier'] as const) {
            const permission: Permission = PERMISSIONS[action];
            const expected =
              permission.roles.includes(role) &&
              SCOPE_KINDS.indexOf(scope) >= SCOPE_KINDS.indexOf(permission.scope) &&
              (party === 'provider' || permission.party === 'any');
            const decision = decide(actor(role, scope, party), action);
            expect([role, action, scope, party, decision.kind]).toEqual([
              role,
              action,
              scope,
              party,
              expected ? 'allowed' : 'refused',
            ]);
            if (decision.kind !== 'allowed') continue;
            allowed++;
            expect(decision.sight.customer).toBe(party === 'provider' ? undefined : 'own');
            const only = {
              tenant: undefined,
              organisation: { agreements: [], organisations: ['acme'] },
              agreement: { agreements: ['a'], organisations: [] },
              service: { agreements: ['a'], organisations: [] },
            }[scope];
            expect(decision.sight.only).toEqual(only);
          }
    expect(allowed).toBeGreaterThan(50);
  });

  it('lets nobody do anything but what is for anyone, without signing in', () => {
    for (const action of [...actions, 'self'] as const)
      expect(decide(undefined, action).kind).toBe('not signed in');
    expect(decide(undefined, 'anyone').kind).toBe('allowed');
  });

  it('holds a token to its actions, and keeps it from what is its person’s own', () => {
    const token: Actor = {
      ...localActor('home'),
      through: { kind: 'token', id: 't', actions: new Set(['evidence.write']) },
    };
    for (const action of actions)
      expect([action, decide(token, action).kind]).toEqual([
        action,
        action === 'evidence.write' ? 'allowed' : 'refused',
      ]);
    expect(decide(token, 'self').kind).toBe('refused');
  });

  it('lets no role pass beyond its person’s own organisation', () => {
    const both: Actor = {
      ...actor('auditor', 'agreement', 'customer'),
      grants: [
        { role: 'auditor', scope: SCOPES.agreement },
        { role: 'executive', scope: SCOPES.tenant },
      ],
    };
    expect(decide(both, 'agreement.read')).toEqual({ kind: 'allowed', sight: { customer: 'own' } });
    expect(decide(both, 'evidence.read')).toEqual({
      kind: 'allowed',
      sight: { customer: 'own', only: { agreements: ['a'], organisations: [] } },
    });
  });
});
