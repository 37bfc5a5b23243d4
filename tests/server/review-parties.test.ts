import { type App, buildApp } from '@tallystick/server';
import {
  addPerson,
  addToken,
  grantRole,
  linkParty,
  putAgreement,
  putOrganisation,
  putParties,
  replaceResults,
  type Store,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAgreement } from '../../packages/server/src/evaluation/evaluate-agreement.ts';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { startReview } from '../../packages/server/src/reviews/start-review.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const NOW = Date.parse('2026-04-10T10:00:00Z');

describe('reviews, seen and worked on by people of both parties', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  const tokens: Record<string, string> = {};

  const send = async (who: string, method: 'GET' | 'POST', path: string, body?: object) => {
    const response = await app.server.inject({
      ...{ method, url: `/api/v1${path}` },
      headers: { host: 'tallystick.example', authorization: `Bearer ${tokens[who]}` },
      ...(body ? { payload: body } : {}),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const person = async (id: string, organisationId: string, role: string) => {
    const token = newApiToken('home');
    await store.withTenant('home', async (tx) => {
      await addPerson(tx, { id, organisationId, email: `${id}@example.org`, name: id, createdAt: 0 });
      await grantRole(tx, id, { role, scope: { kind: 'tenant' } }, { by: 'test', at: 0 });
      const made = { id: token.id, personId: id, name: 'all', tokenHash: token.hash, createdAt: 0 };
      await addToken(tx, { ...made, actions: Object.keys(PERMISSIONS), expiresAt: NOW + 1e12 });
    });
    tokens[id] = token.text;
  };

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    store = await database.freshStore();
    app = await buildApp({ store, now: () => NOW, version: 'test', access: 'sign-in', logger: false });
    await store.withTenant('home', async (tx) => {
      await putOrganisation(tx, { id: 'we', kind: 'provider', name: 'We', createdAt: 0 });
      for (const [id, name] of [
        ['acme', 'Acme'],
        ['globex', 'Globex'],
      ] as const) {
        await putOrganisation(tx, { id, kind: 'customer', name, createdAt: 0 });
        const text = DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}-desk`);
        await putAgreement(tx, { id: `${id}-desk`, title: `Desk of ${name}`, text });
        await putParties(tx, `${id}-desk`, { provider: 'Provider', customer: name });
        await linkParty(tx, { agreementId: `${id}-desk`, party: 'customer', organisationId: id });
      }
    });
    for (const id of ['acme-desk', 'globex-desk']) {
      const { result, outcomes } = (await evaluateAgreement(store, 'home', id, NOW))!;
      await store.withTenant('home', async (tx) => {
        await replaceResults(tx, id, result, outcomes);
        // As a step of a playbook does it.
        await startReview(tx, {
          agreementId: id,
          reason: 'A breach',
          origin: 'playbook',
          by: 'system',
          at: NOW,
        });
      });
    }
    await person('ada', 'we', 'sla-manager');
    await person('tom', 'we', 'technician');
    await person('eve', 'acme', 'customer-representative');
    await person('max', 'acme', 'executive');
  });
  afterAll(async () => {
    await app?.server.close();
    await database?.stop();
  });

  const ACME = '/agreements/acme-desk/reviews/1';
  const GLOBEX = '/agreements/globex-desk/reviews/1';
  const numbersOf = async (who: string) =>
    (await send(who, 'GET', '/reviews')).body.reviews.map((one: { agreement: string }) => one.agreement);

  it('are seen by both, by each of their own agreements only', async () => {
    expect((await numbersOf('ada')).sort()).toEqual(['acme-desk', 'globex-desk']);
    expect(await numbersOf('eve')).toEqual(['acme-desk']);
    expect((await send('eve', 'GET', ACME)).body).toMatchObject({
      review: { origin: 'playbook', reason: 'A breach' },
      may: { conduct: false, contribute: true },
      owners: [],
    });
    expect((await send('eve', 'GET', GLOBEX)).status).toBe(404);
    expect((await send('eve', 'POST', `${GLOBEX}/points`, { words: 'Not mine.' })).status).toBe(404);
  });

  it('take points of either party, in its name', async () => {
    expect((await send('max', 'POST', `${ACME}/points`, { words: 'Costs?' })).status).toBe(403);
    await send('ada', 'POST', `${ACME}/points`, { words: 'A second line?' });
    const { body } = await send('eve', 'POST', `${ACME}/points`, { words: 'Shorter targets in autumn.' });
    expect(body.points).toMatchObject([
      { by: 'ada', party: 'provider' },
      { by: 'eve', party: 'customer', words: 'Shorter targets in autumn.' },
    ]);
  });

  it('are conducted by the provider alone', async () => {
    const { revision } = (await send('ada', 'GET', ACME)).body.review;
    expect((await send('eve', 'POST', `${ACME}/steps`, { kind: 'hold', revision })).status).toBe(403);
    expect((await send('tom', 'POST', `${ACME}/steps`, { kind: 'hold', revision })).status).toBe(403);
    const late = await send('ada', 'POST', `${ACME}/steps`, { kind: 'hold', revision: revision - 1 });
    expect(late).toMatchObject({ status: 409, body: { title: 'Changed meanwhile' } });
    expect((await send('ada', 'POST', `${ACME}/steps`, { kind: 'hold', revision })).status).toBe(200);
  });

  it('give actions to people of either party, who alone, or the conductor, say what came of them', async () => {
    const { owners } = (await send('ada', 'GET', ACME)).body;
    expect(owners.map(({ id }: { id: string }) => id)).toEqual(['ada', 'eve', 'max', 'tom']);
    for (const owner of ['eve', 'tom', 'tom'])
      expect(
        (await send('ada', 'POST', `${ACME}/actions`, { title: 'Do it', owner, due: '2026-05-01' })).status,
      ).toBe(201);
    const done = (who: string, action: number) =>
      send(who, 'POST', `/agreements/acme-desk/review-actions/${action}/steps`, {
        ...{ kind: 'done', words: 'Did it.', revision: 1 },
      });
    expect((await done('eve', 2)).body.detail).toContain('says its owner');
    expect((await done('tom', 1)).status).toBe(403);
    for (const [who, action] of [
      ['eve', 1],
      ['tom', 2],
      ['ada', 3],
    ] as const)
      expect((await done(who, action)).body).toMatchObject({ state: 'done', mayEnd: false });
  });

  it('show a customer who owns what, though it sees nobody else of the provider', async () => {
    const { actions } = (await send('eve', 'GET', ACME)).body;
    expect(actions.map(({ owner }: { owner: { name: string } }) => owner.name).sort()).toEqual([
      'eve',
      'tom',
      'tom',
    ]);
  });
});
