import type { Language } from '@tallystick/phrases';
import { type Speaker, speakerOf } from '@tallystick/phrases/speaker';
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { StatementDocument } from '../statement.ts';
import { creditKind, openClaimKind } from '../statement-words.ts';
import { withDate } from '../zip-dates.ts';
import { figure, head, instant, text } from './cells.ts';

/**
 * A statement as a workbook, a sheet for each part: figures and amounts are numbers that show the digits of the other formats, as the spreadsheet writes numbers, and
 * instants are dates in UTC. It is dated by the statement: the same one gives the same bytes in each language.
 *
 * @param sha256 of the statement's JSON
 */
export async function statementXlsx(
  statement: StatementDocument,
  sha256: string,
  language: Language = 'en',
): Promise<Uint8Array> {
  const speaker = speakerOf(language);
  const { t } = speaker;
  const { content } = statement;
  const sheets = [
    sheet(t('Statement'), [22, 70], facts(statement, sha256, speaker)),
    sheet(
      t('Promises'),
      [30, 40, 12, 20, 20, 12, 12, 12, 12, 14, 14, 12, 12, 24],
      [promiseHeads(speaker), ...content.objectives.map((one) => promise(one, speaker))],
    ),
    sheet(t('Credits'), [30, 12, 12, 60, 24, 14, 10], credits(statement, speaker)),
    sheet(t('What did not count'), [36, 20, 20, 20, 14, 50], exclusions(statement, speaker)),
    sheet(t('Remedies'), [30, 50, 22], remedies(statement, speaker)),
    ...openClaims(statement, speaker),
    ...dataQuality(statement, speaker),
    ...changes(statement, speaker),
  ];
  const file = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return withDate(file, statement.madeAt.slice(0, 10));
}

function sheet(name: string, widths: readonly number[], rows: Row[]): Sheet<Buffer> {
  return { data: rows, sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

function facts(statement: StatementDocument, sha256: string, { t }: Speaker): Row[] {
  const { agreement, period, changes } = statement;
  const { title, version } = agreement;
  return [
    [head(t('Statement')), text(statement.id)],
    [head(t('Number')), figure(String(statement.number))],
    [head(t('Revision')), figure(String(statement.revision))],
    [head(t('Provider')), text(agreement.provider)],
    [head(t('Customer')), text(agreement.customer)],
    [head(t('Agreement')), text(t('{{title}}, version {{version}}', { title, version: String(version) }))],
    [head(t('From (UTC)')), instant(period.from)],
    [head(t('To (UTC)')), instant(period.to)],
    [head(t('Periods in')), text(agreement.timeZone)],
    [head(t('Final since (UTC)')), instant(statement.finalAt)],
    [head(t('Made (UTC)')), instant(statement.madeAt)],
    [head(t('Known until (UTC)')), instant(statement.knownAt)],
    [head(t('Records')), figure(String(statement.evidence))],
    ...(changes ? [[head(t('Records since')), figure(String(changes.recordsSince))]] : []),
    [head(t('Rules')), text(statement.rules)],
    [head(t('Engine')), text(statement.engine)],
    [head(t('SHA-256 of its JSON')), text(sha256)],
  ];
}

function promiseHeads({ t }: Speaker): Row {
  return [
    ...[t('Promise'), t('In words'), t('Period'), t('From (UTC)'), t('To (UTC)'), t('Target')],
    ...[t('Attained'), t('Status'), t('Budget used'), t('Good'), t('Valid'), t('Unit'), t('Coverage')],
    t('Were every claim accepted'),
  ].map(head);
}

function promise(one: StatementDocument['content']['objectives'][number], speaker: Speaker): Row {
  const { t, sentence, period } = speaker;
  const { ifAccepted } = one;
  return [
    text(one.title),
    text(sentence(one.promise)),
    text(period(one.period)),
    instant(one.from),
    instant(one.to),
    shown(one.target, speaker),
    one.attained === null ? text(t('no figure')) : shown(one.attained, speaker),
    text(sentence(one.status)),
    shown(one.budgetUsed, speaker),
    shown(one.good, speaker),
    shown(one.valid, speaker),
    text(sentence(one.unit)),
    shown(one.coverage, speaker),
    ifAccepted &&
      text(
        `${ifAccepted.attained === null ? t('no figure') : speaker.figure(ifAccepted.attained)}, ${sentence(ifAccepted.status)}`,
      ),
  ];
}

/** A figure as a number where it can be one, else as the language writes it. */
function shown(written: string | null, speaker: Speaker): ReturnType<typeof figure> {
  const cell = figure(written);
  return cell?.type === String ? text(speaker.figure(written!)) : cell;
}

function credits({ content, agreement }: StatementDocument, speaker: Speaker): Row[] {
  const { t, sentence, period } = speaker;
  const heads = [t('For'), t('Period'), t('Kind'), t('How it was worked out'), t('Clause'), t('Amount')];
  return [
    [...heads, t('Currency')].map(head),
    ...content.credits.map((one) => [
      text(one.objective),
      text(period(one.period)),
      text(creditKind(one.kind, speaker)),
      text(one.explanation.map(sentence).join('\n')),
      text(one.clause),
      figure(one.amount),
      text(agreement.currency),
    ]),
  ];
}

function exclusions({ content }: StatementDocument, { t, sentence }: Speaker): Row[] {
  const heads = [t('Exclusion'), t('Clause'), t('From (UTC)'), t('To (UTC)'), t('State'), t('Reason')];
  return [
    heads.map(head),
    ...content.exclusions.map(({ id, clause, from, to, state, reason }) => [
      ...[text(id), text(clause), instant(from), instant(to), text(sentence(state)), text(reason ?? '')],
    ]),
  ];
}

function remedies({ content }: StatementDocument, { t }: Speaker): Row[] {
  return [
    [t('Remedy'), t('Title'), t('Due (UTC)')].map(head),
    ...content.remedies.map(({ id, title, due }) => [
      ...[text(id), text(title), due === null ? text(t('at once')) : instant(due)],
    ]),
  ];
}

function openClaims({ openClaims: all }: StatementDocument, speaker: Speaker): Sheet<Buffer>[] {
  if (!all) return [];
  const { t, sentence, amount } = speaker;
  const heads = [
    t('Claim'),
    t('Of', { context: 'claim' }),
    t('Clause'),
    t('To be claimed before (UTC)'),
    t('Amount'),
  ];
  const rows = all.map(
    (one): Row => [
      text(one.kind === 'credit' ? sentence(one.what) : one.what),
      ...[text(openClaimKind(one.kind, speaker)), text(one.clause)],
      ...[one.until === null ? text('') : instant(one.until), text(amount(one.amount ?? ''))],
    ],
  );
  return [sheet(t('Open claims'), [50, 12, 24, 22, 16], [heads.map(head), ...rows])];
}

function dataQuality({ dataQuality: all }: StatementDocument, speaker: Speaker): Sheet<Buffer>[] {
  if (!all) return [];
  const { t, sentence, figure: written } = speaker;
  const rows = all.map(
    ({ source, score, parts }): Row => [
      text(source),
      score === null ? text(t('no data')) : shown(score, speaker),
      text(parts.map(({ says, share }) => `${sentence(says)}: ${written(share)}`).join('; ')),
    ],
  );
  const heads = [t('Source'), t('Score'), t('Made up of')];
  return [sheet(t('Data quality'), [24, 12, 60], [heads.map(head), ...rows])];
}

function changes({ changes: all }: StatementDocument, speaker: Speaker): Sheet<Buffer>[] {
  if (!all) return [];
  const { t, sentence } = speaker;
  const value = (written: string) => {
    const cell = figure(written);
    return cell?.type === String ? text(sentence(written)) : cell;
  };
  const rows = all.differences.map(
    (one): Row => [text(sentence(one.what)), value(one.before), value(one.after)],
  );
  const heads = [t('What'), t('Before'), t('Now')];
  return [sheet(t('What changed'), [50, 40, 40], [heads.map(head), ...rows])];
}
