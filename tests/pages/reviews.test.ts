import { putSample, SAMPLES } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const AGREEMENT = `${DESK_AGREEMENT}reporting: { grace: 2 days }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
reviews: { service-review: { title: Service review, every: quarter, attendees: [lead], agenda: [Plans] } }
`.replace('parties:', 'roles: { lead: lead@customer.example }\nparties:');

describe.skipIf(!HAS_BROWSER)('a review on the pages', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let now = Date.parse('2026-01-02T10:00:00Z');

  const put = async (method: string, address: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1${address}`, {
      ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    expect(response.ok).toBe(true);
    await opened.server.idle();
  };
  const ticket = (subject: string, day: string, how: 'in time' | 'late') => {
    const record = (type: string, time: string) => ({
      ...{ source: 'desk', id: `${subject}-${type}`, subject, type, occurredAt: `${day}T${time}:00Z` },
      data: how === 'late' ? { category: 'network' } : {},
    });
    return put('POST', '/agreements/desk-hours/evidence', [
      record('opened', '09:00'),
      record('closed', how === 'late' ? '13:00' : '10:00'),
    ]);
  };
  const open = (path: string) => page.goto(`${opened.server.url}${path}`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    await put('PUT', '/agreements/desk-hours/text', { text: AGREEMENT });
    now = Date.parse('2026-03-20T10:00:00Z');
    await ticket('A', '2026-01-12', 'in time');
    await ticket('B', '2026-02-11', 'late');
    await ticket('C', '2026-03-10', 'late');
    await ticket('D', '2026-03-11', 'late');
    now = Date.parse('2026-04-05T10:00:00Z');
    await opened.server.idle();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  it('waits on the portfolio for whoever is to hold it, beside what eats the budgets and what is ahead', async () => {
    await open('/');
    await page.getByRole('link', { name: 'Prepare and hold: Service review of 2026-Q1' }).waitFor();
    const eaters = page.getByRole('region', { name: 'What eats the budgets' });
    await eaters.getByRole('link', { name: 'network' }).waitFor();
    // Two of two tickets of March were late where 40 % of two may be.
    expect(await eaters.innerText()).toContain('250.0 %');
    await page.getByRole('link', { name: 'Service review of 2026-Q1 is to be held' }).waitFor();
    await expectAccessible(page);
  });

  it('fits on one printed sheet with the promises of two agreements', async () => {
    const hosting = SAMPLES.find(({ folder }) => folder === 'github')!;
    await putSample(opened.server.store, `${ROOT}examples`, hosting);
    await opened.server.idle();
    await open('/');
    await page.getByRole('link', { name: 'Code hosting', exact: true }).waitFor();
    await page.getByRole('link', { name: 'network' }).waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('has an agenda whose items lead to what shows them', async () => {
    await page.getByRole('link', { name: 'Prepare and hold: Service review of 2026-Q1' }).click();
    await page.getByRole('heading', { name: 'Service review: Q1 2026' }).waitFor();
    await page.getByText('Quick: "network" made 3 tickets late').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All causes of Quick' }).click();
    const causes = page.getByRole('table', { name: /Causes with what they took/ });
    await causes.getByRole('link', { name: 'D' }).waitFor();
    expect(await causes.innerText()).toContain('100.0 %');
    await page.goBack();
  });

  it('is held, minuted, decided and closed, with an action that carries over', async () => {
    await page.getByLabel('Put a point on the agenda').fill('Shorter hours in summer?');
    await press('Put it on');
    await page.getByText('for the provider').waitFor();
    await press('It is prepared');
    await press('It is held: freeze the agenda');
    await page.getByLabel('What was said').fill('We met, and went through the misses.');
    await page.getByLabel('What was decided').fill('Order a second line.\nMeet again in July.');
    await page.getByLabel('Who was there').fill('Ada, Eve');
    await press('Save the minutes');
    await page.getByText('there were Ada, Eve').waitFor();
    await page.getByLabel('What is to be done').fill('Order the second line');
    await page.getByLabel('Until').fill('2026-05-31');
    await press('Agree it');
    await page.getByRole('button', { name: 'Done: Order the second line' }).waitFor();
    await expectAccessible(page);
    await press('Close it');
    await page.getByText('1 of its recommendations are not decided.').waitFor();
    await page.getByLabel('Why').fill('The second line pays for itself.');
    await press('Accept');
    await page.getByText('The second line pays for itself.').waitFor();
    await press('Close it');
    await page.getByText('Closed', { exact: true }).waitFor();
    now = Date.parse('2026-07-01T10:00:00Z');
    await opened.server.idle();
    await open('/reviews');
    await page.getByRole('link', { name: 'A desk: Service review' }).first().click();
    await page.getByRole('heading', { name: 'Service review: Q2 2026' }).waitFor();
    await page.getByText(/^Order the second line \(.* until 2026-05-31\)$/).waitFor();
  });

  it('shows in the health of the process until its action is done', async () => {
    await open('/process-health');
    await page.getByRole('region', { name: 'Overdue actions' }).getByRole('link').waitFor();
    await expectAccessible(page);
    await page.getByRole('region', { name: 'Overdue actions' }).getByRole('link').click();
    await press('Done: Order the second line');
    await page.getByLabel('What came of it').fill('The line is in.');
    await press('It is done');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open('/process-health');
    await page.getByRole('heading', { name: /^Process health/, level: 1 }).waitFor();
    expect(await page.getByRole('region', { name: 'Overdue actions' }).count()).toBe(0);
  });

  it('is read on a phone, in the dark', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
    page = await context.newPage();
    for (const [path, heading] of [
      ['/reviews', 'Reviews'],
      ['/agreements/desk-hours/reviews/1', 'Service review: Q1 2026'],
      ['/process-health', /^Process health/],
      ['/', /promise/],
    ] as const) {
      await open(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await expectAccessible(page);
    }
  });

  it('is started by hand from the tab of its agreement', async () => {
    await open('/agreements/desk-hours?tab=reviews');
    await page.getByLabel('Why').fill('Two breaches in a week.');
    await press('Start it');
    await page.getByText('Started because: Two breaches in a week.').waitFor();
  });

  it.each(['en', 'de'])('leaves the first load of the portfolio light: %s', async (locale) => {
    const context = await browser.newContext({ locale });
    const portfolio = await context.newPage();
    await portfolio.goto(`${opened.server.url}/`, { waitUntil: 'networkidle' });
    await portfolio.getByRole('link', { name: 'Quick' }).first().waitFor();
    // As the browser got them: what the server does not pack counts whole. The German of other pages comes while the reader looks.
    const scripts = await portfolio.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js') && !name.includes('/others-'))
        .map(({ encodedBodySize }) => encodedBodySize),
    );
    await context.close();
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.reduce((sum, bytes) => sum + bytes)).toBeLessThan(250_000);
  });

  it('is kept by browsers where its name says what it holds, and asked for anew where it does not', async () => {
    const get = async (path: string) => {
      const { status, headers } = await fetch(`${opened.server.url}${path}`, {
        headers: { 'accept-encoding': 'br' },
      });
      return [
        status,
        ...['content-type', 'content-encoding', 'cache-control'].map((name) => headers.get(name)),
      ];
    };
    const html = await (await fetch(`${opened.server.url}/`)).text();
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(html)!;
    const forEver = 'public, max-age=31536000, immutable';
    expect(await get(script!)).toEqual([200, 'application/javascript; charset=utf-8', 'br', forEver]);
    for (const page of ['/', '/agreements/any'])
      expect(await get(page)).toEqual([200, 'text/html; charset=utf-8', 'br', 'no-cache']);
    // Of another version: whoever asks must not be given a page for it.
    const gone = await get('/assets/gone.js');
    expect(gone.slice(0, 2)).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});
