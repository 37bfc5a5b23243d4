import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLintConfig } from '../lint/config.ts';
import { parseAgreement } from '../parse.ts';
import { CLEAN } from '../testing/clean-agreement.ts';
import { diagnoses, problemDiagnoses } from './diagnoses.ts';
import { readDraft } from './draft.ts';
import { isAgreementText, isMasterText, masterProblems } from './masters.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/${name}`, import.meta.url), 'utf8');
const MASTER = example('northwind-master.agreement.yaml');

/** What is said of a text, with the words that are underlined. */
function shown(text: string) {
  const draft = readDraft(text);
  return diagnoses(draft, parseAgreement(text)).map(({ code, region, replacement }) => ({
    code,
    under: draft.text.slice(
      draft.offsetOf(region),
      draft.offsetOf({ line: region.endLine, column: region.endColumn }),
    ),
    ...(replacement === undefined ? {} : { replacement }),
  }));
}

describe('[EDT-1] an editor shows', () => {
  it.each([
    ['a misspelt key', 'version: 1', 'versoin: 1', 'versoin', 'unknown-key'],
    ['a wrong value', 'version: 1', 'version: one', 'one', 'wrong-kind'],
    ['a value that is missing', 'version: 1', 'version:', 'version', 'wrong-kind'],
    [
      'a key that is missing, at the construct',
      'indicator: shop-availability, ',
      '',
      'shop-up',
      'missing-key',
    ],
    [
      'a name that names nothing',
      'indicator: shop-availability',
      'indicator: shop-availabilty',
      'shop-availabilty',
      'unknown-reference',
    ],
    ['broken syntax, where it breaks', 'version: 1', 'version: [1', 'parties', 'yaml-syntax'],
  ])('%s', (_what, before, after, under, code) => {
    const text = CLEAN.replace(before, after);
    expect(text).not.toBe(CLEAN);
    expect(shown(text)).toContainEqual(expect.objectContaining({ under, code }));
  });

  it('findings of lint with why, and none that was accepted', () => {
    const text = CLEAN.replace('{ below: 99.5 %, credit: 10 % }', '{ below: 99.4 %, credit: 10 % }');
    const parsed = parseAgreement(text);
    const [finding] = diagnoses(readDraft(text), parsed);
    expect(finding).toMatchObject({
      from: 'lint',
      code: 'tier-edge',
      severity: 'error',
      replacement: '99.5 %',
    });
    expect(finding?.message).toMatch(/^A gap: .+\nWhy: .+$/su);
    const config = parseLintConfig(
      'suppress: [{ rule: tier-edge, clause: credits, reason: as agreed }]',
      'lint.yaml',
    );
    if (!config.ok) throw new Error('The configuration is wrong.');
    expect(diagnoses(readDraft(text), parsed, { config: config.config })).toEqual([]);
  });

  it('nothing where there is nothing to say', () => {
    expect(shown(CLEAN)).toEqual([]);
  });
});

describe('[EDT-2] what could be written instead', () => {
  it('is the name that was meant', () => {
    expect(shown(CLEAN.replace('indicator: shop-availability', 'indicator: shop-availabilty'))).toEqual([
      { code: 'unknown-reference', under: 'shop-availabilty', replacement: 'shop-availability' },
    ]);
  });

  it('stays in quotes, so that JSON stays JSON', () => {
    expect(shown(CLEAN.replace('indicator: shop-availability', 'indicator: "shop-availabilty"'))).toEqual([
      { code: 'unknown-reference', under: '"shop-availabilty"', replacement: '"shop-availability"' },
    ]);
  });
});

describe('[EDT-3] masters', () => {
  it('are told from agreements, and both from other files', () => {
    const told = [MASTER, CLEAN, 'services: {}', '- a', '', '{'].map((text) => {
      const draft = readDraft(text);
      return [isAgreementText(draft), isMasterText(draft)];
    });
    expect(told).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it('may leave out what their customers’ agreements say, and nothing else', () => {
    const none = () => undefined;
    expect(masterProblems(MASTER, none)).toEqual([]);
    const wrong = MASTER.replace('hours: 24x7', 'hours: 24x8').replace('owner: sla-manager', 'ownr: a');
    expect(masterProblems(wrong, none).map(({ code }) => code)).toEqual(['wrong-kind', 'unknown-key']);
    expect(masterProblems('[', none).map(({ code }) => code)).toContain('yaml-syntax');
  });

  it('have their problems shown where the agreement names them', () => {
    const text = example('acme.agreement.yaml');
    const master = { text: MASTER.replace('hours: 24x7', 'hours: 24x8'), file: 'm.yaml' };
    const parsed = parseAgreement(text, { masters: () => master });
    const draft = readDraft(text);
    const [first] = diagnoses(draft, parsed);
    expect(first?.elsewhere).toMatchObject({ file: 'm.yaml', line: 18 });
    expect(draft.text.slice(draft.offsetOf(first!.region))).toMatch(/^northwind-master/u);
    expect(parsed.ok ? [] : problemDiagnoses(draft, parsed.problems)).toEqual(diagnoses(draft, parsed));
  });
});
