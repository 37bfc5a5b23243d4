import { type RefObject, useEffect, useRef } from 'react';

/**
 * Scrolls a row that is wider than the window sideways, so that what is chosen in it is seen. The page itself stays where it is.
 *
 * @param chosen as a selector, in the row
 * @param of what the choice depends on
 */
export function useShownIn<Row extends HTMLElement>(chosen: string, of: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page marks another as chosen when it changes
  useEffect(() => {
    const one = row.current?.querySelector<HTMLElement>(chosen);
    if (!row.current || !one) return;
    const { left, width } = one.getBoundingClientRect();
    const frame = row.current.getBoundingClientRect();
    row.current.scrollLeft += left + width / 2 - (frame.left + frame.width / 2);
  }, [chosen, of]);
  return row;
}
