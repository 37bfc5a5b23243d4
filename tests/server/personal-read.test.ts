import { randomBytes } from 'node:crypto';
import { type App, buildApp } from '@tallystick/server';
import {
  addPerson,
  addToken,
  appendEvidence,
  findDataSubject,
  grantRole,
  linkParty,
  putAgreement,
  putMarks,
  putOrganisation,
  putParties,
  type Scope,
  type Store,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const RAW = 'T-1,Anna@example.org';

describe('who sees personal fields', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let person: string;
  const tokenOf = async (
    role: string,
    given: {
      readonly organisation?: string;
      readonly scope?: Scope;
      readonly actions?: readonly string[];
    } = {},
  ) => {
    const { organisation = 'we', scope = { kind: 'tenant' }, actions = Object.keys(PERMISSIONS) } = given;
    const token = newApiToken('home');
    await store.withTenant('home', async (tx) => {
      const one = {
        id: token.id,
        organisationId: organisation,
        email: `${token.id}@example.org`,
        name: role,
      };
      await addPerson(tx, { ...one, createdAt: 0 });
      await grantRole(tx, token.id, { role, scope }, { by: 'test', at: 0 });
      const made = { id: token.id, personId: token.id, name: 'all', tokenHash: token.hash, createdAt: 0 };
      await addToken(tx, { ...made, actions: [...actions], expiresAt: NOW + 60_000 });
    });
    return token.text;
  };
  const get = async (token: string, url: string) => {
    const headers = { host: 'tallystick.example', authorization: `Bearer ${token}` };
    const response = await app.server.inject({ method: 'GET', url: `/api/v1${url}`, headers });
    return { status: response.statusCode, text: response.body };
  };
  /** Every address that shows the record. */
  const shown = async (token: string) => {
    const record = await get(token, '/agreements/desk-hours/record?source=desk&id=T-1');
    const subject = await get(token, '/agreements/desk-hours/subjects/T-1');
    expect([record.status, subject.status]).toEqual([200, 200]);
    return [record.text, subject.text];
  };

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    const key = randomBytes(32);
    store = await database.freshStore({ key: () => key });
    app = await buildApp({ store, now: () => NOW, version: 'test', access: 'sign-in', logger: false });
    await store.withTenant('home', async (tx) => {
      await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
      await putOrganisation(tx, { id: 'acme', kind: 'customer', name: 'Acme', createdAt: 0 });
      await putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT });
      await putParties(tx, 'desk-hours', { provider: 'Provider', customer: 'Customer' });
      await linkParty(tx, { agreementId: 'desk-hours', party: 'customer', organisationId: 'acme' });
      const marks = { caller: { person: 'caller', class: 'callers' } };
      await putMarks(tx, { agreementId: 'desk-hours', source: 'desk' }, marks);
      const occurredAt = Date.parse('2026-03-02T09:00:00Z');
      await appendEvidence(tx, 'desk-hours', [
        {
          ...{
            source: 'desk',
            id: 'T-1',
            subject: 'T-1',
            type: 'opened',
            occurredAt,
            receivedAt: occurredAt,
          },
          ...{ data: { caller: 'Anna@example.org' }, raw: RAW },
        },
      ]);
      person = (await findDataSubject(tx, 'anna@example.org'))!;
    });
  });
  afterAll(async () => {
    await app?.server.close();
    await database?.stop();
  });

  it.each<[string, Scope]>([
    ['technician', { kind: 'tenant' }],
    ['service-owner', { kind: 'agreement', agreement: 'desk-hours' }],
    ['sla-manager', { kind: 'organisation', organisation: 'acme' }],
  ])('is somebody of the provider whose role needs it: %s', async (role, scope) => {
    for (const text of await shown(await tokenOf(role, { scope }))) {
      expect(text).toContain('Anna@example.org');
      expect(text).toContain(JSON.stringify(RAW).slice(1, -1));
    }
  });

  it.each<[string, Parameters<typeof tokenOf>[1]]>([
    ['auditor', {}],
    ['reporting-analyst', {}],
    ['customer-representative', { organisation: 'acme' }],
    ['sla-manager', { organisation: 'acme' }],
    ['technician', { actions: ['evidence.read', 'agreement.read'] }],
  ])('is nobody else, who sees a pseudonym and not the source’s row: %s %j', async (role, given) => {
    for (const text of await shown(await tokenOf(role, given))) {
      expect(text).not.toMatch(/anna/i);
      expect(text).toContain(`person ${person}`);
    }
  });

  it.each(['auditor', 'technician', 'service-owner'])('may not ask about people: %s', async (role) => {
    const token = await tokenOf(role);
    for (const url of ['/data-subjects', `/data-subjects/${person}`, '/legal-holds', '/retention-classes'])
      expect((await get(token, url)).status).toBe(403);
  });
});
