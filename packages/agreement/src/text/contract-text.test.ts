import { describe, expect, it } from 'vitest';
import { clauseIds } from '../clause-ids.ts';
import type { Agreement } from '../model.ts';
import { parseAgreement } from '../parse.ts';
import { statedDefaults } from '../stated-defaults.ts';
import { RATIOS, REST, VALUES, WHOLE } from '../testing/known-good.ts';
import { type Contract, LANGUAGES, type Language } from './contract.ts';
import { contractHtml } from './contract-html.ts';
import { contractText } from './contract-text.ts';

const TEXTS = { WHOLE, RATIOS, VALUES, REST };

function read(text: string): Agreement {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

const said = (agreement: Agreement, language: Language) => JSON.stringify(contractText(agreement, language));
const clausesOf = (contract: Contract) => contract.sections.flatMap(({ clauses }) => clauses);

describe('nothing is measured that the text does not say', () => {
  it.each(LANGUAGES)('[TXT-2] every clause has a number, and cites its stable id (%s)', (language) => {
    for (const text of Object.values(TEXTS)) {
      const agreement = read(text);
      const contract = contractText(agreement, language);
      const clauses = clausesOf(contract);
      expect(new Set(clauses.map(({ number }) => number)).size).toBe(clauses.length);
      const cited = clauses.flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(new Set(cited).size).toBe(cited.length);
      const isSaid = (id: string) =>
        cited.some(
          (one) =>
            id === one || one.startsWith(`${id}.`) || id.startsWith(`${one}.`) || id.startsWith(`${one}[`),
        );
      expect(clauseIds(agreement).filter((id) => !isSaid(id))).toEqual([]);
    }
  });

  it('[TXT-3] what holds for lack of a word stands in the clause that it is about', () => {
    for (const text of Object.values(TEXTS)) {
      const agreement = read(text);
      const cited = clausesOf(contractText(agreement, 'en')).map(({ id }) => id ?? '');
      const missing = statedDefaults(agreement).filter(
        ({ clause }) => !cited.some((id) => id === clause || clause.startsWith(`${id}.`)),
      );
      expect(missing.filter(({ clause }) => clause !== '')).toEqual([]);
    }
  });
});

describe('the text', () => {
  it('[TXT-4] is the same whenever it is written', () => {
    for (const language of LANGUAGES) expect(said(read(WHOLE), language)).toBe(said(read(WHOLE), language));
  });

  it('[TXT-5] as a page it stands alone, without script, and shows what is written as it is written', () => {
    const agreement = read(WHOLE.replace('Support and hosting for Acme', '"<b>Support & \'hosting\'</b>"'));
    const page = contractHtml(contractText(agreement, 'de'));
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<title>&lt;b&gt;Support &amp; &#39;hosting&#39;&lt;/b&gt;</title>');
    const { sections } = contractText(agreement, 'de');
    expect(page.match(/<li><a href="#s\d+">/gu)).toHaveLength(sections.length);
    for (const { number } of sections) expect(page).toContain(`<h2 id="s${number}">`);
    expect(page).not.toMatch(/<script|<link|<img|<b>|url\(|\bon[a-z]+=/u);
  });
});
