import type { Agreement, CompositeIndicator, Indicator } from '@tallystick/agreement';
import { normalise, subtract } from '@tallystick/time';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';

/** An indicator that has evidence of its own. */
export type PlainIndicator = Exclude<Indicator, { kind: 'composite' }>;

/** The indicators whose evidence an indicator comes from: a composite's parts, else itself. */
export function indicatorsBehind(indicator: Indicator, { indicators }: Agreement): readonly PlainIndicator[] {
  if (indicator.kind !== 'composite') return [indicator];
  return indicator.parts.map((part) => {
    const one = indicators.get(part.indicator)!;
    if (one.kind === 'composite')
      throw new Error(`"${indicator.id}" has the composite "${one.id}" as a part.`);
    return one;
  });
}

/** The indicators whose exclusions concern an indicator: its own and those of its parts. */
export function concernedBy(indicator: Indicator, agreement: Agreement): readonly Indicator[] {
  return indicator.kind === 'composite'
    ? [indicator, ...indicatorsBehind(indicator, agreement)]
    : [indicator];
}

/** What is taken away from a part: its own exclusions, and those of the composite (rule [CPO-5] of SPEC.md). */
export function excludedFromPart(
  composite: CompositeIndicator,
  excluded: (indicator: Indicator) => ExcludedTime,
): (part: Indicator) => ExcludedTime {
  const whole = excluded(composite);
  return (part) => {
    const own = excluded(part);
    const removed = normalise([...own.removed, ...whole.removed]);
    return { removed, countedUp: subtract(normalise([...own.countedUp, ...whole.countedUp]), removed) };
  };
}
