import type { RunningServer } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const TEXT = DESK_AGREEMENT.replace(
  'customer: { name: Customer } }',
  'customer: { name: Customer } }\nroles: { desk-owner: desk@provider.example }',
).replace('title: Quick,', 'title: Quick, owner: desk-owner,');

describe.skipIf(!HAS_BROWSER)('the lifecycle of an agreement on the pages', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  const api = async (method: string, path: string, body: object) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = async (name: string, fill: Record<string, string> = {}) => {
    await press(name);
    const dialog = page.getByRole('dialog');
    for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const actFor = (party: string) =>
    page.getByRole('radiogroup', { name: 'Act for' }).getByText(`the ${party}`).click();
  const shown = async (text: string | RegExp) => page.getByText(text).first().waitFor();

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    server = opened.server;
    await api('POST', '/agreements/desk-hours/proposals', { text: TEXT, words: 'Our first offer.' });
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('is found among the agreements while it is negotiated', async () => {
    await page.goto(`${server.url}/agreements`);
    await shown('In negotiation');
    await shown('A desk, no. 1');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'A desk', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'A desk' }).waitFor();
    await shown('Our first offer.');
    await expectAccessible(page);
  });

  it('is talked about, countered, and shows what the counter-proposal says otherwise', async () => {
    await actFor('customer');
    await page.getByLabel('What you have to say').fill('60 % is too little.');
    await page.getByLabel('Clause').fill('objectives.quick');
    await press('Say it');
    await shown('60 % is too little.');
    const text = TEXT.replace('target: 60 %', 'target: 80 %');
    await api('POST', '/agreements/desk-hours/proposals', { text, words: 'Eighty.', as: 'customer' });
    await page.reload();
    await shown('What it says otherwise than proposal 1');
    const table = page.getByRole('table', { name: /otherwise than proposal 1/ });
    expect(await table.innerText()).toMatch(/60 %[\s\S]*80 %[\s\S]*the customer/u);
    await expectAccessible(page);
  });

  it('is approved by both, seen to, and activated', async () => {
    await confirm('Approve');
    await shown('approved by the provider');
    await actFor('customer');
    await confirm('Approve', { 'What you have to say': 'Agreed.' });
    await shown('Agreed, not active yet');
    await actFor('provider');
    await expectAccessible(page);
    await press('Activate');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Let us go.');
    await dialog.getByRole('button', { name: 'Activate', exact: true }).click();
    await dialog.getByText('Not seen to yet').waitFor();
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    for (let left = await page.getByRole('button', { name: 'Goes without' }).count(); left > 0; left--) {
      await page.getByRole('button', { name: 'Goes without' }).first().click();
      await page.getByRole('dialog').getByLabel('Why').fill('It is new.');
      await page.getByRole('button', { name: 'It goes without', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.waitForFunction(
        (count) =>
          [...document.querySelectorAll('button')].filter((one) => one.textContent === 'Goes without')
            .length < count,
        left,
      );
    }
    await shown('Everything is seen to.');
    await confirm('Activate', { Why: 'Let us go.' });
    await shown('It holds.');
    await shown('Version 1');
    const text = await page.locator('main').innerText();
    for (const said of ['Activated', 'Agreed', 'Our first offer.']) expect(text).toContain(said);
    await expectAccessible(page);
  });

  it('says that there is no such agreement', async () => {
    await page.goto(`${server.url}/agreements/nothing/lifecycle`);
    await shown('Not found');
  });
});
