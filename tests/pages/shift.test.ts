import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe.skipIf(!HAS_BROWSER)('a technician on shift', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;

  const send = async (...records: object[]) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    });
    expect(response.status).toBe(200);
  };
  const ticket = (subject: string, type: string, minutesAgo: number) => ({
    ...{ source: 'desk', id: `${subject}-${type}`, subject, type },
    occurredAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
  });

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    const year = new Date().getUTCFullYear();
    const text = DESK_AGREEMENT.replace('{ mon-fri: 09:00-17:00 }', '24x7').replaceAll('2026-', `${year}-`);
    await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: text.replace(`to: ${year}-12-31`, `to: ${year + 1}-12-31`) }),
    });
    await send(
      ticket('T-quiet', 'opened', 10),
      ticket('T-urgent', 'opened', 110),
      ticket('T-late', 'opened', 130),
    );
    await opened.server.idle();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const tickets = () => page.getByRole('rowheader').allInnerTexts();

  it('sees what breaches next, counting down', async () => {
    await page.goto(`${opened.server.url}/shift`);
    await page.getByRole('heading', { name: '1 ran out, 2 run' }).waitFor();
    expect((await tickets()).map((text) => text.trim())).toEqual(['T-urgent', 'T-quiet']);
    const left = page
      .getByRole('row')
      .nth(1)
      .getByText(/\d+ min \d+ s/);
    const before = await left.innerText();
    await expect.poll(() => left.innerText(), { timeout: 10_000 }).not.toBe(before);
    expect(before).toMatch(/^9 min/);
  });

  it('saves a ticket before it breaches, and sees it go without touching anything', async () => {
    await send(ticket('T-urgent', 'closed', 0));
    await page.getByRole('heading', { name: '1 ran out, 1 runs' }).waitFor();
    expect((await tickets()).map((text) => text.trim())).toEqual(['T-quiet']);
  });

  it('keeps a view under a name, and finds it again', async () => {
    await page.getByText('Ran out', { exact: true }).click();
    await page.getByRole('link', { name: 'T-late' }).waitFor();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByLabel('Save what is shown as').fill('Too late');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.goto(`${opened.server.url}/shift`);
    await page.getByRole('link', { name: 'T-quiet' }).waitFor();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Too late', exact: true }).click();
    await page.waitForURL('**/shift?state=breached');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'T-late' }).click();
    await page.getByRole('heading', { level: 1, name: 'T-late' }).waitFor();
  });

  it('is read by everybody, on a phone and on a wall', async () => {
    for (const [path, colorScheme] of [
      ['/shift', 'dark'],
      ['/shift?wall=true', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${opened.server.url}${path}`);
      await page.getByRole('link', { name: 'T-quiet' }).waitFor();
      await expectAccessible(page);
    }
  });
});
