import { type RunningServer, startServer } from '@tallystick/server';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { TEST_SERVERS, type TestServer } from '../../packages/store/src/testing/server.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { enter, typeInto } from '../testing/keyboard.ts';
import { mailReceiver } from '../testing/receivers.ts';

const PASSWORD = 'correct horse battery staple';

const IS_LONG = process.env.TALLYSTICK_LONG === '1';
const VIEWS = [
  [1440, 'light'],
  [390, 'dark'],
  [390, 'light'],
  [1440, 'dark'],
] as const;

describe.skipIf(!HAS_BROWSER)('signing in, in a real browser', () => {
  let database: TestServer;
  let keys: ReturnType<typeof freshDataDirectory>;
  let server: RunningServer;
  let post: Awaited<ReturnType<typeof mailReceiver>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const requested: string[] = [];
  let checks = 0;

  beforeAll(async () => {
    database = await TEST_SERVERS[0]!.start();
    keys = freshDataDirectory();
    post = await mailReceiver();
    server = await startServer({
      mail: { server: post.url, from: 'sla@example.org' },
      location: { databaseUrl: await database.freshDatabase() },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'sign-in',
      keyFile: `${keys.path}.key`,
      pages: `${ROOT}packages/web/dist`,
    });
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    page.on('request', (request) => requested.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await post?.stop();
    await database?.stop();
    keys?.remove();
  });

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const check = async () => {
    // In the short run each page is looked at in one of the views, in turn; in the long one in all.
    const views = IS_LONG ? VIEWS : [VIEWS[checks++ % VIEWS.length]!];
    for (const [width, colorScheme] of views) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('sets the installation up by the link, and tells no server what stands behind its #', async () => {
    await page.goto(`${server.url}/people`);
    await heading('Sign in');
    await check();
    await page.goto(`${server.url}/?refused=openid`);
    await page.getByText('You were not let in.').waitFor();
    await page.goto(server.setUpLink!);
    await heading('Set Tallystick up');
    expect(page.url()).toBe(`${server.url}/welcome`);
    await check();
    await page.getByLabel('Your organisation').fill('Rhein Hosting');
    await page.getByLabel('Your name').fill('Ada Bauer');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').first().fill('correct horse bat');
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.getByRole('button', { name: 'Go on' }).click();
    await heading('There are no agreements yet');
    const secret = server.setUpLink!.split('#')[1]!;
    expect(requested.filter((url) => url.includes(secret))).toEqual([]);
  });

  it('lets anybody verify, who need not be signed in for that', async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`${server.url}/verify`);
    await stranger.getByRole('heading', { name: 'Verify on this computer' }).waitFor();
    await stranger.context().close();
  });

  it('lets an administrator invite someone, who comes in by the link', async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'People', exact: true }).click();
    await heading('People and tokens');
    await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Bob Stein');
    await page.getByLabel('E-mail address').fill('bob@example.org');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByText(/\/welcome#home\./).innerText();
    await check();
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByText('You were invited for Rhein Hosting.').waitFor();
    await other.getByLabel('Password').first().fill(PASSWORD);
    await other.getByRole('button', { name: 'Go on' }).click();
    // Bob holds no role: the page says so, and no menu leads where he may not go.
    await other.getByText('Your roles show no agreement').waitFor();
    await other.getByRole('button', { name: 'More' }).click();
    await other.getByRole('menuitem', { name: 'Verify' }).waitFor();
    expect(await other.getByRole('menuitem', { name: 'Audit' }).count()).toBe(0);
    await other.keyboard.press('Escape');
    await other.goto(`${server.url}/audit`);
    await other.getByRole('heading', { name: 'This is not for your roles' }).waitFor();
    await other.context().close();
  });

  it('sets up a second factor, and asks for it', async () => {
    await page.goto(`${server.url}/account`);
    await heading('Ada Bauer');
    await check();
    await page.getByLabel('Your password, to go on').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    const shown = await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
    const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
    const now = Date.now();
    await page.getByLabel('The six digits that it shows').fill(totp.generate({ timestamp: now }));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Keep these recovery codes').waitFor();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Account of Ada Bauer' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading('Sign in');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').first().fill('not the password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The address or the password is not right.').waitFor();
    // The keyboard alone lets one in too.
    await page.getByLabel('E-mail address').focus();
    await typeInto(page, /^Password/, PASSWORD);
    await enter(page, /^Sign in$/);
    await heading('One more step');
    await check();
    // The code above is used up; that of the next half minute is taken already.
    await page.getByLabel('Code').fill(totp.generate({ timestamp: now + 30_000 }));
    await page.getByRole('button', { name: 'Go on' }).click();
    await heading('Ada Bauer');
  });

  it('gives a role for one agreement or organisation, and lets a colleague stand in', async () => {
    await page.goto(`${server.url}/people`);
    await page.getByRole('button', { name: 'Change Bob Stein' }).click();
    await page.getByRole('menuitem', { name: 'Roles' }).click();
    await page.getByLabel('Add the role').first().click();
    await page.getByRole('option', { name: 'Auditor' }).click();
    await page.getByLabel('For', { exact: true }).first().click();
    await page.getByRole('option', { name: 'an organisation’s agreements' }).click();
    await page.getByLabel('Which organisation').first().click();
    await page.getByRole('option', { name: 'Rhein Hosting' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Auditor for rhein-hosting', { exact: true }).waitFor();

    await page.goto(`${server.url}/account`);
    await page.getByLabel(/^Who/).first().click();
    await page.getByRole('option', { name: 'Bob Stein' }).click();
    await page.getByLabel('From').fill('2099-01-01T09:00');
    await page.getByLabel('Until').fill('2099-01-15T09:00');
    await page.getByRole('textbox', { name: 'Why' }).fill('on leave');
    await page.getByRole('button', { name: 'Let them' }).click();
    await page.getByRole('rowheader', { name: 'Bob Stein' }).waitFor();
    await check();
  });

  it('asks once more, and says what follows, before a token ends or somebody is kept out', async () => {
    await page.getByLabel('What it is for').fill('Nightly import');
    await page.getByRole('combobox', { name: 'What it may do' }).press('ArrowDown');
    await page.getByRole('option', { name: PERMISSIONS['audit.read'].says }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('button', { name: 'Revoke the token “Nightly import”' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText('Programs that use it are refused at once').waitFor();
    await check();
    await asked.getByRole('button', { name: 'Revoke the token “Nightly import”' }).click();
    await page.getByText('There are none. Commands such as').waitFor();
    await page.goto(`${server.url}/people`);
    const change = async (what: string) => {
      await page.getByRole('button', { name: 'Change Bob Stein' }).click();
      await page.getByRole('menuitem', { name: what }).click();
    };
    await change('Keep out');
    await asked.getByText('They are signed out at once and their tokens end for good.').waitFor();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await page.getByText('No, kept out').count()).toBe(0);
    await change('Keep out');
    await asked.getByRole('button', { name: 'Keep Bob Stein out' }).click();
    await page.getByText('No, kept out').waitFor();
    await change('Let in again');
    await page.getByText('No, kept out').waitFor({ state: 'detached' });
  });

  it('is set up by an administrator: the name, who is asked for more, and mail that is tried', async () => {
    await page.goto(`${server.url}/`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await heading('Settings');
    await check();
    await page.getByLabel('Name').fill('Rhein Hosting GmbH');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It is Rhein Hosting GmbH now.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Rhein Hosting');
    await page.getByRole('button', { name: 'Send a test message to yourself' }).click();
    await page.getByText('The mail server took a message to ada@example.org').waitFor();
    expect(post.mails.map(({ to }) => to)).toEqual([['ada@example.org']]);
    await page.getByLabel('A second factor is asked of').selectOption('everybody, people of customers too');
    await page.getByText('Whoever has none sets one up at their next sign-in').waitFor();
    await check();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Bob has none: nothing opens before he has one.
    const bob = await (await browser.newContext()).newPage();
    await bob.goto(`${server.url}/audit`);
    await bob.getByLabel('E-mail address').fill('bob@example.org');
    await bob.getByLabel('Password').first().fill(PASSWORD);
    await bob.getByRole('button', { name: 'Sign in' }).click();
    await bob.getByRole('heading', { name: 'One more step' }).waitFor();
    const refused = await bob.evaluate<number>(`fetch('/api/v1/people').then(({ status }) => status)`);
    expect(refused).toBe(403);
    await bob.getByLabel('Your password, to go on').fill(PASSWORD);
    await bob.getByRole('button', { name: 'Set up a second factor' }).click();
    const shown = await bob.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
    const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
    await bob.getByLabel('The six digits that it shows').fill(totp.generate());
    await bob.getByRole('button', { name: 'Go on' }).click();
    await bob.getByRole('button', { name: 'I have kept them' }).click();
    await bob.getByRole('heading', { name: 'This is not for your roles' }).waitFor();
    await bob.context().close();
  });

  it('is read in the language and the zone that somebody chose, on every device, else in those of their organisation', async () => {
    await page.goto(`${server.url}/settings`);
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo');
    await page.getByRole('button', { name: 'Decide it' }).click();
    await page.getByText('It holds for everybody who chose nothing').waitFor();
    await page.goto(`${server.url}/audit`);
    await page.getByText('Times are in your zone, Asia/Tokyo.').waitFor();
    await page.goto(`${server.url}/account`);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    expect(
      await page.getByRole('combobox', { name: 'Time zone' }).locator('option').first().innerText(),
    ).toBe('As usual here: Asia/Tokyo');
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('America/New_York');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Von jetzt an lesen sich Zeiten so').waitFor();
    await check();
    // Another device, on which nothing was chosen.
    const other = await browser.newContext({
      storageState: { cookies: await context.cookies(), origins: [] },
    });
    const elsewhere = await other.newPage();
    await elsewhere.goto(`${server.url}/audit`);
    await elsewhere.getByRole('heading', { level: 1, name: 'Prüfprotokoll' }).waitFor();
    await elsewhere.getByText('America/New_York').first().waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Show in English' }).click();
    await page.getByRole('heading', { name: 'Language and time zone' }).waitFor();
  });

  it('shows what was done, and that the log is whole', async () => {
    await page.goto(`${server.url}/audit`);
    await heading('Audit log');
    await page.getByText(/✓ Verified just now: all \d+ entries/).waitFor();
    await page.getByRole('rowheader', { name: 'second-factor.set' }).first().waitFor();
    await check();
    await page.getByLabel('Holds the text').fill('invitation');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('rowheader', { name: 'second-factor.set' }).first().waitFor({ state: 'detached' });
    await page.getByRole('rowheader', { name: 'invitation.made' }).nth(1).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('audit.csv');
  });
});
