import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAgreement } from '@tallystick/agreement';
import { putSample, SAMPLES } from '@tallystick/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { tabTo } from '../testing/keyboard.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const INCIDENT_DESK = `${ROOT}examples/servicenow/incident-desk.agreement.yaml`;

/** What `tallystick compare --format json` says, as far as it is looked at here. */
interface Compared {
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly periods: readonly {
      readonly results: readonly {
        readonly attained: string;
        readonly status: string;
        readonly credit: string;
      }[];
    }[];
  }[];
}

/** Both in the long run. */
const SCHEMES =
  process.env.TALLYSTICK_LONG === undefined ? (['dark'] as const) : (['light', 'dark'] as const);

describe.skipIf(!HAS_BROWSER)('the draft studio and what if, in a real browser on the real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'));
  let opened: OpenServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    for (const sample of SAMPLES) await putSample(opened.server.store, `${ROOT}examples`, sample);
    await opened.server.idle();
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterEach(() => context.close());

  const open = async (path: string) => {
    await page.goto(`${opened.server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const api = async <T>(path: string) =>
    (await (await fetch(`${opened.server.url}/api/v1${path}`)).json()) as T;
  const outline = () => page.getByRole('navigation', { name: 'Clauses' });
  const goTo = (clause: string) =>
    outline().getByRole('button', { name: clause, exact: true }).first().click();
  const begin = async (template: RegExp, title: string) => {
    await open('/studio');
    await page.getByRole('button', { name: template }).click();
    await page.getByLabel('What the agreement is called').fill(title);
    await page.getByLabel('Provider').fill('Northwind');
    await page.getByLabel('Customer').fill('Acme');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  const isSaved = () => page.getByText('the draft saved as revision').first().waitFor();

  it('lets somebody who never sees YAML draft from a template, see what is wrong, and save', async () => {
    await begin(/^Software as a service/, 'Acme hosting');
    await page.getByText('All 4 come out as written.').waitFor();
    await goTo('The application is up');
    await page.getByText('For each calendar month, at least 99.9 % is attained').waitFor();

    // A target that its own example speaks against: the example turns red, with what it came to.
    await page.getByLabel('Target', { exact: false }).first().fill('99.99999');
    await page.getByText('at least 99.99999 % is attained').first().waitFor();
    await page.getByLabel('Target', { exact: false }).first().fill('50');
    await page.getByText('does not come out as written').waitFor();
    await page.getByText('expected missed', { exact: false }).first().waitFor();
    // What is no share is said at the input, and stops everything.
    await page.getByLabel('Target', { exact: false }).first().fill('most');
    await page.getByText('"most" is not', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Propose…' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('All 4 come out as written.').waitFor();

    // Another tier, and a party's address.
    await outline().getByRole('button', { name: 'The application is up', exact: true }).last().click();
    await page.getByRole('button', { name: 'Add a tier' }).click();
    await page.getByLabel('Tier 4, credit').fill('75');
    await page.getByText('75 % of the fee').waitFor();
    await goTo('Parties');
    await page.getByLabel('Add to this').first().selectOption({ label: 'Address: Where it has its seat.' });
    await page.getByRole('textbox', { name: 'Address' }).fill('1 Harbour Street');
    await page.getByText('1 Harbour Street').first().waitFor();

    await page.getByRole('button', { name: 'Save draft' }).click();
    await isSaved();
    const { text } = await api<{ text: string }>('/agreements/acme-hosting/draft');
    const parsed = parseAgreement(text);
    if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
    expect(parsed.agreement.parties.provider).toMatchObject({
      name: 'Northwind',
      address: '1 Harbour Street',
    });
    const [schedule] = parsed.agreement.credits.schedules;
    expect(schedule?.kind === 'tiers' && schedule.tiers.length).toBe(4);
    // Everything else is as the template has it, comments and all.
    const template = readFileSync(`${ROOT}packages/agreement/templates/saas.agreement.yaml`, 'utf8');
    const kept = template.split('\n').filter((line) => text.split('\n').includes(line));
    expect(template.split('\n').length - kept.length).toBeLessThanOrEqual(6);
    expect(faults).toEqual([]);
  }, 120_000);

  it('puts a saved draft before the other party', async () => {
    await begin(/^A blank page/, 'Globex line');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await isSaved();
    await page.getByRole('button', { name: 'Propose…' }).click();
    await page.getByLabel('What you want to say with it').fill('As we talked about on Friday.');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByText('Put before the other party as proposal 1.').waitFor();
    const { proposals } = await api<{ proposals: { title: string }[] }>('/agreements/globex-line/lifecycle');
    expect(proposals).toMatchObject([{ title: 'Globex line', words: 'As we talked about on Friday.' }]);
  }, 60_000);

  it('edits the same text by form and as text, and undoes both in one row', async () => {
    await open('/studio?agreement=incident-desk&clause=objectives.p2-resolved');
    await page.getByRole('textbox', { name: 'Title' }).fill('Second priority');
    await page.getByRole('heading', { name: 'Second priority', level: 2 }).waitFor();
    await page.getByText('Text', { exact: true }).click();
    await page.locator('.cm-content').getByText('Second priority').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' in time');
    await page.getByText('Form', { exact: true }).click();
    await page.getByRole('heading', { name: 'Second priority in time', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Second priority', level: 2, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('version 1', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Save draft' }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  }, 60_000);

  it('completes, explains and mends in the text from the keyboard', async () => {
    await open('/studio?agreement=incident-desk&view=text&clause=objectives.p2-resolved');
    const editor = page.locator('.cm-content');
    await editor.getByText('p2-resolved:').first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  ');
    await page.keyboard.type('rati');
    await page.locator('.cm-tooltip-autocomplete').getByText('rationale').waitFor();
    await page.waitForTimeout(150); // what has only just opened takes no key, so that nobody chooses by accident
    await page.keyboard.press('Enter');
    await editor.getByText('rationale').waitFor();
    await editor.getByText('p2-resolved').first().hover();
    await page.locator('.cm-explained').getByText('objective').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await editor.getByText('rati').waitFor({ state: 'detached' });
    // A misspelt word has the one that was meant as its quick fix.
    await editor.getByText('title: Priority 2').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ownr: desk');
    const fix = page.getByRole('button', { name: 'Write “owner”' });
    await fix.waitFor();
    await fix.click();
    await editor.getByText('owner').first().waitFor();
    await fix.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  }, 60_000);

  it('keeps what is not saved, says so when it comes back, and asks before it is left', async () => {
    await open('/studio?agreement=code-hosting&clause=objectives.actions-up');
    await page.getByRole('textbox', { name: 'Title' }).fill('Unsaved pipelines');
    await page.getByText('kept in this browser, not on the server').waitFor();
    await page.getByRole('link', { name: 'Credits', exact: true }).click();
    await page.getByText('Leave without saving?').waitFor();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Credits' }).waitFor();
    await open('/studio?agreement=code-hosting&clause=objectives.actions-up');
    await page.getByText('This is your unsaved draft of').waitFor();
    await page.getByRole('heading', { name: 'Unsaved pipelines', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Throw it away and take version 1' }).click();
    await page.getByText('version 1', { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('code-hosting.agreement.yaml');
  }, 60_000);

  it('does not write over what a colleague saved meanwhile', async () => {
    await open('/studio?agreement=incident-desk');
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    const { text } = await api<{ text: string }>('/agreements/incident-desk/versions/1');
    await fetch(`${opened.server.url}/api/v1/agreements/incident-desk/draft`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: text.replace(/^title: .*$/m, 'title: Theirs'), title: 'Theirs' }),
    });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('The draft is at revision 1', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText('the draft saved as revision 2').first().waitFor();
    expect((await api<{ title: string }>('/agreements/incident-desk/draft')).title).toBe('Mine');
    await fetch(`${opened.server.url}/api/v1/agreements/incident-desk/draft`, { method: 'DELETE' });
  }, 60_000);

  it('says what a draft would have come to over the evidence that there is', async () => {
    await open('/studio?agreement=code-hosting&clause=objectives.actions-up');
    await page
      .getByText('Build pipelines are up: met in 2 of 6, credits of', { exact: false })
      .waitFor({ timeout: 30_000 });
    await page.getByLabel('Target', { exact: false }).first().fill('99.999');
    const finding = page.getByText(/99\.999 % was missed in \d+ of \d+ past periods/);
    await finding.waitFor();
    await page.getByLabel('Target', { exact: false }).first().fill('99');
    await page.getByText(/Build pipelines are up: met in \d of 6 instead of 2/).waitFor();
    await finding.waitFor({ state: 'detached' });
  }, 60_000);

  it('measures other terms to the digit as the command does', async () => {
    await open('/agreements/incident-desk/what-if');
    await page.getByText(/Measured in \d/).waitFor({ timeout: 60_000 });
    const second = page.getByRole('group', { name: /Priority 2 is resolved/ });
    await second.getByLabel('Within', { exact: false }).first().fill('16');
    await second.getByLabel('Target', { exact: false }).first().fill('50');
    await page.getByText('Draft A: 50 % within 16 h', { exact: false }).waitFor();
    await page.getByText(/Measured in \d/).waitFor();

    const agreement = readFileSync(INCIDENT_DESK, 'utf8');
    const draft = join(folder, 'draft.yaml');
    const changed = agreement.replace(
      /(p2-resolved:[\s\S]*?within: )8 h([\s\S]*?target: )80 %/,
      '$116 h$250 %',
    );
    expect(changed).not.toBe(agreement);
    writeFileSync(draft, changed);
    const { stdout } = await tallystick([
      ...['compare', INCIDENT_DESK, draft, `${ROOT}examples/servicenow/incidents-2016-03.csv.gz`],
      ...['--mapping', `${ROOT}examples/servicenow/mapping.yaml`],
      ...['--as-of', SAMPLES[0]!.asOf, '--format', 'json'],
    ]);
    const { objectives } = JSON.parse(stdout) as Compared;
    for (const { title, periods } of objectives) {
      const rows = page.getByRole('table', { name: `${title} by period and terms` }).getByRole('row');
      const shown = await rows.allInnerTexts();
      const expected = periods.toReversed();
      expect(shown.length - 1).toBe(expected.length);
      for (const [index, { results }] of expected.entries()) {
        for (const { attained, status, credit } of results) {
          const row = shown[index + 1]!;
          expect(row).toContain(attained);
          expect(row.toLowerCase()).toContain(status);
          if (credit !== '0.00')
            expect(row).toContain(`${Number(credit).toLocaleString('en', { minimumFractionDigits: 2 })} EUR`);
        }
      }
    }
    // What was moved goes into the text, and nothing else.
    await page.getByRole('button', { name: 'Open in the studio' }).click();
    await page.getByText('This is your unsaved draft of').waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await isSaved();
    expect((await api<{ text: string }>('/agreements/incident-desk/draft')).text).toBe(changed);
    await fetch(`${opened.server.url}/api/v1/agreements/incident-desk/draft`, { method: 'DELETE' });
    expect(faults).toEqual([]);
  }, 120_000);

  it('measures several drafts in one pass, and moves with the arrow keys', async () => {
    await open('/agreements/code-hosting/what-if');
    await page.getByText(/Measured in \d/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Add a draft' }).click();
    await page.getByRole('slider').first().focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft');
    await page.getByText(/With draft B \d+ would have been/).waitFor();
    const totals = page.getByRole('table', { name: 'All promises by terms' }).getByRole('row');
    expect(await totals.count()).toBe(4);
    expect(await totals.nth(2).innerText()).toContain('none');
    expect(await totals.nth(3).innerText()).toMatch(/−[\d,.]+ USD/);
  }, 60_000);

  it('is done from the keyboard alone: from a template to a saved draft and a proposal', async () => {
    await open('/studio');
    await page.getByRole('button', { name: /^Software as a service/ }).waitFor();
    await tabTo(page, /^Software as a service/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Keyboard hosting');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Northwind');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Acme');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Keyboard hosting' }).waitFor();
    await tabTo(page, /^The application is up/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'The application is up' }).waitFor();
    await tabTo(page, /^Target/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('99.5');
    await page.getByText('at least 99.5 % is attained').first().waitFor();
    // Its highest tier begins at 99.9 %, and a text that contradicts itself is refused.
    await page.keyboard.press('Control+a');
    await page.keyboard.type('99.9');
    await page.getByText('at least 99.9 % is attained').first().waitFor();
    await page.keyboard.press('Control+Home');
    await page.evaluate('document.activeElement.blur()');
    await tabTo(page, /^Save draft/);
    await page.keyboard.press('Enter');
    await isSaved();
    // The page begins anew with its agreement, and what comes next has the focus.
    await page.waitForFunction('document.activeElement.textContent.startsWith("Propose")');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Typed, not clicked.');
    await tabTo(page, /^Propose$/);
    await page.keyboard.press('Enter');
    await page.getByText('Put before the other party as proposal 1.').waitFor();
  }, 60_000);

  it.each(SCHEMES)(
    'can be read by everybody, on a phone too (%s)',
    async (colorScheme) => {
      await context.close();
      context = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme });
      page = await context.newPage();
      await open('/studio');
      await page.getByRole('button', { name: /^Software as a service/ }).waitFor();
      await expectAccessible(page);
      for (const clause of [
        'objectives.actions-up',
        'credits.schedules[0]',
        'calendars',
        'indicators',
        'scenarios',
        'term',
      ]) {
        await open(`/studio?agreement=code-hosting&clause=${clause}`);
        await page.getByText('In words').waitFor();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await expectAccessible(page);
      }
      await open('/studio?agreement=code-hosting&view=text');
      await page.locator('.cm-content').waitFor();
      await expectAccessible(page);
      await open('/agreements/code-hosting/what-if');
      await page.getByText(/Measured in \d/).waitFor({ timeout: 60_000 });
      await page.getByRole('heading', { name: 'Hours' }).click();
      await page.getByRole('heading', { name: 'Credits' }).click();
      await expectAccessible(page);
    },
    240_000,
  );

  it('never holds the page for longer than a moment while one types', async () => {
    await open('/studio?agreement=incident-desk&clause=objectives.p2-resolved');
    await page.getByText('In words').waitFor();
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    // What the page's thread works, not what it waits: others work on this machine too.
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workedMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const before = await workedMs();
    const typed = ' and some more words';
    await page.getByRole('textbox', { name: 'Title' }).pressSequentially(typed, { delay: 30 });
    await page.getByRole('heading', { level: 2, name: /and some more words/ }).waitFor();
    await page.getByText('All', { exact: false }).first().waitFor();
    // All that follows a key, together, so that no part of it is longer.
    expect(((await workedMs()) - before) / typed.length).toBeLessThan(50);
  }, 60_000);
});
