import type { Agreement, CompositeIndicator, Indicator, Rational } from '@tallystick/agreement';
import { normalise, subtract } from '@tallystick/time';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';

/** An indicator that has evidence of its own. */
export type PlainIndicator = Exclude<Indicator, { kind: 'composite' }>;

/** The indicators whose evidence an indicator comes from: a composite's parts, else itself. */
export function indicatorsBehind(indicator: Indicator, agreement: Agreement): readonly PlainIndicator[] {
  if (indicator.kind !== 'composite') return [indicator];
  return partsOf(indicator, agreement).map((part) => part.indicator);
}

/** A part of a composite; of a group, one of its subjects. */
export interface MeasuredPart {
  /** What it is told as: the indicator's id, with the subject where it is one of a group. */
  readonly name: string;
  readonly indicator: PlainIndicator;
  readonly weight: Rational;
}

/** [CPO-7] The parts of a composite, one for each subject of a group. */
export function partsOf(composite: CompositeIndicator, { indicators }: Agreement): readonly MeasuredPart[] {
  return composite.parts.flatMap(({ indicator: id, weight, subjects }) => {
    const indicator = indicators.get(id)!;
    if (indicator.kind === 'composite')
      throw new Error(`"${composite.id}" has the composite "${id}" as a part.`);
    if (!subjects) return [{ name: id, indicator, weight }];
    return subjects.map((subject) => ({
      name: `${id}/${subject}`,
      indicator: { ...indicator, subject },
      weight,
    }));
  });
}

/** Everything that has evidence of its own: the indicators that are no composites, and the subjects of groups. */
export function everyMeasured(agreement: Agreement): readonly PlainIndicator[] {
  return [...agreement.indicators.values()].flatMap((one) =>
    one.kind === 'composite'
      ? partsOf(one, agreement).flatMap(({ name, indicator }) => (name === indicator.id ? [] : [indicator]))
      : [one],
  );
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
    const countedUp = subtract(normalise([...own.countedUp, ...whole.countedUp]), removed);
    return { removed, countedUp, suspended: own.suspended };
  };
}
