import type { QualityDay } from '../../api/quality.ts';
import { t } from '../../i18n/text.ts';
import styles from './quality.module.css';
import { scoreShape } from './scoreShape.ts';

const BOX = { width: 132, height: 26 };

/** The scores of a source day by day as a small line, with the lowest of each day below it; a day without a look leaves a hole. */
export function ScoreTrend({ days }: { readonly days: readonly QualityDay[] }) {
  const shape = scoreShape(days, BOX);
  if (!shape) return <span className="quiet">{t('no history yet')}</span>;
  const { lines, lows, dots, says } = shape;
  return (
    <svg className={styles.trend} width={BOX.width} height={BOX.height} role="img" aria-label={says}>
      <title>{says}</title>
      {lows.map(({ x, from, to }) => (
        <line key={x} x1={x} x2={x} y1={from} y2={to} className={styles.low} />
      ))}
      {lines.map((line) => (
        <path key={line} d={line} className={styles.line} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="1.8" className={styles.dot} />
      ))}
    </svg>
  );
}
