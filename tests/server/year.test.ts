import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey } from '@tallystick/ledger';
import { verifyBundle } from '@tallystick/proof';
import { linkParty, verifyAudit } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidentsOfMarch } from '../testing/incidents.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const ID = 'acme-desk';
const TEXT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: acme-desk
title: Service desk for Acme
version: 1
parties: { provider: { name: We }, customer: { name: Acme } }
roles: { sla-manager: ada@we.example, desk-owner: desk@we.example, customer: it@acme.example }
term: { from: 2016-03-01, to: 2017-02-28, timeZone: UTC, currency: EUR, notice: 90 days, renewal: negotiate }
scope: { services: { desk: { title: Service desk, fee: 24000 per month } } }
glossary: { priority 1: A service is down for many people and there is no workaround. }
calendars:
  always: { timeZone: UTC, hours: 24x7 }
  office: { timeZone: UTC, hours: { mon-fri: 08:00-18:00 } }
sources: { desk: { title: Tickets, connector: servicenow } }
indicators:
  time-to-resolve:
    kind: clock
    service: desk
    from: desk
    start: { at: opened_at }
    pause: { state: [Awaiting User Info, Awaiting Vendor, Awaiting Problem, Awaiting Evidence] }
    stop: { state: [Resolved, Closed] }
    calendar: always
objectives:
  p1-resolved:
    title: Priority 1 is resolved within four hours
    indicator: time-to-resolve
    owner: desk-owner
    where: { priority: 1 }
    within: 4 h
    target: { ramp: [{ target: 50 % }, { from: 2016-05-01, target: 90 % }] }
    period: month
exclusions:
  planned-maintenance: { title: Planned maintenance, notice: 72 h, allowance: 4 h per month }
  storm: { title: Force majeure, decidedBy: customer }
credits:
  schedules: [{ objective: p1-resolved, base: service fee, tiers: [{ below: 90 %, credit: 5 % }, { below: 50 %, credit: 10 % }], earnBack: { next: 3, atLeast: 90 % } }]
  approval: { twoPeopleAbove: 2000 }
  dispute: { within: 30 days, answer: 10 days }
escalations:
  default:
    - { at: breach, notify: [sla-manager] }
    - { at: breach, after: 4 h, calendar: office, notify: [desk-owner] }
reporting: { grace: 3 days, statement: { every: month, to: [customer] } }
reviews: { service-review: { title: Service review, every: quarter, attendees: [sla-manager, customer] } }
`;
const key = signingKey('we.example/sla', 'note', new Uint8Array(32).fill(7));

/** What the API says of where an agreement stands. */
interface Lifecycle {
  readonly state: string;
  readonly revision: number;
  readonly version: number | null;
  readonly proposals: { number: number; textSha256: string }[];
  readonly checklist: { item: string; state: string }[];
  readonly events: { event: string }[];
}

describe('a year of an agreement, with five people, real incidents, and only the clock advanced', () => {
  let opened: OpenServer;
  let folder: string;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let secret: string; // of the webhook
  let now = Date.parse('2016-01-11T09:00:00Z');
  let ada: TestPerson; // SLA manager
  let sven: TestPerson; // service owner
  let otto: TestPerson; // technician
  let eva: TestPerson; // executive
  let carla: TestPerson; // speaks for Acme

  const until = async (instant: string) => {
    now = Date.parse(instant);
    await opened.server.idle();
  };
  const at = (...parts: string[]) => ['', 'agreements', ID, ...parts].join('/');
  const get = async <Body>(by: TestPerson, path: string) => {
    const { status, body } = await by.ask('GET', path);
    expect(status, path).toBe(200);
    return body as unknown as Body;
  };
  const post = async <Body = unknown>(by: TestPerson, path: string, body: object, status = 200) => {
    const answer = await by.ask('POST', path, body);
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(status);
    return answer.body as unknown as Body;
  };
  const lifecycle = (by = ada) => get<Lifecycle>(by, at('lifecycle'));
  const step = async (by: TestPerson, kind: string, status = 200, more: object = {}) => {
    const { revision } = await lifecycle();
    const answer = await post(by, at('steps'), { kind, revision, words: 'As agreed.', ...more }, status);
    await opened.server.idle();
    return answer;
  };
  const approve = async (by: TestPerson, number: number) => {
    const { textSha256 } = (await lifecycle()).proposals.find((one) => one.number === number)!;
    return post<{ version: number | null }>(by, at('proposals', String(number), 'approvals'), {
      kind: 'approve',
      textSha256,
    });
  };
  const send = async (records: readonly object[]) => {
    for (let from = 0; from < records.length; from += 5_000)
      await post(otto, at('evidence'), records.slice(from, from + 5_000));
    await opened.server.idle();
  };
  const ticket = (subject: string, state: string, when: string) => {
    const about = { source: 'desk', id: `${subject} ${state}`, subject, type: 'updated', occurredAt: when };
    const opened_at = state === 'New' ? { opened_at: when } : {};
    return send([{ ...about, data: { state, priority: 1, ...opened_at } }]);
  };
  const period = async (id: string) => {
    const { report } = await get<{
      report: {
        objectives: {
          periods: {
            period: string;
            status: string;
            good: string;
            valid: string;
            target: { text: string };
          }[];
        }[];
      };
    }>(ada, at());
    const one = report.objectives[0]!.periods.find((each) => each.period === id)!;
    return { ...one, target: one.target.text };
  };
  const mailsTo = (address: string) =>
    mail.mails
      .filter(({ to }) => to.includes(address))
      .map(({ text }) => /^Subject: (.*)$/m.exec(text)![1]!.trim());
  const credits = async (by = ada) =>
    (
      await get<{
        credits: { number: number; period: string; state: string; amount: string; revision: number }[];
      }>(by, '/credits')
    ).credits;
  const open = async (number: number) => {
    const { agenda } = await get<{ agenda: { sections: { id: string; items: { says: string }[] }[] } }>(
      ...([carla, at('reviews', String(number))] as const),
    );
    return agenda.sections.find(({ id }) => id === 'actions')!.items.map(({ says }) => says);
  };
  /** Holds a review, writes it down, answers what it recommends, and closes it. */
  const hold = async (number: number) => {
    const path = at('reviews', String(number));
    const revision = async () => (await get<{ review: { revision: number } }>(ada, path)).review.revision;
    await post(ada, `${path}/steps`, { kind: 'hold', revision: await revision() });
    const minutes = { words: 'We went through it.', present: ['Ada', 'Carla'], version: 0 };
    await post(ada, `${path}/minutes`, minutes);
    const { agenda } = await get<{ agenda: { recommendations: { key: string }[] } }>(ada, path);
    for (const { key: about } of agenda.recommendations)
      await post(ada, `${path}/decisions`, { key: about, decision: 'rejected', reason: 'Not now.' });
    const closed = await post<{ state: string }>(ada, `${path}/steps`, {
      kind: 'close',
      revision: await revision(),
    });
    return closed.state;
  };
  const decide = async (by: TestPerson, number: number, body: object, status = 200) => {
    const { revision } = (await credits()).find((one) => one.number === number)!;
    return post(by, at('credits', String(number), 'decisions'), { ...body, revision }, status);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-year-'));
    [mail, http] = [await mailReceiver(), await httpReceiver()];
    opened = await openServer({
      ...{ now: () => now, access: 'sign-in', signingKey: key, keyFile: join(folder, 'server.key') },
      mail: { server: mail.url, from: 'sla@we.example' },
      ...{ publicUrl: 'https://sla.we.example', allowInternalChannels: true },
    });
    const { store, url } = opened.server;
    await addOrganisations(store);
    const we = (name: string, role: 'sla-manager' | 'service-owner' | 'technician' | 'executive') =>
      addTestPerson({ store, url }, { name, organisation: 'we', roles: [role] });
    [ada, sven] = [await we('Ada', 'sla-manager'), await we('Sven', 'service-owner')];
    [otto, eva] = [await we('Otto', 'technician'), await we('Eva', 'executive')];
    carla = await addTestPerson(
      { store, url },
      { name: 'Carla', organisation: 'acme', roles: ['customer-representative'] },
    );
    const root = await addTestPerson(
      { store, url },
      { name: 'Root', organisation: 'we', roles: ['administrator'] },
    );
    ({ secret } = await post<{ secret: string }>(root, '/webhooks', { name: 'All', address: http.url }, 201));
  });
  afterAll(async () => {
    await opened?.stop();
    await mail?.stop();
    await http?.stop();
    rmSync(folder, { recursive: true });
  });

  it('January: it is drafted, countered, and agreed by both', async () => {
    const drafted = await ada.ask('PUT', at('draft'), {
      text: TEXT.replace('50 %, credit: 10 %', '50 %, credit: 8 %'),
      title: 'Service desk for Acme',
    });
    expect(drafted.status).toBe(201);
    await post(otto, at('proposals'), {}, 403);
    await post(ada, at('proposals'), { words: 'Our offer.' }, 201);
    await opened.server.store.withTenant('home', (tx) =>
      linkParty(tx, { agreementId: ID, party: 'customer', organisationId: 'acme' }),
    );
    await post(
      carla,
      at('comments'),
      { clause: 'credits.schedules[0]', words: 'Eight per cent is too little below half.' },
      201,
    );
    await post(carla, at('proposals'), { text: TEXT, words: 'Ten, and we sign.' }, 201);
    const { differences } = await get<{ differences: { before: string; after: string; gains: string }[] }>(
      ada,
      at('proposals', '2'),
    );
    expect(differences).toMatchObject([{ gains: 'customer' }]);
    expect(await approve(carla, 2)).toEqual({ version: null });
    expect(await approve(eva, 2)).toEqual({ version: 1 });
    expect(await lifecycle(carla)).toMatchObject({ state: 'agreed', version: 1 });
  });

  it('February: it becomes active once everything is seen to; nothing follows before', async () => {
    await until('2016-02-22T09:00:00Z');
    await step(ada, 'activate', 409);
    for (const { item, state } of (await lifecycle()).checklist.filter((one) => one.state === 'open')) {
      expect(state).toBe('open');
      const said = await ada.ask('PUT', at('checklist', encodeURIComponent(item)), {
        verdict: 'waived',
        words: 'The log begins in March.',
      });
      expect(said.status).toBe(200);
    }
    await step(otto, 'activate', 403);
    await step(ada, 'activate');
    await opened.server.idle();
    expect((await lifecycle()).state).toBe('active');
  });

  it('March: the incidents come, and with April’s first days the statement, its credit and the words about it', async () => {
    await until('2016-04-01T06:00:00Z');
    await send(await incidentsOfMarch(1));
    expect(await credits()).toEqual([]);
    await until('2016-04-04T00:00:01Z');
    await opened.server.idle();
    const { statements } = await get<{ statements: { period: string; revision: number }[] }>(
      carla,
      at('statements'),
    );
    expect(statements).toMatchObject([{ period: '2016-03', revision: 1 }]);
    expect(mailsTo('it@acme.example')).toHaveLength(1);
    expect(mailsTo('ada@we.example').length).toBeGreaterThan(0);
    expect(await credits(carla)).toMatchObject([
      { number: 1, period: '2016-03', state: 'proposed', amount: '2400.00' },
    ]);
  });

  it('April: the credit takes two people, is issued, disputed, and settled', async () => {
    await decide(sven, 1, { kind: 'approve' }, 403);
    await decide(ada, 1, { kind: 'approve' });
    expect(await credits()).toMatchObject([{ state: 'proposed' }]);
    await decide(eva, 1, { kind: 'approve' });
    await decide(ada, 1, { kind: 'issue' });
    const { revision } = (await credits(carla))[0]!;
    await post(carla, at('credits', '1', 'disputes'), {
      kind: 'dispute',
      reason: 'The outage of the 8th is missing.',
      revision,
    });
    await decide(carla, 1, { kind: 'uphold', reason: 'No.' }, 403);
    await decide(ada, 1, { kind: 'amend', reason: 'We give way for half of it.', amount: '2600.00' });
    const [settled] = await credits();
    expect(settled).toMatchObject({ amount: '2600.00' });
  });

  it('April: the first review is there by itself, is held, and leaves an action', async () => {
    const { reviews } = await get<{ reviews: { number: number; period: string; state: string }[] }>(
      carla,
      '/reviews',
    );
    expect(reviews).toMatchObject([{ period: '2016-Q1', state: 'planned' }]);
    const { agenda } = await get<{ agenda: { sections: { id: string; items: unknown[] }[] } }>(
      ada,
      at('reviews', '1'),
    );
    expect(agenda.sections.find(({ id }) => id === 'misses')!.items).toHaveLength(1);
    expect(agenda.sections.find(({ id }) => id === 'causes')!.items).not.toEqual([]);
  });

  it('April: the review is held, and leaves an action that the next ones carry over until it is done', async () => {
    const review = at('reviews', '1');
    await post(carla, `${review}/steps`, { kind: 'hold', revision: 1 }, 403);
    const due = { owner: sven.id, due: '2016-08-31' };
    await post(ada, `${review}/actions`, { title: 'A second line at night', ...due }, 201);
    await post(otto, `${review}/actions`, { title: 'Another', ...due }, 403);
    expect(await hold(1)).toBe('closed');
  });

  it('May: maintenance is announced; a ticket runs out, and whoever has the role is told once', async () => {
    await until('2016-05-09T08:00:00Z');
    const window = { clause: 'planned-maintenance', reason: 'New disks.' };
    await post(
      sven,
      at('exclusions'),
      { ...window, from: '2016-05-14T01:00:00Z', to: '2016-05-14T03:00:00Z' },
      201,
    );
    await post(
      carla,
      at('exclusions'),
      { ...window, from: '2016-05-15T01:00:00Z', to: '2016-05-15T03:00:00Z' },
      403,
    );
    const before = mailsTo('ada@we.example').length;
    const opened_at = '2016-05-09T08:00:00Z';
    await send([
      {
        source: 'desk',
        id: 'new-1',
        subject: 'INC-NEW',
        type: 'updated',
        occurredAt: opened_at,
        data: { state: 'New', priority: 1, opened_at },
      },
    ]);
    await until('2016-05-09T11:59:00Z');
    expect(mailsTo('ada@we.example')).toHaveLength(before);
    await until('2016-05-09T12:00:01Z');
    await opened.server.idle();
    expect(mailsTo('ada@we.example')).toHaveLength(before + 1);
    expect(mailsTo('ada@we.example').at(-1)).toContain('INC-NEW');
    await until('2016-05-09T15:00:00Z');
    expect(mailsTo('ada@we.example')).toHaveLength(before + 1);
  });

  it('May: whoever acknowledges stops the ladder; what nobody looks after is told further, in business time', async () => {
    const ladder = async (subject: string) =>
      (await get<{ ladders: { number: number; subject: string }[] }>(ada, '/escalations')).ladders.find(
        (one) => one.subject === subject,
      )!;
    const before = mailsTo('desk@we.example').length;
    const { number } = await ladder('INC-NEW');
    await post(
      ada,
      at('escalations', String(number), 'acknowledgement'),
      { note: 'I call the vendor.' },
      204,
    );
    await until('2016-05-09T17:00:00Z');
    expect(mailsTo('desk@we.example')).toHaveLength(before);
    await ticket('INC-LATE', 'New', '2016-05-09T13:00:00Z');
    await until('2016-05-09T18:00:00Z'); // past its target since 17:00; one hour of the office
    await until('2016-05-10T10:59:00Z');
    expect(mailsTo('desk@we.example')).toHaveLength(before);
    await until('2016-05-10T11:00:01Z');
    await opened.server.idle();
    expect(mailsTo('desk@we.example')).toHaveLength(before + 1);
    expect(mailsTo('desk@we.example').at(-1)).toContain('INC-LATE');
  });

  it('July: the parties let it rest for a week, and the second review has the action of the first', async () => {
    await until('2016-07-04T09:00:00Z');
    const until11 = { until: '2016-07-11T09:00:00Z' };
    await step(otto, 'suspend', 403);
    await step(ada, 'suspend', 200, until11);
    expect((await lifecycle()).state).toBe('active');
    await step(carla, 'suspend');
    expect((await lifecycle(carla)).state).toBe('suspended');
    const before = mailsTo('ada@we.example').length;
    await ticket('INC-REST', 'New', '2016-07-05T08:00:00Z');
    await until('2016-07-10T08:00:00Z');
    expect(mailsTo('ada@we.example')).toHaveLength(before);
    await until('2016-07-11T09:00:01Z');
    expect((await lifecycle()).state).toBe('active');
    await ticket('INC-REST', 'Resolved', '2016-07-11T12:00:00Z'); // three hours after it went on
    await until('2016-07-12T09:00:00Z');
    expect(await open(2)).toEqual([expect.stringContaining('A second line at night')]);
    expect(await hold(2)).toBe('closed');
    await until('2016-08-05T09:00:00Z');
    const { outcomes } = await get<{ outcomes: { subject: string; state: string }[] }>(
      ...([carla, `${at('objectives', 'p1-resolved', 'outcomes')}?period=2016-07`] as const),
    );
    // The other one has waited for its caller since March.
    expect(outcomes).toMatchObject([
      { subject: 'INC0001844', state: 'breached' },
      { subject: 'INC-REST', state: 'met', due: '2016-07-11T13:00:00.000Z' },
    ]);
    expect(await period('2016-07')).toMatchObject({ good: '1', valid: '2', target: '90 %' });
    expect(await period('2016-03')).toMatchObject({ target: '50 %' });
  });

  it('August: it is amended from September on, and each version is measured in its time', async () => {
    await until('2016-08-15T09:00:00Z');
    const text = TEXT.replace('version: 1', 'version: 2\neffective: { from: 2016-09-01 }')
      .replace('within: 4 h', 'within: 6 h')
      .replace('within four hours', 'within six hours');
    await post(ada, at('proposals'), { text, words: 'Six hours, from September.' }, 201);
    await approve(ada, 3);
    expect(await approve(carla, 3)).toEqual({ version: 2 });
    await until('2016-09-20T09:00:00Z');
    const { report } = await get<{
      report: { agreement: { version: number }; objectives: { periods: { period: string }[] }[] };
    }>(ada, at());
    expect(report.agreement.version).toBe(2);
    expect(report.objectives[0]!.periods.map(({ period }) => period)).toEqual(
      expect.arrayContaining(['2016-03', '2016-09']),
    );
  });

  it('October: a miss is paid for, to be earned back by three good months; the action is done', async () => {
    await until('2016-10-05T09:00:00Z');
    expect(await open(3)).toEqual([expect.stringContaining('A second line at night')]);
    const [action] = (
      await get<{ actions: { action: number; revision: number }[] }>(sven, '/review-actions?state=open')
    ).actions;
    const done = { kind: 'done', words: 'Two people since Monday.', revision: action!.revision };
    await post(sven, at('review-actions', String(action!.action), 'steps'), done);
    expect(await hold(3)).toBe('closed');
    await ticket('INC-OCT', 'New', '2016-10-10T08:00:00Z');
    await until('2016-10-11T09:00:00Z');
    await ticket('INC-OCT', 'Resolved', '2016-10-11T09:00:00Z');
  });

  it('November: the end of the term is talked about, with the facts, and both agree on the next one', async () => {
    await until('2016-11-02T09:00:00Z');
    expect((await lifecycle()).state).toBe('in review');
    const renewal = await get<{
      text: string;
      next: { from: string };
      pack: { promises: { judged: number; missed: number }[] };
    }>(carla, at('renewal'));
    expect(renewal).toMatchObject({ next: { from: '2017-03-01' } });
    expect(renewal.pack.promises[0]!.missed).toBeGreaterThan(0);
    await post(ada, at('proposals'), { text: renewal.text, words: 'On the same terms.' }, 201);
    await approve(ada, 4);
    expect(await approve(carla, 4)).toEqual({ version: 3 });
    await until('2016-11-05T09:00:00Z');
    const october = (await credits(carla)).find((one) => one.period === '2016-10')!;
    expect(october).toMatchObject({ state: 'proposed', amount: '2400.00' });
  });

  it('January: the fourth review has nothing left open, and three good months have earned the credit back', async () => {
    for (const month of ['2016-11', '2016-12', '2017-01']) {
      await until(`${month}-14T08:00:00Z`);
      await ticket(`INC-${month}`, 'New', `${month}-14T08:00:00Z`);
      await until(`${month}-14T09:00:00Z`);
      await ticket(`INC-${month}`, 'Resolved', `${month}-14T09:00:00Z`);
    }
    expect(await open(4)).toEqual([expect.stringContaining('done: Two people since Monday.')]);
    expect(await hold(4)).toBe('closed');
    await until('2017-02-05T09:00:00Z');
    const [earned] = await get<{ credits: object[] }>(carla, '/credits').then((all) => all.credits);
    expect(earned).toMatchObject({
      ...{ period: '2017-01', kind: 'earn-back', reverses: '2016-10', amount: '-2400.00', state: 'proposed' },
    });
  });

  it('March again: it is renewed, and what happened can be checked without us', async () => {
    await until('2017-03-02T09:00:00Z');
    const { state, version, events } = await lifecycle(carla);
    expect({ state, version }).toEqual({ state: 'active', version: 3 });
    expect(events.map(({ event }) => event)).toEqual([
      ...['proposed', 'countered', 'approved', 'approved', 'agreed', 'activated'],
      ...['suspension asked for', 'suspended', 'resumed'],
      ...['proposed', 'approved', 'approved', 'agreed', 'review started'],
      ...['proposed', 'approved', 'approved', 'agreed', 'renewed'],
    ]);
    const response = await carla.fetch(at('bundle'));
    const verdict = await verifyBundle([new Uint8Array(await response.arrayBuffer())], {
      trusted: [key.verifier],
    });
    expect(verdict.kind).toBe('verified');
    const heard = http.received.map(({ headers, body }) => {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(signed);
      expect(headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`);
      return JSON.parse(body) as { id: string; type: string };
    });
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
    const types = new Set(heard.map(({ type }) => type));
    for (const type of [
      ...['agreement.countered', 'agreement.activated', 'agreement.suspended', 'agreement.resumed'],
      ...['statement.made', 'credit.proposed', 'credit.approved', 'credit.issued', 'credit.disputed'],
      ...['credit.amended', 'exclusion.announced', 'review.planned', 'review.held', 'review.closed'],
      ...['action.agreed', 'action.done', 'agreement.renewed'],
    ])
      expect(types, type).toContain(type);
    const whole = await opened.server.store.withTenant('home', (tx) => verifyAudit(tx));
    expect(whole.state).toBe('whole');
  });
});
