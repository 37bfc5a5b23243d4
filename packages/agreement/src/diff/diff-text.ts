import type { Difference, Gains, Renaming } from './difference.ts';
import type { DiffReport } from './report.ts';

/** The groups in the order in which they are told, with their headings. */
const GROUPS: readonly (readonly [Gains, string])[] = [
  ['customer', 'The customer gains'],
  ['provider', 'The provider gains'],
  ['undecidable', 'Who gains cannot be decided from the text'],
  ['neither', 'Neither gains, or both alike'],
];

/** The differences for people: grouped by who gains, a line a difference and one for the reason. */
export function diffText(report: DiffReport): string {
  const { before, after, differences, renamings } = report;
  const name = ({ id, version }: DiffReport['before']) => `${id} version ${version}`;
  const lines = [`${after.title}: ${name(before)} → ${name(after)}`];
  for (const [group, heading] of GROUPS) {
    const members = differences.filter(({ gains }) => gains === group);
    if (members.length > 0) lines.push('', `${heading} (${members.length})`, ...members.flatMap(linesOf));
  }
  if (renamings.length > 0) lines.push('', 'Called otherwise, and no change', ...renamings.map(renamingLine));
  lines.push('', differences.length === 0 ? 'No differences.' : countText(differences.length));
  return `${lines.join('\n')}\n`;
}

function linesOf({
  clause,
  title,
  field,
  before,
  after,
  why,
}: Difference & { readonly why: string }): readonly string[] {
  const name = [title === undefined ? clause : `${title} (${clause})`, ...(field === '' ? [] : [field])].join(
    ', ',
  );
  const change =
    before === null ? `added: ${after}` : after === null ? `removed: ${before}` : `${before} → ${after}`;
  return [`  ${name}: ${change}`, `      ${why}`];
}

function renamingLine({ clause, what, before, after, namedByRecords }: Renaming): string {
  const note = namedByRecords ? '; evidence names it by its id, so sources have to say the new one' : '';
  return `  ${clause}, ${what}: ${before} → ${after}${note}`;
}

function countText(count: number): string {
  return count === 1 ? '1 difference.' : `${count} differences.`;
}
