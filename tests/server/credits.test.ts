import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putCredit } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREDIT } from '../../packages/store/src/testing/credits.ts';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { pdfText } from '../testing/pdf-text.ts';

const AGREEMENT = `${DESK_AGREEMENT}reporting: { grace: 2 days }
remedies:
  plan: { title: Improvement plan, when: { objective: quick, missed: 1 }, due: 10 days }
  talk: { title: Talk of the heads, when: { objective: quick, missed: 1 }, due: 60 days }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }, { below: 30 %, credit: 30 % }] }]
  approval: { automaticUpTo: 100, twoPeopleAbove: 250 }
  tax: { treatment: Credits lower the taxable amount., rate: 19 % }
  dispute: { within: 30 days, answer: 10 days }
`;

/** What the API says of a credit. */
interface CreditBody {
  readonly number: number;
  readonly state: string;
  readonly amount: string;
  readonly noted: string;
  readonly computed: string;
  readonly corrects: number | null;
  readonly revision: number;
  readonly questions: string[];
}

describe('credits, from a miss to what was settled', () => {
  let opened: OpenServer;
  let now = Date.parse('2026-03-31T10:00:00Z');

  const api = async (method: string, address: string, body?: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, response };
  };
  const json = async (method: string, address: string, body?: unknown) => {
    const { status, response } = await api(method, address, body);
    return { status, body: (await response.json()) as Record<string, never> };
  };
  const credits = async (query = '') =>
    (await json('GET', `/credits${query}`)).body as unknown as {
      credits: CreditBody[];
      balances: { state: string; amount: string; noted: string }[];
      next: number | null;
    };
  const detail = async (number: number) =>
    (await json('GET', `/agreements/desk-hours/credits/${number}`)).body as unknown as {
      credit: CreditBody;
      working: string[];
      events: { event: string; party: string; words: string }[];
      notes: { number: number; amount: string }[];
      answerBy: string | null;
    };
  const decide = (number: number, body: object) =>
    json('POST', `/agreements/desk-hours/credits/${number}/decisions`, body);
  const dispute = (number: number, body: object) =>
    json('POST', `/agreements/desk-hours/credits/${number}/disputes`, body);
  /** Tickets that were opened on a morning, and closed in time or late. */
  const tickets = async (day: string, given: Record<string, 'in time' | 'late'>, more: object = {}) => {
    const records = Object.entries(given).flatMap(([ticket, how]) => [
      {
        source: 'desk',
        id: `${ticket}-opened`,
        subject: ticket,
        type: 'opened',
        occurredAt: `${day}T09:00:00Z`,
      },
      {
        ...{ source: 'desk', id: `${ticket}-closed`, subject: ticket, type: 'closed' },
        ...{ occurredAt: `${day}T${how === 'late' ? '13' : '10'}:00:00Z`, ...more },
      },
    ]);
    const sent = await json('POST', '/agreements/desk-hours/evidence', records);
    expect(sent.status).toBe(200);
    await opened.server.idle();
  };
  /** Lets the time come, and the worker hear of it. */
  const until = async (instant: string) => {
    now = Date.parse(instant);
    await opened.server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    const put = await json('PUT', '/agreements/desk-hours/text', { text: AGREEMENT });
    expect(put.status).toBe(201);
    now = Date.parse('2026-03-02T18:00:00Z');
    await tickets('2026-03-02', { A: 'late', B: 'in time' });
  });
  afterAll(() => opened?.stop());

  it('come to be when the grace of their period is over, not before', async () => {
    await until('2026-04-02T21:50:00Z');
    expect((await credits()).credits).toEqual([]);
    await until('2026-04-02T22:00:00Z');
    const { credits: all, balances } = await credits();
    expect(all).toMatchObject([{ number: 1, state: 'approved', amount: '100.00', questions: [] }]);
    expect(balances).toMatchObject([{ state: 'approved', amount: '100.00', noted: '0' }]);
    const { events, working } = await detail(1);
    expect(events.map(({ event, party }) => [event, party])).toEqual([
      ['proposed', 'system'],
      ['approved', 'system'],
    ]);
    expect(working.join(' ')).toContain('10 %');
  });

  it('are issued once, with a numbered note whose figures add up', async () => {
    const [one] = (await credits()).credits;
    const issued = await decide(1, { kind: 'issue', revision: one!.revision });
    expect(issued).toMatchObject({ status: 200, body: { state: 'issued', noted: '100.00' } });
    const again = await decide(1, { kind: 'issue', revision: one!.revision });
    expect(again).toMatchObject({ status: 409, body: { title: 'Changed meanwhile' } });
    const { body: note } = await json('GET', '/agreements/desk-hours/credit-notes/1?format=json');
    expect(note).toMatchObject({
      ...{ id: 'CN-desk-hours-1', net: '100.00', gross: '119.00', currency: 'EUR', day: '2026-04-03' },
      tax: { rate: '19 %', amount: '19.00', treatment: 'Credits lower the taxable amount.' },
    });
    const pdf = await (await api('GET', '/agreements/desk-hours/credit-notes/1')).response.arrayBuffer();
    const text = pdfText(Buffer.from(pdf));
    for (const part of ['CN-desk-hours-1', '119.00 EUR', 'Provider', 'Customer', 'Quick', '2026-03'])
      expect(text).toContain(part);
    const again2 = await (await api('GET', '/agreements/desk-hours/credit-notes/1')).response.arrayBuffer();
    expect(Buffer.from(again2).equals(Buffer.from(pdf))).toBe(true);
    const german = await api('GET', '/agreements/desk-hours/credit-notes/1?language=de');
    const words = pdfText(Buffer.from(await german.response.arrayBuffer()));
    for (const part of ['Gutschriftsanzeige', 'ausgestellt am 3. April 2026', '119,00 EUR', 'März 2026'])
      expect(words).toContain(part);
  });

  it('are disputed, answered and amended, and a second note says the difference', async () => {
    const at = async () => (await detail(1)).credit.revision;
    const opening = { kind: 'dispute', reason: 'Ticket B was late too.', revision: await at() };
    expect((await dispute(1, opening)).body).toMatchObject({ state: 'disputed' });
    expect((await detail(1)).answerBy).toBe('2026-04-12T22:00:00.000Z');
    expect((await decide(1, { kind: 'issue', revision: await at() })).status).toBe(409);
    await decide(1, { kind: 'state', words: 'We are looking into it.', revision: await at() });
    const amended = await decide(1, {
      ...{ kind: 'amend', amount: '150', reason: 'Agreed on the phone.', revision: await at() },
    });
    expect(amended.body).toMatchObject({ state: 'approved', amount: '150.00', noted: '100.00' });
    expect((await decide(1, { kind: 'issue', revision: await at() })).body).toMatchObject({
      state: 'issued',
    });
    const { notes, events } = await detail(1);
    expect(notes).toMatchObject([
      { number: 1, amount: '100.00' },
      { number: 2, amount: '50.00' },
    ]);
    expect(events.map(({ words }) => words)).toContain('Ticket B was late too.');
    const csv = await (await api('GET', '/credit-notes/export')).response.text();
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('CN-desk-hours-2,');
  });

  it('follow a restatement with a credit of their own, which a person looks at', async () => {
    now = Date.parse('2026-04-20T09:00:00Z');
    await tickets('2026-03-03', { C: 'late', D: 'late' });
    const { credits: all } = await credits();
    expect(all.map(({ number, state, amount, corrects }) => ({ number, state, amount, corrects }))).toEqual([
      { number: 2, state: 'proposed', amount: '200.00', corrects: 1 },
      { number: 1, state: 'issued', amount: '150.00', corrects: null },
    ]);
    expect(all[0]!.questions).toContain('It changes what was settled before.');
    expect((await detail(2)).events[0]!.words).toContain('100.00 EUR became 300.00 EUR');
  });

  it('are as they were after a restart and a second look at all evidence', async () => {
    const before = await credits();
    await tickets('2026-03-03', { C: 'late', D: 'late' });
    expect(await credits()).toEqual(before);
  });

  it('say what is wrong with a decision', async () => {
    const revision = (await detail(2)).credit.revision;
    for (const [body, title] of [
      [{ kind: 'withdraw', reason: '', revision }, 'The request is not valid'],
      [{ kind: 'amend', amount: 'much', reason: 'because', revision }, 'Not possible now'],
      [{ kind: 'uphold', reason: 'because', revision }, 'Not possible now'],
      [{ kind: 'pay', revision }, 'The request is not valid'],
    ] as const)
      expect((await decide(2, body)).body).toMatchObject({ title });
    expect((await decide(77, { kind: 'approve', revision: 1 })).status).toBe(404);
    expect((await json('GET', '/agreements/desk-hours/credit-notes/77')).status).toBe(404);
  });

  it('leave a trace in the audit log for each step', async () => {
    const { body } = await json('GET', '/audit?action=credit&limit=100');
    const actions = (body as unknown as { entries: { action: string }[] }).entries.map(
      ({ action }) => action,
    );
    expect(actions.reverse()).toEqual([
      ...['credit.proposed', 'credit.approved', 'credit.issued', 'credit.disputed', 'credit.stated'],
      ...['credit.amended', 'credit.issued', 'credit.exported', 'credit.proposed'],
    ]);
    // Webhooks hand on what stands here: all that billing books.
    const issued = await json('GET', '/audit?action=credit.issued&limit=100');
    const { entries } = issued.body as unknown as { entries: { after: object }[] };
    expect(entries.at(-1)!.after).toMatchObject({
      ...{ note: 'CN-desk-hours-1', net: '100.00', tax: '19.00', gross: '119.00', currency: 'EUR' },
    });
  });

  it('come with remedies, each followed until it is carried out or left', async () => {
    const remedies = async () =>
      (await json('GET', '/remedies?agreement=desk-hours')).body.remedies as unknown as { id: string }[];
    const setOff = '2026-03-31T22:00:00.000Z';
    expect(await remedies()).toMatchObject([
      { id: 'plan', state: 'open', setOff, due: '2026-04-10T22:00:00.000Z', isLate: true },
      { id: 'talk', state: 'open', isLate: false, periods: ['2026-03'] },
    ]);
    const told = async () => {
      const { alerts } = (await json('GET', '/alerts?state=open')).body as never as {
        alerts: { kind: string; title: string }[];
      };
      const { needs } = (await json('GET', '/portfolio/needs')).body as never as {
        needs: { says: string }[];
      };
      return [
        ...alerts.filter(({ kind }) => kind === 'remedy').map(({ title }) => title),
        ...needs.map(({ says }) => says).filter((says) => says.startsWith('Carry out')),
      ];
    };
    const carryOut = ['Carry out: Improvement plan', 'Carry out: Talk of the heads'];
    // The day of the plan has passed, which makes nothing of it done.
    const isDue = ['Improvement plan is due', 'Talk of the heads is due'];
    expect((await told()).toSorted()).toEqual([...carryOut, ...isDue].toSorted());
    const step = (id: string, body: object) =>
      json('POST', `/agreements/desk-hours/remedies/${id}/${setOff}/steps`, body);
    expect(await step('talk', { step: 'begun', words: 'On Monday.' })).toMatchObject({
      status: 201,
      body: { state: 'begun', steps: [{ words: 'On Monday.' }] },
    });
    expect((await step('talk', { step: 'begun', words: 'On Monday.' })).status).toBe(409);
    expect((await step('talk', { step: 'done', words: 'They met.' })).status).toBe(201);
    await opened.server.idle();
    expect(await told()).toEqual(['Improvement plan is due', 'Carry out: Improvement plan']);
    expect((await step('talk', { step: 'left', words: 'Not needed.' })).status).toBe(409);
    expect((await step('none', { step: 'done', words: 'Done.' })).status).toBe(404);
    const run = (...args: string[]) => tallystick(['remedy', ...args, '--url', opened.server.url]);
    const left = await run('leave', 'desk-hours', 'plan', setOff, '--words', 'Customer does without.');
    expect(left).toMatchObject({ code: 0, stdout: expect.stringContaining('  left  Improvement plan') });
    expect((await run('list', '--state', 'open')).stdout).toBe('There are none.\n');
    await opened.server.idle();
    expect(await told()).toEqual([]);
    const { entries } = (await json('GET', '/audit?action=remedy&limit=10')).body as never as {
      entries: { action: string; reason: string }[];
    };
    expect(entries.map(({ action, reason }) => `${action}: ${reason}`)).toEqual([
      ...['remedy.left: Customer does without.', 'remedy.done: They met.', 'remedy.begun: On Monday.'],
    ]);
  });

  it('are worked on from the command line', async () => {
    const run = (...args: string[]) => tallystick(['credit', ...args, '--url', opened.server.url]);
    const listed = await run('list', '--state', 'proposed');
    expect(listed).toMatchObject({ code: 0, stdout: 'desk-hours 2  proposed  200.00 EUR  quick 2026-03\n' });
    const approved = await run('approve', 'desk-hours', '2');
    expect(approved.stdout).toBe('desk-hours 2  approved  200.00 EUR  quick 2026-03\n');
    expect((await run('approve', 'desk-hours', '2')).code).toBe(3);
    expect((await run('issue', 'desk-hours', '2')).stdout).toContain('issued');
    expect((await run('show', 'desk-hours', '2')).stdout).toContain('credit note 3  200.00');
    expect((await run('export')).stdout).toContain('CN-desk-hours-3,');
    const folder = mkdtempSync(join(tmpdir(), 'tallystick-credit-'));
    try {
      const out = join(folder, 'note.pdf');
      expect((await run('note', 'desk-hours', '3', '--out', out)).code).toBe(0);
      expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true });
    }
    const unknown = await run('list', '--state', 'proposed,lost');
    expect(unknown).toMatchObject({ code: 3 });
    expect(unknown.stderr).toContain('"lost" is no state of a credit');
    const missing = await run('show', 'desk-hours', '9');
    expect(missing).toMatchObject({ code: 3 });
    expect(missing.stderr).toContain('There is no credit 9 of "desk-hours".');
    expect((await run('dispute', 'desk-hours', '2')).code).toBe(2);
    const { credit } = JSON.parse((await run('show', 'desk-hours', '2', '--format', 'json')).stdout) as {
      credit: { proposedAt: string };
    };
    const before = new Date(Date.parse(credit.proposedAt) - 1).toISOString();
    const then = await run('list', '--known-at', before);
    expect([then.code, then.stdout]).toEqual([
      0,
      expect.stringMatching(/^desk-hours 1 {2}\w+ {2}\S+ EUR .*\n$/),
    ]);
    expect((await run('show', 'desk-hours', '2', '--known-at', before)).stderr).toContain(
      'There is no credit 2',
    );
  });

  it('are to be answered by one day on every page: that of the terms under which they were proposed', async () => {
    const text = AGREEMENT.replace('version: 1', 'version: 2\neffective: { from: 2026-05-01 }');
    const slower = text.replace('answer: 10 days', 'answer: 100 days');
    expect((await json('PUT', '/agreements/desk-hours/text', { text: slower })).status).toBe(201);
    now = Date.parse('2026-05-02T09:00:00Z');
    await opened.server.idle();
    const { credit } = await detail(2);
    const opening = { kind: 'dispute', reason: 'It was more.', revision: credit.revision };
    expect((await dispute(2, opening)).body).toMatchObject({ state: 'disputed' });
    const answerBy = '2026-05-12T09:00:00.000Z';
    expect((await detail(2)).answerBy).toBe(answerBy);
    const { needs } = (await json('GET', '/portfolio/needs')).body as never as { needs: object[] };
    const says = expect.stringMatching(/^Answer the dispute of credit 2/);
    expect(needs).toContainEqual(expect.objectContaining({ says, by: answerBy }));
    const { ahead } = (await json('GET', '/portfolio/ahead')).body as never as { ahead: object[] };
    const told = { says: 'The dispute of credit 2 is to be answered', at: answerBy };
    expect(ahead).toContainEqual(expect.objectContaining(told));
  });

  it('are all among what needs people, however many wait', async () => {
    await opened.server.store.withTenant('home', async (tx) => {
      for (let number = 1_001; number <= 1_201; number++) {
        const of = { agreementId: 'desk-hours', number, period: `${number}` };
        await putCredit(tx, { ...CREDIT, ...of, state: 'proposed', approvals: [], issuedAt: null });
      }
    });
    const { total } = (await json('GET', '/portfolio/needs')).body as never as { total: number };
    expect(total).toBeGreaterThan(200);
  });
});
