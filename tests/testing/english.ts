import type { Page } from 'playwright-core';
import { GERMAN } from '../../packages/phrases/src/german/catalogue.ts';
import { SENTENCES } from '../../packages/phrases/src/german/sentences/book.ts';
import { SENTENCES_OF_THE_LANGUAGE } from '../../packages/phrases/src/german/sentences/of-the-language.ts';
import { phraseBook } from '../../packages/phrases/src/phrase-book.ts';

/** English texts that have a German one which differs, and nothing put into them. */
const ENGLISH = new Set(
  GERMAN.flatMap((area) => Object.entries(area))
    .filter(([english, german]) => english !== german && !/\{\{|<\//.test(english))
    .map(([english]) => english),
);

const asItIs = (text: string) => text;
const book = phraseBook(Object.values({ ...SENTENCES, ...SENTENCES_OF_THE_LANGUAGE }), {
  figure: asItIs,
  day: asItIs,
  period: asItIs,
});

/** Whether it is a sentence of the server, still in English. */
function isSentence(text: string): boolean {
  return (book(text) ?? text) !== text;
}

/** What a German page says in English all the same, in what is read and in what is read out. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate<string[]>(`[
    document.title.split(' · ')[0],
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder'].map((name) => one.closest('[lang="en"]') ? '' : one.getAttribute(name) ?? '')),
    ...document.body.innerText.split('\\n'),
  ]`);
  return englishIn(texts);
}

/** What is English all the same of what was to be said in German. */
export function englishIn(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => ENGLISH.has(text) || isSentence(text));
}
