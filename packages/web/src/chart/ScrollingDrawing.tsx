import { type ReactNode, useEffect, useRef } from 'react';
import type { Offer } from '../table/export/ExportMenu.tsx';
import { Pictured } from './picture/Pictured.tsx';
import styles from './scrollingDrawing.module.css';

interface ScrollingDrawingProps {
  readonly title: string;
  /** What the drawing shows, in words. */
  readonly says: string;
  readonly drawing: ReactNode;
  /** Files besides pictures: the figures behind it. */
  readonly offers?: readonly Offer[];
  /** Where it is wider than its place: what of it is seen first, from which share of its width on, 0 to 1. */
  readonly seenFrom?: number;
  /** What stands below it, such as the key of its colours. */
  readonly children?: ReactNode;
}

/** A drawing that may be wider than its place, under the words for what it shows. */
export function ScrollingDrawing({
  title,
  says,
  drawing,
  offers = [],
  seenFrom = 0,
  children,
}: ScrollingDrawingProps) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (current) current.scrollLeft = seenFrom * current.scrollWidth;
  }, [seenFrom]);
  return (
    <Pictured title={title} text={says} offers={offers}>
      <p className={styles.says}>{says}</p>
      <section
        ref={frame}
        className={styles.frame}
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
      >
        {drawing}
      </section>
      {children}
    </Pictured>
  );
}
