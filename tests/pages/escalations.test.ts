import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_TENANT } from '@tallystick/server';
import { addPerson, putOrganisation } from '@tallystick/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { ESCALATING_DESK } from '../testing/escalating-desk.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const YEAR = new Date().getUTCFullYear();
const TEXT = `${ESCALATING_DESK.replace('{ mon-fri: 09:00-17:00 }', '24x7')
  .replace('notify: [manager] }', 'notify: [manager], playbook: late }')
  .replace('- { at: 75 %, notify: [objective owner] }', '- { at: 75 %, notify: [board] }')
  .replaceAll('2026-', `${YEAR}-`)
  .replace(`to: ${YEAR}-12-31`, `to: ${YEAR + 1}-12-31`)}
playbooks:
  late:
    title: A late ticket
    owner: desk-lead
    steps:
      - Call the customer.
      - { do: open ticket, via: tickets, text: Find out why. }
`;

describe.skipIf(!HAS_BROWSER)('escalations on the pages', () => {
  let opened: OpenServer;
  let folder: string;
  let browser: Browser;
  let page: Page;

  const send = async (method: string, path: string, body: object) => {
    const response = await fetch(`${opened.server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
    await opened.server.idle();
  };
  const open = (subject: string, minutesAgo: number) => {
    const occurredAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const one = { source: 'desk', id: subject, subject, type: 'opened', occurredAt };
    return send('POST', '/agreements/desk-hours/evidence', [one]);
  };
  const tab = (name: string) => page.getByText(name, { exact: true }).first().click();
  const shot = async (name: string) => {
    const { TALLYSTICK_SHOTS: to } = process.env;
    if (to === undefined) return;
    for (const [size, viewport] of [
      ['wide', { width: 1440, height: 1000 }],
      ['narrow', { width: 390, height: 844 }],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(to, `${name}-${size}-${colorScheme}.png`), fullPage: true });
      }
    await page.setViewportSize({ width: 360, height: 800 });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-escalations-page-'));
    opened = await openServer({ pages: `${ROOT}packages/web/dist`, keyFile: join(folder, 'server.key') });
    await opened.server.store.withTenant(HOME_TENANT, async (tx) => {
      await putOrganisation(tx, { id: 'home', kind: 'provider', name: 'We', createdAt: 0 });
      await addPerson(tx, {
        id: 'ada',
        organisationId: 'home',
        email: 'ada@desk.example',
        name: 'Ada',
        createdAt: 0,
      });
    });
    await send('PUT', '/agreements/desk-hours/text', { text: TEXT });
    await open('T-late', 130);
    await open('T-new', 10);
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, colorScheme: 'light' });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('show what is told next, and which level found nobody', async () => {
    await page.goto(`${opened.server.url}/alerts`);
    await tab('Escalations');
    await page.getByRole('heading', { name: 'Who is told next' }).waitFor();
    await page.getByText('found nobody to tell').first().waitFor();
    await page.getByRole('link', { name: 'T-new: 75 % to come' }).waitFor();
    await page.getByText('breach + 3 h').first().waitFor();
    await expectAccessible(page);
    await shot('escalations');
    await page.getByRole('link', { name: 'T-late is past its target' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.getByText('Nobody could be told: no one has the role board').first().waitFor();
    await page.getByRole('heading', { name: 'Who was told' }).waitFor();
    expect(page.url()).toMatch(/tab=escalations.*ladder=\d+/);
    await expectAccessible(page);
    await shot('ladder');
  });

  it('are looked after there', async () => {
    await page.getByRole('button', { name: 'Acknowledge' }).first().click();
    await page.getByLabel('What others should know').fill('Calling the vendor');
    await page.getByRole('button', { name: 'I look after it' }).click();
    await page.getByText('stopped: somebody looks after it').first().waitFor();
  });

  it('have a playbook whose steps are answered on the page', async () => {
    await tab('Playbooks');
    await page.getByRole('heading', { name: '1 under way, 1 waiting for a person' }).waitFor();
    await page.getByRole('link', { name: 'A late ticket' }).click();
    await page.getByText('waits for an answer').waitFor();
    await expectAccessible(page);
    await shot('playbook');
    await page.getByRole('button', { name: 'Not done' }).click();
    await page.getByText('why it is not done').waitFor();
    await page.getByLabel('Note on step 1').fill('They called us.');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByText('They called us.').waitFor();
    await opened.server.idle();
    await page.reload();
    await page.getByText('There is no channel called "tickets"').waitFor();
    await page.getByLabel('Note on step 2').fill('Opened by telephone.');
    await page.getByRole('button', { name: 'Done by hand' }).click();
    await page.getByText('Opened by telephone.').waitFor();
    await page.getByRole('heading', { name: 'None is under way' }).waitFor();
  });

  it('say who is on duty, and let somebody be put there', async () => {
    await tab('On duty');
    await page.getByRole('heading', { name: 'Nobody can be told for board' }).waitFor();
    const form = page.getByRole('form', { name: 'Put somebody on duty as board' });
    await form.getByRole('checkbox', { name: 'Saturday' }).waitFor();
    await form.getByLabel('When').selectOption('always');
    await form.getByRole('button', { name: 'Put on duty' }).click();
    await page.getByRole('heading', { name: 'Everybody who is to be told can be told' }).waitFor();
    await expectAccessible(page);
    await shot('duty');
  });

  it('are kept quiet for a time, with a reason', async () => {
    await tab('Silences');
    await page.getByRole('heading', { name: 'Nothing is kept quiet' }).waitFor();
    await page.getByLabel(/^Until/).fill(`${YEAR + 1}-01-01T12:00`);
    await page.getByLabel('Why').fill('Moving house');
    const soon = new Date(Date.now() + 3_600_000 - new Date().getTimezoneOffset() * 60_000)
      .toISOString()
      .slice(0, 16);
    await page.getByLabel(/^Until/).fill(soon);
    await page.getByRole('button', { name: 'Keep it quiet' }).click();
    await page.getByRole('heading', { name: '1 kept quiet' }).waitFor();
    await expectAccessible(page);
    await shot('silences');
    await tab('Alerts');
    await page.getByText('muted until').first().waitFor();
    await tab('Channels');
    await page.getByText('Add a channel').waitFor();
    await shot('channels');
  });

  it('are the same on the command line', async () => {
    const run = (...args: string[]) => tallystick([...args, '--url', opened.server.url]);
    const list = await run('escalation', 'list');
    expect(list.stdout).toMatch(/^! desk-hours \d+, level 1: Nobody could be told/);
    expect(list.stdout).toMatch(/desk-hours \d+ {2}T-new: 75 % to come {2}next \S+Z, level 1: board/);
    const number = /desk-hours (\d+) {2}T-late/.exec(list.stdout)![1]!;
    const show = await run('escalation', 'show', 'desk-hours', number);
    expect(show.stdout).toContain('level 2  at breach  told');
    expect((await run('escalation', 'duty', 'desk-hours')).stdout).toContain('board  Ada');
    const silences = await run('alert', 'silence', 'list');
    expect(silences.stdout).toContain('Moving house');
    const id = /^(\S+) /.exec(silences.stdout)![1]!;
    expect((await run('alert', 'silence', 'end', id)).stdout).toContain('it has ended');
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const added = await run(
      'alert',
      'silence',
      'add',
      'desk-hours',
      '--until',
      until,
      '--reason',
      'again',
      '--kind',
      'missed',
    );
    expect(added.stdout).toContain('desk-hours, missed');
    const taken = await run('escalation', 'acknowledge', 'desk-hours', number);
    expect(taken.code).toBe(0);
  });
});
