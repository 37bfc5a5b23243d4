import { type ReactNode, useId } from 'react';
import styles from './layout.module.css';
import { IN_PADDED_SECTION, IN_SECTION, StandingContext } from './standing.ts';

interface SectionProps {
  readonly title: ReactNode;
  /** Stands at the right of the title: a switch, a figure. */
  readonly aside?: ReactNode;
  /** One sentence under the title. */
  readonly note?: ReactNode;
  /** Whether the content keeps clear of the edges; a table does not. */
  readonly padded?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with its heading. */
export function Section({ title, aside, note, padded = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <div className={styles.sectionTitle}>
          <h2 id={id}>{title}</h2>
          {note && <p className="quiet">{note}</p>}
        </div>
        {aside && <div className={styles.sectionAside}>{aside}</div>}
      </div>
      <StandingContext value={padded ? IN_PADDED_SECTION : IN_SECTION}>
        {padded ? <div className={styles.padded}>{children}</div> : children}
      </StandingContext>
    </section>
  );
}
