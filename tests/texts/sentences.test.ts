import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../packages/web/src/i18n/german/sentences/book.ts';
import { phraseBook } from '../../packages/web/src/i18n/phrase-book.ts';
import { NOT_SENTENCES, SAID_IN } from './sentences.ts';
import { textsOf } from './shown.ts';

const PLACE = /\{\{\w+\}\}/;
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
    const hasWords = (english: string) => english.replaceAll(/\{\{\w+\}\}/g, '') !== '';
    const stale = Object.keys(SENTENCES[area as keyof typeof SENTENCES]).filter(
      (english) => hasWords(english) && !english.split(PLACE).some((piece) => saysPiece(source, piece)),
    );
    expect(stale).toEqual([]);
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
