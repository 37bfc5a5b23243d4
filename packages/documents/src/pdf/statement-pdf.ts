import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type StatementDocument, statementStand } from '../statement.ts';
import { FONT_FILES, FONTS } from './fonts.ts';
import { INK, LINE, QUIET, STYLES } from './styles.ts';

/** Page margins, points. */
const MARGIN = 48;

const RULED: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 0,
};

/** A statement as a PDF on A4 pages, dated by the statement: the same one gives the same bytes. @param sha256 of the statement's JSON */
export async function statementPdf(statement: StatementDocument, sha256: string): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  return pdfmake.createPdf(definition(statement, sha256)).getBuffer();
}

function definition(statement: StatementDocument, sha256: string): TDocumentDefinitions {
  const title = `Statement ${statement.id}`;
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    language: 'en',
    displayTitle: true,
    info: { title, creator: 'Tallystick', producer: 'Tallystick', creationDate: new Date(statement.madeAt) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2, color: INK },
    styles: STYLES,
    content: content(statement, sha256),
    footer: (page, pages) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      columns: [
        {
          text:
            statement.number === 0
              ? `${statement.id}, preview`
              : `${statement.id}, revision ${statement.revision}`,
          color: QUIET,
          fontSize: 8,
        },
        { text: `${page} / ${pages}`, color: QUIET, fontSize: 8, alignment: 'right', width: 'auto' },
      ],
    }),
  };
}

function content(statement: StatementDocument, sha256: string): Content[] {
  const { agreement, period, content: stated, changes } = statement;
  const lead = (text: string): Content => ({ text, style: 'lead' });
  return [
    { text: `Statement ${statement.id}`, style: 'title' },
    lead(`${agreement.provider} for ${agreement.customer}: ${agreement.title}, version ${agreement.version}`),
    lead(`From ${period.from} to ${period.to}, periods in ${agreement.timeZone}`),
    lead(statementStand(statement)),
    ...(changes
      ? [
          heading('What changed'),
          lead(`${changes.recordsSince} records came since the revision before.`),
          table(
            ['What', 'Before', 'Now'],
            changes.differences.map(({ what, before, after }) => [what, before, after]),
          ),
        ]
      : []),
    heading('Promises'),
    table(
      ['Promise', 'Period', 'Target', 'Attained', 'Status', 'Budget used', 'Coverage'],
      stated.objectives.map((one) => [
        `${one.title}\n${one.promise}`,
        one.period,
        one.target,
        one.attained ?? 'no figure',
        one.status,
        one.budgetUsed ?? '–',
        one.coverage ?? '–',
      ]),
    ),
    heading('Credits'),
    stated.credits.length === 0
      ? { text: 'None are due.' }
      : table(
          ['For', 'Period', 'How it was worked out', 'Clause', 'Amount'],
          stated.credits.map((one) => [
            one.objective,
            one.period,
            one.explanation.join('\n'),
            one.clause,
            `${one.amount} ${agreement.currency}`,
          ]),
        ),
    ...(stated.exclusions.length === 0
      ? []
      : [
          heading('What did not count'),
          table(
            ['Exclusion', 'Clause', 'From', 'To', 'State', 'Reason'],
            stated.exclusions.map((one) => [
              one.id,
              one.clause,
              one.from,
              one.to,
              one.state,
              one.reason ?? '',
            ]),
          ),
        ]),
    ...(stated.remedies.length === 0
      ? []
      : [
          heading('Remedies'),
          { ul: stated.remedies.map(({ title, due }) => (due === null ? title : `${title}, due ${due}`)) },
        ]),
    ...((statement.openClaims ?? []).length === 0
      ? []
      : [
          heading('Open claims'),
          table(
            ['Claim', 'Of', 'Clause', 'To be claimed before', 'Amount'],
            statement.openClaims!.map((one) => [
              ...[one.what, one.kind, one.clause, one.until ?? '–', one.amount ?? '–'],
            ]),
          ),
        ]),
    ...(statement.dataQuality === undefined
      ? []
      : [
          heading('Data quality'),
          table(
            ['Source', 'Score', 'Made up of'],
            statement.dataQuality.map(({ source, score, parts }) => [
              ...[source, score ?? 'no data', parts.map(({ says, share }) => `${says}: ${share}`).join('\n')],
            ]),
          ),
        ]),
    heading('How to check this'),
    {
      text: `It was worked out from ${statement.evidence} records received until ${statement.knownAt}, by rules ${statement.rules} (engine ${statement.engine}). SHA-256 of its JSON: ${sha256}`,
    },
  ];
}

function heading(text: string): Content {
  return { text, style: 'section', margin: [0, 14, 0, 3], headlineLevel: 1 };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Content {
  const cells = (row: readonly string[], style?: string): TableCell[] =>
    row.map((text) => (style === undefined ? { text } : { text, style }));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: head.map((_, column) => (column === 0 ? '*' : 'auto')),
      body: [cells(head, 'head'), ...rows.map((row) => cells(row))],
    },
    layout: RULED,
  };
}
