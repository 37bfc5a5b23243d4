import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationsQuery, peopleQuery } from '../../api/identity.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { t } from '../../i18n/text.ts';
import { useMay, useSession } from '../../session/useSession.ts';
import { Invitations } from './Invitations.tsx';
import { Organisations } from './Organisations.tsx';
import { People } from './People.tsx';

/** Who may come in and do what: people, their roles and tokens, invitations, organisations. */
export function PeoplePage() {
  const mayManage = useMay('people.manage');
  const mayProtect = useMay('person.manage');
  const isOpen = useSession()?.access === 'open';
  const organisations = useQuery({ ...organisationsQuery(), enabled: useMay('organisation.read') }).data;
  return (
    <Page title={t('People')}>
      <div className={layout.head}>
        <h1>{t('People and tokens')}</h1>
        <p className={layout.lead}>
          {t(
            'A person holds roles, and roles allow actions. People of a customer see the agreements of their organisation, and nothing else.',
          )}
        </p>
        {mayProtect && (
          <p>
            <Link to="/data-protection">
              {t('Data protection: whom records are about, and what they may ask of you')}
            </Link>
          </p>
        )}
        {isOpen && (
          <p className="quiet">
            {t(
              'This server is open: whoever sits at its machine may do everything. What stands here counts once it is started without --open.',
            )}
          </p>
        )}
      </div>
      <QueryState query={useQuery(peopleQuery())}>
        {({ people }) => (
          <>
            <People
              people={people}
              mayManage={mayManage}
              organisations={organisations?.organisations ?? []}
              parties={organisations?.parties ?? []}
            />
            {mayManage && <Invitations organisations={organisations?.organisations ?? []} />}
            {organisations && <Organisations {...organisations} />}
          </>
        )}
      </QueryState>
    </Page>
  );
}
