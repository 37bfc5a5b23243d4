import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SettingsInfo, settingsQuery } from '../../api/settings.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../money/amount.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { At } from '../../time/At.tsx';
import { Facts } from './Facts.tsx';
import { MailTest } from './MailTest.tsx';
import { OrganisationName } from './OrganisationName.tsx';
import { SecondFactorRule } from './SecondFactorRule.tsx';
import { SigningKeys } from './SigningKeys.tsx';

/** How the installation is set up: what administrators decide here, and what it was started with. */
export function SettingsPage() {
  return (
    <Page title="Settings">
      <div className={layout.head}>
        <h1>Settings</h1>
        <p className={layout.lead}>
          What is decided here holds at once and is written into the audit log. What the server was started
          with stands beside the place where whoever starts it says so.
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
        <Section title="Organisation" padded>
          <OrganisationName organisation={organisation} />
        </Section>
      )}
      <Section title="Sign-in" note="Who comes in, and with what." padded>
        <SecondFactorRule of={of.secondFactor} isOpen={of.access === 'open'} mayChange={mayManage} />
        <Facts
          facts={[
            {
              name: 'People',
              value: of.access === 'open' ? 'The server is open: nobody signs in' : 'sign in',
              from: '--open',
            },
            {
              name: 'Signed in elsewhere (OpenID Connect)',
              value: provider
                ? `${provider.name}: ${provider.issuer}, client ${provider.clientId}`
                : undefined,
              from: 'TALLYSTICK_OIDC_ISSUER, TALLYSTICK_OIDC_CLIENT_ID, TALLYSTICK_OIDC_CLIENT_SECRET, TALLYSTICK_OIDC_NAME',
            },
            {
              name: 'Where browsers reach it',
              value: of.publicUrl ?? 'where it listens, without TLS',
              from: '--public-url',
            },
          ]}
        />
      </Section>
      <Section title="Mail" note="By which alerts, statements and invitations leave." padded>
        <Facts
          facts={[
            { name: 'Mail server', value: mail?.server, from: 'TALLYSTICK_SMTP_URL' },
            { name: 'Sender', value: mail?.from, from: 'TALLYSTICK_MAIL_FROM' },
          ]}
        />
        {mayManage && of.access === 'sign-in' && <MailTest isSetUp={mail !== null} />}
      </Section>
      <Section title="Data" padded>
        <Facts
          facts={[
            {
              name: 'Last backup',
              value: backup ? (
                <>
                  <At at={backup.at} timeZone={ownZone()} />
                  {backup.rows !== null && `, ${groupDigits(String(backup.rows))} rows`}
                </>
              ) : (
                'none was written by "tallystick backup"; one of PostgreSQL itself is not seen here'
              ),
              from: 'tallystick backup FILE',
            },
            {
              name: 'How long personal data is kept',
              value: <Link to="/data-protection">decided under Data protection</Link>,
            },
          ]}
        />
      </Section>
      <SigningKeys keys={of.keys} />
      <Section title="Limits" note="They protect the server from one busy sender." padded>
        <Facts
          facts={[
            {
              name: 'Requests of one address in a minute',
              value: groupDigits(String(limits.requestsPerMinute)),
            },
            { name: 'Largest body of a request', value: `${groupDigits(String(limits.bodyBytes))} bytes` },
            {
              name: 'Records of one source in a second',
              value: `${groupDigits(String(limits.recordsPerSecond))}; ${groupDigits(String(limits.burstRecords))} at once`,
              from: '--rate-per-source',
            },
            { name: 'Records in one array', value: groupDigits(String(limits.batchRecords)) },
            {
              name: 'Alerts to addresses inside your own network',
              value: of.allowsInternalChannels ? 'allowed' : 'refused',
              from: '--allow-internal-channels',
            },
          ]}
        />
      </Section>
      <Section title="Versions" padded>
        <Facts
          facts={[
            { name: 'Tallystick', value: versions.tallystick },
            { name: 'Rules of measurement', value: versions.engine },
            { name: 'PostgreSQL', value: versions.postgresql },
            { name: 'Node.js', value: versions.node },
          ]}
        />
      </Section>
    </>
  );
}
