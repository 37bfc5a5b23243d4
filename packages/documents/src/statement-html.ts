import type { Language } from '@tallystick/phrases';
import { speakerOf } from '@tallystick/phrases/speaker';
import { PAGE_STYLE } from './page-style.ts';
import type { StatementDocument } from './statement.ts';
import { type StatementCell, type StatementPart, statementParts } from './statement-parts.ts';
import { statementBasis, statementFacts, statementTitle } from './statement-words.ts';

/** A statement as one page of HTML that loads nothing and prints well. @param sha256 of the statement's JSON */
export function statementHtml(
  statement: StatementDocument,
  sha256: string,
  language: Language = 'en',
): string {
  const speaker = speakerOf(language);
  const { t } = speaker;
  const title = statementTitle(statement, speaker);
  const [check, hash] = [statementBasis(statement, speaker), t('SHA-256 of its JSON:')];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${PAGE_STYLE}</style></head>
<body>
<h1>${text(title)}</h1>
${statementFacts(statement, speaker)
  .map((fact) => `<p class="quiet">${text(fact)}</p>`)
  .join('\n')}
${statementParts(statement, speaker)
  .map((part) => section(part.heading, partHtml(part, t('Table'))))
  .join('\n')}
${section(t('How to check this'), `<p>${text(check)} ${text(hash)} <code>${sha256}</code>.</p>`)}
</body>
</html>
`;
}

function section(title: string, body: string): string {
  return `<section><h2>${text(title)}</h2>${body}</section>`;
}

/** @param label what a table is called in which one moves with keys */
function partHtml({ lead, columns, rows }: StatementPart, label: string): string {
  const said = lead === undefined ? '' : `<p>${text(lead)}</p>`;
  if (rows.length === 0) return said;
  const classOf = (column: number) => (columns[column]?.isNumber ? ['number'] : []);
  const head = columns.map(
    (one, column) => `<th scope="col"${classes(classOf(column))}>${text(one.head)}</th>`,
  );
  const body = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell, index) => {
      const verdict = typeof cell === 'string' || !cell.verdict ? [] : [cell.verdict];
      return `<td${classes([...classOf(index + 1), ...verdict])}>${cellHtml(cell)}</td>`;
    });
    return `<tr><th scope="row">${cellHtml(name)}</th>${others.join('')}</tr>`;
  });
  return `${said}<div class="scroll" tabindex="0" role="region" aria-label="${text(label)}"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cellHtml(cell: StatementCell): string {
  if (typeof cell === 'string') return text(cell);
  const more = cell.more === undefined ? [] : [`<span class="quiet">${text(cell.more)}</span>`];
  return [...cell.lines.map(text), ...more].join('<br>');
}

function classes(names: readonly string[]): string {
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(plain: string): string {
  return plain.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
