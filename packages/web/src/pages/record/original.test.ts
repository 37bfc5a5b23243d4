import { describe, expect, it } from 'vitest';
import { parseCsvLine } from './csvLine.ts';
import { fileName } from './fileName.ts';
import { originalOf } from './original.ts';

it('a CSV row may hold quoted commas, doubled quotes and empty cells', () => {
  expect(parseCsvLine('a,"b, ""c""",,d')).toEqual(['a', 'b, "c"', '', 'd']);
});

describe("a source's own row", () => {
  it('is shown by its header, with empty cells marked', () => {
    const original = originalOf({ raw: 'INC1,?,x', header: 'number,caller,state' });
    expect(original?.fields).toEqual([
      { name: 'number', value: 'INC1', isEmpty: false },
      { name: 'caller', value: '?', isEmpty: true },
      { name: 'state', value: 'x', isEmpty: false },
    ]);
  });

  it('keeps cells that the header does not name', () => {
    expect(originalOf({ raw: 'a,b', header: 'one' })?.fields?.map(({ name }) => name)).toEqual([
      'one',
      'column 2',
    ]);
  });

  it('is taken apart when it is JSON', () => {
    expect(originalOf({ raw: '{"id":"7","url":null}', header: null })?.fields).toEqual([
      { name: 'id', value: '7', isEmpty: false },
      { name: 'url', value: '', isEmpty: true },
    ]);
  });

  it('is left as text where its form is not understood, and absent where none was kept', () => {
    expect(originalOf({ raw: '{broken', header: null })).toEqual({ text: '{broken', fields: undefined });
    expect(originalOf({ raw: null, header: null })).toBeUndefined();
  });
});

it('a path is shown by its file name', () => {
  expect([fileName('/data/in/a.csv.gz'), fileName('C:\\in\\a.csv'), fileName('a.csv')]).toEqual([
    'a.csv.gz',
    'a.csv',
    'a.csv',
  ]);
});
