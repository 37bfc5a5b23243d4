import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { usePrinting } from '../table/usePrinting.ts';

/** Entries of the browser's history whose pages have been drawn whole: going back finds the place again. */
const whole = new Set<string>();
/** Entries that are remembered. */
const MOST_ENTRIES = 50;

/**
 * The parts of a long page, drawn one after the other, so that it shows the first at once and answers its reader between them. Who comes back, or for one part by
 * its name, gets all at once.
 */
export function InTurn({ children }: { readonly children: readonly ReactNode[] }) {
  const entry = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href });
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const isPrinting = usePrinting();
  const [count, setCount] = useState(() => (hash !== '' || whole.has(entry) ? children.length : 1));
  const isWhole = isPrinting || count >= children.length;
  useEffect(() => {
    if (!isWhole) startTransition(() => setCount(count + 1));
    else remember(entry);
  }, [isWhole, count, entry]);
  return (
    <>
      {isWhole ? children : children.slice(0, count)}
      {!isWhole && <div aria-busy />}
    </>
  );
}

function remember(entry: string): void {
  const [oldest] = whole;
  if (whole.size >= MOST_ENTRIES && oldest !== undefined) whole.delete(oldest);
  whole.add(entry);
}
