import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAgreement } from './agreements/put.ts';
import { appendEvidence } from './evidence/append.ts';
import type { Heard } from './listen.ts';
import type { Store } from './open.ts';
import { replaceResults } from './results/replace.ts';
import { record } from './testing/records.ts';
import { TEST_SERVERS, type TestServer } from './testing/server.ts';

describe.each(TEST_SERVERS)('listen on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  /** Listens, and lets a test wait until it has heard something. */
  const listening = (pollMs: number) => {
    const heard: Heard[] = [];
    const waiting: (() => void)[] = [];
    const end = store.listen(
      (one) => {
        heard.push(one);
        for (const wake of waiting.splice(0)) wake();
      },
      { pollMs },
    );
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise<void>((wake) => waiting.push(wake));
    };
    return { heard, until, end };
  };
  const evaluation = {
    agreementVersion: 1,
    asOf: 0,
    knownAt: 0,
    engine: 'test',
    evidenceSize: 1,
    resultText: '{}',
  };

  it.skipIf(!available)(
    'hears of what was committed, once each, and not of what was rolled back',
    async () => {
      const { heard, until, end } = listening(60_000);
      await until(() => heard.length === 1);
      expect(heard).toEqual([{ kind: 'poll' }]);
      const failing = store.withTenant('acme', async (tx) => {
        await appendEvidence(tx, 'gone', [record()]);
        throw new Error('later trouble');
      });
      await expect(failing).rejects.toThrow('later trouble');
      await store.withTenant('acme', async (tx) => {
        await putAgreement(tx, { id: 'a', title: 'A', text: 'a' });
        await appendEvidence(tx, 'a', [record()]);
        await appendEvidence(tx, 'a', [record({ id: '2' })]);
      });
      await store.withTenant('acme', (tx) => replaceResults(tx, 'a', evaluation, []));
      await until(() => heard.some((one) => one.kind === 'results'));
      const about = { tenantId: 'acme', agreementId: 'a' };
      expect(heard.slice(1)).toEqual([
        { kind: 'agreement', ...about },
        { kind: 'evidence', ...about },
        { kind: 'results', ...about, computedAt: expect.any(Number) },
      ]);
      await end();
    },
  );

  it.skipIf(!available)(
    'is told to look at a steady pace, also while the connection is lost, and hears again after',
    async () => {
      const { heard, until, end } = listening(20);
      await until(() => heard.length >= 3);
      await server.asSuperuser(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tallystick listener'`,
      );
      const polls = heard.length;
      await until(() => heard.length >= polls + 5);
      let batch = 0;
      while (!heard.some((one) => one.kind === 'evidence')) {
        batch += 1;
        await store.withTenant('acme', (tx) => appendEvidence(tx, 'again', [record({ id: `${batch}` })]));
        const known = heard.length;
        await until(() => heard.length > known);
      }
      await end();
      const after = heard.length;
      await store.withTenant('acme', (tx) => appendEvidence(tx, 'again', [record({ id: 'late' })]));
      expect(heard).toHaveLength(after);
    },
  );
});
