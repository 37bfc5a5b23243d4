import { describe, expect, it } from 'vitest';
import { readerLanguage } from './reader-language.ts';

describe('the language of a reader', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
    ['en;q=0.3, de;q=0.7', 'de'],
    ['de;q=0, en', 'en'],
    ['fr', 'en'],
    [';;,=q,de;q=x', 'en'],
  ] as const)('of %s is %s', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});
