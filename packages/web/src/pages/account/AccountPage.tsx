import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { rolesText } from '../../session/roleWords.ts';
import { useSession } from '../../session/useSession.ts';
import { OwnReading } from './OwnReading.tsx';
import { Password } from './Password.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { StandIns } from './StandIns.tsx';
import { Tokens } from './Tokens.tsx';

/** What belongs to whoever is signed in: where they are, how they come in, and their tokens. */
export function AccountPage() {
  const session = useSession();
  if (!session?.person) return null;
  const { person, access } = session;
  return (
    <Page title={t('Your account')}>
      <div className={layout.head}>
        <h1>{sentenceText(person.name)}</h1>
        <p className={layout.facts}>
          <span>{sentenceText(person.organisation.name)}</span>
          {person.email !== null && <span>{person.email}</span>}
          <span>{rolesText(session.roles)}</span>
        </p>
      </div>
      <OwnReading session={session} />
      {access === 'open' ? (
        <div className={`${layout.section} ${layout.state}`}>
          <h2>{t('This server is open')}</h2>
          <p>
            <Phrase
              text="Whoever sits at its machine may do everything, so there is nobody to sign in or out. Started without <code>--open</code>, it has accounts, second factors and tokens."
              parts={{ code: (inside) => <code>{inside}</code> }}
            />
          </p>
        </div>
      ) : (
        <>
          <Sessions />
          <SecondFactor isSet={person.hasSecondFactor} />
          <Password />
          <StandIns />
          <Tokens actions={session.actions} />
        </>
      )}
    </Page>
  );
}
