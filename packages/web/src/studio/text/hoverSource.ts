import type { HoverTooltipSource } from '@codemirror/view';
import { sentenceText } from '../../i18n/sentence.ts';
import type { Workbench } from '../workbench.ts';
import { offsetIn, placeIn } from './places.ts';

/** What the word under the pointer means. */
export function hoverSource(bench: Workbench): HoverTooltipSource {
  return async ({ state }, pos) => {
    const hover = await bench.ask('hover', { text: state.doc.toString(), place: placeIn(state.doc, pos) });
    if (!hover) return null;
    const { region, text } = hover;
    return {
      pos: offsetIn(state.doc, region),
      end: offsetIn(state.doc, { line: region.endLine, column: region.endColumn }),
      above: true,
      create: () => ({ dom: explained(text) }),
    };
  };
}

/** The little Markdown that the language speaks, as elements: paragraphs, code, strong words. */
function explained(markdown: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-explained';
  for (const part of markdown.split('\n\n')) {
    const code = /^(`{3,})yaml\n([\s\S]*)\n\1$/u.exec(part);
    const element = document.createElement(code ? 'pre' : 'p');
    if (code) element.textContent = code[2] ?? '';
    else element.append(...inline(sentenceText(part)));
    box.append(element);
  }
  return box;
}

function inline(text: string): readonly (Node | string)[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/u).map((piece) => {
    const strong = /^\*\*(.+)\*\*$/u.exec(piece);
    const code = /^`(.+)`$/u.exec(piece);
    if (!strong && !code) return unescaped(piece);
    const element = document.createElement(strong ? 'strong' : 'code');
    element.textContent = unescaped((strong ?? code)![1] ?? '');
    return element;
  });
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\`*_{}[\]<>#|])/gu, '$1');
}
