import type { Budgeting, Objective, RatioIndicator } from '@tallystick/agreement';
import type { BurnSeries } from '../burn/series.ts';
import type { JudgedPeriod } from '../compliance/figure.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { slicesSpread } from '../spread/spread.ts';
import { applyExclusions, countSlices, type JudgedSlices } from './budgeting.ts';
import { burnSeries } from './burn-series.ts';
import type { Increases } from './increases.ts';
import { readIncreases } from './read.ts';
import { layIntoSlices, type SliceCounts, sliceFrom } from './slices.ts';

/** Counts good and valid events slice by slice and measures periods on them (semantics §3.3). */
export function measureRatio(indicator: RatioIndicator, context: MeasureContext): Measurement {
  const { term } = context.compiled.agreement;
  const increases = readIncreases(indicator, { ...context, term });
  const bySlice = new Map<number, JudgedSlices>();
  const slicesOf = ({ sliceMs }: Budgeting): JudgedSlices => {
    const held = bySlice.get(sliceMs);
    if (held) return held;
    const laid = withoutContradictions(
      layIntoSlices(increases, { originAt: term.from, sliceMs }),
      increases,
      context,
    );
    const judged = applyExclusions(laid, context.excluded(indicator));
    bySlice.set(sliceMs, judged);
    return judged;
  };
  for (const { budgeting, indicator: of } of context.compiled.agreement.objectives.values()) {
    if (of === indicator.id && budgeting) slicesOf(budgeting); // what cannot be used is told before the figures
  }
  return {
    figure: ({ budgeting }, period) => {
      const slices = slicesOf(budgeting!);
      return countSlices(slices, budgeting!, spanOf(slices.counts, period, context));
    },
    spread: ({ budgeting }, { from, to }) => {
      const { counts } = slicesOf(budgeting!);
      const ended = decidedTo(counts, context);
      return slicesSpread(counts, {
        from: sliceFrom(counts, from),
        to: Math.min(sliceFrom(counts, to), ended),
      });
    },
    burn: ({ budgeting }: Objective): BurnSeries => {
      const slices = slicesOf(budgeting!);
      return burnSeries(slices, budgeting!, decidedTo(slices.counts, context));
    },
  };
}

/** [RAT-2] A slice belongs to the period that holds its start. */
function spanOf(counts: SliceCounts, period: JudgedPeriod, context: MeasureContext) {
  return {
    from: sliceFrom(counts, period.from),
    to: sliceFrom(counts, period.to),
    decidedTo: decidedTo(counts, context),
  };
}

/** The first slice that has not ended at the evaluation instant; the term cuts its last one short. */
function decidedTo({ originAt, sliceMs }: SliceCounts, { compiled, asOf }: MeasureContext): number {
  const { to } = compiled.agreement.term;
  return asOf >= to
    ? Math.ceil((to - originAt) / sliceMs)
    : Math.max(0, Math.floor((asOf - originAt) / sliceMs));
}

/** [RAT-4] Where good and valid events come in records of their own, a slice with more good than valid ones is left out. */
function withoutContradictions(
  counts: SliceCounts,
  increases: Increases,
  { table, findings }: MeasureContext,
): SliceCounts {
  const { good, total, first, originAt, sliceMs } = counts;
  const wrong = new Set<number>();
  for (let at = 0; at < total.length; at++) if (good[at]! > total[at]!) wrong.add(at);
  if (wrong.size === 0) return counts;
  for (let index = 0; index < increases.length; index++) {
    if (!wrong.has(Math.floor((increases.at(index) - originAt) / sliceMs) - first)) continue;
    const row = increases.row(index);
    const message = `In its slice of ${sliceMs / 1000} s there are more good events than valid ones; the slice is left out.`;
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  }
  const [goodLeft, totalLeft] = [good.slice(), total.slice()];
  for (const at of wrong) goodLeft[at] = totalLeft[at] = 0;
  return { ...counts, good: goodLeft, total: totalLeft };
}
