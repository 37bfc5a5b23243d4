import { readFileSync } from 'node:fs';
import type { RunningServer } from '@tallystick/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { englishOn } from '../testing/english.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const vectors = `${ROOT}packages/proof/vectors/`;
const { keys, cases } = JSON.parse(readFileSync(`${vectors}cases.json`, 'utf8')) as {
  keys: { verifier: string }[];
  cases: { file: string; kept: string[] }[];
};
const KEY = keys[0]!.verifier;
const KEPT = cases.find(({ file }) => file === 'rewritten.bundle')!.kept[0]!;

describe.skipIf(!HAS_BROWSER)('the page to verify with, in a real browser', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    opened = await openServer({ pages: `${ROOT}packages/web/dist` });
    server = opened.server;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const visit = async (address: string, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, faults, close: () => context.close() };
  };
  const verify = async (page: Page, file: string, key = KEY) => {
    await page.getByLabel('The bundle').setInputFiles(`${vectors}${file}`);
    await page.getByLabel('Keys that you trust').fill(key);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.locator('ol[data-verdict]').waitFor();
    const marks = await page.locator('ol[data-verdict] > li').all();
    const steps = await Promise.all(marks.map((mark) => mark.getAttribute('data-state')));
    return { verdict: await page.locator('ol[data-verdict]').getAttribute('data-verdict'), steps };
  };

  const verifyGerman = async (page: Page, file: string) => {
    await page.getByLabel('Das Bündel').setInputFiles(`${vectors}${file}`);
    await page.getByLabel('Schlüssel, denen Sie vertrauen').fill(KEY);
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.locator('ol[data-verdict]').waitFor();
  };

  it.each(['app', 'one file without a server'])(
    'tells a good bundle from a changed one (%s)',
    async (where) => {
      const isApp = where === 'app';
      const address = isApp ? `${server.url}/verify` : `file://${ROOT}packages/web/dist/verify-offline.html`;
      const { page, faults, close } = await visit(address, isApp ? {} : { offline: true });
      expect(await verify(page, 'good.bundle')).toEqual({
        verdict: 'verified',
        steps: Array(6).fill('passed'),
      });
      expect(await verify(page, 'changed.bundle')).toEqual({
        verdict: 'failed',
        steps: ['passed', 'passed', 'passed', 'failed', 'passed', 'skipped'],
      });
      expect(await page.locator('main').innerText()).toContain('The record opened-2 of desk');
      expect((await verify(page, 'stranger.bundle')).verdict).toBe('failed');
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('finds rewritten history by a checkpoint that was kept', async () => {
    const { page, close } = await visit(`${server.url}/verify`);
    expect((await verify(page, 'rewritten.bundle')).verdict).toBe('verified');
    await page
      .getByLabel('Checkpoints that you kept')
      .setInputFiles({ name: 'february.txt', mimeType: 'text/plain', buffer: Buffer.from(KEPT) });
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('has rewritten history').waitFor();
    await close();
  });

  it('says what a key looks like where there is none, and what is no bundle', async () => {
    const { page, close } = await visit(`${server.url}/verify`);
    expect(await page.getByRole('button', { name: 'Verify' }).isDisabled()).toBe(true);
    await page.getByLabel('Keys that you trust').fill('hello');
    expect(await page.locator('main').innerText()).toContain('“hello” is no verifier key');
    await page
      .getByLabel('The bundle')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello\n') });
    await page.getByLabel('Keys that you trust').fill('');
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('This is no bundle').waitFor();
    await close();
  });

  it('is German as one file too where the browser is, and English for who wants it, which it remembers', async () => {
    const address = `file://${ROOT}packages/web/dist/verify-offline.html`;
    const { page, faults, close } = await visit(address, { offline: true, locale: 'de-AT' });
    await page.getByRole('heading', { level: 1, name: 'Auf diesem Computer prüfen' }).waitFor();
    await verifyGerman(page, 'changed.bundle');
    expect(await englishOn(page)).toEqual([]);
    await verifyGerman(page, 'good.bundle');
    expect(await englishOn(page)).toEqual([]);
    expect(await page.title()).toBe('Prüfen · Tallystick');
    expect((await axeOn(page).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Show in English' }).click();
    await page.getByRole('heading', { name: 'Verified' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Verify on this computer' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone (%s)', async (colorScheme) => {
    const { page, close } = await visit(`${server.url}/verify`, {
      colorScheme,
      viewport: { width: 360, height: 740 },
    });
    await verify(page, 'changed.bundle');
    expect((await axeOn(page).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.goto(`file://${ROOT}packages/web/dist/verify-offline.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await close();
  });
});
