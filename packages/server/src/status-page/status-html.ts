import type { ServiceState } from './state-now.ts';
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

/** A status page as HTML that loads nothing and runs nothing, in the colours that the reader's system prefers. */
export function statusHtml(view: StatusView): string {
  const { title, provider, state, asOf, timeZone } = view;
  const said = state === null ? undefined : STATES[state];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}: ${said ? text(said.says) : 'status'}</title><style>${STYLE}</style></head>
<body>
<main>
<header><h1>${text(title)}</h1><p class="quiet">${text(provider)}. Times in ${text(timeZone)}.</p></header>
<div class="now ${state ?? 'unknown'}"><p>${said ? `<span class="mark" aria-hidden="true">${said.mark}</span> ${text(said.says)}` : 'How it does is not measured'} <span class="quiet">as of ${when(asOf, timeZone)}</span></p></div>
${incidents(view, false)}
${commitments(view)}
${maintenance(view)}
${incidents(view, true)}
</main>
</body>
</html>
`;
}

const STATES: Readonly<Record<ServiceState, { readonly mark: string; readonly says: string }>> = {
  up: { mark: '●', says: 'In service' },
  degraded: { mark: '▲', says: 'In service with trouble' },
  down: { mark: '■', says: 'Out of service' },
  maintenance: { mark: '◆', says: 'Planned maintenance' },
  unknown: { mark: '○', says: 'Not known at the moment' },
};

function commitments({ commitments: all }: StatusView): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ title, promise, period, attained, status }) =>
      `<li><h3>${text(title)}</h3><p class="quiet">Promised: ${text(promise)}</p><p><span class="figure">${text(attained ?? 'no figure yet')}</span> in ${text(period)}, <span class="${text(status)}">${text(status)}</span></p></li>`,
  );
  return `<section><h2>What is promised, and what was attained</h2><ul>${items.join('')}</ul></section>`;
}

function maintenance({ maintenance: all, timeZone }: StatusView): string {
  const items = all.map(
    ({ title, from, to }) => `<li>${text(title)}: ${when(from, timeZone)} to ${when(to, timeZone)}</li>`,
  );
  const body = items.length === 0 ? '<p class="quiet">None is planned.</p>' : `<ul>${items.join('')}</ul>`;
  return `<section><h2>Planned maintenance</h2>${body}</section>`;
}

function incidents({ incidents: all, timeZone }: StatusView, isOver: boolean): string {
  const those = all.filter((one) => one.isOver === isOver);
  if (those.length === 0) return '';
  const items = those.map(({ title, updates }) => {
    const lines = updates.map(
      ({ state, words, at, isEdited }) =>
        `<li><p><strong>${text(WORDS[state])}</strong> <span class="quiet">${when(at, timeZone)}${isEdited ? ', edited' : ''}</span></p><p class="words">${text(words)}</p></li>`,
    );
    return `<li><h3>${text(title)}</h3><ol>${lines.join('')}</ol></li>`;
  });
  return `<section><h2>${isOver ? 'Lately' : 'Now'}</h2><ul>${items.join('')}</ul></section>`;
}

const WORDS = {
  investigating: 'We look into it',
  identified: 'The cause is found',
  monitoring: 'Put right; we watch it',
  resolved: 'Over',
  notice: 'Notice',
} as const;

/** `2 Mar 2026, 12:00`, for everybody; exact in its attribute. */
function when(at: string, timeZone: string): string {
  const form = { timeZone, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const;
  return `<time datetime="${text(at)}">${text(new Intl.DateTimeFormat('en-GB', form).format(Date.parse(at)))}</time>`;
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
