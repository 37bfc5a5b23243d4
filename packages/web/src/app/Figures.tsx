import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** One figure with its name, and a line that says what it is held against. */
export interface Figure {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** A row of large figures. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, note }) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {note && <dd data-small>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
