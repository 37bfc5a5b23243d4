import { multiply, type Rational, rational } from '../../exact/rational.ts';
import type { DynamicTarget } from '../../model/moving-target.ts';
import type { Target } from '../../model/target.ts';
import type { Objective } from '../../model.ts';
import { dateText, durationText, numberText } from '../notation.ts';
import { indicatorText, type Writing, when } from '../says.ts';
import { valueText } from './values.ts';

/** How a target moves: later steps, or guardrails and what is proposed inside them. */
export function movingText(
  { target, ramp, dynamic }: Objective,
  writing: Writing,
): readonly (string | undefined)[] {
  const { words } = writing;
  return [
    ...(ramp?.slice(1) ?? []).map((step) =>
      words.rampStep(valueText(step.target, writing), dateText(step.fromDate, words.notation)),
    ),
    ...(dynamic ? guardrails(dynamic, target, writing) : []),
    ramp || dynamic ? words.targetOfPeriod : undefined,
  ];
}

function guardrails(
  { floor, ceiling, largestStep, shortestIntervalMs, noticeMs, follows, percentile, rules }: DynamicTarget,
  { unit }: Target,
  writing: Writing,
): readonly (string | undefined)[] {
  const { agreement, words } = writing;
  const { notation } = words;
  const hundred = (share: Rational) => numberText(multiply(share, rational(100n)), notation);
  const target = (value: Rational) => valueText({ value, unit }, writing);
  const followed = follows === undefined ? undefined : agreement.indicators.get(follows);
  const isShare = followed?.kind === 'availability' || followed?.kind === 'ratio';
  const unitOfRule = isShare ? '%' : followed?.kind === 'distribution' ? followed.unit : '';
  return [
    words.targetBounds(target(floor), target(ceiling)),
    when(largestStep, (step) => words.largestStep(notation.points(hundred(step)))),
    when(shortestIntervalMs, (ms) => words.shortestInterval(durationText(ms, notation))),
    when(noticeMs, (ms) => words.targetNotice(durationText(ms, notation))),
    when(follows, (id) => words.targetFollows(indicatorText(id, writing), percentile && hundred(percentile))),
    ...rules.map((rule) =>
      words.targetProposed(
        rule.comparator,
        valueText({ value: rule.value, unit: unitOfRule }, writing),
        target(rule.target),
      ),
    ),
  ];
}
