import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { StatementDocument } from '../statement.ts';
import { withDate } from '../zip-dates.ts';
import { figure, head, instant, text } from './cells.ts';

/**
 * A statement as a workbook, a sheet for each part: figures and amounts are numbers that show the digits of the other formats, instants are dates in UTC. It is
 * dated by the statement: the same one gives the same bytes.
 *
 * @param sha256 of the statement's JSON
 */
export async function statementXlsx(statement: StatementDocument, sha256: string): Promise<Uint8Array> {
  const { content, changes, openClaims, dataQuality } = statement;
  const sheets = [
    sheet('Statement', [22, 70], facts(statement, sha256)),
    sheet(
      'Promises',
      [30, 40, 12, 20, 20, 12, 12, 12, 12, 14, 14, 12, 12, 24],
      [PROMISE_HEADS, ...content.objectives.map(promise)],
    ),
    sheet('Credits', [30, 12, 12, 60, 24, 14, 10], [CREDIT_HEADS, ...credits(statement)]),
    sheet(
      'What did not count',
      [36, 20, 20, 20, 14, 50],
      [EXCLUSION_HEADS, ...content.exclusions.map(exclusion)],
    ),
    sheet(
      'Remedies',
      [30, 50, 22],
      [
        ['Remedy', 'Title', 'Due'].map(head),
        ...content.remedies.map((one): Row => [text(one.id), text(one.title), text(one.due ?? 'at once')]),
      ],
    ),
    ...(openClaims
      ? [
          sheet(
            'Open claims',
            [50, 12, 24, 22, 16],
            [
              ['Claim', 'Of', 'Clause', 'To be claimed before (UTC)', 'Amount'].map(head),
              ...openClaims.map(
                (one): Row => [
                  ...[text(one.what), text(one.kind), text(one.clause)],
                  ...[one.until === null ? text('') : instant(one.until), text(one.amount ?? '')],
                ],
              ),
            ],
          ),
        ]
      : []),
    ...(dataQuality
      ? [
          sheet(
            'Data quality',
            [24, 12, 60],
            [
              ['Source', 'Score', 'Made up of'].map(head),
              ...dataQuality.map(
                ({ source, score, parts }): Row => [
                  text(source),
                  score === null ? text('no data') : figure(score),
                  text(parts.map(({ says, share }) => `${says}: ${share}`).join('; ')),
                ],
              ),
            ],
          ),
        ]
      : []),
    ...(changes
      ? [
          sheet(
            'What changed',
            [50, 40, 40],
            [
              ['What', 'Before', 'Now'].map(head),
              ...changes.differences.map(
                (one): Row => [text(one.what), figure(one.before), figure(one.after)],
              ),
            ],
          ),
        ]
      : []),
  ];
  const file = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return withDate(file, statement.madeAt.slice(0, 10));
}

function sheet(name: string, widths: readonly number[], rows: Row[]): Sheet<Buffer> {
  return { data: rows, sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

function facts(statement: StatementDocument, sha256: string): Row[] {
  const { agreement, period, changes } = statement;
  return [
    [head('Statement'), text(statement.id)],
    [head('Number'), figure(String(statement.number))],
    [head('Revision'), figure(String(statement.revision))],
    [head('Provider'), text(agreement.provider)],
    [head('Customer'), text(agreement.customer)],
    [head('Agreement'), text(`${agreement.title}, version ${agreement.version}`)],
    [head('From (UTC)'), instant(period.from)],
    [head('To (UTC)'), instant(period.to)],
    [head('Periods in'), text(agreement.timeZone)],
    [head('Final since (UTC)'), instant(statement.finalAt)],
    [head('Made (UTC)'), instant(statement.madeAt)],
    [head('Known until (UTC)'), instant(statement.knownAt)],
    [head('Records'), figure(String(statement.evidence))],
    ...(changes ? [[head('Records since'), figure(String(changes.recordsSince))]] : []),
    [head('Rules'), text(statement.rules)],
    [head('Engine'), text(statement.engine)],
    [head('SHA-256 of its JSON'), text(sha256)],
  ];
}

const PROMISE_HEADS: Row = [
  ...[
    'Promise',
    'In words',
    'Period',
    'From (UTC)',
    'To (UTC)',
    'Target',
    'Attained',
    'Status',
    'Budget used',
  ],
  ...['Good', 'Valid', 'Unit', 'Coverage', 'Were every claim accepted'],
].map(head);

function promise(one: StatementDocument['content']['objectives'][number]): Row {
  const { ifAccepted } = one;
  return [
    text(one.title),
    text(one.promise),
    text(one.period),
    instant(one.from),
    instant(one.to),
    figure(one.target),
    one.attained === null ? text('no figure') : figure(one.attained),
    text(one.status),
    figure(one.budgetUsed),
    figure(one.good),
    figure(one.valid),
    text(one.unit),
    figure(one.coverage),
    ifAccepted && text(`${ifAccepted.attained ?? 'no figure'}, ${ifAccepted.status}`),
  ];
}

const CREDIT_HEADS: Row = [
  'For',
  'Period',
  'Kind',
  'How it was worked out',
  'Clause',
  'Amount',
  'Currency',
].map(head);

function credits({ content, agreement }: StatementDocument): Row[] {
  return content.credits.map((one) => [
    text(one.objective),
    text(one.period),
    text(one.kind),
    text(one.explanation.join('\n')),
    text(one.clause),
    figure(one.amount),
    text(agreement.currency),
  ]);
}

const EXCLUSION_HEADS: Row = ['Exclusion', 'Clause', 'From (UTC)', 'To (UTC)', 'State', 'Reason'].map(head);

function exclusion(one: StatementDocument['content']['exclusions'][number]): Row {
  const { id, clause, from, to, state, reason } = one;
  return [text(id), text(clause), instant(from), instant(to), text(state), text(reason ?? '')];
}
