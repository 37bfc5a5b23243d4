import { multiply, rational } from '../../exact/rational.ts';
import type { DynamicTarget } from '../../model/moving-target.ts';
import type { Target } from '../../model/target.ts';
import type { Objective, Weekday } from '../../model.ts';
import {
  dateText,
  durationText,
  listed,
  numberText,
  percentText,
  periodText,
  spanText,
} from '../notation.ts';
import {
  all,
  conditionText,
  type Draft,
  draft,
  indicatorText,
  serviceText,
  type Writing,
  when,
} from '../says.ts';

/** What is promised. */
export function objectives(writing: Writing): readonly Draft[] {
  return [...writing.agreement.objectives.values()].map((one) => objective(one, writing));
}

function objective(one: Objective, writing: Writing): Draft {
  const { agreement, words } = writing;
  const { notation } = words;
  const { budgeting } = one;
  return draft(`objectives.${one.id}`, one.title, [
    one.description,
    promise(one, writing),
    ...moving(one, writing),
    when(one.where, (where) => words.objectiveWhere(conditionText(where, writing))),
    when(one.owner, (role) => words.ownedBy(notation.quote(role), agreement.roles.get(role))),
    one.rationale,
    words.importance[one.importance],
    ...(budgeting
      ? [
          words.budgetingMethod[budgeting.method],
          words.slice(durationText(budgeting.sliceMs, notation)),
          words.sliceTarget(percentText(budgeting.sliceTarget, notation)),
          words.emptySlice[budgeting.empty],
        ]
      : []),
    words.warnAt(one.warnAt.map((share) => percentText(share, notation))),
    ...(one.alerts ?? []).map(({ share, windowMs }) =>
      words.burnAlert(percentText(share, notation), durationText(windowMs, notation)),
    ),
    when(one.escalation, (id) => words.escalatesBy(notation.quote(id))),
  ]);
}

function promise({ indicator, within, target, period }: Objective, writing: Writing): string {
  const { words } = writing;
  const { notation } = words;
  const measured = indicatorText(indicator, writing);
  const per = periodText(period, notation);
  if (within)
    return words.promiseWithin(measured, valueText(target, writing), spanText(within, notation), per);
  const percentile =
    target.percentile === undefined ? '' : numberText(multiply(target.percentile, rational(100n)), notation);
  return words.promise(measured, words.statistic(target, valueText(target, writing), percentile), per);
}

/** How the target moves: later steps, or guardrails and what is proposed. */
function moving(
  { target, ramp, dynamic, within, indicator }: Objective,
  writing: Writing,
): readonly (string | undefined)[] {
  const { agreement, words } = writing;
  const { notation } = words;
  const isOfTimes = agreement.indicators.get(indicator)?.kind === 'clock' && !within;
  const later = ramp?.slice(1) ?? [];
  return [
    when(isOfTimes || undefined, () => words.timesOfClocks),
    ...later.map((step) =>
      words.rampStep(valueText(step.target, writing), dateText(step.fromDate, notation)),
    ),
    ...(dynamic ? guardrails(dynamic, target, writing) : []),
    when(ramp ?? dynamic, () => words.targetOfPeriod),
  ];
}

function guardrails(
  { floor, ceiling, largestStep, shortestIntervalMs, noticeMs, follows, percentile, rules }: DynamicTarget,
  { unit }: Target,
  writing: Writing,
): readonly (string | undefined)[] {
  const { agreement, words } = writing;
  const { notation } = words;
  const hundred = (share: Target['value']) => numberText(multiply(share, rational(100n)), notation);
  const share = (value: Target['value']) => valueText({ value, unit }, writing);
  const followed = follows === undefined ? undefined : agreement.indicators.get(follows);
  const isShare = followed?.kind === 'availability' || followed?.kind === 'ratio';
  const unitOfRule = isShare ? '%' : followed?.kind === 'distribution' ? followed.unit : '';
  return [
    words.targetBounds(share(floor), share(ceiling)),
    when(largestStep, (step) => words.largestStep(notation.points(hundred(step)))),
    when(shortestIntervalMs, (ms) => words.shortestInterval(durationText(ms, notation))),
    when(noticeMs, (ms) => words.targetNotice(durationText(ms, notation))),
    when(follows, (id) => words.targetFollows(indicatorText(id, writing), percentile && hundred(percentile))),
    ...rules.map((rule) =>
      words.targetProposed(
        rule.comparator,
        valueText({ value: rule.value, unit: unitOfRule }, writing),
        share(rule.target),
      ),
    ),
  ];
}

/** A target's value with its unit. */
export function valueText({ value, unit }: Pick<Target, 'value' | 'unit'>, { words }: Writing): string {
  if (unit === '%') return percentText(value, words.notation);
  if (unit === 'ms' && value.denominator === 1n) return durationText(Number(value.numerator), words.notation);
  const number = numberText(value, words.notation);
  return unit === '' ? number : `${number} ${unit}`;
}

/** A value that an objective may attain, in the unit of its target. */
export function attainedText(objective: string, value: Target['value'], writing: Writing): string {
  const unit = writing.agreement.objectives.get(objective)?.target.unit ?? '%';
  return valueText({ value, unit }, writing);
}

/** What does not count against the provider. */
export function exclusions(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { notation } = words;
  return [...agreement.exclusions.values()].map((one) => {
    const things = [
      ...one.services.map((id) => serviceText(id, writing)),
      ...one.indicators.map((id) => indicatorText(id, writing)),
    ];
    return draft(`exclusions.${one.id}`, one.title, [
      words.exclusionFor(things.length === 0 ? undefined : all(things, writing)),
      words.exclusionSource(notation.quote(one.from)),
      when(one.notice, (ms) => words.exclusionNotice(durationText(ms, notation))),
      when(one.window, ({ hours, timeZone }) => words.exclusionWindow(hoursText(hours, writing), timeZone)),
      when(one.allowance, ({ ms, per }) =>
        words.exclusionAllowance(durationText(ms, notation), periodText(per, notation)),
      ),
      one.decidedBy === undefined
        ? words.exclusionByRule
        : words.exclusionDecidedBy(notation.quote(one.decidedBy)),
      words.arithmetic[one.arithmetic],
    ]);
  });
}

function hoursText(hours: Readonly<Partial<Record<Weekday, readonly string[]>>>, { words }: Writing): string {
  const days = Object.entries(hours) as [Weekday, readonly string[]][];
  return listed(
    days
      .filter(([, ranges]) => ranges.length > 0)
      .map(([day, ranges]) => `${words.notation.weekdays[day]} ${ranges.join(', ')}`),
    words.notation.and,
  );
}
