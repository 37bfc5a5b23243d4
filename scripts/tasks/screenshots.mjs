/** `npm run screenshots`: every page in a real browser, wide and narrow, light and dark, into screenshots/; with a word, those alone whose names hold it. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPackages, buildPages, ROOT } from '../build.mjs';
import { DEMO_PAGES, WORLD_PAGES } from '../screenshot-pages.mjs';
import { installSystemPackages } from '../system-packages.mjs';

const SIZES = [
  ['wide', { width: 1440, height: 1000 }],
  ['narrow', { width: 390, height: 844 }],
];

installSystemPackages();
buildPackages();
buildPages();
const [wanted] = process.argv.slice(2); // of a picture, to take those alone whose names hold it
const demo = spawn(process.execPath, [join(ROOT, 'packages/cli/bin/tallystick.mjs'), 'demo', '--port', '0'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await said(demo, /The pages are at (http\S+)/);
const world = spawn(process.execPath, ['--conditions=source', 'tests/testing/serve-world.ts'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { url: worldUrl, cookies } = JSON.parse(await said(world, /^(\{.*\})$/m));
const folder = join(ROOT, 'screenshots');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await takeAll();
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  world.kill('SIGTERM');
}
console.log(`Screenshots are in ${folder}.`);

async function takeAll() {
  for (const [size, viewport] of SIZES) {
    for (const colorScheme of ['light', 'dark']) {
      const take = async (context, address, name) => {
        if (wanted !== undefined && !name.includes(wanted)) return;
        const page = await context.newPage();
        await page.goto(address, { waitUntil: 'load' });
        await page
          .locator('main h1, body > h1')
          .first()
          .waitFor({ timeout: 20_000 })
          .catch(() => undefined);
        await page.waitForFunction(isLoaded, undefined, { timeout: 20_000 });
        await seeAll(page);
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
        await page.close();
      };
      const open = await browser.newContext({ viewport, colorScheme });
      for (const [name, path] of DEMO_PAGES) await take(open, `${url}${path}`, name);
      await open.close();
      for (const [who, name, path] of WORLD_PAGES) {
        const context = await browser.newContext({ viewport, colorScheme });
        if (who !== 'nobody')
          await context.addCookies([{ name: 'tallystick_session', value: cookies[who], url: worldUrl }]);
        await take(context, `${worldUrl}${path}`, name);
        await context.close();
      }
    }
  }
}

/** Goes down a page and back: charts are drawn when they are seen. */
async function seeAll(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top <= height; top += 700) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
}

/** Whether all of a page is there; what is shown as an example of loading stays so. */
function isLoaded() {
  return [...document.querySelectorAll('[aria-busy="true"]')].every((one) => one.closest('[data-example]'));
}

/** Waits until a process says something. */
function said(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = pattern.exec(text);
      if (found) resolve(found[1]);
    });
    child.on('exit', () => reject(new Error(`It ended before it served the pages:\n${text}`)));
  });
}
