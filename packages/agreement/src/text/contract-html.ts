import type { Contract, ContractClause, ContractTable, SignatureBlock } from './contract.ts';

/** Narrow on a phone, a column of text on a desk, black on white on paper; dark where the reader wants it. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #59636e; --paper: #fff; --line: #d4d9df; --band: #f4f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #a3adb8; --paper: #15181c; --line: #3a414a; --band: #1e2329; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
header { border-bottom: 2px solid var(--ink); margin-bottom: 2rem; padding-bottom: 1rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.2; margin: 0 0 .75rem; }
header p { margin: .15rem 0; color: var(--quiet); }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
h2 .number, h3 .number { display: inline-block; min-width: 2.75rem; color: var(--quiet); font-weight: normal; }
nav h2 { border-top: 0; margin-top: 0; padding-top: 0; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 16rem 2; column-gap: 2rem; }
nav li { break-inside: avoid; }
nav a { display: block; padding: .2rem 0; color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
nav .number { display: inline-block; min-width: 2.25rem; color: var(--quiet); }
p { margin: .35rem 0; overflow-wrap: anywhere; }
.id { color: var(--quiet); font: .78rem/1.4 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: normal; }
.sign { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem; margin-top: 1.5rem; }
.line { border-bottom: 1px solid var(--ink); height: 2.6rem; margin-top: .75rem; }
.label { color: var(--quiet); font-size: .85rem; }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; color-scheme: light; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  nav { break-after: page; }
  section > div, tr, .sign > div { break-inside: avoid; }
  @page { margin: 22mm 20mm; }
}`;

/** The contract as one HTML page that needs nothing else: no script, no font, no image. The same contract gives the same bytes. */
export function contractHtml(contract: Contract): string {
  const { language, title, lead, sections, signing, signatures } = contract;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
${lead.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</header>
${contentsHtml(contract)}
${sections
  .map(
    ({ number, heading, clauses }) => `<section aria-labelledby="s${number}">
<h2 id="s${number}"><span class="number">${number}</span>${escaped(heading)}</h2>
${clauses.map((clause) => clauseHtml(clause, contract.clauseWord)).join('\n')}
</section>`,
  )
  .join('\n')}
<section>
<p>${escaped(signing)}</p>
<div class="sign">
${signatures.map(signatureHtml).join('\n')}
</div>
</section>
</main>
</body>
</html>
`;
}

/** The sections by number, each a link; on paper the numbers lead the way. */
function contentsHtml({ contentsWord, sections }: Contract): string {
  const entries = sections.map(
    ({ number, heading }) =>
      `<li><a href="#s${number}"><span class="number">${number}</span>${escaped(heading)}</a></li>`,
  );
  return `<nav aria-labelledby="contents">
<h2 id="contents">${escaped(contentsWord)}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
}

function clauseHtml({ number, id, title, sentences, table }: ContractClause, word: string): string {
  const anchor = id === undefined ? '' : ` id="${escaped(id)}"`;
  const cited = id === undefined ? '' : `\n<div class="id">${escaped(`${word} ${id}`)}</div>`;
  return `<div${anchor}>
<h3><span class="number">${number}</span>${escaped(title)}</h3>${cited}
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${table ? tableHtml(table, title) : ''}</div>`;
}

function tableHtml({ head, rows }: ContractTable, title: string): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<div class="table" tabindex="0" role="region" aria-label="${escaped(title)}"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table></div>
`;
}

function signatureHtml({ party, role, signatories, lines }: SignatureBlock): string {
  const people = signatories.length > 0 ? signatories : [{ name: '' }];
  const of = ({ name, position }: SignatureBlock['signatories'][number]) =>
    `${lines.map((line) => `<div class="line"></div><div class="label">${escaped(line)}</div>`).join('')}<p>${escaped([name, position].filter(Boolean).join(', '))}</p>`;
  return `<div><strong>${escaped(party)}</strong><div class="label">${escaped(role)}</div>${people.map(of).join('')}</div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
