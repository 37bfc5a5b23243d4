import type { Language } from '@tallystick/phrases';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { keepLanguage, preferredLanguage, showAtHand, useLanguage } from '../i18n/language.ts';
import { t } from '../i18n/text.ts';
import '../theme/tokens.css';
import '../theme/base.css';
import './offline.css';
import layout from '../app/layout.module.css';
import { VerifyPanel } from '../pages/verify/VerifyPanel.tsx';
import { verifyFile } from '../pages/verify/verifyFile.ts';
import { GERMAN_AT_HAND } from './german.ts';
import styles from './offline.module.css';

/** The page to verify with that is one file and needs no server: whoever saved it once need trust nobody again. */
function OfflineVerify() {
  const language = useLanguage();
  const title = t('Verify');
  useEffect(() => {
    document.title = `${title} · Tallystick`;
  }, [title]);
  return (
    <main className={layout.main}>
      <div className={layout.page}>
        <Other of={language} />
        <div className={layout.head}>
          <h1>{t('Verify on this computer')}</h1>
          <p className={layout.lead}>
            {t(
              'This page is one file and speaks to no server: it may be used without any network. It checks a bundle and computes its figures again.',
            )}
          </p>
        </div>
        <VerifyPanel verify={verifyFile} />
      </div>
    </main>
  );
}

/** Offers the other language, in its own words, and keeps the choice in this browser. */
function Other({ of }: { readonly of: Language }) {
  const to = of === 'de' ? 'en' : 'de';
  const choose = () => {
    keepLanguage(to);
    void showAtHand(to, GERMAN_AT_HAND);
  };
  return (
    <button type="button" lang={to} className={styles.other} onClick={choose}>
      {to === 'de' ? 'Auf Deutsch anzeigen' : 'Show in English'}
    </button>
  );
}

await showAtHand(preferredLanguage(), GERMAN_AT_HAND);
createRoot(document.getElementById('root')!).render(<OfflineVerify />);
