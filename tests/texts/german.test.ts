import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GERMAN } from '../../packages/phrases/src/german/catalogue.ts';
import { textsOf } from './shown.ts';

const SOURCE = 'packages/web/src/';

/** What is written for people besides the pages. */
const WRITTEN = [
  'packages/documents/src/{,pdf/,xlsx/}{statement,credit-note,claim,letter}*.ts',
  'packages/server/src/delivery/{message,test-mail,formats/{email,slack}}.ts',
  'packages/server/src/notices/notice-mail.ts',
  'packages/server/src/statements/statement-mail.ts',
];

/** What is made apart from the pages, in English, and said by `sentenceText` where it is shown; sentences.test.ts holds it complete. */
const SAID_WHERE_SHOWN: readonly string[] = ['studio/worker/'];

const files = globSync([`${SOURCE}**/*.{ts,tsx}`, ...WRITTEN])
  .filter((file) => !file.includes('.test.') && !file.startsWith(`${SOURCE}i18n/`))
  .sort();
const texts = files.map((file) => ({ file, ...textsOf(file) }));
const used = texts.flatMap((one) => one.used);
const german = new Map(GERMAN.flatMap((area) => Object.entries(area)));

describe('the German pages, documents and mails', () => {
  it('say every text in the language of the reader', () => {
    const loose = texts
      .flatMap((one) => one.loose)
      .filter(({ file }) => !SAID_WHERE_SHOWN.some((area) => file.startsWith(`${SOURCE}${area}`)));
    expect(loose.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('have a German text for every English one', () => {
    const missing = used.filter(({ key }) => !german.has(key));
    expect(missing.map(({ file, line, key }) => `${file}:${line} ${key}`)).toEqual([]);
  });

  it('have no German text that nothing uses', () => {
    const keys = new Set(used.map(({ key }) => key));
    expect([...german.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('have each German text once', () => {
    const keys = GERMAN.flatMap((area) => Object.keys(area));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('say both numbers of what depends on one, and one text of what does not', () => {
    const wrong = used.filter(
      ({ key, isCounted }) => german.has(key) && (typeof german.get(key) === 'object') !== isCounted,
    );
    expect(wrong.map(({ file, line, key }) => `${file}:${line} ${key}`)).toEqual([]);
  });

  it('put the same things into a German text as into its English one', () => {
    const wrong = [...german].filter(([english, texts]) => {
      const forms = typeof texts === 'string' ? [texts] : [texts.one, texts.other];
      return forms.some((form) => partsOf(form) !== partsOf(english));
    });
    expect(wrong).toEqual([]);
  });
});

/** The places and tags of a text, in one order; the number itself may be left out: "ein Nachweis". */
function partsOf(text: string): string {
  return [...text.matchAll(/\{\{\w+\}\}|<\/\w+>/g)]
    .map(([part]) => part)
    .filter((part) => part !== '{{count}}')
    .sort()
    .join(' ');
}
