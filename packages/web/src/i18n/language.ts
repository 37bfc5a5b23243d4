import { emptyTexts, LANGUAGES, type Language, type PhraseBook } from '@tallystick/phrases';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { sayBy } from './sentence.ts';

/** Where the choice is kept in this browser. */
const KEPT_AS = 'tallystick-language';

/** The texts; the English ones are their own keys, so that only the others are loaded. */
export const texts = emptyTexts('en');

let shown: Language = 'en';
let wanted: Language = 'en';
/** The German book of sentences, and how much is in it: what is first shown, all that pages say, what the language of agreements says too. */
let german: { readonly book: PhraseBook; readonly size: 1 | 2 | 3 } | undefined;
let rest: Promise<void> | undefined;
let writesTexts = false;
/** Another number with each change of what is shown, which is drawn again then. */
let edition = 0;
const listeners = new Set<() => void>();

/** The language that is shown now. */
export function language(): Language {
  return shown;
}

/** The same for a component, which is drawn again when it changes. */
export function useLanguage(): Language {
  useEdition();
  return shown;
}

/** As React's `useMemo`, for what has texts in it: made anew also when they are said otherwise. What it depends on is checked as with `useMemo` (biome.json). */
export function useTextMemo<Made>(make: () => Made, dependencies: readonly unknown[]): Made {
  const edition = useEdition();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are named, and checked, where this is used
  return useMemo(make, [...dependencies, edition]);
}

function useEdition(): number {
  return useSyncExternalStore(listen, editionNow, editionNow);
}

/** Another number each time that a text may be said otherwise than before. */
export function editionNow(): number {
  return edition;
}

/** What the reader chose in this browser, else the first of the browser's languages that we have, else English. */
export function preferredLanguage(): Language {
  return keptLanguage() ?? navigator.languages.map(languageOf).find(isKnown) ?? 'en';
}

/** What the reader chose in this browser. */
export function keptLanguage(): Language | undefined {
  return languageOf(kept() ?? '');
}

/** Forgets what was chosen in this browser. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(KEPT_AS);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Keeps a reader's choice and shows it. @throws where its texts cannot be loaded; the old one is shown then. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await showLanguage(chosen);
  keepLanguage(chosen);
}

/** Keeps a reader's choice in this browser. */
export function keepLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
}

/**
 * Loads the texts of a language and shows it at once on the whole page.
 *
 * @param part `first`: those of the portfolio and of what stands around every page, with the others behind them
 * @throws where they cannot be loaded
 */
export async function showLanguage(chosen: Language, part: 'first' | 'all' = 'all'): Promise<void> {
  wanted = chosen;
  if (chosen === 'de') await (part === 'first' ? loadFirst() : loadRest());
  if (wanted !== chosen) return; // Another was chosen while this one was loading.
  await show(chosen, german?.book);
}

async function show(chosen: Language, book: PhraseBook | undefined): Promise<void> {
  await texts.changeLanguage(chosen);
  shown = chosen;
  sayBy(chosen === 'de' ? book : undefined);
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
  changed();
}

/** Shows a language whose German texts are at hand, where nothing can be loaded. */
export async function showAtHand(
  chosen: Language,
  { said, book }: { readonly said: Readonly<Record<string, string>>; readonly book: PhraseBook },
): Promise<void> {
  texts.addResourceBundle('de', 'translation', said, true, true);
  await show(chosen, book);
}

/** Waits until all texts of the language that is shown are there; those that cannot be loaded stay English until they are asked for again. */
export async function wholeLanguage(): Promise<void> {
  if (wanted === 'de') await loadRest().catch(() => undefined);
}

async function loadFirst(): Promise<void> {
  if (german !== undefined) return;
  const { FIRST, FIRST_SENTENCES, germanTexts, germanBook } = await import(
    '@tallystick/phrases/german/first'
  );
  texts.addResourceBundle('de', 'translation', germanTexts(FIRST), true, true);
  keepBook(germanBook(Object.values(FIRST_SENTENCES)), 1);
}

function loadRest(): Promise<void> {
  rest ??= (async () => {
    const [{ OTHERS }, { germanTexts }, { book, size }] = await Promise.all([
      import('@tallystick/phrases/german/others'),
      import('@tallystick/phrases/german/first'),
      loadedBook(),
      loadFirst(),
    ]);
    texts.addResourceBundle('de', 'translation', germanTexts(OTHERS), true, true);
    keepBook(book, size);
  })();
  rest.catch(() => {
    rest = undefined;
  });
  return rest;
}

/** Says sentences by a book from now on, unless the one at hand has more in it. */
function keepBook(book: PhraseBook, size: 1 | 2 | 3): void {
  if (german === undefined || german.size <= size) german = { book, size };
  if (shown !== 'de') return;
  sayBy(german.book);
  changed();
}

/**
 * From now on what the language of agreements says of itself and of texts is said too: it is much, and only pages on which texts are written show it. What
 * cannot be loaded stays English. A component that uses it is drawn again when they are there.
 */
export function useSentencesOfTheLanguage(): void {
  useEffect(() => {
    if (writesTexts) return;
    writesTexts = true;
    if (german === undefined) return; // It is loaded with all else when German is chosen.
    void loadedBook().then(
      ({ book, size }) => keepBook(book, size),
      () => undefined,
    );
  }, []);
  useEdition();
}

async function loadedBook(): Promise<{ readonly book: PhraseBook; readonly size: 2 | 3 }> {
  const [{ FIRST_SENTENCES, germanBook }, { OTHER_SENTENCES }, more] = await Promise.all([
    import('@tallystick/phrases/german/first'),
    import('@tallystick/phrases/german/others'),
    writesTexts ? import('@tallystick/phrases/german/sentences/of-the-language') : undefined,
  ]);
  const own = [...Object.values(FIRST_SENTENCES), ...Object.values(OTHER_SENTENCES)];
  if (!more) return { book: germanBook(own), size: 2 };
  return { book: germanBook([...own, ...Object.values(more.SENTENCES_OF_THE_LANGUAGE)]), size: 3 };
}

function changed(): void {
  edition += 1;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

/** @param tag as BCP 47 has it: `de-AT`. */
function languageOf(tag: string): Language | undefined {
  return LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one);
}

function isKnown(one: Language | undefined): one is Language {
  return one !== undefined;
}
