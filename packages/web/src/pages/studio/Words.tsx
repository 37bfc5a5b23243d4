import { SegmentedControl } from '@mantine/core';
import type { Language } from '@tallystick/agreement';
import { useRef } from 'react';
import { ContractClause } from '../../app/ContractClause.tsx';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import type { ClauseWords } from '../../studio/worker/protocol.ts';
import styles from './studio.module.css';

interface WordsProps {
  /** Null where the text is no agreement; undefined until it was read. */
  readonly words: readonly ClauseWords[] | null | undefined;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The clause as the contract says it. */
export function Words({ words, language, onLanguage }: WordsProps) {
  const last = useRef(words);
  if (words) last.current = words;
  const shown = words ?? last.current;
  return (
    <Section
      title={t('In words')}
      note={words === null && shown ? t('As it was before the errors.') : undefined}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('Language of the contract')}
          value={language}
          data={[
            { value: 'en', label: t('English') },
            { value: 'de', label: t('Deutsch') },
          ]}
          onChange={(value) => onLanguage(value === 'de' ? 'de' : 'en')}
        />
      }
      padded={Boolean(shown && shown.length > 0)}
    >
      {shown && shown.length > 0 ? (
        <section
          className={styles.words}
          aria-label={t('The clause in words')}
          lang={language}
          data-stale={words === null || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached from the keyboard
          tabIndex={0}
        >
          {shown.map(({ number, title, sentences, table }) => (
            <ContractClause
              key={`${number} ${title}`}
              number={number}
              title={title}
              sentences={sentences}
              table={table}
            />
          ))}
        </section>
      ) : (
        <Empty>
          {words === null
            ? t('It is said in words when the errors are gone.')
            : t('The contract says nothing of its own of this clause.')}
        </Empty>
      )}
    </Section>
  );
}
