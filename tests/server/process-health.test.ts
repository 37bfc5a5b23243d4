import { type App, buildApp } from '@tallystick/server';
import {
  addCreditEvent,
  addPerson,
  addProposal,
  addToken,
  grantRole,
  linkParty,
  putAgreement,
  putCredit,
  putOrganisation,
  putParties,
  putReview,
  putRota,
  replaceResults,
  type Store,
  setPersonStatus,
  tellAlerts,
} from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAgreement } from '../../packages/server/src/evaluation/evaluate-agreement.ts';
import { newApiToken } from '../../packages/server/src/identity/credentials.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { startReview } from '../../packages/server/src/reviews/start-review.ts';
import { ALERT } from '../../packages/store/src/testing/alerts.ts';
import { CREDIT, CREDIT_EVENT } from '../../packages/store/src/testing/credits.ts';
import { PROPOSAL } from '../../packages/store/src/testing/lifecycle.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const AGREEMENT = `${DESK_AGREEMENT}exclusions: { storm: { title: Force majeure, decidedBy: it-lead } }
`
  .replace(
    'parties:',
    'roles: { it-lead: eve@example.org, desk-lead: tom@example.org, hotline: desk@example.org }\nparties:',
  )
  .replace('to: 2026-12-31', 'to: 2028-12-31, notice: 3 months');
const DAY = 86_400_000;

interface Health {
  readonly score: number | null;
  readonly grade: string | null;
  readonly parts: {
    readonly id: string;
    readonly total: number;
    readonly share: number | null;
    readonly items: { readonly says: string; readonly link: { readonly kind: string } }[];
  }[];
}
interface Needs {
  readonly total: number;
  readonly needs: {
    readonly says: string;
    readonly by: string | null;
    readonly isLate: boolean;
    readonly link: object;
  }[];
}

describe('the health of the process, and what needs somebody', () => {
  let database: TestServer;
  let store: Store;
  let app: App;
  let now = Date.parse('2026-04-10T10:00:00Z');
  const tokens: Record<string, string> = {};

  const send = async (who: string, method: 'GET' | 'POST', path: string, body?: object) => {
    const response = await app.server.inject({
      ...{ method, url: `/api/v1${path}` },
      headers: { host: 'tallystick.example', authorization: `Bearer ${tokens[who]}` },
      ...(body ? { payload: body } : {}),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const health = async () => (await send('ada', 'GET', '/process-health')).body as Health;
  const part = async (id: string) => {
    const { total, share, items } = (await health()).parts.find((one) => one.id === id)!;
    return { total, share, says: items.map(({ says }) => says) };
  };
  /** What was answered when, to be held against what is told of it later. */
  const answered: {
    readonly who: string;
    readonly path: string;
    readonly at: string;
    readonly body: object;
  }[] = [];
  const ask = async (who: string, path: string) => {
    const { body } = await send(who, 'GET', path);
    answered.push({ who, path, at: new Date(now).toISOString(), body });
    now += 1; // What happens next was not known then.
    return body;
  };
  const needs = async (who: string) => (await ask(who, '/portfolio/needs')) as Needs;
  const needed = async (who: string) => (await needs(who)).needs.map(({ says }) => says);
  const ahead = async (who: string) =>
    (await ask(who, '/portfolio/ahead')).ahead.map(
      ({ at, says }: { at: string; says: string }) => `${at.slice(0, 10)} ${says}`,
    );
  const person = async (id: string, organisationId: string, role: string | undefined) => {
    const token = newApiToken('home');
    await store.withTenant('home', async (tx) => {
      await addPerson(tx, { id, organisationId, email: `${id}@example.org`, name: id, createdAt: 0 });
      if (role) await grantRole(tx, id, { role, scope: { kind: 'tenant' } }, { by: 'test', at: 0 });
      const made = { id: token.id, personId: id, name: 'all', tokenHash: token.hash, createdAt: 0 };
      await addToken(tx, { ...made, actions: Object.keys(PERMISSIONS), expiresAt: now + 1e12 });
    });
    tokens[id] = token.text;
  };
  const evaluateNow = async () => {
    const { result, outcomes } = (await evaluateAgreement(store, 'home', 'desk-hours', now))!;
    await store.withTenant('home', (tx) => replaceResults(tx, 'desk-hours', result, outcomes));
  };
  const ticket = (id: string, day: string, isLate: boolean) => {
    const record = (type: string, time: string) => ({
      ...{ source: 'desk', id: `${id}-${type}`, subject: id, type, occurredAt: `${day}T${time}:00Z` },
      data: { category: 'network' },
    });
    return send('ada', 'POST', '/agreements/desk-hours/evidence', [
      record('opened', '09:00'),
      record('closed', isLate ? '13:00' : '10:00'),
    ] as unknown as object);
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
    await person('ada', 'we', 'sla-manager');
    await person('oli', 'we', 'service-owner');
    await person('tom', 'we', 'technician');
    await person('eve', 'acme', 'customer-representative');
  });
  afterAll(async () => {
    await app?.server.close();
    await database?.stop();
  });

  it('counts an objective without a figure, and counts it no more once there is one', async () => {
    expect(await part('objectives')).toEqual({
      ...{ total: 1, share: 0 },
      says: ['Quick (A desk) has no figure.'],
    });
    await ticket('A', '2026-03-10', true);
    await ticket('B', '2026-03-11', false);
    await evaluateNow();
    expect(await part('objectives')).toEqual({ total: 1, share: 100, says: [] });
  });

  it('leaves parts out that have nothing to look at', async () => {
    expect(await part('reviews')).toEqual({ total: 0, share: null, says: [] });
    expect(await health()).toMatchObject({ score: 100, grade: 'good' });
  });

  it('counts a role that nobody holds, or whose person may sign in no longer; groups it does not judge', async () => {
    expect(await part('roles')).toEqual({ total: 4, share: 100, says: [] });
    for (const id of ['oli', 'tom'])
      await store.withTenant('home', (tx) => setPersonStatus(tx, id, 'disabled'));
    expect(await part('roles')).toEqual({
      ...{ total: 4, share: 50 },
      says: [
        'Nobody is service owner of A desk.',
        'The role desk-lead of A desk is tom’s, who may sign in no longer.',
      ],
    });
    // Three parts have something to look at: objectives, roles and baselines. Half of one of them is amiss.
    expect(await health()).toMatchObject({ score: 83, grade: 'fair' });
    for (const id of ['oli', 'tom'])
      await store.withTenant('home', (tx) => setPersonStatus(tx, id, 'active'));
  });

  it('counts a role that escalations and playbooks turn to while nobody has it', async () => {
    const text = `${AGREEMENT.replace('desk-lead: tom@', 'duty: nobody yet, desk-lead: tom@')}
escalations: { default: [{ at: breach, notify: [duty, desk-lead], playbook: late }] }
playbooks: { late: { owner: hotline, steps: [{ do: ask a person, role: duty, text: Look. }] } }
`;
    const put = (one: string) =>
      store.withTenant('home', (tx) => putAgreement(tx, { id: 'desk-hours', title: 'A desk', text: one }));
    await put(text);
    const missing = 'Escalations or playbooks of A desk tell the role duty, which nobody has.';
    expect(await part('roles')).toEqual({ total: 6, share: 83, says: [missing] });
    const rota = { agreementId: 'desk-hours', role: 'duty', changedAt: now, changedBy: 'ada' };
    await store.withTenant('home', (tx) =>
      putRota(tx, { ...rota, entries: [{ kind: 'always', person: 'tom' }] }),
    );
    expect(await part('roles')).toEqual({ total: 6, share: 100, says: [] });
    await put(AGREEMENT);
  });

  it('counts a review that was not held in time, and its actions that are late', async () => {
    await store.withTenant('home', (tx) =>
      startReview(tx, {
        agreementId: 'desk-hours',
        reason: 'A breach',
        origin: 'playbook',
        by: 'system',
        at: now,
      }),
    );
    await send('ada', 'POST', '/agreements/desk-hours/reviews/1/actions', {
      ...{ title: 'Mend it', owner: 'oli', due: '2026-04-20' },
    });
    expect(await part('reviews')).toMatchObject({ total: 1, share: 100 });
    expect(await part('actions')).toMatchObject({ total: 1, share: 100 });
    expect(await needed('oli')).toEqual(['Mend it', 'Prepare and hold: Review']);
    expect(await ahead('eve')).toEqual(['2026-04-20 Mend it (oli)', '2026-05-10 Review is to be held']);
    now += 31 * DAY;
    expect((await part('reviews')).says).toEqual(['Review (A desk) was to be held.']);
    expect((await part('actions')).says).toEqual(['Mend it (oli, A desk) was due.']);
    expect((await needs('oli')).needs.map(({ isLate }) => isLate)).toEqual([true, true]);
    expect(await needed('tom')).toEqual([]);
  });

  it('counts a claim that nobody decides, which needs the other party', async () => {
    await send('ada', 'POST', '/agreements/desk-hours/exclusions', {
      ...{ clause: 'storm', from: '2026-03-10T08:00:00Z', to: '2026-03-10T18:00:00Z', reason: 'A flood.' },
    });
    now += 1_000;
    await evaluateNow();
    expect(await part('exclusions')).toEqual({ total: 1, share: 100, says: [] });
    expect(await needed('eve')).toEqual(['Decide the claim: Force majeure, 2026-03-10']);
    expect(await needed('ada')).not.toContain('Decide the claim: Force majeure, 2026-03-10');
    now += 15 * DAY;
    expect((await part('exclusions')).share).toBe(0);
  });

  it('tells what the other party proposed, and until when it is to be answered', async () => {
    const proposal = {
      ...PROPOSAL,
      agreementId: 'desk-hours',
      title: 'Shorter targets',
      state: 'open',
    } as const;
    await store.withTenant('home', (tx) =>
      addProposal(tx, { ...proposal, party: 'customer', proposedAt: now, answerBy: now + 7 * DAY }),
    );
    expect(await needed('ada')).toContain('Answer the proposal: Shorter targets');
    expect(await needed('eve')).not.toContain('Answer the proposal: Shorter targets');
    expect((await ahead('ada')).join()).toContain(
      'Last day to answer what the customer proposed: Shorter targets',
    );
  });

  it('counts credits that wait too long, and says who is to approve them', async () => {
    const credit = { ...CREDIT, agreementId: 'desk-hours', objective: 'quick', approvals: [] } as const;
    await store.withTenant('home', async (tx) => {
      await putCredit(tx, { ...credit, state: 'proposed', proposedAt: now });
      await putCredit(tx, { ...credit, number: 2, period: '2026-02', state: 'issued', proposedAt: 0 });
      await addCreditEvent(
        tx,
        { ...credit, number: 1 },
        {
          ...{ ...CREDIT_EVENT, event: 'proposed', state: 'proposed', at: now },
        },
      );
      const issued = { ...CREDIT_EVENT, event: 'issued', state: 'issued', at: 0 } as const;
      await addCreditEvent(tx, { ...credit, number: 2 }, issued);
    });
    expect(await part('approvals')).toEqual({ total: 2, share: 100, says: [] });
    expect(await needed('ada')).toContain('Approve credit 1: 100.00 EUR');
    expect(await needed('oli')).not.toContain('Approve credit 1: 100.00 EUR');
    now += 15 * DAY;
    expect((await part('approvals')).says).toEqual(['Credit 1 of 100.00 EUR (A desk) waits to be approved.']);
  });

  it('counts alerts that nobody looks after for a day', async () => {
    await store.withTenant('home', (tx) =>
      tellAlerts(tx, 'desk-hours', [{ ...ALERT, severity: 'critical' }], now, [ALERT.kind]),
    );
    expect((await part('alerts')).share).toBe(100);
    expect(await needed('tom')).toEqual([ALERT.title]);
    now += 2 * DAY;
    expect(await part('alerts')).toMatchObject({
      share: 0,
      says: [`${ALERT.title} (A desk): nobody looks after it.`],
    });
  });

  it('counts targets that nobody has looked at for a year, until a review is closed', async () => {
    expect((await part('baselines')).share).toBe(100);
    now = Date.parse('2027-02-01T10:00:00Z');
    expect(await part('baselines')).toEqual({
      ...{ total: 1, share: 0 },
      says: ['The targets of A desk were last looked at over a year ago.'],
    });
    await store.withTenant('home', async (tx) => {
      const fresh = await startReview(tx, {
        agreementId: 'desk-hours',
        reason: 'A year',
        origin: 'person',
        by: 'ada',
        at: now,
      });
      await putReview(tx, {
        ...fresh,
        state: 'closed',
        heldAt: now,
        closedAt: now,
        agenda: '{}',
        sha256: '00'.repeat(32),
      });
    });
    expect((await part('baselines')).share).toBe(100);
  });

  it('tells what is ahead: the end of the term, and of its notice', async () => {
    now = Date.parse('2028-09-15T10:00:00Z');
    expect(await ahead('eve')).toEqual([
      '2028-09-30 Last day for notice',
      '2028-12-31 The term ends: to be renegotiated',
    ]);
  });

  it('ranks what eats the budgets', async () => {
    const { body } = await send('ada', 'GET', '/portfolio/eaters');
    expect(body).toMatchObject({ total: 0 });
    now = Date.parse('2026-04-10T10:00:00Z');
    await evaluateNow();
    const again = await send('ada', 'GET', '/portfolio/eaters');
    // One of two tickets was late where 40 % of two may be.
    expect(again.body.eaters).toEqual([
      {
        ...{ agreement: 'desk-hours', objective: 'quick', title: 'Quick', period: '2026-03' },
        ...{ cause: 'network', subjects: 1, used: '125.0 %', usedShare: 1.25 },
      },
    ]);
  });

  it('forecasts what open periods come to if they go on as they have', async () => {
    const risks = async () => (await send('ada', 'GET', '/portfolio/risks')).body;
    now = Date.parse('2026-03-20T10:00:00Z');
    await evaluateNow();
    // Half of the tickets were late where 40 % may be: (1 − 50 %) ÷ (1 − 60 %).
    expect(await risks()).toEqual({
      ...{ open: 1, total: 1 },
      risks: [
        {
          ...{ agreement: 'desk-hours', objective: 'quick', title: 'Quick', period: '2026-03' },
          ...{ ends: '2026-03-31T22:00:00.000Z', status: 'at risk', used: '125.0 %', atEnd: '125.0 %' },
        },
      ],
    });
    now = Date.parse('2026-04-10T10:00:00Z');
    await evaluateNow();
    // Of April there is no figure yet.
    expect(await ask('ada', '/portfolio/risks')).toEqual({ open: 0, total: 0, risks: [] });
  });

  it('is told later as it was known at the time, whatever was decided, corrected and withdrawn since', async () => {
    const eaters = await ask('ada', '/portfolio/eaters');
    expect(eaters.total).toBe(1);
    now = Date.parse('2028-10-01T10:00:00Z');
    const since = answered.length;
    await store.withTenant('home', (tx) => tellAlerts(tx, 'desk-hours', [], now, [ALERT.kind]));
    const done = { kind: 'done', words: 'It is mended.', revision: 1 };
    expect((await send('oli', 'POST', '/agreements/desk-hours/review-actions/1/steps', done)).status).toBe(
      200,
    );
    for (const type of ['opened', 'closed']) {
      const back = {
        source: 'desk',
        id: `back-${type}`,
        subject: 'A',
        type,
        occurredAt: '2026-03-10T09:00:00Z',
      };
      await send('ada', 'POST', '/agreements/desk-hours/evidence', { ...back, withdraws: `A-${type}` });
    }
    await evaluateNow();
    expect((await ask('ada', '/portfolio/eaters')).total).toBe(0);
    expect(await needed('oli')).not.toContain('Mend it');
    expect(await needed('tom')).toEqual([]);
    for (const { who, path, at, body } of answered.slice(0, since))
      expect([who, path, at, (await send(who, 'GET', `${path}?asOf=${at}&knownAt=${at}`)).body]).toEqual([
        ...[who, path, at, body],
      ]);
  });

  it('is for people of the provider alone', async () => {
    expect((await send('eve', 'GET', '/process-health')).status).toBe(403);
  });
});
