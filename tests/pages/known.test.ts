import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe.skipIf(!HAS_BROWSER)('what was known at an earlier instant', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let now = Date.parse('2026-03-06T12:00:00Z');
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(300);
    await opened.server.idle();
  };
  const ticket = (id: string, type: string, occurredAt: string, more: object = {}) => ({
    ...{ source: 'desk', id, subject: 'T-1', type, occurredAt, data: {} },
    ...more,
  });

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    await send('PUT', '/text', { text: DESK_AGREEMENT });
    await send('POST', '/evidence', [
      ticket('1', 'opened', '2026-03-04T09:00:00Z'),
      ticket('2', 'closed', '2026-03-04T15:00:00Z'),
    ]);
    now = Date.parse('2026-03-09T12:00:00Z');
    // It was closed within the hour, and somebody forgot to say so.
    await send('POST', '/evidence', [ticket('3', 'closed', '2026-03-04T10:00:00Z', { supersedes: '2' })]);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
    // The browser's clock is the server's: an instant that has not come cannot be asked for.
    await page.clock.setFixedTime(now);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const attained = () => page.getByRole('row', { name: /Quick/ }).first().innerText();
  const waitFor = (text: string | RegExp) => page.getByText(text).first().waitFor();

  it('is asked for on the page of an agreement, which shows the figures of then', async () => {
    await page.goto(`${opened.server.url}/agreements/desk-hours`);
    await page.getByRole('button', { name: 'As it was known earlier' }).click();
    await page.getByLabel('Known on (Europe/Berlin)').fill('2026-03-07T08:00');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show' }).click();
    await waitFor('What was known on');
    await waitFor('Sat 7 Mar 2026 08:00');
    expect(await attained()).toContain('\n0.000 %');
    expect(page.url()).toContain('knownAt=2026-03-07T07');
    await expectAccessible(page);
  });

  it('goes from page to page, down to the records that had come', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.getByRole('link', { name: /^Quick, March 2026/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Quick' }).waitFor();
    await waitFor('Sat 7 Mar 2026 08:00');
    expect(page.url()).toMatch(
      /[?]knownAt=2026-03-07T07.*&period=2026-03$|[?]period=2026-03&knownAt=2026-03-07T07/,
    );
    await page.goBack();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('link', { name: 'Quick' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Quick' }).waitFor();
    await waitFor('What was known on');
    await page.getByRole('link', { name: 'T-1' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'T-1' }).waitFor();
    await waitFor('What was known on');
    await waitFor('2 records of evidence');
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Quick' }).waitFor();
    await page.getByRole('link', { name: 'A desk' }).first().click();
    await page.getByText('Contract', { exact: true }).first().click();
    await waitFor('which held then');
    await page.getByText('Statements', { exact: true }).first().click();
    await waitFor('Here stands what is known now');
    await page.getByText('Contract', { exact: true }).first().click();
  });

  it('leads back to what is known now', async () => {
    await page.getByRole('button', { name: 'Back to now' }).click();
    await waitFor('which holds now');
    expect(page.url()).not.toContain('knownAt');
    await page.goto(`${opened.server.url}/agreements/desk-hours?knownAt=nonsense`);
    await page.getByRole('button', { name: 'As it was known earlier' }).waitFor();
    expect(await attained()).toContain('100.000 %');
  });

  it('is refused of an instant that has not come', async () => {
    await page.goto(`${opened.server.url}/agreements/desk-hours?knownAt=2026-04-01T00:00:00Z`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('2026-04-01');
  });
});
