import type { ContractTable } from '@tallystick/agreement';
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { INDENT, TEXT_WIDTH } from './styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'C4CAD1' };
const UNRULED = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
/** The share of the width that the first of several columns has, in hundredths. */
const FIRST = 38;

/** A table with rules between its rows; its head comes again on each page, and no row is cut by a page. */
export function ruledTable({ head, rows }: ContractTable): Table {
  const widths = widthsOf(head.length, TEXT_WIDTH - INDENT);
  const row = (texts: readonly string[], style: string, isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column]!, type: WidthType.DXA },
            children: [new Paragraph({ style, text, keepNext: isHead })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    indent: { size: INDENT, type: WidthType.DXA },
    width: { size: TEXT_WIDTH - INDENT, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...UNRULED, bottom: THIN, insideHorizontal: THIN },
    rows: [row(head, 'TableHead', true), ...rows.map((texts) => row(texts, 'TableText', false))],
  });
}

/** The parties beside each other, with room between them. */
export function signatureTable(columns: readonly (readonly Paragraph[])[]): Table {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    borders: UNRULED,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { right: 400 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

function widthsOf(columns: number, total: number): readonly number[] {
  if (columns === 1) return [total];
  const first = Math.floor((total * FIRST) / 100);
  const other = Math.floor((total - first) / (columns - 1));
  return Array.from({ length: columns }, (_, column) => (column === 0 ? first : other));
}
