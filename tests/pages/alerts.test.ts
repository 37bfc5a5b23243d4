import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { enter, typeInto } from '../testing/keyboard.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { httpReceiver } from '../testing/receivers.ts';

describe.skipIf(!HAS_BROWSER)('alerts on the pages', () => {
  let opened: OpenServer;
  let folder: string;
  let chat: Awaited<ReturnType<typeof httpReceiver>>;
  let browser: Browser;
  let page: Page;

  const post = async (method: string, path: string, body: object) => {
    const response = await fetch(`${opened.server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
  };
  const open = async (subject: string, minutesAgo: number) => {
    const occurredAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    await post('POST', '/agreements/desk-hours/evidence', [
      { source: 'desk', id: subject, subject, type: 'opened', occurredAt },
    ]);
    await opened.server.idle();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-alerts-page-'));
    chat = await httpReceiver();
    opened = await openServer({
      pages: `${ROOT}packages/web/dist`,
      keyFile: join(folder, 'server.key'),
      allowInternalChannels: true,
    });
    const year = new Date().getUTCFullYear();
    const text = DESK_AGREEMENT.replace('{ mon-fri: 09:00-17:00 }', '24x7')
      .replaceAll('2026-', `${year}-`)
      .replace(`to: ${year}-12-31`, `to: ${year + 1}-12-31`);
    await post('PUT', '/agreements/desk-hours/text', { text });
    await open('T-near', 100);
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
    await chat?.stop();
    rmSync(folder, { recursive: true });
  });

  const check = () => expectAccessible(page);

  it('say what stands, and lead to the ticket', async () => {
    await page.goto(`${opened.server.url}/alerts`);
    await page.getByRole('heading', { name: '1 open, 1 of them looked after by nobody' }).waitFor();
    await page.getByRole('link', { name: 'T-near has used 75 % of its target' }).waitFor();
    await check();
  });

  it('are sent through a channel that is added and tried here', async () => {
    await page.getByText('Channels', { exact: true }).click();
    const channels = page.getByRole('region', { name: 'Channels' });
    await channels.getByLabel('Kind').selectOption('Slack');
    await channels.getByLabel('Name').fill('Desk chat');
    await page.getByLabel('Address of the incoming webhook').fill('no address');
    await channels.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('https://… is expected').waitFor();
    await page.getByLabel('Address of the incoming webhook').fill(`${chat.url}/secret`);
    await channels.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('rowheader', { name: 'Desk chat' }).waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('the test was taken (200 ok)').waitFor();
    expect(JSON.parse(chat.received[0]!.body).text).toBe('Open: This is a test');
    expect(await page.locator('main').innerText()).not.toContain('/secret');
    await check();
  });

  it('say of each part that failed what happened there, and try it again', async () => {
    const fault = { type: 'about:blank', title: 'Our fault', status: 500, detail: 'The log says more.' };
    await page.route('**/api/v1/webhooks', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(fault) }),
    );
    const slow = page.waitForRequest('**/api/v1/deliveries*');
    await page.route('**/api/v1/deliveries*', () => {});
    await page.goto(`${opened.server.url}/alerts?tab=channels`);
    await slow;
    const part = page.getByRole('region', { name: 'Webhooks' });
    await part.getByRole('heading', { level: 3, name: 'Our fault' }).waitFor({ timeout: 15_000 });
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Alerts and escalations']);
    // What is not there yet takes no more room than a few lines.
    const waiting = page.getByRole('region', { name: 'What was sent' });
    await waiting.getByText('Loading…').waitFor({ state: 'attached' });
    expect((await waiting.boundingBox())!.height).toBeLessThan(220);
    await check();
    // The tab that is shown is in view, on a phone too, as is the page in the bar.
    for (const shown of [
      page.getByText('Channels', { exact: true }).first(),
      page.getByRole('link', { name: /^Alerts/ }),
    ]) {
      const { x, width } = (await shown.boundingBox())!;
      expect([x >= 0, x + width <= 390]).toEqual([true, true]);
    }
    await page.unroute('**/api/v1/webhooks');
    await part.getByRole('button', { name: 'Try again' }).click();
    await part.getByText('No webhook yet: no other system hears of what happens.').waitFor();
    await page.unroute('**/api/v1/deliveries*');
  });

  it('appear and are looked after without loading the page again, by the keyboard alone', async () => {
    // What happens before the page listens is heard all the same.
    const listening = Promise.withResolvers<void>();
    await page.route('**/api/v1/events*', async (route) => {
      await listening.promise;
      await route.continue();
    });
    await page.goto(`${opened.server.url}/alerts`);
    await page.getByRole('link', { name: 'T-near has used 75 % of its target' }).waitFor();
    await open('T-late', 130);
    listening.resolve();
    await page.getByRole('link', { name: 'T-late is past its target' }).waitFor();
    await enter(page, /^Acknowledge T-late is past its target/);
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^What others should know/, 'Calling the vendor');
    await enter(page, /^I look after it/);
    await page.getByText('“Calling the vendor”').waitFor();
    await opened.server.idle();
    const told = chat.received.map(({ body }) => JSON.parse(body).text as string);
    expect(told.slice(1).join('; ')).toContain('Acknowledged: T-late is past its target');
  });

  it('ask once more before a channel is taken away', async () => {
    await page.goto(`${opened.server.url}/alerts?tab=channels`);
    const asked = page.getByRole('dialog', { name: 'Take the channel Desk chat away' });
    await page.getByRole('button', { name: 'Take the channel Desk chat away' }).click();
    await asked.getByRole('button', { name: 'Leave it' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take the channel Desk chat away' }).click();
    await check();
    // What is refused is said where it was asked for.
    await page.route('**/api/v1/channels/*', (route) => route.abort());
    await asked.getByRole('button', { name: 'Take the channel Desk chat away' }).click();
    await asked.getByText('The server could not be reached.').waitFor();
    await page.unroute('**/api/v1/channels/*');
    await asked.getByRole('button', { name: 'Take the channel Desk chat away' }).click();
    await page.getByText('No channel yet: alerts stand here alone.').waitFor();
  });

  it('are the same on the command line', async () => {
    const run = (...args: string[]) => tallystick(['alert', ...args, '--url', opened.server.url]);
    const { code, stdout } = await run('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/desk-hours \d+ {2}warning {2}open {2}since .* T-near is due/);
    const number = /desk-hours (\d+) {2}warning/.exec(stdout)![1]!;
    const taken = await run('acknowledge', 'desk-hours', number, '--note', 'mine');
    expect(taken.stdout).toContain('acknowledged');
    expect((await run('acknowledge', 'desk-hours', number)).code).toBe(3);
  });
});
