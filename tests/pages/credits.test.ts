import { putSample, type RunningServer, SAMPLES } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { enter } from '../testing/keyboard.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe.skipIf(!HAS_BROWSER)('credits on the pages', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    server = opened.server;
    const desk = SAMPLES.find(({ folder }) => folder === 'github')!;
    await putSample(server.store, `${ROOT}examples`, desk);
    await server.idle();
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const check = () => expectAccessible(page);
  const inDialog = async (name: string, fill?: Record<string, string>) => {
    await press(name);
    const dialog = page.getByRole('dialog');
    for (const [label, text] of Object.entries(fill ?? {})) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('lists what waits, and says in the figures what the API says', async () => {
    await page.goto(`${server.url}/credits`);
    await heading('Credits');
    await page.getByText('41 proposed').waitFor();
    expect(await page.locator('main').innerText()).toContain('15,325.00 USD');
    await check();
  });

  it('are approved, issued, disputed and amended, with the words of both', async () => {
    await page.getByRole('link', { name: 'Credit 41: Build pipelines are up' }).click();
    await heading('1,000.00 USD for');
    await check();
    await inDialog('Approve');
    await page.getByText('Approved by', { exact: false }).waitFor();
    await inDialog('Issue credit note');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF' }).click();
    expect((await download).suggestedFilename()).toBe('CN-code-hosting-1.pdf');
    await inDialog('Dispute', { Why: 'The outage of the 8th is missing.' });
    await page.getByText('The dispute is to be answered by').waitFor();
    await press('Amend');
    await check();
    await page.keyboard.press('Escape');
    await inDialog('Amend', { 'Amount in USD': '1200', Why: 'Half of it was ours.' });
    await heading('1,200.00 USD for');
    await inDialog('Issue credit note');
    await page.getByText('No. 2').waitFor();
    const text = await page.locator('main').innerText();
    for (const said of ['The outage of the 8th is missing.', 'Half of it was ours.', '200.00 USD'])
      expect(text).toContain(said);
    await check();
  });

  it('are found and approved by the keyboard alone', async () => {
    await page.goto(`${server.url}/credits`);
    await heading('Credits');
    await page.getByRole('link', { name: /^Credit 39: / }).waitFor();
    await enter(page, /^Credit 39: /);
    await heading(/USD for/);
    await enter(page, /^Approve$/);
    await page.getByRole('dialog').waitFor();
    await enter(page, /^Approve$/);
    await page.getByText('Approved by', { exact: false }).waitFor();
  });

  it('says what is wrong with an amount, and keeps what was typed', async () => {
    await page.goto(`${server.url}/agreements/code-hosting/credits/40`);
    await page.getByRole('main').getByRole('link', { name: 'Code hosting', exact: true }).waitFor();
    await heading('400.00 USD for');
    await press('Amend');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in USD').fill('a lot');
    await dialog.getByLabel('Why').fill('We say so.');
    await dialog.getByRole('button', { name: 'Amend', exact: true }).click();
    await dialog.getByText('"a lot" is no amount.').waitFor();
    expect(await dialog.getByLabel('Why').inputValue()).toBe('We say so.');
  });

  it('finds its way back: what is chosen stands in the address', async () => {
    await page.goto(`${server.url}/credits`);
    await page.getByText('Issued', { exact: true }).last().click();
    await page.waitForURL('**/credits?view=issued');
    await page.getByRole('link', { name: 'Credit 41: Build pipelines are up' }).waitFor();
    await page.goto(`${server.url}/agreements/code-hosting/credits/99`);
    await heading('Not found');
    await page.goto(`${server.url}/credits?view=nonsense&what=9`);
    await page.waitForURL('**/credits');
    await page.getByRole('radio', { name: 'Waiting', checked: true }).waitFor({ state: 'attached' });
  });
});
