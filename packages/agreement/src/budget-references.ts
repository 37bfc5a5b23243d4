import { countsEvents } from './clauses/objectives.ts';
import { compare, ONE } from './exact/rational.ts';
import type { Reader } from './language/shape.ts';
import { MAX_SLICE_MS, MAX_SLICES, MIN_SLICE_MS } from './model/ratio.ts';
import type { Agreement, Indicator, Objective } from './model.ts';

/** Checks that only ratios are counted in slices, that slices are of a length to count with, and that alerts have a budget. */
export function checkBudget(
  { id, budgeting, alerts, target, ramp = [], dynamic }: Objective,
  indicator: Indicator,
  { term, indicators }: Agreement,
  reader: Reader,
): void {
  const path = ['objectives', id];
  const refuse = (key: readonly string[], message: string, remedy: string) =>
    reader.reportAt([...path, ...key], 'does-not-fit', message, remedy);
  if (budgeting && !countsEvents(indicator, indicators)) {
    refuse(['budgeting'], `"budgeting" belongs to ratios; "${indicator.id}" is none.`, 'Remove it.');
  } else if (budgeting) {
    const { sliceMs } = budgeting;
    if (sliceMs < MIN_SLICE_MS || sliceMs > MAX_SLICE_MS || sliceMs % MIN_SLICE_MS !== 0) {
      refuse(['budgeting', 'slice'], 'A slice lasts whole seconds, from 1 s to 24 h.', 'Write 1 min.');
    } else if ((term.to - term.from) / sliceMs > MAX_SLICES) {
      const message = `The term has more than ${MAX_SLICES.toLocaleString('en')} slices of this length.`;
      refuse(['budgeting', 'slice'], message, 'Write a longer slice.');
    }
  }
  if (!alerts) return;
  if (indicator.kind === 'clock') {
    refuse(
      ['alerts'],
      `A clock such as "${indicator.id}" burns no budget in time.`,
      'Remove it, or use "warnAt".',
    );
  } else if (indicator.kind === 'composite' && indicator.rule !== 'any down') {
    refuse(
      ['alerts'],
      `"${indicator.id}" is ${indicator.rule === 'worst' ? 'the worst' : 'a mean'} of its parts and has no budget that could burn.`,
      'Ask for alerts on an objective over a part.',
    );
  } else if (
    [target, ...ramp.map((one) => one.target)].some(({ value }) => compare(value, ONE) >= 0) ||
    (dynamic && compare(dynamic.ceiling, ONE) >= 0)
  ) {
    refuse(['alerts'], 'A target of 100 % has no budget that could burn.', 'Remove it, or lower the target.');
  }
}
