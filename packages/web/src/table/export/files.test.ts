import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Column } from '../Table.tsx';
import type { CellValue } from '../value.ts';
import { csvLine } from './csv.ts';
import { fileName } from './save.ts';
import { sheetOf } from './sheet.ts';
import { xlsxFile, xlsxRow } from './xlsx.ts';

const column = (head: string, value: Column<CellValue[]>['value']) => ({ key: head, head, value });
const text = (value: string) => ({ text: value, isNumber: false });
const number = (value: string) => ({ text: value, isNumber: true });

describe('a table for a file', () => {
  it('says the one unit of a column in its head, and several beside the numbers', async () => {
    const sheet = await sheetOf(
      [
        column('Took', ([ms]) => ms ?? null),
        column('Credit', ([, money]) => money ?? null),
        column('Do', null),
      ],
      [
        [{ ms: 1_500 }, { amount: '1.00', currency: 'EUR' }],
        [null, { amount: '2.50', currency: 'USD' }],
      ],
    );
    expect(sheet.heads).toEqual(['Took (s)', 'Credit', 'Credit, unit']);
    expect(sheet.rows.map((row) => row.map((one) => one.text))).toEqual([
      ['1.5', '1.00', 'EUR'],
      ['', '2.50', 'USD'],
    ]);
  });

  it('holds every row, however many there are', async () => {
    const rows = Array.from({ length: 1_001 }, (_, place): CellValue[] => [place]);
    const sheet = await sheetOf([column('No.', ([place]) => place ?? null)], rows);
    expect(sheet.rows.map(([one]) => Number(one?.text))).toEqual(rows.map(([place]) => place));
  });
});

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a "quoted", text', '"a ""quoted"", text"'],
    ['two\nlines', '"two\nlines"'],
  ])('keeps the text %j a text', (given, written) => {
    expect(csvLine([text(given)])).toBe(`${written}\r\n`);
  });

  it('leaves numbers below zero numbers', () => {
    expect(csvLine([number('-0.5'), number('12')])).toBe('-0.5,12\r\n');
  });
});

describe('a workbook', () => {
  const sheet = (...rows: string[]) =>
    new TextDecoder().decode(unzipSync(xlsxFile(rows))['xl/worksheets/sheet1.xml']);

  it('holds numbers as numbers and everything else as text, formulas too', () => {
    const written = sheet(xlsxRow([text('Name')], 1, 1), xlsxRow([text('=1<2&3'), number('-0.25')], 2));
    expect(written).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Name</t></is></c>');
    expect(written).toContain('<t xml:space="preserve">=1&lt;2&amp;3</t>');
    expect(written).toContain('<c r="B2"><v>-0.25</v></c>');
    expect(written).not.toContain('<f>');
  });

  it('keeps a number with more digits than a spreadsheet holds as text, to the last one', () => {
    expect(sheet(xlsxRow([number('66.66666666666666666666')], 1))).toContain('>66.66666666666666666666</t>');
  });

  it('names columns beyond Z, and leaves out what XML cannot hold', () => {
    const row = xlsxRow([...Array.from({ length: 26 }, () => text('')), text('a\u0000b')], 1);
    expect(row).toBe('<row r="1"><c r="AA1" t="inlineStr"><is><t xml:space="preserve">ab</t></is></c></row>');
  });
});

describe('the name of a file', () => {
  it('says what it holds and the day', () => {
    const day = new Date(2016, 2, 7);
    expect(fileName('Incidents, breached', 'csv', day)).toBe('incidents-breached-2016-03-07.csv');
    expect(fileName('Größe & Übermaß', 'xlsx', day)).toBe('größe-übermaß-2016-03-07.xlsx');
    expect(fileName('…', 'csv', day)).toBe('table-2016-03-07.csv');
  });
});
