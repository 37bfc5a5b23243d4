import type { StatementDocument } from '@tallystick/documents';
import type { StoredStatement } from '@tallystick/store';

/** Promises and changes that a mail tells one by one; the rest is in what is attached. */
const TOLD = 20;

/** The words of a mail with a revision of a statement. @param bundle how whoever reads it gets at the bundle; undefined where there is none */
export function statementMail(
  one: StoredStatement,
  { link, bundle }: { readonly link: string | undefined; readonly bundle: string | undefined },
): { readonly subject: string; readonly text: string } {
  const { id, agreement, content, changes, revision } = JSON.parse(one.document) as StatementDocument;
  const count = (status: string) => content.objectives.filter((each) => each.status === status).length;
  const [met, missed] = [count('met'), count('missed')];
  const parts = [
    ...(missed > 0 ? [`${missed} missed`] : []),
    ...(met > 0 ? [`${met} met`] : []),
    ...(content.objectives.length > met + missed
      ? [`${content.objectives.length - met - missed} without a verdict`]
      : []),
  ];
  const promises = content.objectives.map(
    (each) =>
      `- ${each.title}, ${each.period}: ${each.attained ?? 'no figure'} of ${each.target}, ${each.status}`,
  );
  const credits = content.credits.map(
    (each) => `- ${each.kind} for ${each.objective}, ${each.period}: ${each.amount} ${agreement.currency}`,
  );
  const differences = (changes?.differences ?? []).map(
    ({ what, before, after }) => `- ${what}: ${before} before, ${after} now`,
  );
  const paragraphs = [
    `${agreement.provider} for ${agreement.customer}: ${agreement.title}, version ${agreement.version}. Times in ${agreement.timeZone}.`,
    ...(changes
      ? [[`Revision ${revision} replaces the one before. What changed:`, ...short(differences)].join('\n')]
      : []),
    ['Promises', ...short(promises)].join('\n'),
    credits.length === 0 ? 'No credits are due.' : ['Credits', ...short(credits)].join('\n'),
    ...(link === undefined ? [] : [`All of it: ${link}`]),
    ...(bundle === undefined ? [] : [bundle]),
    `SHA-256 of the statement's JSON: ${one.sha256}`,
  ];
  const foot = 'Tallystick sends this because the agreement names your role under reporting.statement.to.';
  return {
    subject: `Statement ${id}${revision > 1 ? `, revision ${revision}` : ''}: ${parts.join(', ')}`,
    text: `${paragraphs.join('\n\n')}\n\n-- \n${foot}\n`,
  };
}

function short(lines: readonly string[]): readonly string[] {
  if (lines.length <= TOLD) return lines;
  return [...lines.slice(0, TOLD), `- and ${lines.length - TOLD} more, in the PDF`];
}
