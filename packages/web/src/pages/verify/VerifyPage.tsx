import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { inWorker } from './inWorker.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import styles from './verify.module.css';

/** Where a customer checks what they were told, on their own computer. */
export function VerifyPage() {
  return (
    <Page title={t('Verify')} crumbs={[{ text: t('Portfolio'), to: '/' }]}>
      <div className={layout.head}>
        <h1>{t('Verify on this computer')}</h1>
        <p className={layout.lead}>
          {t(
            'A bundle holds an agreement, all its evidence and the result, signed. Here it is checked and computed again, in this browser alone: nothing of it is sent anywhere.',
          )}
        </p>
      </div>
      <VerifyPanel verify={inWorker} />
      <p className={`${styles.saving} quiet`}>
        <Phrase
          text="You need not trust this page to come from us each time: <link>save it as one file</link>, which does the same without any server. So does <code>tallystick verify</code> on the command line."
          parts={{
            link: (inside) => (
              <a href="/verify-offline.html" download>
                {inside}
              </a>
            ),
            code: (inside) => <code>{inside}</code>,
          }}
        />
      </p>
    </Page>
  );
}
