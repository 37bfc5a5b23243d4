import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HOME_TENANT } from '@tallystick/server';
import { putAgreement, putMarks, type Store, verifyAudit } from '@tallystick/store';
import { expect, it } from 'vitest';
import { randomFrom } from '../../packages/engine/src/testing/random.ts';
import { strike, type Victims } from '../testing/blows.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { mortalPostgres } from '../testing/mortal-postgres.ts';
import { startCommand } from '../testing/processes.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';
import { withStore } from '../testing/with-store.ts';

const ROUNDS = process.env.TALLYSTICK_LONG === '1' ? 52 : 5;
const SEED = Number(process.env.TALLYSTICK_SEED ?? 1);
const YEAR = new Date().getUTCFullYear();
/** Tickets of people, in words of which the agreement knows one; probes that should speak every five minutes, and do not. */
const TEXT = ESCALATING_DESK.replace('{ mon-fri: 09:00-17:00 }', '24x7')
  .replaceAll('2026-', `${YEAR}-`)
  .replace(`to: ${YEAR}-12-31`, `to: ${YEAR + 1}-12-31`)
  .replace(
    'desk: { connector: csv } }',
    'desk: { connector: csv, values: { urgency: { High: 1 } } }, probes: { connector: csv } }',
  )
  .replace(
    'indicators:',
    'indicators:\n  uptime: { kind: availability, service: desk, from: probes, subject: web, heartbeat: 5 min }',
  )
  .replace('objectives:', 'objectives:\n  up: { title: Up, indicator: uptime, target: 99 %, period: month }');

/**
 * What follows from evidence while processes are killed: people are erased, the quality of sources is looked at, alerts and notices are sent. What is killed, and when,
 * is drawn from the seed. Erasures and findings happen once. Messages are sent at least once, for no killed sender can say whether its message arrived; copies carry the
 * same key, so that whoever gets them takes them for one.
 */
it(
  `whatever is killed, people are erased wholly or not at all, findings open once, and each message arrives and is known again (seed ${SEED}, ${ROUNDS} rounds)`,
  async () => {
    const random = randomFrom(SEED);
    const folder = mkdtempSync(join(tmpdir(), 'tallystick-follow-'));
    const postgres = await mortalPostgres();
    const [hook, mail] = await Promise.all([httpReceiver(), mailReceiver()]);
    const env = {
      DATABASE_URL: postgres.url,
      TALLYSTICK_KEY_FILE: join(folder, 'server.key'),
      TALLYSTICK_SMTP_URL: mail.url,
      TALLYSTICK_MAIL_FROM: 'alerts@tallystick.example',
    };
    await withStore(postgres.url, (store) =>
      store.withTenant(HOME_TENANT, async (tx) => {
        await putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: TEXT });
        const marks = { caller: { person: 'caller', class: 'callers' } };
        await putMarks(tx, { agreementId: 'desk-hours', source: 'desk' }, marks);
      }),
    );
    const options = ['--open', '--port', '0', '--no-worker', '--allow-internal-channels'];
    const serve = () => startCommand(['serve', ...options], /http:\/\/\S+/, env);
    const work = () => startCommand(['worker', '--lease', '1'], /worker/, env);
    // The server makes the key that the workers read.
    const victims: Victims = { postgres, server: await serve(), workers: [], serve, work };

    /** Asks until there is an answer: a sender that got none asks again. */
    const ask = async (path: string, body: object) => {
      for (;;) {
        const answer = await tryAsking(path, body);
        if (answer) return answer;
        await pause(20);
      }
    };
    const tryAsking = async (path: string, body: object) => {
      try {
        const response = await fetch(`${victims.server.line}/api/v1${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const answer = (await response.json()) as { person?: string };
        return response.status === 503 ? undefined : { status: response.status, answer };
      } catch {
        return undefined; // The connection broke.
      }
    };
    const channel = {
      name: 'hook',
      kind: 'webhook',
      address: hook.url,
      severity: 'notice',
    };
    expect((await ask('/channels', channel)).status).toBe(201);
    victims.workers.push(...(await Promise.all([work(), work()]))); // What opened before would go to nobody.

    const people: string[] = [];
    const answered = new Set<string>();
    /** A ticket of somebody who was not there yet, past its target; and its caller, once the server has them. */
    const late = async () => {
      const n = people.length;
      const record = {
        ...{ source: 'desk', id: `r-${n}`, subject: `T-${n}`, type: 'opened' },
        occurredAt: new Date(Date.now() - 130 * 60_000).toISOString(),
        data: { caller: `zenobia-${n}@example.org`, urgency: `odd-${n % 3}` },
      };
      expect((await ask('/agreements/desk-hours/evidence', [record])).status).toBe(200);
      const { answer } = await ask('/data-subjects/find', { identifier: record.data.caller });
      people.push(answer.person!);
    };
    const erase = (person: string) => ({ reason: 'They asked.', confirm: person });
    await late();
    for (let round = 0; round < ROUNDS; round++) {
      await late();
      const person = people[round]!;
      const asked = tryAsking(`/data-subjects/${person}/erase`, erase(person));
      await pause(random(150));
      await strike(round, victims, random);
      if ((await asked)?.status === 200) answered.add(person);
    }

    // What a killed process had in hand is taken over when its lease ends: that time is let go by here.
    await Promise.all([victims.server, ...victims.workers].map((one) => one.kill()));
    for (const table of ['deliveries', 'notices'])
      await postgres.asSuperuser(
        `UPDATE tallystick.${table} SET due_at = 0 WHERE state = 'pending'`,
        'mortal',
      );
    await postgres.asSuperuser(
      'UPDATE tallystick.quality_due SET lease_until = NULL, rest_until = 0, due_at = 0',
      'mortal',
    );
    const erasedBefore = await postgres.asSuperuser(ERASED, 'mortal');
    victims.server = await serve();
    victims.workers[0] = await work();

    // Erased wholly or not at all; those who were told so are; asked again, the others are too, and the log has each once.
    const gone = new Set((erasedBefore as { id: string }[]).map(({ id }) => id));
    for (const person of answered) expect(gone).toContain(person);
    for (const person of people.slice(0, ROUNDS)) {
      const { status } = await ask(`/data-subjects/${person}/erase`, erase(person));
      expect(status).toBe(gone.has(person) ? 409 : 200);
    }
    await withStore(postgres.url, async (store) => {
      const state = () => stateOf(store);
      await expect.poll(state, { timeout: 60_000, interval: 200 }).toMatchObject({ unsent: 0, looksDue: 0 });
      const { alerts, notices, findings, erasures } = await state();
      expect(erasures).toEqual(people.slice(0, ROUNDS).sort());
      const logged = await store.withTenant(HOME_TENANT, (tx) =>
        tx.query<{ target: string }>(
          `SELECT target FROM tallystick.audit_log WHERE tenant_id = $1 AND action = 'person.erased' ORDER BY target`,
          [HOME_TENANT],
        ),
      );
      expect(logged.map(({ target }) => target)).toEqual(erasures.map((id) => `data-subject ${id}`));
      expect(await store.withTenant(HOME_TENANT, verifyAudit)).toMatchObject({ state: 'whole' });
      const listed = readFileSync(join(folder, 'erasures.ndjson'), 'utf8');
      for (const person of erasures) expect(listed.split(person)).toHaveLength(2);

      // A finding opens once, however often it was looked at: one row of each key.
      expect(findings.filter(({ kind }) => kind === 'unmapped')).toHaveLength(3);
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      expect(findings.map(({ number }) => number)).toEqual(findings.map((_, index) => index + 1));

      // Each piece of news arrived; what arrived twice says so by its key.
      expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length);
      const news = alerts.flatMap(({ key, number, isOpen }) =>
        ['opened', ...(isOpen ? [] : ['closed'])].map((event) => `${number} ${event} ${key}`),
      );
      const levels = notices
        .filter(({ kind }) => kind === 'channel')
        .map(({ origin }) => `0 escalated ${origin}`);
      expect(levels.length).toBeGreaterThan(0);
      const told = hook.received.flatMap(({ body }) => (JSON.parse(body) as { alerts: Told[] }).alerts);
      const known = new Set(told.map(({ key, number, event }) => `${number} ${event} ${key}`));
      expect([...known].sort()).toEqual([...news, ...levels].sort());
      expect(alerts.length).toBeGreaterThan(5);
      const text = mail.mails
        .map((one) => one.text)
        .join('\n')
        .replaceAll('=\r\n', '');
      for (let n = 0; n < people.length; n++) expect(text).toMatch(new RegExp(`T-${n} is past its target`));
      const copies = Map.groupBy(mail.mails, ({ text: one }) => /^Message-ID:\s*(\S+)/im.exec(one)![1]!);
      expect(copies.size).toBeLessThanOrEqual(notices.filter(({ kind }) => kind === 'mail').length);
    });
    await Promise.all([victims.server, victims.workers[0]].map((one) => one.kill()));
    await postgres.remove();
    await Promise.all([hook.stop(), mail.stop()]);
    rmSync(folder, { recursive: true });
  },
  120_000 + ROUNDS * 20_000,
);

interface Told {
  readonly key: string;
  readonly number: number;
  readonly event: string;
}

const ERASED =
  'SELECT id FROM tallystick.data_subjects WHERE erased_at IS NOT NULL AND key IS NULL AND lookup IS NULL';

async function stateOf(store: Store) {
  return store.withTenant(HOME_TENANT, async (tx) => {
    const rows = <Row extends object>(sql: string) => tx.query<Row>(sql, [HOME_TENANT]);
    const [counts] = await rows<{ unsent: number; looksDue: number }>(
      `SELECT (SELECT count(*) FROM tallystick.deliveries WHERE tenant_id = $1 AND state <> 'sent')::integer
            + (SELECT count(*) FROM tallystick.notices WHERE tenant_id = $1 AND state <> 'sent')::integer
            + (SELECT count(*) FROM tallystick.dirty WHERE tenant_id = $1)::integer AS unsent,
              (SELECT count(*) FROM tallystick.quality_due WHERE tenant_id = $1 AND (due_at = 0 OR lease_until IS NOT NULL))::integer AS "looksDue"`,
    );
    return {
      ...counts!,
      alerts: await rows<{ number: number; key: string; isOpen: boolean }>(
        'SELECT number, key, closed_at IS NULL AS "isOpen" FROM tallystick.alerts WHERE tenant_id = $1 ORDER BY number',
      ),
      findings: await rows<{ number: number; key: string; kind: string }>(
        'SELECT number, key, kind FROM tallystick.quality_findings WHERE tenant_id = $1 ORDER BY number',
      ),
      notices: await rows<{ kind: string; origin: string }>(
        'SELECT kind, origin FROM tallystick.notices WHERE tenant_id = $1',
      ),
      erasures: (await rows<{ id: string }>(`${ERASED} AND tenant_id = $1 ORDER BY id`)).map(({ id }) => id),
    };
  });
}
