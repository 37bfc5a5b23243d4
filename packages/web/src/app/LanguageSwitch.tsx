import { ActionIcon } from '@mantine/core';
import { chooseLanguage, type Language, useLanguage } from '../i18n/language.ts';
import styles from './layout.module.css';

/** What is offered to a reader of each language: the other one, in its own words, for who cannot read this one. */
const OTHER: Readonly<
  Record<Language, { readonly to: Language; readonly says: string; readonly sign: string }>
> = {
  en: { to: 'de', says: 'Auf Deutsch anzeigen', sign: 'DE' },
  de: { to: 'en', says: 'Show in English', sign: 'EN' },
};

/** English or German; the choice is kept in this browser. */
export function LanguageSwitch() {
  const { to, says, sign } = OTHER[useLanguage()];
  // What is seen of it stands in its name: who speaks to the browser says what is seen.
  return (
    <ActionIcon
      variant="default"
      size={34}
      lang={to}
      aria-label={`${sign}: ${says}`}
      title={says}
      onClick={() => void chooseLanguage(to).catch(() => undefined)}
    >
      <span aria-hidden className={styles.language}>
        {sign}
      </span>
    </ActionIcon>
  );
}
