import { multiply, rational } from '../../exact/rational.ts';
import { OWN_SOURCE } from '../../model/exclusion.ts';
import { isRolling } from '../../model/period.ts';
import type { Target } from '../../model/target.ts';
import type { Objective, Weekday } from '../../model.ts';
import { durationText, listed, numberText, percentText, periodText, spanText } from '../notation.ts';
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
import { movingText } from './moving-target.ts';
import { valueText } from './values.ts';

/** What is promised: all of it at a glance, then promise by promise. */
export function objectives(writing: Writing): readonly Draft[] {
  const all = [...writing.agreement.objectives.values()];
  return [overview(all, writing), ...all.map((one) => objective(one, writing))];
}

function overview(all: readonly Objective[], writing: Writing): Draft {
  const { words } = writing;
  const rows = all.map((one) => [
    one.title,
    targetText(one, writing),
    periodText(one.period, words.notation),
  ]);
  return draft(undefined, words.overviewTitle, [], { head: words.overviewHead, rows });
}

function targetText({ within, target, ramp, dynamic }: Objective, writing: Writing): string {
  const { words } = writing;
  const value = valueText(target, writing);
  const short = within
    ? words.within(value, spanText(within, words.notation))
    : words.shortTarget(target, value, percentileText(target, writing));
  return ramp || dynamic ? words.atFirst(short) : short;
}

function objective(one: Objective, writing: Writing): Draft {
  const { agreement, words } = writing;
  const { notation } = words;
  return draft(`objectives.${one.id}`, one.title, [
    one.description,
    ...promise(one, writing),
    ...movingText(one, writing),
    when(one.where, (where) => words.objectiveWhere(conditionText(where, writing))),
    ...budgetingText(one, writing),
    ...warnings(one, writing),
    when(one.owner, (role) => words.ownedBy(notation.quote(role), agreement.roles.get(role))),
    when(one.escalation, (id) => words.escalatesBy(notation.quote(id))),
    words.importance[one.importance],
    one.rationale,
  ]);
}

function promise(
  { indicator, within, target, period }: Objective,
  writing: Writing,
): readonly (string | undefined)[] {
  const { words } = writing;
  const measured = indicatorText(indicator, writing);
  const per = periodText(period, words.notation);
  const value = valueText(target, writing);
  const window = isRolling(period) ? words.rollingWindow : undefined;
  if (!within) {
    const statistic = words.statistic(target, value, percentileText(target, writing));
    const isOfTimes = writing.agreement.indicators.get(indicator)?.kind === 'clock';
    const meaning =
      target.statistic === 'nps' ? words.netPromoters : isOfTimes ? words.timesOfClocks : undefined;
    return [words.promise(measured, statistic, per), meaning, window];
  }
  return [
    words.promiseWithin(measured, value, spanText(within, words.notation), per),
    within.kind === 'business-days'
      ? within.endOfDay
        ? words.businessDaysToClose
        : words.businessDays
      : undefined,
    window,
  ];
}

function percentileText({ percentile }: Target, { words }: Writing): string {
  return percentile === undefined ? '' : numberText(multiply(percentile, rational(100n)), words.notation);
}

/** Only what changes a figure: slices of events that are counted as a whole have no target and are never empty. */
function budgetingText({ budgeting }: Objective, { words }: Writing): readonly string[] {
  if (!budgeting) return [];
  const { method, sliceMs, sliceTarget, empty } = budgeting;
  return [
    words.budgetingMethod[method],
    words.slice(durationText(sliceMs, words.notation)),
    ...(method === 'timeslices' ? [words.sliceTarget(percentText(sliceTarget, words.notation))] : []),
    ...(method === 'occurrences' ? [] : [words.emptyEventSlice[empty]]),
  ];
}

/** What is told before a miss. Only shares of time, events and outcomes have a budget. */
function warnings(
  { indicator, within, warnAt, alerts }: Objective,
  { agreement, words }: Writing,
): readonly string[] {
  const { notation } = words;
  const measured = agreement.indicators.get(indicator);
  const kind = measured?.kind;
  const shares = warnAt.map((share) => percentText(share, notation));
  const isOfOutcomes = within !== undefined;
  const hasBudget =
    kind === 'availability' ||
    kind === 'ratio' ||
    (measured?.kind === 'composite' && measured.rule === 'any down');
  return [
    ...(isOfOutcomes ? [words.warnClock(shares[0]!)] : []),
    ...(hasBudget ? [words.warnBudget(shares[0]!)] : []),
    ...((isOfOutcomes || hasBudget) && shares.length > 1
      ? [words.warningsAt(listed(shares, notation.and))]
      : []),
    ...(alerts ?? []).map(({ share, windowMs }) =>
      words.burnAlert(percentText(share, notation), durationText(windowMs, notation)),
    ),
    ...(alerts ? [words.budgetAlerts] : []),
  ];
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
      one.from === OWN_SOURCE ? words.exclusionOwnSource : words.exclusionSource(notation.quote(one.from)),
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
