import { Link } from '@tanstack/react-router';
import type { SegmentView, SubjectDetail, SubjectOutcomeDetail } from '../../api/contract.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import { PhaseKey } from '../../timeline/PhaseKey.tsx';
import styles from './subject.module.css';

interface SegmentsProps {
  readonly agreement: string;
  readonly outcome: SubjectOutcomeDetail;
  readonly detail: SubjectDetail;
}

/** Each stretch of the clock with its rule in words. */
export function Segments({ agreement, outcome, detail: { timeZone, records } }: SegmentsProps) {
  const sources = new Map(records.map(({ id, source }) => [id, source]));
  const columns: readonly Column<SegmentView>[] = [
    {
      key: 'phase',
      head: t('Clock'),
      isRowHead: true,
      value: ({ phase }) => phase,
      cell: ({ phase }) => <PhaseKey phase={phase} />,
    },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone }) },
    {
      key: 'to',
      head: t('To'),
      value: ({ to, phase }) => (phase === 'stopped' ? null : { instant: to, timeZone }),
      cell: ({ to, phase }) =>
        phase === 'stopped' ? (
          <span className="quiet">{t('the end')}</span>
        ) : (
          <At at={to} timeZone={timeZone} />
        ),
    },
    {
      key: 'counted',
      head: t('Time counted'),
      align: 'right',
      value: ({ elapsedMs, phase }) => (phase === 'running' ? { ms: elapsedMs } : null),
      cell: ({ elapsedMs, phase }) =>
        phase === 'running' ? <Duration ms={elapsedMs} /> : <span className="quiet">{t('none')}</span>,
    },
    {
      key: 'because',
      head: t('Why'),
      value: ({ because }) => sentenceText(because),
      cell: ({ because, closed }) => (
        <span className={styles.because}>
          {sentenceText(because)}
          {closed.length > 0 && <Holidays closed={closed} />}
        </span>
      ),
    },
    {
      key: 'record',
      head: t('Record'),
      value: ({ recordId }) => recordId,
      cell: ({ recordId }) => {
        const source = recordId === null ? undefined : sources.get(recordId);
        if (recordId === null || source === undefined) return <span className="quiet">{t('none')}</span>;
        return (
          <Link to="/agreements/$id/record" params={{ id: agreement }} search={{ source, id: recordId }}>
            {t('Open record')}
          </Link>
        );
      },
    },
  ];
  return (
    <Table
      caption={t('Stretches of the clock')}
      columns={columns}
      rows={outcome.segments}
      rowKey={({ from, to, phase }) => `${from} ${to} ${phase}`}
    />
  );
}

/** Nights and weekends are drawn; a holiday is worth a word. */
function Holidays({ closed }: { readonly closed: SegmentView['closed'] }) {
  const said = [...new Set(closed.map(({ reason }) => reason))].filter(
    (reason) => !reason.startsWith('outside'),
  );
  if (said.length === 0) return null;
  return (
    <span className="quiet">{t('Not counted: {{said}}.', { said: said.map(sentenceText).join('; ') })}</span>
  );
}
