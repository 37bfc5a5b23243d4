import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const MINUTE = 60_000;

const MAPPING = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: A desk
format: csv
source: desk
timeZone: UTC
records:
  - id: '{number}'
    subject: '{number}'
    type: opened
    at: { column: when, format: 'YYYY-MM-DD HH:mm' }
    fields: { urgency: urgency }
`;

describe.skipIf(!HAS_BROWSER)('data quality on the pages', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let now = Date.parse('2026-03-02T09:00:00Z');

  const ask = async (method: string, path: string, body: object) => {
    const response = await fetch(`${opened.server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
  };
  const send = async (...records: { readonly id: string }[]) => {
    const whole = records.map((one) => ({
      ...{ source: 'desk', subject: one.id, type: 'opened', occurredAt: new Date(now).toISOString() },
      ...one,
    }));
    await ask('POST', '/agreements/desk-hours/evidence', whole);
    await opened.server.idle();
  };
  const pass = async (ms: number) => {
    now += ms;
    await opened.server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    const text = DESK_AGREEMENT.replace(
      'desk: { connector: csv }',
      'desk: { connector: csv, values: { urgency: { High: 1 } } }',
    );
    await ask('PUT', '/agreements/desk-hours/text', { text });
    for (let n = 0; n < 40; n++) {
      await send({ id: `T-${n}` });
      now += MINUTE;
    }
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const text = (words: string) => page.getByText(words).first().waitFor();

  it('says how the sources of all agreements do', async () => {
    await page.goto(`${opened.server.url}/quality`);
    await text('The one source is good.');
    await page.getByRole('rowheader', { name: 'desk desk-hours, csv' }).waitFor();
    await text('Nothing is wrong with any source.');
    await expectAccessible(page);
  });

  it('shows what is found as it is found, and leads to the record behind it', async () => {
    await pass(MINUTE);
    await send({ id: 'odd', data: { urgency: 'Whenever' } } as { id: string });
    await pass(MINUTE);
    await page.getByRole('rowheader', { name: /urgency is “Whenever”/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'odd', exact: true }).click();
    await page.waitForURL(/record\?source=desk&id=odd/);
    await text('Whenever');
    await page.goBack();
  });

  it('shows that a source fell silent though nobody did anything, and that it speaks again', async () => {
    await pass(10 * MINUTE);
    await text('Nothing comes from desk of desk-hours although something should.');
    await page.getByRole('rowheader', { name: /Nothing came from desk since/ }).waitFor();
    await pass(MINUTE);
    await send({ id: 'back' });
    await page
      .getByRole('rowheader', { name: /Nothing came from desk since/ })
      .waitFor({ state: 'detached' });
    await page.getByText('Closed', { exact: true }).click();
    await page.getByRole('rowheader', { name: /Nothing came from desk since/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('closed');
    await page.getByText('Open', { exact: true }).click();
  });

  it('sets from where on it is told, with a reason', async () => {
    await page.goto(`${opened.server.url}/quality?agreement=desk-hours`);
    await page.getByLabel('For', { exact: true }).selectOption('desk');
    await page.getByLabel('Understood').fill('ninety');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await text('a percentage such as');
    await page.getByLabel('Understood').fill('90');
    await page.getByLabel('Why').fill('new words come every month');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await text('It is set, and the sources are looked at again.');
    await text('100.00 %, but Understood 90.00 %');
    await opened.server.idle();
    await text('Nothing is wrong with any source.');
    await expectAccessible(page);
  });

  it('tries a mapping on real rows before it is switched on, and keeps nothing', async () => {
    await page.goto(`${opened.server.url}/sources?agreement=desk-hours`);
    await page.getByRole('rowheader', { name: 'desk desk-hours, csv' }).waitFor();
    await page.getByRole('textbox', { name: 'Mapping' }).fill('source: desk');
    await page.getByRole('textbox', { name: 'Sample' }).fill('number,when,urgency');
    await page.getByRole('button', { name: 'Show what becomes of it' }).click();
    await page.getByRole('heading', { name: 'The mapping cannot be read' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Mapping' }).fill(MAPPING);
    await page
      .getByRole('textbox', { name: 'Sample' })
      .fill('number,when,urgency\nN-1,2026-03-02 09:00,High\nN-2,soon,High\nN-3,2026-03-02 09:00,Tomorrow\n');
    await page.getByRole('button', { name: 'Show what becomes of it' }).click();
    await page.getByRole('heading', { name: '3 rows become 2 records; 1 row became none' }).waitFor();
    await text('urgency is “Tomorrow”, a word that the agreement does not know.');
    await page.getByRole('rowheader', { name: 'N-3' }).waitFor();
    await expectAccessible(page);
    const kept = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/record?source=desk&id=N-3`);
    expect(kept.status).toBe(404);
  });

  it('shows how it went, day by day', async () => {
    await pass(24 * 60 * MINUTE);
    await page.goto(`${opened.server.url}/quality`);
    await page.getByRole('img', { name: /^From .* on 2026-03-02 to .* on 2026-03-03; lowest/ }).waitFor();
  });
});
