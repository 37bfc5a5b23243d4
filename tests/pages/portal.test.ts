import { contractText, parseAgreement } from '@tallystick/agreement';
import { verifierText } from '@tallystick/ledger';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../packages/server/src/identity/permissions.ts';
import { durationText } from '../../packages/web/src/time/duration.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import {
  ACME_DESK,
  ACME_SHOP,
  customerWorld,
  DESK_TICKETS,
  SHOP_STATES,
  WORLD_KEY,
  WORLD_NOW,
} from '../testing/customer-world.ts';
import { evaluated } from '../testing/evaluated.ts';
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

/** People of the provider, one of each role. Emil and Aura have their morning here; in the long run each goes every way that the pages show. */
const OTHERS: readonly (readonly [name: string, role: Role])[] = [
  ['Emil', 'executive'],
  ['Aura', 'auditor'],
  ['Mara', 'sla-manager'],
  ['Olga', 'service-owner'],
  ['Rana', 'reporting-analyst'],
  ['Tom', 'technician'],
  ['Ada', 'administrator'],
];
const IS_LONG = process.env.TALLYSTICK_LONG === '1';

describe.skipIf(!HAS_BROWSER)('what a customer, an executive and an auditor see', () => {
  const clock = { at: WORLD_NOW };
  let opened: OpenServer;
  let browser: Browser;
  let cleo: SignedIn;
  const others = new Map<string, SignedIn>();
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
    for (const [name, role] of IS_LONG ? OTHERS : OTHERS.slice(0, 2))
      others.set(
        name,
        await signIn({ browser, server: opened }, { name, organisation: 'we', roles: [role] }),
      );
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const open = async (path: string, page = cleo.page) => {
    await page.goto(`${opened.server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // Parts of a page bring parts of their own: it is there when nothing of it loads any more.
    await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
  };
  /** Goes every way that the pages show, one of each kind; gives those on which the server refused something or said that it is not allowed. */
  const deadEnds = async (page: Page, refused: string[], foreign = /not allowed|not for your roles/iu) => {
    const ways = ['/'];
    const kinds = new Set<string>();
    const dead: unknown[] = [];
    for (const way of ways) {
      await open(way, page);
      const said = foreign.exec(await page.locator('body').innerText())?.[0];
      // What the first page asks for ahead, before it is known who reads, is refused to who sees no agreement.
      const no = refused.splice(0).filter((one) => way !== '/' || !one.includes(' /api/v1/agreements?'));
      if (no.length > 0 || said !== undefined) dead.push([way, no, said]);
      const found = await page.evaluate<string[]>(
        `[...[...document.querySelectorAll('a[href^="/"]:not([download])')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('/api')),
          ...(/^\\/(agreements\\/[^/]+|alerts)$/.test(location.pathname) ? [...document.querySelectorAll('main input[type="radio"]')].map(({ value }) => location.pathname + '?tab=' + value) : [])]`,
      );
      for (const href of found) {
        // One of each kind: which agreement, subject or period it is of makes no other page.
        const kind = href
          .replace(/desk-hours|acme-shop|globex-desk/, 'ID')
          .replace(/(?:subjects|credits)\/[^/?]+|(?:period|month|id|source|cause)=[^&]*|[?&]\w+=ID/g, '');
        if (!kinds.has(kind)) ways.push(href);
        kinds.add(kind);
      }
    }
    expect(ways.length).toBeGreaterThan(5);
    return dead;
  };
  const region = (name: string) => page.getByRole('region', { name, exact: true });

  it('is a home of their own: the figures that anybody comes to, what waits for them, what is owed', async () => {
    const report = await evaluated(ACME_DESK, DESK_TICKETS, new Date(WORLD_NOW).toISOString());
    const march = report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;

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
    await owed.getByRole('link', { name: /^Credit 1: / }).click();
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

  it('reads the contract in words, with what each clause came to beside it', async () => {
    const report = await evaluated(ACME_DESK, DESK_TICKETS, new Date(WORLD_NOW).toISOString());
    const march = report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
    const [credit] = report.credits.filter(({ period }) => period === '2026-03');
    await open('/agreements/desk-hours?period=2026-03');
    await page.getByRole('link', { name: credit!.clause }).click();
    await page.getByRole('radio', { name: 'Contract', checked: true }).waitFor({ state: 'attached' });
    const parsed = parseAgreement(ACME_DESK);
    if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
    const contract = contractText(parsed.agreement, 'en');
    const said = page.locator('main');
    await page.getByRole('heading', { name: contract.sections.at(-1)!.heading }).waitFor();
    const words = await said.innerText();
    for (const { title, sentences } of contract.sections.flatMap(({ clauses }) => clauses))
      for (const one of [title, ...sentences]) expect(words).toContain(one);
    const quick = page.getByRole('complementary', { name: 'What came of Quick' });
    expect(await quick.innerText()).toContain(march.attained!.text);
    const owed = page.getByRole('complementary', { name: `What ${credit!.clause} came to` });
    expect(await owed.innerText()).toContain(`${credit!.amount.amount} EUR`);
    expect(await owed.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    await expectAccessible(page);
    await quick.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Quick' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('radio', { name: 'Results', checked: true }).waitFor({ state: 'attached' });
  });

  it('tells everything that happened to an agreement, the last first, each leading to where it stands', async () => {
    await open('/agreements/desk-hours/lifecycle');
    const happened = region('What happened');
    await happened.getByRole('link', { name: 'Credit 1 disputed' }).waitFor();
    await happened.getByRole('link', { name: 'Statement for March 2026' }).waitFor();
    await happened.getByText('A storm.').waitFor();
    const said = await happened.getByRole('listitem').allInnerTexts();
    const places = [
      'Credit 1 disputed',
      'Credit 1 issued: 100.00 EUR',
      'Credit 1 proposed: 100.00 EUR',
      'Time told of that does not count: Force majeure',
    ].map((one) => said.findIndex((line) => line.includes(one)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    await expectAccessible(page);
    await happened.getByRole('link', { name: /^Time told of/ }).click();
    await page.getByRole('radio', { name: 'Exclusions', checked: true }).waitFor({ state: 'attached' });
    expect(cleo.refused).toEqual([]);
  });

  it('has no dead end: every way that its pages show is open, and none leads to what others have', async () => {
    expect(await deadEnds(page, cleo.refused, /globex|not allowed/iu)).toEqual([]);
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

  it('is printed by an executive in one go: every promise with what it came to, and what it costs', async () => {
    const { page, refused } = others.get('Emil')!;
    await open('/', page);
    await page.getByText('What eats the budgets').waitFor();
    const forecast = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Forecast of open periods' }) });
    await forecast
      .getByText(/^(?:At this pace|No period is open|\d+\.\d.%)/)
      .first()
      .waitFor();
    const reports = await Promise.all([
      evaluated(ACME_DESK, DESK_TICKETS, new Date(WORLD_NOW).toISOString()),
      evaluated(ACME_SHOP, SHOP_STATES, new Date(WORLD_NOW).toISOString()),
    ]);
    const credits = reports.flatMap((one) => one.credits);
    const due = credits.filter(({ state }) => state === 'due').map(({ amount }) => Number(amount.amount));
    await page.emulateMedia({ media: 'print' });
    const printed = (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');
    for (const { agreement, objectives } of reports) {
      expect(printed).toContain(agreement.title);
      for (const { title, periods } of objectives) {
        const march = periods.find(({ period }) => period === '2026-03')!;
        expect(printed).toContain(title);
        expect(printed).toContain(march.attained!.text);
      }
    }
    const sum = due.reduce((all, one) => all + one, 0).toFixed(2);
    expect(printed).toContain(`Credits due since the terms began: ${sum} EUR.`);
    const exposed = credits.filter(
      ({ state, amount }) => state === 'exposure' && Number(amount.amount) !== 0,
    );
    expect(exposed).toEqual([]);
    expect(printed).toContain('Nothing would be due if the open periods ended now');
    const openPeriods = reports
      .flatMap(({ objectives }) => objectives.flatMap(({ periods }) => periods))
      .filter(({ state, budget, attained }) => state === 'open' && budget && attained);
    const missed = ({ numerator, denominator }: { numerator: string; denominator: string }) =>
      1 - Number(numerator) / Number(denominator);
    const risks = openPeriods
      .map(({ attained, target, status }) => ({ status, atEnd: missed(attained!) / missed(target) }))
      .filter(({ status, atEnd }) => status === 'at risk' || status === 'lost' || atEnd > 1);
    for (const { atEnd } of risks)
      expect(printed).toContain(`${(Math.ceil(atEnd * 1000 - 1e-6) / 10).toFixed(1)} %`);
    if (openPeriods.length === 0)
      expect(printed).toContain('No period is open that has an error budget and a figure.');
    else if (risks.length === 0)
      expect(printed).toContain('At this pace every open period keeps its promise.');
    expect(printed).toContain('In credit notes: 100.00 EUR'); // the one that was issued above
    expect(printed).toContain('tier gold');
    // Nothing that is pressed, and no more paper than a board reads.
    for (const pressed of ['Find', 'Export', 'Keys']) expect(printed).not.toContain(pressed);
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)!.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: null });
    expect(refused).toEqual([]);
  });

  it('lets an auditor follow one number to its source, and see that nobody changed it', async () => {
    const { page, refused } = others.get('Aura')!;
    const report = await evaluated(ACME_DESK, DESK_TICKETS, new Date(WORLD_NOW).toISOString());
    const march = report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
    const missed = report.subjects!.find(({ subject }) => subject === 'T-2')!;
    await open('/', page);
    await page
      .getByRole('link', { name: /Quick.*March 2026/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Quick' }).waitFor();
    await page.locator('#eaters').getByRole('link', { name: 'T-2' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(march.attained!.text);
    await page.locator('#eaters').getByRole('link', { name: 'T-2' }).click();
    await page.getByRole('heading', { level: 1, name: 'T-2' }).waitFor();
    await page.getByText(durationText(missed.elapsedMs)).first().waitFor();
    await page.locator('main').getByRole('link', { name: /2026/ }).first().click();
    await page
      .getByText(/[0-9a-f]{64}/)
      .first()
      .waitFor();
    for (const id of missed.records) expect(['T-2-o', 'T-2-c']).toContain(id);
    expect(await page.locator('main').innerText()).toContain('T-2-o');
    // An address may arrange tables of any page; the server is asked for what it knows.
    const arranged = `rows=${encodeURIComponent('entries:find=stored')}`;
    await page.goto(`${page.url()}&${arranged}`);
    await page.getByRole('heading', { level: 1, name: 'Record of evidence' }).waitFor();
    await page.goto(`${opened.server.url}/claims?${arranged}`);
    await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    await page.goto(`${opened.server.url}/audit?${arranged}`);
    await page.getByText(/✓ Verified just now: all \d+ entries/).waitFor();
    await page.getByRole('rowheader', { name: 'agreement.stored' }).first().waitFor();
    expect(refused).toEqual([]);
  });

  it.each(IS_LONG ? OTHERS : [])('has no dead end for %s, of the role %s', async (name) => {
    const { page, refused } = others.get(name)!;
    expect(await deadEnds(page, refused)).toEqual([]);
  });
});
