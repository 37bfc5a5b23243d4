import type { PhraseBook } from '@tallystick/phrases';

/** How many answers are kept, so that a list that is drawn again is not looked up again. */
const KEPT = 5_000;

let book: PhraseBook | undefined;
let known = new Map<string, string>();

/** From now on sentences are said as a book says them; as they are without one. */
export function sayBy(another: PhraseBook | undefined): void {
  book = another;
  known = new Map();
}

/**
 * A sentence that the server, the engine or the language said, in the reader's language; it stays as it is where it is none that we know.
 *
 * They are made in English and stored, hashed and signed so: only here, where they are shown, they are said otherwise (docs/decisions/0031).
 */
export function sentenceText(english: string): string {
  if (book === undefined) return english;
  const before = known.get(english);
  if (before !== undefined) return before;
  const said = book(english) ?? english;
  if (known.size >= KEPT) known.clear();
  known.set(english, said);
  return said;
}
