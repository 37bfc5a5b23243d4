import { strToU8, zipSync } from 'fflate';
import type { PlainValue } from '../value.ts';

/** Digits that a number of a spreadsheet keeps exactly. */
const EXACT_DIGITS = 15;
/** Characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

type Value = Pick<PlainValue, 'text' | 'isNumber'>;

/**
 * A row of a worksheet (ECMA-376). A number stands as a number where a spreadsheet keeps it to the digit; all else is text, which is never read as a formula.
 *
 * @param number of the row, from 1
 * @param style of its cells: 1 is bold
 */
export function xlsxRow(values: readonly Value[], number: number, style: 0 | 1 = 0): string {
  const cells = values.map((value, index) => cellOf(value, `${letters(index)}${number}`, style));
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A workbook of one sheet whose first row stays in sight, of the rows that {@link xlsxRow} made. */
export function xlsxFile(rows: readonly string[]): Uint8Array {
  const files = { ...PARTS, 'xl/worksheets/sheet1.xml': sheetText(rows) };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function cellOf({ text, isNumber }: Value, place: string, style: 0 | 1): string {
  if (text === '') return '';
  const head = `<c r="${place}"${style === 0 ? '' : ` s="${style}"`}`;
  const isExact = isNumber && text.replaceAll(/\D/g, '').replace(/^0+/, '').length <= EXACT_DIGITS;
  if (isExact) return `${head}><v>${text}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** `A` to `Z`, then `AA`. @param index from 0 */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** Text for XML 1.0, which has no place for control characters. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook that are the same in all. */
const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Table" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

function sheetText(rows: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const form = '<sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/>';
  return `${HEAD}<worksheet xmlns="${MAIN}">${views}${form}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
