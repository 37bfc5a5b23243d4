import { numberText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import type { Offer } from '../table/export/ExportMenu.tsx';
import styles from './bars.module.css';
import { ScrollingDrawing } from './ScrollingDrawing.tsx';

/** How many things lie between two bounds. */
export interface Bar {
  /** Its bounds in words, for the hover and for who hears it. */
  readonly says: string;
  /** Its upper bound, as it stands below the bar. */
  readonly upTo: string;
  readonly count: number;
  /** Whether it lies past the target as a whole. */
  readonly isPast: boolean;
}

interface BarsProps {
  readonly title: string;
  /** What is to be seen, in words. */
  readonly says: string;
  readonly bars: readonly Bar[];
  /** Where the target lies, in bars from the left: 2.5 is the middle of the third; undefined where it lies outside. */
  readonly targetAt: number | undefined;
  readonly offers: readonly Offer[];
}

const HEIGHT = 150;
const TOP = 38;
const BOTTOM = 26;
/** Few bars have room for their names; of many, each that has room. */
const [WIDE, NARROW] = [68, 34];
const FEW = 12;

/** Bars for how many lie where, those past the target in the colour of misses and outlined; each with its number above and its bound below. */
export function Bars({ title, says, bars, targetAt, offers }: BarsProps) {
  const size = bars.length <= FEW ? WIDE : NARROW;
  const every = size === WIDE ? 1 : 2;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = Math.max(bars.length * size + 4, 280);
  const first = bars.findIndex(({ count }) => count > 0);
  return (
    <ScrollingDrawing
      title={title}
      says={says}
      offers={offers}
      seenFrom={Math.max(0, first - 1) / bars.length}
      drawing={
        <svg
          viewBox={`0 0 ${width} ${TOP + HEIGHT + BOTTOM}`}
          role="img"
          aria-label={says}
          className={styles.drawing}
          style={{ minWidth: width, maxWidth: width * 1.15 }}
        >
          {bars.map(({ says: bounds, upTo, count, isPast }, place) => {
            const height = (HEIGHT * count) / most;
            const middle = place * size + size / 2;
            return (
              <g key={bounds}>
                <title>{`${bounds}: ${numberText(count)}`}</title>
                <rect
                  x={place * size + 3}
                  y={TOP + HEIGHT - height}
                  width={size - 6}
                  height={height}
                  className={styles.bar}
                  data-past={isPast || undefined}
                />
                {count > 0 && (
                  <text x={middle} y={TOP + HEIGHT - height - 5} textAnchor="middle" className={styles.count}>
                    {numberText(count)}
                  </text>
                )}
                {place % every === 0 && (
                  <text x={middle} y={TOP + HEIGHT + 17} textAnchor="middle" className={styles.axis}>
                    {upTo}
                  </text>
                )}
              </g>
            );
          })}
          <line x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} className={styles.ground} />
          {targetAt !== undefined && (
            <>
              <line
                x1={targetAt * size}
                x2={targetAt * size}
                y1={TOP - 20}
                y2={TOP + HEIGHT}
                className={styles.target}
              />
              <text
                x={targetAt * size}
                y={12}
                textAnchor={targetAt < 1 ? 'start' : targetAt > bars.length - 1 ? 'end' : 'middle'}
                className={styles.name}
              >
                {t('Target')}
              </text>
            </>
          )}
        </svg>
      }
    />
  );
}
