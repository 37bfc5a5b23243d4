import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

describe.skipIf(!HAS_BROWSER)('a status page', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let now = Date.parse('2026-03-02T12:00:00Z');

  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/shop-sla${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
    await opened.server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    await send('PUT', '/text', { text: SHOP_AGREEMENT });
    const state = (id: string, at: string, data: object) => ({
      ...{ source: 'probes', id, subject: 'shop', type: 'state', occurredAt: at, data },
    });
    await send('POST', '/evidence', [
      state('1', '2026-03-01T00:00:00Z', { state: 'up' }),
      state('2', '2026-03-02T11:30:00Z', { state: 'down' }),
    ]);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('is set up, switched on and written on by who answers for the service', async () => {
    await page.goto(`${opened.server.url}/agreements/shop-sla?tab=status`);
    await page.getByLabel('Address, after /status/').fill('web-shop');
    await page.getByLabel('Everybody may see it').check();
    await page.getByRole('button', { name: 'Keep it so' }).click();
    await page.getByRole('link', { name: '/status/web-shop' }).waitFor();
    await page.getByLabel('What it is about').fill('Payments fail');
    await page.getByLabel('For everybody to read').fill('We look into it.\nMore at noon.');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByRole('rowheader', { name: /^Payments fail/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('About', { exact: true }).selectOption('Payments fail');
    await page.getByLabel('How far it is').selectOption('The cause is found');
    await page.getByLabel('For everybody to read').fill('A certificate ran out.');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByRole('rowheader', { name: /A certificate ran out/ }).waitFor();
    await page.getByRole('button', { name: 'Edit update 2 of Payments fail' }).click();
    await page.getByRole('dialog').getByLabel('Words').fill('A certificate ran out at 11:30.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
    await page.getByText('edited', { exact: true }).waitFor();
  });

  it.each([
    [1440, 'light'],
    [360, 'dark'],
  ] as const)('shows everybody how the service does, %d wide and %s', async (width, colorScheme) => {
    now += 20_000;
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const reader = await context.newPage();
    await reader.goto(`${opened.server.url}/status/web-shop`);
    await reader.getByText('Out of service').waitFor();
    await reader.getByText('A certificate ran out at 11:30.').waitFor();
    await reader.getByText('Promised: 99 %').waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(reader);
    await context.close();
  });
});
