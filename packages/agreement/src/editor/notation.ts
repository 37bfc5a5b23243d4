import { date, duration, share, span } from '../clauses/notations.ts';
import type { Leaf } from './schemas.ts';

/** How a word is written, for inputs that are made for it. */
export type Notation = 'text' | 'share' | 'duration' | 'date' | 'whole number';

/** What the declarations of notations say of themselves, by the examples that no other one has. */
const KNOWN: readonly (readonly [string, Notation])[] = [
  [exampleOf(share('')), 'share'],
  [exampleOf(duration('')), 'duration'],
  [exampleOf(span('')), 'duration'],
  [exampleOf(date('')), 'date'],
];

/** The notation of words that may stand at a place; plain text where they have several. */
export function notationOf(leaves: readonly Leaf[]): Notation {
  const found = new Set(
    leaves
      .filter(({ words }) => words.length === 0)
      .map(({ isWhole, examples }): Notation => {
        if (isWhole) return 'whole number';
        return KNOWN.find(([example]) => example === examples[0])?.[1] ?? 'text';
      }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'text';
}

function exampleOf({ schema }: { readonly schema: { readonly examples?: unknown } }): string {
  const [first] = schema.examples as readonly string[];
  return first ?? '';
}
