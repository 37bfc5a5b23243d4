import { AxeBuilder } from '@axe-core/playwright';
import type { EvaluationReport } from '@tallystick/engine';
import { putSample, type RunningServer, SAMPLES, startServer } from '@tallystick/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { englishOn } from '../testing/english.ts';

/** Pages of the samples, one of each kind. */
const PAGES = [
  ['portfolio', '/'],
  ['agreement', '/agreements/incident-desk?period=2016-03'],
  ['evidence', '/agreements/incident-desk?tab=evidence'],
  ['objective over clocks', '/agreements/incident-desk/objectives/p1-resolved?period=2016-03'],
  ['objective over availability', '/agreements/code-hosting/objectives/actions-up?period=2024-10'],
  ['incident', '/agreements/incident-desk/subjects/INC0000433'],
  ['record', '/agreements/incident-desk/record?source=desk&id=INC0000045%2F0%2F29%2F2%2F2016%2001%3A23'],
  ['missing page', '/nowhere'],
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
      // Leaving a page ends its live connection, which is no fault.
      if (!request.url().endsWith('/events')) faults.push(`${request.url()} ${request.failure()?.errorText}`);
    });
  });
  afterEach(() => context.close());

  const open = async (path: string) => {
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
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
      await page.waitForTimeout(300); // the theme's colours are in place a frame after the page
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
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

  it('is German for whose browser is, with nothing of ours left in English', async () => {
    await context.close();
    context = await browser.newContext({ locale: 'de-AT', viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    for (const [, path] of PAGES.filter(([name]) => name === 'missing page')) {
      await open(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      expect(await englishOn(page)).toEqual([]);
      await expectAccessible(page);
    }
  });
});
