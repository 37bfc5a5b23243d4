/** `npm run screenshots`: every page in a real browser, wide and narrow, light and dark, into screenshots/. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPackages, buildPages, ROOT } from '../build.mjs';
import { installSystemPackages } from '../system-packages.mjs';

const PAGES = [
  ['portfolio', '/'],
  ['agreement', '/agreements/incident-desk?period=2016-03'],
  ['objective', '/agreements/incident-desk/objectives/p3-resolved?period=2016-03'],
  ['availability', '/agreements/code-hosting/objectives/actions-up?period=2024-10'],
  ['incident', '/agreements/incident-desk/subjects/INC0005457'],
  ['record', '/agreements/incident-desk/record?source=desk&id=INC0000045%2F0%2F29%2F2%2F2016%2001%3A23'],
  ['shift', '/shift'],
  ['alerts', '/alerts'],
  ['maintenance', '/maintenance'],
  ['status-page', '/agreements/code-hosting?tab=status'],
  ['escalations', '/alerts?tab=escalations'],
  ['duty', '/alerts?tab=duty&agreement=incident-desk'],
  ['silences', '/alerts?tab=silences'],
  ['channels', '/alerts?tab=channels'],
  ['credits', '/credits'],
  ['claims', '/claims'],
  ['credit', '/agreements/incident-desk/credits/1'],
  ['quality', '/quality'],
  ['sources', '/sources?agreement=incident-desk'],
  ['quality-of-one', '/quality?agreement=incident-desk'],
  ['reviews', '/reviews'],
  ['review', '/agreements/code-hosting/reviews/1'],
  ['process-health', '/process-health'],
  ['people', '/people'],
  ['data-protection', '/data-protection?agreement=incident-desk'],
  ['audit', '/audit'],
  ['account', '/account'],
  ['evidence', '/agreements/incident-desk?tab=evidence'],
  ['exclusions', '/agreements/code-hosting?tab=exclusions'],
  ['statements', '/agreements/code-hosting?tab=statements'],
  ['studio', '/studio'],
  ['studio-form', '/studio?agreement=incident-desk&clause=objectives.p2-resolved'],
  ['studio-text', '/studio?agreement=incident-desk&clause=objectives.p2-resolved&view=text'],
  ['what-if', '/agreements/incident-desk/what-if'],
  ['verify', '/verify'],
  ['not-found', '/nowhere'],
];
const SIZES = [
  ['wide', { width: 1440, height: 1000 }],
  ['narrow', { width: 390, height: 844 }],
];

installSystemPackages();
buildPackages();
buildPages();
const demo = spawn(process.execPath, [join(ROOT, 'packages/cli/bin/tallystick.mjs'), 'demo', '--port', '0'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  let text = '';
  demo.stdout.on('data', (chunk) => {
    text += chunk;
    const found = /The pages are at (http\S+)/.exec(text);
    if (found) resolve(found[1]);
  });
  demo.on('exit', () => reject(new Error(`The demo ended before it served the pages:\n${text}`)));
});
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
for (const [size, viewport] of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const [name, path] of PAGES) {
      await page.goto(`${url}${path}`, { waitUntil: 'load' });
      await page.waitForTimeout(900);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
demo.kill('SIGTERM');
console.log(`Screenshots are in ${folder}.`);
