import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

const CONTRACT = SHOP_AGREEMENT.replace('id: shop-sla', 'id: hosting-uc')
  .replace('title: A shop', 'title: Hosting')
  .replace('kind: ServiceLevelAgreement', 'kind: UnderpinningContract')
  .replace('credits:\n', 'credits:\n  claim: within 30 days\n');

interface ClaimBody {
  readonly period: string;
  readonly state: string;
  readonly claims: string;
  readonly by: string;
  readonly made: string | null;
  readonly answers: { readonly answer: string; readonly amount: string | null }[];
  readonly detail: string;
}

describe('claims of credits', () => {
  let opened: OpenServer;
  let now = Date.parse('2026-04-02T00:00:00Z');
  const api = async <Body>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const claims = async (query = '') =>
    (await api<{ claims: ClaimBody[] }>('GET', `/claims${query}`)).body.claims;
  const claim = '/agreements/hosting-uc/claims/up/2026-03';
  const answer = (body: object) => api<ClaimBody>('POST', `${claim}/answers`, body);
  const letter = async (language = 'en') => {
    const response = await fetch(`${opened.server.url}/api/v1${claim}?language=${language}`);
    return pdfText(Buffer.from(await response.arrayBuffer())).replaceAll('\n', ' ');
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => now, publicUrl: 'https://sla.example.org' });
    for (const [id, text] of [
      ['shop-sla', SHOP_AGREEMENT],
      ['hosting-uc', CONTRACT],
    ])
      expect((await api('PUT', `/agreements/${id}/text`, { text })).status).toBe(201);
    const record = (state: string, at: string) => ({
      ...{ source: 'probes', id: `${state} ${at}`, subject: 'shop', type: 'state' },
      ...{ occurredAt: at, data: { state } },
    });
    const records = [
      record('up', '2026-02-01T00:00:00Z'),
      record('down', '2026-03-10T00:00:00Z'),
      record('up', '2026-03-11T00:00:00Z'),
    ];
    await api('POST', '/agreements/hosting-uc/evidence', records);
    await opened.server.idle();
  });
  afterAll(() => opened?.stop());

  it('that we could make are listed with their deadlines, and no credit that comes by itself', async () => {
    expect(await claims()).toMatchObject([
      { period: '2026-03', state: 'open', claims: 'us', amount: '100.00', made: null },
    ]);
    expect((await claims())[0]!.by).toMatch(/^2026-0[45]-/);
    expect(await claims('?state=paid')).toEqual([]);
    expect(await claims('?agreement=shop-sla')).toEqual([]);
    expect(await letter()).toContain('Claim of credits (draft)');
    const statement = '/agreements/hosting-uc/statement-preview?period=2026-03&format=json';
    const claim = {
      kind: 'credit',
      what: 'up in 2026-03',
      amount: '100.00 EUR',
      until: (await claims())[0]!.by,
    };
    expect((await api<object>('GET', statement)).body).toMatchObject({ openClaims: [claim] });
    expect((await answer({ answer: 'answered', words: 'They look.' })).body.detail).toContain(
      'not claimed yet',
    );
  });

  it('are made by the version under which their period was, whatever was agreed for later', async () => {
    const later = CONTRACT.replace('version: 1', 'version: 2\neffective: { from: 2026-07-01 }');
    const text = later.replace('  claim: within 30 days\n', '');
    expect((await api('PUT', '/agreements/hosting-uc/text', { text })).status).toBe(201);
    await opened.server.idle();
    expect(await claims()).toMatchObject([{ period: '2026-03', state: 'open' }]);
    const none = { objective: 'up', period: '2026-02' };
    expect(
      (await api<ClaimBody>('POST', '/agreements/hosting-uc/credit-claims', none)).body.detail,
    ).toContain('Nothing is to be claimed');
  });

  it('are made with a letter that holds figures, working and where the proof is', async () => {
    const made = { objective: 'up', period: '2026-03', reason: 'Down for a day.' };
    const claim = async () => (await api('POST', '/agreements/hosting-uc/credit-claims', made)).status;
    expect((await Promise.all([claim(), claim(), claim()])).toSorted()).toEqual([201, 409, 409]);
    now += 60_000;
    await opened.server.idle();
    expect(await claims('?state=claimed')).toMatchObject([{ made: '2026-04-02T00:00:00.000Z' }]);
    const text = await letter();
    for (const words of [
      'Made 2026-04-02',
      '100.00 EUR',
      '96.774 %',
      '99 %',
      'https://sla.example.org/api/v1',
    ])
      expect(text).toContain(words);
    const german = await letter('de');
    for (const words of [
      'Geltend gemacht am 2. April 2026',
      '100,00 EUR',
      '96,774 %',
      'Wie sie berechnet ist',
    ])
      expect(german).toContain(words);
  });

  it('are followed until they are paid or rejected, each step in the log', async () => {
    const words = ['--words', 'They look into it.', '--url', opened.server.url];
    const said = await tallystick(['claim', 'answer', 'hosting-uc', 'up', '2026-03', 'answered', ...words]);
    expect([said.code, said.stdout]).toEqual([0, 'hosting-uc up 2026-03: answered\n']);
    expect((await answer({ answer: 'paid', words: 'By bank.' })).status).toBe(422);
    const pay = () => answer({ answer: 'paid', words: 'By bank.', amount: '80' });
    const both = await Promise.all([pay(), pay()]); // Two people write it down at once.
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const paid = both.find(({ status }) => status === 201)!;
    expect(paid.body.state).toBe('paid');
    expect(paid.body.answers.map((one) => [one.answer, one.amount])).toEqual([
      ['answered', null],
      ['paid', '80.00'],
    ]);
    expect((await answer({ answer: 'rejected', words: 'No, never.' })).body.detail).toContain('paid already');
    const { body } = await api<{ entries: { action: string; reason?: string }[] }>('GET', '/audit?limit=50');
    expect(
      body.entries.filter(({ action }) => action.startsWith('claim.')).map(({ reason }) => reason),
    ).toEqual(['By bank.', 'They look into it.']);
  });

  it('that were not made in time are said to be lost', async () => {
    now = Date.parse('2026-08-01T00:00:00Z');
    const record = { source: 'probes', subject: 'shop', type: 'state' };
    await api('POST', '/agreements/hosting-uc/evidence', [
      { ...record, id: 'd', occurredAt: '2026-05-10T00:00:00Z', data: { state: 'down' } },
      { ...record, id: 'u', occurredAt: '2026-05-11T00:00:00Z', data: { state: 'up' } },
    ]);
    await opened.server.idle();
    expect(await claims('?state=forfeited')).toMatchObject([{ period: '2026-05', answers: [] }]);
  });

  it('are listed from the command line, and written as a letter', async () => {
    const run = (...args: string[]) => tallystick([...args, '--url', opened.server.url]);
    expect((await run('claim', 'list', '--agreement', 'hosting-uc')).stdout).toContain(
      'hosting-uc up 2026-03',
    );
    const folder = mkdtempSync(join(tmpdir(), 'tallystick-claims-'));
    const out = join(folder, 'claim.pdf');
    expect((await run('claim', 'letter', 'hosting-uc', 'up', '2026-03', '--out', out)).code).toBe(0);
    expect(pdfText(readFileSync(out))).toContain('Claim of credits');
    const inGerman = ['claim', 'letter', 'hosting-uc', 'up', '2026-03', '--language', 'de', '--out', out];
    expect((await run(...inGerman)).code).toBe(0);
    expect(pdfText(readFileSync(out))).toContain('Geltendmachung');
    rmSync(folder, { recursive: true });
  });
});
