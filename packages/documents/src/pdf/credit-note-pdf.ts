import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { CreditNote } from '../credit-note.ts';
import { FONT_FILES, FONTS } from './fonts.ts';
import { INK, LINE, QUIET, SIZE, STYLES } from './styles.ts';

/** Page margins, points. */
const MARGIN = 64;

/** What a note is called by what it is of. */
const TITLES: Readonly<Record<CreditNote['kind'], string>> = {
  credit: 'Credit note',
  bonus: 'Bonus note',
  'earn-back': 'Earn-back note',
};

/** A credit note as a PDF on one A4 page or more, dated by the note: the same note gives the same bytes. */
export async function creditNotePdf(note: CreditNote): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  return pdfmake.createPdf(definition(note)).getBuffer();
}

function definition(note: CreditNote): TDocumentDefinitions {
  const title = `${TITLES[note.kind]} ${note.id}`;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    language: 'en',
    displayTitle: true,
    info: { title, creator: 'Tallystick', producer: 'Tallystick', creationDate: new Date(note.issued) },
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.25, color: INK },
    styles: STYLES,
    content: content(note),
    footer: (page, pages) => ({
      margin: [MARGIN, 18, MARGIN, 0],
      columns: [
        { text: note.id, color: QUIET, fontSize: 8 },
        { text: `${page} / ${pages}`, color: QUIET, fontSize: 8, alignment: 'right', width: 'auto' },
      ],
    }),
  };
}

function content(note: CreditNote): Content[] {
  const money = (amount: string) => `${amount} ${note.currency}`;
  const isDecided = note.computed !== note.decided;
  const before = /^-?0*(?:\.0*)?$/.test(note.issuedBefore)
    ? []
    : [['Given by earlier notes', money(note.issuedBefore)]];
  return [
    { text: TITLES[note.kind], style: 'title', margin: [0, 0, 0, 2] },
    { text: `${note.id}, issued on ${note.day} (${note.timeZone})`, style: 'lead', margin: [0, 0, 0, 18] },
    {
      columns: [party('From', note.provider), party('To', note.customer)],
      columnGap: 24,
      margin: [0, 0, 0, 18],
    },
    facts([
      ['Agreement', `${note.agreement.title} (${note.agreement.id}, version ${note.agreement.version})`],
      ['For', `${note.objective.title}, period ${note.period}`],
      ['Credit', `No. ${note.credit} of the agreement`],
    ]),
    { text: 'How it was worked out', style: 'section', margin: [0, 18, 0, 4] },
    ...(note.working.length > 0
      ? note.working.map((text): Content => ({ text, margin: [0, 1, 0, 1] }))
      : [{ text: 'The rules of the agreement come to nothing for this period.' } as Content]),
    ...(isDecided
      ? [
          {
            text: `The rules come to ${money(note.computed)}; the parties settled on ${money(note.decided)}.`,
            margin: [0, 6, 0, 0],
          } as Content,
        ]
      : []),
    { text: 'Amount', style: 'section', margin: [0, 18, 0, 4] },
    amounts([
      ...before,
      ['Net', money(note.net)],
      [note.tax.rate === null ? 'Tax' : `Tax, ${note.tax.rate}`, money(note.tax.amount)],
      ['Total', money(note.gross)],
    ] as [string, string][]),
    { text: note.tax.treatment, style: 'lead', margin: [0, 8, 0, 0] },
  ];
}

function party(word: string, name: string): Content {
  return {
    stack: [
      { text: word, style: 'id' },
      { text: name, bold: true },
    ],
  };
}

function facts(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: [90, '*'],
      body: rows.map(([name, value]) => [{ text: name, color: QUIET }, { text: value }]),
    },
    layout: 'noBorders',
  };
}

function amounts(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: ['*', 'auto'],
      body: rows.map(([name, value], index) => {
        const bold = index === rows.length - 1;
        return [
          { text: name, bold },
          { text: value, bold, alignment: 'right' },
        ];
      }),
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
    },
  };
}
