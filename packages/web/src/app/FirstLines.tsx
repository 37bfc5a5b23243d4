import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../i18n/text.ts';
import styles from './firstLines.module.css';

interface FirstLinesProps {
  /** What is said where there are none. */
  readonly none: string;
  /** How many are shown before the list is opened. */
  readonly shown: number;
  /** Each an `li`. */
  readonly children: readonly ReactNode[];
}

/** The first lines of a list, and the others on request. */
export function FirstLines({ none, shown, children }: FirstLinesProps) {
  const [isOpen, setOpen] = useState(false);
  if (children.length === 0) return <p className={`quiet ${styles.none}`}>{none}</p>;
  const hidden = children.length - shown;
  return (
    <>
      <ul className={styles.lines}>{isOpen ? children : children.slice(0, shown)}</ul>
      {hidden > 0 && !isOpen && (
        <div className={styles.more} data-no-print>
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
            {t('{{hidden}} more', { hidden })}
          </Button>
        </div>
      )}
    </>
  );
}
