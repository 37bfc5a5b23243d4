import type { Disagreement, FigureByEither, SourceComparison } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { Figures } from '../../../app/Figures.tsx';
import { Section } from '../../../app/Section.tsx';
import { figureText } from '../../../i18n/notation.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { counted, later, t } from '../../../i18n/text.ts';
import { statusWord } from '../../../status/meaning.ts';
import { StatusBadge } from '../../../status/StatusBadge.tsx';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';
import { Duration } from '../../../time/Duration.tsx';
import { periodText } from '../../../time/period.ts';
import { Said } from '../../../time/Said.tsx';
import styles from './evidence.module.css';

/** Disagreements that are shown at once. */
const SHOWN = 20;

interface TwoSourcesProps {
  readonly of: SourceComparison;
  readonly agreement: string;
  readonly timeZone: string;
}

/** Two sources that tell of the same thing: how far they agree, where they do not, and what the figures are by either. */
export function TwoSources({ of, agreement, timeZone }: TwoSourcesProps) {
  const { title, record, other, isFallback, by, share, both, agreed, onlyRecord, onlyOther } = of;
  const amount = (count: number) => (by === 'time' ? <Duration ms={count} /> : amountText(count, by));
  const differing = of.figures.filter(({ differs }) => differs);
  return (
    <Section
      title={t('{{title}}: {{record}} and {{other}}', { title, record, other })}
      note={
        isFallback
          ? t('Where both say something {{record}} counts, and {{other}} where it says nothing.', {
              record,
              other,
            })
          : t('{{record}} counts, whatever {{other}} says; no figure changes by it.', { record, other })
      }
    >
      <div className={styles.inside}>
        <Figures
          figures={[
            {
              name: t('Agreement', { context: 'sameness' }),
              value: share === null ? t('none') : figureText(share),
              note: share === null ? t('nothing in common') : t(WHAT[by]),
            },
            {
              name: t('Both told of'),
              value: amount(both),
              note: <Phrase text="the same of {{agreed}}" parts={{ agreed: amount(agreed) }} />,
            },
            { name: t('Only {{record}}', { record }), value: amount(onlyRecord) },
            { name: t('Only {{other}}', { other }), value: amount(onlyOther) },
          ]}
        />
        {differing.length === 0 && (
          <p>
            {both === 0 ? t('There is nothing to compare yet.') : t('Every figure is the same by either.')}
          </p>
        )}
      </div>
      {differing.length > 0 && (
        <Table
          caption={t('Figures by either source')}
          columns={figureColumns(of, agreement)}
          rows={differing}
          rowKey={({ objective, period }) => `${objective} ${period}`}
        />
      )}
      {of.disagreements.length > 0 && (
        <Table
          caption={t('Where they disagree')}
          columns={disagreementColumns(of, agreement, timeZone)}
          rows={of.disagreements.slice(0, SHOWN)}
          allRows={async () => of.disagreements}
          rowKey={({ from, subject, cycle }) => `${from} ${subject} ${cycle}`}
        />
      )}
      {of.disagreementCount > SHOWN && (
        <p className={`${styles.inside} quiet`}>
          {t('These are the largest {{shown}} of {{all}} disagreements; the API gives a hundred.', {
            shown: SHOWN,
            all: of.disagreementCount,
          })}
        </p>
      )}
    </Section>
  );
}

const WHAT = {
  time: later('of the promised time of which both told'),
  tickets: later('of the tickets that both told of'),
  days: later('of the days for which both give a figure'),
} as const;

function amountText(count: number, by: 'tickets' | 'days'): string {
  return by === 'tickets'
    ? counted(count, '{{count}} ticket', '{{count}} tickets')
    : counted(count, '{{count}} day', '{{count}} days');
}

function toldText({ attained, status }: FigureByEither['counts']): string {
  return `${attained === null ? t('no figure') : figureText(attained)}, ${statusWord(status)}`;
}

function figureColumns(
  { record, other }: SourceComparison,
  agreement: string,
): readonly Column<FigureByEither>[] {
  const told = ({ attained, status }: FigureByEither['counts']) => (
    <>
      {attained === null ? t('no figure') : figureText(attained)} <StatusBadge status={status} />
    </>
  );
  return [
    {
      key: 'promise',
      head: t('Figure'),
      isRowHead: true,
      value: ({ title, period }) => `${title}, ${periodText(period)}`,
      cell: ({ objective, title, period }) => (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective }}
          search={{ period }}
        >
          {title}, {periodText(period)}
        </Link>
      ),
    },
    {
      key: 'record',
      head: t('By {{record}}', { record }),
      value: (one) => toldText(one.record),
      cell: (one) => told(one.record),
    },
    {
      key: 'other',
      head: t('By {{other}}', { other }),
      value: (one) => toldText(one.other),
      cell: (one) => told(one.other),
    },
    {
      key: 'counts',
      head: t('What counts'),
      value: (one) => toldText(one.counts),
      cell: (one) => told(one.counts),
    },
  ];
}

function disagreementColumns(
  { record, other, by }: SourceComparison,
  agreement: string,
  timeZone: string,
): readonly Column<Disagreement>[] {
  return [
    {
      key: 'where',
      head: by === 'tickets' ? t('Ticket') : t('When'),
      isRowHead: true,
      value: ({ from, to, subject }) => subject ?? (to === null ? from : `${from}/${to}`),
      cell: ({ from, to, subject }) =>
        subject === null ? (
          to === null ? (
            <At at={from} timeZone={timeZone} />
          ) : (
            <Phrase
              text="{{from}} to {{to}}"
              parts={{ from: <At at={from} timeZone={timeZone} />, to: <At at={to} timeZone={timeZone} /> }}
            />
          )
        ) : (
          <Link to="/agreements/$id/subjects/$subject" params={{ id: agreement, subject }}>
            {subject}
          </Link>
        ),
    },
    {
      key: 'record',
      head: t('By {{record}}', { record }),
      value: (one) => one.record,
      cell: (one) => <Said text={one.record} timeZone={timeZone} />,
    },
    {
      key: 'other',
      head: t('By {{other}}', { other }),
      value: (one) => one.other,
      cell: (one) => <Said text={one.other} timeZone={timeZone} />,
    },
    {
      key: 'by',
      head: by === 'days' ? t('Difference') : t('How long'),
      align: 'right',
      value: ({ ms, difference }) => difference ?? (ms === null ? null : { ms }),
      cell: ({ ms, difference }) => difference ?? (ms === null ? null : <Duration ms={ms} />),
    },
  ];
}
