import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { instantText } from '../time/instant.ts';
import { periodText } from '../time/period.ts';
import { language, showLanguage } from './language.ts';
import { figureText, groupDigits, numberText } from './notation.ts';
import { Phrase } from './Phrase.tsx';
import { counted, later, t } from './text.ts';

afterEach(() => showLanguage('en'));

/** Says the same in both languages. */
async function inBoth(say: () => string): Promise<readonly [english: string, german: string]> {
  const english = say();
  await showLanguage('de');
  return [english, say()];
}

describe('a text', () => {
  it('is its own English, and German once that is chosen', async () => {
    expect(await inBoth(() => t('Page not found'))).toEqual(['Page not found', 'Seite nicht gefunden']);
    expect(language()).toBe('de');
  });

  it('takes in what is put into it as it is, whatever signs it holds', async () => {
    const name = '<b>{{name}} $t(Find)';
    expect(await inBoth(() => t('Account of {{name}}', { name }))).toEqual([
      `Account of ${name}`,
      `Konto von ${name}`,
    ]);
  });

  it('of a table is said in the language of the moment', async () => {
    const word = later('light');
    expect(await inBoth(() => t(word))).toEqual(['light', 'hell']);
  });

  it('follows the number that it depends on, which is written as the language writes it', async () => {
    const say = (count: number) =>
      counted(count, '{{count}} record of evidence', '{{count}} records of evidence');
    expect(await inBoth(() => [1, 0, 1204].map(say).join(', '))).toEqual([
      '1 record of evidence, 0 records of evidence, 1,204 records of evidence',
      '1 Nachweis, 0 Nachweise, 1.204 Nachweise',
    ]);
  });

  it('has elements in it where the language wants them', async () => {
    const parts = { at: createElement('time', {}, '14:02'), timeZone: 'UTC' };
    const say = () =>
      renderToStaticMarkup(createElement(() => Phrase({ text: 'As of {{at}} {{timeZone}}', parts })));
    expect(await inBoth(say)).toEqual(['As of <time>14:02</time> UTC', 'Stand <time>14:02</time> UTC']);
  });
});

describe('numbers and days', () => {
  it.each([
    ['a decimal of the API', () => groupDigits('-1234567.50'), '−1,234,567.50', '−1.234.567,50'],
    ['a number', () => numberText(1204.5), '1,204.5', '1.204,5'],
    ['a figure of the server', () => figureText('99.913 %'), '99.913 %', '99,913 %'],
    [
      'an instant',
      () => instantText('2016-03-07T13:02:00Z', 'UTC'),
      'Mon 7 Mar 2016 13:02',
      'Mo 7. März 2016 13:02',
    ],
    ['a period', () => periodText('2016-Q1'), 'Q1 2016', '1. Quartal 2016'],
  ])('%s is written as each language writes it', async (_, say, english, german) => {
    expect(await inBoth(say)).toEqual([english, german]);
  });
});
