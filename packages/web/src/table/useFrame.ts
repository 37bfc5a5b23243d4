import { startTransition, useCallback, useState } from 'react';

/** What scrolls around a long table, once it is there, and the ref that finds it. What waits for it is drawn in pieces, between which the page answers its reader. */
export function useFrame(): readonly [HTMLElement | null, (element: HTMLElement | null) => void] {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const find = useCallback((element: HTMLElement | null) => startTransition(() => setFrame(element)), []);
  return [frame, find];
}
