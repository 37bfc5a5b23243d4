import type { ClauseEdit } from '@tallystick/agreement';
import { useCallback, useRef, useState } from 'react';
import type { Workbench } from '../../studio/workbench.ts';

/** Drafts that are measured in one pass. */
export const MOST_DRAFTS = 3;
const NAMES = ['A', 'B', 'C'] as const;

export interface WhatIfDraft {
  /** `A`, `B`, `C`. */
  readonly name: string;
  readonly text: string;
}

/** Drafts of one agreement beside each other, one of which is being changed. */
export interface Drafts {
  readonly drafts: readonly WhatIfDraft[];
  readonly current: WhatIfDraft;
  readonly fault: string | undefined;
  choose(name: string): void;
  /** Begins another one from the current one. */
  add(): void;
  remove(name: string): void;
  edit(edits: readonly ClauseEdit[]): void;
  /** Takes all changes of the current one back. */
  reset(): void;
}

export function useDrafts(bench: Workbench, baseText: string): Drafts {
  const [state, setState] = useState({
    drafts: [{ name: 'A', text: baseText }] as WhatIfDraft[],
    chosen: 'A',
  });
  const [fault, setFault] = useState<string | undefined>();
  const latest = useRef(state);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const put = useCallback((next: typeof state) => {
    latest.current = next;
    setState(next);
  }, []);
  const write = useCallback(
    (name: string, text: string) => {
      const drafts = latest.current.drafts.map((one) => (one.name === name ? { ...one, text } : one));
      put({ ...latest.current, drafts });
    },
    [put],
  );
  const current = state.drafts.find(({ name }) => name === state.chosen) ?? state.drafts[0]!;
  return {
    drafts: state.drafts,
    current,
    fault,
    choose: (chosen) => put({ ...latest.current, chosen }),
    add: () => {
      const { drafts } = latest.current;
      const name = NAMES.find((one) => drafts.every((draft) => draft.name !== one));
      if (name) put({ drafts: [...drafts, { name, text: current.text }], chosen: name });
    },
    remove: (name) => {
      const drafts = latest.current.drafts.filter((one) => one.name !== name);
      put({ drafts, chosen: drafts[0]!.name });
    },
    edit: (edits) => {
      const { name } = current;
      queue.current = queue.current.then(async () => {
        const draft = latest.current.drafts.find((one) => one.name === name);
        if (!draft) return;
        try {
          const done = await bench.ask('edit', { text: draft.text, edits });
          setFault(done.ok ? undefined : done.message);
          if (done.ok) write(name, done.text);
        } catch (error) {
          setFault(error instanceof Error ? error.message : String(error));
        }
      });
    },
    reset: () => write(current.name, baseText),
  };
}
