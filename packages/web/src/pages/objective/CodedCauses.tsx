import { useQuery } from '@tanstack/react-query';
import { type CauseRanking, causesQuery } from '../../api/reviews.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { SubjectLink } from '../../app/SubjectLink.tsx';
import { figureText, groupDigits } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { quantity } from '../../table/value.ts';
import { Duration } from '../../time/Duration.tsx';
import styles from './objective.module.css';

interface CodedCausesProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
}

/** What used the budget by the cause that the evidence codes, the largest first, with the share of each and of those before it. */
export function CodedCauses({ agreement, objective, period }: CodedCausesProps) {
  const known = useKnownAt();
  const query = useQuery(causesQuery({ agreement, objective, period, known }));
  if (query.data && !query.data.isRanked) return null;
  return (
    <div id="causes">
      <Section title={t('Causes that used the budget')} note={noteOf(query.data)}>
        <QueryState query={query}>
          {(ranking) =>
            ranking.causes.length === 0 ? (
              <Empty>{t('Nothing used it.')}</Empty>
            ) : (
              <Table
                caption={t('Causes with what they took of the budget, the largest first')}
                columns={columnsFor(agreement, ranking)}
                rows={ranking.causes}
                name="causes"
                rowKey={({ cause }) => cause ?? ''}
              />
            )
          }
        </QueryState>
      </Section>
    </div>
  );
}

type Ranked = CauseRanking['causes'][number];

function noteOf(ranking: CauseRanking | undefined): string | undefined {
  if (!ranking) return undefined;
  const fields = ranking.fields.join(', ');
  const note = t('As coded by the first of these fields that the records fill in: {{fields}}.', { fields });
  const { counted, found } = ranking;
  return counted < found
    ? `${note} ${t('The first {{counted}} of {{found}} were looked up.', { counted, found })}`
    : note;
}

function columnsFor(agreement: string, { unit }: CauseRanking): readonly Column<Ranked>[] {
  return [
    {
      key: 'cause',
      head: t('Cause'),
      isRowHead: true,
      value: ({ cause }) => cause,
      cell: ({ cause }) => cause ?? <span className="quiet">{t('Not coded')}</span>,
    },
    {
      key: 'subjects',
      head: unit === 'ms' ? t('Incidents') : t('Tickets'),
      value: ({ subjects, subjectCount }) =>
        `${subjectCount}: ${subjects.map(({ title, subject }) => title ?? subject).join(', ')}`,
      cell: ({ subjects, subjectCount }) => (
        <span className={styles.subjects}>
          {subjects.slice(0, NAMED).map(({ subject, incident, title }) => (
            <SubjectLink
              key={incident ?? subject}
              agreement={agreement}
              subject={subject}
              cause={incident ?? undefined}
            >
              {title ?? subject}
            </SubjectLink>
          ))}
          {subjectCount > NAMED && (
            <span className="quiet">{t('and {{number}} more', { number: subjectCount - NAMED })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'bad',
      head: t('Took'),
      align: 'right',
      value: ({ bad }) => quantity(bad, unit),
      cell: ({ bad }) => (unit === 'ms' ? <Duration ms={Number.parseFloat(bad)} /> : groupDigits(bad)),
    },
    {
      key: 'share',
      head: t('Share'),
      align: 'right',
      value: ({ share }) => share,
      cell: ({ share }) => (
        <>
          <span title={figureText(share)}>{shortShare(share)}</span>
          <span
            className={styles.shareBar}
            style={{ inlineSize: `${Number.parseFloat(share)}%`, marginInlineStart: 'auto' }}
            aria-hidden
          />
        </>
      ),
    },
    {
      key: 'running',
      head: t('With those above'),
      align: 'right',
      value: ({ runningShare }) => runningShare,
      cell: ({ runningShare }) => <span title={figureText(runningShare)}>{shortShare(runningShare)}</span>,
    },
  ];
}

/** Subjects of a cause that are named. */
const NAMED = 3;

/** One decimal of an exact share, cut: the exact one is in the hover. */
function shortShare(share: string): string {
  const [, whole = '', tenth = '0'] = /^(\d+)(?:\.(\d))?/.exec(share) ?? [];
  return figureText(`${whole}.${tenth} %`);
}
