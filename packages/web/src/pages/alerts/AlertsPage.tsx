import { getRouteApi } from '@tanstack/react-router';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import layout from '../../app/layout.module.css';
import { NotForYou } from '../../app/NotForYou.tsx';
import { Page } from '../../app/Page.tsx';
import { Tabs } from '../../app/Tabs.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import tabs from '../agreement/agreement.module.css';
import { AlertsTab } from './AlertsTab.tsx';
import { Channels } from './channels/Channels.tsx';
import { Deliveries } from './channels/Deliveries.tsx';
import { DutyTab } from './duty/DutyTab.tsx';
import { EscalationsTab } from './escalations/EscalationsTab.tsx';
import { PlaybooksTab } from './playbooks/PlaybooksTab.tsx';
import { alertsSearch, type AlertsTab as Tab } from './search.ts';
import { SilencesTab } from './silences/SilencesTab.tsx';
import { Webhooks } from './webhooks/Webhooks.tsx';

const route = getRouteApi('/alerts');

/** What each part is for, in a sentence. */
const LEADS: Readonly<Record<Tab | 'alerts', Text>> = {
  alerts: later(
    'An alert opens when something comes to stand that somebody should know of, and closes by itself when it no longer stands.',
  ),
  escalations: later('Who is told next, and when: each level falls due by itself and moves with its clock.'),
  playbooks: later('What is done step by step, and what came of each step.'),
  duty: later('Who has which role of an agreement, and therefore hears of its trouble.'),
  silences: later('Alerts that nobody wants to hear of for a time. They stand in the list all the same.'),
  channels: later('Where alerts are sent, and what became of sending them.'),
};

/** What stands and somebody should know of: who is told, what is done, who is on duty, what is kept quiet, where it is sent. */
export function AlertsPage() {
  const { tab: asked, agreement } = route.useSearch();
  const navigate = route.useNavigate();
  const mayManage = useMay('channel.manage');
  const mayHook = useMay('webhook.manage');
  const mayRead = useMay('alert.read');
  const maySee = useMay('escalation.read');
  // Whoever looks after channels alone comes to them at once.
  const tab = asked ?? (mayRead || !mayManage ? 'alerts' : 'channels');
  const isClosed = tab === 'channels' ? !mayManage : tab === 'alerts' ? !mayRead : !maySee;
  return (
    <Page title={t('Alerts and escalations')}>
      <div className={layout.head}>
        <h1>{t('Alerts and escalations')}</h1>
        <p className={layout.lead}>{t(LEADS[tab])}</p>
      </div>
      <div className={tabs.controls} data-no-print>
        <Tabs
          value={tab}
          data={[
            ...(mayRead ? [{ value: 'alerts', label: t('Alerts') }] : []),
            ...(maySee
              ? [
                  { value: 'escalations', label: t('Escalations') },
                  { value: 'playbooks', label: t('Playbooks') },
                  { value: 'duty', label: t('On duty') },
                  { value: 'silences', label: t('Silences') },
                ]
              : []),
            ...(mayManage ? [{ value: 'channels', label: t('Channels') }] : []),
          ]}
          onChange={(chosen) =>
            void navigate({
              search: (before) => alertsSearch({ agreement: before.agreement, tab: chosen }),
            })
          }
        />
        {tab !== 'channels' && tab !== 'silences' && (
          <AgreementChoice
            agreement={agreement}
            onChange={(chosen) =>
              void navigate({
                search: ({ ladder: _ladder, run: _run, ...before }) =>
                  alertsSearch({ ...before, agreement: chosen }),
              })
            }
          />
        )}
      </div>
      {tab === 'alerts' && mayRead && <AlertsTab />}
      {isClosed && <NotForYou as="h2" />}
      {tab === 'escalations' && maySee && <EscalationsTab />}
      {tab === 'playbooks' && maySee && <PlaybooksTab />}
      {tab === 'duty' && maySee && <DutyTab />}
      {tab === 'silences' && maySee && <SilencesTab />}
      {tab === 'channels' && mayManage && (
        <>
          <Channels />
          <Deliveries />
          {mayHook && <Webhooks />}
        </>
      )}
    </Page>
  );
}
