import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

describe.skipIf(!HAS_BROWSER)('the calendar of maintenance', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  const now = Date.parse('2026-03-02T09:00:00Z');
  /** The server's clock goes on by a little whenever it is read. */
  let reads = 0;

  const post = async (path: string, body: unknown, method = 'POST') => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
    await opened.server.idle();
  };
  const open = async (size: { width: number; height: number }, colorScheme: 'light' | 'dark') => {
    const context = await browser.newContext({ viewport: size, colorScheme, timezoneId: 'Europe/Berlin' });
    page = await context.newPage();
    await page.clock.setFixedTime(now);
  };

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now + 10 * reads++ });
    for (const [id, title] of [
      ['acme', 'Acme shop'],
      ['globex', 'Globex shop'],
    ] as const) {
      const text = SHOP_AGREEMENT.replace('id: shop-sla', `id: ${id}`).replace(
        'title: A shop',
        `title: ${title}`,
      );
      await post(`/${id}/text`, { text }, 'PUT');
    }
    const up = {
      source: 'probes',
      id: 'up',
      subject: 'shop',
      type: 'state',
      occurredAt: '2026-03-01T00:00:00Z',
    };
    await post('/acme/evidence', [{ ...up, data: { state: 'up' } }]);
    const window = { clause: 'maintenance', service: 'shop', reason: 'Patches.' };
    const times = { from: '2026-03-10T00:00:00Z', to: '2026-03-10T03:00:00Z' };
    await post('/acme/exclusions', { ...window, ...times });
    await post('/globex/exclusions', { ...window, ...times, to: '2026-03-10T01:00:00Z' });
    browser = await openBrowser();
    await open({ width: 1440, height: 1000 }, 'light');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('shows a month with what is planned, what of it counts and what is in its way', async () => {
    await page.goto(`${opened.server.url}/maintenance`);
    await page.getByText('2 planned, 1 of them counts in part or wholly, 2 in each other’s way.').waitFor();
    const day = page.getByRole('cell', { name: /^10 / });
    expect(await day.innerText()).toContain('01:00 Acme shop: Web shop');
    const row = page.getByRole('row', { name: /^Acme shop: Web shop/ });
    expect(await row.innerText()).toContain('2 h; 1 h counts (above the allowance)');
    expect(await row.innerText()).toContain('of the 7 h 25 min left of Shop is up');
    expect(await row.innerText()).toContain('Globex shop: Web shop, Tue 10 Mar 2026 01:00');
    await expectAccessible(page);
  });

  it('leads from month to month and narrows, all of it in the address', async () => {
    await page.getByRole('link', { name: 'April 2026' }).click();
    await page.getByText('Nothing is planned in this month.').waitFor();
    expect(page.url()).toContain('month=2026-04');
    await page.goBack();
    await page.getByRole('combobox', { name: 'Agreement', exact: true }).click();
    await page.getByRole('listbox').getByRole('option', { name: 'Globex shop' }).click();
    await page.getByText('1 planned.').waitFor();
    expect(page.url()).toContain('agreement=globex');
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Mon' }).waitFor({ state: 'detached' });
    await expectAccessible(page);
  });

  it('takes announcements and withdrawals', async () => {
    await page.getByLabel('From (Europe/Berlin)').fill('2026-03-20T02:00');
    await page.getByLabel('To (Europe/Berlin)').fill('2026-03-20T03:00');
    await page.getByLabel('Why').fill('New disks.');
    await page.getByRole('button', { name: 'See what it comes to' }).click();
    await page.getByText('Does not count: 1 h.').waitFor();
    await page.getByRole('button', { name: 'Announce it' }).click();
    const row = page.getByRole('row', { name: /New disks/ });
    await row.waitFor();
    await row.getByRole('button').click();
    await page.getByRole('dialog').getByLabel('Why').fill('Not needed.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Withdrawn ones too').check();
    await page.getByRole('row', { name: /New disks.*withdrawn/ }).waitFor();
    expect(page.url()).toContain('withdrawn=true');
  });

  it('is a list on a phone', async () => {
    await open({ width: 360, height: 780 }, 'dark');
    await page.goto(`${opened.server.url}/maintenance`);
    await page.getByRole('rowheader', { name: /^Acme shop/ }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Mon' }).count()).toBe(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    await expectAccessible(page);
  });
});
