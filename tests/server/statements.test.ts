import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNote, parseNote, signingKey } from '@tallystick/ledger';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { englishIn } from '../testing/english.ts';
import { linesOfHtml } from '../testing/lines-of-html.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { xlsxCells } from '../testing/xlsx-cells.ts';

const AGREEMENT = `${DESK_AGREEMENT}reporting: { grace: 2 days }
exclusions: { storm: { title: Force majeure, decidedBy: it-lead } }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
`.replace('parties:', 'roles: { it-lead: it@customer.example }\nparties:');
const key = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(1));

/** What the API says of a revision. */
interface RevisionBody {
  readonly number: number;
  readonly revision: number;
  readonly period: string;
  readonly sha256: string;
  readonly isSigned: boolean;
  readonly asOf: string;
  readonly knownAt: string;
  readonly met: number;
  readonly missed: number;
  readonly changes: { readonly what: string; readonly before: string; readonly after: string }[];
}

describe('statements', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let now = Date.parse('2026-03-01T10:00:00Z');

  const get = async (address: string) => fetch(`${server.url}/api/v1/agreements/desk-hours${address}`);
  const text = async (address: string) => (await get(address)).text();
  const list = async () =>
    (await (await get('/statements')).json()) as {
      statements: RevisionBody[];
      unstated: string[];
      open: string | null;
    };
  const post = async (address: string, body: unknown) => {
    const response = await fetch(`${server.url}/api/v1${address}`, {
      method: address.endsWith('/text') ? 'PUT' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { detail?: string } };
  };
  const ticket = async (subject: string, day: string, how: 'in time' | 'late') => {
    const record = (type: string, time: string) => ({
      ...{ source: 'desk', id: `${subject}-${type}`, subject, type, occurredAt: `${day}T${time}:00Z` },
    });
    const sent = await post('/agreements/desk-hours/evidence', [
      record('opened', '09:00'),
      record('closed', how === 'late' ? '13:00' : '10:00'),
    ]);
    expect(sent.status).toBe(200);
    await server.idle();
  };
  const until = async (instant: string) => {
    now = Date.parse(instant);
    await server.idle();
  };
  const revision = (number: number, one: number, format: string) =>
    text(`/statements/${number}/revisions/${one}?format=${format}`);

  beforeAll(async () => {
    opened = await openServer({ now: () => now, signingKey: key });
    server = opened.server;
    expect((await post('/agreements/desk-hours/text', { text: AGREEMENT })).status).toBe(201);
    await server.idle();
    expect(await list()).toMatchObject({ statements: [], open: '2026-03' });
    now = Date.parse('2026-03-10T10:00:00Z');
    await ticket('A', '2026-03-10', 'in time');
    await ticket('B', '2026-03-10', 'late');
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
  });

  it('are previewed while their period is open, and made when its grace is over', async () => {
    await until('2026-04-02T21:50:00Z');
    expect(await list()).toMatchObject({ statements: [], open: '2026-04', unstated: ['2026-01', '2026-02'] });
    const preview = await text('/statement-preview?period=2026-03');
    expect(preview).toContain('Statement desk-hours/2026-03');
    expect(preview).toContain('Preview, made 2026-04-02T21:50:00Z; final from 2026-04-02T22:00:00Z on');
    expect((await get('/statement-preview?period=2031-01')).status).toBe(404);
    await until('2026-04-02T22:00:01Z');
    const { statements } = await list();
    expect(statements).toMatchObject([
      { number: 1, revision: 1, period: '2026-03', isSigned: true, met: 0, missed: 1, changes: [] },
    ]);
    expect(statements[0]!.knownAt).toBe('2026-04-02T22:00:00.000Z');
  });

  it('are signed over the bytes that they hand out', async () => {
    const document = await revision(1, 1, 'json');
    const [{ sha256 }] = (await list()).statements as [RevisionBody];
    expect(createHash('sha256').update(document).digest('hex')).toBe(sha256);
    const note = parseNote(await revision(1, 1, 'note'))!;
    expect(note.text).toBe(`tallystick-statement/1\ndesk-hours/2026-03 1\n${sha256}\n`);
    expect(checkNote(note, key.verifier).kind).toBe('valid');
  });

  it('say the same in every format as an evaluation of the same evidence', async () => {
    const report = (await (
      await get('/report?asOf=2026-04-02T22:00:00Z&knownAt=2026-04-02T22:00:00Z')
    ).json()) as {
      objectives: { periods: { period: string; attained: { text: string }; credit: { amount: string } }[] }[];
    };
    const march = report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
    expect(march.attained.text).toBe('50.000 %');
    const pdf = Buffer.from(await (await get('/statements/1/revisions/1?format=pdf')).arrayBuffer());
    for (const shown of [
      await revision(1, 1, 'json'),
      await revision(1, 1, 'csv'),
      await revision(1, 1, 'html'),
      pdfText(pdf),
    ])
      for (const figure of [march.attained.text, march.credit.amount, 'missed', '60 %', '2026-03'])
        expect(shown.replaceAll('\n', ' ')).toContain(figure);
    for (const format of ['pdf', 'xlsx']) {
      const file = async () =>
        Buffer.from(await (await get(`/statements/1/revisions/1?format=${format}`)).arrayBuffer());
      expect((await file()).equals(await file())).toBe(true);
    }
  });

  it('are in the language that is asked for, else in the reader’s, with the same hash', async () => {
    const address = '/statements/1/revisions/1?format=html';
    const read = async (query: string, wants: string) => {
      const headers = { 'accept-language': wants };
      const response = await fetch(`${server.url}/api/v1/agreements/desk-hours${address}${query}`, {
        headers,
      });
      return { language: response.headers.get('content-language'), page: await response.text() };
    };
    const [{ sha256 }] = (await list()).statements as [RevisionBody];
    const german = await read('', 'de-AT,de;q=0.9,en;q=0.8');
    expect(german).toEqual(await read('&language=de', 'en'));
    expect(german.language).toBe('de');
    for (const words of ['<html lang="de">', 'Abrechnung desk-hours/2026-03', '50,000 %', sha256])
      expect(german.page).toContain(words);
    expect(englishIn(linesOfHtml(german.page))).toEqual([]);
    expect((await read('&language=en', 'de')).page).toContain('Statement desk-hours/2026-03');
    expect((await read('', 'fr')).language).toBe('en');
    const refused = await get(`${address}&language=fr`);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('language')]);
    expect((await get('/statements/1/revisions/1?format=json')).headers.has('content-language')).toBe(false);
    const preview = await (await get('/statement-preview?language=de')).text();
    expect(preview).toContain('Vorschau');
    expect(englishIn(linesOfHtml(preview))).toEqual([]);
  });

  it('are workbooks with the same figures as numbers', async () => {
    const file = Buffer.from(await (await get('/statements/1/revisions/1?format=xlsx')).arrayBuffer());
    const cells = xlsxCells(file);
    expect(cells.get('Promises')).toContainEqual(
      expect.objectContaining({
        Promise: 'Quick',
        Target: '0.6 as 0%',
        Attained: '0.5 as 0.000%',
        Status: 'missed',
      }),
    );
    expect(cells.get('Credits')).toMatchObject([{ For: 'quick', Amount: '100 as 0.00', Currency: 'EUR' }]);
    const start = Date.parse('2026-02-28T23:00:00Z') / 86_400_000 + 25_569;
    expect(cells.get('Promises')![0]!['From (UTC)']).toBe(`${start} as yyyy-mm-dd hh:mm:ss`);
  });

  it('stay as they are when late evidence comes, which makes a revision that says both figures', async () => {
    const before = await revision(1, 1, 'json');
    now = Date.parse('2026-04-20T08:00:00Z');
    await ticket('C', '2026-03-11', 'in time');
    const { statements } = await list();
    expect(statements.map((one) => [one.number, one.revision])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    expect(statements[0]!.changes).toContainEqual({
      ...{ what: 'Quick in 2026-03', before: '50.000 %, missed', after: '66.666 %, met' },
    });
    expect(
      statements[0]!.changes.some(
        ({ what, after }) => what.startsWith('credit for quick') && after === 'none',
      ),
    ).toBe(true);
    expect(JSON.parse(await revision(1, 2, 'json')).changes.recordsSince).toBe(2);
    expect(await revision(1, 1, 'json')).toBe(before);
    expect(await revision(1, 2, 'html')).toContain('What changed');
  });

  it('are made once, whoever is started anew, and state what was known then by a server that was away', async () => {
    now = Date.parse('2026-04-21T08:00:00Z');
    await ticket('D', '2026-04-21', 'in time');
    const storm = { clause: 'storm', from: '2026-04-10T08:00:00Z', to: '2026-04-10T12:00:00Z' };
    const claimed = await post('/agreements/desk-hours/exclusions', { ...storm, reason: 'a storm' });
    expect(claimed.status).toBe(201);
    await server.close();
    now = Date.parse('2026-05-20T08:00:00Z');
    server = await startServer({
      ...{ location: { databaseUrl: opened.databaseUrl }, host: '127.0.0.1', port: 0, version: 'test' },
      ...{ access: 'open', now: () => now, signingKey: key },
    });
    await server.idle();
    await ticket('E', '2026-04-22', 'late');
    const april = (await list()).statements.filter(({ period }) => period === '2026-04');
    const first = april.find((one) => one.revision === 1)!;
    expect(first).toMatchObject({ number: 2, asOf: '2026-05-02T22:00:00.000Z', met: 1, missed: 0 });
    expect(JSON.parse(await revision(2, 1, 'json')).content.objectives[0]).toMatchObject({
      good: '1',
      valid: '1',
    });
    expect(JSON.parse(await revision(2, 1, 'json'))).toMatchObject({
      openClaims: [
        { kind: 'exclusion', what: expect.stringContaining(': a storm'), clause: 'exclusions.storm' },
      ],
      dataQuality: [{ source: 'desk', score: expect.stringMatching(/ %$/) }],
    });
    const pdf = Buffer.from(await (await get('/statements/2/revisions/1?format=pdf')).arrayBuffer());
    for (const shown of [await revision(2, 1, 'html'), pdfText(pdf)])
      for (const part of ['Open claims', 'a storm', 'Data quality', 'desk']) expect(shown).toContain(part);
    const file = Buffer.from(await (await get('/statements/2/revisions/1?format=xlsx')).arrayBuffer());
    expect(xlsxCells(file).get('Open claims')).toMatchObject([
      { Of: 'exclusion', Clause: 'exclusions.storm' },
    ]);
    expect(xlsxCells(file).get('Data quality')).toMatchObject([{ Source: 'desk' }]);
    expect(april.find((one) => one.revision === 2)!.changes.map(({ what }) => what)).toContain(
      'Quick in 2026-04: counted',
    );
  });

  it('of periods that were over before evidence came are made on request, once', async () => {
    const make = (period: string) => post('/agreements/desk-hours/statements', { period });
    expect(await make('2026-02')).toMatchObject({ status: 201 });
    expect(await make('2026-02')).toMatchObject({
      status: 409,
      body: { detail: '2026-02 is stated already.' },
    });
    expect((await make('2026-06')).body.detail).toContain('is not final before 2026-07-02T22:00:00.000Z');
    expect((await make('never')).status).toBe(404);
    expect((await list()).unstated).toEqual(['2026-01']);
  });

  it('do not change when the agreement does', async () => {
    const before = (await list()).statements.length;
    const changed = AGREEMENT.replace('target: 60 %', 'target: 90 %').replace('version: 1', 'version: 2');
    expect((await post('/agreements/desk-hours/text', { text: changed })).status).toBe(201);
    await server.idle();
    expect((await list()).statements).toHaveLength(before);
  });

  it('are fetched by the command line', async () => {
    const run = (...args: string[]) => tallystick(['statement', ...args, '--url', server.url]);
    const { stdout } = await run('list', 'desk-hours');
    expect(stdout).toContain('1  2026-03  revision 2  1 met, 0 missed');
    const folder = mkdtempSync(join(tmpdir(), 'tallystick-statement-'));
    try {
      const out = join(folder, 'march.json');
      expect(
        (await run('get', 'desk-hours', '1', '--revision', '1', '--format', 'json', '--out', out)).code,
      ).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(await revision(1, 1, 'json'));
      expect((await run('get', 'desk-hours', '1', '--out', join(folder, 'newest.pdf'))).code).toBe(0);
      expect((await run('get', 'desk-hours', '9', '--out', out)).code).toBe(3);
      const page = ['--format', 'html', '--language', 'de', '--out', join(folder, 'page.html')];
      expect((await run('get', 'desk-hours', '1', ...page)).code).toBe(0);
      expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('Abrechnung');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
