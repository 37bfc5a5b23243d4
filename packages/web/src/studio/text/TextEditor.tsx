import { acceptCompletion, autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { forceLinting, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Diagnosis, Region } from '@tallystick/agreement';
import { useEffect, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import type { Workbench } from '../workbench.ts';
import { completionSource } from './completionSource.ts';
import { hoverSource } from './hoverSource.ts';
import { highlighting, look } from './look.ts';
import { changeOf, linted, offsetIn } from './places.ts';

interface TextEditorProps {
  readonly bench: Workbench;
  readonly text: string;
  readonly diagnoses: readonly Diagnosis[];
  /** Where to go; a new object goes there again. */
  readonly shown: { readonly region: Region } | undefined;
  readonly onChange: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The agreement as text, with completion, explanations and findings of the language. Undoing is the page's, for form and text. */
export function TextEditor(props: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const { bench, text, diagnoses, shown } = props;

  useEffect(() => {
    if (!place.current) return;
    const run = (act: 'onUndo' | 'onRedo') => () => {
      latest.current[act]();
      return true;
    };
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          yaml(),
          syntaxHighlighting(highlighting),
          look,
          autocompletion({ override: [completionSource(bench)], activateOnTyping: true }),
          hoverTooltip(hoverSource(bench)),
          lintGutter(),
          linter((editor) => linted(editor.state.doc, latest.current.diagnoses), { delay: 0 }),
          keymap.of([
            { key: 'Mod-z', run: run('onUndo'), preventDefault: true },
            { key: 'Mod-Shift-z', run: run('onRedo'), preventDefault: true },
            { key: 'Mod-y', run: run('onRedo'), preventDefault: true },
            { key: 'Tab', run: acceptCompletion },
            { key: 'Mod-]', run: indentMore },
            { key: 'Mod-[', run: indentLess },
            ...completionKeymap,
            ...lintKeymap,
            ...foldKeymap,
            ...defaultKeymap,
          ]),
          EditorView.contentAttributes.of({
            'aria-label': t('The agreement as text. Tab leaves the editor, Control and Space completes.'),
            spellcheck: 'false',
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [bench]);

  useEffect(() => {
    const editor = view.current;
    const change = editor && changeOf(editor.state.doc.toString(), text);
    if (change) editor.dispatch({ changes: change });
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is underlined follows what was found
  useEffect(() => {
    if (view.current) forceLinting(view.current);
  }, [diagnoses]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !shown) return;
    const at = offsetIn(editor.state.doc, shown.region);
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  }, [shown]);

  return <div ref={place} data-editor />;
}
