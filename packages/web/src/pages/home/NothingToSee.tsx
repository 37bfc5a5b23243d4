import { Link } from '@tanstack/react-router';
import { seenEntries } from '../../app/entries.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { t } from '../../i18n/text.ts';
import { rolesText } from '../../session/roleWords.ts';
import { useSession } from '../../session/useSession.ts';

/** The first page of those whose roles show no agreement: what they may open instead, and whom to ask. */
export function NothingToSee() {
  const session = useSession();
  if (!session) return null;
  const others = seenEntries(session).filter(({ to }) => to !== '/');
  return (
    <Page title={t('Home')}>
      <div className={layout.head}>
        <h1>{t('Your roles show no agreement')}</h1>
        <p className={layout.lead}>
          {t('{{roles}}. An administrator gives the roles that show agreements and their figures.', {
            roles: rolesText(session.roles),
          })}
        </p>
        <p className={layout.facts}>
          {others.map(({ to, text }) => (
            <span key={to}>
              <Link to={to}>{t(text)}</Link>
            </span>
          ))}
        </p>
      </div>
    </Page>
  );
}
