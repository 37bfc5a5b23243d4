import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { Classes } from './Classes.tsx';
import { Holds } from './Holds.tsx';
import { KnownPeople } from './KnownPeople.tsx';
import { PersonalFields } from './PersonalFields.tsx';

/** What is personal, about whom, how long it is kept, and what somebody asks of us about it. */
export function PrivacyPage() {
  const mayManage = useMay('person.manage');
  const mayMark = useMay('personal.mark');
  return (
    <Page title={t('Data protection')} crumbs={[{ text: t('People'), to: '/people' }]}>
      <div className={layout.head}>
        <h1>{t('Data protection')}</h1>
        <p className={layout.lead}>
          {t(
            'Personal fields of records are sealed under a key for each person. Erasing somebody drops their key: nobody can read what records say about them, and every figure and every proof stays as it is.',
          )}
        </p>
      </div>
      {mayManage && <KnownPeople />}
      {mayManage && <Holds />}
      {mayManage && <Classes mayChange={mayMark} />}
      {mayMark && <PersonalFields />}
    </Page>
  );
}
