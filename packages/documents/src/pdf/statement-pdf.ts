import type { Language } from '@tallystick/phrases';
import { type Speaker, speakerOf } from '@tallystick/phrases/speaker';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { StatementDocument } from '../statement.ts';
import {
  type StatementCell,
  type StatementColumn,
  type StatementPart,
  statementParts,
} from '../statement-parts.ts';
import { statementBasis, statementFacts, statementTitle } from '../statement-words.ts';
import { footer, pdfFile } from './file.ts';
import { INK, LINE, QUIET } from './styles.ts';

/** Page margins, points. */
const MARGIN = 48;

const RULED: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 0,
};

/** A statement as a PDF on A4 pages, dated by the statement: the same one gives the same bytes in each language. @param sha256 of the statement's JSON */
export async function statementPdf(
  statement: StatementDocument,
  sha256: string,
  language: Language = 'en',
): Promise<Uint8Array> {
  const speaker = speakerOf(language);
  const { t } = speaker;
  const { id, number, revision } = statement;
  const foot =
    number === 0
      ? t('{{id}}, preview', { id })
      : t('{{id}}, revision {{revision}}', { id, revision: String(revision) });
  return pdfFile({
    title: statementTitle(statement, speaker),
    language,
    date: statement.madeAt,
    pageOrientation: 'landscape',
    pageMargins: MARGIN,
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2, color: INK },
    content: content(statement, sha256, speaker),
    footer: footer(foot, { sides: MARGIN, above: 14 }),
  });
}

function content(statement: StatementDocument, sha256: string, speaker: Speaker): Content[] {
  const { t } = speaker;
  const check = `${statementBasis(statement, speaker)} ${t('SHA-256 of its JSON:')} ${sha256}`;
  return [
    { text: statementTitle(statement, speaker), style: 'title' },
    ...statementFacts(statement, speaker).map(lead),
    ...statementParts(statement, speaker).flatMap((part) => [heading(part.heading), ...partOf(part)]),
    heading(t('How to check this')),
    { text: check },
  ];
}

function lead(text: string): Content {
  return { text, style: 'lead' };
}

function heading(text: string): Content {
  return { text, style: 'section', margin: [0, 14, 0, 3], headlineLevel: 1 };
}

function partOf({ lead: said, columns, rows }: StatementPart): Content[] {
  return [...(said === undefined ? [] : [lead(said)]), ...(rows.length === 0 ? [] : [table(columns, rows)])];
}

function table(columns: readonly StatementColumn[], rows: readonly (readonly StatementCell[])[]): Content {
  const alignmentOf = (column: number) =>
    columns[column]?.isNumber ? ('right' as const) : ('left' as const);
  const head = columns.map(
    ({ head: text }, column): TableCell => ({ text, style: 'head', alignment: alignmentOf(column) }),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((_, column) => (column === 0 ? '*' : 'auto')),
      body: [
        head,
        ...rows.map((row) =>
          row.map((cell, column): TableCell => ({ ...cellOf(cell), alignment: alignmentOf(column) })),
        ),
      ],
    },
    layout: RULED,
  };
}

function cellOf(cell: StatementCell): { readonly text: Content } {
  if (typeof cell === 'string') return { text: cell };
  const more: Content[] = cell.more === undefined ? [] : [{ text: `\n${cell.more}`, color: QUIET }];
  return { text: [cell.lines.join('\n'), ...more] };
}
