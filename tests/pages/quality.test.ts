import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT, tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { evaluated } from '../testing/evaluated.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from '../testing/people.ts';
import { type SignedIn, signIn } from '../testing/signed-in.ts';

const MINUTE = 60_000;

const AGREEMENT = DESK_AGREEMENT.replace(
  'desk: { connector: csv }',
  'desk: { connector: csv, values: { urgency: { High: 1 } } }',
);

const MAPPING = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: A desk
format: csv
source: desk
timeZone: UTC
records:
  - id: '{number}'
    subject: '{number}'
    type: opened
    at: { column: when, format: 'YYYY-MM-DD HH:mm' }
    fields: { urgency: urgency }
`;

/** The same after it was mended: a word of the source stands for one of the agreement, and the end of a ticket is a record too. */
const MENDED = `${MAPPING.replace(
  'urgency: urgency }',
  'urgency: { column: urgency, values: { Tomorrow: High }, otherwise: keep } }',
)}  - id: '{number}/closed'
    subject: '{number}'
    type: closed
    at: { column: until, format: 'YYYY-MM-DD HH:mm' }
`;

const ROWS = `number,when,urgency,until
N-1,2026-03-02 09:00,High,2026-03-02 09:45
N-2,2026-03-02 09:00,High,2026-03-02 11:30
N-3,2026-03-02 09:00,Tomorrow,2026-03-02 10:00
`;

describe.skipIf(!HAS_BROWSER)('data quality, on the pages of a reporting analyst', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let now = Date.parse('2026-03-02T09:00:00Z');

  let rana: SignedIn;
  let manager: TestPerson;
  const sent: object[] = [];

  const ask = async (method: string, path: string, body: object) => {
    expect((await manager.ask(method, path, body)).status).toBeLessThan(300);
  };
  const send = async (...records: { readonly id: string }[]) => {
    const whole = records.map((one) => ({
      ...{ source: 'desk', subject: one.id, type: 'opened', occurredAt: new Date(now).toISOString() },
      ...one,
    }));
    sent.push(...whole);
    await ask('POST', '/agreements/desk-hours/evidence', whole);
    await opened.server.idle();
  };
  const pass = async (ms: number) => {
    now += ms;
    await opened.server.idle();
  };

  beforeAll(async () => {
    opened = await openServer({ access: 'sign-in', pages: `${ROOT}packages/web/dist`, now: () => now });
    await addOrganisations(opened.server.store);
    manager = await addTestPerson(opened.server, { name: 'Mia', organisation: 'we', roles: ['sla-manager'] });
    await ask('PUT', '/agreements/desk-hours/text', { text: AGREEMENT });
    for (let n = 0; n < 40; n++) {
      await send({ id: `T-${n}` });
      now += MINUTE;
    }
    browser = await openBrowser();
    const person = { name: 'Rana', organisation: 'we', roles: ['reporting-analyst'] as const };
    const options = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    rana = await signIn({ browser, server: opened }, person, options);
    page = rana.page;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
  });

  const text = (words: string) => page.getByText(words).first().waitFor();

  it('says how the sources of all agreements do', async () => {
    await page.goto(`${opened.server.url}/quality`);
    await text('The one source is good.');
    await page.getByRole('rowheader', { name: 'desk A desk, csv' }).waitFor();
    await text('Nothing is wrong with any source.');
    await expectAccessible(page);
  });

  it('says how many records came again, which takes nothing from a score', async () => {
    await ask('POST', '/agreements/desk-hours/evidence', sent.slice(0, 2));
    await page.goto(`${opened.server.url}/quality`);
    await text('The one source is good.');
    await page
      .getByRole('row', { name: /^desk A desk/ })
      .getByText('2', { exact: true })
      .waitFor();
    await page.goto(`${opened.server.url}/agreements/desk-hours?tab=evidence`);
    await text('2 records came again, which changes nothing and has no part in it.');
    await page.goto(`${opened.server.url}/quality`);
  });

  it('shows what is found as it is found, and leads to the record behind it', async () => {
    await pass(MINUTE);
    await send({ id: 'odd', data: { urgency: 'Whenever' } } as { id: string });
    await pass(MINUTE);
    await page.getByRole('rowheader', { name: /urgency is “Whenever”/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'odd', exact: true }).click();
    await page.waitForURL(/record\?source=desk&id=odd/);
    await text('Whenever');
    await page.goBack();
  });

  it('shows that a source fell silent though nobody did anything, and that it speaks again', async () => {
    await pass(10 * MINUTE);
    await text('Nothing comes from desk of desk-hours although something should.');
    await page.getByRole('rowheader', { name: /Nothing came from desk since/ }).waitFor();
    await pass(MINUTE);
    await send({ id: 'back' });
    await page
      .getByRole('rowheader', { name: /Nothing came from desk since/ })
      .waitFor({ state: 'detached' });
    await page.getByText('Closed', { exact: true }).click();
    await page.getByRole('rowheader', { name: /Nothing came from desk since/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('closed');
    await page.getByText('Open', { exact: true }).click();
  });

  it('sets from where on it is told, with a reason', async () => {
    await page.goto(`${opened.server.url}/quality?agreement=desk-hours`);
    await page.getByLabel('For', { exact: true }).selectOption('desk');
    await page.getByLabel('Understood').fill('ninety');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await text('a percentage such as');
    await page.getByLabel('Understood').fill('90');
    await page.getByLabel('Why').fill('new words come every month');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await text('It is set, and the sources are looked at again.');
    await text('100.00 %, but Understood 90.00 %');
    await opened.server.idle();
    await text('Nothing is wrong with any source.');
    await expectAccessible(page);
  });

  it('limits what a source may send and takes it back, for administrators, with a reason that is kept', async () => {
    const person = { name: 'Ada', organisation: 'we', roles: ['administrator'] as const };
    const ada = await signIn({ browser, server: opened }, person, { viewport: { width: 390, height: 844 } });
    await ada.page.goto(`${opened.server.url}/sources`);
    await ada.page.getByRole('textbox', { name: 'Id of the agreement' }).fill('desk-hours');
    await ada.page.getByRole('button', { name: 'Show', exact: true }).click();
    await ada.page.getByText('No source is known here yet; each may send what is usual.').waitFor();
    await ada.page.getByRole('button', { name: 'Limit another source' }).click();
    await ada.page.getByRole('textbox', { name: 'Source, by its id in the agreement' }).fill('desk');
    await ada.page.getByRole('textbox', { name: 'Bytes of a record' }).fill('20');
    await ada.page.getByRole('button', { name: 'Set', exact: true }).click();
    await ada.page.getByRole('alert').getByText('recordBytes').waitFor();
    await ada.page.getByRole('textbox', { name: 'Bytes of a record' }).fill('2000');
    await ada.page.getByRole('textbox', { name: 'Records a second' }).fill('5');
    await ada.page.getByRole('textbox', { name: 'Why' }).fill('it ran wild on Friday');
    await expectAccessible(ada.page);
    await ada.page.getByRole('button', { name: 'Set', exact: true }).click();
    await ada.page.getByRole('row', { name: /desk 5 2,000 Ada/ }).waitFor();
    await expectAccessible(ada.page);
    const told = await ada.page.request.get(
      `${opened.server.url}/api/v1/agreements/desk-hours/source-limits`,
    );
    expect(await told.json()).toMatchObject({
      set: [{ source: 'desk', recordsPerSecond: 5, recordBytes: 2000 }],
    });
    await ada.page.getByRole('button', { name: 'Take back the limits of desk' }).click();
    await ada.page.getByRole('button', { name: 'Take back', exact: true }).last().click();
    await ada.page.getByText('No source is known here yet; each may send what is usual.').waitFor();
    await ada.page.goto(`${opened.server.url}/audit`);
    await ada.page.getByText('it ran wild on Friday').first().waitFor();
    // Analysts try mappings on the same page, and neither see nor set limits.
    await page.goto(`${opened.server.url}/sources?agreement=desk-hours`);
    await page.getByRole('heading', { name: 'Try a mapping' }).waitFor();
    expect(await page.getByText('Limits of sources').count()).toBe(0);
  }, 60_000);

  it('tries a mapping on real rows before it is switched on, and keeps nothing', async () => {
    await page.goto(`${opened.server.url}/sources?agreement=desk-hours`);
    await page.getByRole('rowheader', { name: 'desk A desk, csv' }).waitFor();
    await page.getByRole('textbox', { name: 'Mapping' }).fill('source: desk');
    await page.getByRole('textbox', { name: 'Sample' }).fill('number,when,urgency');
    await page.getByRole('button', { name: 'Show what becomes of it' }).click();
    await page.getByRole('heading', { name: 'The mapping cannot be read' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Mapping' }).fill(MAPPING);
    await page
      .getByRole('textbox', { name: 'Sample' })
      .fill('number,when,urgency\nN-1,2026-03-02 09:00,High\nN-2,soon,High\nN-3,2026-03-02 09:00,Tomorrow\n');
    await page.getByRole('button', { name: 'Show what becomes of it' }).click();
    await page.getByRole('heading', { name: '3 rows become 2 records; 1 row became none' }).waitFor();
    await text('urgency is “Tomorrow”, a word that the agreement does not know.');
    await page.getByRole('rowheader', { name: 'N-3' }).waitFor();
    await expectAccessible(page);
    const kept = await manager.ask('GET', '/agreements/desk-hours/record?source=desk&id=N-3');
    expect(kept.status).toBe(404);
  });

  it('mends the mapping, sends what it makes, and sees what the command comes to', async () => {
    await page.getByRole('textbox', { name: 'Mapping' }).fill(MENDED);
    await page.getByRole('textbox', { name: 'Sample' }).fill(ROWS);
    await page.getByRole('button', { name: 'Show what becomes of it' }).click();
    await page.getByRole('heading', { name: '3 rows become 6 records' }).waitFor();
    expect(await page.getByText('a word that the agreement does not know').count()).toBe(0);
    await pass(3 * 60 * MINUTE);
    const folder = mkdtempSync(join(tmpdir(), 'mended-'));
    const [mapping, rows] = [join(folder, 'mapping.yaml'), join(folder, 'rows.csv')];
    writeFileSync(mapping, MENDED);
    writeFileSync(rows, ROWS);
    const token = await addTestPerson(opened.server, {
      ...{ name: 'Rana by command', organisation: 'we', roles: ['reporting-analyst'] },
    });
    const imported = await tallystick(
      ['import', 'desk-hours', `${rows}@${mapping}`, '--url', opened.server.url],
      { env: { TALLYSTICK_TOKEN: token.token } },
    );
    expect([imported.code, imported.stderr]).toEqual([0, '']);
    await opened.server.idle();
    const { body } = await manager.ask('GET', '/agreements/desk-hours');
    const { asOf } = (body as { report: { asOf: string } }).report;
    const report = await evaluated(AGREEMENT, sent, asOf, [`${rows}@${mapping}`]);
    rmSync(folder, { recursive: true });
    const march = report.objectives[0]!.periods.find(({ period }) => period === '2026-03')!;
    expect(march.good).toBe('2');
    await page.goto(`${opened.server.url}/agreements/desk-hours/objectives/quick?period=2026-03`);
    await page.getByText('Attained so far').waitFor();
    const shown = await page.locator('main').innerText();
    for (const one of [march.attained!.text, `of ${march.valid} decided`]) expect(shown).toContain(one);
    await page.getByRole('link', { name: 'N-2' }).first().waitFor();
    expect(rana.refused.filter((one) => one.startsWith('403'))).toEqual([]);
  });

  it('shows how it went, day by day', async () => {
    await pass(24 * 60 * MINUTE);
    await page.goto(`${opened.server.url}/quality`);
    await page.getByRole('img', { name: /^From .* on 2026-03-02 to .* on 2026-03-03; lowest/ }).waitFor();
  });
});
