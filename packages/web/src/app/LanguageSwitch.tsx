import { ActionIcon } from '@mantine/core';
import type { Language } from '@tallystick/phrases';
import { useQueryClient } from '@tanstack/react-query';
import { write } from '../api/write.ts';
import { chooseLanguage, useLanguage } from '../i18n/language.ts';
import { useSession } from '../session/useSession.ts';
import styles from './layout.module.css';

/** What is offered to a reader of each language: the other one, in its own words, for who cannot read this one. */
const OTHER: Readonly<
  Record<Language, { readonly to: Language; readonly says: string; readonly sign: string }>
> = {
  en: { to: 'de', says: 'Auf Deutsch anzeigen', sign: 'DE' },
  de: { to: 'en', says: 'Show in English', sign: 'EN' },
};

/** English or German; the choice is kept in this browser, and with the account of whoever is signed in. */
export function LanguageSwitch() {
  const { to, says, sign } = OTHER[useLanguage()];
  const queries = useQueryClient();
  const session = useSession();
  const choose = async () => {
    await chooseLanguage(to);
    if (session?.access !== 'sign-in' || !session.person) return;
    await write('PUT', '/account/reading', { ...session.reading, language: to });
    await queries.invalidateQueries({ queryKey: ['session'] });
  };
  // What is seen of it stands in its name: who speaks to the browser says what is seen.
  return (
    <ActionIcon
      variant="default"
      size={34}
      lang={to}
      aria-label={`${sign}: ${says}`}
      title={says}
      onClick={() => void choose().catch(() => undefined)}
    >
      <span aria-hidden className={styles.language}>
        {sign}
      </span>
    </ActionIcon>
  );
}
