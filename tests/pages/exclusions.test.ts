import type { EvaluationReport } from '@tallystick/engine';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { enter, tabTo, typeInto } from '../testing/keyboard.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const AGREEMENT = `${DESK_AGREEMENT}exclusions:
  maintenance: { title: Maintenance, notice: 24 h, allowance: 1 h per month }
  storm: { title: Force majeure, decidedBy: it-lead }
`.replace('parties:', 'roles: { it-lead: it@customer.example }\nparties:');

describe.skipIf(!HAS_BROWSER)('exclusions on the pages', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  const now = Date.parse('2026-03-09T12:00:00Z');

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, now: () => now });
    const put = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: AGREEMENT }),
    });
    expect(put.status).toBe(201);
    await opened.server.idle();
    browser = await openBrowser();
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({
      viewport,
      colorScheme: 'dark',
      timezoneId: 'America/New_York',
    });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const check = () => expectAccessible(page);
  const fill = async (fields: Record<string, string>) => {
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  };

  it('say what an announcement comes to before it is made', async () => {
    await page.goto(`${opened.server.url}/agreements/desk-hours?tab=exclusions`);
    await page.getByText('Nothing was announced or claimed.').waitFor();
    await fill({
      'From (America/New_York)': '2026-03-12T04:00',
      'To (America/New_York)': '2026-03-12T06:00',
      Why: 'New disks.',
    });
    await page.getByRole('button', { name: 'See what it comes to' }).first().click();
    await page.getByText('Does not count: 1 h; 1 h counts (above the allowance).').waitFor();
    await check();
    await page.getByRole('button', { name: 'Announce it' }).click();
    await page.getByRole('rowheader', { name: 'Maintenance New disks.', exact: true }).waitFor();
    const row = await page.getByRole('row').nth(1).innerText();
    expect(row).toContain('Thu 12 Mar 2026 09:00'); // four in New York is nine in Berlin
    await check();
  });

  it('that are claims are made by the keyboard alone, and decided, with reasons', async () => {
    await page.reload();
    await page.getByRole('rowheader', { name: 'Maintenance New disks.', exact: true }).waitFor();
    await tabTo(page, /^Clause/);
    await page.keyboard.type('Force');
    // Part after part, as such inputs take them.
    const time = async (label: RegExp, hour: string) => {
      await tabTo(page, label);
      await page.keyboard.type('03082026');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(`${hour}00AM`);
    };
    await time(/^From/, '04');
    await time(/^To/, '09');
    await typeInto(page, /^Why/, 'A storm.');
    await enter(page, /^See what it comes to/);
    await page.getByText('It counts as before until the other party accepts it').waitFor();
    await page.locator('button:focus:not([disabled])', { hasText: 'Claim it' }).waitFor(); // It has the focus back.
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'Force majeure A storm.' }).waitFor();
    await page.getByRole('button', { name: /^Decide about storm/ }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('We saw it too.');
    await check();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('accepted', { exact: true }).waitFor();
  });

  it('recur as a series, by the wall clock of the agreement', async () => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel('Clause', { exact: true }).selectOption('Maintenance');
    await fill({
      'From (America/New_York)': '2026-04-04T20:00', // two on Sunday morning in Berlin
      'To (America/New_York)': '2026-04-04T21:00',
      Why: 'Patches.',
    });
    await page.getByLabel('Repeats').selectOption('every month on that weekday');
    await page.getByLabel('Last day').fill('2026-06-30');
    await page.getByRole('button', { name: 'See what it comes to' }).first().click();
    await page.getByText('3 times, from').waitFor();
    await page.getByText('Does not count: 3 h.').waitFor();
    await check();
    await page.getByRole('button', { name: 'Announce it' }).click();
    await page.getByRole('rowheader', { name: 'Maintenance Patches. (one of a series)' }).nth(2).waitFor();
    expect(await page.getByText('Sun 7 Jun 2026 02:00').count()).toBe(1);
    await page.getByRole('button', { name: /^Decide about maintenance 2026-04-05/ }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('Not needed.');
    await page.getByLabel('With all of its series').check();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('withdrawn', { exact: true }).nth(2).waitFor();
  });

  it('come from calendars and go into them', async () => {
    const text = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Move'],
      ...['DTSTART:20260701T060000Z', 'DTEND:20260701T070000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'iCalendar file' }).click();
    await (await chooser).setFiles({ name: 'ops.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
    const form = page.locator('form', { has: page.getByRole('heading', { name: 'Announce a file' }) });
    await form.getByRole('button', { name: 'See what it comes to' }).click();
    await page.getByText('1 would be announced, 0 would be withdrawn, 0 are known.').waitFor();
    await check();
    await form.getByRole('button', { name: 'Announce it' }).click();
    await page.getByText('1 were announced').waitFor();
    await page.getByLabel('For whom or what').fill('The wall');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const notice = await page.getByText('Subscribe to this address').innerText();
    const answer = await fetch(/https?:\S+/.exec(notice)![0]);
    expect(await answer.text()).toContain('DESCRIPTION:Move');
    await check();
    await page.getByRole('button', { name: 'Revoke the link for The wall' }).click();
    await page.getByRole('dialog').getByText('it cannot be given back').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke the link for The wall' }).click();
    await page.getByText('There is no link yet.').waitFor();
  });

  it('are the same on the command line', async () => {
    const run = (...args: string[]) => tallystick(['exclusion', ...args, '--url', opened.server.url]);
    const { stdout } = await run('list', 'desk-hours');
    expect(stdout).toMatch(/storm-2026-03-08-\w+ {2}accepted/);
    const id = /(maintenance-2026-03-12-\S+)/.exec(stdout)![1]!;
    const times = ['--from', '2026-03-20T08:00Z', '--to', '2026-03-20T09:00Z', '--reason', 'Patches.'];
    const preview = await run('announce', 'desk-hours', 'maintenance', ...times, '--preview');
    expect(preview.stdout).toContain('(above the allowance)');
    expect((await run('withdraw', 'desk-hours', id, '--reason', 'Not needed.')).stdout).toContain(
      'withdrawn',
    );
    const again = await run('announce', 'desk-hours', 'maintenance', ...times);
    expect(again.stdout).toContain('does not count 2026-03-20T08:00:00.000Z to 2026-03-20T09:00:00.000Z');
    const series = await run(
      'announce',
      'desk-hours',
      'maintenance',
      ...times,
      '--repeats',
      'FREQ=WEEKLY;COUNT=3',
    );
    expect(series.stdout).toContain('and 2 more of its series');
    expect((await run('announce', 'desk-hours', 'nothing', ...times)).code).toBe(3);
  });

  it('are shown of a promise as it is and as it were with what is claimed, its instants in the zone of the reader too', async () => {
    const address = `${opened.server.url}/api/v1/agreements/desk-hours`;
    const post = async (path: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const { ok } = await fetch(`${address}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      expect(ok, path).toBe(true);
    };
    const event = (type: string, time: string) => ({
      ...{ source: 'desk', id: `INC-${type}`, subject: 'INC', type, data: {} },
      occurredAt: `2026-03-06T${time}:00Z`,
    });
    await post('/evidence', [event('opened', '09:00'), event('closed', '13:00')]);
    const [from, to] = ['2026-03-06T09:30:00Z', '2026-03-06T12:30:00Z'];
    await post('/exclusions', { clause: 'storm', from, to, reason: 'Lightning.' });
    await opened.server.idle();
    const { report } = (await (await fetch(`${address}?periods=2026-03`)).json()) as {
      report: EvaluationReport;
    };
    const { attained, ifAccepted } = report.objectives[0]!.periods[0]!;
    expect([attained!.text, ifAccepted!.attained!.text]).toEqual(['0.000 %', '100.000 %']);
    await page.goto(`${opened.server.url}/agreements/desk-hours/objectives/quick?period=2026-03`);
    await page.getByText('Were every claim accepted').waitFor();
    const said = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    for (const figure of [attained!.text, ifAccepted!.attained!.text]) expect(said).toContain(figure);
    const instant = page.locator('main time[title]').first();
    const [at, hover] = [await instant.getAttribute('datetime'), await instant.getAttribute('title')];
    const zone = { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' } as const;
    expect(hover).toContain(`${new Intl.DateTimeFormat('en-GB', zone).format(new Date(at!))} your time`);
    expect(hover).toMatch(/Europe\/Berlin\n.* \(America\/New_York\)\nexactly /u);
    await check();
  });
});
