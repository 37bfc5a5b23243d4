import { describe, expect, it } from 'vitest';
import { atCaret } from '../testing/at-caret.ts';
import { CLEAN } from '../testing/clean-agreement.ts';
import { readDraft } from './draft.ts';
import { definitionAt, referencesAt } from './navigation.ts';
import { type ClauseSymbol, clauseSymbols } from './symbols.ts';

const masters = (id: string) => (id === 'clean' ? { file: 'clean.yaml', text: CLEAN } : undefined);
const OVER =
  'id: a\nextends: clean\ncalendars:\n  night: { hours: 24x7 }\nremedies:\n  x: { calendar: ‸night }\n';
const lineOf = (words: string) => CLEAN.slice(0, CLEAN.indexOf(words)).split('\n').length;

describe('[EDT-7] from a name', () => {
  const definition = (marked: string) => {
    const { text, place } = atCaret(marked);
    return definitionAt(readDraft(text), place, masters);
  };

  it('an editor goes to what it names', () => {
    expect(definition(OVER)).toEqual({ line: 4, column: 3, endLine: 4, endColumn: 8 });
  });

  it('an editor goes to the master that defines it, and to the master itself', () => {
    const inherited = OVER.replace('night }', 'office }');
    const line = lineOf('  office:');
    expect(definition(inherited)).toEqual({
      file: 'clean.yaml',
      line,
      column: 3,
      endLine: line,
      endColumn: 9,
    });
    expect(definition('extends: cl‸ean')).toMatchObject({ file: 'clean.yaml', line: 1, column: 1 });
    expect(definition('extends: no‸body')).toBeUndefined();
  });

  it('an editor stays where nothing is named, and where the name names nothing', () => {
    expect(definition('title: cl‸ean')).toBeUndefined();
    expect(definition('remedies: { x: { calendar: nob‸ody } }')).toBeUndefined();
  });

  it('every use is found, with the definition where it is wanted', () => {
    const { text, place } = atCaret(CLEAN.replace('calendar: office', 'calendar: off‸ice'));
    const lines = (withDefinition: boolean) =>
      referencesAt(readDraft(text), place, { masters, withDefinition }).map(({ line }) => line);
    const uses = text
      .split('\n')
      .flatMap((line, index) => (line.includes('calendar: office') ? [index + 1] : []));
    expect(uses).toHaveLength(3);
    expect(lines(false)).toEqual(uses);
    expect(lines(true)).toEqual([lineOf('  office:'), ...uses]);
  });

  it('uses are told apart by what they name, and those in masters carry their file', () => {
    const { text, place } = atCaret('extends: clean\nobjectives:\n  a: { indicator: shop-‸availability }\n');
    const found = referencesAt(readDraft(text), place, { masters, withDefinition: false });
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      [undefined, 3],
      ['clean.yaml', lineOf('  shop-up:')],
    ]);
  });
});

describe('[EDT-8] the outline', () => {
  const outline = (symbols: readonly ClauseSymbol[]): unknown =>
    symbols.map(({ name, detail, children }) =>
      children.length > 0 ? [name, outline(children)] : detail ? `${name}: ${detail}` : name,
    );

  it('holds the sections and their clauses, with titles', () => {
    const found = outline(clauseSymbols(readDraft(CLEAN)));
    expect(found).toContainEqual([
      'scope',
      [['services', ['shop: Web shop', 'network: Network', 'support: Service desk']]],
    ]);
    expect(found).toContainEqual([
      'credits',
      [
        ['schedules', ['schedules[0]: shop-up', 'schedules[1]: p1-resolved']],
        ['atMost', ['atMost[0]']],
      ],
    ]);
    expect(found).toContainEqual(['calendars', ['office']]);
    expect(found).toContainEqual('parties');
  });

  it('is there as far as a text can be read', () => {
    expect(outline(clauseSymbols(readDraft('roles: { a: b }\nterm: { from: [')))).toEqual([
      ['roles', ['a: b']],
      'term',
    ]);
    expect(clauseSymbols(readDraft(''))).toEqual([]);
  });
});
