import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

describe.skipIf(!HAS_BROWSER)('the page of claims', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  const now = Date.parse('2026-04-02T00:00:00Z');
  let reads = 0;
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/hosting-uc${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
  };

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now + 10 * reads++ });
    const text = SHOP_AGREEMENT.replace('id: shop-sla', 'id: hosting-uc')
      .replace('title: A shop', 'title: Hosting')
      .replace('kind: ServiceLevelAgreement', 'kind: UnderpinningContract')
      .replace('credits:\n', 'credits:\n  claim: within 30 days\n');
    await send('PUT', '/text', { text });
    const record = (state: string, at: string) => ({
      ...{ source: 'probes', id: `${state} ${at}`, subject: 'shop', type: 'state' },
      ...{ occurredAt: `2026-03-${at}T00:00:00Z`, data: { state } },
    });
    await send('POST', '/evidence', [record('up', '01'), record('down', '10'), record('up', '11')]);
    await opened.server.idle();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('leads from the deadline over the claim to what was paid', async () => {
    await page.goto(`${opened.server.url}/credits`);
    await page.getByRole('link', { name: 'Credits that are paid on claim' }).click();
    await page.getByText('1 to be made, 0 waiting for the other side').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Claim it: Shop is up/ }).click();
    await page.getByLabel('In your words').fill('Down for a day.');
    await page.getByRole('button', { name: 'Make the claim' }).click();
    await page.getByText('0 to be made, 1 waiting for the other side').waitFor();
    await page.getByRole('button', { name: /^Answer: Shop is up/ }).click();
    await page.getByLabel('What became of it').selectOption('They paid');
    await page.getByLabel('How much, EUR').fill('80.00');
    await page.getByLabel('What they said').fill('By bank.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Nothing waits').waitFor();
    expect(await page.getByRole('row', { name: /Shop is up/ }).innerText()).toContain('80.00 EUR');
    await page.getByLabel('Which claims').selectOption('to be made');
    await page.getByText('No credit is to be claimed.').waitFor();
    expect(page.url()).toContain('state=open');
  });
});
