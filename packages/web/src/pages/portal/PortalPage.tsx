import { useQuery } from '@tanstack/react-query';
import type { AgreementSummary } from '../../api/contract.ts';
import { agreementsQuery } from '../../api/queries.ts';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { StatusLegend } from '../../status/StatusLegend.tsx';
import { AheadOfUs, NeedsYou } from '../portfolio/Panels.tsx';
import panels from '../portfolio/panels.module.css';
import { creditsSentence, portfolioSentence } from '../portfolio/sentence.ts';
import { Owed } from './Owed.tsx';
import { PortalAgreement } from './PortalAgreement.tsx';

/** The first page of a customer: what was promised and delivered, what waits for their answer, what is owed, and the proof of it. */
export function PortalPage({ organisation }: { readonly organisation: string }) {
  return (
    <Page title={t('Home')}>
      <QueryState query={useQuery(agreementsQuery())} bringsHeading>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <NoAgreements organisation={organisation} />
          ) : (
            <Portal organisation={organisation} agreements={agreements} />
          )
        }
      </QueryState>
    </Page>
  );
}

interface PortalProps {
  readonly organisation: string;
  readonly agreements: readonly AgreementSummary[];
}

function Portal({ organisation, agreements }: PortalProps) {
  const maySeeCredits = useMay('credit.read');
  return (
    <>
      <div className={layout.head}>
        <p className="quiet">{organisation}</p>
        <h1>{portfolioSentence(agreements)}</h1>
        <Lead>{creditsSentence(agreements)}</Lead>
        <StatusLegend />
      </div>
      <div className={panels.panels}>
        <NeedsYou title={t('Waits for your answer')} />
        {maySeeCredits && <Owed />}
        <AheadOfUs />
      </div>
      {agreements.map((agreement) => (
        <PortalAgreement key={agreement.id} agreement={agreement} />
      ))}
    </>
  );
}

function NoAgreements({ organisation }: { readonly organisation: string }) {
  return (
    <div className={`${layout.section} ${layout.state}`}>
      <h1>{t('There is no agreement of {{organisation}} here yet', { organisation })}</h1>
      <p>
        {t(
          'Your agreements will stand here with their promises, month by month. Those who provide the service to you link them to your organisation; what they propose to you waits under Agreements.',
        )}
      </p>
    </div>
  );
}
