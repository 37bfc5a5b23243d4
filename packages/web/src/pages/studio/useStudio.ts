import type { ClauseEdit, Path } from '@tallystick/agreement';
import { useCallback, useRef, useState } from 'react';
import { sentenceText } from '../../i18n/sentence.ts';
import { inputId } from '../../studio/form/context.ts';
import { changed, historyOf, redone, type TextHistory, undone } from '../../studio/history.ts';
import type { Workbench } from '../../studio/workbench.ts';

/** The text that is written, and all that is done to it. */
export interface StudioText {
  readonly text: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the last edit could not be done. */
  readonly fault: string | undefined;
  type(text: string): void;
  /** Puts another text in its place, as one step. */
  replace(text: string): void;
  /** Does edits of clauses, then goes to the input of a path. */
  edit(edits: readonly ClauseEdit[], focus?: Path): void;
  undo(): void;
  redo(): void;
}

/** Keeps a text with its history; form and text view change the same one. */
export function useStudio(bench: Workbench, begunWith: string): StudioText {
  const [history, setHistory] = useState<TextHistory>(() => historyOf(begunWith));
  const [fault, setFault] = useState<string | undefined>();
  const current = useRef(history);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const put = useCallback((next: TextHistory) => {
    current.current = next;
    setHistory(next);
  }, []);
  const edit = useCallback(
    (edits: readonly ClauseEdit[], focus?: Path) => {
      // One after the other: each edit is of what the one before it made.
      queue.current = queue.current.then(async () => {
        const done = await bench.ask('edit', { text: current.current.text, edits }).catch((error: Error) => ({
          ok: false as const,
          message: error.message,
        }));
        if (!done.ok) return setFault(sentenceText(done.message));
        setFault(undefined);
        put(changed(current.current, done.text));
        if (focus) focusOn(inputId(focus));
      });
    },
    [bench, put],
  );
  return {
    text: history.text,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    fault,
    type: (text) => put(changed(current.current, text, Date.now())),
    replace: (text) => put(changed(current.current, text)),
    edit,
    undo: () => put(undone(current.current)),
    redo: () => put(redone(current.current)),
  };
}

/** How often the input of a new clause is looked for: the form comes from the worker, some frames later. */
const LOOKS = 60;

/** Goes to an element as soon as it stands there. */
export function focusOn(id: string): void {
  let looks = 0;
  const look = () => {
    const input = document.getElementById(id);
    if (input) input.focus();
    else if (++looks < LOOKS) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
