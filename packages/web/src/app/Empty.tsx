import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** What will be here, where there is nothing yet. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={`${styles.padded} quiet`}>{children}</p>;
}
