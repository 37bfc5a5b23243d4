import { addMonths, dateOf, epochDay, formatDate, parseDate } from '@tallystick/time';
import { isMap } from 'yaml';
import { compare, divide, type Rational, rational, ZERO } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import {
  list,
  notation,
  object,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
} from '../language/shape.ts';
import type { Length } from '../model/length.ts';
import type { DynamicTarget, ProposalRule, RampStep } from '../model/moving-target.ts';
import { shareTarget, type Target } from '../model/target.ts';
import type { Indicator, Objective, Term } from '../model.ts';
import { nameOf } from './names.ts';
import { date, number, positiveDuration, positiveShare, share } from './notations.ts';
import { inUnit, type Quantity, quantity, target, targetFor, type WrittenTarget } from './target.ts';

const CALENDAR_LENGTH = /^(\d{1,4}) (day|week|month|year)s?$/u;

const after = notation<Length>({
  description: 'How long after the first day of the term it begins to hold.',
  expected: 'a length such as 90 days or 3 months',
  pattern: CALENDAR_LENGTH,
  examples: ['90 days', '3 months'],
  parse: (written) => {
    const [, count = '', unit = ''] = CALENDAR_LENGTH.exec(written) ?? [];
    return Number(count) > 0 ? { count: Number(count), unit: unit as Length['unit'] } : undefined;
  },
});

const step = object('A target, and from when it holds.', {
  from: optional(date('First day on which it holds.')),
  after: optional(after),
  target: required(target),
});

const ramp = object('A series of targets.', {
  ramp: required(
    list('The targets, in time order; the first holds from the first day of the term.', step, 1),
  ),
});

const rule = object('What is proposed above or below a measured value.', {
  above: optional(quantity('What the measured value is above.')),
  below: optional(quantity('What the measured value is below.')),
  target: required(share('The target that is proposed.')),
});

const dynamic = object('A target that may be changed while the agreement runs, within guardrails.', {
  start: required(share('The target until the first change.')),
  floor: required(share('The least target that may ever hold.')),
  ceiling: required(share('The greatest target that may ever hold.')),
  largestStep: optional(positiveShare('How far one change may go.')),
  shortestInterval: optional(positiveDuration('How long a target holds at least.')),
  notice: optional(positiveDuration('How long before it takes effect a change is told.')),
  follows: optional(nameOf('indicators', 'Id of the indicator that the rule asks about.')),
  percentile: optional(number('Of values that are followed, this percentile instead of their mean.')),
  rule: optional(list('What is proposed; the first line that holds.', rule, 1)),
});

const moving = object('A target that moves.', { dynamic: required(dynamic) });

export type WrittenMovingTarget = WrittenTarget | Read<typeof ramp> | Read<typeof moving>;

/** One target, or `{ ramp: […] }`, or `{ dynamic: … }`. */
export const movingTarget: Shape<WrittenMovingTarget> = {
  schema: {
    description: 'What is promised: one target, a series of them, or one that may be changed.',
    anyOf: [target.schema, ramp.schema, moving.schema],
  },
  read(node, path, reader) {
    if (isMap(node) && hasKey(node, 'ramp')) return ramp.read(node, path, reader);
    if (isMap(node) && hasKey(node, 'dynamic')) return moving.read(node, path, reader);
    return target.read(node, path, reader);
  },
};

interface About {
  readonly indicator: Indicator | undefined;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly term: Term;
  readonly reader: Reader;
}

/** The target of an objective, with how it moves; every way in which it does not fit is reported. */
export function resolveTarget(
  id: string,
  written: WrittenMovingTarget,
  about: About,
): Pick<Objective, 'target' | 'ramp' | 'dynamic'> {
  const path = ['objectives', id, 'target'];
  if ('ramp' in written) {
    const steps = resolveRamp(written.ramp, path, about);
    return { target: steps[0]!.target, ramp: steps };
  }
  if (!('dynamic' in written)) return { target: fitting(written, path, about) };
  return {
    target: fitting({ share: written.dynamic.start }, path, about),
    dynamic: resolveDynamic(written.dynamic, [...path, 'dynamic'], about),
  };
}

function fitting(
  written: WrittenTarget,
  path: readonly (string | number)[],
  { indicator, reader }: About,
): Target {
  const held = targetFor(written, indicator);
  if (typeof held !== 'string') return held;
  reader.reportAt(path, 'target-does-not-fit', held, 'Promise what the indicator measures.');
  const isOfTimes = 'mean' in written || 'percentile' in written; // so that it is told once
  return { ...shareTarget(ZERO), ...(isOfTimes ? { statistic: 'mean' } : {}) };
}

function resolveRamp(
  steps: Read<typeof ramp>['ramp'],
  path: readonly (string | number)[],
  about: About,
): readonly RampStep[] {
  const { term, reader } = about;
  const found = steps.map((one, place) => ({
    fromDate: one.from ?? (one.after ? dateAfter(term.fromDate, one.after) : term.fromDate),
    target: fitting(one.target, [...path, 'ramp', place, 'target'], about),
  }));
  found.forEach(({ fromDate, target: held }, place) => {
    const { from, after: length } = steps[place]!;
    const before = found[place - 1];
    const refuse = (message: string, remedy: string) =>
      reader.reportAt([...path, 'ramp', place], 'wrong-step', message, remedy);
    if (from !== undefined && length) refuse('A step has one beginning.', 'Write "from" or "after".');
    else if (!before && fromDate !== term.fromDate) {
      refuse(
        `No target holds from ${term.fromDate} to ${fromDate}.`,
        'Let the first step begin with the term.',
      );
    } else if (before && fromDate <= before.fromDate) {
      refuse(`${fromDate} is not after the step before, ${before.fromDate}.`, 'Put the steps in time order.');
    } else if (fromDate > term.toDate) {
      refuse(`The term has ended by ${fromDate}.`, 'Write a day of the term.');
    } else if (before && !isAlike(before.target, held)) {
      refuse('The steps promise different things.', 'Change only the value from step to step.');
    }
  });
  return found;
}

/** Whether two targets differ in their value only. */
function isAlike(a: Target, b: Target): boolean {
  const share = (one: Target) => one.percentile ?? ZERO;
  return a.statistic === b.statistic && a.comparator === b.comparator && compare(share(a), share(b)) === 0;
}

/** Each date is reckoned from the first day; where its month is shorter, it is the last day (semantics §9). */
function dateAfter(fromDate: string, { count, unit }: Length): string {
  const first = parseDate(fromDate)!;
  if (unit === 'month' || unit === 'year') {
    return formatDate(addMonths(first, unit === 'year' ? 12 * count : count, 'last-day'));
  }
  return formatDate(dateOf(epochDay(first) + (unit === 'week' ? 7 * count : count)));
}

function resolveDynamic(
  read: Read<typeof dynamic>,
  path: readonly (string | number)[],
  { indicators, reader }: About,
): DynamicTarget {
  const { floor, ceiling, start, follows } = read;
  const refuse = (key: string, message: string, remedy: string) =>
    reader.reportAt([...path, key], 'wrong-guardrail', message, remedy);
  if (compare(floor, ceiling) > 0) refuse('floor', 'The floor is above the ceiling.', 'Swap them.');
  else if (compare(start, floor) < 0 || compare(start, ceiling) > 0) {
    refuse('start', 'The first target is outside floor and ceiling.', 'Write one between them.');
  }
  const rules = (read.rule ?? []).map((one, place): ProposalRule => {
    const isOne = (one.above === undefined) !== (one.below === undefined);
    const bound = isOne
      ? followed((one.above ?? one.below)!, indicators.get(follows ?? ''))
      : 'It has no one bound.';
    const isOutside = compare(one.target, floor) < 0 || compare(one.target, ceiling) > 0;
    const message =
      typeof bound === 'string' ? bound : isOutside ? 'It is outside floor and ceiling.' : undefined;
    if (message) reader.reportAt([...path, 'rule', place], 'wrong-guardrail', message, 'Correct the line.');
    const value = typeof bound === 'string' ? ZERO : bound;
    return { comparator: one.above ? 'above' : 'below', value, target: one.target };
  });
  if ((follows === undefined) !== (rules.length === 0)) {
    refuse(follows ? 'follows' : 'rule', '"follows" and "rule" belong together.', 'Write both, or neither.');
  }
  return {
    floor,
    ceiling,
    ...(read.largestStep ? { largestStep: read.largestStep } : {}),
    ...(read.shortestInterval ? { shortestIntervalMs: read.shortestInterval } : {}),
    ...(read.notice ? { noticeMs: read.notice } : {}),
    ...(follows === undefined ? {} : { follows }),
    ...(read.percentile ? { percentile: divide(read.percentile, rational(100n)) } : {}),
    rules,
  };
}

/** A bound in the unit of what is followed, or a sentence on why it is none. */
function followed(bound: Quantity, indicator: Indicator | undefined): Rational | string {
  if (!indicator) return bound.value; // an unknown indicator is reported by itself
  if (indicator.kind === 'clock' || indicator.kind === 'composite') {
    return `A rule follows no ${indicator.kind}; "${indicator.id}" is one.`;
  }
  if (indicator.kind === 'availability' || indicator.kind === 'ratio') {
    return bound.unit === '%'
      ? divide(bound.value, rational(100n))
      : 'A share is compared with a percentage.';
  }
  return inUnit(bound, indicator.kind === 'distribution' ? indicator.unit : '');
}
