import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { t } from '../i18n/text.ts';
import type { Arranging } from './TableFrame.tsx';
import styles from './table.module.css';

/** How long a reader pauses before the rows follow what was typed, ms. */
const PAUSE_MS = 200;

interface FindProps extends Arranging {
  readonly caption: string;
  /** Rows that are left. */
  readonly count: number;
}

/** Searches all rows of a long table, which the browser's own search cannot: it sees those that are drawn. */
export function Find({ caption, count, arrangement, arrange, whole }: FindProps) {
  const [text, setText] = useState(arrangement.find ?? '');
  const follow = useDebouncedCallback((find: string) => {
    const { find: _, ...rest } = arrangement;
    arrange(find === '' ? rest : { ...rest, find });
  }, PAUSE_MS);
  return (
    <div className={styles.find} data-no-print>
      <TextInput
        className={styles.findInput}
        size="xs"
        type="search"
        aria-label={t('Find in: {{caption}}', { caption })}
        placeholder={t('Find in {{whole}} rows', { whole })}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
      />
      <span role="status" className="quiet">
        {count < whole && t('{{found}} of {{whole}} rows', { found: count, whole })}
      </span>
    </div>
  );
}
