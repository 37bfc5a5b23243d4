import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';

const ACME = join(ROOT, 'examples/acme.agreement.yaml');
const CHANGES = [
  ['version: 3', 'version: 4 # the draft of May'],
  ['within: 4 h', 'within: 120 min'],
  ['target: 99.9 %', 'target: 99.90 %'],
  ['{ notice: 72 h', '{ notice: 24 h'],
  ['{ below: 99 %, credit: 20 % }', '{ below: 99.5 %, credit: 20 % }'],
  ['fri: 08:00-16:00', 'fri: 08:00-17:00'],
  ['title: The shop is up', 'title: The shop takes orders'],
] as const;

describe('tallystick diff', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-diff-'));
    copyFileSync(
      join(ROOT, 'examples/northwind-master.agreement.yaml'),
      join(folder, 'northwind-master.agreement.yaml'),
    );
    const draft = CHANGES.reduce(
      (text, [old, now]) => {
        expect(text.split(old).length).toBe(2);
        return text.replace(old, now);
      },
      readFileSync(ACME, 'utf8'),
    );
    writeFileSync(join(folder, 'draft.yaml'), draft);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells what a draft changes, grouped by who gains', async () => {
    const { code, stdout } = await tallystick(['diff', ACME, join(folder, 'draft.yaml')]);
    expect(stdout).toBe(TEXT);
    expect(code).toBe(1);
  });

  it('tells the same as JSON, in the form that its schema describes', async () => {
    const { code, stdout } = await tallystick(['diff', ACME, join(folder, 'draft.yaml'), '--format', 'json']);
    const report = JSON.parse(stdout);
    expect([code, report.format, report.totals]).toEqual([
      1,
      'tallystick-diff/1',
      { customer: 2, provider: 1, neither: 0, undecidable: 1 },
    ]);
    expect(report.differences).toContainEqual({
      clause: 'objectives.p1-resolved',
      title: 'Priority 1 is resolved within four hours',
      field: 'within',
      kind: 'changed',
      before: '4 h',
      after: '2 h',
      gains: 'customer',
      reason: 'stricter',
      affects: 'figures',
      why: 'A stricter promise is harder to keep.',
    });
    const schema = await tallystick(['schema', 'diff']);
    expect(JSON.parse(schema.stdout)).toEqual(
      JSON.parse(readFileSync(join(ROOT, 'schema/diff.schema.json'), 'utf8')),
    );
  });

  it('says that nothing differs where only the writing does', async () => {
    const inJson = await tallystick(['resolve', ACME, '--format', 'json']);
    writeFileSync(join(folder, 'resolved.json'), JSON.stringify(JSON.parse(inJson.stdout)));
    expect((await tallystick(['diff', ACME, join(folder, 'resolved.json')])).code).toBe(0);

    const resolved = await tallystick(['resolve', ACME]);
    writeFileSync(join(folder, 'resolved.yaml'), resolved.stdout);
    const { code, stdout } = await tallystick(['diff', ACME, join(folder, 'resolved.yaml')]);
    expect([code, stdout]).toEqual([
      0,
      'Acme hosting and support: acme-2026 version 3 → acme-2026 version 3\n\nNo differences.\n',
    ]);
  });

  it('refuses files that are no agreements', async () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'kind: Nonsense\n');
    const { code, stderr } = await tallystick(['diff', ACME, join(folder, 'wrong.yaml')]);
    expect(code).toBe(3);
    expect(stderr).toContain('wrong.yaml:1:');
  });
});

const TEXT = `Acme hosting and support: acme-2026 version 3 → acme-2026 version 4

The customer gains (2)
  Priority 1 is resolved within four hours (objectives.p1-resolved), within: 4 h → 2 h
      A stricter promise is harder to keep.
  credit for: The shop takes orders (credits.schedules[0]), tiers, at least 99 %, below 99.5 %: 10 % → 20 %
      The same miss is credited with another share.

The provider gains (1)
  exclusions.planned-maintenance, notice: 72 h → 24 h
      Less notice makes it easier to exclude time.

Who gains cannot be decided from the text (1)
  calendars.office, hours.fri: 08:00-16:00 → 08:00-17:00
      Longer hours count more time and also end a business day later, so it depends on what happens.

Called otherwise, and no change
  objectives.shop-up, title: The shop is up → The shop takes orders

4 differences.
`;
