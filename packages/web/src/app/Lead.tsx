import { keepTogether } from './keepTogether.ts';
import styles from './layout.module.css';

/** The page's sentence in words, set large. */
export function Lead({ children }: { readonly children: string }) {
  return <p className={styles.lead}>{keepTogether(children)}</p>;
}
