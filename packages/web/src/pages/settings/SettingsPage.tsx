import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SettingsInfo, settingsQuery } from '../../api/settings.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { numberText } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { At } from '../../time/At.tsx';
import { Facts } from './Facts.tsx';
import { MailTest } from './MailTest.tsx';
import { OrganisationName } from './OrganisationName.tsx';
import { SecondFactorRule } from './SecondFactorRule.tsx';
import { SigningKeys } from './SigningKeys.tsx';
import { UsualReading } from './UsualReading.tsx';

/** How the installation is set up: what administrators decide here, and what it was started with. */
export function SettingsPage() {
  return (
    <Page title={t('Settings')}>
      <div className={layout.head}>
        <h1>{t('Settings')}</h1>
        <p className={layout.lead}>
          {t(
            'What is decided here holds at once and is written into the audit log. What the server was started with stands beside the place where whoever starts it says so.',
          )}
        </p>
      </div>
      <QueryState query={useQuery(settingsQuery())}>{(settings) => <Settings of={settings} />}</QueryState>
    </Page>
  );
}

function Settings({ of }: { readonly of: SettingsInfo }) {
  const mayManage = useMay('settings.manage');
  const { organisation, provider, mail, limits, backup, versions } = of;
  return (
    <>
      {organisation && (
        <Section title={t('Organisation')} padded>
          <OrganisationName organisation={organisation} />
        </Section>
      )}
      <Section title={t('Sign-in')} note={t('Who comes in, and with what.')} padded>
        <SecondFactorRule
          of={of.secondFactor}
          etag={of.etag}
          isOpen={of.access === 'open'}
          mayChange={mayManage}
        />
        <Facts
          facts={[
            {
              name: t('People'),
              value: of.access === 'open' ? t('The server is open: nobody signs in') : t('sign in'),
              from: '--open',
            },
            {
              name: t('Signed in elsewhere (OpenID Connect)'),
              value: provider && t('{{name}}: {{issuer}}, client {{clientId}}', { ...provider }),
              from: 'TALLYSTICK_OIDC_ISSUER, TALLYSTICK_OIDC_CLIENT_ID, TALLYSTICK_OIDC_CLIENT_SECRET, TALLYSTICK_OIDC_NAME',
            },
            {
              name: t('Where browsers reach it'),
              value: of.publicUrl ?? t('where it listens, without TLS'),
              from: '--public-url',
            },
          ]}
        />
      </Section>
      <Section
        title={t('Language and time zone')}
        note={t('What holds for people who chose nothing under their account.')}
        padded
      >
        <UsualReading of={of.reading} etag={of.etag} mayChange={mayManage} />
      </Section>
      <Section title={t('Mail')} note={t('By which alerts and statements leave.')} padded>
        <Facts
          facts={[
            { name: t('Mail server'), value: mail?.server, from: 'TALLYSTICK_SMTP_URL' },
            { name: t('Sender'), value: mail?.from, from: 'TALLYSTICK_MAIL_FROM' },
          ]}
        />
        {mayManage && of.access === 'sign-in' && <MailTest isSetUp={mail !== null} />}
      </Section>
      <Section title={t('Data')} padded>
        <Facts
          facts={[
            {
              name: t('Last backup'),
              value: backup ? (
                <At at={backup.at} timeZone={ownZone()} />
              ) : (
                t('none was written by "tallystick backup"; one of PostgreSQL itself is not seen here')
              ),
            },
            {
              name: t('How long personal data is kept'),
              value: <Link to="/data-protection">{t('decided under Data protection')}</Link>,
            },
          ]}
        />
      </Section>
      <SigningKeys keys={of.keys} />
      <Section title={t('Limits')} note={t('They protect the server from one busy sender.')} padded>
        <Facts
          facts={[
            {
              name: t('Requests of one address in a minute'),
              value: numberText(limits.requestsPerMinute),
            },
            {
              name: t('Largest body of a request'),
              value: t('{{bytes}} bytes', { bytes: limits.bodyBytes }),
            },
            {
              name: t('Records of one source in a second'),
              value: t('{{long}}; {{once}} at once', {
                long: limits.recordsPerSecond,
                once: limits.burstRecords,
              }),
              from: '--rate-per-source',
            },
            { name: t('Records in one array'), value: numberText(limits.batchRecords) },
            {
              name: t('Alerts to addresses inside your own network'),
              value: of.allowsInternalChannels ? t('allowed') : t('refused'),
              from: '--allow-internal-channels',
            },
          ]}
        />
      </Section>
      <Section title={t('Versions')} padded>
        <Facts
          facts={[
            { name: 'Tallystick', value: versions.tallystick },
            { name: t('Rules of measurement'), value: versions.engine },
            { name: 'PostgreSQL', value: versions.postgresql },
            { name: 'Node.js', value: versions.node },
          ]}
        />
      </Section>
    </>
  );
}
