import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const AGREEMENT =
  `${DESK_AGREEMENT.replace('target: 60 %', 'target: { dynamic: { start: 60 %, floor: 50 %, ceiling: 90 % } }')}credits:
  schedules: [{ objective: quick, base: service fee, fixed: 10 % }]
  claim: within 30 days
exclusions:
  storm: { title: Force majeure, decidedBy: it-lead }
`.replace('parties:', 'roles: { it-lead: it@customer.example }\nparties:');

describe('the source that is the server’s own', () => {
  let opened: OpenServer;
  let now = Date.parse('2026-03-20T10:00:00Z');

  const api = async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours${path}`, {
      method,
      ...(body === undefined
        ? {}
        : {
            headers: { 'content-type': type },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
    });
    await opened.server.idle();
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const claimOf = async () => {
    const { body } = await api('GET', '/report');
    const { credits } = body as unknown as { credits: { claim: { state: string } }[] };
    return credits.map(({ claim }) => claim.state);
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now });
    expect((await api('PUT', '/text', { text: AGREEMENT })).status).toBe(201);
    const late = (type: string, occurredAt: string) => ({
      ...{ source: 'desk', id: type, subject: 'T-1', type, occurredAt },
    });
    await api('POST', '/evidence', [
      late('opened', '2026-03-02T09:00:00Z'),
      late('closed', '2026-03-02T14:00:00Z'),
    ]);
    now = Date.parse('2026-04-10T10:00:00Z');
    await opened.server.idle();
  });
  afterAll(() => opened?.stop());

  it.each(['exclusion.accepted', 'credit.claimed', 'target.changed', 'anything'])(
    'cannot be sent in as evidence: %s',
    async (type) => {
      const record = {
        source: 'tallystick',
        id: type,
        subject: 'quick',
        type,
        occurredAt: '2026-04-01T00:00:00Z',
      };
      const one = await api('POST', '/evidence', record);
      expect(one).toMatchObject({
        status: 422,
        body: { detail: expect.stringContaining("this server's own") },
      });
      const stream = await api('POST', '/evidence', `${JSON.stringify(record)}\n`, 'application/x-ndjson');
      expect(stream.body).toMatchObject({ summary: { accepted: 0, refused: 1 } });
      const event = { specversion: '1.0', ...record, occurredAt: undefined, time: record.occurredAt };
      const cloud = await api('POST', '/evidence', [event], 'application/cloudevents-batch+json');
      expect(cloud.body).toMatchObject({ summary: { accepted: 0, refused: 1 } });
    },
  );

  it('takes a claim of a credit from whoever may, once, and keeps who it was', async () => {
    expect(await claimOf()).toEqual(['open']);
    const claim = (objective: string, period: string) =>
      api('POST', '/credit-claims', { objective, period, reason: 'It was late.' });
    expect((await claim('quick', '2026-02')).status).toBe(409);
    expect((await claim('slow', '2026-03')).status).toBe(404);
    const done = await tallystick([
      ...['credit', 'claim', 'desk-hours', 'quick', '2026-03', '--url', opened.server.url],
    ]);
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('are claimed since 2026-04-10') });
    await opened.server.idle();
    expect(await claimOf()).toEqual(['claimed']);
    expect((await claim('quick', '2026-03')).body.detail).toContain('claimed already');
    const audit = await fetch(`${opened.server.url}/api/v1/audit?action=credit.claimed`);
    const { entries } = (await audit.json()) as { entries: object[] };
    expect(entries).toMatchObject([{ target: 'objective desk-hours/quick', after: { period: '2026-03' } }]);
  });

  it('takes a change of a target that may move, with its reason', async () => {
    const change = { objective: 'quick', target: '70 %', from: '2026-06-01', reason: 'More staff.' };
    expect((await api('POST', '/target-changes', { ...change, target: 'more' })).status).toBe(400);
    expect((await api('POST', '/target-changes', { ...change, objective: 'slow' })).status).toBe(404);
    const { status, body } = await api('POST', '/target-changes', change);
    expect(status).toBe(201);
    const record = await api('GET', `/record?source=tallystick&id=${String(body.record)}`);
    expect(record.body).toMatchObject({ data: { target: '70 %', reason: 'More staff.', party: 'both' } });
  });
});
