import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ExplainedMissInfo, explanationQuery, type UnderlyingInfo } from '../../api/dependencies.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { moneyText } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import session from '../../session/session.module.css';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { durationText } from '../../time/duration.ts';
import { periodText } from '../../time/period.ts';
import styles from './objective.module.css';

/** Stretches that are shown of each. */
const SHOWN = 5;

/** What stood behind a missed period: which underlying promise explains it, instant by instant, and what could be recovered. */
export function Behind({
  agreement,
  objective,
  period,
  timeZone,
}: {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly timeZone: string;
}) {
  const known = useKnownAt();
  return (
    <QueryState query={useQuery(explanationQuery({ agreement, objective, period, known }))}>
      {({ miss }) =>
        miss && (miss.underlying.length > 0 || miss.unknown.length > 0) ? (
          <Section
            title={t('What stood behind it')}
            note={t(
              'Promises behind this service that missed, or were down at the same instants. That is evidence of a cause, and no proof.',
            )}
          >
            {miss.underlying.length === 0 ? (
              <Empty>{t('No promise behind this service missed or was down at the time.')}</Empty>
            ) : (
              <Table
                caption={t('What stood behind it')}
                columns={columns(timeZone)}
                rows={miss.underlying}
                rowKey={(one) => `${one.agreement} ${one.objective}`}
              />
            )}
            <Rest miss={miss} timeZone={timeZone} />
          </Section>
        ) : null
      }
    </QueryState>
  );
}

function columns(timeZone: string): readonly Column<UnderlyingInfo>[] {
  return [
    {
      key: 'what',
      head: t('Promise'),
      isRowHead: true,
      value: ({ agreementTitle, objectiveTitle }) => `${agreementTitle}: ${objectiveTitle}`,
      cell: ({ agreement, agreementTitle, objective, objectiveTitle, missed, path }) => (
        <span>
          <Link
            to="/agreements/$id/objectives/$oid"
            params={{ id: agreement, oid: objective }}
            search={missed[0] === undefined ? {} : { period: missed[0] }}
          >
            {objectiveTitle}
          </Link>{' '}
          <small className="quiet">
            {path.length > 1
              ? t('{{agreement}}, by {{path}}', { agreement: agreementTitle, path: path.join(' → ') })
              : agreementTitle}
          </small>
        </span>
      ),
    },
    {
      key: 'missed',
      head: t('Missed'),
      value: ({ missed }) => missed.map(periodText).join(', '),
      cell: ({ missed }) =>
        missed.length === 0 ? (
          <span className="quiet">{t('kept its target')}</span>
        ) : (
          missed.map(periodText).join(', ')
        ),
    },
    {
      key: 'explains',
      head: t('Explains'),
      value: ({ overlapMs }) =>
        overlapMs === null ? t('not measured in time') : durationText(overlapMs, 'down'),
    },
    {
      key: 'when',
      head: t('When'),
      value: ({ overlap }) => overlap.map(({ from, to }) => `${from}/${to}`).join('; '),
      cell: ({ overlap }) => <Spans spans={overlap} timeZone={timeZone} />,
    },
    {
      key: 'back',
      head: t('Could be recovered'),
      align: 'right',
      value: ({ credits }) => credits.map(moneyText).join('; '),
      cell: (one) => <Recoverable of={one} timeZone={timeZone} />,
    },
  ];
}

function Spans({
  spans,
  timeZone,
}: {
  readonly spans: UnderlyingInfo['overlap'];
  readonly timeZone: string;
}) {
  if (spans.length === 0) return <span className="quiet">–</span>;
  return (
    <ul className={styles.spans}>
      {spans.slice(0, SHOWN).map(({ from, to }) => (
        <li key={from}>
          <At at={from} timeZone={timeZone} />, {durationText(Date.parse(to) - Date.parse(from))}
        </li>
      ))}
      {spans.length > SHOWN && (
        <li className="quiet">{t('and {{number}} more', { number: spans.length - SHOWN })}</li>
      )}
    </ul>
  );
}

function Recoverable({
  of: { credits },
  timeZone,
}: {
  readonly of: UnderlyingInfo;
  readonly timeZone: string;
}) {
  if (credits.length === 0) return <span className="quiet">{t('nothing')}</span>;
  return (
    <ul className={styles.spans}>
      {credits.map(({ amount, currency, state, claim, claimBy }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one report have no name and keep their order
        <li key={place}>
          <Money of={{ amount, currency }} />{' '}
          <small className="quiet">
            {state === 'exposure' && t('if the period ended now')}
            {claim === 'open' && claimBy !== null && (
              <Phrase text="to claim before {{at}}" parts={{ at: <At at={claimBy} timeZone={timeZone} /> }} />
            )}
            {claim === 'claimed' && t('claimed')}
            {claim === 'forfeited' && t('not claimed in time')}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Rest({ miss, timeZone }: { readonly miss: ExplainedMissInfo; readonly timeZone: string }) {
  const { downMs, unexplainedMs, unexplained, unknown } = miss;
  return (
    <div className={session.foot}>
      {downMs !== null && unexplainedMs !== null && (
        <p>
          {unexplainedMs === 0
            ? t('All {{down}} of down time are explained.', { down: durationText(downMs) })
            : t('{{unexplained}} of {{down}} down time stay unexplained:', {
                unexplained: durationText(unexplainedMs, 'down'),
                down: durationText(downMs),
              })}
        </p>
      )}
      {unexplained.length > 0 && <Spans spans={unexplained} timeZone={timeZone} />}
      {unknown.length > 0 && (
        <p className="quiet">
          {t('Nothing is known here of {{names}}, on which it depends too.', { names: unknown.join(', ') })}
        </p>
      )}
    </div>
  );
}
