import { type StatementDocument, statementHtml, statementPdf, statementXlsx } from '@tallystick/documents';
import type { Language } from '@tallystick/phrases';
import type { StoredStatement } from '@tallystick/store';
import { csvText } from '../api/csv.ts';

/** The forms in which a revision of a statement is handed out. */
export const STATEMENT_FORMS = ['html', 'pdf', 'xlsx', 'csv', 'json', 'note'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];

/** Whether a form is read by people, in their language; programs read the others. */
export function isForPeople(form: StatementForm): boolean {
  return form === 'html' || form === 'pdf' || form === 'xlsx';
}

/** A revision in one of its forms: the same numbers in each and in every language, and the same bytes each time. */
export async function statementForm(
  one: StoredStatement,
  form: StatementForm,
  language: Language,
): Promise<{ readonly type: string; readonly body: string | Buffer }> {
  const document = JSON.parse(one.document) as StatementDocument; // Made by us alone.
  switch (form) {
    case 'html':
      return { type: 'text/html; charset=utf-8', body: statementHtml(document, one.sha256, language) };
    case 'pdf':
      return {
        type: 'application/pdf',
        body: Buffer.from(await statementPdf(document, one.sha256, language)),
      };
    case 'xlsx':
      return { type: XLSX, body: Buffer.from(await statementXlsx(document, one.sha256, language)) };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', body: csvOf(document) };
    case 'json':
      return { type: 'application/json', body: one.document };
    case 'note':
      return { type: 'text/plain; charset=utf-8', body: one.note ?? '' };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `desk-2026-03-1.pdf`. */
export function statementFileName(
  { agreementId, period, revision }: Pick<StoredStatement, 'agreementId' | 'period' | 'revision'>,
  form: StatementForm,
): string {
  const name = `${agreementId}-${period}-${revision}`.replaceAll(/[^A-Za-z0-9._-]/g, '-');
  return `${name}.${form === 'note' ? 'note.txt' : form}`;
}

function csvOf({ id, revision, content, agreement }: StatementDocument): string {
  const creditOf = (objective: string, period: string) =>
    content.credits
      .filter((one) => one.objective === objective && one.period === period)
      .map(({ amount }) => amount)
      .join(' + ');
  const head = [
    'statement',
    'revision',
    'objective',
    'title',
    'period',
    'from',
    'to',
    'target',
    'attained',
    'status',
  ];
  return csvText(
    [...head, 'good', 'valid', 'unit', 'budget used', 'coverage', 'credit', 'currency'],
    content.objectives.map((one) => [
      ...[
        id,
        String(revision),
        one.objective,
        one.title,
        one.period,
        one.from,
        one.to,
        one.target,
        one.attained ?? '',
      ],
      ...[one.status, one.good ?? '', one.valid ?? '', one.unit, one.budgetUsed ?? '', one.coverage ?? ''],
      ...[creditOf(one.objective, one.period), agreement.currency],
    ]),
  );
}
