import type { SpreadBarInfo, SpreadInfo } from '../../api/queries.ts';
import type { Bar } from '../../chart/Bars.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { durationText } from '../../time/duration.ts';

/** What is laid out, as it is called above the chart. */
export const SPREADS: Readonly<
  Record<Exclude<SpreadInfo['of'], 'nothing'>, { readonly title: Text; readonly note: Text }>
> = {
  'down-time': {
    title: later('Down time by length'),
    note: later('Each stretch of down time inside promised time, without what does not count.'),
  },
  slices: {
    title: later('Slices by what was bad in them'),
    note: later('Each slice of time with events, by the share of its events that was bad.'),
  },
  values: { title: later('Values by size'), note: later('Each value that the figure is taken of.') },
  answers: { title: later('Answers by rating'), note: later('Each answer that the figure is taken of.') },
  days: {
    title: later('Days by number of records'),
    note: later('Each day by how many records it brought.'),
  },
};

/** The bars of a spread in the reader's language. */
export function barsOf(spread: SpreadInfo): readonly Bar[] {
  return spread.bars.map((bar) => ({
    says: boundsText(bar, spread),
    upTo: bar.upTo === null ? `> ${valueText(bar.above ?? '', spread)}` : valueText(bar.upTo, spread),
    count: bar.count,
    isPast: isPast(bar, spread),
  }));
}

/** Where the target lies among the bars, in bars from the left. For drawing only. */
export function targetPlace({ bars, target }: SpreadInfo): number | undefined {
  if (target === null) return undefined;
  const at = Number(target);
  const place = bars.findIndex(
    ({ above, upTo }) => (above === null || Number(above) < at) && upTo !== null && at <= Number(upTo),
  );
  const bar = bars[place];
  if (!bar || bar.upTo === null) return undefined;
  // The first bar has no lower bound: only its end is known.
  if (bar.above === null) return at === Number(bar.upTo) ? place + 1 : undefined;
  return place + (at - Number(bar.above)) / (Number(bar.upTo) - Number(bar.above));
}

/** The chart in words: how many there are, where most of them lie, and where the target is. */
export function spreadText(spread: SpreadInfo): string {
  const all = spread.bars.reduce((sum, { count }) => sum + count, 0);
  const fullest = spread.bars.reduce((most, one) => (one.count > most.count ? one : most));
  const isAlone = spread.bars.filter(({ count }) => count === fullest.count).length === 1;
  const said = isAlone
    ? t('{{all}}; most of them, {{most}}: {{where}}.', {
        all: allText(spread.of, all),
        most: fullest.count,
        where: boundsText(fullest, spread),
      })
    : t('{{all}}.', { all: allText(spread.of, all) });
  const target =
    spread.target === null
      ? ''
      : t('The target is {{target}}.', { target: valueText(spread.target, spread) });
  return `${said} ${target}`.trim();
}

/** How many there are. */
function allText(of: SpreadInfo['of'], all: number): string {
  switch (of) {
    case 'down-time':
      return counted(all, 'One stretch of down time', '{{count}} stretches of down time');
    case 'slices':
      return counted(all, 'One slice', '{{count}} slices');
    case 'answers':
      return counted(all, 'One answer', '{{count}} answers');
    case 'days':
      return counted(all, '{{count}} day', '{{count}} days');
    default:
      return counted(all, 'One value', '{{count}} values');
  }
}

/** `above 1 min up to 5 min`, `up to 1 min`, `more than 24 h`; of slices how bad they were, of days how many records. */
export function boundsText(bar: SpreadBarInfo, spread: SpreadInfo): string {
  const { above, upTo } = bar;
  if (spread.of === 'slices')
    return Number(upTo) === 0 ? t('nothing bad') : t('{{bounds}} bad', { bounds: rangeText(bar, spread) });
  if (spread.of === 'days' && upTo !== null) return counted(Number(upTo), 'One record', '{{count}} records');
  if (above === null && spread.bars.length === 1) return valueText(upTo ?? '', spread);
  return rangeText(bar, spread);
}

function rangeText({ above, upTo }: SpreadBarInfo, spread: SpreadInfo): string {
  if (upTo === null) return t('more than {{bound}}', { bound: valueText(above ?? '', spread) });
  if (above === null) return t('up to {{bound}}', { bound: valueText(upTo, spread) });
  return t('above {{above}} up to {{bound}}', {
    above: valueText(above, spread),
    bound: valueText(upTo, spread),
  });
}

function valueText(value: string, { of, unit }: SpreadInfo): string {
  switch (of) {
    case 'down-time':
      return durationText(Number(value));
    case 'slices':
      return `${groupDigits(percentOf(value))} %`;
    case 'values':
      return unit === null ? groupDigits(value) : `${groupDigits(value)} ${unit}`;
    default:
      return groupDigits(value);
  }
}

/** A share of a table of round ones as a percentage, exactly: `0.005` is `0.5`. */
function percentOf(share: string): string {
  return String(Math.round(Number(share) * 1_000) / 10);
}

/** Of a bar that holds the target, some may keep it: that one is not past it. */
function isPast({ above, upTo }: SpreadBarInfo, { target, better }: SpreadInfo): boolean {
  if (target === null || better === null) return false;
  if (better === 'lower') return above !== null && Number(above) >= Number(target);
  return upTo !== null && Number(upTo) < Number(target);
}
