import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { SubjectDetail } from '../../api/contract.ts';
import { subjectQuery } from '../../api/queries.ts';
import type { Crumb } from '../../app/Crumbs.tsx';
import { KnownAt } from '../../app/known/KnownAt.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { counted, t } from '../../i18n/text.ts';
import { Outcome } from './Outcome.tsx';
import { Records } from './Records.tsx';
import { States } from './States.tsx';

const route = getRouteApi('/agreements/$id/subjects/$subject');

/** One ticket, or one measured service: what happened, why it counts as it does, and the evidence. */
export function SubjectPage() {
  const { id, subject } = route.useParams();
  const titleOf = useTitles();
  return (
    <QueryState query={useQuery(subjectQuery(id, subject, route.useSearch().knownAt))}>
      {(detail) => (
        <Page
          title={subject}
          crumbs={[
            { text: t('Portfolio'), to: '/' },
            { text: titleOf(id), to: '/agreements/$id', params: { id } },
            ...objectiveCrumb(id, detail),
          ]}
        >
          <Subject agreement={id} detail={detail} />
        </Page>
      )}
    </QueryState>
  );
}

function Subject({ agreement, detail }: { readonly agreement: string; readonly detail: SubjectDetail }) {
  const { cause } = route.useSearch();
  const { subject, timeZone, outcomes, states, records, leftOut } = detail;
  const isCause = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => data.probe === cause;
  const shown = cause === undefined ? records : records.filter(isCause);
  return (
    <>
      <div className={layout.head}>
        <h1>{subject}</h1>
        <div className={layout.facts}>
          <span>{t('times in {{timeZone}}', { timeZone })}</span>
          <span>
            {counted(records.length, '{{count}} record of evidence', '{{count}} records of evidence')}
          </span>
        </div>
      </div>
      <KnownAt timeZone={timeZone} isPinned={false} />
      {outcomes.map((outcome) => (
        <Outcome
          key={`${outcome.indicator} ${outcome.cycle}`}
          agreement={agreement}
          outcome={outcome}
          detail={detail}
        />
      ))}
      {states && <States states={states} cause={cause} records={records} timeZone={timeZone} />}
      <Records
        title={cause === undefined ? t('Records behind it') : t('Records of incident {{cause}}', { cause })}
        agreement={agreement}
        records={shown}
        timeZone={timeZone}
      />
      {leftOut.length > 0 && (
        <Records title={t('Records left out')} agreement={agreement} records={leftOut} timeZone={timeZone} />
      )}
    </>
  );
}

function objectiveCrumb(id: string, { outcomes }: SubjectDetail): readonly Crumb[] {
  const outcome = outcomes[0];
  const objective = outcome?.objectives[0];
  if (!outcome || objective === undefined) return [];
  const period = outcome.periods[objective]?.[0];
  return [
    {
      text: outcome.objectiveTitles[objective] ?? objective,
      to: '/agreements/$id/objectives/$oid',
      params: { id, oid: objective },
      search: period === undefined ? {} : { period },
    },
  ];
}
