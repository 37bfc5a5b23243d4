import type { Rule } from '../rule.ts';
import { conditionTexts, TermIndex } from '../terms.ts';

/** Definitions of what is never spoken of. */
export const unusedTerm: Rule = {
  id: 'unused-term',
  severity: 'note',
  finds: 'A term of the glossary that nothing in the agreement uses.',
  why: 'It is a leftover, or the clause that should use it says it in other words, which may mean something else.',
  *check({ agreement, prose }) {
    const index = new TermIndex(agreement.glossary.keys());
    // A definition may use other terms; that it names its own is no use of it.
    for (const { at, text } of prose) if (at[0] !== 'glossary') index.add(text);
    for (const [term, meaning] of agreement.glossary) {
      if (!meaning.toLowerCase().includes(term.toLowerCase())) index.add(meaning);
    }
    for (const text of conditionTexts(agreement)) index.add(text);
    for (const { tier, environments, regions, plans } of agreement.services.values()) {
      for (const text of [tier ?? '', ...environments, ...regions, ...plans]) index.add(text);
    }
    for (const term of agreement.glossary.keys()) {
      if (index.has(term)) continue;
      yield {
        at: ['glossary', term],
        message: `"${term}" is defined and never used.`,
        suggestion: 'Take it out, or use the very word in the clause that means it.',
      };
    }
  },
};
