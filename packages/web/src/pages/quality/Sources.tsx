import { Link } from '@tanstack/react-router';
import type { KeptSource } from '../../api/quality.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { figureText, numberText } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import { type Column, Table } from '../../table/Table.tsx';
import { instantOrNone } from '../../table/value.ts';
import { At } from '../../time/At.tsx';
import styles from './quality.module.css';
import { ScoreTrend } from './ScoreTrend.tsx';
import { GRADE_MARKS, GRADES, sideText } from './words.ts';

/** Every source with its score, the worst first. */
export function Sources({ sources }: { readonly sources: readonly KeptSource[] }) {
  const titleOf = useTitles();
  return (
    <Section
      title={t('Sources')}
      note={withOwnZone(
        t(
          'The worst first. A score is the least of its sides, over the time that is looked back: thirty days, unless somebody set something else. That records came again is no fault, and no part of it.',
        ),
      )}
    >
      {sources.length === 0 ? (
        <Empty>
          {t('Sources come here by themselves, soon after the first agreement that names one is stored.')}
        </Empty>
      ) : (
        <Table
          caption={t('Sources')}
          columns={columns(titleOf)}
          rows={sources}
          rowKey={({ agreement, source }) => `${agreement} ${source}`}
        />
      )}
    </Section>
  );
}

function columns(titleOf: (id: string) => string): readonly Column<KeptSource>[] {
  return [
    {
      key: 'source',
      head: t('Source'),
      isRowHead: true,
      value: ({ agreement, source }) => `${titleOf(agreement)}: ${source}`,
      cell: ({ agreement, source, connector }) => (
        <>
          <Link to="/agreements/$id" params={{ id: agreement }} search={{ tab: 'evidence' }}>
            {source}
          </Link>{' '}
          <small className="quiet">
            {titleOf(agreement)}
            {connector !== null && `, ${connector}`}
          </small>
        </>
      ),
    },
    {
      key: 'score',
      head: t('Score'),
      value: ({ score }) => score,
      cell: ({ score, grade }) =>
        score === null || grade === null ? (
          <span className={styles.score}>
            <StatusMark status="no data" /> <span className="quiet">{t('nothing came yet')}</span>
          </span>
        ) : (
          <span className={styles.score}>
            <StatusMark status={GRADE_MARKS[grade]} /> <strong>{figureText(score)}</strong> {t(GRADES[grade])}
          </span>
        ),
    },
    {
      key: 'weakest',
      head: t('Weakest side'),
      value: (source) => weakestOf(source)?.id ?? null,
      cell: (source) => <Weakest of={source} />,
    },
    {
      key: 'trend',
      head: t('Last 90 days'),
      value: ({ days }) => days.map(({ score }) => score ?? '').join(' '),
      cell: ({ days }) => <ScoreTrend days={days} />,
    },
    {
      key: 'last',
      head: t('Last seen'),
      value: ({ last }) => instantOrNone(last, ownZone()),
      cell: ({ last, isSilent }) =>
        last === null ? (
          <span className="quiet">{t('never')}</span>
        ) : (
          <>
            <At at={last} timeZone={ownZone()} />
            {isSilent && <small> {t('silent')}</small>}
          </>
        ),
    },
    {
      key: 'again',
      head: t('Came again'),
      align: 'right',
      value: ({ duplicates }) => duplicates,
      cell: ({ duplicates }) =>
        duplicates === 0 ? <span className="quiet">{t('none')}</span> : numberText(duplicates),
    },
    {
      key: 'found',
      head: t('Found'),
      align: 'right',
      value: ({ open }) => open,
      cell: ({ agreement, source, open }) =>
        open === 0 ? (
          <span className="quiet">{t('nothing')}</span>
        ) : (
          <Link to="/quality" search={{ agreement, source }} hash="findings">
            {open}
            <span className="visually-hidden"> {t('about {{source}}', { source })}</span>
          </Link>
        ),
    },
  ];
}

function weakestOf({ parts, score, grade }: KeptSource) {
  return grade === 'good' ? undefined : parts.find(({ share }) => share === score);
}

function Weakest({ of }: { readonly of: KeptSource }) {
  const weakest = weakestOf(of);
  if (!weakest) return <span className="quiet">{t('none')}</span>;
  return <span title={sentenceText(weakest.says)}>{sideText(weakest.id)}</span>;
}
