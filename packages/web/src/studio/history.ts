/** A text with what it was before and what was undone of it. */
export interface TextHistory {
  readonly past: readonly string[];
  readonly text: string;
  readonly future: readonly string[];
  /** When the text was changed last by typing, ms: what is typed in one go is undone in one go. */
  readonly typedAt: number | undefined;
}

/** Typing is one change as long as it pauses no longer than this. */
const ONE_GO_MS = 800;
/** Steps that can be undone. */
const MOST_STEPS = 200;

export function historyOf(text: string): TextHistory {
  return { past: [], text, future: [], typedAt: undefined };
}

/** @param at when, ms, where it was typed; undefined for a change that stands by itself. */
export function changed(history: TextHistory, text: string, at?: number): TextHistory {
  if (text === history.text) return history;
  const isSameGo = at !== undefined && history.typedAt !== undefined && at - history.typedAt < ONE_GO_MS;
  const past = isSameGo ? history.past : [...history.past, history.text].slice(-MOST_STEPS);
  return { past, text, future: [], typedAt: at };
}

export function undone(history: TextHistory): TextHistory {
  const text = history.past.at(-1);
  if (text === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    text,
    future: [history.text, ...history.future],
    typedAt: undefined,
  };
}

export function redone(history: TextHistory): TextHistory {
  const [text, ...future] = history.future;
  if (text === undefined) return history;
  return { past: [...history.past, history.text], text, future, typedAt: undefined };
}
