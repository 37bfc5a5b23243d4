import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type RunningServer, startServer } from '@tallystick/server';
import { linkParty, putAgreement } from '@tallystick/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import {
  type HostileRequest,
  type Meanings,
  type Operation,
  requestsFor,
} from '../testing/openapi-requests.ts';
import { addOrganisations, addTestPerson } from '../testing/people.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

const IS_LONG = process.env.TALLYSTICK_LONG === '1';
const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
/** Requests for each operation, by who may do nearly all. */
const CASES = IS_LONG ? 400 : 4;
/** Others are refused more often, before anything is looked at. */
const SHARE: Readonly<Record<string, number>> = { everything: 1, customer: 2, narrow: 2, nobody: 4 };
/** Each of these works out a password hash, which is slow by design. */
const SLOW = /^\/api\/v1\/(?:session|account|invitations\/)/;
/** The longest that a request may take on a busy machine, ms. */
const LONGEST_MS = 30_000;
const WORKERS = 4;
const INSTANTS = ['2026-03-02T09:00:00Z', '2026-03-20T12:00:00Z', '2027-01-01T00:00:00Z'];

/** What members of requests mean, by their name. */
const MEANINGS: Meanings = {
  ...{ id: ['desk-hours', 'desk-hours', 'shop-sla'], agreement: ['desk-hours', 'shop-sla'] },
  ...{
    objective: ['resolve-p1', 'up', 'x'],
    period: ['2026-03', '2026-03@2', 'P1M'],
    service: ['shop', 'desk'],
  },
  ...{
    subject: ['T-1'],
    source: ['desk', 'probes'],
    number: [1, 2],
    version: [1, 2],
    revision: [1],
    step: [1],
  },
  ...{
    role: ['owner', 'administrator', 'technician'],
    clause: ['maintenance'],
    exclusion: ['x'],
    slug: ['my-shop'],
  },
  ...{
    from: INSTANTS,
    to: INSTANTS,
    at: INSTANTS,
    until: INSTANTS,
    asOf: INSTANTS,
    knownAt: INSTANTS,
    startsAt: INSTANTS,
  },
  ...{
    endsAt: INSTANTS,
    dueAt: INSTANTS,
    due: ['2026-04-01'],
    effectiveFrom: ['2026-04-01'],
    on: ['2026-04-01'],
  },
  ...{
    text: [DESK_AGREEMENT, SHOP_AGREEMENT, 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'desk'],
    timeZone: ['Europe/Berlin', 'UTC'],
  },
  ...{
    person: ['victim', 'x'],
    personId: ['victim'],
    organisation: ['we', 'acme'],
    organisationId: ['we', 'acme'],
  },
  ...{
    country: ['DE', 'US'],
    region: ['DE-BE'],
    format: ['csv', 'json', 'pdf', 'html'],
    party: ['provider', 'customer'],
  },
  ...{
    address: ['ops@example.org', 'https://hooks.example.org/x', 'http://127.0.0.1:1/'],
    file: ['march.csv'],
    state: ['open', 'closed'],
  },
};

describe('the API, asked with all that its document allows and a value or two that it does not', () => {
  let folder: string;
  let database: TestServer;
  let server: RunningServer;
  let requests = 0;
  const logged: string[] = [];
  const askers: Record<string, string | undefined> = { nobody: undefined };
  const { paths } = JSON.parse(readFileSync(`${ROOT}schema/openapi.json`, 'utf8')) as {
    paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
  };
  const operations: Operation[] = Object.entries(paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, one]) => ({ ...one, method, path })),
  );

  const send = async ({ method, address, headers, body }: HostileRequest, token: string | undefined) => {
    requests++;
    const response = await fetch(`${server.url}${address}`, {
      method,
      headers: {
        ...headers,
        // Each from an address of its own: the limit of requests is tried elsewhere.
        'x-forwarded-for': `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (response.headers.get('content-type') === 'text/event-stream') {
      await response.body?.cancel();
      return { status: response.status, text: '', type: '' };
    }
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type') ?? '',
    };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-fuzz-'));
    database = await TEST_SERVERS[0]!.start();
    const stream = new Writable({
      write: (line: Buffer, _encoding, done) => {
        logged.push(line.toString());
        done();
      },
    });
    server = await startServer({
      location: { databaseUrl: await database.freshDatabase() },
      ...{ host: '127.0.0.1', port: 0, version: 'test', access: 'sign-in' },
      ...{ publicUrl: 'http://sla.example.org', keyFile: join(folder, 'server.key') },
      logger: { level: 'error', stream },
    });
    const { store } = server;
    await addOrganisations(store);
    await store.withTenant('home', async (tx) => {
      for (const [id, text] of [
        ['desk-hours', DESK_AGREEMENT],
        ['shop-sla', SHOP_AGREEMENT],
      ] as const) {
        await putAgreement(tx, { id, title: id, text });
        await linkParty(tx, { agreementId: id, party: 'customer', organisationId: 'acme' });
      }
    });
    const everything = [
      'sla-manager',
      'service-owner',
      'technician',
      'executive',
      'auditor',
      'administrator',
    ] as const;
    const all = await addTestPerson(server, { name: 'All', organisation: 'we', roles: everything });
    await all.ask('POST', '/agreements/desk-hours/evidence', [
      {
        source: 'desk',
        id: '1',
        subject: 'T-1',
        type: 'opened',
        occurredAt: INSTANTS[0],
        data: { priority: 'P1' },
      },
    ]);
    askers.everything = all.token;
    const customer = {
      name: 'Carl',
      organisation: 'acme',
      roles: ['customer-representative', 'executive'],
    } as const;
    askers.customer = (await addTestPerson(server, customer)).token;
    const scope = { kind: 'agreement', agreement: 'desk-hours' } as const;
    const narrow = {
      name: 'Nora',
      organisation: 'we',
      roles: ['service-owner', 'reporting-analyst'],
      scope,
    } as const;
    askers.narrow = (await addTestPerson(server, narrow)).token;
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });

  it(
    `answers whatever is sent, with a problem where it is none of its business (seed ${SEED}, ${CASES} each)`,
    async () => {
      const waiting = operations.flatMap((operation) =>
        Object.keys(askers).map((asker) => ({ operation, asker })),
      );
      const found: string[] = [];
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const { operation, asker } = next;
          const property = fc.asyncProperty(requestsFor(operation, MEANINGS), async (request) => {
            const { status, text, type } = await send(request, askers[asker]);
            const isBusy = status === 503 && text.includes('at a time');
            expect(status < 500 || isBusy, `${status} ${text.slice(0, 300)}`).toBe(true);
            if (status >= 400) {
              expect(type, text.slice(0, 300)).toContain('application/problem+json');
              expect(JSON.parse(text)).toMatchObject({
                status,
                title: expect.any(String),
                detail: expect.any(String),
              });
            }
          });
          const fewer = SLOW.test(operation.path) ? 4 : SHARE[asker]!;
          const numRuns = Math.ceil(CASES / fewer);
          const result = await fc.check(property, { seed: SEED * 1_000 + waiting.length, numRuns });
          if (result.failed)
            found.push(
              `${asker}: ${JSON.stringify(result.counterexample?.[0]).slice(0, 1_500)}\n${result.errorInstance}`,
            );
        }
      };
      await Promise.all(Array.from({ length: WORKERS }, work));
      expect(found).toEqual([]);
      expect(logged).toEqual([]);
      expect(
        (await send({ method: 'GET', address: '/api/ready', headers: {}, body: undefined }, undefined))
          .status,
      ).toBe(200);
    },
    IS_LONG ? 3_600_000 : 300_000,
  );
});
