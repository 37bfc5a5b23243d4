import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const AGREEMENT = `${DESK_AGREEMENT.replace('start: { event: opened }', 'start: { event: opened }, pause: { state: [waiting] }')}
exclusions:
  maintenance: { notice: 24 h }
`;
const MIN = 60_000;

/** What is asked for of a clock. */
interface Clock {
  readonly subject: string;
  readonly state: string;
  readonly due: string | null;
  readonly elapsedMs: number;
  readonly targetMs: number;
  readonly open: { readonly from: string; readonly to: string }[];
}

describe('the clocks that are open', () => {
  let opened: OpenServer;
  let now = Date.parse('2026-03-01T12:00:00Z');

  const send = async (records: object[]) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    });
    expect(response.status).toBe(200);
    await opened.server.idle();
  };
  const ticket = (subject: string, type: string, occurredAt: string, data?: object) => ({
    ...{ source: 'desk', id: `${subject}-${type}-${occurredAt}`, subject, type, occurredAt },
    ...(data ? { data } : {}),
  });
  const clocks = async (query = '') => {
    const response = await fetch(`${opened.server.url}/api/v1/open-clocks${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as {
      at: string;
      clocks: Clock[];
      counts: Record<string, number>;
      next: string | null;
    };
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    const put = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: AGREEMENT }),
    });
    expect(put.status).toBe(201);
    // Berlin is an hour ahead; the desk is open from nine to five.
    now = Date.parse('2026-03-02T15:30:00Z');
    await send([
      ticket('late', 'opened', '2026-03-02T08:00:00Z'),
      ticket('next', 'opened', '2026-03-02T14:00:00Z'),
      ticket('overnight', 'opened', '2026-03-02T15:00:00Z'),
      ticket('parked', 'opened', '2026-03-02T14:30:00Z'),
      ticket('parked', 'changed', '2026-03-02T15:00:00Z', { state: 'waiting' }),
      ticket('done', 'opened', '2026-03-02T08:00:00Z'),
      ticket('done', 'closed', '2026-03-02T08:30:00Z'),
    ]);
  });
  afterAll(() => opened?.stop());

  it('are told with the most urgent first, and nothing that is closed', async () => {
    const { clocks: all, counts, next } = await clocks();
    expect(all.map(({ subject, state }) => [subject, state])).toEqual([
      ['late', 'breached'],
      ['next', 'running'],
      ['overnight', 'running'],
      ['parked', 'paused'],
    ]);
    expect(counts).toEqual({ running: 2, paused: 1, breached: 1 });
    expect(next).toBeNull();
  });

  it('follow each other page by page, now and as they were known', async () => {
    for (const known of ['', `&knownAt=${new Date(now).toISOString()}`]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await clocks(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}${known}`);
        seen.push(...page.clocks.map(({ subject }) => subject));
        cursor = page.next;
      }
      expect(seen).toEqual(['late', 'next', 'overnight', 'parked']);
    }
  });

  it('say when they run until they are due, over the night', async () => {
    const overnight = (await clocks('?state=running')).clocks[1]!;
    expect(overnight).toMatchObject({
      ...{ due: '2026-03-03T09:00:00.000Z', elapsedMs: 30 * MIN, targetMs: 120 * MIN },
      open: [
        { from: '2026-03-02T15:30:00.000Z', to: '2026-03-02T16:00:00.000Z' },
        { from: '2026-03-03T08:00:00.000Z', to: '2026-03-03T09:00:00.000Z' },
      ],
    });
  });

  it('are those of now, although nothing was evaluated since', async () => {
    now += 10 * MIN;
    const [next] = (await clocks('?state=running')).clocks;
    expect(next).toMatchObject({ subject: 'next', elapsedMs: 100 * MIN });
  });

  it('leave announced maintenance out of what they have to run', async () => {
    const from = '2026-03-04T08:00:00Z';
    const announced = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/exclusions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ clause: 'maintenance', from, to: '2026-03-04T10:00:00Z', service: 'desk', reason: 'We move.' },
      }),
    });
    expect(announced.status).toBe(201);
    now = Date.parse('2026-03-03T15:30:00Z');
    await send([ticket('moved', 'opened', '2026-03-03T15:30:00Z')]);
    const moved = (await clocks('?state=running')).clocks.find(({ subject }) => subject === 'moved')!;
    expect(moved.due).toBe('2026-03-04T11:30:00.000Z');
    expect(moved.open).toEqual([
      { from: '2026-03-03T15:30:00.000Z', to: '2026-03-03T16:00:00.000Z' },
      { from: '2026-03-04T10:00:00.000Z', to: '2026-03-04T11:30:00.000Z' },
    ]);
    const page = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/subjects/moved`);
    const { outcomes } = (await page.json()) as { outcomes: { due: string }[] };
    expect(outcomes[0]!.due).toBe(moved.due);
  });

  it('refuse what they do not know', async () => {
    const response = await fetch(`${opened.server.url}/api/v1/open-clocks?state=asleep`);
    expect(response.status).toBe(400);
  });
});
