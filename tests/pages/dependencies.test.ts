import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { SHOP_AGREEMENT } from '../testing/shop-agreement.ts';

describe.skipIf(!HAS_BROWSER)('the page of a missed promise', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  const now = Date.parse('2026-04-02T00:00:00Z');
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
  };
  const down = (agreement: string, from: string, to: string) => {
    const record = (state: string, at: string) => ({
      ...{ source: 'probes', id: `${state} ${at}`, subject: 'shop', type: 'state' },
      ...{ occurredAt: `2026-03-${at}Z`, data: { state } },
    });
    return send('POST', `/${agreement}/evidence`, [
      record('up', '01T00:00:00'),
      record('down', from),
      record('up', to),
    ]);
  };

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    const hosting = SHOP_AGREEMENT.replace('id: shop-sla', 'id: hosting-uc')
      .replace('title: A shop', 'title: Hosting')
      .replace('kind: ServiceLevelAgreement', 'kind: UnderpinningContract')
      .replace('title: Shop is up', 'title: Hosting is up');
    const shop = SHOP_AGREEMENT.replace('1000 per month }', '1000 per month, dependsOn: [hosting-uc, cdn] }');
    await send('PUT', '/shop-sla/text', { text: shop });
    await send('PUT', '/hosting-uc/text', { text: hosting });
    await down('shop-sla', '10T00:00:00', '10T10:00:00');
    await down('hosting-uc', '10T02:00:00', '10T14:00:00');
    await opened.server.idle();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('says which underlying promise explains it, what stays unexplained, and what could be recovered', async () => {
    await page.goto(`${opened.server.url}/agreements/shop-sla/objectives/up?period=2026-03`);
    const section = page.getByRole('region', { name: 'What stood behind it' });
    await section.getByRole('link', { name: 'Hosting is up' }).waitFor();
    const text = await section.innerText();
    expect(text).toContain('8 h');
    expect(text).toContain('2 h of 10 h down time stay unexplained');
    expect(text).toContain('100.00 EUR');
    expect(text).toContain('Nothing is known here of cdn');
    await expectAccessible(page);
    await section.getByRole('link', { name: 'Hosting is up' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hosting is up' }).waitFor();
  });
});
