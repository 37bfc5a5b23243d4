import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { atCaret } from '../testing/at-caret.ts';
import { CLEAN } from '../testing/clean-agreement.ts';
import { readDraft } from './draft.ts';
import { hoverAt } from './hover.ts';

const masters = (id: string) => (id === 'clean' ? { file: 'folder/clean.yaml', text: CLEAN } : undefined);
const hover = (marked: string) => {
  const { text, place } = atCaret(marked);
  const parsed = parseAgreement(text, { masters });
  return hoverAt(readDraft(text), place, { masters, ...(parsed.ok ? { agreement: parsed.agreement } : {}) });
};
const marked = (words: string) => {
  const without = words.replace('‸', '');
  expect(CLEAN).toContain(without);
  return CLEAN.replace(without, words);
};

describe('[EDT-4] hovering', () => {
  it.each([
    ['over a key', 'ver‸sion: one', ['**version** (required)', 'The parties’ number of this text.']],
    ['over a key of few words', 'ki‸nd: x', ['**kind** (required)', 'One of: `ServiceLevelAgreement`']],
    ['over a value', 'kind: x‸', ['**kind** (required)', 'What the file is.']],
    [
      'over a key of a construct',
      'ter‸m: {}',
      ['Keys: **from**, **to**, **timeZone**, **currency**, notice'],
    ],
    ['over a notation', 'term: { fr‸om: 1 }', ['First day.', 'For example: `2026-12-31`']],
    [
      'over a key of words and notations',
      'objectives: { a: { tar‸get: x } }',
      ['For example: `99.9 %`, `95 %`.\n\nOr: `every one`.'],
    ],
    [
      'over a key of several constructs',
      'objectives: { a: { per‸iod: x } }',
      ['- { **every**, monthEnd } A cycle', '- { **rolling** } A window'],
    ],
    ['over a key in brackets that are not closed', 'parties: { provider: { na‸me: A', ['Its legal name.']],
  ])('%s', (_where, text, parts) => {
    const found = hover(text)?.text;
    for (const part of parts) expect(found).toContain(part);
  });

  it('over a name shows what it names', () => {
    expect(hover(marked('owner: desk-‸owner, where'))?.text).toBe(
      '**desk-owner** (role)\n\n```yaml\ndesk-owner: desk@northwind.example\n```',
    );
    expect(hover(marked('calendar: off‸ice\nobj'))?.text).toContain('**office** (calendar)');
    const indicator = hover(marked('indicator: time-to-‸resolve, owner: desk-owner, where: { priority: 1 }'));
    expect(indicator?.text).toContain('time-to-resolve:\n  kind: clock\n  service: support\n');
  });

  it('over an inherited name tells whose it is', () => {
    const text = 'extends: clean\nobjectives:\n  a: { indicator: shop-avail‸ability }\n';
    expect(hover(text)?.text).toContain('From clean.yaml.');
  });

  it('over an id tells how often it is used', () => {
    expect(hover(marked('  off‸ice: {'))?.text).toContain('Used 3 times.');
    expect(hover(marked('network-up‸:'))?.text).toContain('Used 0 times.');
  });

  it('over a party tells who it is', () => {
    const text =
      'parties: { provider: { name: A }, customer: { name: B GmbH } }\ntermination: { convenience: { by: cust‸omer } }';
    expect(hover(text)?.text).toContain('**customer** (party): B GmbH');
  });

  it('over a key tells what holds where it is left out', () => {
    const text = CLEAN.replace('calendar: office\nobj', 'calendar: office\n    reop‸ened: first\nobj');
    expect(hover(text)?.text).toContain('When it is left out: total.');
  });

  it('is silent elsewhere', () => {
    expect(hover('kind: x  # com‸ment')).toBeUndefined();
    expect(hover('unknown: { deep‸er: 1 }')).toBeUndefined();
    expect(hover('‸')).toBeUndefined();
  });
});
