import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { REMEDY_STATES, type RemedyInfo, remediesQuery } from '../../api/remedies.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { periodText } from '../../time/period.ts';
import { RemedySteps } from './RemedySteps.tsx';

/** What misses have set off besides credits, and how far it is; nothing where no agreement has set anything off. */
export function Remedies({ agreement }: { readonly agreement: string | undefined }) {
  const mayHandle = useMay('remedy.handle');
  return (
    <QueryState query={useQuery(remediesQuery(agreement === undefined ? {} : { agreement }))}>
      {({ remedies }) =>
        remedies.length === 0 ? null : (
          <Section
            title={t('Remedies')}
            note={t(
              'What misses have set off besides credits: the first to be due first, in the time of each agreement.',
            )}
          >
            <Table
              name="remedies"
              caption={t('Remedies')}
              columns={columns(mayHandle)}
              rows={remedies}
              rowKey={({ agreement: of, id, setOff }) => `${of} ${id} ${setOff}`}
            />
          </Section>
        )
      }
    </QueryState>
  );
}

function columns(mayHandle: boolean): readonly Column<RemedyInfo>[] {
  return [
    {
      key: 'what',
      head: t('Remedy'),
      isRowHead: true,
      value: ({ title, agreementTitle }) => `${title}, ${agreementTitle}`,
      cell: ({ title, agreement, agreementTitle }) => (
        <span>
          {title}{' '}
          <small className="quiet">
            <Link to="/agreements/$id" params={{ id: agreement }}>
              {agreementTitle}
            </Link>
          </small>
        </span>
      ),
    },
    {
      key: 'why',
      head: t('Set off by'),
      value: ({ objectiveTitle, periods }) => `${objectiveTitle}: ${periods.map(periodText).join(', ')}`,
    },
    { key: 'owner', head: t('Carried out by'), value: ({ owner }) => owner ?? '' },
    { key: 'due', head: t('Due'), value: ({ due, timeZone }) => due && { instant: due, timeZone } },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, isLate }) => (isLate ? t('late') : t(REMEDY_STATES[state])),
      cell: ({ state, isLate, steps }) => (
        <span>
          {t(REMEDY_STATES[state])}
          {isLate && <strong> {t('late')}</strong>}{' '}
          {steps.length > 0 && <small className="quiet">{steps.at(-1)!.words}</small>}
        </span>
      ),
    },
    {
      key: 'act',
      head: t('Do'),
      value: null,
      cell: (remedy) => (mayHandle ? <RemedySteps remedy={remedy} /> : null),
    },
  ];
}
