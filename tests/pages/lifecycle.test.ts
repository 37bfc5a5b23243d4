import type { RunningServer } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { evaluated } from '../testing/evaluated.ts';
import { enter, typeInto } from '../testing/keyboard.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { type SignedIn, signIn } from '../testing/signed-in.ts';

/** The year of the term that a template begins with: the next one. */
const YEAR = new Date().getFullYear() + 1;
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

describe.skipIf(!HAS_BROWSER)('the lifecycle of an agreement on the pages', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let browser: Browser;
  let mia: SignedIn;
  let cleo: SignedIn;
  let page: Page;
  let manager: TestPerson;
  let customer: TestPerson;
  let now = Date.now();

  const say = async (by: TestPerson, method: string, path: string, body: object) => {
    const answer = await by.ask(method, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = async (name: string, fill: Record<string, string> = {}) => {
    await press(name);
    const dialog = page.getByRole('dialog');
    for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const actFor = async (who: SignedIn) => {
    page = who.page;
    await page.goto(`${server.url}/agreements/acme-support/lifecycle`);
    await page.getByRole('heading', { level: 1, name: 'Acme support' }).waitFor();
  };
  const shown = async (text: string | RegExp) => page.getByText(text).first().waitFor();

  beforeAll(async () => {
    opened = await openServer({ access: 'sign-in', pages: `${ROOT}packages/web/dist`, now: () => now });
    server = opened.server;
    await addOrganisations(server.store);
    manager = await addTestPerson(server, { name: 'Max', organisation: 'we', roles: ['sla-manager'] });
    const speaks = ['customer-representative'] as const;
    customer = await addTestPerson(server, { name: 'Carla', organisation: 'acme', roles: speaks });
    browser = await openBrowser();
    mia = await signIn(
      { browser, server: opened },
      { name: 'Mia', organisation: 'we', roles: ['sla-manager'] },
      PHONE,
    );
    cleo = await signIn(
      { browser, server: opened },
      { name: 'Cleo', organisation: 'acme', roles: speaks },
      PHONE,
    );
    page = mia.page;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('is drafted by an SLA manager from a template, and put before the customer', async () => {
    await page.goto(`${server.url}/studio`);
    await page.getByRole('button', { name: /^Software as a service/ }).click();
    await page.getByLabel('What the agreement is called').fill('Acme support');
    await page.getByLabel('Provider').fill('We');
    await page.getByLabel('Customer').fill('Acme');
    await press('Start');
    await page.getByRole('heading', { level: 1, name: 'Acme support' }).waitFor();
    await press('Save draft');
    await shown('the draft saved as revision');
    await enter(page, /^Propose…/); // by the keyboard alone
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^What you want to say with it/, 'Our first offer.');
    await enter(page, /^Propose$/);
    await shown('Put before the other party as proposal 1.');
    // An administrator says who "Acme" is; from then on its people see what is theirs.
    const admin = await addTestPerson(server, {
      ...{ name: 'Ada', organisation: 'we', roles: ['administrator'] },
    });
    await say(admin, 'PUT', '/agreements/acme-support/parties/customer', { organisationId: 'acme' });
  });

  it('is found among the agreements while it is negotiated', async () => {
    await page.goto(`${server.url}/agreements`);
    await shown('In negotiation');
    await shown('Acme support, no. 1');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Acme support', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme support' }).waitFor();
    await shown('Our first offer.');
    await expectAccessible(page);
  });

  it('is talked about, countered, and shows what the counter-proposal says otherwise', async () => {
    await actFor(mia);
    await actFor(cleo);
    await typeInto(page, /^Clause$/, 's1-answered'); // one of those that there are, by the keyboard alone
    await page.getByRole('option', { name: /objectives\.s1-answered/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('What you have to say').fill('95 % is too little.');
    await press('Say it');
    await shown('95 % is too little.');
    // Mia, who has the page open, sees it without doing anything.
    await mia.page.getByText('95 % is too little.').waitFor();
    const read = await customer.ask('GET', '/agreements/acme-support/proposals/1');
    const { text } = read.body as { text: string };
    const countered = text.replace(/(s1-answered:[\s\S]*?target: )95 %/u, '$197 %');
    expect(countered).not.toBe(text);
    await say(customer, 'POST', '/agreements/acme-support/proposals', {
      ...{ text: countered, words: 'Ninety-seven.' },
    });
    await actFor(mia);
    await shown('What it says otherwise than proposal 1');
    const table = page.getByRole('table', { name: /otherwise than proposal 1/ });
    expect(await table.innerText()).toMatch(/95 %[\s\S]*97 %[\s\S]*the customer/u);
    await expectAccessible(page);
  });

  it('is approved by both, seen to, and activated', async () => {
    await confirm('Approve');
    await shown('approved by the provider');
    await actFor(cleo);
    await enter(page, /^Approve$/); // by the keyboard alone
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^What you have to say/, 'Agreed.');
    await enter(page, /^Approve$/);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await shown('Agreed, not active yet');
    await actFor(mia);
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
    const refused = [...mia.refused, ...cleo.refused].filter((one) => one.startsWith('403'));
    expect(refused).toEqual([]);
  });

  it('is measured from then on as the command measures the text that was agreed', async () => {
    const ticket = (subject: string, severity: number, answered: string) => {
      const at = (time: string) => `${YEAR}-01-13T${time}:00Z`;
      const of = { source: 'desk', subject };
      return [
        { ...of, id: `${subject}-o`, type: 'opened', occurredAt: at('09:00'), data: { severity } },
        { ...of, id: `${subject}-r`, type: 'public-reply', occurredAt: at(answered), data: {} },
      ];
    };
    const records = [
      ...ticket('A-1', 1, '09:20'),
      ...ticket('A-2', 1, '09:31'),
      ...ticket('A-3', 2, '12:59'),
    ];
    now = Date.parse(`${YEAR}-04-20T10:00:00Z`);
    await say(manager, 'POST', '/agreements/acme-support/evidence', records);
    await server.idle();
    const read = await manager.ask('GET', '/agreements/acme-support');
    const { report, sourceText } = read.body as { report: { asOf: string }; sourceText: string };
    const { objectives } = await evaluated(sourceText, records, report.asOf);
    // Her session of the year before is over: she signs in again.
    const later = { name: 'Mia again', organisation: 'we', roles: ['sla-manager'] as const, at: now };
    page = (await signIn({ browser, server: opened }, later, PHONE)).page;
    await page.goto(`${server.url}/agreements/acme-support?period=${YEAR}-Q1`);
    await page.getByRole('heading', { level: 1, name: 'Acme support' }).waitFor();
    const text = await page.locator('main').innerText();
    for (const id of ['s1-answered', 's2-answered']) {
      const { title, periods } = objectives.find((one) => one.id === id)!;
      const { attained, target } = periods.find(({ period }) => period === `${YEAR}-Q1`)!;
      for (const one of [title, attained!.text, target.text]) expect(text).toContain(one);
    }
  });

  it('says that there is no such agreement', async () => {
    await page.goto(`${server.url}/agreements/nothing/lifecycle`);
    await shown('Not found');
  });
});
