import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementFile } from '../clauses/agreement.ts';
import { formattedText, lint, parseAgreement } from '../index.ts';
import { keyRows, takes } from './construct.ts';
import { excerptOf } from './excerpt.ts';
import { referencePages } from './pages.ts';

const folder = new URL('../../../../docs/reference/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const example = read('example.agreement.yaml');
const pages = referencePages(agreementFile.schema, example);

describe('the reference of the language', () => {
  it('[REFP-1] is as the language is: publish-reference.ts has been run', () => {
    for (const { file, text } of pages) expect(read(file), file).toBe(text);
    const written = readdirSync(folder).filter((file) => file.endsWith('.md'));
    expect(written.sort()).toEqual(pages.map(({ file }) => file).sort());
  });

  it('[REFP-1] tells every section of an agreement, and every kind of indicator, on one page', () => {
    const sections = Object.keys(agreementFile.schema.properties as object);
    for (const section of sections.filter((one) => one !== 'indicators')) {
      const told = pages.filter(({ text }) => text.includes(`\n| \`${section}\` |`));
      expect(told, section).toHaveLength(1);
    }
    expect(pages.filter(({ file }) => file.startsWith('indicator-'))).toHaveLength(7);
  });

  it('[REFP-1] says of every key what may be written there, and what it means', () => {
    for (const { path, takes: taken, meaning } of keyRows(agreementFile.schema)) {
      expect(taken, path).not.toBe('');
      expect(meaning, path).not.toBe('');
    }
  });

  it('[REFP-2] shows an example that reads, that lint finds nothing in, and that is laid out', () => {
    const parsed = parseAgreement(example);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
    expect(lint(parsed).map(({ rule, clause }) => [rule, clause])).toEqual([]);
    expect(formattedText(example).ok).toBe(true);
  });

  it('[REFP-2] fails where the example lacks a construct', () => {
    expect(() => excerptOf('id: a\n', ['credits'])).toThrow('The example has no credits.');
  });
});

it.each([
  [{ enum: ['a', 'b'] }, '`a` or `b`'],
  [{ type: 'integer', minimum: 1, maximum: 9 }, 'a whole number from 1 to 9'],
  [{ type: ['string'], pattern: 'x', examples: ['4 h', '3 days'] }, 'such as `4 h`, `3 days`'],
  [
    { anyOf: [{ type: 'array', items: { type: ['string'] } }, { type: ['string'] }] },
    'a list of text or text',
  ],
])('[REFP-1] %j takes %s', (schema, words) => {
  expect(takes(schema)).toBe(words);
});
