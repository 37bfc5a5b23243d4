import type { AgreementDetail } from '../../api/contract.ts';
import { Section } from '../../app/Section.tsx';
import { Trend } from '../../chart/Trend.tsx';
import { t } from '../../i18n/text.ts';
import { StatusGrid } from '../../status/StatusGrid.tsx';
import styles from './agreement.module.css';

/** Periods drawn at most, the latest. */
const SHOWN_PERIODS = 18;
/** Lines drawn at most: those of more promises nobody compares by eye. */
const SHOWN_TRENDS = 24;
/** Fewer points than this are no trend. */
const LEAST_POINTS = 3;

/** The promises over time: marks, and the line of what was attained. */
export function History({
  detail,
  period,
}: {
  readonly detail: AgreementDetail;
  readonly period: string | undefined;
}) {
  const { id, objectives } = detail.summary;
  const trends = objectives
    .map(({ id: objective, title, periods }) => ({
      objective,
      title,
      points: periods.filter(({ attained }) => attained !== null).slice(-SHOWN_PERIODS),
    }))
    .filter(({ points }) => points.length >= LEAST_POINTS);
  return (
    <Section title={t('Over time')}>
      <StatusGrid
        agreement={id}
        objectives={objectives}
        focus={period}
        name={detail.summary.title}
        termTo={detail.summary.term.to}
        most={SHOWN_PERIODS}
      />
      {trends.length > 0 && (
        <div className={styles.trends}>
          {trends.slice(0, SHOWN_TRENDS).map(({ objective, title, points }) => (
            <Trend key={objective} title={title} points={points} />
          ))}
        </div>
      )}
      {trends.length > SHOWN_TRENDS && (
        <p className={`${styles.trends} quiet`}>
          {t(
            'The lines of the first {{shown}} promises. Each promise has its own on its page, period by period.',
            { shown: SHOWN_TRENDS },
          )}
        </p>
      )}
    </Section>
  );
}
