import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

/** A shop that we probe, and its customer too. */
const SHOP = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: shop
title: A shop
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-03-02, to: 2026-03-31, timeZone: UTC, currency: EUR }
scope: { services: { shop: { fee: 1000 per month } } }
calendars: { always: { timeZone: UTC, hours: 24x7 } }
sources: { ours: { connector: csv }, theirs: { connector: csv, keptBy: customer } }
indicators:
  uptime: { kind: availability, title: Uptime, service: shop, from: ours, reconcileWith: theirs, subject: web }
objectives:
  up: { title: Up, indicator: uptime, target: 99 %, period: month }
`;
const AS_OF = '2026-03-06T04:00:00Z';

const line = (source: string, hour: number, state: string) => {
  const at = new Date(Date.parse('2026-03-02T00:00:00Z') + hour * 3_600_000).toISOString();
  return JSON.stringify({
    ...{ source, id: `${source}-${hour}`, subject: 'web', type: 'state', data: { state } },
    ...{ occurredAt: at, receivedAt: at },
  });
};

describe('tallystick reconcile', () => {
  let folder: string;
  let opened: OpenServer;
  const files = () => [join(folder, 'shop.yaml'), join(folder, 'ours.ndjson'), join(folder, 'theirs.ndjson')];
  const offline = async (...more: string[]) =>
    tallystick(['reconcile', ...files(), '--as-of', AS_OF, ...more]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-reconcile-'));
    writeFileSync(join(folder, 'shop.yaml'), SHOP);
    writeFileSync(join(folder, 'ours.ndjson'), `${line('ours', 0, 'up')}\n`);
    const theirs = [line('theirs', 0, 'up'), line('theirs', 50, 'down'), line('theirs', 52, 'up')];
    writeFileSync(join(folder, 'theirs.ndjson'), `${theirs.join('\n')}\n`);
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => Date.parse(AS_OF) });
  });
  afterAll(async () => {
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('says how far two sources agree, where they do not, and what the figures are by either', async () => {
    const { code, stdout } = await offline();
    expect(code).toBe(0);
    expect(stdout).toBe(`shop, as of 2026-03-06T04:00:00.000Z

Uptime: ours and theirs agree in 98.00 %; ours counts, whatever theirs says
  both told of 100 h, the same of 98 h
  ours alone 0 min, theirs alone 0 min
  - 2026-03-04T02:00:00.000Z to 2026-03-04T04:00:00.000Z: ours says up, theirs says down (2 h)
  Up in 2026-03: 100.000 % (on track) by ours, 98.000 % (at risk) by theirs; what counts is 100.000 % (on track)
`);
  });

  it('says that there is nothing to compare where the agreement names no second source', async () => {
    writeFileSync(join(folder, 'alone.yaml'), SHOP.replace(' reconcileWith: theirs,', ''));
    const words = ['reconcile', join(folder, 'alone.yaml'), ...files().slice(1)];
    expect(await tallystick(words)).toMatchObject({
      ...{ code: 3, stdout: '' },
      stderr: expect.stringContaining('alone.yaml: No indicator names a second source'),
    });
  });

  it('says the same over HTTP from the ledger', async () => {
    const { url } = opened.server;
    await tallystick(['agreement', 'put', join(folder, 'shop.yaml'), '--url', url]);
    for (const name of ['ours', 'theirs'])
      await tallystick(['import', 'shop', join(folder, `${name}.ndjson`), '--url', url]);
    const answer = await fetch(`${url}/api/v1/agreements/shop/reconciliation`);
    const { input: _, ...told } = JSON.parse((await offline('--format', 'json')).stdout);
    expect(await answer.json()).toEqual(told);
    expect((await fetch(`${url}/api/v1/agreements/nothing/reconciliation`)).status).toBe(404);
  });

  it.skipIf(!HAS_BROWSER)('shows the same on the page, to both parties', async () => {
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      await page.goto(`${opened.server.url}/agreements/shop?tab=evidence`);
      await page.getByRole('heading', { name: 'Uptime: ours and theirs' }).waitFor();
      await page.getByText('98.00 %', { exact: true }).waitFor();
      const figures = page.getByRole('table', { name: 'Figures by either source' });
      expect(await figures.innerText()).toMatch(/100\.000 %[\s\S]*98\.000 %[\s\S]*100\.000 %/);
      await page.getByRole('table', { name: 'Where they disagree' }).getByText('2 h').first().waitFor();
      await expectAccessible(page);
    } finally {
      await browser.close();
    }
  });
});
