import { type Language, NOTATIONS, periodText } from '@tallystick/phrases';
import type { ServiceState } from './state-now.ts';
import { STATUS_WORDS, type StatusWords } from './status-words.ts';
import type { StatusView } from './view.ts';

const STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f8; --surface: #fff; --line: #dfe3e8; --ink: #141a20; --quiet: #4f5b67; --met: #12734a; --risk: #8a5200; --missed: #b3261e; --none: #5b6672; }
@media (prefers-color-scheme: dark) { :root { --ground: #0e1216; --surface: #161b21; --line: #2b333c; --ink: #e9edf1; --quiet: #a3aeb9; --met: #4fc78c; --risk: #f0b545; --missed: #ff8f82; --none: #9aa5b1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1.25rem; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; } h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; } h3 { font-size: 1rem; }
section, .now { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; display: grid; gap: .75rem; }
.now { border-left: 6px solid var(--tone); font-size: 1.15rem; font-weight: 600; }
.quiet { color: var(--quiet); font-size: .9rem; font-weight: 400; }
.up { --tone: var(--met); } .degraded, .maintenance { --tone: var(--risk); } .down { --tone: var(--missed); } .unknown { --tone: var(--none); }
.mark { color: var(--tone); } ul, ol { padding: 0; list-style: none; display: grid; gap: .75rem; }
.figure { font-size: 1.35rem; font-weight: 650; font-variant-numeric: tabular-nums; } .words { white-space: pre-line; overflow-wrap: anywhere; }
.missed, .lost { color: var(--missed); } .met { color: var(--met); }
@media print { body { background: #fff; } }
`;

/** A status page as HTML that loads nothing and runs nothing, in the reader's language and the colours that the reader's system prefers. */
export function statusHtml(view: StatusView, language: Language = 'en'): string {
  const { title, provider, state, asOf, timeZone } = view;
  const words = STATUS_WORDS[language];
  const page: Page = { view, words, language, when: whenIn(words, timeZone) };
  const said = state === null ? words.status : words.states[state];
  const mark = state === null ? '' : `<span class="mark" aria-hidden="true">${MARKS[state]}</span> `;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}: ${text(said)}</title><style>${STYLE}</style></head>
<body>
<main>
<header><h1>${text(title)}</h1><p class="quiet">${text(provider)}. ${text(words.timesIn(timeZone))}</p></header>
<div class="now ${state ?? 'unknown'}"><p>${mark}${text(state === null ? words.notMeasured : said)} <span class="quiet">${words.asOf(page.when(asOf))}</span></p></div>
${incidents(page, false)}
${commitments(page)}
${maintenance(page)}
${incidents(page, true)}
</main>
</body>
</html>
`;
}

/** What the parts of a page are made of. */
interface Page {
  readonly view: StatusView;
  readonly words: StatusWords;
  readonly language: Language;
  readonly when: (at: string) => string;
}

const MARKS: Readonly<Record<ServiceState, string>> = {
  up: '●',
  degraded: '▲',
  down: '■',
  maintenance: '◆',
  unknown: '○',
};

function commitments({ view, words, language }: Page): string {
  if (view.commitments.length === 0) return '';
  const items = view.commitments.map(({ title, promise, period, attained, status }) => {
    const figure = text(attained === null ? words.noFigure : words.figure(attained));
    const line = words.attained(
      `<span class="figure">${figure}</span>`,
      text(periodText(period, NOTATIONS[language])),
      `<span class="${text(status)}">${text(words.figure(status))}</span>`,
    );
    return `<li><h3>${text(title)}</h3><p class="quiet">${text(words.promised(words.figure(promise)))}</p><p>${line}</p></li>`;
  });
  return `<section><h2>${text(words.promises)}</h2><ul>${items.join('')}</ul></section>`;
}

function maintenance({ view, words, when }: Page): string {
  const items = view.maintenance.map(
    ({ title, from, to }) => `<li>${text(title)}: ${words.span(when(from), when(to))}</li>`,
  );
  const body =
    items.length === 0 ? `<p class="quiet">${text(words.noMaintenance)}</p>` : `<ul>${items.join('')}</ul>`;
  return `<section><h2>${text(words.maintenance)}</h2>${body}</section>`;
}

function incidents({ view, words, when }: Page, isOver: boolean): string {
  const those = view.incidents.filter((one) => one.isOver === isOver);
  if (those.length === 0) return '';
  const items = those.map(({ title, updates }) => {
    const lines = updates.map(
      ({ state, words: said, at, isEdited }) =>
        `<li><p><strong>${text(words.updates[state])}</strong> <span class="quiet">${when(at)}${isEdited ? `, ${text(words.edited)}` : ''}</span></p><p class="words">${text(said)}</p></li>`,
    );
    return `<li><h3>${text(title)}</h3><ol>${lines.join('')}</ol></li>`;
  });
  return `<section><h2>${text(isOver ? words.lately : words.now)}</h2><ul>${items.join('')}</ul></section>`;
}

/** `2 Mar 2026, 12:00`, for everybody; exact in its attribute. */
function whenIn({ locale }: StatusWords, timeZone: string): (at: string) => string {
  const form = { timeZone, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat(locale, form);
  return (at) => `<time datetime="${text(at)}">${text(format.format(Date.parse(at)))}</time>`;
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
