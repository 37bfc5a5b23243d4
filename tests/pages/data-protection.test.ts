import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.ts';
import { HAS_BROWSER, openBrowser } from '../testing/browser.ts';
import { ROOT } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

describe.skipIf(!HAS_BROWSER)('data protection on the pages', () => {
  let opened: OpenServer;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const now = Date.parse('2026-03-09T12:00:00Z');
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
    await opened.server.idle();
  };
  const ticket = (id: string, caller: string) => ({
    ...{ source: 'desk', id, subject: id, type: 'opened', occurredAt: '2026-03-02T09:00:00Z' },
    ...{ data: { caller, urgency: 'high' }, raw: `${id},${caller}` },
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-privacy-'));
    opened = await openServer({
      ...{ pages: `${ROOT}packages/web/dist`, now: () => now },
      keyFile: join(folder, 'server.key'),
    });
    await send('PUT', '/text', { text: DESK_AGREEMENT });
    browser = await openBrowser();
    const viewport = { width: 360, height: 800 };
    page = await (await browser.newContext({ viewport, colorScheme: 'dark' })).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  /** Fills fields of the part of the page with this heading. */
  const fill = async (part: string, fields: Record<string, string>) => {
    for (const [label, text] of Object.entries(fields))
      await page.getByRole('region', { name: part }).getByLabel(label).fill(text);
  };

  it('says what will be there, and marks a field', async () => {
    await page.goto(`${opened.server.url}/data-protection`);
    await page.getByText('Nobody is known yet.').waitFor();
    await page.getByText('Choose an agreement to see').waitFor();
    await expectAccessible(page);
    await page.goto(`${opened.server.url}/data-protection?agreement=desk-hours`);
    await page.getByText('No field of its sources is personal yet.').waitFor();
    await fill('Personal fields', { Source: 'desk', Field: 'caller', Class: 'callers', Why: 'As agreed.' });
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await page.getByText('its own value says').waitFor();
    await send('POST', '/evidence', [ticket('T-1', 'anna@example.org'), ticket('T-2', 'carl@example.org')]);
  });

  it('finds a person, exports all about them, and places a hold that stops their erasure', async () => {
    await page.goto(`${opened.server.url}/data-protection`);
    await page.getByLabel('What identifies the person in records').fill('ANNA@example.org ');
    await page
      .getByRole('region', { name: 'People in records' })
      .getByRole('button', { name: 'Find' })
      .click();
    await page.getByText('Records know them as').waitFor();
    await page.getByText('One record of desk-hours').waitFor();
    await fill('People in records', { Why: 'They asked on 3 March.' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export all about them' }).click(),
    ]);
    const document = readFileSync((await download.path())!, 'utf8');
    expect(document).toContain('anna@example.org');
    expect(document).not.toContain('carl');
    await fill('People in records', { Why: 'Case 12.' });
    await page.getByRole('button', { name: 'Place a legal hold' }).click();
    await page.getByText('Held as a person: “Case 12.”.').waitFor();
    expect(await page.getByRole('button', { name: 'Erase…' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lift the hold “Case 12.”' }).click();
    await page.getByLabel('Why it is over').fill('It is over.');
    await page.getByRole('button', { name: 'Lift the hold', exact: true }).click();
    await page.getByText('Nothing is held.').waitFor();
  });

  it('erases a person once that is typed in, and the record says so', async () => {
    await page.goto(`${opened.server.url}/agreements/desk-hours/record?source=desk&id=T-1`);
    await page.getByText('anna@example.org', { exact: true }).first().waitFor();
    await page.goBack();
    await page.getByText('One record of desk-hours').waitFor();
    await fill('People in records', { Why: 'They asked.' });
    await page.getByRole('button', { name: 'Erase…' }).click();
    const label = (await page.getByText(/^Type .* to confirm$/).innerText()).split(' ')[1]!;
    await page.getByLabel(/^Type .* to confirm$/).fill('something');
    expect(await page.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await page.getByLabel(/^Type .* to confirm$/).fill(label);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('can never be read again').waitFor();
    await page.goto(`${opened.server.url}/agreements/desk-hours/record?source=desk&id=T-1`);
    await page.getByText(/erased on/).waitFor();
    await page.getByText('about people whom you may not see, or who were erased').waitFor();
    expect(await page.getByText('anna@example.org').count()).toBe(0);
    await expectAccessible(page);
  });

  it('blots their name out of what people typed, once it is seen where that stands', async () => {
    const silence = { reason: 'For Anna Muster.', to: '2026-03-10T12:00:00Z' };
    const made = await fetch(`${opened.server.url}/api/v1/silences`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(silence) },
    });
    expect(made.status).toBe(201);
    await page.goBack();
    await page.getByLabel('Names and addresses, one a line').fill('anna muster\nanna@example.org');
    await page.getByLabel('The reason for it').fill('They asked.');
    await page.getByRole('button', { name: 'See where they stand' }).click();
    await page.getByText('reasons of silences: 1 place').waitFor();
    await page.getByText('the audit log: 1 place').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Blot them out for good' }).click();
    await page.getByText('They were blotted out here:').waitFor();
    const silences = await (await fetch(`${opened.server.url}/api/v1/silences`)).text();
    expect(silences).toMatch(/For \[erased [0-9a-f]{8}\]\./);
  });

  it('says how long a class is kept, and whom that would erase', async () => {
    await page.goto(`${opened.server.url}/data-protection`);
    const form = { Id: 'callers', Name: 'Callers', Days: '3', Why: 'As agreed.' };
    await fill('How long it is kept', form);
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('As things stand this erases one person').waitFor();
    await page.getByRole('rowheader', { name: 'Callers (callers)' }).waitFor();
    await expectAccessible(page);
  });
});
