import { useElementSize } from '@mantine/hooks';
import { figureText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import { periodText } from '../time/period.ts';
import { Pictured } from './picture/Pictured.tsx';
import styles from './trend.module.css';
import { type TrendPoint, trendShape } from './trend.ts';

const HEIGHT = 64;

/** A small line of what was attained, with the target as a named line. */
export function Trend({ title, points }: { readonly title: string; readonly points: readonly TrendPoint[] }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const { line, dots, targetY } = trendShape(points, { width: Math.max(width, 120), height: HEIGHT });
  const missed = dots.filter(({ isMiss }) => isMiss).length;
  const says = t(
    '{{title}}: from {{first}} in {{from}} to {{last}} in {{to}}; target {{target}}; below target in {{missed}} of {{all}} periods.',
    {
      title,
      first: figureText(first.attained ?? ''),
      from: periodText(first.period),
      last: figureText(last.attained ?? ''),
      to: periodText(last.period),
      target: figureText(last.target),
      missed,
      all: points.length,
    },
  );
  return (
    <Pictured title={title} text={says}>
      <figure className={styles.trend}>
        <figcaption>
          <h3>{title}</h3>
          <span className="quiet">
            {t('below target in {{missed}} of {{all}}', { missed, all: points.length })}
          </span>
        </figcaption>
        <div ref={ref}>
          <svg width="100%" height={HEIGHT} role="img" aria-label={says}>
            <line x1="0" x2="100%" y1={targetY} y2={targetY} className={styles.target} />
            <path d={line} className={styles.line} />
            {dots.map(({ x, y, isMiss, period }) =>
              isMiss ? (
                <rect key={period} x={x - 3} y={y - 3} width="6" height="6" className={styles.miss} />
              ) : (
                <circle key={period} cx={x} cy={y} r="2.6" className={styles.kept} />
              ),
            )}
          </svg>
        </div>
        <p className={styles.ends}>
          <span>{periodText(first.period)}</span>
          <span>{t('target {{target}}', { target: figureText(last.target) })}</span>
          <span>{periodText(last.period)}</span>
        </p>
      </figure>
    </Pictured>
  );
}
