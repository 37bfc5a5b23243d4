import type { FigureUnit } from '@tallystick/engine';
import { notation } from '../i18n/notation.ts';
import { counted, t } from '../i18n/text.ts';
import { quantityText } from '../status/quantity.ts';
import { dateText } from '../time/instant.ts';
import styles from './heatMap.module.css';
import { type HeatCell, type HeatDay, heatCells } from './heatMap.ts';
import { ScrollingDrawing } from './ScrollingDrawing.tsx';

/** A day's side and the space between two, px. */
const SIDE = 15;
const STEP = 18;
const LEFT = 34;
const TOP = 18;

interface HeatMapProps {
  readonly title: string;
  readonly days: readonly HeatDay[];
  readonly unit: FigureUnit;
}

/** A calendar of days, each by what it took of the budget: by its colour, and by a mark where it took more than its part. */
export function HeatMap({ title, days, unit }: HeatMapProps) {
  const cells = heatCells(days);
  const says = heatText(days, unit);
  const width = LEFT + STEP * ((cells.at(-1)?.column ?? 0) + 1);
  return (
    <ScrollingDrawing
      title={title}
      says={says}
      seenFrom={1}
      drawing={
        <svg width={width} height={TOP + 7 * STEP} role="img" aria-label={says}>
          {cells
            .filter(({ date }) => date.endsWith('-01'))
            .map(({ date, column }) => (
              <text key={date} x={LEFT + STEP * column} y={11} className={styles.name}>
                {notation().shortMonths[Number(date.slice(5, 7)) - 1]}
              </text>
            ))}
          {WEEKDAYS.map((date, row) => (
            <text key={date} x={0} y={TOP + STEP * row + 12} className={styles.name}>
              {weekdayText(date)}
            </text>
          ))}
          {cells.map((cell) => (
            <Day key={cell.date} cell={cell} unit={unit} />
          ))}
        </svg>
      }
    >
      <ul className={styles.key}>
        {MEANINGS.map((meaning) => (
          <li key={meaning}>
            <svg width={SIDE} height={SIDE} aria-hidden>
              <Mark meaning={meaning} x={0} y={0} />
            </svg>{' '}
            {meaningText(meaning)}
          </li>
        ))}
      </ul>
    </ScrollingDrawing>
  );
}

/** A Monday, a Wednesday and a Friday, whose rows are named; rows between have an empty name. */
const WEEKDAYS = ['2024-01-01', '', '2024-01-03', '', '2024-01-05', '', ''].map(
  (date, row) => date || `${row}`,
);
const MEANINGS = ['met', 'on-track', 'at-risk', 'missed', 'no-data'] as const;

function Day({ cell, unit }: { readonly cell: HeatCell; readonly unit: FigureUnit }) {
  const { date, bad, meaning, column, row } = cell;
  const says = meaning === 'no-data' ? t('nothing that counts') : quantityText(bad, unit);
  return (
    <g>
      <title>{`${dateText(date)}: ${says}`}</title>
      <Mark meaning={meaning} x={LEFT + STEP * column} y={TOP + STEP * row} />
    </g>
  );
}

interface MarkProps {
  readonly meaning: HeatDay['meaning'];
  readonly x: number;
  readonly y: number;
}

function Mark({ meaning, x, y }: MarkProps) {
  const middle = SIDE / 2;
  return (
    <>
      <rect x={x} y={y} width={SIDE} height={SIDE} rx="3" className={styles.day} data-meaning={meaning} />
      {meaning === 'at-risk' && (
        <path d={`M${x + middle} ${y + 4}l4 7h-8z`} className={styles.mark} data-meaning={meaning} />
      )}
      {meaning === 'missed' && <path d={`M${x + 4.5} ${y + 4.5}l6 6m0-6l-6 6`} className={styles.cross} />}
    </>
  );
}

function meaningText(meaning: HeatDay['meaning']): string {
  switch (meaning) {
    case 'met':
      return t('nothing bad');
    case 'on-track':
      return t('within the even pace of the budget');
    case 'at-risk':
      return t('above the even pace');
    case 'missed':
      return t('more than the whole budget');
    case 'no-data':
      return t('nothing that counts');
  }
}

/** The calendar in words: how many days had something bad, and the worst of them. */
function heatText(days: readonly HeatDay[], unit: FigureUnit): string {
  const bad = days.filter((day) => Number(day.bad) > 0);
  const worst = bad.reduce<HeatDay | undefined>(
    (most, day) => (most === undefined || Number(day.bad) > Number(most.bad) ? day : most),
    undefined,
  );
  if (!worst) return t('On none of {{all}} days was anything bad.', { all: days.length });
  return counted(
    bad.length,
    'On {{count}} of {{all}} days something was bad, on {{date}} the most: {{most}}.',
    'On {{count}} of {{all}} days something was bad, on {{date}} the most: {{most}}.',
    { all: days.length, date: dateText(worst.date), most: quantityText(worst.bad, unit) },
  );
}

function weekdayText(date: string): string {
  if (date.length < 10) return '';
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (
    notation()
      .day({ year, month, day, weekday: new Date(date).getUTCDay() })
      .split(' ')[0] ?? ''
  );
}
