import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { HOME_TENANT } from '@tallystick/server';
import { openStore } from '@tallystick/store';
import { expect, it } from 'vitest';
import { randomFrom } from '../../packages/engine/src/testing/random.ts';
import { TEST_SERVERS } from '../../packages/store/src/testing/server.ts';
import { startCommand } from '../testing/processes.ts';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
const KILLS = process.env.TALLYSTICK_LONG === '1' ? 40 : 3;
const WRITERS = 4;

/** Each writer sends every change under a key, and again under the same one until it has an answer. */
it(`whenever the server is killed, what is sent again under its key is done once, and answered as it was done (seed ${SEED}, ${KILLS} kills)`, async () => {
  const random = randomFrom(SEED);
  const database = await TEST_SERVERS[0]!.start();
  const databaseUrl = await database.freshDatabase();
  const serve = () =>
    startCommand(['serve', '--open', '--port', '0', '--no-worker'], /http:\/\/\S+/, {
      DATABASE_URL: databaseUrl,
    });
  let server = await serve();
  let done = false;
  let again = 0;
  const answered = new Map<string, string>();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const writing = Array.from({ length: WRITERS }, async () => {
    while (!done) {
      const key = randomUUID();
      for (let attempt = 0; ; attempt++) {
        const answer = await send(server.line, key, { to, reason: key });
        if (answer !== undefined) {
          answered.set(key, answer);
          if (attempt > 0) again++;
          break;
        }
        await pause(20);
      }
    }
  });
  for (let kill = 0; kill < KILLS; kill++) {
    const before = answered.size;
    await expect.poll(() => answered.size, { timeout: 30_000 }).toBeGreaterThan(before + WRITERS);
    await pause(random(150));
    await server.kill();
    server = await serve();
  }
  done = true;
  await Promise.all(writing);
  expect(again).toBeGreaterThanOrEqual(KILLS);

  const store = await openStore({ databaseUrl });
  const kept = await store.withTenant(HOME_TENANT, (tx) =>
    tx.query<{ id: string; reason: string }>('SELECT id, reason FROM tallystick.silences'),
  );
  expect(new Map(kept.map(({ id, reason }) => [reason, id]))).toEqual(answered);
  expect(kept.length).toBe(answered.size);
  await server.kill();
  await store.close();
  await database.stop();
}, 300_000);

/** The id that was answered; undefined where there was no answer, or one that says to ask again. */
async function send(url: string, key: string, body: object): Promise<string | undefined> {
  const asked = fetch(`${url}/api/v1/silences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const response = await asked.catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response === undefined || text === undefined || response.status === 409 || response.status === 429)
    return undefined;
  expect(response.status, text).toBe(201);
  return (JSON.parse(text) as { id: string }).id;
}
