import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS } from '../limits.ts';
import { Fault } from '../problem.ts';
import { readTexts, smallMapping } from '../reading.fixture.ts';
import { CsvRows, type Delimiter } from './rows.ts';
import { csvRow } from './write.ts';

type Row = readonly string[] | string;

/** Rows as cells; bad ones as `line code`. */
function rowsOf(text: string, delimiter: Delimiter = ','): Row[] {
  const rows: Row[] = [];
  const reader = new CsvRows(delimiter, (cells, line) =>
    rows.push(cells instanceof Fault ? `${line} ${cells.code}` : cells),
  );
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) reader.line(line, index + 1, undefined);
  reader.end();
  return rows;
}

const mapping = smallMapping("id: '{id}', subject: s, type: t, at: at, fields: { text: text }");
const AT = '2026-03-01T00:00:00Z';

describe('rows of CSV', () => {
  it.each<[string, string, Row[]]>([
    ['[CSV-1] plain cells', 'a,b,\n', [['a', 'b', '']]],
    ['[CSV-1] quoted cells', '"a","b,c",""\n', [['a', 'b,c', '']]],
    ['[CSV-1] doubled quotes', '"say ""yes""",b', [['say "yes"', 'b']]],
    [
      '[CSV-1] quoted line breaks',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      '[CSV-1] quoted CRLF',
      '"a\r\nb",c\r\nd,"e"\r\n',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['[CSV-1] a blank line in a cell', '"a\n\nb"', [['a\n\nb']]],
    ['[CSV-1] a delimiter after a quoted line break', '"a\nb","c\nd",', [['a\nb', 'c\nd', '']]],
    ['[CSV-3] a quote inside a cell', '5" pipe,a"b"', [['5" pipe', 'a"b"']]],
    ['[CSV-4] text after a quote', '"a"b,c\nd,e', ['1 text-after-quote', ['d', 'e']]],
    [
      '[CSV-4] text after a quote that closes lines later',
      'x,"a\ny,b\nz,"c',
      ['3 text-after-quote', ['y', 'b'], '3 open-quote'],
    ],
    [
      '[CSV-5] an open quote hides nothing',
      'a,b\n"c,d\ne,f\ng,h',
      [['a', 'b'], '2 open-quote', ['e', 'f'], ['g', 'h']],
    ],
    ['[CSV-5] an open quote in the last line', 'a,b\n"', [['a', 'b'], '2 open-quote']],
    ['[CSV-6] blank lines', '\na\n\r\n\nb\n', [['a'], ['b']]],
    ['[CSV-6] a quoted empty cell is no blank line', '""\n', [['']]],
  ])('%s', (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it('[CSV-2] are cut at the delimiter the mapping names', async () => {
    const semicolon = smallMapping(
      "id: '{id}', subject: s, type: t, at: at, fields: { text: text }",
      "delimiter: ';'",
    );
    const { records } = await readTexts([`id;at;text\n1;${AT};a,b\n`], { mapping: semicolon });
    expect(records[0]?.data).toEqual({ text: 'a,b' });
    expect(rowsOf('a\tb\t"c\td"', '\t')).toEqual([['a', 'b', 'c\td']]);
  });

  it('[CSV-5] a quote left open for longer than a row may be hides nothing', () => {
    const filler = 'x'.repeat(1_023);
    const rows = rowsOf(`"open\n${`${filler}\n`.repeat(1_100)}last,"row"\n`);
    expect(rows[0]).toBe('1 open-quote');
    expect(rows.slice(1, -1)).toEqual(Array(1_100).fill([filler]));
    expect(rows.at(-1)).toEqual(['last', 'row']);
  });
});

describe('the header', () => {
  it.each([
    ['[CSV-7] nothing at all', '', 'no-header'],
    ['[CSV-7] blank lines only', '\n\r\n', 'no-header'],
    ['[CSV-10] one column twice', `id,at,text,text\n`, 'repeated-column'],
    ['[CSV-10] more columns than are read', `id,at,text${',x'.repeat(MAX_COLUMNS)}\n`, 'too-many-columns'],
    ['[CSV-10] a column missing', 'id,at\n', 'unknown-column'],
    ['[CSV-5] a broken header', '"id"x,at,text\n', 'text-after-quote'],
  ])('%s', async (_, text, code) => {
    const { error } = await readTexts([text], { mapping, onError: 'skip' });
    expect(error?.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('[CSV-7] alone is an input without records', async () => {
    const { records, summary, error } = await readTexts(['id,at,text\r\n'], { mapping });
    expect([records, error, summary.rows]).toEqual([[], undefined, 0]);
  });

  it('[CSV-9] may have spaces around its names', async () => {
    const { records } = await readTexts([` id , at,text\n1,${AT}, a \n`], { mapping });
    expect(records[0]?.data).toEqual({ text: ' a ' });
  });

  it('[CSV-10] says what it lacks, what it has, and what was meant', async () => {
    const { error } = await readTexts([`id,At_,textt\n1,${AT},x\n`], { mapping });
    expect(error?.total).toBe(1);
    expect(error?.message).toBe(
      'a:1: The header lacks columns that the mapping names: "at" (mapping.yaml:1; did you mean "At_"?), ' +
        '"text" (mapping.yaml:1; did you mean "textt"?). It has: id, At_, textt. (at) ' +
        'Correct the name in the mapping, or export the column.',
    );
  });

  it('[CSV-8] fixes the number of cells', async () => {
    const text = `id,at,text\n1,${AT}\n2,${AT},a,b\n3,${AT},c\n`;
    const { records, summary } = await readTexts([text], { mapping, onError: 'skip' });
    expect(records.map(({ id }) => id)).toEqual(['3']);
    expect(summary.problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['cell-count', 2, 'The row has 2 cells; the header has 3.'],
      ['cell-count', 3, 'The row has 4 cells; the header has 3.'],
    ]);
  });
});

describe('written and read', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ü') }),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

  it('[CSV-11] cells come back as they were', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const text = rows.map((row) => csvRow(row, delimiter) + end).join('');
          expect(rowsOf(text, delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('[CSV-1] csv-parse reads what we write, and we what it reads', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => `${csvRow(row)}\n`).join('');
        const theirs: string[][] = parse(text, {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: '\n',
        });
        expect(rowsOf(text)).toEqual(theirs);
      }),
    );
  });
});
