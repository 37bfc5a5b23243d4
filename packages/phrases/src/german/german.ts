import { dateText, figureText, instantText, NOTATIONS } from '../notation.ts';
import { periodText } from '../period.ts';
import { type PhraseBook, phraseBook, type Sentences } from '../phrase-book.ts';
import type { German } from './texts.ts';

/** Texts as i18next wants them: the forms of a number apart. */
export function germanTexts(areas: readonly German[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    areas.flatMap((area) =>
      Object.entries(area).flatMap(([english, german]) =>
        typeof german === 'string'
          ? [[english, german]]
          : [
              [`${english}_one`, german.one],
              [`${english}_other`, german.other],
            ],
      ),
    ),
  );
}

/** Sentences to be looked up, and what stands in them written as German writes it. */
export function germanBook(sentences: readonly Sentences[]): PhraseBook {
  return phraseBook(sentences, {
    figure: (text) => figureText(text, NOTATIONS.de),
    day: (text) => dateText(text, NOTATIONS.de),
    instant: (text) => instantText(text, NOTATIONS.de),
    period: (text) => periodText(text, NOTATIONS.de),
    length: (text, before) =>
      TAKES_DATIVE.test(before) ? text.replace(/(tag|monat|jahr)e\b/giu, '$1en') : text,
  });
}

/** Words after which lengths stand in the dative: `binnen 2 Geschäftstagen`. */
const TAKES_DATIVE = /\b(?:bei|binnen|in|mit|nach|seit|von|vor) $/iu;
