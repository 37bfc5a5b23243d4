import type { RatioIndicator } from '../../model/ratio.ts';
import type {
  AvailabilityIndicator,
  CalendarClause,
  ClockIndicator,
  Indicator,
  SourceClause,
  Weekday,
} from '../../model.ts';
import { exhausted } from '../exhausted.ts';
import { dateText, durationText, numberText, percentText } from '../notation.ts';
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

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The hours on which time is counted. */
export function calendars(writing: Writing): readonly Draft[] {
  return [...writing.agreement.calendars.values()].flatMap((one) => [
    calendar(one, writing),
    ...closedDays(one, writing),
  ]);
}

function calendar(one: CalendarClause, writing: Writing): Draft {
  const { words } = writing;
  const date = (day: string) => dateText(day, words.notation);
  const dayName = (key: string) =>
    key in words.notation.weekdays ? words.notation.weekdays[key as Weekday] : date(key);
  return draft(
    `calendars.${one.id}`,
    one.id,
    [
      words.calendarZone(one.timeZone),
      ...one.holidaySets.map(({ country, region }) => words.holidaySet(country, region)),
      when(one.holidaySpan, ({ from, to }) => words.holidaysFilledIn(date(from), date(to))),
      ...Object.entries(one.overrides).map(([day, ranges]) => words.special(date(day), ranges.join(', '))),
      ...Object.entries(one.breaks).map(([day, ranges]) => words.breaks(dayName(day), ranges.join(', '))),
    ],
    {
      head: words.hoursHead,
      rows: WEEKDAYS.map((day) => [words.notation.weekdays[day], one.hours[day]?.join(', ') || words.closed]),
    },
  );
}

function closedDays({ id, holidays }: CalendarClause, { words }: Writing): readonly Draft[] {
  if (holidays.length === 0) return [];
  const rows = holidays.map(({ date, name }) => [dateText(date, words.notation), name ?? '']);
  const table = { head: words.holidayHead, rows };
  return [draft(`calendars.${id}.holidays`, words.holidaysTitle(id), [words.holidaysSentence], table)];
}

/** Where the evidence comes from, and what its words stand for. */
export function sources(writing: Writing): readonly Draft[] {
  return [...writing.agreement.sources.values()].map((one) => source(one, writing));
}

function source({ id, title, connector, keptBy, url, values }: SourceClause, { words }: Writing): Draft {
  const { quote } = words.notation;
  return draft(`sources.${id}`, title ?? id, [
    words.sourceConnector(connector),
    words.sourceKeptBy[keptBy],
    when(url, words.sourceUrl),
    ...[...values].flatMap(([field, stands]) =>
      [...stands].map(([from, to]) => words.sourceValue(quote(field), quote(from), quote(to))),
    ),
  ]);
}

/** What is measured, and how. */
export function indicators(writing: Writing): readonly Draft[] {
  return [...writing.agreement.indicators.values()].map((one) =>
    draft(`indicators.${one.id}`, one.title, [
      when(one.service, (id) => writing.words.measures(serviceText(id, writing))),
      ...('from' in one ? [writing.words.evidenceFrom(writing.words.notation.quote(one.from))] : []),
      'subject' in one
        ? when(one.subject, (subject) => writing.words.evidenceAbout(writing.words.notation.quote(subject)))
        : undefined,
      fallback(one, writing),
      reconciled(one, writing),
      ...ofKind(one, writing),
    ]),
  );
}

function fallback(one: Indicator, { words }: Writing): string | undefined {
  if (!('fallback' in one) || one.fallback === undefined) return undefined;
  const { quote } = words.notation;
  return words.fallback[one.kind === 'availability' ? 'time' : 'period'](
    quote(one.from),
    quote(one.fallback),
  );
}

function reconciled(one: Indicator, { words }: Writing): string | undefined {
  if (!('reconcileWith' in one) || one.reconcileWith === undefined) return undefined;
  const { quote } = words.notation;
  return words.reconciled(quote(one.from), quote(one.reconcileWith));
}

function ofKind(one: Indicator, writing: Writing): readonly (string | undefined)[] {
  const { words } = writing;
  const { quote } = words.notation;
  switch (one.kind) {
    case 'clock':
      return clock(one, writing);
    case 'availability':
      return availability(one, writing);
    case 'ratio':
      return ratio(one, writing);
    case 'distribution':
      return [
        words.distributionOf(quote(one.field), one.unit),
        words.holds[one.holds],
        one.holds === 'histogram' ? words.histogramCounts[one.counts] : undefined,
        when(one.query, words.asked),
      ];
    case 'score': {
      const [lowest, highest] = one.scale.map((rating) => numberText(rating, words.notation));
      return [words.scoreOf(quote(one.field), lowest!, highest!), words.minimumAnswers(one.minimumAnswers)];
    }
    case 'count':
      return [words.countOf(conditionText(one.when, writing), one.of, one.when.events.length > 0)];
    case 'composite': {
      const parts = one.parts.map(({ indicator, weight, subjects }) => {
        const measured = indicatorText(indicator, writing);
        const part = subjects ? words.compositeGroup(measured, all(subjects.map(quote), writing)) : measured;
        return one.rule === 'weighted'
          ? words.compositeWeight(part, numberText(weight, words.notation))
          : part;
      });
      return [
        words.compositeRule[one.rule],
        words.compositeParts(all(parts, writing)),
        words.withoutData[one.withoutData],
        words.nothingPromised,
      ];
    }
    default:
      return exhausted(one);
  }
}

function clock(one: ClockIndicator, writing: Writing): readonly (string | undefined)[] {
  const { words } = writing;
  const { quote } = words.notation;
  const condition = (of: ClockIndicator['stop']) => conditionText(of, writing);
  const { pause, resume } = one;
  return [
    words.clockIs,
    ...('when' in one.start
      ? [
          words.clockStartsWhen(condition(one.start.when)),
          one.start.when.events.length === 0 ? words.clockStartsOnce : undefined,
        ]
      : [words.clockStartsAt(quote(one.start.atField))]),
    words.clockStops(condition(one.stop)),
    when(pause, (of) =>
      resume ? words.clockPausesUntil(condition(of), condition(resume)) : words.clockPauses(condition(of)),
    ),
    when(one.reset, (of) => words.clockResets(condition(of))),
    words.clockOrder,
    ...hoursOf(one, writing),
    words.reopened[one.reopened],
    words.targetChange[one.targetChange],
    words.clockMet,
    words.clockDecided,
    words.attribute[one.attribute],
  ];
}

/** The first hours whose condition holds are those that the clock runs in. */
function hoursOf({ calendars }: ClockIndicator, writing: Writing): readonly string[] {
  const { words } = writing;
  const said = calendars.map(({ where, use }, place) => {
    const [hours, condition] = [words.notation.quote(use), where && conditionText(where, writing)];
    if (place > 0) return words.clockRunsElse(hours, condition);
    return condition === undefined ? words.clockRunsOn(hours) : words.clockRunsWhere(hours, condition);
  });
  return calendars.length > 1 ? [...said, words.clockKeepsHours] : said;
}

function availability(one: AvailabilityIndicator, { words }: Writing): readonly (string | undefined)[] {
  const { notation } = words;
  const countsDegraded = one.method.kind === 'exact' || one.method.kind === 'slices';
  const isShareOfChecks = one.checkEvery !== undefined && one.method.kind === 'slices';
  return [
    words.availabilityIs,
    words.availabilityHours(when(one.calendar, notation.quote)),
    when(one.checkEvery, (ms) => words.checkEvery(durationText(ms, notation))),
    ...methodOf(one, words),
    isShareOfChecks ? words.shareOfChecks : undefined,
    countsDegraded ? words.degraded(percentText(one.degraded, notation)) : words.degradedIsUp,
    words.maintenance,
    words.unknown[one.unknown],
    one.checkEvery === undefined ? words.initially[one.initially] : undefined,
    words.quorum[one.quorum],
    when(one.heartbeat, (ms) => words.heartbeat(durationText(ms, notation))),
  ];
}

function methodOf({ method }: AvailabilityIndicator, words: Writing['words']): readonly string[] {
  switch (method.kind) {
    case 'exact':
      return [words.methodExact];
    case 'minutes':
      return [words.methodMinutes];
    case 'consecutive':
      return [words.methodConsecutive(durationText(method.atLeastMs, words.notation))];
    case 'slices':
      return [
        words.methodSlices(durationText(method.sliceMs, words.notation)),
        words.slicesWithoutTime,
        words.emptySlice[method.empty],
      ];
    default:
      return exhausted(method);
  }
}

function ratio({ events }: RatioIndicator, writing: Writing): readonly string[] {
  const { words } = writing;
  const { quote } = words.notation;
  if (events.by === 'records') {
    return [words.ratioOfRecords(conditionText(events.good, writing), conditionText(events.total, writing))];
  }
  const { good, total, counts, query } = events;
  return [
    words.ratioOfFields(quote(good), quote(total)),
    words.counts[counts],
    ...(query ? [words.askedGood(query.good), words.askedTotal(query.total)] : []),
  ];
}
