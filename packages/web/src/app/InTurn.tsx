import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { usePrinting } from '../table/usePrinting.ts';
import { useTurns } from './useTurns.ts';

/** Entries of the browser's history whose pages have been drawn whole: going back finds the place again. */
const whole = new Set<string>();
/** Entries that are remembered. */
const MOST_ENTRIES = 50;

interface InTurnProps {
  readonly children: readonly ReactNode[];
  /** Stands where the next part will be. */
  readonly awaited?: ReactNode;
}

/**
 * The parts of a long page, drawn one after the other, so that it shows the first at once and answers its reader between them. Who comes back, or for one part by
 * its name, gets all at once.
 */
export function InTurn({ children, awaited = <div aria-busy /> }: InTurnProps) {
  const entry = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href });
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const isPrinting = usePrinting();
  const [first] = useState(() => (hash !== '' || whole.has(entry) ? Number.POSITIVE_INFINITY : 1));
  const count = useTurns(children.length, first);
  const isWhole = isPrinting || count >= children.length;
  useEffect(() => {
    if (isWhole) remember(entry);
  }, [isWhole, entry]);
  return (
    <>
      {isWhole ? children : children.slice(0, count)}
      {!isWhole && awaited}
    </>
  );
}

function remember(entry: string): void {
  const [oldest] = whole;
  if (whole.size >= MOST_ENTRIES && oldest !== undefined) whole.delete(oldest);
  whole.add(entry);
}
