import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spelledOut } from '../../packages/agreement/src/editor/form.ts';
import { VAGUE_WORDS } from '../../packages/agreement/src/lint/vague-words.ts';
import { SENTENCES as OF_PAGES } from '../../packages/phrases/src/german/sentences/book.ts';
import { SENTENCES_OF_THE_LANGUAGE } from '../../packages/phrases/src/german/sentences/of-the-language.ts';
import { phraseBook } from '../../packages/phrases/src/phrase-book.ts';
import { NOT_SENTENCES, SAID_IN } from './sentences.ts';
import { textsOf } from './shown.ts';

const PLACE = /\{\{\w+\}\}/;
const SENTENCES = { ...OF_PAGES, ...SENTENCES_OF_THE_LANGUAGE };
const all = Object.values(SENTENCES).flatMap((area) => Object.entries(area));

/** What stands between the places of every English sentence. */
const own = [...new Set(all.flatMap(([english]) => english.split(PLACE)))];

describe('the sentences of the server, the engine and the language', () => {
  it.each(Object.entries(SAID_IN))('have a German one, of %s', (_, patterns) => {
    const missing = filesOf(patterns).flatMap((file) =>
      textsOf(file)
        .loose.filter(({ text }) => !NOT_SENTENCES.has(text))
        .flatMap(({ line, text }) =>
          sentencesOf(text)
            .filter((one) => !own.some((known) => known.includes(one)))
            .map((one) => `${file}:${line} ${one}`),
        ),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(SAID_IN))('are all said by somebody, of %s', (area, patterns) => {
    const source = filesOf(patterns)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
      .replace(/\\u([0-9a-f]{4})/g, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll("\\'", "'");
    const hasWords = (english: string) => /[\p{L}=×]/u.test(english.replaceAll(/\{\{\w+\}\}/g, ''));
    const stale = Object.keys(SENTENCES[area as keyof typeof SENTENCES]).filter(
      (english) => hasWords(english) && !english.split(PLACE).some((piece) => saysPiece(source, piece)),
    );
    expect(stale).toEqual([]);
  });

  it('have a German one for all that the language of agreements says of itself', () => {
    const said = new Set(all.map(([english]) => english));
    const { titles, helps, words } = wordsOf(
      JSON.parse(readFileSync('schema/agreement.schema.json', 'utf8')),
    );
    expect([...titles, ...helps, ...words].filter((one) => !said.has(one))).toEqual([]);
    expect(VAGUE_WORDS.map(({ instead }) => instead).filter((one) => !said.has(one))).toEqual([]);
    const known = [...titles, 'Entry {{number}}', 'A list', 'Agreement'];
    expect(Object.keys(SENTENCES.clauses).filter((one) => !known.includes(one))).toEqual([]);
    expect(Object.keys(SENTENCES.clauseWords).filter((one) => !words.has(one))).toEqual([]);
    expect(Object.keys(SENTENCES.clauseHelp).filter((one) => !helps.has(one))).toEqual([]);
  });

  it('have a German one for what each template is called and for', () => {
    const said = Object.keys(SENTENCES.templates);
    const english = filesOf(['agreement/templates/*.agreement.yaml']).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const summary = /^(?:#.*\n)+/u.exec(text)?.[0] ?? '';
      return [
        /^title: (.*)$/mu.exec(text)?.[1],
        summary.replaceAll(/^# ?/gmu, '').replaceAll('\n', ' ').trim(),
      ];
    });
    expect(said).toEqual(expect.arrayContaining(english));
    expect(english).toEqual(expect.arrayContaining(said));
  });

  it('have each German one once', () => {
    const keys = all.map(([english]) => english);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('put the same things into a German one as into its English one', () => {
    const placesOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
    expect(all.filter(([english, german]) => placesOf(english) !== placesOf(german))).toEqual([]);
  });

  it('are each told from all others by their own words', () => {
    const asItIs = (text: string) => text;
    const book = phraseBook(Object.values(SENTENCES), { figure: asItIs, day: asItIs, period: asItIs });
    const wrong = all.filter(
      ([english, german]) => book(filled(english, 'at most')) !== filled(german, 'höchstens'),
    );
    expect(wrong).toEqual([]);
  });
});

/** What the parts of an agreement are called in forms, and what the language says of them. */
function wordsOf(schema: unknown): Readonly<Record<'titles' | 'helps' | 'words', ReadonlySet<string>>> {
  const [titles, helps, words] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      if (key === 'description' && typeof below === 'string') helps.add(below);
      if (key === 'properties') for (const name of Object.keys(below as object)) titles.add(spelledOut(name));
      // Codes of currencies and versions are no words.
      if (key === 'enum' && Array.isArray(below))
        for (const word of below) if (/[a-z]/.test(word) && !word.includes('/')) words.add(word);
      visit(below);
    }
  };
  visit(schema);
  return { titles, helps, words };
}

function filesOf(patterns: readonly string[]): readonly string[] {
  const files = patterns.flatMap((pattern) => globSync(`packages/${pattern}`));
  return files.filter((file) => !/\.(test|fixture|oracle)\.ts$/.test(file)).sort();
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?]) (?=\p{Lu}|["“])/u).filter((one) => /\p{L}/u.test(one));
}

/** Whether a source says a piece of a sentence: two words of it in a row, or, where they stand apart there, each word. */
function saysPiece(source: string, piece: string): boolean {
  const pairs = piece.match(/[\p{L}’']+ [\p{L}’']+/gu) ?? [];
  const words = piece.match(/\p{L}+|[=×]/gu) ?? [];
  return (
    words.length > 0 &&
    (pairs.some((one) => source.includes(one)) || words.every((one) => source.includes(one)))
  );
}

/** A sentence with something at each of its places; the same in both languages, so that the languages can be compared. */
function filled(text: string, atMost: string): string {
  return text.replace(/\{\{([a-z]+)(\d*)\}\}/gi, (_, name: string, number: string) => {
    const digit = number === '' ? '1' : number;
    switch (name) {
      case 'number':
      case 'figure':
      case 'amount':
        return `7${digit}`;
      case 'length':
        return `${digit} h`;
      case 'period':
        return `200${digit}`;
      case 'day':
        return `2000-01-0${digit}`;
      case 'instant':
        return `2000-01-0${digit}T00:00:00Z`;
      case 'bound':
        return `${atMost} 7${digit}`;
      default:
        return `Thing${digit}`;
    }
  });
}
