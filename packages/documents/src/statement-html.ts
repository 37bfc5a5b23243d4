import {
  type StatementCredit,
  type StatementDocument,
  type StatementFigure,
  statementStand,
} from './statement.ts';

const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #c4cad1; vertical-align: top; }
th { font-weight: 600; } thead th { color: #59636e; font-size: .85rem; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.quiet { color: #59636e; } .missed { color: #b3261e; font-weight: 600; } .met { color: #12734a; font-weight: 600; }
.scroll { overflow-x: auto; } code { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** A statement as one page of HTML that loads nothing and prints well. @param sha256 of the statement's JSON */
export function statementHtml(statement: StatementDocument, sha256: string): string {
  const { agreement, period, content, changes, openClaims, dataQuality } = statement;
  const title = `Statement ${statement.id}`;
  const facts = [
    `${agreement.provider} for ${agreement.customer}`,
    `${agreement.title}, version ${agreement.version}`,
    `from ${instant(period.from)} to ${instant(period.to)}, periods in ${agreement.timeZone}`,
    statementStand(statement, instant),
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${text(title)}</h1>
${facts.map((fact) => `<p class="quiet">${text(fact)}</p>`).join('\n')}
${changes ? section('What changed', changesTable(changes)) : ''}
${section('Promises', figures(content.objectives))}
${section('Credits', credits(content.credits, agreement.currency))}
${content.exclusions.length > 0 ? section('What did not count', exclusions(content.exclusions)) : ''}
${content.remedies.length > 0 ? section('Remedies', list(content.remedies.map(({ title: name, due }) => (due === null ? name : `${name}, due ${due}`)))) : ''}
${openClaims && openClaims.length > 0 ? section('Open claims', claims(openClaims)) : ''}
${dataQuality ? section('Data quality', quality(dataQuality)) : ''}
${section('How to check this', `<p>It was worked out from ${statement.evidence} records received until ${text(instant(statement.knownAt))}, by rules ${text(statement.rules)} (engine ${text(statement.engine)}). SHA-256 of its JSON: <code>${sha256}</code>.</p>`)}
</body>
</html>
`;
}

function section(title: string, body: string): string {
  return `<section><h2>${text(title)}</h2>${body}</section>`;
}

function figures(all: readonly StatementFigure[]): string {
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${text(one.title)}<br><span class="quiet">${text(one.promise)}</span></th><td>${text(one.period)}</td><td class="number">${text(one.target)}</td><td class="number">${text(one.attained ?? 'no figure')}</td><td class="${one.status === 'missed' ? 'missed' : one.status === 'met' ? 'met' : ''}">${text(one.status)}${one.ifAccepted ? `<br><span class="quiet">${text(one.ifAccepted.status)} (${text(one.ifAccepted.attained ?? 'no figure')}) were every claim accepted</span>` : ''}</td><td class="number">${text(one.budgetUsed ?? '–')}</td><td class="number">${text(one.coverage ?? '–')}</td></tr>`,
  );
  const head = ['Promise', 'Period', 'Target', 'Attained', 'Status', 'Budget used', 'Coverage'];
  return table(head, rows);
}

function credits(all: readonly StatementCredit[], currency: string): string {
  if (all.length === 0) return '<p>None are due.</p>';
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${text(one.objective)}</th><td>${text(one.period)}</td><td>${one.explanation.map(text).join('<br>')}</td><td>${text(one.clause)}</td><td class="number">${text(one.amount)} ${text(currency)}</td></tr>`,
  );
  return table(['For', 'Period', 'How it was worked out', 'Clause', 'Amount'], rows);
}

function exclusions(all: StatementDocument['content']['exclusions']): string {
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${text(one.id)}</th><td>${text(one.clause)}</td><td>${text(one.from)}</td><td>${text(one.to)}</td><td>${text(one.state)}</td><td>${text(one.reason ?? '')}</td></tr>`,
  );
  return table(['Exclusion', 'Clause', 'From', 'To', 'State', 'Reason'], rows);
}

function claims(all: NonNullable<StatementDocument['openClaims']>): string {
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${text(one.what)}</th><td>${text(one.kind)}</td><td>${text(one.clause)}</td><td>${text(one.until ?? '–')}</td><td class="number">${text(one.amount ?? '–')}</td></tr>`,
  );
  return table(['Claim', 'Of', 'Clause', 'To be claimed before', 'Amount'], rows);
}

function quality(all: NonNullable<StatementDocument['dataQuality']>): string {
  const rows = all.map(
    ({ source, score, parts }) =>
      `<tr><th scope="row">${text(source)}</th><td class="number">${text(score ?? 'no data')}</td><td>${parts.map(({ says, share }) => `${text(says)}: ${text(share)}`).join('<br>')}</td></tr>`,
  );
  return table(['Source', 'Score', 'Made up of'], rows);
}

function changesTable({ differences, recordsSince }: NonNullable<StatementDocument['changes']>): string {
  const rows = differences.map(
    ({ what, before, after }) =>
      `<tr><th scope="row">${text(what)}</th><td>${text(before)}</td><td>${text(after)}</td></tr>`,
  );
  return `<p>${recordsSince} records came since the revision before.</p>${table(['What', 'Before', 'Now'], rows)}`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head.map((one) => `<th scope="col"${NUMBERS.has(one) ? ' class="number"' : ''}>${text(one)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The columns of numbers, which stand at the right edge. */
const NUMBERS = new Set(['Score', 'Target', 'Attained', 'Budget used', 'Coverage', 'Amount']);

/** An instant in whole seconds, where it is one: `2026-04-01T00:00:00Z`. */
function instant(written: string): string {
  return written.replace('.000Z', 'Z');
}

function list(all: readonly string[]): string {
  return `<ul>${all.map((one) => `<li>${text(one)}</li>`).join('')}</ul>`;
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
