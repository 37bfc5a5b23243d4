import { putSample, SAMPLES } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn, expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { englishOn } from '../testing/english.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe.skipIf(!HAS_BROWSER)('statements on the pages', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    const hosting = SAMPLES.find(({ folder }) => folder === 'github')!;
    await putSample(opened.server.store, `${ROOT}examples`, hosting);
    await opened.server.idle();
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const check = () => expectAccessible(page);

  it('are made on request for periods of an import, and say what the results say', async () => {
    await page.goto(`${opened.server.url}/agreements/code-hosting?period=2024-10`);
    await page.getByText('Statements', { exact: true }).click();
    await page.getByText('None yet.').waitFor();
    await check();
    await page.getByLabel('Period').selectOption('October 2024');
    await page.getByRole('button', { name: 'State it from what is known now' }).click();
    await page.getByRole('link', { name: 'October 2024', exact: true }).waitFor();
    const detail = await (await fetch(`${opened.server.url}/api/v1/agreements/code-hosting`)).json();
    const figures = (
      detail as { report: { objectives: { periods: { period: string; attained: { text: string } }[] }[] } }
    ).report.objectives.map(
      ({ periods }) => periods.find(({ period }) => period === '2024-10')!.attained.text,
    );
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'October 2024', exact: true }).click();
    const statement = await popup;
    await statement.getByRole('heading', { name: 'Statement code-hosting/2024-10' }).waitFor();
    const shown = await statement.locator('body').innerText();
    for (const figure of figures) expect(shown).toContain(figure);
    await statement.close();
    await check();
  });

  it('are downloaded, and previewed while the period is open', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF of October 2024, revision 1' }).click();
    expect((await download).suggestedFilename()).toBe('code-hosting-2024-10-1.pdf');
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Preview of December 2024' }).click();
    const preview = await popup;
    await preview.getByText('still open').first().waitFor();
    const { violations } = await axeOn(preview).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('are in the language of the page that leads to them, with nothing of ours left in English', async () => {
    await page.getByRole('button', { name: 'Auf Deutsch anzeigen' }).click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Oktober 2024', exact: true }).click();
    const statement = await popup;
    await statement.getByRole('heading', { name: 'Abrechnung code-hosting/2024-10' }).waitFor();
    expect(await englishOn(statement)).toEqual([]);
    await statement.close();
  });
});
