import { startTransition, useEffect, useState } from 'react';

/** How many of so many parts are to stand there: one more after each that was drawn, so that the page answers its reader between them. @param first how many at once */
export function useTurns(parts: number, first = 1): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count < parts) startTransition(() => setCount(count + 1));
  }, [count, parts]);
  return Math.min(count, parts);
}

/** A long list in parts of so many. */
export function inParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** As much of a long list as is to stand there: so many items more after each lot that was drawn. */
export function useItemsInTurn<Item>(items: readonly Item[], size: number): readonly Item[] {
  return items.slice(0, size * useTurns(Math.ceil(items.length / size)));
}
