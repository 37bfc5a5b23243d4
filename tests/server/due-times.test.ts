import { HOME_TENANT, type RunningServer, startServer } from '@tallystick/server';
import { appendEvidence, pageOutcomes, putAgreement, readDueTime, readEvaluation } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const at = (text: string) => Date.parse(`2026-03-${text}:00+01:00`);
const QUARTER_MS = 15 * 60_000;

/** A desk that opens at 09:00 in Berlin; its ticket of 13:50 is due at 15:50, and a warning at 15:20. */
describe('an agreement that is evaluated at the present moment', () => {
  let database: TestServer;
  let databaseUrl: string;
  let server: RunningServer;
  let clock = at('02T14:00');

  const start = async () => {
    server = await startServer({
      location: { databaseUrl },
      access: 'open',
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      now: () => clock,
    });
    await server.idle();
  };
  const stored = () =>
    server.store.withTenant(HOME_TENANT, async (tx) => {
      const [outcome] = (await pageOutcomes(tx, 'desk-hours')).outcomes;
      const evaluation = await readEvaluation(tx, 'desk-hours');
      return {
        asOf: evaluation?.asOf,
        status: outcome?.status,
        atRisk: outcome?.detail.atRisk,
        dueAt: await readDueTime(tx, 'desk-hours'),
      };
    });
  const advance = async (to: number) => {
    clock = to;
    await server.idle();
    return stored();
  };

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    databaseUrl = await database.freshDatabase();
    await start();
    await server.store.withTenant(HOME_TENANT, async (tx) => {
      await putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: DESK_AGREEMENT });
      const opened = { source: 'desk', id: 'r-1', subject: 'T-1', type: 'opened', data: {} };
      await appendEvidence(tx, 'desk-hours', [{ ...opened, occurredAt: at('02T13:50'), receivedAt: clock }]);
    });
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it('waits a quarter of an hour where nothing changes sooner, and does nothing before', async () => {
    const first = await stored();
    expect(first).toMatchObject({
      asOf: at('02T14:00'),
      status: 'running',
      dueAt: at('02T14:00') + QUARTER_MS,
    });
    expect(await advance(at('02T14:14'))).toEqual(first);
    expect(await advance(at('02T14:15'))).toMatchObject({ asOf: at('02T14:15'), status: 'running' });
  });

  it('is evaluated at the instant of a warning, and of a breach', async () => {
    expect(await advance(at('02T15:10'))).toMatchObject({ atRisk: false, dueAt: at('02T15:20') });
    expect(await advance(at('02T15:20'))).toMatchObject({ atRisk: true, status: 'running' });
    await advance(at('02T15:40'));
    expect((await stored()).dueAt).toBe(at('02T15:50') + 1);
    expect(await advance(at('02T15:50'))).toMatchObject({ status: 'running' });
    expect(await advance(at('02T15:50') + 1)).toMatchObject({ status: 'breached', asOf: at('02T15:50') + 1 });
  });

  it('catches up once after the server was down', async () => {
    await server.close();
    clock = at('05T09:00');
    await start();
    expect(await stored()).toMatchObject({ asOf: clock, dueAt: clock + QUARTER_MS });
  });

  it('stays as it is when the clock is set back, until evidence comes or time has caught up', async () => {
    const before = await stored();
    expect(await advance(at('04T09:00'))).toEqual(before);
    expect(await advance(at('05T09:15'))).toMatchObject({ asOf: at('05T09:15') });
  });
});
