import type { Rule } from '../rule.ts';
import { VAGUE_WORDS } from '../vague-words.ts';

/** Words of two languages with one pattern: a text is read once, however many words there are. Longer ones first. */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${VAGUE_WORDS.flatMap(({ words }) => words)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);
const INSTEAD = VAGUE_WORDS.map(({ words, instead }) => ({
  pattern: new RegExp(`^(?:${words.join('|')})$`, 'iu'),
  instead,
}));

/** SMART: measurable words. */
export const vagueTerm: Rule = {
  id: 'vague-term',
  severity: 'warning',
  finds:
    'A word in a title or other text that no measurement could decide, in English or German, and that the glossary does not define.',
  why: 'Each party reads "promptly" or "reasonable" in its own favour, and a court reads it in a third way.',
  *check({ agreement: { glossary }, prose }) {
    const defined = new Set([...glossary.keys()].map((term) => term.toLowerCase()));
    for (const { at, text } of prose) {
      const told = new Set<string>();
      for (const [word] of text.matchAll(PATTERN)) {
        const key = word.toLowerCase();
        if (defined.has(key) || told.has(key)) continue;
        told.add(key);
        const { instead } = INSTEAD.find(({ pattern }) => pattern.test(word)) ?? INSTEAD[0]!;
        yield {
          at,
          message: `"${word}" can be read in many ways.`,
          suggestion: `${instead} Or define it in the glossary.`,
        };
      }
    }
  },
};
