import { type App, buildApp } from '@tallystick/server';
import {
  addPerson,
  addToken,
  grantRole,
  linkParty,
  putAgreement,
  putOrganisation,
  putParties,
  type Store,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const AGREEMENT = `${DESK_AGREEMENT}exclusions:
  maintenance: { title: Maintenance, notice: 72 h, allowance: 2 h per month }
  storm: { title: Force majeure, decidedBy: it-lead }
`.replace('parties:', 'roles: { it-lead: it@customer.example }\nparties:');

/** What the API says of an exclusion. */
interface ExclusionBody {
  readonly id: string;
  readonly state: string;
  readonly series: string | null;
  readonly excluded: { from: string; to: string }[];
  readonly refused: { from: string; to: string; rule: string }[];
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly detail: string;
}

describe('exclusions, told and decided by people of both parties', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let provider: string;
  let customer: string;
  let now = Date.parse('2026-03-01T10:00:00Z');

  const send = async (token: string, method: 'GET' | 'POST', path: string, body?: object) => {
    const response = await app.server.inject({
      ...{ method, url: `/api/v1/agreements/desk-hours/exclusions${path}` },
      headers: { host: 'tallystick.example', authorization: `Bearer ${token}` },
      ...(body ? { payload: body } : {}),
    });
    return { status: response.statusCode, body: response.json() as ExclusionBody };
  };
  const list = async (token: string) =>
    ((await send(token, 'GET', '')).body as unknown as { exclusions: ExclusionBody[] }).exclusions;
  const person = async (id: string, organisationId: string, role: string) => {
    const token = newApiToken('home');
    await store.withTenant('home', async (tx) => {
      await addPerson(tx, { id, organisationId, email: `${id}@example.org`, name: id, createdAt: 0 });
      await grantRole(tx, id, { role, scope: { kind: 'tenant' } }, { by: 'test', at: 0 });
      const made = { id: token.id, personId: id, name: 'all', tokenHash: token.hash, createdAt: 0 };
      await addToken(tx, { ...made, actions: Object.keys(PERMISSIONS), expiresAt: now + 1e12 });
    });
    return token.text;
  };

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    app = await buildApp({ store, now: () => now, version: 'test', access: 'sign-in', logger: false });
    await store.withTenant('home', async (tx) => {
      await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
      await putOrganisation(tx, { id: 'acme', kind: 'customer', name: 'Acme', createdAt: 0 });
      await putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: AGREEMENT });
      await putParties(tx, 'desk-hours', { provider: 'Provider', customer: 'Customer' });
      await linkParty(tx, { agreementId: 'desk-hours', party: 'customer', organisationId: 'acme' });
    });
    provider = await person('ada', 'we', 'sla-manager');
    customer = await person('eve', 'acme', 'customer-representative');
  });
  afterAll(async () => {
    await app?.server.close();
    await database?.stop();
  });

  const window = (from: string, to: string, more: object = {}) => ({
    ...{ clause: 'maintenance', from: `2026-03-${from}Z`, to: `2026-03-${to}Z`, reason: 'New disks.' },
    ...more,
  });

  it('say beforehand what notice and allowance leave of an announcement, and keep nothing', async () => {
    const { status, body } = await send(provider, 'POST', '/preview', window('10T00:00:00', '10T03:00:00'));
    const { exclusion } = body as unknown as { exclusion: ExclusionBody };
    expect(status).toBe(200);
    expect(exclusion.excluded).toEqual([
      { from: '2026-03-10T00:00:00.000Z', to: '2026-03-10T02:00:00.000Z' },
    ]);
    expect(exclusion.refused).toMatchObject([
      { from: '2026-03-10T02:00:00.000Z', rule: 'above the allowance' },
    ]);
    const late = await send(provider, 'POST', '/preview', window('02T00:00:00', '02T01:00:00'));
    expect((late.body as unknown as { exclusion: ExclusionBody }).exclusion.refused).toMatchObject([
      { rule: 'late notice' },
    ]);
    expect(await list(provider)).toEqual([]);
  });

  it('are announced by the provider alone, and withdrawn by whoever did', async () => {
    expect((await send(customer, 'POST', '', window('10T00:00:00', '10T01:00:00'))).status).toBe(403);
    const made = await send(provider, 'POST', '', window('10T00:00:00', '10T01:00:00'));
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'announced', mayDecide: false, mayWithdraw: true },
    });
    const decide = (token: string, decision: string) =>
      send(token, 'POST', `/${made.body.id}/decisions`, { decision, reason: 'Because of it.' });
    expect((await decide(customer, 'withdraw')).body.detail).toContain('by the provider alone');
    expect((await decide(customer, 'accept')).body.detail).toContain('decided by its rules');
    expect(await decide(provider, 'withdraw')).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect((await decide(provider, 'withdraw')).status).toBe(409);
  });

  it('that are claims are decided by the other party, once', async () => {
    now += 1;
    const evidence = ['https://weather.example/2026-03-05', 'INC0042'];
    const claimed = window('05T00:00:00', '05T06:00:00', { clause: 'storm', evidence });
    const claim = await send(provider, 'POST', '', claimed);
    expect(claim).toMatchObject({ status: 201, body: { state: 'pending', mayDecide: false } });
    expect((await list(customer))[0]).toMatchObject({
      ...{ id: claim.body.id, evidence },
      mayDecide: true,
      mayWithdraw: false,
    });
    const decide = (token: string, decision: string) =>
      send(token, 'POST', `/${claim.body.id}/decisions`, { decision, reason: 'We saw the storm.' });
    expect((await decide(provider, 'accept')).body.detail).toContain('the other party decides');
    expect(await decide(customer, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await decide(customer, 'reject')).body.detail).toContain('accepted already');
    expect((await list(provider))[0]!.excluded).toHaveLength(1);
  });

  it('say what is wrong, and what there is not', async () => {
    for (const [body, status] of [
      [window('10T00:00:00', '09T00:00:00'), 422],
      [window('10T00:00:00', '11T00:00:00', { clause: 'holiday' }), 422],
      [window('10T00:00:00', '11T00:00:00', { service: 'shop' }), 422],
      [window('10T00:00:00', 'noon'), 400],
      [window('10T00:00:00', '11T00:00:00', { reason: '' }), 400],
    ] as const)
      expect((await send(provider, 'POST', '', body)).status).toBe(status);
    const nothing = { decision: 'accept', reason: 'Because of it.' };
    expect((await send(customer, 'POST', '/nothing/decisions', nothing)).status).toBe(404);
  });

  it('recur by the wall clock as a series, which is shown whole before, announced at once, and withdrawn together', async () => {
    const sundays = window('08T01:00:00', '08T02:00:00', { repeats: 'FREQ=WEEKLY;BYDAY=SU;COUNT=5' });
    const shown = (await send(provider, 'POST', '/preview', sundays)).body as unknown as {
      series: (ExclusionBody & { from: string })[];
    };
    // Two in the morning in Berlin, before and after the clocks change; two hours a month do not count.
    expect(
      shown.series.map(({ from, refused }) => [from.slice(5, 16), refused.map(({ rule }) => rule)]),
    ).toEqual([
      ['03-08T01:00', []],
      ['03-15T01:00', []],
      ['03-22T01:00', ['above the allowance']],
      ['03-29T01:00', ['above the allowance']],
      ['04-05T00:00', []],
    ]);
    const before = (await list(provider)).length;
    const made = await send(provider, 'POST', '', sundays);
    expect(made).toMatchObject({ status: 201, body: { occurrences: 5, state: 'announced' } });
    expect(await list(provider)).toHaveLength(before + 5);
    const series = { decision: 'withdraw', reason: 'Not needed.', series: true };
    expect((await send(provider, 'POST', `/${made.body.id}/decisions`, series)).status).toBe(200);
    const states = (await list(provider)).filter(({ series }) => series !== null).map(({ state }) => state);
    expect(states).toEqual(Array.from({ length: 5 }, () => 'withdrawn'));
  });

  it.each([
    ['FREQ=SECONDLY', 'recurs DAILY, WEEKLY'],
    ['FREQ=DAILY;UNTIL=20260101', 'No occurrence'],
    ['FREQ=DAILY;UNTIL=20260309;BYHOUR=1,2;BYMINUTE=0,30', 'longer than until its next'],
    ['nonsense', 'recurs DAILY, WEEKLY'],
  ])('refuse the series %s', async (repeats, why) => {
    const { status, body } = await send(
      provider,
      'POST',
      '',
      window('08T01:00:00', '08T02:00:00', { repeats }),
    );
    expect([status, body.detail]).toEqual([422, expect.stringContaining(why)]);
  });

  it('stand in the log with their reasons', async () => {
    const actions = await store.withTenant('home', (tx) =>
      tx.query<{ action: string }>(
        `SELECT action FROM tallystick.audit_log WHERE action LIKE 'exclusion.%' ORDER BY position`,
      ),
    );
    expect(actions.map(({ action }) => action)).toEqual([
      ...['exclusion.announced', 'exclusion.withdrawn', 'exclusion.claimed', 'exclusion.accepted'],
      ...['exclusion.announced', 'exclusion.withdrawn'],
    ]);
  });

  it('that are decided by several people at once are decided by one of them', async () => {
    now += 1;
    const claimed = window('06T00:00:00', '06T02:00:00', { clause: 'storm' });
    const { id } = (await send(provider, 'POST', '', claimed)).body;
    const decide = (decision: string) =>
      send(customer, 'POST', `/${id}/decisions`, { decision, reason: 'We saw the storm.' });
    const all = await Promise.all(['accept', 'reject', 'accept', 'reject'].map(decide));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const { state } = all.find(({ status }) => status === 200)!.body;
    expect((await list(customer)).find((one) => one.id === id)).toMatchObject({ state });
  });
});
