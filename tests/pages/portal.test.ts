import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluationReport } from '@tallystick/engine';
import { verifierText } from '@tallystick/ledger';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { ACME_DESK, customerWorld, DESK_TICKETS, WORLD_KEY, WORLD_NOW } from '../testing/customer-world.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import type { TestPerson } from '../testing/people.ts';
import { type SignedIn, signIn } from '../testing/signed-in.ts';

/** Pages of the provider's alone, as somebody of a customer might type them. */
const CLOSED = [
  '/people',
  '/audit',
  '/process-health',
  '/data-protection?agreement=desk-hours',
  '/sources?agreement=desk-hours',
  '/alerts?tab=escalations',
  '/alerts?tab=channels',
];

describe.skipIf(!HAS_BROWSER)('what a customer sees', () => {
  const clock = { at: WORLD_NOW };
  let opened: OpenServer;
  let browser: Browser;
  let cleo: SignedIn;
  let manager: TestPerson;
  let page: Page;

  beforeAll(async () => {
    opened = await openServer({
      ...{ access: 'sign-in', pages: `${ROOT}packages/web/dist`, signingKey: WORLD_KEY, now: () => clock.at },
    });
    manager = await customerWorld(opened, clock);
    browser = await openBrowser();
    const person = {
      name: 'Cleo Acme',
      organisation: 'acme',
      roles: ['customer-representative'] as const,
    };
    cleo = await signIn({ browser, server: opened }, person);
    page = cleo.page;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const open = async (path: string) => {
    await page.goto(`${opened.server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
  };
  const region = (name: string) => page.getByRole('region', { name, exact: true });

  it('is a home of their own: the figures that anybody comes to, what waits for them, what is owed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    writeFileSync(join(folder, 'agreement.yaml'), ACME_DESK);
    writeFileSync(join(folder, 'tickets.ndjson'), DESK_TICKETS.map((one) => JSON.stringify(one)).join('\n'));
    const { stdout } = await tallystick([
      ...['evaluate', join(folder, 'agreement.yaml'), join(folder, 'tickets.ndjson')],
      ...['--as-of', new Date(WORLD_NOW).toISOString(), '--format', 'json'],
    ]);
    rmSync(folder, { recursive: true });
    const { objectives } = JSON.parse(stdout) as EvaluationReport;
    const march = objectives[0]!.periods.find(({ period }) => period === '2026-03')!;

    await open('/');
    await page
      .getByRole('heading', { level: 1, name: 'March 2026: 0 of 2 promises kept, 2 missed.' })
      .waitFor();
    await region('A desk').getByText('Read it').waitFor();
    const desk = await region('A desk').innerText();
    expect(desk).toContain(march.attained!.text);
    expect(desk).toContain(`Credits of ${march.credit.amount} ${march.credit.currency} due`);
    expect(desk).toContain('over 7 records');
    const waits = await region('Waits for your answer').innerText();
    for (const one of [
      'Claim 100.00 EUR for Shop is up',
      'Decide the claim: Force majeure',
      'Answer the proposal',
    ])
      expect(waits).toContain(one);
    expect(await region('What is owed to you').innerText()).toMatch(
      /Being decided\s+100\.00 EUR[\s\S]*To be claimed\s+100\.00 EUR/u,
    );
    expect(await page.locator('body').innerText()).not.toMatch(/globex/iu);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 780 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is where a credit is disputed, and a statement verified without the server', async () => {
    for (const body of [
      { kind: 'approve', revision: 1 },
      { kind: 'issue', revision: 2 },
    ])
      expect(await manager.ask('POST', '/agreements/desk-hours/credits/1/decisions', body)).toMatchObject({
        status: 200,
      });
    await open('/');
    const owed = region('What is owed to you');
    await owed.getByText(/Credited to you\s*100\.00 EUR/u).waitFor();
    await owed.getByRole('link', { name: 'desk-hours 1' }).click();
    await page.getByRole('button', { name: 'Dispute', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('T-3 was late too.');
    await dialog.getByRole('button', { name: 'Dispute', exact: true }).click();
    await page.getByText('The dispute is to be answered by').waitFor();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await owed.getByText(/Disputed by you\s*100\.00 EUR/u).waitFor();
    const download = page.waitForEvent('download');
    await region('A desk').getByRole('link', { name: 'Bundle to verify' }).click();
    const bundle = await (await download).path();
    await region('A desk').getByRole('link', { name: 'Verify on this computer' }).click();
    await page.getByLabel('The bundle').setInputFiles(bundle);
    await page.getByLabel('Keys that you trust').fill(verifierText(WORLD_KEY.verifier));
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.locator('ol[data-verdict="verified"]').waitFor();
    expect(cleo.refused).toEqual([]);
  });

  it('has no dead end: every way that its pages show is open, and none leads to what others have', async () => {
    const ways = ['/'];
    const kinds = new Set<string>();
    for (const way of ways) {
      await open(way);
      expect([way, cleo.refused.splice(0)]).toEqual([way, []]);
      expect(await page.locator('body').innerText()).not.toMatch(/globex|not allowed/iu);
      const found = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a[href^="/"]:not([download])')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('/api'))`,
      );
      for (const href of found) {
        // One of each kind: which agreement, subject or period it is of makes no other page.
        const kind = href
          .replace(/desk-hours|acme-shop/, 'ID')
          .replace(/(?:subjects|credits)\/[^/?]+|(?:period|month|id|source|cause)=[^&]*|[?&]\w+=ID/g, '');
        if (!kinds.has(kind)) ways.push(href);
        kinds.add(kind);
      }
    }
    expect(ways.length).toBeGreaterThan(15);
  });

  it('says of what is not for them that it is not, and leads back', async () => {
    for (const path of CLOSED) {
      await open(path);
      await page.getByRole('heading', { name: 'This is not for your roles' }).waitFor();
      expect([path, cleo.refused.splice(0)]).toEqual([path, []]);
    }
    await open('/agreements/globex-desk');
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    expect(cleo.refused.every((one) => one.startsWith('404 '))).toBe(true);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await region('Waits for your answer').waitFor();
  });
});
