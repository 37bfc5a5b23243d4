import { startTransition, useEffect, useRef, useState } from 'react';

/** What was worked out last, for what it was worked out, and why it failed if it did. */
export interface Latest<Result> {
  readonly result: Result | undefined;
  /** Whether it is behind what is wanted. */
  readonly isBehind: boolean;
  readonly fault: string | undefined;
}

/**
 * Works something out again whenever its key changes, one run at a time: what changes during a run is run after it, and
 * what was overtaken is left out. The last result stays until there is another.
 *
 * @param key null where nothing is wanted.
 */
export function useLatest<Result>(key: string | null, work: () => Promise<Result>): Latest<Result> {
  const [done, setDone] = useState<{ key: string; result?: Result; fault?: string } | undefined>();
  const wanted = useRef({ key, work });
  const isRunning = useRef(false);
  const isGone = useRef(false);
  wanted.current = { key, work };
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => {
    if (key === null || isRunning.current) return;
    const run = async () => {
      isRunning.current = true;
      for (;;) {
        const { key: asked, work: doing } = wanted.current;
        if (asked === null) break;
        try {
          const result = await doing();
          if (isGone.current) break;
          // Drawn in pieces: there may be thousands of clauses in it, and somebody is typing.
          startTransition(() => setDone({ key: asked, result }));
        } catch (error) {
          if (isGone.current) break;
          const fault = error instanceof Error ? error.message : String(error);
          setDone((before) => ({ ...before, key: asked, fault }));
        }
        if (wanted.current.key === asked) break;
      }
      isRunning.current = false;
    };
    void run();
  }, [key]);
  return { result: done?.result, isBehind: done?.key !== key, fault: done?.fault };
}
