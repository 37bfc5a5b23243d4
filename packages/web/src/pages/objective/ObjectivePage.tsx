import {
  type EvaluationReport,
  type ObjectiveReport,
  type PeriodReport,
  periodIds,
  periodInFocus,
} from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AgreementDetail, AgreementSummary } from '../../api/contract.ts';
import { promiseQuery } from '../../api/queries.ts';
import { InTurn } from '../../app/InTurn.tsx';
import { KnownAt } from '../../app/known/KnownAt.tsx';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { NotFound } from '../../app/NotFound.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { PeriodSwitch } from '../../status/PeriodSwitch.tsx';
import { StatusBadge } from '../../status/StatusBadge.tsx';
import { At } from '../../time/At.tsx';
import { Against } from './Against.tsx';
import { Behind } from './Behind.tsx';
import { Budget } from './Budget.tsx';
import { DayByDay } from './DayByDay.tsx';
import { Definition } from './Definition.tsx';
import { Eaters } from './Eaters.tsx';
import { ObjectiveFigures } from './ObjectiveFigures.tsx';
import { ObjectiveHistory } from './ObjectiveHistory.tsx';
import { SpreadSection } from './SpreadSection.tsx';
import { objectiveSentence } from './sentence.ts';

const route = getRouteApi('/agreements/$id/objectives/$oid');

/** One promise in one period: attained, budget, and what ate it. */
export function ObjectivePage() {
  const { id, oid } = route.useParams();
  const { knownAt } = route.useSearch();
  return (
    <QueryState query={useQuery(promiseQuery(id, oid, knownAt))}>
      {({ report, summary, services }) => {
        const objective = report.objectives.find((one) => one.id === oid);
        return objective ? (
          <Objective report={report} objective={objective} summary={summary} services={services} />
        ) : (
          <NotFound />
        );
      }}
    </QueryState>
  );
}

interface ObjectiveProps {
  readonly report: EvaluationReport;
  readonly objective: ObjectiveReport;
  readonly summary: AgreementSummary;
  readonly services: AgreementDetail['services'];
}

function Objective({ report, objective, summary, services }: ObjectiveProps) {
  const { period: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const periods = periodIds([objective]);
  const period = asked !== undefined && periods.includes(asked) ? asked : periodInFocus([objective]);
  const result = objective.periods.find((one) => one.period === period);
  const { id, title: agreementTitle, timeZone } = report.agreement;
  const service = services.find((one) => one.id === objective.service)?.title ?? objective.service;
  const asOf = <At at={report.asOf} timeZone={timeZone} />;
  return (
    <Page
      title={objective.title}
      crumbs={[
        { text: t('Portfolio'), to: '/' },
        { text: agreementTitle, to: '/agreements/$id', params: { id }, search: period ? { period } : {} },
      ]}
    >
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>{objective.title}</h1>
          {result && <StatusBadge status={result.status} filled />}
        </div>
        <div className={layout.facts}>
          <span>{t('Promised: {{promise}}', { promise: sentenceText(objective.promise) })}</span>
          {service && <span>{t('service {{service}}', { service })}</span>}
          {objective.owner && <span>{t('owner {{owner}}', { owner: objective.owner })}</span>}
          <span>{t('times in {{timeZone}}', { timeZone })}</span>
          <span>
            {summary.pinned ? (
              <Phrase text="as of {{at}}, pinned sample" parts={{ at: asOf }} />
            ) : (
              <Phrase text="as of {{at}}" parts={{ at: asOf }} />
            )}
          </span>
        </div>
      </div>
      <KnownAt timeZone={timeZone} isPinned={summary.pinned} />
      {period && (
        <PeriodSwitch
          periods={periods}
          period={period}
          onChange={(chosen) => void navigate({ search: (before) => ({ ...before, period: chosen }) })}
        />
      )}
      {result ? <Figures objective={objective} result={result} agreement={id} /> : <NoPeriod />}
      <InTurn>
        {result && <Used report={report} objective={objective} result={result} />}
        {result && <Spread agreement={id} objective={objective} result={result} />}
        {result && <Causing report={report} objective={objective} result={result} />}
        <ObjectiveHistory agreement={id} objective={objective} period={period} />
        <Definition agreement={id} objective={objective.id} period={period} />
      </InTurn>
    </Page>
  );
}

interface InPeriodProps {
  readonly report: EvaluationReport;
  readonly objective: ObjectiveReport;
  readonly result: PeriodReport;
}

type OfAgreement = Omit<InPeriodProps, 'report'> & { readonly agreement: string };

function Figures({ agreement, objective, result }: OfAgreement) {
  return (
    <>
      <Lead>{objectiveSentence(objective, result)}</Lead>
      <ObjectiveFigures agreement={agreement} result={result} />
    </>
  );
}

function Used({ report, objective, result }: InPeriodProps) {
  const { id, timeZone } = report.agreement;
  return (
    <>
      {/* A mean, a percentile or a number has no good and bad parts, and so no budget. */}
      {result.bad !== null && (
        <Budget agreement={id} objective={objective} result={result} timeZone={timeZone} />
      )}
      <DayByDay agreement={id} objective={objective} result={result} />
    </>
  );
}

function Spread({ agreement, objective, result }: OfAgreement) {
  const { id, kind, title } = objective;
  const props = { agreement, title, period: result.period };
  if (kind === 'clock') return <Against objective={id} {...props} />;
  return <SpreadSection objective={id} kind={kind} {...props} />;
}

function Causing({ report, objective, result }: InPeriodProps) {
  const { id, timeZone } = report.agreement;
  return (
    <>
      <Eaters report={report} objective={objective} result={result} />
      {(result.status === 'missed' || result.status === 'lost') && (
        <Behind agreement={id} objective={objective.id} period={result.period} timeZone={timeZone} />
      )}
    </>
  );
}

function NoPeriod() {
  return (
    <p className={layout.lead}>
      {t('The first period of this promise has not begun. Its figures will stand here.')}
    </p>
  );
}
