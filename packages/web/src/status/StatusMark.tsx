import type { ReactElement } from 'react';
import { type Meaning, meaningOf } from './meaning.ts';
import styles from './status.module.css';

/**
 * The mark of a status: its shape alone tells it from the others. Decoration beside the word; where there is no word,
 * the caller gives the mark's container a name.
 */
export function StatusMark({ status, size = 16 }: { readonly status: string; readonly size?: number }) {
  const meaning = meaningOf(status);
  return (
    <svg
      className={styles.mark}
      data-meaning={meaning}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden
    >
      {SHAPES[meaning]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Meaning, ReactElement>> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.solid} />
      <path d="M4.8 8.3 7.1 10.5 11.3 5.8" className={styles.cut} />
    </>
  ),
  'on-track': (
    <>
      <circle cx="8" cy="8" r="6" className={styles.outline} />
      <circle cx="8" cy="8" r="2.4" className={styles.solid} />
    </>
  ),
  'at-risk': (
    <>
      <path d="M8 1.4 15.2 14.4H.8Z" className={styles.solid} />
      <path d="M8 6v4M8 12v.4" className={styles.cut} />
    </>
  ),
  missed: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2" className={styles.solid} />
      <path d="m5.2 5.2 5.6 5.6M10.8 5.2l-5.6 5.6" className={styles.cut} />
    </>
  ),
  'no-data': <path d="M3.5 8h9" className={styles.outline} />,
};
