import type { FigureUnit } from '@tallystick/engine';
import type { EChartsCoreOption } from 'echarts/core';
import { numberText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import { quantityText, unitWord } from '../status/quantity.ts';
import { dateText, shortDayText } from '../time/instant.ts';
import type { BurnDownSeries } from './burnDown.ts';
import type { Thresholds } from './thresholds.ts';

interface Look {
  readonly unit: FigureUnit;
  /** Colour of a token: `color('missed')`. */
  readonly color: (token: string) => string;
  /** Of the chart, px: a narrow one leaves the lines' names out of the margin. */
  readonly width: number;
}

const NARROW = 520;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** How the burn-down is drawn: direct names instead of a legend, the budget as a named line, nothing that moves. */
export function burnDownOption(
  series: BurnDownSeries,
  thresholds: Thresholds,
  { unit, color, width }: Look,
): EChartsCoreOption & { readonly series: readonly object[] } {
  const isOver =
    series.allowed !== undefined && Math.max(0, ...series.cumulative.map(Number)) > series.allowed;
  const used = color(isOver ? 'missed' : 'accent');
  const isNarrow = width < NARROW;
  const text = { color: color('ink-quiet'), fontFamily: 'inherit', fontSize: 12 };
  const scale = scaleOf(unit, Math.max(series.allowed ?? 0, ...series.cumulative.map(Number)));
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: isNarrow ? 12 : 128, top: 34, bottom: 6, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: color('surface'),
      borderColor: color('line'),
      textStyle: { color: color('ink'), fontSize: 13 },
      formatter: (points: unknown) => hoverText(points, series, unit),
    },
    xAxis: {
      type: 'category',
      data: series.dates,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color('line-strong') } },
      axisLabel: { ...text, hideOverlap: true, formatter: (date: string) => shortDayText(date, 'UTC') },
    },
    yAxis: {
      type: 'value',
      name: scale.name,
      nameTextStyle: { ...text, align: 'left', padding: [0, 0, 4, -4] },
      nameGap: 14,
      minInterval: scale.step,
      ...(scale.interval === undefined ? {} : { interval: scale.interval, max: scale.max }),
      axisLabel: { ...text, formatter: (value: number) => scale.label(value) },
      splitLine: { lineStyle: { color: color('line') } },
    },
    series: [
      {
        name: t('Each day'),
        type: 'bar',
        data: series.bad,
        barMaxWidth: 16,
        itemStyle: { color: used, opacity: 0.35, borderRadius: [2, 2, 0, 0] },
      },
      {
        name: t('Even pace'),
        type: 'line',
        data: series.even ?? [],
        symbol: 'none',
        lineStyle: { color: color('line-strong'), width: 1.2, type: 'dashed' },
      },
      ...paceLines(series, thresholds, { unit, color, width }),
      {
        name: t('Used'),
        type: 'line',
        step: 'end',
        data: series.cumulative,
        symbol: 'none',
        lineStyle: { color: used, width: 2.4 },
        endLabel: {
          show: !isNarrow,
          formatter: t('Used'),
          color: used,
          fontWeight: 600,
          fontSize: 12,
          align: 'right',
          verticalAlign: 'bottom',
          offset: [-4, -5],
        },
        ...(series.allowed === undefined
          ? {}
          : { markLine: budgetLines(series.allowed, thresholds, { unit, color, width }, isNarrow) }),
      },
    ],
  };
}

/** How far a pace is drawn: until it would have used up the whole budget, one day more at most. */
function paceLines({ dates, allowed, even }: BurnDownSeries, { paces }: Thresholds, { color, width }: Look) {
  if (allowed === undefined || even === undefined) return [];
  // The even pace itself is a line already.
  const faster = paces.filter(({ rate }) => rate > 1);
  return faster.map(({ rate, name }, order) => {
    const used = even.map((share) => share * rate);
    const over = used.findIndex((one) => one >= allowed);
    const last = over < 0 ? used.length - 1 : over;
    return {
      name,
      type: 'line',
      data: dates.map((_, place) => (place <= last ? Math.min(used[place]!, allowed) : null)),
      symbol: last === 0 ? 'circle' : 'none',
      symbolSize: 5,
      silent: true,
      lineStyle: { color: color('at-risk'), width: 1.2, type: 'dotted' },
      itemStyle: { color: color('at-risk') },
      endLabel: {
        show: true,
        formatter: width < NARROW ? `${numberText(rate, 2)} ×` : name,
        color: color('at-risk'),
        backgroundColor: color('surface'),
        padding: [1, 3],
        // Below the budget's line, one under the other: their ends lie close together.
        offset: [2, 14 + 17 * order],
        align: 'left',
        fontSize: 11,
      },
    };
  });
}

/** The budget, and below it the shares at which something is told. */
function budgetLines(allowed: number, { shares }: Thresholds, { unit, color }: Look, isNarrow: boolean) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: color('ink'), width: 1.4, type: 'solid' },
    label: {
      show: true,
      position: isNarrow ? 'insideStartTop' : 'end',
      color: color('ink'),
      fontSize: 12,
      fontWeight: 600,
      lineHeight: 15,
      verticalAlign: isNarrow ? 'middle' : 'bottom',
      formatter: `${t('Budget')}\u00a0${isNarrow ? '' : '\n'}${quantityText(String(allowed), unit, 'down')}`,
    },
    data: [
      { yAxis: allowed },
      ...shares.map(({ share, name }) => ({
        yAxis: allowed * share,
        lineStyle: { color: color('at-risk'), width: 1, type: 'dashed' },
        label: {
          color: color('at-risk'),
          fontWeight: 400,
          fontSize: 11,
          verticalAlign: 'middle',
          formatter: name,
          position: isNarrow ? 'insideEndTop' : 'end',
        },
      })),
    ],
  };
}

/** Of the vertical axis: hours or minutes with round steps, or what is counted in whole ones. */
function scaleOf(unit: FigureUnit, most: number) {
  if (unit !== 'ms') {
    const word = unitWord(unit);
    return {
      name: word.charAt(0).toUpperCase() + word.slice(1),
      step: 1,
      interval: undefined,
      max: undefined,
      label: (value: number) => numberText(value),
    };
  }
  const [name, size] = most >= 3 * HOUR_MS ? [t('Hours'), HOUR_MS] : [t('Minutes'), MINUTE_MS];
  const interval = Number(size) * roundStep(most / Number(size) / 5);
  return {
    name: String(name),
    step: 0,
    interval,
    max: interval * Math.max(1, Math.ceil((most * 1.05) / interval)),
    label: (value: number) => numberText(value / Number(size), 1),
  };
}

/** The next of 1, 2, 5, 10, 20, 50 …, at least 0.1. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 0.1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}

function hoverText(points: unknown, series: BurnDownSeries, unit: FigureUnit): string {
  const index = Array.isArray(points) ? indexOf(points[0]) : -1;
  const [date, bad, used] = [series.dates[index], series.bad[index], series.cumulative[index]];
  if (date === undefined) return '';
  if (bad === null || bad === undefined || used === null || used === undefined)
    return t('{{date}}: still to come', { date: dateText(date) });
  return [
    dateText(date),
    t('That day: {{bad}}', { bad: quantityText(String(bad), unit) }),
    t('Since the period began: {{used}}', { used: quantityText(String(used), unit) }),
  ].join('<br>');
}

function indexOf(point: unknown): number {
  const has = typeof point === 'object' && point !== null && 'dataIndex' in point;
  return has ? Number(point.dataIndex) : -1;
}
