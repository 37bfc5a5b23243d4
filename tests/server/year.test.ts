import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey } from '@tallystick/ledger';
import { verifyBundle } from '@tallystick/proof';
import { verifyAudit } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../packages/cli/src/demo/year/life.ts';
import type { Person } from '../../packages/cli/src/demo/year/person.ts';
import { presentOf } from '../../packages/cli/src/demo/year/present.ts';
import { beginningOf, beginYear, type LivedYear } from '../../packages/cli/src/demo/year/year.ts';
import { ROOT } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver, mailReceiver } from '../testing/receivers.ts';

const key = signingKey('nordlicht.example/sla', 'note', new Uint8Array(32).fill(7));

/** What the API says of where an agreement stands. */
interface Lifecycle {
  readonly state: string;
  readonly revision: number;
  readonly version: number | null;
  readonly proposals: { number: number; state: string; approvals: { party: string }[] }[];
  readonly checklist: { item: string; state: string }[];
  readonly events: { event: string; who: string }[];
}

describe('a year of an agreement, with five people, real incidents, and only the clock advanced', () => {
  let opened: OpenServer;
  let folder: string;
  let mail: Awaited<ReturnType<typeof mailReceiver>>;
  let http: Awaited<ReturnType<typeof httpReceiver>>;
  let secret: string; // of the webhook
  const clock = { at: beginningOf(0) };
  let year: LivedYear;
  let ada: Person; // SLA manager
  let sven: Person; // service owner
  let otto: Person; // technician
  let carla: Person; // speaks for Acme
  let lived = 0;

  /** Lives all that comes up to the moment of that name: what people do then, and nothing else. */
  const reach = async (name: string) => {
    const place = year.moments.findIndex((one) => one.name === name);
    expect(place, `${name} is still to come`).toBeGreaterThanOrEqual(lived);
    for (; lived <= place; lived++) await year.live(year.moments[lived]!);
  };
  /** Comes to an instant, with all that people do before it. */
  const until = async (instant: string) => {
    const to = Date.parse(instant);
    for (; year.moments[lived]!.at < to; lived++) await year.live(year.moments[lived]!);
    await year.until(to);
  };
  const get = <Body>(by: Person, path: string) => by.say<Body>('GET', path);
  const refused = async (by: Person, path: string, body: object, status = 403) => {
    const answer = await by.ask('POST', path, body);
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(status);
  };
  const refusedStep = async (by: Person, kind: string, status = 403) => {
    const { revision } = await lifecycle();
    await refused(by, at('steps'), { kind, revision, words: 'As agreed.' }, status);
  };
  const lifecycle = (by = ada) => get<Lifecycle>(by, at('lifecycle'));
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
  /** What the agenda of a review says of what was agreed in earlier ones. */
  const carriedOver = async (number: number) => {
    const { agenda } = await get<{ agenda: { sections: { id: string; items: { says: string }[] }[] } }>(
      carla,
      at('reviews', number),
    );
    return agenda.sections.find(({ id }) => id === 'actions')!.items.map(({ says }) => says);
  };
  /** What several lists and views say, asked for as it is now, or as it was known at an instant. */
  const told = async (query: Record<string, string> = {}) => {
    const ask = async (path: string, names: readonly string[]) => {
      const asked = new URLSearchParams(Object.entries(query).filter(([name]) => names.includes(name)));
      const [place, own] = path.split('?');
      const { status, body } = await ada.ask('GET', `${place}?${own === undefined ? '' : `${own}&`}${asked}`);
      return JSON.parse(JSON.stringify({ status, body }), (name, value) =>
        CHANGES_WITHOUT_NEWS.includes(name) ? undefined : (value as unknown),
      ) as unknown;
    };
    const [known, both] = [['knownAt'], ['knownAt', 'asOf']];
    return {
      credits: await ask('/credits', known),
      credit: await ask(at('credits', 1), known),
      findings: await ask('/quality/findings', known),
      alerts: await ask('/alerts?limit=200', known),
      statements: await ask(at('statements'), known),
      exclusions: await ask(at('exclusions'), both),
      claims: await ask('/claims', both),
      remedies: await ask('/remedies', both),
      preview: await ask(`${at('statement-preview')}?format=json&period=2016-04`, both),
    };
  };
  const remembered: { readonly at: number; readonly told: Awaited<ReturnType<typeof told>> }[] = [];
  const remember = async () => {
    await opened.server.idle();
    remembered.push({ at: clock.at, told: await told() });
  };
  const reviewState = async (number: number) =>
    (await get<{ review: { state: string } }>(carla, at('reviews', number))).review.state;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-year-'));
    [mail, http] = [await mailReceiver(), await httpReceiver()];
    opened = await openServer({
      ...{ now: () => clock.at, access: 'sign-in', signingKey: key, keyFile: join(folder, 'server.key') },
      mail: { server: mail.url, from: 'sla@nordlicht.example' },
      ...{ publicUrl: 'https://sla.nordlicht.example', allowInternalChannels: true },
    });
    const { url, setUpLink, idle } = opened.server;
    year = await beginYear({
      ...{ url, setUpLink: setUpLink!, idle, clock, months: 0 },
      ...{ sample: join(ROOT, 'examples/servicenow'), password: 'a year of one agreement' },
    });
    ({ ada, sven, otto, carla } = year.people);
    const webhook = { name: 'All', address: http.url };
    ({ secret } = await year.people.rita.say<{ secret: string }>('POST', '/webhooks', webhook));
  });
  afterAll(async () => {
    await opened?.stop();
    await mail?.stop();
    await http?.stop();
    rmSync(folder, { recursive: true });
  });

  it('January: it is drafted, countered, and agreed by both', async () => {
    await reach('it is drafted');
    await refused(otto, at('proposals'), {});
    await reach('it is offered to Acme');
    expect(await lifecycle(carla)).toMatchObject({ state: 'negotiation', version: null });
    await reach('Acme answers with a text of its own');
    await opened.server.idle();
    const named = expect.stringMatching(/^Carla.* names you in a comment on credits\.schedules\[0\]$/);
    expect(mailsTo(ada.email)).toEqual([named]);
    const { differences } = await get<{ differences: { before: string; after: string; gains: string }[] }>(
      ada,
      at('proposals', 2),
    );
    expect(differences).toMatchObject([{ gains: 'customer' }]);
    await reach('Acme approves it');
    expect(await lifecycle()).toMatchObject({ state: 'negotiation', version: null });
    await refused(otto, at('proposals', 2, 'approvals'), { kind: 'approve', textSha256: '0'.repeat(64) });
    await reach('both have approved it');
    expect(await lifecycle(carla)).toMatchObject({ state: 'agreed', version: 1 });
  });

  it('February: it becomes active once everything is seen to; nothing follows before', async () => {
    await refusedStep(ada, 'activate', 409);
    await reach('what it needs is seen to');
    expect((await lifecycle()).checklist.map(({ state }) => state)).not.toContain('open');
    await refusedStep(otto, 'activate');
    await reach('it is active');
    expect((await lifecycle()).state).toBe('active');
  });

  it('March: the incidents come, and with April’s first days the statement, its credit and the words about it', async () => {
    await reach('the incidents of the first month are there');
    expect(await credits()).toEqual([]);
    await reach('the first month is stated');
    const { statements } = await get<{ statements: { period: string; revision: number }[] }>(
      carla,
      at('statements'),
    );
    expect(statements).toMatchObject([{ period: '2016-03', revision: 1 }]);
    expect(mailsTo('it@acme.example')).toHaveLength(1);
    expect(mailsTo('ada@nordlicht.example').length).toBeGreaterThan(0);
    expect(await credits(carla)).toMatchObject([
      { number: 1, period: '2016-03', state: 'proposed', amount: '2400.00' },
    ]);
    await remember();
  });

  it('April: the credit takes two people, is issued, disputed, and settled', async () => {
    const decisions = at('credits', 1, 'decisions');
    await refused(sven, decisions, { kind: 'approve', revision: 1 });
    await reach('one of two has approved the credit');
    expect(await credits()).toMatchObject([{ state: 'proposed' }]);
    await reach('the credit is approved');
    expect(await credits()).toMatchObject([{ state: 'approved' }]);
    await reach('the credit is issued');
    expect(await credits(carla)).toMatchObject([{ state: 'issued' }]);
    await reach('Acme disputes the credit');
    const { revision } = (await credits(carla))[0]!;
    await refused(carla, decisions, { kind: 'uphold', reason: 'No.', revision });
    await reach('both have said what they think of it');
    const { events } = await get<{ events: { event: string; party: string }[] }>(carla, at('credits', 1));
    expect(events.filter(({ event }) => event === 'stated').map(({ party }) => party)).toEqual([
      ...['provider', 'customer'],
    ]);
    expect(await credits()).toMatchObject([{ state: 'disputed', amount: '2400.00' }]);
    await reach('the dispute is settled');
    expect(await credits(carla)).toMatchObject([{ state: 'proposed', amount: '2600.00' }]);
    await reach('what was settled is issued');
    expect(await credits(carla)).toMatchObject([{ state: 'issued', amount: '2600.00' }]);
    await remember();
  });

  it('April: the first review is there by itself, is held, and leaves an action', async () => {
    const { reviews } = await get<{ reviews: { number: number; period: string; state: string }[] }>(
      carla,
      '/reviews',
    );
    expect(reviews).toMatchObject([{ period: '2016-Q1', state: 'planned' }]);
    const { agenda } = await get<{ agenda: { sections: { id: string; items: unknown[] }[] } }>(
      ada,
      at('reviews', 1),
    );
    expect(agenda.sections.find(({ id }) => id === 'misses')!.items).toHaveLength(1);
    expect(agenda.sections.find(({ id }) => id === 'causes')!.items).not.toEqual([]);
    await refused(carla, at('reviews', 1, 'steps'), { kind: 'hold', revision: 1 });
    const action = { title: 'Another', owner: sven.id, due: '2016-08-28' };
    await refused(otto, at('reviews', 1, 'actions'), action);
    await reach('the first review is closed');
    expect(await reviewState(1)).toBe('closed');
  });

  it('May: maintenance is announced; a ticket runs out, and whoever has the role is told once', async () => {
    await until('2016-05-09T07:00:00Z');
    const window = { clause: 'planned-maintenance', reason: 'New disks.' };
    const when = { from: '2016-05-15T01:00:00Z', to: '2016-05-15T03:00:00Z' };
    await refused(carla, at('exclusions'), { ...window, ...when });
    await reach('maintenance is announced');
    const { exclusions } = await get<{ exclusions: { state: string }[] }>(carla, at('exclusions'));
    expect(exclusions).toMatchObject([{ state: 'announced' }]);
    await reach('a ticket comes');
    const before = mailsTo('ada@nordlicht.example').length;
    await until('2016-05-09T11:59:00Z');
    expect(mailsTo('ada@nordlicht.example')).toHaveLength(before);
    await reach('the ticket is past its target');
    expect(mailsTo('ada@nordlicht.example')).toHaveLength(before + 1);
    expect(mailsTo('ada@nordlicht.example').at(-1)).toContain('INC-NEW');
    await until('2016-05-09T14:59:00Z');
    expect(mailsTo('ada@nordlicht.example')).toHaveLength(before + 1);
    await remember();
  });

  it('May: whoever acknowledges stops the ladder; what nobody looks after is told further, in business time', async () => {
    const before = mailsTo('desk@nordlicht.example').length;
    await reach('Ada looks after it');
    await until('2016-05-09T16:59:00Z');
    expect(mailsTo('desk@nordlicht.example')).toHaveLength(before);
    await reach('another comes, that nobody looks after');
    await until('2016-05-09T18:00:00Z'); // past its target since 17:00; one hour of the office
    await until('2016-05-10T10:59:00Z');
    expect(mailsTo('desk@nordlicht.example')).toHaveLength(before);
    await reach('that one is told further');
    expect(mailsTo('desk@nordlicht.example')).toHaveLength(before + 1);
    expect(mailsTo('desk@nordlicht.example').at(-1)).toContain('INC-LATE');
    await reach('the credit for May is issued');
    expect(await period('2016-05')).toMatchObject({ good: '13', valid: '16', status: 'missed' });
    expect((await credits(carla)).find((one) => one.period === '2016-05')).toMatchObject({
      ...{ state: 'issued', amount: '1200.00' },
    });
  });

  it('July: the parties let it rest for a week, and the second review has the action of the first', async () => {
    await until('2016-07-04T08:00:00Z');
    await refusedStep(otto, 'suspend');
    await reach('we ask for a week of rest');
    expect((await lifecycle()).state).toBe('active');
    await reach('it rests');
    expect((await lifecycle(carla)).state).toBe('suspended');
    await reach('a ticket comes while it rests');
    const before = mailsTo('ada@nordlicht.example').length;
    await until('2016-07-10T08:00:00Z');
    expect(mailsTo('ada@nordlicht.example')).toHaveLength(before);
    await reach('it goes on');
    expect((await lifecycle()).state).toBe('active');
    await reach('the ticket is resolved in time'); // three hours after it went on
    expect(await carriedOver(2)).toEqual([expect.stringContaining('A second line at night')]);
    await reach('the second review is closed');
    expect(await reviewState(2)).toBe('closed');
    await reach('2016-07 is stated');
    const { outcomes } = await get<{ outcomes: { subject: string; state: string }[] }>(
      carla,
      `${at('objectives', 'p1-resolved', 'outcomes')}?period=2016-07`,
    );
    expect(outcomes).toContainEqual(
      expect.objectContaining({ subject: 'INC-REST', state: 'met', due: '2016-07-11T13:00:00.000Z' }),
    );
    // It has waited for its caller since March.
    expect(outcomes.filter(({ state }) => state !== 'met')).toMatchObject([
      { subject: 'INC0001844', state: 'breached' },
    ]);
    expect(await period('2016-07')).toMatchObject({ good: '13', valid: '14', target: '90 %' });
    expect(await period('2016-03')).toMatchObject({ target: '50 %' });
    await remember();
  });

  it('August: it is amended from September on, and each version is measured in its time', async () => {
    await reach('an amendment is proposed');
    expect(await lifecycle()).toMatchObject({ version: 1 });
    await reach('the amendment is agreed');
    const { proposals } = await lifecycle(carla);
    expect(proposals.find(({ number }) => number === 3)).toMatchObject({ state: 'agreed' });
    await reach('what May cost is earned back');
    expect(await credits(carla)).toMatchObject([
      { period: '2016-08', kind: 'earn-back', reverses: '2016-05', state: 'issued', amount: '-1200.00' },
      { period: '2016-05' },
      { period: '2016-03' },
    ]);
    await until('2016-09-20T09:00:00Z');
    // What came late revised June. What was stated under the first version is not restated because the second calls the promise otherwise.
    const stated = await get<{ statements: { period: string; number: number; revision: number }[] }>(
      carla,
      at('statements'),
    );
    expect(stated.statements.filter(({ revision }) => revision > 1).map(({ period }) => period)).toEqual([
      '2016-06',
    ]);
    const august = stated.statements.find(({ period }) => period === '2016-08')!;
    const statement = await get<{ agreement: { version: number } }>(
      carla,
      at(`statements/${august.number}/revisions/1?format=json`),
    );
    expect(statement.agreement.version).toBe(1); // The one that it was measured by, though the next was agreed.
    const { events } = await lifecycle(carla);
    expect(new Set(events.map(({ who }) => who))).toEqual(
      new Set(['Ada Lind', 'Carla Ruiz', 'Eva Sand', 'system']),
    );
    const { report } = await get<{
      report: { agreement: { version: number }; objectives: { periods: { period: string }[] }[] };
    }>(ada, at());
    expect(report.agreement.version).toBe(2);
    expect(report.objectives[0]!.periods.map(({ period }) => period)).toEqual(
      expect.arrayContaining(['2016-03', '2016-09']),
    );
    const contract = async (query = '') =>
      (await get<{ version: number }>(carla, at(`contract${query}`))).version;
    const then = 'asOf=2016-08-20T09:00:00Z';
    expect([await contract(), await contract(`?${then}`)]).toEqual([2, 1]);
    const promise = async (query = '') => {
      type Ticket = { outcomes: { objectiveTitles: Record<string, string> }[] };
      const { outcomes } = await get<Ticket>(ada, at(`subjects/INC-NEW${query}`));
      return outcomes.flatMap(({ objectiveTitles }) => Object.values(objectiveTitles));
    };
    expect(await promise()).toEqual(['Priority 1 is resolved within six hours']);
    expect(await promise(`?${then}`)).toEqual(['Priority 1 is resolved within four hours']);
  });

  it('October: a miss is paid for, to be earned back by three good months; the action is done', async () => {
    await until('2016-10-05T08:00:00Z');
    expect(await carriedOver(3)).toEqual([expect.stringContaining('A second line at night')]);
    await reach('the third review is closed');
    expect(await reviewState(3)).toBe('closed');
    await reach('the tickets from 2016-10-17 are there');
    expect(await period('2016-10')).toMatchObject({ good: '12', valid: '14' });
    await remember();
  });

  it('November: the end of the term is talked about, with the facts, and both agree on the next one', async () => {
    await reach('the end of the term comes near');
    expect((await lifecycle()).state).toBe('in review');
    const renewal = await get<{
      text: string;
      next: { from: string };
      pack: { promises: { judged: number; missed: number }[] };
    }>(carla, at('renewal'));
    expect(renewal).toMatchObject({ next: { from: '2017-03-01' } });
    expect(renewal.pack.promises[0]!.missed).toBeGreaterThan(0);
    await reach('the next term is agreed');
    expect((await lifecycle(carla)).proposals.find(({ number }) => number === 4)).toMatchObject({
      state: 'agreed',
    });
    await reach('October is stated');
    const october = (await credits(carla)).find((one) => one.period === '2016-10')!;
    expect(october).toMatchObject({ state: 'proposed', amount: '1200.00' });
  });

  it('January: the fourth review hears what was done, and three good months have earned the credit back', async () => {
    await until('2017-01-14T09:00:00Z');
    expect(await carriedOver(4)).toEqual([
      expect.stringContaining('Show Acme who works at night'),
      expect.stringContaining('done: Two people since Monday.'),
    ]);
    // The next term is agreed, and its text holds from March on: what comes is looked at by the one that holds.
    const { sources } = await get<{ sources: { from: string; records: number }[] }>(ada, '/quality');
    expect(sources).toMatchObject([{ records: expect.any(Number) }]);
    expect(sources[0]!.records).toBeGreaterThan(0);
    await reach('the fourth review is closed');
    expect(await reviewState(4)).toBe('closed');
    await reach('January is stated');
    const [earned] = await credits(carla);
    expect(earned).toMatchObject({
      ...{ period: '2017-01', kind: 'earn-back', reverses: '2016-10', amount: '-1200.00', state: 'proposed' },
    });
    await remember();
  });

  it('February: in its last days something is alive, which is what the demo shows of today', async () => {
    await reach('the tickets from 2017-02-14 are there');
    for (const moment of presentOf(Date.parse('2017-02-22T09:00:00Z'))) await year.live(moment);
    const { clocks } = await get<{ clocks: { subject: string; state: string }[] }>(otto, '/open-clocks');
    expect(clocks.filter(({ subject }) => subject.startsWith('INC-71'))).toMatchObject([
      { subject: 'INC-7101', state: 'breached' },
      ...['INC-7103', 'INC-7104', 'INC-7105'].map((subject) => ({ subject, state: 'running' })),
      { subject: 'INC-7102', state: 'paused' },
    ]);
    const { alerts } = await get<{ alerts: { says: string; acknowledged: { who: string } | null }[] }>(
      ada,
      '/alerts?state=open',
    );
    const told = (subject: string) => alerts.find(({ says }) => says.includes(subject));
    expect(told('INC-7101')).toMatchObject({ acknowledged: null });
    expect(told('INC-7103')).toMatchObject({ acknowledged: { who: 'Otto Berg' } });
    const { proposals } = await lifecycle();
    expect(proposals.find(({ number }) => number === 5)).toMatchObject({ state: 'open' });
    const { exclusions } = await get<{ exclusions: { state: string }[] }>(carla, at('exclusions'));
    expect(exclusions.map(({ state }) => state)).toEqual(expect.arrayContaining(['announced', 'pending']));
    expect((await credits()).map(({ state }) => state)).toContain('proposed');
    await remember();
  });

  it('March again: it is renewed, and what happened can be checked without us', async () => {
    await reach('the next term has begun');
    expect(lived).toBe(year.moments.length);
    const { state, version, events } = await lifecycle(carla);
    expect({ state, version }).toEqual({ state: 'active', version: 3 });
    expect(events.map(({ event }) => event)).toEqual([
      ...['proposed', 'countered', 'approved', 'approved', 'agreed', 'activated'],
      ...['suspension asked for', 'suspended', 'resumed'],
      ...['proposed', 'approved', 'approved', 'agreed', 'review started'],
      ...['proposed', 'approved', 'approved', 'agreed', 'proposed', 'renewed'],
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

  it('and every list still says of each of those days what it said then', async () => {
    for (const one of remembered) {
      const then = new Date(one.at).toISOString();
      expect(await told({ knownAt: then, asOf: then }), then).toEqual(one.told);
    }
  });
});

/** Fields that change though nothing new is known: locks, what the reader may do now, what a promise is called now; and the last words of what stays open. */
const CHANGES_WITHOUT_NEWS = [
  'revision',
  'mayDecide',
  'mayWithdraw',
  'madeAt',
  'says',
  'records',
  'objectiveTitle',
];
