import layout from '../app/layout.module.css';
import { Page } from '../app/Page.tsx';
import { t } from '../i18n/text.ts';
import { SecondFactor } from '../pages/account/SecondFactor.tsx';

/** What stands in place of every page until a second factor is set up, where one is asked for. */
export function FirstFactor() {
  return (
    <Page title={t('One more step')}>
      <div className={layout.head}>
        <h1>{t('One more step')}</h1>
        <p className={layout.lead}>
          {t(
            'A second factor is asked for here. Set it up now, with an authenticator app on your phone; then everything opens.',
          )}
        </p>
      </div>
      <SecondFactor isSet={false} />
    </Page>
  );
}
