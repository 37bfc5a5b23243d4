import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { deskRecord, sendRecords } from '../testing/desk-records.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const DRAFTS = [
  DESK_AGREEMENT.replace('target: 60 %', 'target: 40 %'),
  DESK_AGREEMENT.replace('within: 2 h', 'within: 1 h'),
];
const NOW = '2026-04-10T00:00:00Z';

describe('what drafts would have come to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'what-if-'));
  const records = Array.from({ length: 200 }, (_, n) => deskRecord(n));
  let opened: OpenServer;

  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${opened.server.url}/api/v1${path}`, {
      headers: { 'content-type': 'application/json' },
      ...init,
    });
  const whatIf = (drafts: readonly string[]) =>
    api('/agreements/desk-hours/what-if', { method: 'POST', body: JSON.stringify({ drafts }) });

  beforeAll(async () => {
    opened = await openServer({ now: () => Date.parse(NOW) });
    const stored = await api('/agreements/desk-hours/text', {
      method: 'PUT',
      body: JSON.stringify({ text: DESK_AGREEMENT }),
    });
    expect(stored.status).toBe(201);
    expect(await sendRecords(opened.server.url, records)).toHaveLength(records.length);
    await opened.server.idle();
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened?.stop();
  });

  it('is measured by the server to the digit as the command measures the ledger that it gives out', async () => {
    const answer = await api('/agreements/desk-hours/evidence');
    expect(answer.headers.get('tallystick-records')).toBe('200');
    const lines = await answer.text();
    expect(lines.trimEnd().split('\n')).toHaveLength(200);
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const { stdout, stderr } = await tallystick([
      'compare',
      file('as-it-is.yaml', DESK_AGREEMENT),
      ...DRAFTS.map((draft, index) => file(`draft-${index}.yaml`, draft)),
      file('evidence.ndjson', lines),
      ...['--as-of', NOW, '--format', 'json'],
    ]);
    expect(stderr).toBe('');
    const compared = JSON.parse(stdout) as { objectives: { periods: { differs: boolean }[] }[] };
    expect(compared.objectives[0]!.periods.some(({ differs }) => differs)).toBe(true);
    expect(await (await whatIf(DRAFTS)).json()).toEqual(compared);
  });

  it('comes packed to whom takes it so', async () => {
    const packed = await new Promise<Buffer>((resolve, reject) => {
      get(
        `${opened.server.url}/api/v1/agreements/desk-hours/evidence`,
        { headers: { 'accept-encoding': 'gzip' } },
        (response) => {
          const pieces: Buffer[] = [];
          expect(response.headers['content-encoding']).toBe('gzip');
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => resolve(Buffer.concat(pieces)));
        },
      ).on('error', reject);
    });
    expect(gunzipSync(packed).toString().trimEnd().split('\n')).toHaveLength(200);
  });

  it('refuses what is no agreement, with its place, and an agreement that it does not know', async () => {
    const refused = await whatIf([DESK_AGREEMENT.replace('60 %', 'most')]);
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { detail: string }).detail).toMatch(/^draft 1:\d+:\d+: "most"/);
    expect((await api('/agreements/other/evidence')).status).toBe(404);
  });

  it('knows the public holidays that a draft takes in', async () => {
    const ask = (query: string) => api(`/holidays?${query}`);
    const days = await ask('country=DE&region=BE&from=2026-12-20&to=2026-12-31');
    expect(await days.json()).toEqual({
      dates: [
        { date: '2026-12-25', name: '1. Weihnachtstag' },
        { date: '2026-12-26', name: '2. Weihnachtstag' },
      ],
    });
    const unknown = await ask('country=XX&from=2026-12-20&to=2026-12-31');
    expect(unknown.status).toBe(422);
    expect(((await unknown.json()) as { detail: string }).detail).toContain('XX');
  });

  it('compares with the version that holds, and not with one that was agreed for later', async () => {
    const text = DESK_AGREEMENT.replace('version: 1', 'version: 2\neffective: { from: 2026-12-01 }');
    const put = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: text.replace('60 %', '99 %') }),
    });
    expect(put.status).toBe(201);
    const { texts } = (await (await whatIf([DESK_AGREEMENT])).json()) as { texts: { version: number }[] };
    expect(texts.map(({ version }) => version)).toEqual([1, 1]);
  });
});
