import type { CommandReport } from '../evaluate/command.ts';
import { type CreditRow, creditRows } from './credit-lines.ts';
import { type ReportRow, reportRows } from './rows.ts';

const MARKS: Readonly<Record<string, string>> = {
  met: '\u25cf',
  'on track': '\u25cb',
  'at risk': '\u25b2',
  missed: '\u25a0',
  lost: '\u25a0',
  'no data': '\u2013',
};

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1d21; background: #fff }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
  th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d9dde2; vertical-align: top }
  .number { text-align: right } .number, .whole { white-space: nowrap }
  .missed, .lost { color: #a6182a } .met, .on-track { color: #14663a } .at-risk { color: #8a5200 } .no-data { color: #5b6570 }
  @media (max-width: 48rem) {
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    tr { display: block; padding: .75rem 0; border-bottom: 1px solid #d9dde2 }
    td, td.number, td.whole { display: flex; justify-content: space-between; gap: 1rem; padding: .1rem 0; border: 0; text-align: right; white-space: normal; overflow-wrap: anywhere }
    td::before { content: attr(data-of); flex: none; color: #5b6570; text-align: left }
  }
  @media (prefers-color-scheme: dark) {
    body { color: #e6e8eb; background: #15181c } th, td, tr { border-color: #343a42 } td::before { color: #a0a9b4 }
    .missed, .lost { color: #ff8f9c } .met, .on-track { color: #7fd6a2 } .at-risk { color: #f2bb6b } .no-data { color: #a0a9b4 }
  }`;

/** A column of a table: its head, what stands in a row, and the classes of that cell. */
interface HtmlColumn<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
  readonly classOf?: (row: Row) => string;
}

const asNumber = () => 'number';

const RESULTS: readonly HtmlColumn<ReportRow>[] = [
  { head: 'Objective', text: ({ title }) => title },
  { head: 'Period', text: ({ period }) => period, classOf: () => 'whole' },
  { head: 'Target', text: ({ target }) => target },
  { head: 'Attained', text: ({ attained }) => attained, classOf: asNumber },
  {
    head: 'Status',
    text: ({ status }) => `${MARKS[status] ?? ''}\u00a0${status}`,
    classOf: ({ status }) => status.replace(' ', '-'),
  },
  { head: 'Counted', text: ({ counted }) => counted, classOf: asNumber },
  { head: 'Budget used', text: ({ budgetUsed }) => budgetUsed, classOf: asNumber },
  { head: 'Credit', text: ({ credit }) => credit, classOf: asNumber },
];

const CREDITS: readonly HtmlColumn<CreditRow>[] = [
  { head: 'Objective', text: ({ objective }) => objective },
  { head: 'Period', text: ({ period }) => period, classOf: () => 'whole' },
  { head: 'Amount', text: ({ amount }) => amount, classOf: asNumber },
  { head: 'How it comes to that', text: ({ working }) => working },
];

/** The report as one page that needs nothing else. */
export function htmlOutput(report: CommandReport): readonly string[] {
  const { agreement, evidence } = report;
  const credits = creditRows(report);
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`,
    `<title>${escaped(agreement.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1>${escaped(agreement.title)}</h1>\n`,
    `<p>${escaped(agreement.provider)} for ${escaped(agreement.customer)}, version ${agreement.version}. As of ${report.asOf}, `,
    `periods in ${escaped(agreement.timeZone)}; ${evidence.records} records about ${evidence.subjects} subjects.</p>\n`,
    ...tableOf(RESULTS, reportRows(report)),
    ...(credits.length > 0 ? ['<h2>Credits</h2>\n', ...tableOf(CREDITS, credits)] : []),
    '</body>\n</html>\n',
  ];
}

/** A table whose cells know their heads, which a phone shows beside them. */
function tableOf<Row>(columns: readonly HtmlColumn<Row>[], rows: readonly Row[]): readonly string[] {
  const heads = columns.map(({ head, classOf }) =>
    classOf === asNumber ? `<th class="number">${head}</th>` : `<th>${head}</th>`,
  );
  const cell = ({ head, text, classOf }: HtmlColumn<Row>, row: Row) =>
    `<td data-of="${head}" class="${classOf?.(row) ?? ''}">${escaped(text(row))}</td>`;
  return [
    `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n`,
    ...rows.map((row) => `<tr>${columns.map((column) => cell(column, row)).join('')}</tr>\n`),
    '</tbody>\n</table>\n',
  ];
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
