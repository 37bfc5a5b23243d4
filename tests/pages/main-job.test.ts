import { readFileSync } from 'node:fs';
import { definitionOf, parseAgreement } from '@tallystick/agreement';
import type { EvaluationReport } from '@tallystick/engine';
import { putSample, type RunningServer, SAMPLES, startServer } from '@tallystick/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { englishOn } from '../testing/english.ts';
import { enter, typeInto } from '../testing/keyboard.ts';
import { unzipped } from '../testing/unzipped.ts';

/** Pages of the samples, one of each kind. */
const PAGES = [
  ['portfolio', '/'],
  ['agreement', '/agreements/incident-desk?period=2016-03'],
  ['evidence', '/agreements/incident-desk?tab=evidence'],
  ['objective over clocks', '/agreements/incident-desk/objectives/p1-resolved?period=2016-03'],
  ['objective over availability', '/agreements/code-hosting/objectives/actions-up?period=2024-10'],
  ['incident', '/agreements/incident-desk/subjects/INC0000433'],
  ['record', '/agreements/incident-desk/record?source=desk&id=INC0000045%2F0%2F29%2F2%2F2016%2001%3A23'],
  ['language of the pages', '/language-of-the-pages'],
  ['missing page', '/nowhere'],
] as const;

/** Those of them that are read in German too. */
const GERMAN_WALK = [
  ...(['portfolio', 'agreement', 'evidence', 'objective over clocks', 'incident'] as const),
  'language of the pages',
] as const;

/** Pages with sentences of the server, the engine and the language, which are read for those alone. */
const SENTENCES = [
  '/process-health',
  '/alerts',
  '/alerts?tab=escalations',
  '/quality',
  '/agreements/incident-desk/reviews/1',
  '/agreements/incident-desk/credits/1',
  '/agreements/incident-desk/lifecycle',
  '/account',
  '/studio',
  '/studio?agreement=incident-desk&clause=objectives.p2-resolved',
  '/agreements/none',
] as const;

describe.skipIf(!HAS_BROWSER)('the pages, in a real browser on the real server', () => {
  const data = freshDataDirectory();
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let report: EvaluationReport;

  beforeAll(async () => {
    server = await startServer({
      location: { dataDir: data.path },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      pages: `${ROOT}packages/web/dist`,
    });
    for (const sample of SAMPLES) await putSample(server.store, `${ROOT}examples`, sample);
    await server.idle();
    browser = await openBrowser();
    const { stdout } = await tallystick([
      'evaluate',
      'examples/servicenow/incident-desk.agreement.yaml',
      'examples/servicenow/incidents-2016-03.csv.gz',
      '--mapping',
      'examples/servicenow/mapping.yaml',
      '--as-of',
      SAMPLES[0]!.asOf,
      '--format',
      'json',
      '--subjects',
    ]);
    report = JSON.parse(stdout) as EvaluationReport;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    data.remove();
  });

  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'America/New_York',
    });
    page = await context.newPage();
    faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => {
      // What a page still waits for when it is left is given up, which is no fault.
      const { errorText } = request.failure()!;
      if (errorText !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${errorText}`);
    });
  });
  afterEach(() => context.close());

  const open = async (path: string) => {
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(
      () => document.querySelector('[aria-busy="true"]:not([data-example] *)') === null,
    );
  };
  const text = () => page.locator('main').innerText();
  const march = (objective: string) =>
    report.objectives.find(({ id }) => id === objective)!.periods.find(({ period }) => period === '2016-03')!;

  it('answers: did we keep our promise in March 2016, and what did it cost', async () => {
    await open('/');
    expect(await text()).toContain(
      'March 2016: 2 of 4 promises kept, 2 missed. Credits of 3,600.00 EUR due.',
    );
    await page.getByRole('link', { name: 'Incident desk' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Incident desk' }).waitFor();
    await open('/agreements/incident-desk?period=2016-03');
    const shown = await text();
    for (const objective of report.objectives) {
      const figure = march(objective.id);
      expect(shown).toContain(objective.title);
      expect(shown).toContain(figure.attained!.text);
      if (figure.credit.amount !== '0.00') {
        expect(shown).toContain(
          `${Number(figure.credit.amount).toLocaleString('en', { minimumFractionDigits: 2 })} EUR`,
        );
      }
    }
    expect(faults).toEqual([]);
  });

  it('names the ten incidents that went furthest past the target, in order', async () => {
    const overruns = report
      .subjects!.filter((one) => one.periods['p3-resolved']?.includes('2016-03') && one.state === 'breached')
      .sort(
        (a, b) => b.elapsedMs - b.targetMs! - (a.elapsedMs - a.targetMs!) || (a.subject < b.subject ? 1 : -1),
      )
      .slice(0, 10)
      .map(({ subject }) => subject);
    await open('/agreements/incident-desk/objectives/p3-resolved?period=2016-03');
    const links = page.getByRole('link', { name: /^INC\d{7}$/ });
    await links.nth(9).waitFor();
    expect((await links.allInnerTexts()).slice(0, 10)).toEqual(overruns);
    expect(await text()).toContain('5,831 of 7,815');
  });

  it('leads from a figure down to the row of the source file', async () => {
    await open('/agreements/incident-desk/objectives/p1-resolved?period=2016-03');
    await page.locator('#eaters').getByRole('link', { name: 'INC0000433' }).click();
    await page.getByRole('heading', { level: 1, name: 'INC0000433' }).waitFor();
    await page.getByRole('heading', { name: 'Records behind it' }).waitFor();
    const one = report.subjects!.find(({ subject }) => subject === 'INC0000433')!;
    const incident = await text();
    expect(incident).toContain('603 h 25 min');
    expect(one.elapsedMs).toBe((603 * 60 + 25) * 60_000);
    await page.locator('main').getByRole('link', { name: /2016/ }).first().click();
    await page.waitForURL(/\/record\?/);
    await page.getByText('incident_state', { exact: true }).waitFor();
    const record = await text();
    expect(record).toContain('INC0000433');
    expect(record).toContain('incidents-2016-03.csv.gz');
    expect(record).toMatch(/[0-9a-f]{64}/);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'INC0000433' }).waitFor();
    expect(faults).toEqual([]);
  });

  const P3 = '/agreements/incident-desk/objectives/p3-resolved?period=2016-03';
  const breachedP3 = () =>
    report.subjects!.filter(
      (one) => one.periods['p3-resolved']?.includes('2016-03') && one.state === 'breached',
    );
  const longTable = () => page.getByRole('region', { name: 'Incidents, breached' });
  const download = async (of: string, kind: string) => {
    await page.getByRole('button', { name: `Export: ${of}` }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: kind }).click(),
    ]);
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };

  it('draws what is seen of a long table, which stays one for whoever hears it, and finds the place again on the way back', async () => {
    await open(P3);
    const table = longTable().getByRole('table');
    await table.getByRole('rowheader').first().waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe(String(breachedP3().length + 1));
    expect(await table.getByRole('row').count()).toBeLessThan(100);
    await longTable().evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight }));
    const last = table.locator(`[aria-rowindex="${breachedP3().length + 1}"]`);
    await last.getByRole('link').waitFor();
    const name = await last.getByRole('link').innerText();
    await last.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await last.getByRole('link', { name }).waitFor();
    await page.getByRole('searchbox', { name: 'Find an incident' }).fill(name);
    await page.waitForURL(/find=/);
    await page.getByRole('rowheader', { name }).waitFor();
    await expect.poll(() => page.locator('#eaters tbody tr').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('opens a promise from a mark without loading the pages anew, and finds its place again on the way back', async () => {
    await page.setViewportSize({ width: 1440, height: 500 });
    await open('/agreements/incident-desk?period=2016-03');
    await page.evaluate('globalThis.isSame = true');
    const mark = page.getByRole('link', { name: /^Priority 4 .*, April 2016: / });
    await mark.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate<number>('scrollY');
    expect(scrolled).toBeGreaterThan(0);
    await mark.click();
    await page.waitForURL(/objectives\/p4-resolved\?period=2016-04$/);
    await page.getByRole('heading', { level: 1, name: /^Priority 4/ }).waitFor();
    expect(await page.evaluate('globalThis.isSame')).toBe(true);
    await page.goBack();
    await mark.waitFor();
    await expect.poll(() => page.evaluate<number>('scrollY')).toBe(scrolled);
    expect(faults).toEqual([]);
  });

  it('prints every row of a long table', async () => {
    await open(P3);
    const rows = longTable().locator('tbody tr');
    await longTable().getByRole('rowheader').first().waitFor();
    const printed = await page.evaluate<number>(
      `(dispatchEvent(new Event('beforeprint')), document.querySelectorAll('#eaters tbody tr').length)`,
    );
    expect(printed).toBeGreaterThanOrEqual(100);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await rows.count()).toBeLessThan(100);
  });

  it('gives every row of a table as files, exact to the last digit', async () => {
    await open(P3);
    await longTable().getByRole('rowheader').first().waitFor();
    const csv = await download('Incidents, breached', 'CSV');
    expect(csv.name).toMatch(/^incidents-breached-\d{4}-\d\d-\d\d\.csv$/);
    const [heads, ...lines] = csv.content.toString().trim().split('\r\n');
    expect(csv.content.toString().startsWith('\uFEFF')).toBe(true);
    expect(heads).toBe('Incident,State,Started,Decided,Time used (s),Target (s),Past target (s)');
    const given = new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')]));
    expect(given.size).toBe(breachedP3().length);
    for (const { subject, elapsedMs, started } of breachedP3()) {
      expect(given.get(subject)![4]).toBe(String(elapsedMs / 1000));
      expect(given.get(subject)![2]).toBe(started.replace('.000Z', '+00:00[UTC]'));
    }
    const xlsx = unzipped((await download('Incidents, breached', 'Excel')).content);
    const sheet = xlsx.get('xl/worksheets/sheet1.xml')!;
    expect(sheet.match(/<row /g)).toHaveLength(breachedP3().length + 1);
    expect(sheet).toContain(`<v>${breachedP3()[0]!.elapsedMs / 1000}</v>`);
    expect(faults).toEqual([]);
  });

  it('gives a chart as pictures, with its title and what it shows in words', async () => {
    await open(P3);
    await page.locator('#budget svg').waitFor();
    const title = 'Priority 3 is resolved within three business days: use of the error budget, March 2016';
    const svg = (await download(title, 'SVG')).content.toString();
    expect(svg).toContain(`<title>${title}</title>`);
    expect(svg).toContain('1,984 outcomes of a budget of');
    expect(svg).toMatch(/<path [^>]*style="[^"]*stroke:rgb/);
    expect(svg).not.toContain('var(--');
    const png = (await download(title, 'PNG')).content;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await open('/');
    const grid = (await download('Incident desk: promises by period', 'SVG')).content.toString();
    expect(grid).toContain('Priority 1 is resolved within four hours');
    expect(grid).toContain('4 promises. March 2016: 2 missed, 2 met.');
    expect(faults).toEqual([]);
  });

  it('orders, filters and exports a table by the heads of its columns and the keyboard alone, as the address says', async () => {
    await open(P3);
    const causes = page.getByRole('table', { name: /^Causes with what they took/ });
    const firsts = () => causes.getByRole('rowheader').allInnerTexts();
    await causes.getByRole('button', { name: 'Cause' }).waitFor();
    await enter(page, /^Cause(?!s)/, { back: true });
    await page.getByRole('button', { name: '↓ Most first' }).waitFor();
    await enter(page, /Most first/);
    await page.waitForURL(/rows=/);
    await expect.poll(async () => (await firsts())[0]).toBe('Category 63'); // drawn after the address says it
    expect(await causes.getByRole('columnheader', { name: 'Cause' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.reload();
    await causes.getByRole('button', { name: 'Cause' }).waitFor();
    await enter(page, /^Cause(?!s)/, { back: true });
    await page.getByLabel('Only where “Cause” holds').waitFor();
    await typeInto(page, /^Only where “Cause” holds/, 'category 5');
    await page.keyboard.press('Enter');
    await causes.getByText('“category 5”').waitFor();
    expect(await firsts()).toEqual(['Category 57', 'Category 55', 'Category 53', 'Category 51']);
    await page.reload();
    await causes.getByText('“category 5”').waitFor();
    await enter(page, /^Export: Causes with what they took/, { back: true });
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor();
    const file = page.waitForEvent('download', { timeout: 20_000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await file).suggestedFilename()).toMatch(/^causes-.*\.(?:csv|xlsx)$/);
    expect(faults).toEqual([]);
  });

  it('leads newcomers through the samples by the keyboard, once and when they ask again', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open('/');
    await page.getByRole('button', { name: 'Take the tour' }).focus();
    await page.keyboard.press('Enter');
    const tour = page.getByRole('region', { name: 'A tour in five minutes' });
    await tour.getByText('Step 1 of 7').waitFor();
    for (const heading of [
      'Incident desk',
      'Priority 1 is resolved within four hours',
      'INC0003092',
      'On shift',
      'What if',
      'Verify on this computer',
    ]) {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    expect(await tour.innerText()).toContain('Step 7 of 7');
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await open('/');
    await page.getByText('What eats the budgets').waitFor();
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).click();
    await tour.getByText('Step 1 of 7').waitFor();
    // Leaving a page calls off what it still asked for.
    expect(faults.filter((one) => !one.endsWith('net::ERR_ABORTED'))).toEqual([]);
  });

  it('shows what each day took of the budget, and how tickets lie against their targets, in words too', async () => {
    await open(P3);
    const spread = page.getByRole('img', { name: /^7,815 decided: 5,831 within the target/ });
    await page.getByRole('heading', { name: 'Time used against the target' }).scrollIntoViewIfNeeded();
    await spread.waitFor();
    const within = breachedP3().length;
    expect(march('p3-resolved').bad).toBe(String(within));
    await page.getByRole('heading', { name: 'Day by day' }).scrollIntoViewIfNeeded();
    const calendar = page.getByRole('img', { name: /^On \d+ of 31 days something was bad/ });
    expect(await calendar.locator('g title').count()).toBe(31);
    expect(await calendar.locator('g title').first().textContent()).toContain('1 March 2016: ');
    expect(faults).toEqual([]);
  });

  it('shows how down time lies by its length, exact as a file too, and says the whole promise in words', async () => {
    await open('/agreements/code-hosting/objectives/actions-up?period=2024-10');
    await page.getByRole('heading', { name: 'Down time by length' }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: /^\d+ stretches of down time[.;]/ }).waitFor();
    const answer = await fetch(
      `${server.url}/api/v1/agreements/code-hosting/objectives/actions-up/spread?period=2024-10`,
    );
    const { bars } = (await answer.json()) as {
      bars: { above: string | null; upTo: string | null; count: number }[];
    };
    const csv = await download('Build pipelines are up: Down time by length', 'CSV');
    const [heads, ...lines] = csv.content.toString().trim().split('\r\n');
    expect(heads).toBe('Where,Above,Up to,How many');
    expect(lines.map((line) => line.split(',').slice(1))).toEqual(
      bars.map(({ above, upTo, count }) => [above ?? '', upTo ?? '', String(count)]),
    );
    const parsed = parseAgreement(readFileSync(`${ROOT}examples/github/code-hosting.agreement.yaml`, 'utf8'));
    if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
    const said = page.locator('#definition');
    await said.scrollIntoViewIfNeeded();
    await said.getByRole('heading', { level: 3 }).nth(3).waitFor();
    const words = (await said.innerText()).replaceAll('\u00a0', ' ');
    for (const { title, sentences } of definitionOf(parsed.agreement, 'actions-up', 'en'))
      for (const one of [title, ...sentences]) expect(words).toContain(one.replaceAll('\u00a0', ' '));
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  it('shows the first bars that there are on a phone, where a chart is wider than it', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await open('/agreements/code-hosting/objectives/actions-up?period=2024-10');
    await page.getByRole('heading', { name: 'Down time by length' }).scrollIntoViewIfNeeded();
    const chart = page.getByRole('img', { name: /stretches of down time/ });
    await chart.scrollIntoViewIfNeeded();
    const bar = await chart.locator('g:has(text + text) rect').first().boundingBox();
    expect(bar!.x).toBeGreaterThanOrEqual(0);
    expect(bar!.x + bar!.width).toBeLessThanOrEqual(360);
  });

  it('finds an incident by its number from the keyboard alone', async () => {
    await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('INC0000045');
    await page.getByRole('dialog').getByText('INC0000045').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'INC0000045' }).waitFor();
  });

  it('says what is wrong when a thing does not exist', async () => {
    for (const path of ['/agreements/none', '/agreements/incident-desk/subjects/INC9999999', '/nowhere']) {
      await page.goto(`${server.url}${path}`);
      await page
        .getByText(/there is no|not found|no such|does not exist/i)
        .first()
        .waitFor();
    }
  });

  it.each(PAGES)('has no fault that axe finds, in light and dark: %s', async (_, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(path);
      await expectAccessible(page);
    }
  });

  it.each(PAGES)('cuts nothing off on a phone of 360 pixels: %s', async (_, path) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await open(path);
    const widths = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });

  it('turns German at once where somebody chooses it, and stays so', async () => {
    await open('/');
    await page.getByRole('button', { name: 'Auf Deutsch anzeigen' }).click();
    await page.getByRole('link', { name: 'Vereinbarungen' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.reload();
    await page.getByRole('link', { name: 'Vereinbarungen' }).waitFor();
    await page.getByRole('button', { name: 'Show in English' }).click();
    await page.getByRole('link', { name: 'Agreements' }).waitFor();
    expect(faults).toEqual([]);
  });

  const openInGerman = async () => {
    await context.close();
    context = await browser.newContext({ locale: 'de-AT', viewport: { width: 390, height: 844 } });
    page = await context.newPage();
  };

  it.each(GERMAN_WALK)(
    'is German for whose browser is, with nothing of ours left in English: %s',
    async (name) => {
      await openInGerman();
      await open(PAGES.find(([one]) => one === name)![1]);
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      expect(await englishOn(page)).toEqual([]);
      await expectAccessible(page);
    },
  );

  it('says in German what the server says: needs, alerts, agendas, workings, problems, clauses', async () => {
    await openInGerman();
    const english: string[] = [];
    for (const path of SENTENCES) {
      await open(path);
      english.push(...(await englishOn(page)).map((text) => `${path}: ${text}`));
    }
    expect(english).toEqual([]);
  });
});
