import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey } from '@tallystick/ledger';
import { verifyBundle } from '@tallystick/proof';
import { linkParty } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAgreement } from '../../packages/server/src/evaluation/evaluate-agreement.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { mailReceiver } from '../testing/receivers.ts';

/** Office hours are 08:00 to 16:00 UTC; a ticket is closed within two of them, and the first level is told after 75 % of that. */
const TEXT = ESCALATING_DESK.replace(
  'provider: { name: Provider }, customer: { name: Customer }',
  'provider: { name: We }, customer: { name: Acme }',
);
const key = signingKey('we.example/sla', 'note', new Uint8Array(32).fill(7));

interface Lifecycle {
  readonly state: string;
  readonly revision: number;
  readonly resumes: string | null;
  readonly asked: { readonly step: string; readonly by: string; readonly until: string | null } | null;
  readonly steps: readonly string[];
  readonly events: readonly { readonly event: string; readonly party: string; readonly at: string }[];
}

describe('an agreement that both parties suspend', () => {
  let opened: OpenServer;
  let folder: string;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let now = Date.parse('2026-03-02T08:00:00Z'); // a Monday
  let ada: TestPerson; // SLA manager of the provider
  let carla: TestPerson; // speaks for Acme

  const until = async (instant: string) => {
    now = Date.parse(instant);
    await opened.server.idle();
    await opened.server.idle();
  };
  const seen = async (by = ada) =>
    (await by.ask('GET', '/agreements/desk-hours/lifecycle')).body as unknown as Lifecycle;
  const step = async (by: TestPerson, kind: string, more: object = {}) => {
    const answer = await by.ask('POST', '/agreements/desk-hours/steps', {
      ...{ kind, revision: (await seen()).revision, words: 'The office is being moved.' },
      ...more,
    });
    await opened.server.idle();
    return { status: answer.status, body: answer.body as { state: string; detail: string } };
  };
  const ticket = async (id: string, type: 'opened' | 'closed', at: string) => {
    const record = { source: 'desk', id: `${id}-${type}`, subject: id, type, occurredAt: at };
    expect((await ada.ask('POST', '/agreements/desk-hours/evidence', [record])).status).toBe(200);
    await opened.server.idle();
  };
  const told = (to: string) =>
    mail.mails
      .filter((one) => one.to.includes(to))
      .map(({ text }) => /^Subject: (.*)$/mu.exec(text)![1]!.trim());
  const march = async () => {
    const { report } = (await ada.ask('GET', '/agreements/desk-hours')).body as unknown as {
      report: { objectives: { periods: { period: string; valid: string; status: string }[] }[] };
    };
    return report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-suspension-'));
    mail = await mailReceiver();
    opened = await openServer({
      ...{ now: () => now, access: 'sign-in', signingKey: key, keyFile: join(folder, 'server.key') },
      mail: { server: mail.url, from: 'sla@we.example' },
    });
    const { store, url } = opened.server;
    await addOrganisations(store);
    ada = await addTestPerson({ store, url }, { name: 'Ada', organisation: 'we', roles: ['sla-manager'] });
    carla = await addTestPerson(
      { store, url },
      { name: 'Carla', organisation: 'acme', roles: ['customer-representative'] },
    );
    expect((await ada.ask('PUT', '/agreements/desk-hours/text', { text: TEXT })).status).toBe(201);
    await store.withTenant('home', (tx) =>
      linkParty(tx, { agreementId: 'desk-hours', party: 'customer', organisationId: 'acme' }),
    );
    await ticket('T-1', 'opened', '2026-03-02T08:00:00Z');
  });
  afterAll(async () => {
    await opened?.stop();
    await mail?.stop();
    rmSync(folder, { recursive: true });
  });

  it('goes on until the other party agrees, which is told what it is asked for', async () => {
    await until('2026-03-02T09:00:00Z');
    expect(await step(ada, 'suspend', { until: '2026-03-01T00:00:00Z' })).toMatchObject({ status: 409 });
    expect(await step(ada, 'suspend')).toMatchObject({ status: 200, body: { state: 'active' } });
    expect(await seen(carla)).toMatchObject({ state: 'active', asked: { step: 'suspend', by: 'provider' } });
    expect((await step(ada, 'suspend')).body.detail).toContain('asked for the suspension already');
    const { needs } = (await carla.ask('GET', '/portfolio/needs')).body as { needs: { says: string }[] };
    expect(needs.map(({ says }) => says)).toContain('Agree to suspend A desk, or turn it down');
    expect(await step(carla, 'turn down')).toMatchObject({ status: 200, body: { state: 'active' } });
    expect((await seen()).asked).toBeNull();
    const signed = await step(ada, 'suspend', { signature: 'Carla Client, by letter' });
    expect(signed).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Carla can agree') },
    });
    await step(ada, 'suspend');
    expect(await step(carla, 'suspend')).toMatchObject({ status: 200, body: { state: 'suspended' } });
  });

  it('rests: clocks stand still, nothing is told, and what is decided in it counts for nobody', async () => {
    await ticket('T-2', 'opened', '2026-03-02T10:00:00Z');
    await until('2026-03-02T11:00:00Z');
    await ticket('T-2', 'closed', '2026-03-02T11:00:00Z');
    await until('2026-03-02T15:00:00Z');
    expect(mail.mails).toEqual([]);
    const { alerts } = (await ada.ask('GET', '/alerts')).body as { alerts: unknown[] };
    expect(alerts).toEqual([]);
    const { clocks } = (await ada.ask('GET', '/open-clocks')).body as {
      clocks: { subject: string; due: string | null }[];
    };
    expect(clocks).toMatchObject([{ subject: 'T-1', due: null }]);
    expect(await march()).toMatchObject({ status: 'no data' });
    const { exclusions } = (await carla.ask('GET', '/agreements/desk-hours/exclusions')).body as {
      exclusions: object[];
    };
    expect(exclusions).toMatchObject([
      { clause: 'lifecycle.suspension', from: '2026-03-02T09:00:00.000Z', mayWithdraw: false },
    ]);
  });

  it('is resumed by both, and waits go on from where they stood', async () => {
    await until('2026-03-03T08:00:00Z');
    expect(await step(carla, 'resume')).toMatchObject({ body: { state: 'suspended' } });
    expect(await step(ada, 'resume')).toMatchObject({ status: 200, body: { state: 'active' } });
    await until('2026-03-03T08:30:01Z'); // an hour before, half an hour after
    expect(told('lead@desk.example')).toHaveLength(1);
    expect(told('manager@desk.example')).toEqual([]);
    await until('2026-03-03T09:00:01Z');
    expect(told('manager@desk.example')).toHaveLength(1);
    expect(await march()).toMatchObject({ valid: '1', status: 'at risk' });
  });

  it('resumes by itself at the instant that both agreed on, also when nobody looks', async () => {
    await until('2026-03-03T10:00:00Z');
    await step(carla, 'suspend', { until: '2026-03-04T10:00:00Z' });
    expect(await step(ada, 'suspend', { until: '2026-03-05T10:00:00Z' })).toMatchObject({ status: 409 });
    await step(ada, 'suspend');
    expect(await seen()).toMatchObject({ state: 'suspended', resumes: '2026-03-04T10:00:00.000Z' });
    await until('2026-03-06T08:00:00Z');
    const { state, events } = await seen();
    expect({ state, last: events.at(-1) }).toMatchObject({
      state: 'active',
      last: { event: 'resumed', party: 'system', at: '2026-03-04T10:00:00.000Z' },
    });
    expect(events.map(({ event }) => event)).toEqual([
      ...['suspension asked for', 'suspension turned down', 'suspension asked for', 'suspended'],
      ...['resumption asked for', 'resumed', 'suspension asked for', 'suspended', 'resumed'],
    ]);
  });

  it('comes live to what an evaluation of everything comes to', async () => {
    const live = (await ada.ask('GET', '/agreements/desk-hours')).body as unknown as { report: object };
    const whole = await evaluateAgreement(opened.server.store, 'home', 'desk-hours', now);
    expect(JSON.parse(JSON.stringify(whole!.report))).toEqual(live.report);
  });

  it('is stated with the time that it rested, and the other party can check it', async () => {
    await until('2026-04-05T08:00:00Z');
    const { statements } = (await carla.ask('GET', '/agreements/desk-hours/statements')).body as {
      statements: { period: string; revision: number }[];
    };
    expect(statements.map(({ period, revision }) => [period, revision])).toEqual([
      ['2026-03', 1],
      ['2026-02', 1],
    ]);
    const html = await (
      await carla.fetch('/agreements/desk-hours/statements/2/revisions/1?format=html')
    ).text();
    expect(html.match(/lifecycle\.suspension/gu)).toHaveLength(2);
    const bundle = await carla.fetch('/agreements/desk-hours/bundle');
    const verdict = await verifyBundle([new Uint8Array(await bundle.arrayBuffer())], {
      trusted: [key.verifier],
    });
    expect(verdict.kind).toBe('verified');
  });
});
