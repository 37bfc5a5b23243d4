import type { EvaluationReport } from '@tallystick/engine';
import { linkParty, readAudit } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';

const TEXT = DESK_AGREEMENT.replace(
  'parties: { provider: { name: Provider }, customer: { name: Customer } }',
  'parties: { provider: { name: We }, customer: { name: Acme } }\nroles: { desk-owner: desk@we.example }',
)
  .replace('currency: EUR }', 'currency: EUR, notice: 90 days, renewal: negotiate }')
  .replace('title: Quick,', 'title: Quick, owner: desk-owner,');

/** What the API says of where an agreement stands. */
interface Lifecycle {
  readonly state: string;
  readonly revision: number;
  readonly version: number | null;
  readonly steps: string[];
  readonly events: { event: string; who: string; party: string; at: string; words: string }[];
  readonly proposals: {
    number: number;
    state: string;
    textSha256: string;
    approvals: { party: string; name: string }[];
  }[];
  readonly checklist: { item: string; state: string }[];
  readonly versions: { version: number; takesOver: string | null }[];
  readonly ends: string | null;
}

describe('an agreement, from draft to the end of its term', () => {
  let opened: OpenServer;
  let now = Date.parse('2025-11-03T10:00:00Z');
  let ada: TestPerson; // SLA manager of the provider
  let otto: TestPerson; // the provider's technician
  let carla: TestPerson; // speaks for Acme
  let gina: TestPerson; // speaks for Globex

  const until = async (instant: string) => {
    now = Date.parse(instant);
    await opened.server.idle();
  };
  const seen = async (by: TestPerson = ada) =>
    (await by.ask('GET', '/agreements/desk-hours/lifecycle')).body as unknown as Lifecycle;
  const step = async (by: TestPerson, kind: string, more: object = {}) =>
    by.ask('POST', '/agreements/desk-hours/steps', {
      ...{ kind, revision: (await seen()).revision, words: 'As we talked about.' },
      ...more,
    });
  const approve = async (by: TestPerson, number: number) => {
    const { textSha256 } = (await seen()).proposals.find((one) => one.number === number)!;
    return by.ask('POST', `/agreements/desk-hours/proposals/${number}/approvals`, {
      kind: 'approve',
      textSha256,
    });
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now, access: 'sign-in' });
    const { store, url } = opened.server;
    await addOrganisations(store);
    const we = { organisation: 'we' } as const;
    ada = await addTestPerson({ store, url }, { ...we, name: 'Ada', roles: ['sla-manager'] });
    otto = await addTestPerson({ store, url }, { ...we, name: 'Otto', roles: ['technician'] });
    carla = await addTestPerson(
      { store, url },
      { name: 'Carla', organisation: 'acme', roles: ['customer-representative'] },
    );
    gina = await addTestPerson(
      { store, url },
      { name: 'Gina', organisation: 'globex', roles: ['customer-representative'] },
    );
  });
  afterAll(() => opened?.stop());

  it('begins as a draft that need not be an agreement, and that nobody writes over unseen', async () => {
    const put = (text: string, headers = {}) =>
      ada.ask('PUT', '/agreements/desk-hours/draft', { text, title: 'A desk' }, headers);
    const first = await put('title: half of', { 'if-none-match': '*' });
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    expect((await put(TEXT, { 'if-match': '"1"' })).status).toBe(200);
    expect(await put('other', { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { revision: 2 } });
    expect(await put('other', { 'if-none-match': '*' })).toMatchObject({ status: 412 });
    expect((await otto.ask('GET', '/agreements/desk-hours/draft')).status).toBe(403);
    expect((await carla.ask('GET', '/agreements/desk-hours/draft')).status).toBe(404);
    expect(await ada.ask('GET', '/drafts')).toMatchObject({
      body: { drafts: [{ id: 'desk-hours', revision: 2 }] },
    });
  });

  it('is put before the other party only when it is sound', async () => {
    const unsound = await ada.ask('POST', '/agreements/desk-hours/proposals', { text: 'id: desk-hours\n' });
    expect(unsound).toMatchObject({ status: 422, body: { title: 'The text is no agreement' } });
    const other = await ada.ask('POST', '/agreements/desk-hours/proposals', {
      text: TEXT.replace('id: desk-hours', 'id: other'),
    });
    expect(other).toMatchObject({ status: 422, body: { title: 'Another agreement' } });
    const past = await ada.ask('POST', '/agreements/desk-hours/proposals', {
      answerBy: '2025-11-01T00:00:00Z',
    });
    expect(past).toMatchObject({ status: 422, body: { title: 'In the past' } });
    const made = await ada.ask('POST', '/agreements/desk-hours/proposals', { words: 'As drafted.' });
    expect(made).toMatchObject({ status: 201, body: { number: 1, state: 'open', basedOn: null } });
    expect((await ada.ask('GET', '/agreements/desk-hours/draft')).status).toBe(404);
    expect(await seen()).toMatchObject({ state: 'negotiation', version: null });
  });

  it('is seen by the customer once an administrator has linked its name, and by no other', async () => {
    expect((await carla.ask('GET', '/agreements/desk-hours/lifecycle')).status).toBe(404);
    await opened.server.store.withTenant('home', (tx) =>
      linkParty(tx, { agreementId: 'desk-hours', party: 'customer', organisationId: 'acme' }),
    );
    expect(await seen(carla)).toMatchObject({ state: 'negotiation' });
    expect((await gina.ask('GET', '/agreements/desk-hours/lifecycle')).status).toBe(404);
    expect(await gina.ask('GET', '/lifecycles')).toMatchObject({ body: { agreements: [], proposals: [] } });
  });

  it('is talked about, clause by clause', async () => {
    const said = await carla.ask('POST', '/agreements/desk-hours/comments', {
      ...{ clause: 'objectives.quick', words: 'Two hours of 60 % is too little for us.', proposal: 1 },
    });
    expect(said).toMatchObject({ status: 201, body: { number: 1, who: 'Carla', party: 'customer' } });
    const { clauses } = (await carla.ask('GET', '/agreements/desk-hours/clauses')).body as {
      clauses: { id: string; title: string | null }[];
    };
    expect(clauses).toContainEqual({ id: 'objectives.quick', title: 'Quick' });
    expect(clauses.map(({ id }) => id)).toContain('scope.services.desk');
    const astray = { clause: 'objectives.quickest', words: 'And this?' };
    expect(await carla.ask('POST', '/agreements/desk-hours/comments', astray)).toMatchObject({ status: 422 });
    for (const proposal of [999, Number.MAX_SAFE_INTEGER]) {
      const beside = { words: 'And that one?', proposal };
      const lost = await carla.ask('POST', '/agreements/desk-hours/comments', beside);
      expect(lost).toMatchObject({
        status: 404,
        body: { detail: `There is no proposal ${proposal} of "desk-hours".` },
      });
    }
    const answer = await ada.ask('POST', '/agreements/desk-hours/comments', {
      ...{ words: 'What would do?', answers: 1, mentions: [carla.id] },
    });
    expect(answer).toMatchObject({ body: { clause: 'objectives.quick', mentions: ['Carla'] } });
    expect((await otto.ask('POST', '/agreements/desk-hours/comments', { words: 'Hm.' })).status).toBe(403);
    const settled = await carla.ask('PUT', '/agreements/desk-hours/comments/1/settled', { settled: true });
    expect(settled).toMatchObject({ body: { settled: { who: 'Carla' } } });
    const { comments } = (await carla.ask('GET', '/agreements/desk-hours/comments')).body as {
      comments: { who: string }[];
    };
    expect(comments.map(({ who }) => who)).toEqual(['Carla', 'Ada']);
  });

  it('names in a comment only who can be named: people whom one sees, and roles of the text', async () => {
    const naming = (by: TestPerson, words: string, mentions: string[] = []) =>
      by.ask('POST', '/agreements/desk-hours/comments', { words, mentions });
    expect(await naming(carla, 'Look.', [ada.id])).toMatchObject({ status: 404 });
    expect(await naming(carla, 'Look.', ['desk-chief'])).toMatchObject({ status: 404 });
    const named = await naming(carla, 'Is that so, @desk-owner? Write to me@acme.example.');
    expect(named).toMatchObject({ status: 201, body: { mentions: ['desk-owner'] } });
  });

  it('is countered with a text of the other party, and what differs is said in words', async () => {
    const text = TEXT.replace('target: 60 %', 'target: 80 %');
    const made = await carla.ask('POST', '/agreements/desk-hours/proposals', {
      ...{ text, words: 'Eighty, please.', answerBy: '2025-11-10T12:00:00Z' },
    });
    expect(made).toMatchObject({ status: 201, body: { number: 2, party: 'customer', answers: 1 } });
    const read = await ada.ask('GET', '/agreements/desk-hours/proposals/2');
    expect(read).toMatchObject({
      body: {
        against: { kind: 'proposal', number: 1 },
        differences: [{ clause: 'objectives.quick', before: '60 %', after: '80 %', gains: 'customer' }],
      },
    });
    expect((await seen()).proposals.map(({ state }) => state)).toEqual(['countered', 'open']);
  });

  it('expires without an answer, by itself', async () => {
    await until('2025-11-10T12:00:01Z');
    const { proposals, events } = await seen();
    expect(proposals.map(({ state }) => state)).toEqual(['countered', 'expired']);
    expect(events.at(-1)).toMatchObject({
      event: 'proposal expired',
      who: 'system',
      at: '2025-11-10T12:00:00.000Z',
    });
  });

  it('is agreed when both approved the same text, each for their own side, and holds from then on', async () => {
    const text = TEXT.replace('target: 60 %', 'target: 70 %');
    expect((await ada.ask('POST', '/agreements/desk-hours/proposals', { text })).status).toBe(201);
    const wrong = await carla.ask('POST', '/agreements/desk-hours/proposals/3/approvals', {
      ...{ kind: 'approve', textSha256: '0'.repeat(64) },
    });
    expect(wrong).toMatchObject({ status: 409, body: { title: 'Another text' } });
    const own = await ada.ask('POST', '/agreements/desk-hours/proposals/3/answers', {
      kind: 'reject',
      words: 'No.',
    });
    expect(own).toMatchObject({ status: 409, body: { title: 'Not your side' } });
    const forThem = await ada.ask('POST', '/agreements/desk-hours/proposals/3/approvals', {
      ...{ kind: 'approve', textSha256: '0'.repeat(64), as: 'customer' },
    });
    expect(forThem).toMatchObject({ status: 403, body: { title: 'Not your side' } });
    expect(await approve(ada, 3)).toMatchObject({ status: 200, body: { version: null } });
    expect(await approve(ada, 3)).toMatchObject({ status: 409, body: { title: 'Approved already' } });
    const bypass = await ada.ask('POST', '/agreements/desk-hours/proposals/3/approvals', {
      ...{
        kind: 'record signature',
        textSha256: (await seen()).proposals[2]!.textSha256,
        signature: 'Signed by Carla.',
      },
    });
    expect(bypass).toMatchObject({ status: 409, body: { title: 'They decide themselves' } });
    expect(await approve(carla, 3)).toMatchObject({ status: 200, body: { version: 1 } });
    const agreed = await seen();
    expect(agreed).toMatchObject({ state: 'agreed', version: 1 });
    expect(agreed.proposals[2]!.approvals.map(({ party, name }) => [party, name]).sort()).toEqual([
      ['customer', 'Carla'],
      ['provider', 'Ada'],
    ]);
    const put = await ada.ask('PUT', '/agreements/desk-hours/text', { text: TEXT });
    expect(put).toMatchObject({ status: 409, body: { title: 'Takes both parties' } });
  });

  it('becomes active when the checklist is done: seen in the data, said by people, or waived with a reason', async () => {
    expect(await step(ada, 'activate')).toMatchObject({ status: 409, body: { title: 'Not ready' } });
    const record = {
      source: 'desk',
      id: '1',
      subject: 'T-1',
      type: 'opened',
      occurredAt: '2025-11-10T09:00:00Z',
    };
    expect((await ada.ask('POST', '/agreements/desk-hours/evidence', [record])).status).toBe(200);
    await opened.server.idle();
    const items = Object.fromEntries((await seen()).checklist.map(({ item, state }) => [item, state]));
    expect(items).toEqual({
      ...{ 'source desk': 'done', 'owner quick': 'done', 'baseline quick': 'open', 'people told': 'open' },
    });
    const say = (item: string, verdict: string) =>
      ada.ask('PUT', `/agreements/desk-hours/checklist/${encodeURIComponent(item)}`, {
        verdict,
        words: 'It is so.',
      });
    expect((await say('baseline quick', 'waived')).status).toBe(200);
    expect((await say('people told', 'done')).status).toBe(200);
    expect((await say('weather', 'done')).status).toBe(404);
    expect(await step(carla, 'activate')).toMatchObject({ status: 409 });
    expect(await step(ada, 'activate')).toMatchObject({ status: 200, body: { state: 'active' } });
  });

  it('is amended from a day on that is not past, by both', async () => {
    await until('2026-03-01T10:00:00Z');
    const amended = (effective: string) =>
      TEXT.replace('target: 60 %', 'target: 75 %').replace('version: 1', `version: 2${effective}`);
    const propose = (text: string) => ada.ask('POST', '/agreements/desk-hours/proposals', { text });
    expect(await propose(amended(''))).toMatchObject({ status: 422, body: { title: 'From when?' } });
    expect(await propose(amended('\neffective: { from: 2026-02-01 }'))).toMatchObject({
      ...{ status: 422, body: { title: 'In the past' } },
    });
    expect((await propose(amended('\neffective: { from: 2026-07-01 }'))).status).toBe(201);
    await approve(carla, 4);
    expect(await approve(ada, 4)).toMatchObject({ body: { version: 2 } });
    expect(await seen()).toMatchObject({
      ...{ state: 'active', version: 1 },
      versions: [{ takesOver: null }, { takesOver: '2026-06-30T22:00:00.000Z' }],
    });
    await until('2026-07-02T10:00:00Z');
    expect(await seen()).toMatchObject({ version: 2 });
  });

  it('is measured by each version in its time', async () => {
    const { body } = await ada.ask('GET', '/agreements/desk-hours');
    const { report } = body as unknown as { report: EvaluationReport };
    const told = report.objectives[0]!.periods.map(({ period, target }) => `${period}: ${target.text}`);
    expect(told.slice(-2)).toEqual(['2026-06: 70 %', '2026-07: 75 %']);
    const read = await ada.ask('GET', '/agreements/desk-hours/report?asOf=2026-06-15T00:00:00Z');
    expect(read).toMatchObject({ status: 200, body: { agreement: { version: 1 } } });
    const days = await ada.ask('GET', '/agreements/desk-hours/objectives/quick/days?period=2026-06');
    expect(days.status).toBe(200);
  });

  it('comes into review by itself, 30 days before notice is to be given', async () => {
    await until('2026-09-02T21:59:59Z');
    expect((await seen()).state).toBe('active');
    await until('2026-09-02T22:00:01Z');
    expect(await seen()).toMatchObject({
      state: 'in review',
      steps: expect.arrayContaining(['end review', 'give notice']),
    });
    const renewal = await carla.ask('GET', '/agreements/desk-hours/renewal');
    expect(renewal).toMatchObject({
      ...{ status: 200 },
      body: {
        next: { from: '2027-01-01', to: '2027-12-31' },
        text: expect.stringContaining('from: 2027-01-01'),
        pack: { promises: [{ objective: 'quick', judged: 0, worst: null }], credits: [], disputed: 0 },
      },
    });
    expect(await step(carla, 'end review')).toMatchObject({ body: { state: 'active' } });
    await until('2026-09-04T10:00:00Z');
    expect((await seen()).state).toBe('active');
  });

  it('ends with its term when a party gave notice and nobody took it back', async () => {
    expect(await step(carla, 'give notice')).toMatchObject({ body: { ends: '2026-12-31T23:00:00.000Z' } });
    expect(await step(ada, 'give notice')).toMatchObject({ status: 409 });
    await until('2026-12-31T22:59:59Z');
    expect((await seen()).state).toBe('active');
    await until('2026-12-31T23:00:01Z');
    expect(await seen()).toMatchObject({ state: 'expired', steps: [] });
  });

  it('names to colleagues who wrote on the status page of a service', async () => {
    const path = '/agreements/desk-hours/status-pages/desk';
    const form = { slug: 'help-desk', title: 'Help desk', objectives: ['quick'], isPublic: false };
    expect(await ada.ask('PUT', path, form)).toMatchObject({ status: 200 });
    const update = { state: 'notice', title: 'We move', words: 'The desk moves on Friday.' };
    const posted = await ada.ask('POST', `${path}/updates`, update);
    expect(posted).toMatchObject({ status: 201, body: { postedBy: 'Ada' } });
    const read = await otto.ask('GET', '/agreements/desk-hours/status-pages');
    expect(read).toMatchObject({ status: 200, body: { updates: [posted.body] } });
  });

  it('leaves who did what, when and why in its history and in the audit log', async () => {
    const { events } = await seen(carla);
    expect(events.map(({ event, party }) => `${event} by ${party}`)).toEqual([
      ...[
        'proposed by provider',
        'countered by customer',
        'proposal expired by system',
        'proposed by provider',
      ],
      ...['approved by provider', 'approved by customer', 'agreed by system', 'activated by provider'],
      ...['proposed by provider', 'approved by customer', 'approved by provider', 'agreed by system'],
      ...[
        'review started by system',
        'review ended by customer',
        'notice given by customer',
        'expired by system',
      ],
    ]);
    const log = await opened.server.store.withTenant('home', (tx) =>
      readAudit(tx, { action: 'agreement.notice-given' }, { limit: 5 }),
    );
    expect(log).toMatchObject([{ actor: carla.id, reason: 'As we talked about.' }]);
  });
});

describe('an agreement that renews by itself', () => {
  let opened: OpenServer;
  let now = Date.parse('2025-12-01T10:00:00Z');
  const ask = async (address: string) => (await fetch(`${opened.server.url}/api/v1${address}`)).json();

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    const text = TEXT.replace('renewal: negotiate', 'renewal: { automatic: 6 months, times: 1 }');
    const put = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      ...{ method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) },
    });
    expect(put.status).toBe(201);
  });
  afterAll(() => opened?.stop());

  it('goes on for the next term when nobody gave notice, as often as it says, and then ends', async () => {
    const states: string[] = [];
    for (const at of ['2026-09-05', '2026-10-03', '2027-01-02', '2027-04-05', '2027-07-02']) {
      now = Date.parse(`${at}T10:00:00Z`);
      await opened.server.idle();
      const { state, version } = (await ask('/agreements/desk-hours/lifecycle')) as Lifecycle;
      states.push(`${at}: ${state}, version ${version}`);
    }
    expect(states).toEqual([
      '2026-09-05: in review, version 1',
      '2026-10-03: in review, version 1',
      '2027-01-02: active, version 2',
      '2027-04-05: in review, version 2',
      '2027-07-02: expired, version 2',
    ]);
    const { events } = (await ask('/agreements/desk-hours/lifecycle')) as Lifecycle;
    expect(events.map(({ event }) => event)).toEqual([
      ...['review started', 'renews by itself', 'renewed', 'review started', 'expired'],
    ]);
  });
});
