import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { appendEvidence, type Heard, putAgreement, replaceResults, type Store } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantTables } from '../../packages/store/src/backup/tables.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord } from '../testing/desk-records.ts';

/** Stands in everything that the other tenant has. */
const MARK = 'zeta-keeps-this';
const OTHER = 'zeta';

/** Two tenants in one database, with the same ids for different things; the server works for the first. */
describe('another tenant of the same database', () => {
  let database: TestServer;
  let server: RunningServer;
  let paths: [path: string, method: string][];

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      access: 'open',
      version: 'test',
    });
    await fill(server.store, OTHER, ['desk-hours', MARK]);
    await fill(server.store, HOME_TENANT, ['desk-hours']);
    await server.idle();
    const document = (await (await fetch(`${server.url}/api`)).json()) as { paths: Record<string, object> };
    paths = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): [string, string] => [path, method]),
    );
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('is not read and not changed through any route, by any id of its own or shared', async () => {
    expect(paths.length).toBeGreaterThan(15);
    const before = await everything(server.store, OTHER);
    expect(before.filter((row) => row.includes(MARK)).length).toBeGreaterThan(10);
    for (const [path, method] of paths) {
      if (path.endsWith('/events')) continue; // Below: it does not end.
      for (const id of ['desk-hours', MARK]) {
        const url = path.replace(/\{[^}]+\}/g, (name) => (name === '{id}' ? id : `${MARK}-T-0`));
        const response = await fetch(`${server.url}${url}`, {
          method: method.toUpperCase(),
          ...(method === 'get' || method === 'head'
            ? {}
            : {
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ tenantId: OTHER, id: MARK }),
              }),
        });
        const told = (await response.text()).replaceAll(encodeURI(url), '').replaceAll(url, '');
        // What was asked for may be named in the answer; what the other tenant keeps under it may not.
        expect(told, `${method} ${url}`).not.toContain(`${MARK}: content`);
        if (id === MARK && url.includes(MARK) && method === 'get') {
          expect(response.status, `${method} ${url}`).toBeGreaterThanOrEqual(400);
        }
      }
    }
    expect(await everything(server.store, OTHER)).toEqual(before);
  });

  it('is named in the messages between servers by id, with an instant at most, and not told of to pages of the first', async () => {
    const heard: Heard[] = [];
    const ended = new AbortController();
    const events = await fetch(`${server.url}/api/v1/events`, { signal: ended.signal });
    let pages = '';
    const reading = (async () => {
      for await (const piece of events.body!) pages += new TextDecoder().decode(piece);
    })().catch(() => {});
    let resolve = () => {};
    const told = new Promise<void>((done) => {
      resolve = done;
    });
    const end = server.store.listen((one) => {
      heard.push(one);
      if (one.kind === 'results' && one.tenantId === HOME_TENANT) resolve();
    });
    await fill(server.store, OTHER, ['desk-hours', MARK], 50);
    await fill(server.store, HOME_TENANT, ['desk-hours'], 50);
    await server.idle();
    await told;
    await end();
    ended.abort();
    await reading;
    for (const one of heard) {
      if (one.kind === 'poll') continue;
      const { computedAt, ...rest } = one;
      expect(Object.keys(rest).sort()).toEqual(['agreementId', 'kind', 'tenantId']);
      expect(typeof computedAt).toBe(one.kind === 'results' ? 'number' : 'undefined');
    }
    expect(pages).not.toContain(MARK);
  });
});

async function fill(store: Store, tenant: string, agreements: readonly string[], from = 0): Promise<void> {
  const mark = tenant === OTHER ? `${MARK}: content` : 'home';
  for (const id of agreements) {
    await store.withTenant(tenant, async (tx) => {
      const text = DESK_AGREEMENT.replace('id: desk-hours', `id: ${id}`).replace('A desk', `"${mark}"`);
      await putAgreement(tx, { id, title: mark, text });
      const records = Array.from({ length: 20 }, (_, n) => {
        const one = deskRecord(from + n);
        return { ...one, subject: `${MARK}-${one.subject}`, data: { mark }, receivedAt: 1 };
      });
      if (tenant === OTHER) await appendEvidence(tx, id, records);
      else await appendEvidence(tx, id, [{ ...deskRecord(from), receivedAt: 1 }]);
      if (tenant !== OTHER) return;
      const made = { agreementVersion: 1, asOf: 0, knownAt: 0, engine: mark, evidenceSize: 20 };
      await replaceResults(tx, id, { ...made, resultText: JSON.stringify({ mark }) }, []);
      // Nobody is to evaluate it meanwhile: what it has must stay as it is.
      await tx.query('DELETE FROM tallystick.dirty WHERE tenant_id = $1', [tenant]);
    });
  }
}

/** Every row that a tenant has, as text. */
async function everything(store: Store, tenant: string): Promise<string[]> {
  return store.withTenant(tenant, async (tx) => {
    const rows: string[] = [];
    for (const { name } of await tenantTables(tx)) {
      const found = await tx.query<{ line: string }>(
        `SELECT row_to_json(t)::text AS line FROM tallystick."${name}" AS t ORDER BY 1`,
      );
      rows.push(...found.map(({ line }) => `${name} ${line}`));
    }
    return rows;
  });
}
