import type { ReactNode } from 'react';
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
  /** What stands below it, such as the key of its colours. */
  readonly children?: ReactNode;
}

/** A drawing that may be wider than its place, under the words for what it shows. */
export function ScrollingDrawing({ title, says, drawing, offers = [], children }: ScrollingDrawingProps) {
  return (
    <Pictured title={title} text={says} offers={offers}>
      <p className={styles.says}>{says}</p>
      <section
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
