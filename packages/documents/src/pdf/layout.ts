import type {
  Contract,
  ContractClause,
  ContractSection,
  ContractTable,
  SignatureBlock,
} from '@tallystick/agreement';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { INK, LINE, QUIET } from './styles.ts';

/** Width of the column of numbers, points. */
const NUMBERS = 34;

/** Rules between rows only, so that tables read as text does. */
const RULED: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

/** What stands on the pages of a contract, in order. */
export function content({ title, lead, sections, signing, signatures, clauseWord }: Contract): Content[] {
  return [
    { text: title, style: 'title', margin: [0, 0, 0, 8] },
    ...lead.map((text) => ({ text, style: 'lead' })),
    rule(),
    ...sections.flatMap((one) => section(one, clauseWord)),
    {
      stack: [
        { text: signing, margin: [0, 28, 0, 0] },
        { columns: signatures.map(signature), columnGap: 32 },
      ],
      unbreakable: true,
    },
  ];
}

function rule(): Content {
  const line = { type: 'line' as const, x1: 0, y1: 0, x2: 453, y2: 0, lineWidth: 1, lineColor: INK };
  return { canvas: [line], margin: [0, 10, 0, 4] };
}

/** A heading stays with its first clause, and a clause's heading with its first sentence. */
function section({ number, heading, clauses }: ContractSection, clauseWord: string): Content[] {
  const head: Content = {
    columns: [
      { text: String(number), width: NUMBERS, style: 'section', color: QUIET },
      { text: heading, style: 'section', outline: true, outlineText: `${number} ${heading}` },
    ],
    margin: [0, 18, 0, 2],
  };
  return clauses.flatMap((one, place) => {
    const [first, ...rest] = clause(one, clauseWord);
    return [{ stack: [...(place === 0 ? [head] : []), ...(first ?? [])], unbreakable: true }, ...rest.flat()];
  });
}

/** Its heading with the first sentence, which stay together, then whatever else it says. */
function clause({ number, id, title, sentences, table }: ContractClause, clauseWord: string): Content[][] {
  const indented = (text: string): Content => ({ text, margin: [NUMBERS, 1, 0, 1] });
  const [first, ...rest] = sentences;
  return [
    [
      {
        columns: [
          { text: number, width: NUMBERS, color: QUIET },
          { text: title, style: 'clause' },
        ],
        margin: [0, 9, 0, 0],
      },
      ...(id === undefined
        ? []
        : [{ text: `${clauseWord} ${id}`, style: 'id', margin: [NUMBERS, 0, 0, 1] } as Content]),
      ...(first === undefined ? [] : [indented(first)]),
    ],
    rest.map(indented),
    table ? [tableOf(table)] : [],
  ];
}

function tableOf({ head, rows }: ContractTable): Content {
  const cells = (row: readonly string[], style?: string): TableCell[] =>
    row.map((text) => (style === undefined ? { text } : { text, style }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: head.map((_, column) => (column === 0 ? '38%' : '*')),
      body: [cells(head, 'head'), ...rows.map((row) => cells(row))],
    },
    layout: RULED,
    margin: [NUMBERS, 3, 0, 4],
  };
}

function signature({ party, role, signatories, lines }: SignatureBlock): Content {
  const people = signatories.length > 0 ? signatories : [{ name: '' }];
  return {
    stack: [
      { text: party, style: 'clause', margin: [0, 12, 0, 0] },
      { text: role, style: 'id' },
      ...people.flatMap((person): Content[] => [
        ...lines.flatMap((label): Content[] => [
          {
            canvas: [{ type: 'line', x1: 0, y1: 0, x2: 205, y2: 0, lineWidth: 0.7, lineColor: INK }],
            margin: [0, 34, 0, 2],
          },
          { text: label, style: 'id' },
        ]),
        { text: [person.name, person.position].filter(Boolean).join(', '), margin: [0, 2, 0, 0] },
      ]),
    ],
  };
}
