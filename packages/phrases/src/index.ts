/** What people read in another language. The German itself is apart, under `german/`, so that only those load it who read it. */

export {
  type Day,
  dateText,
  figureText,
  groupDigits,
  LANGUAGES,
  type Language,
  listText,
  NOTATIONS,
  type Notation,
} from './notation.ts';
export { periodText } from './period.ts';
export { type PhraseBook, phraseBook, type Sentences } from './phrase-book.ts';
export {
  emptyTexts,
  type Literal,
  later,
  type NamesIn,
  sayingOf,
  type Text,
  type Values,
  type ValuesFor,
} from './text.ts';
