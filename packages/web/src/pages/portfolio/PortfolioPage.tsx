import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementSummary } from '../../api/contract.ts';
import { agreementsQuery } from '../../api/queries.ts';
import { InTurn } from '../../app/InTurn.tsx';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { counted, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { StatusLegend } from '../../status/StatusLegend.tsx';
import { TourOffer } from '../../tour/TourOffer.tsx';
import { AgreementCard } from './AgreementCard.tsx';
import { Exposure } from './Exposure.tsx';
import { Panels } from './Panels.tsx';
import { creditsSentence, portfolioSentence } from './sentence.ts';

/** All agreements: one sentence, then each with its promises over time. */
export function PortfolioPage() {
  return (
    <Page title={t('Portfolio')}>
      <QueryState query={useQuery(agreementsQuery())} bringsHeading>
        {({ agreements }) =>
          agreements.length === 0 ? <NoAgreements /> : <Portfolio agreements={agreements} />
        }
      </QueryState>
    </Page>
  );
}

function Portfolio({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  return (
    <>
      <div className={layout.head}>
        <p className="quiet">{counted(agreements.length, 'One agreement', '{{count}} agreements')}</p>
        <h1>{portfolioSentence(agreements)}</h1>
        <Lead>{creditsSentence(agreements)}</Lead>
        <Exposure agreements={agreements} />
        <StatusLegend />
      </div>
      <TourOffer agreements={agreements} />
      <Panels />
      <InTurn>
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} />
        ))}
      </InTurn>
    </>
  );
}

function NoAgreements() {
  const mayDraft = useMay('agreement.draft');
  return (
    <div className={`${layout.section} ${layout.state}`}>
      <h1>{t('There are no agreements yet')}</h1>
      <p>
        <Phrase
          text="Each agreement will stand here with its promises, month by month. Start the server with the command <code>tallystick demo</code> to see two of them measured on real incidents."
          parts={{ code: (inside) => <code className="mono">{inside}</code> }}
        />
      </p>
      {mayDraft && (
        <Button component={Link} to="/studio">
          {t('Draft an agreement')}
        </Button>
      )}
    </div>
  );
}
