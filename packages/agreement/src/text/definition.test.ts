import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { RATIOS, REST, VALUES, WHOLE } from '../testing/known-good.ts';
import { LANGUAGES } from './contract.ts';
import { contractText } from './contract-text.ts';
import { definitionOf } from './definition.ts';

function read(text: string) {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

describe('what a promise means', () => {
  it('[TXT-7] is said by its clauses of the contract, the promise and what is measured first, word for word', () => {
    for (const agreement of [WHOLE, RATIOS, VALUES, REST].map(read))
      for (const language of LANGUAGES) {
        const whole = contractText(agreement, language).sections.flatMap(({ clauses }) => clauses);
        for (const { id, indicator } of agreement.objectives.values()) {
          const said = definitionOf(agreement, id, language);
          expect(said[0]?.id).toBe(`objectives.${id}`);
          expect(said[1]?.id).toBe(`indicators.${indicator}`);
          for (const clause of said) expect(whole).toContainEqual(clause);
          expect(new Set(said.map((clause) => clause.number)).size).toBe(said.length);
        }
      }
  });

  it('[TXT-7] names the hours, what does not count, and the credits of this promise alone', () => {
    const agreement = read(WHOLE);
    for (const { id } of agreement.objectives.values()) {
      const ids = definitionOf(agreement, id, 'en').map((clause) => clause.id ?? '');
      const schedules = agreement.credits.schedules.flatMap(({ objective }, place) =>
        objective === id ? [`credits.schedules[${place}]`] : [],
      );
      expect(ids.filter((one) => one.startsWith('credits.schedules'))).toEqual(schedules);
      expect(ids.some((one) => one.startsWith('sources.'))).toBe(true);
    }
    expect(definitionOf(agreement, 'nothing', 'en')).toEqual([]);
  });
});
