import { createHash } from 'node:crypto';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const AGREEMENT =
  `${DESK_AGREEMENT}  silent: { title: Silent, indicator: resolve, where: { priority: never }, within: 2 h, target: 60 %, period: month }
reporting: { grace: 2 days }
exclusions: { storm: { title: Force majeure, decidedBy: lead } }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
reviews: { service-review: { title: Service review, every: quarter, attendees: [lead], agenda: [Plans] } }
`.replace('parties:', 'roles: { lead: lead@customer.example }\nparties:');

interface Review {
  readonly number: number;
  readonly review: string | null;
  readonly period: string | null;
  readonly state: string;
  readonly origin: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly revision: number;
}
interface Item {
  readonly key: string;
  readonly says: string;
  readonly evidence: { readonly kind: string; readonly period?: string; readonly subject?: string }[];
}
interface Detail {
  readonly review: Review;
  readonly agenda: {
    readonly asOf: string;
    readonly sections: { readonly id: string; readonly items: Item[] }[];
    readonly recommendations: (Item & { readonly kind: string })[];
  };
  readonly sha256: string | null;
  readonly minutes: { readonly version: number; readonly words: string; readonly present: string[] }[];
  readonly decisions: { readonly key: string; readonly decision: string; readonly reason: string }[];
  readonly actions: {
    readonly action: number;
    readonly state: string;
    readonly revision: number;
    readonly due: string;
  }[];
}

describe('reviews', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let now = Date.parse('2026-01-02T10:00:00Z');

  const api = async <Body = { readonly detail?: string }>(
    method: string,
    address: string,
    body?: unknown,
  ) => {
    const response = await fetch(`${server.url}/api/v1${address}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const list = async () =>
    (await api<{ reviews: Review[]; coming: { at: string }[] }>('GET', '/reviews')).body;
  const show = async (number: number) =>
    (await api<Detail>('GET', `/agreements/desk-hours/reviews/${number}`)).body;
  const post = (number: number, what: string, body: object) =>
    api('POST', `/agreements/desk-hours/reviews/${number}/${what}`, body);
  const step = async (number: number, kind: string) =>
    post(number, 'steps', { kind, revision: (await show(number)).review.revision });
  const section = ({ agenda }: Detail, id: string) => agenda.sections.find((one) => one.id === id)!.items;
  const ticket = async (subject: string, day: string, how: 'in time' | 'late', category?: string) => {
    const record = (type: string, time: string) => ({
      ...{ source: 'desk', id: `${subject}-${type}`, subject, type, occurredAt: `${day}T${time}:00Z` },
      data: category === undefined ? {} : { category },
    });
    const records = [record('opened', '09:00'), record('closed', how === 'late' ? '13:00' : '10:00')];
    expect((await api('POST', '/agreements/desk-hours/evidence', records)).status).toBe(200);
    await server.idle();
  };
  const until = async (instant: string) => {
    now = Date.parse(instant);
    await server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    server = opened.server;
    expect((await api('PUT', '/agreements/desk-hours/text', { text: AGREEMENT })).status).toBe(201);
    await server.idle();
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
  });

  it('come to be by themselves when their period ends, and not before', async () => {
    now = Date.parse('2026-03-20T10:00:00Z');
    await ticket('A', '2026-01-12', 'in time');
    await ticket('B', '2026-02-10', 'in time');
    await ticket('C', '2026-02-11', 'late', 'network');
    await ticket('D', '2026-03-10', 'late', 'network');
    await ticket('E', '2026-03-11', 'late', 'network');
    await ticket('F', '2026-03-12', 'late', 'power');
    await until('2026-03-31T21:59:59Z');
    expect(await list()).toMatchObject({ reviews: [], coming: [{ at: '2026-03-31T22:00:00.000Z' }] });
    await until('2026-03-31T22:00:01Z');
    const { reviews, coming } = await list();
    expect(reviews).toMatchObject([
      {
        ...{ number: 1, review: 'service-review', period: '2026-Q1', state: 'planned', origin: 'schedule' },
        ...{ dueAt: '2026-04-30T22:00:00.000Z', isOverdue: false },
      },
    ]);
    expect(coming).toMatchObject([{ at: '2026-06-30T22:00:00.000Z' }]);
  });

  it('have an agenda of the facts of their time, each with its evidence', async () => {
    const detail = await show(1);
    const misses = section(detail, 'misses');
    expect(misses.map(({ key }) => key)).toEqual(['misses/quick/2026-02', 'misses/quick/2026-03']);
    expect(misses[1]!.says).toContain('Quick: 0.000 % in 2026-03, where 60 % within 2 h was promised');
    expect(misses[1]!.says).toContain('credit 100.00 EUR');
    expect(misses[1]!.evidence).toMatchObject([{ kind: 'figure', objective: 'quick', period: '2026-03' }]);
    expect(section(detail, 'causes')).toMatchObject([
      {
        key: 'causes/quick/network',
        says: 'Quick: "network" made 3 tickets late, 75.0 % of what used the budget.',
      },
    ]);
    expect(
      section(detail, 'causes')[0]!
        .evidence.filter(({ kind }) => kind === 'subject')
        .map(({ subject }) => subject),
    ).toEqual(['C', 'D', 'E']);
    expect(section(detail, 'agreed').map(({ says }) => says)).toEqual(['Plans']);
    expect(section(detail, 'drift')).toEqual([]);
    expect(detail.sha256).toBeNull();
  });

  it('recommend what the facts show: which cause to invest in, and what measures nothing', async () => {
    const { agenda } = await show(1);
    const [invest, scope] = agenda.recommendations;
    expect(invest).toMatchObject({ kind: 'invest', key: 'invest/quick/network' });
    // Of six tickets two were in time; without the three of the network five would have been.
    expect(invest!.says).toContain(
      'would have come to 83.333 % in place of 33.333 %, which keeps the promise',
    );
    expect(scope).toMatchObject({ kind: 'change scope', key: 'change-scope/silent' });
    expect(scope!.evidence.filter(({ kind }) => kind === 'figure')).toHaveLength(3);
    expect(agenda.recommendations).toHaveLength(2);
  });

  it('rank all causes of a figure exactly, for the page behind it', async () => {
    const { body } = await api<{ causes: object[]; found: number }>(
      'GET',
      '/agreements/desk-hours/objectives/quick/causes?period=2026-03',
    );
    expect(body).toMatchObject({
      ...{ unit: 'outcomes', isRanked: true, found: 3, counted: 3 },
      causes: [
        { cause: 'network', bad: '2', share: '66.666666666666… %', subjectCount: 2 },
        { cause: 'power', bad: '1', runningShare: '100 %', subjects: [{ subject: 'F', incident: null }] },
      ],
    });
  });

  it('follow the facts until they are held, take points of people, and are frozen then', async () => {
    await ticket('G', '2026-03-13', 'late', 'power');
    expect((await post(1, 'points', { words: 'Shorter hours in summer?' })).status).toBe(200);
    expect((await step(1, 'prepare')).status).toBe(200);
    expect(section(await show(1), 'causes').map(({ key }) => key)).toEqual([
      'causes/quick/network',
      'causes/quick/power',
    ]);
    await until('2026-04-15T08:00:00Z');
    expect((await step(1, 'hold')).status).toBe(200);
    const held = await show(1);
    const shown = JSON.stringify(held.agenda);
    await ticket('H', '2026-03-16', 'late', 'power');
    const later = await show(1);
    expect(JSON.stringify(later.agenda)).toBe(shown);
    expect(later.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await post(1, 'points', { words: 'Too late.' })).body.detail).toBe(
      'Review 1 is held; its agenda is frozen.',
    );
  });

  it('hash the canonical form of their agenda', async () => {
    const { agenda, sha256 } = await show(1);
    const canonical = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(canonical).join(',')}]`
        : typeof value === 'object' && value !== null
          ? `{${Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
              .join(',')}}`
          : JSON.stringify(value);
    expect(createHash('sha256').update(canonical(agenda)).digest('hex')).toBe(sha256);
  });

  it('keep every version of their minutes', async () => {
    const minutes = { words: 'We met.', present: ['Ada', 'Eve'], decisions: ['Order a second line.'] };
    expect((await post(1, 'minutes', { ...minutes, version: 0 })).status).toBe(200);
    expect((await post(1, 'minutes', { ...minutes, version: 0 })).body.detail).toContain(
      'changed since you looked',
    );
    expect((await post(1, 'minutes', { ...minutes, words: 'We met on Monday.', version: 1 })).status).toBe(
      200,
    );
    expect((await show(1)).minutes).toMatchObject([
      { version: 2, words: 'We met on Monday.' },
      { version: 1, words: 'We met.', present: ['Ada', 'Eve'] },
    ]);
  });

  it('agree actions with an owner and a day, and take no owner who is nobody', async () => {
    const action = { title: 'Order a second line', due: '2026-05-31', about: 'invest/quick/network' };
    expect((await post(1, 'actions', { ...action, owner: 'nobody' })).status).toBe(422);
    expect((await post(1, 'actions', { ...action, owner: 'local', due: '2026-02-30' })).status).toBe(400);
    expect((await post(1, 'actions', { ...action, owner: 'local' })).status).toBe(201);
    expect((await post(1, 'actions', { ...action, title: 'Tell the desk', owner: 'local' })).status).toBe(
      201,
    );
  });

  it('are closed once each recommendation is decided with a reason', async () => {
    expect((await step(1, 'close')).body.detail).toBe(
      '2 of its recommendations are not decided. Accept or reject each, with a reason.',
    );
    const decide = (key: string, decision: string) =>
      post(1, 'decisions', { key, decision, reason: 'It pays for itself.' });
    expect((await decide('invest/quick/nothing', 'accepted')).status).toBe(404);
    expect((await decide('invest/quick/network', 'accepted')).status).toBe(200);
    expect((await decide('change-scope/silent', 'rejected')).status).toBe(200);
    expect((await step(1, 'close')).status).toBe(200);
    expect((await show(1)).decisions).toMatchObject([
      { key: 'change-scope/silent', decision: 'rejected' },
      { key: 'invest/quick/network', decision: 'accepted', reason: 'It pays for itself.' },
    ]);
    expect((await step(1, 'hold')).body.detail).toContain('Review 1 is closed');
    expect((await post(1, 'minutes', { words: 'x', present: [], decisions: [], version: 2 })).status).toBe(
      409,
    );
  });

  it('carry actions over until they are done', async () => {
    const done = { kind: 'done', words: 'Told on 3 May.', revision: 1 };
    const end = (action: number) =>
      api('POST', `/agreements/desk-hours/review-actions/${action}/steps`, done);
    await until('2026-05-03T08:00:00Z');
    expect((await end(2)).status).toBe(200);
    expect((await end(2)).body.detail).toBe('Action 2 is done already.');
    await until('2026-06-30T22:00:01Z');
    const second = await show(2);
    expect(second.review).toMatchObject({ number: 2, period: '2026-Q2', state: 'planned' });
    expect(section(second, 'actions').map(({ says }) => says)).toEqual([
      'Order a second line (Whoever sits at the machine until 2026-05-31)',
      'Tell the desk (done: Told on 3 May.)',
    ]);
    expect(second.actions).toMatchObject([{ action: 1, state: 'open', due: '2026-05-31', isOverdue: true }]);
    await step(2, 'hold');
    await until('2026-09-30T22:00:01Z');
    expect(section(await show(3), 'actions').map(({ key }) => key)).toEqual(['actions/1']);
  });

  it('are made once, by whoever is there, for every period that ended while nobody was', async () => {
    await server.close();
    now = Date.parse('2026-12-31T23:00:01Z');
    const start = () =>
      startServer({
        ...{ location: { databaseUrl: opened.databaseUrl }, host: '127.0.0.1', port: 0, version: 'test' },
        ...{ access: 'open', now: () => now },
      });
    const others = await Promise.all([start(), start()]);
    await Promise.all(others.map((one) => one.idle()));
    await others[0]!.close();
    server = others[1]!;
    const { reviews, coming } = await list();
    expect(reviews.map(({ period }) => period)).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1']);
    expect(coming).toEqual([]);
    expect(reviews.map(({ isOverdue }) => isOverdue)).toEqual([false, true, false, false]);
  });

  it('start by hand, for a reason, from the end of the last one until now', async () => {
    now = Date.parse('2027-01-10T08:00:00Z');
    const start = (body: object) => api('POST', '/agreements/desk-hours/reviews', body);
    expect((await start({})).status).toBe(400);
    expect((await start({ review: 'none', reason: 'Two breaches.' })).body.detail).toBe(
      'The agreement has no review "none".',
    );
    expect((await start({ review: 'service-review', period: '2026-Q4', reason: 'Again.' })).body.detail).toBe(
      '2026-Q4 has its review already.',
    );
    expect(await start({ reason: 'Two breaches in a week.', title: 'After the breaches' })).toMatchObject({
      status: 201,
      body: {
        ...{ number: 5, origin: 'person', reason: 'Two breaches in a week.', title: 'After the breaches' },
        ...{ from: '2026-12-31T23:00:00.000Z', to: '2027-01-10T08:00:00.000Z' },
      },
    });
  });

  it('are worked on from the command line', async () => {
    const run = (...args: string[]) => tallystick([...args, '--url', server.url]);
    expect((await run('review', 'list', '--state', 'planned')).stdout).toContain(
      'desk-hours 5  planned  After the breaches',
    );
    const shown = (await run('review', 'show', 'desk-hours', '1')).stdout;
    expect(shown).toContain('Recommended (invest), accepted: It pays for itself.');
    expect(shown).toContain('Minutes, version 2');
    expect((await run('review', 'hold', 'desk-hours', '5')).stdout).toContain('desk-hours 5  held');
    expect((await run('review', 'close', 'desk-hours', '5')).code).toBe(3);
    await run('review', 'minutes', 'desk-hours', '5', '--text', 'Short.', '--present', 'Ada');
    const agreed = ['--title', 'Call the supplier', '--owner', 'local', '--due', '2027-02-01'];
    expect((await run('action', 'agree', 'desk-hours', '5', ...agreed)).stdout).toContain(
      'desk-hours 3  open  Call the supplier',
    );
    expect(
      (await run('action', 'move', 'desk-hours', '3', '--due', '2027-03-01', '--words', 'Later.')).stdout,
    ).toContain('until 2027-03-01');
    expect((await run('action', 'done', 'desk-hours', '3', '--words', 'Called.')).stdout).toContain('done');
    expect((await run('action', 'list', '--mine', '--state', 'open')).stdout).toContain(
      'desk-hours 1  open  Order a second line',
    );
  });

  it('stand in the log with everything that was done to them', async () => {
    const { body } = await api<{ entries: { action: string; target: string }[] }>('GET', '/audit?limit=100');
    const actions = body.entries
      .filter(({ target }) => target === 'review desk-hours/1')
      .map(({ action }) => action);
    expect(actions.reverse()).toEqual([
      ...[
        'review.planned',
        'review.pointed',
        'review.prepared',
        'review.held',
        'review.minuted',
        'review.minuted',
      ],
      ...['review.decided', 'review.decided', 'review.closed'],
    ]);
  });
});
