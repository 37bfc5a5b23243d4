import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HOME_TENANT } from '@tallystick/server';
import { openStore, putAgreement } from '@tallystick/store';
import { expect, it } from 'vitest';
import { randomFrom } from '../../packages/engine/src/testing/random.ts';
import { TEST_SERVERS } from '../../packages/store/src/testing/server.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { type Running, startCommand } from '../testing/processes.ts';
import { mailReceiver } from '../testing/receivers.ts';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
const TICKETS = 20;
const IS_LONG = process.env.TALLYSTICK_LONG !== undefined;
const ROUNDS = IS_LONG ? 40 : 4;
/** Mails that a killed server had in hand are sent by another when their lease ends, two minutes later: for the long run. */
const KILLED = IS_LONG ? 3 : 2;
const YEAR = new Date().getUTCFullYear();
const TEXT = ESCALATING_DESK.replace('{ mon-fri: 09:00-17:00 }', '24x7')
  .replaceAll('2026-', `${YEAR}-`)
  .replace(`to: ${YEAR}-12-31`, `to: ${YEAR + 1}-12-31`);

/** A server and two workers, each in a process of its own; what is killed, and when, is drawn from the seed. */
it(`whatever is killed, each level of an escalation is told once (seed ${SEED}, ${ROUNDS} rounds)`, async () => {
  const random = randomFrom(SEED);
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-killed-'));
  const database = await TEST_SERVERS[0]!.start();
  const databaseUrl = await database.freshDatabase();
  const mail = await mailReceiver();
  const store = await openStore({ databaseUrl });
  await store.withTenant(HOME_TENANT, (tx) =>
    putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: TEXT }),
  );
  const env = {
    DATABASE_URL: databaseUrl,
    TALLYSTICK_KEY_FILE: join(folder, 'server.key'),
    TALLYSTICK_SMTP_URL: mail.url,
    TALLYSTICK_MAIL_FROM: 'alerts@tallystick.example',
  };
  const serve = () => startCommand(['serve', '--open', '--port', '0', '--no-worker'], /http:\/\/\S+/, env);
  const work = () => startCommand(['worker', '--lease', '1'], /worker/, env);
  let server: Running = await serve();
  const workers: Running[] = [await work(), await work()];
  let next = 0;
  /** A ticket that has been past its target for ten minutes. */
  const late = async () => {
    const subject = `T-${next++}`;
    const occurredAt = new Date(Date.now() - 130 * 60_000).toISOString();
    for (;;) {
      try {
        const response = await fetch(`${server.line}/api/v1/agreements/desk-hours/evidence`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify([{ source: 'desk', id: subject, subject, type: 'opened', occurredAt }]),
        });
        if (response.ok) return;
      } catch {
        // The server was killed: it is sent again to the next one.
      }
      await pause(50);
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < TICKETS / ROUNDS; n++) await late();
    await pause(random(300));
    const which = random(KILLED);
    if (which === 2) {
      await server.kill();
      server = await serve();
    } else {
      await workers[which]!.kill();
      workers[which] = await work();
    }
  }
  const state = () =>
    store.withTenant(HOME_TENANT, async (tx) => {
      const [fired] = await tx.query<{ n: number; all: number }>(
        `SELECT count(*)::integer AS all, count(DISTINCT (l.key, g.level))::integer AS n FROM tallystick.ladder_log AS g
             JOIN tallystick.ladders AS l ON l.tenant_id = g.tenant_id AND l.agreement_id = g.agreement_id AND l.number = g.ladder
            WHERE g.tenant_id = $1 AND g.what = 'fired' AND l.subject IS NOT NULL`,
        [HOME_TENANT],
      );
      const [waiting] = await tx.query<{ n: number }>(
        `SELECT count(*)::integer AS n FROM tallystick.notices WHERE tenant_id = $1 AND state <> 'sent'`,
        [HOME_TENANT],
      );
      return { ...fired!, waiting: waiting!.n };
    });
  const whole = 2 * next; // a share of the target, and the breach; the last level is three hours away
  await expect.poll(state, { timeout: 150_000, interval: 500 }).toEqual({ n: whole, all: whole, waiting: 0 });
  const text = mail.mails
    .map((one) => one.text)
    .join('\n')
    .replaceAll('=\r\n', '');
  for (let n = 0; n < next; n++) expect(text).toMatch(new RegExp(`T-${n} is past its target`));
  await Promise.all([server, ...workers].map((one) => one.kill()));
  await store.close();
  await database.stop();
  await mail.stop();
  rmSync(folder, { recursive: true });
}, 300_000);
