import type { Place } from '../language/document.ts';

/** A text in which `‸` marks a place, and that place. */
export function atCaret(marked: string): { readonly text: string; readonly place: Place } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('The text has no ‸.');
  const before = marked.slice(0, offset);
  const line = before.split('\n').length;
  return {
    text: before + marked.slice(offset + 1),
    place: { line, column: offset - before.lastIndexOf('\n') },
  };
}
