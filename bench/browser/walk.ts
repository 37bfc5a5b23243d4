/** What is done on the pages, step by step, each measured. */
import type { Page } from 'playwright-core';
import { handsOn } from './hands.ts';

/** Measures a step: what it is called, and what is done until what was asked for stands there. */
export type Measure = (what: string, act: () => Promise<void>) => Promise<void>;

/** The step that the others are compared with. */
export const EMPTY = 'an empty page, loaded';

const TABLE = '[role=region][data-long]';
const GRID = 'section[data-long]';
const ROW = 'table[role=table] tbody th a';
const EATERS = '#eaters [role=region]';

interface Walk {
  readonly page: Page;
  readonly url: string;
  readonly measure: Measure;
  readonly promises: number;
  readonly tickets: number;
  /** Sends one more event of the wide agreement, and gives how many it has then. */
  readonly sendOne: () => Promise<number>;
}

/** Every step once: the portfolio, an agreement with many promises, a table of many tickets, the studio. */
export async function walk({ page, url, measure, promises, tickets, sendOne }: Walk): Promise<void> {
  const { toPress, press, type, scrollThrough, until, rest } = handsOn(page);
  const isThere = (selector: string) => until(`document.querySelector(${JSON.stringify(selector)})`);

  await measure(EMPTY, async () => void (await page.goto(`${url}/empty.html`)));
  await measure('the portfolio, loaded', async () => {
    await page.goto(`${url}/`);
    await isThere('main tbody a[href*="team-0"]');
    await isThere('main tbody a[href*="quick"]');
  });

  const open = await toPress('main a[href="/agreements/wide"]');
  await measure(`an agreement of ${promises} promises, opened`, async () => {
    await open();
    await isThere(ROW);
    await isThere(`${GRID} tbody a`);
  });
  await measure('its figures, told anew', async () => {
    const records = await sendOne();
    await until(`document.querySelector('main').textContent.includes('${records.toLocaleString('en')}')`);
  });
  await measure('its table, scrolled through in 100 steps', () => scrollThrough(TABLE, 100));
  await measure('its grid of marks, scrolled through in 100 steps', () => scrollThrough(GRID, 100));
  await page.evaluate(`document.querySelector('${TABLE}').scrollTo(0, 0)`);
  await press(`${TABLE} thead button`);
  const order = await toPress('form button', 1);
  await measure('its table, ordered', async () => {
    await order();
    await until(`document.querySelector('${ROW}')?.textContent.includes('Team ${promises - 1}')`);
  });
  const find = await toPress('main input[type=search]');
  await find();
  await measure('its table, searched letter by letter', async () => {
    await type('Team 1234');
    await until(`document.querySelectorAll('${ROW}').length === 1`);
  });
  const turn = await toPress('header [aria-label^="Colours"]');
  await measure('the colours, switched on its page', turn);
  await turn();
  await turn();
  await measure('what finds anything, opened there', async () => {
    await page.keyboard.press('Control+k');
    await isThere('[role=dialog] input');
  });
  await measure('what finds anything, typed into', () => type('team 19'));
  await page.keyboard.press('Escape');
  await rest();
  const promise = await toPress(ROW);
  await measure('a promise, opened there', async () => {
    await promise();
    await isThere('#budget [role=img]');
  });
  await page.goto(`${url}/agreements/wide?period=2026-05`);
  await isThere(`${GRID} tbody a`);
  await press(`${TABLE} thead button`, 1);
  await press('form input[type=search]');
  await type('miss');
  const filter = await toPress('form button[type=submit]');
  await measure('its table, filtered', async () => {
    await filter();
    await until(`location.search.includes('in.status')`);
  });

  await measure(`a promise over ${tickets} tickets, loaded`, async () => {
    await page.goto(`${url}/agreements/long/objectives/quick?period=2026-03`);
    await isThere(`${EATERS} tbody th a`);
  });
  await rest();
  await measure('its tickets, scrolled through in 100 steps', async () => {
    await scrollThrough(EATERS, 100);
    await isThere(`${EATERS} [aria-rowindex="${tickets + 1}"] a`);
  });
  await measure('its tickets, ordered', async () => {
    await page.selectOption('#eaters select', 'elapsed');
    await until(`location.search.includes('elapsed')`);
    await isThere(`${EATERS} tbody th a`);
  });
  await (await toPress('#eaters input[type=search]'))();
  await measure('its tickets, searched letter by letter', async () => {
    await type('INC99999');
    await until(`document.querySelectorAll('#eaters tbody th a').length === 1`);
  });

  await measure(`the studio, opened on ${promises} promises`, async () => {
    await page.goto(`${url}/studio?agreement=wide&clause=objectives.team-7`);
    await until(`[...document.querySelectorAll('main input')].some(({ value }) => value.includes('Team 7'))`);
  });
  await page.waitForTimeout(SETTLED_MS);
  const titles = `[...document.querySelectorAll('main input')].findIndex(({ value }) => value.includes('Team 7'))`;
  await press('main input', await page.evaluate<number>(titles));
  await measure('its form, typed into', async () => {
    await type(' so fast');
    await page.waitForTimeout(SETTLED_MS);
  });
  await page.goto(`${url}/studio?agreement=wide&view=text`);
  await isThere('.cm-line');
  await page.waitForTimeout(SETTLED_MS);
  await press('.cm-line', 3);
  await measure('its text, typed into', async () => {
    await type('# a note');
    await page.waitForTimeout(SETTLED_MS);
  });
  await page.evaluate('localStorage.clear()');
}

/** What reads an agreement beside the page takes so long at most until what it found stands there, ms. */
const SETTLED_MS = 2_500;
