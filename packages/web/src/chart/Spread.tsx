import { numberText } from '../i18n/notation.ts';
import { counted, t } from '../i18n/text.ts';
import styles from './bars.module.css';
import { ScrollingDrawing } from './ScrollingDrawing.tsx';

/** Outcomes by how much of their target they used. */
export interface SpreadPart {
  /** Up to so many tenths. */
  readonly tenths: number;
  readonly count: number;
}

interface SpreadProps {
  readonly title: string;
  readonly parts: readonly SpreadPart[];
}

/** The target itself, in tenths, and after how many of them everything is one part. */
const TARGET = 10;
const LAST = 31;
const BAR = 22;
/** On the screen, px: on a narrower one it scrolls, on a wider one it stays as it is. */
const SIZE = { minWidth: 560, maxWidth: 900, maxHeight: 260 };
const HEIGHT = 150;
const TOP = 22;
const BOTTOM = 24;

/** How outcomes lie against their targets: a bar for each tenth of it, those past it in the colour of misses and outlined. */
export function Spread({ title, parts }: SpreadProps) {
  const counts = new Map(parts.map(({ tenths, count }) => [tenths, count]));
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const says = spreadText(parts);
  const width = LAST * BAR + 2;
  const targetX = TARGET * BAR;
  return (
    <ScrollingDrawing
      title={title}
      says={says}
      drawing={
        <svg
          viewBox={`0 0 ${width} ${TOP + HEIGHT + BOTTOM}`}
          role="img"
          aria-label={says}
          className={styles.drawing}
          style={SIZE}
        >
          {Array.from({ length: LAST }, (_, place) => place + 1).map((tenths) => {
            const height = (HEIGHT * (counts.get(tenths) ?? 0)) / most;
            return (
              <g key={tenths}>
                <title>{`${partText(tenths)}: ${numberText(counts.get(tenths) ?? 0)}`}</title>
                <rect
                  x={(tenths - 1) * BAR + 2}
                  y={TOP + HEIGHT - height}
                  width={BAR - 3}
                  height={height}
                  className={styles.bar}
                  data-kept={tenths <= TARGET || undefined}
                  data-past={tenths > TARGET || undefined}
                />
              </g>
            );
          })}
          <line x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} className={styles.ground} />
          <line x1={targetX} x2={targetX} y1={TOP - 6} y2={TOP + HEIGHT} className={styles.target} />
          <text x={targetX} y={12} textAnchor="middle" className={styles.name}>
            {t('Target')}
          </text>
          {[5, 10, 15, 20, 25, 30].map((tenths) => (
            <text
              key={tenths}
              x={tenths * BAR}
              y={TOP + HEIGHT + 17}
              textAnchor="middle"
              className={styles.axis}
            >
              {`${numberText(tenths * 10)} %`}
            </text>
          ))}
        </svg>
      }
    />
  );
}

function partText(tenths: number): string {
  if (tenths === LAST) return t('more than {{share}} % of the target', { share: (LAST - 1) * 10 });
  return t('{{from}} to {{to}} % of the target', { from: (tenths - 1) * 10, to: tenths * 10 });
}

/** The chart in words: how many kept their target, how many used little of it, how many went far past. */
function spreadText(parts: readonly SpreadPart[]): string {
  const upTo = (most: number) =>
    parts.filter(({ tenths }) => tenths <= most).reduce((sum, { count }) => sum + count, 0);
  const all = upTo(LAST);
  return counted(
    all,
    '{{count}} decided: {{kept}} within the target, {{half}} of them in half of it; {{far}} took more than twice the target.',
    '{{count}} decided: {{kept}} within the target, {{half}} of them in half of it; {{far}} took more than twice the target.',
    { kept: upTo(TARGET), half: upTo(TARGET / 2), far: all - upTo(2 * TARGET) },
  );
}
