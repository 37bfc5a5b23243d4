import { SegmentedControl } from '@mantine/core';
import type { Language } from '@tallystick/agreement';
import { memo, useRef } from 'react';
import { ContractClause } from '../../app/ContractClause.tsx';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { useItemsInTurn } from '../../app/useTurns.ts';
import { t } from '../../i18n/text.ts';
import type { ClauseWords } from '../../studio/worker/protocol.ts';
import styles from './studio.module.css';

interface WordsProps {
  /** Null where the text is no agreement; undefined until it was read. */
  readonly words: readonly ClauseWords[] | null | undefined;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** Clauses that are drawn at once; a section of an agreement may have thousands. */
const AT_ONCE = 50;

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
          <Clauses clauses={shown} />
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

function Clauses({ clauses }: { readonly clauses: readonly ClauseWords[] }) {
  return useItemsInTurn(clauses, AT_ONCE).map((clause) => (
    <Clause key={`${clause.number} ${clause.title}`} {...clause} />
  ));
}

/** One clause. It stays as it is while it says the same, however often the text is read. */
const Clause = memo(ContractClause, (before, clause) => JSON.stringify(before) === JSON.stringify(clause));
