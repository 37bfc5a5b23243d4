import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import type { BudgetDays, SpanView } from '../api/contract.ts';
import { nextTask } from '../app/nextTask.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './burnDown.module.css';
import { burnDownSeries, burnDownText } from './burnDown.ts';
import { burnDownOption } from './burnDownOption.ts';
import { Pictured } from './picture/Pictured.tsx';
import { type Thresholds, thresholdsText } from './thresholds.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

const DAY_MS = 86_400_000;

interface BurnDownProps {
  /** What it is of, for pictures of it. */
  readonly title: string;
  readonly days: BudgetDays;
  readonly period: SpanView;
  readonly thresholds: Thresholds;
}

/** The error budget over a period: used so far, the even pace, and what is allowed. */
export function BurnDown({ title, days, period, thresholds }: BurnDownProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | undefined>();
  const isDrawn = useRef(false);
  const scheme = useComputedColorScheme('light');
  const language = useLanguage();

  // Loaded, begun, its axes drawn, then its lines: each a piece of work after which the page answers its reader.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let drawn: EChartsType | undefined;
    const observer = new ResizeObserver(() => drawn?.resize());
    let isGone = false;
    void nextTask().then(() => {
      if (isGone) return;
      drawn = init(element, undefined, { renderer: 'svg' });
      observer.observe(element);
      setChart(drawn);
    });
    return () => {
      isGone = true;
      observer.disconnect();
      drawn?.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, and change with its scheme; the words change with the language
  useEffect(() => {
    const element = box.current;
    if (!element || !chart) return;
    const length = Math.round((Date.parse(period.to) - Date.parse(period.from)) / DAY_MS);
    const color = colorsOf(element);
    const option = burnDownOption(burnDownSeries(days, length), thresholds, {
      unit: days.unit,
      color,
      width: element.clientWidth,
    });
    let isOvertaken = false;
    const draw = async () => {
      for (const lines of isDrawn.current ? [option.series.length] : [0, 1, 2, option.series.length]) {
        if (isOvertaken) return;
        chart.setOption({ ...option, series: option.series.slice(0, lines) }, { notMerge: true });
        await nextTask();
      }
      isDrawn.current = true;
    };
    void draw();
    return () => {
      isOvertaken = true;
    };
  }, [chart, days, period.from, period.to, thresholds, scheme, language]);

  const says = `${burnDownText(days)} ${thresholdsText(thresholds)}`.trim();
  return (
    <Pictured title={title} text={says}>
      <div ref={box} className={styles.chart} role="img" aria-label={says} />
    </Pictured>
  );
}

/** Reads tokens as the colours that they come to, since a chart cannot use variables. */
function colorsOf(element: HTMLElement): (token: string) => string {
  const probe = document.createElement('span');
  return (token) => {
    element.parentElement?.append(probe);
    probe.style.color = `var(--${token})`;
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  };
}
