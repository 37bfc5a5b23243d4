import { useRouterState } from '@tanstack/react-router';
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/** Rows beyond the frame that are there all the same, so that the keyboard finds the next one. */
const BEYOND = 3;
/** Height of the frame before it holds rows, px: as much as its style gives it. */
const MOST_HIGH = 860;
const MOST_OF_WINDOW = 0.72;
/** Places that are remembered. */
const MOST_PLACES = 50;

interface Place {
  readonly offset: number;
  readonly measurements: VirtualItem[];
}

/** Where readers were in long tables, by the entry of the browser's history: going back finds the place again. */
const places = new Map<string, Place>();

interface VirtualRowsOptions {
  readonly count: number;
  /** What scrolls. */
  readonly frame: HTMLElement;
  /** Tells the tables of one page apart. */
  readonly name: string;
  /** Of a row that was never shown, px. */
  readonly usualHeight: number;
}

/** Which rows of a long table are to be there, and where. The row that has the focus stays. */
export function useVirtualRows({ count, frame, name, usualHeight }: VirtualRowsOptions) {
  const entry = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href });
  const place = useRef(places.get(`${entry} ${name}`)).current;
  const focused = useRef<number>(undefined);
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => frame,
    estimateSize: () => usualHeight,
    overscan: BEYOND,
    initialRect: { width: frame.clientWidth, height: Math.min(MOST_HIGH, MOST_OF_WINDOW * innerHeight) },
    useFlushSync: false,
    ...(place ? { initialOffset: place.offset, initialMeasurementsCache: place.measurements } : {}),
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const kept = focused.current;
      if (kept === undefined || kept >= count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((a, b) => a - b);
    },
  });
  // A correction ends a scroll that is under way: rows above are corrected for where one goes back to them, and nowhere else.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (
    { start },
    _,
    { scrollDirection, scrollOffset },
  ) => scrollDirection === 'backward' && start < (scrollOffset ?? 0);
  useEffect(
    () => () => {
      const [oldest] = places.keys();
      if (places.size >= MOST_PLACES && oldest !== undefined) places.delete(oldest);
      places.set(`${entry} ${name}`, {
        offset: virtualizer.scrollOffset ?? 0,
        measurements: virtualizer.measurementsCache,
      });
    },
    [entry, name, virtualizer],
  );
  return {
    virtualizer,
    onFocus: (target: Element) => {
      const row = target.closest('tr')?.dataset.index;
      focused.current = row === undefined ? undefined : Number(row);
    },
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
