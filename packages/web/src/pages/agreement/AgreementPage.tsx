import { periodIds, periodInFocus } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memo, useDeferredValue, useMemo } from 'react';
import type { AgreementDetail } from '../../api/contract.ts';
import { agreementQuery } from '../../api/queries.ts';
import { InTurn } from '../../app/InTurn.tsx';
import { KnownAt } from '../../app/known/KnownAt.tsx';
import { Lead } from '../../app/Lead.tsx';
import { NotForYou } from '../../app/NotForYou.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Tabs } from '../../app/Tabs.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { PeriodSwitch } from '../../status/PeriodSwitch.tsx';
import { agreementSentence } from '../portfolio/sentence.ts';
import { AgreementHead } from './AgreementHead.tsx';
import { AgreementText } from './AgreementText.tsx';
import styles from './agreement.module.css';
import { Credits } from './Credits.tsx';
import { ContractTab } from './contract/ContractTab.tsx';
import { EvidenceTab } from './evidence/EvidenceTab.tsx';
import { ExclusionsTab } from './exclusions/ExclusionsTab.tsx';
import { Findings } from './Findings.tsx';
import { History } from './History.tsx';
import { Objectives } from './Objectives.tsx';
import { ReviewsTab } from './reviews/ReviewsTab.tsx';
import { Services } from './Services.tsx';
import { agreementSearch } from './search.ts';
import { StatementsTab } from './statements/StatementsTab.tsx';
import { StatusTab } from './status/StatusTab.tsx';

const route = getRouteApi('/agreements/$id');

/** One agreement: its promises in a period, over time, its credits and its text. */
export function AgreementPage() {
  const { id } = route.useParams();
  const { period, knownAt } = route.useSearch();
  return (
    <QueryState query={useQuery(agreementQuery(id, period, knownAt))}>
      {(detail) => (
        <Page title={detail.summary.title} crumbs={[{ text: t('Portfolio'), to: '/' }]}>
          <Agreement key={`${id} ${knownAt}`} detail={detail} />
        </Page>
      )}
    </QueryState>
  );
}

function Agreement({ detail }: { readonly detail: AgreementDetail }) {
  const { tab, period: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const maySeeStatus = useMay('status.post');
  const maySeeEvidence = useMay('evidence.read');
  const { objectives } = detail.summary;
  const periods = useMemo(() => periodIds(objectives), [objectives]);
  const inFocus = useMemo(() => periodInFocus(objectives), [objectives]);
  const period = asked !== undefined && periods.includes(asked) ? asked : inFocus;
  // What is long follows what is asked for in pieces, between which the page answers its reader.
  const shown = useDeferredValue(detail);
  // While another period is asked for, the one before.
  const shownPeriod = shown.period ?? inFocus;
  return (
    <>
      <AgreementHead detail={detail} />
      <KnownAt
        timeZone={detail.summary.timeZone}
        isPinned={detail.summary.pinned}
        isNow={tab !== undefined && tab !== 'contract' && tab !== 'text'}
      />
      <div className={styles.controls} data-no-print>
        <Tabs
          value={tab ?? 'results'}
          data={[
            { value: 'results', label: t('Results') },
            { value: 'contract', label: t('Contract') },
            { value: 'statements', label: t('Statements') },
            { value: 'reviews', label: t('Reviews') },
            { value: 'exclusions', label: t('Exclusions') },
            ...(maySeeStatus ? [{ value: 'status', label: t('Status page') }] : []),
            ...(maySeeEvidence ? [{ value: 'evidence', label: t('Evidence') }] : []),
            { value: 'text', label: t('Text') },
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ tab: _, ...rest }) => agreementSearch({ ...rest, tab: value }),
            })
          }
        />
        {(tab === undefined || tab === 'contract') && period && (
          <PeriodSwitch
            periods={periods}
            period={period}
            onChange={(chosen) => void navigate({ search: (before) => ({ ...before, period: chosen }) })}
          />
        )}
      </div>
      {tab === 'contract' && <ContractTab report={shown.report} period={shownPeriod} />}
      {tab === 'text' && <AgreementText text={detail.sourceText} />}
      {tab === 'statements' && <StatementsTab id={detail.summary.id} timeZone={detail.summary.timeZone} />}
      {tab === 'reviews' && <ReviewsTab id={detail.summary.id} timeZone={detail.summary.timeZone} />}
      {tab === 'exclusions' && <ExclusionsTab id={detail.summary.id} timeZone={detail.summary.timeZone} />}
      {tab === 'status' && maySeeStatus && (
        <StatusTab id={detail.summary.id} timeZone={detail.summary.timeZone} />
      )}
      {tab === 'evidence' &&
        (maySeeEvidence ? (
          <EvidenceTab id={detail.summary.id} timeZone={detail.summary.timeZone} />
        ) : (
          <NotForYou as="h2" />
        ))}
      {tab === undefined && <Results detail={shown} period={shownPeriod} />}
    </>
  );
}

interface ResultsProps {
  readonly detail: AgreementDetail;
  readonly period: string | undefined;
}

const Results = memo(PlainResults);

function PlainResults({ detail, period }: ResultsProps) {
  useLanguage();
  return (
    <>
      <Lead>{agreementSentence(detail.summary, period)}</Lead>
      <Findings evidence={detail.report.evidence} error={detail.summary.error} />
      <InTurn>
        <Objectives report={detail.report} period={period} />
        <History detail={detail} period={period} />
        <Credits report={detail.report} period={period} />
        <Services services={detail.services} />
      </InTurn>
    </>
  );
}
