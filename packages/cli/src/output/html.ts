import type { CommandReport } from '../evaluate/command.ts';
import { creditRows } from './credit-lines.ts';
import { reportRows } from './rows.ts';

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
  .number { text-align: right; white-space: nowrap }
  .missed, .lost { color: #a6182a } .met, .on-track { color: #14663a } .at-risk { color: #8a5200 } .no-data { color: #5b6570 }
  @media (prefers-color-scheme: dark) {
    body { color: #e6e8eb; background: #15181c } th, td { border-color: #343a42 }
    .missed, .lost { color: #ff8f9c } .met, .on-track { color: #7fd6a2 } .at-risk { color: #f2bb6b } .no-data { color: #a0a9b4 }
  }`;

/** The report as one page that needs nothing else. */
export function htmlOutput(report: CommandReport): readonly string[] {
  const { agreement, evidence } = report;
  const rows = reportRows(report).map(
    (row) =>
      `<tr><td>${escaped(row.title)}</td><td>${escaped(row.period)}</td><td>${escaped(row.target)}</td>` +
      `<td class="number">${escaped(row.attained)}</td><td class="${row.status.replace(' ', '-')}">${MARKS[row.status] ?? ''} ` +
      `${escaped(row.status)}</td><td class="number">${escaped(row.counted)}</td>` +
      `<td class="number">${escaped(row.budgetUsed)}</td><td class="number">${escaped(row.credit)}</td></tr>\n`,
  );
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`,
    `<title>${escaped(agreement.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1>${escaped(agreement.title)}</h1>\n`,
    `<p>${escaped(agreement.provider)} for ${escaped(agreement.customer)}, version ${agreement.version}. As of ${report.asOf}, `,
    `periods in ${escaped(agreement.timeZone)}; ${evidence.records} records about ${evidence.subjects} subjects.</p>\n`,
    '<table>\n<thead><tr><th>Objective</th><th>Period</th><th>Target</th><th class="number">Attained</th><th>Status</th>',
    '<th class="number">Counted</th><th class="number">Budget used</th><th class="number">Credit</th></tr></thead>\n<tbody>\n',
    ...rows,
    '</tbody>\n</table>\n',
    ...creditTable(report),
    '</body>\n</html>\n',
  ];
}

/** What is credited, line by line; nothing where nothing is. */
function creditTable(report: CommandReport): readonly string[] {
  const rows = creditRows(report).map(
    ({ period, objective, amount, working }) =>
      `<tr><td>${escaped(objective)}</td><td>${escaped(period)}</td><td class="number">${escaped(amount)}</td><td>${escaped(working)}</td></tr>\n`,
  );
  if (rows.length === 0) return [];
  return [
    '<h2>Credits</h2>\n<table>\n<thead><tr><th>Objective</th><th>Period</th><th class="number">Amount</th><th>How it comes to that</th></tr></thead>\n<tbody>\n',
    ...rows,
    '</tbody>\n</table>\n',
  ];
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
