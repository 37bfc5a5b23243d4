import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours of words, from the tokens of both themes. */
export const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink-quiet)' },
]);

/** The editor in the dress of the pages. */
export const look = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '0.875rem', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--surface-quiet)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-wash)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    boxShadow: 'var(--shadow)',
    maxWidth: 'min(520px, 90vw)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-fill)',
    color: '#fff',
  },
  '.cm-explained': { padding: '8px 12px', fontSize: '0.875rem', maxHeight: '320px', overflow: 'auto' },
  '.cm-explained pre': {
    margin: '6px 0 0',
    fontFamily: 'var(--mono)',
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
  },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', padding: '6px 10px' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--accent-fill)',
    color: '#fff',
    borderRadius: '6px',
    padding: '2px 8px',
  },
  '.cm-panels': { backgroundColor: 'var(--surface-quiet)', color: 'var(--ink)' },
});
