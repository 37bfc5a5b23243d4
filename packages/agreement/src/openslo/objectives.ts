import { type Rational, toDecimalText } from '../exact/rational.ts';
import { durationText } from '../model/length.ts';
import type { Field } from './field.ts';
import type { WrittenIndicator } from './indicators.ts';
import { lengthMs, shortLength } from './lengths.ts';
import { numberOf, shareText, targetOf } from './numbers.ts';
import type { Version } from './objects.ts';

/** The budgeting methods of OpenSLO, in the words of an agreement. */
const METHODS: Readonly<Record<string, string>> = {
  Occurrences: 'occurrences',
  Timeslices: 'timeslices',
  RatioTimeslices: 'ratio-timeslices',
};

/** What an objective promises of its indicator: the keys `target` and `budgeting` of an agreement. */
export type Promised = Readonly<Record<string, unknown>>;

/** The promise of an objective; undefined where an agreement has none like it, which is said. */
export function promiseOf(
  objective: Field,
  { promises, countsEvents, clause }: WrittenIndicator,
  methodField: Field | undefined,
  version: Version,
): Promised | undefined {
  const method = methodOf(methodField);
  const target = targetOf(objective);
  if (!method || !target) return undefined;
  objective
    .at('compositeWeight')
    ?.leave('OpenSLO does not say what the whole of a composite is held against; its parts are objectives.');
  if (promises === 'percentile')
    return percentile({ objective, target, method, methodField, unit: String(clause.unit) });
  objective.at('op')?.leave('A ratio is always held against its target as "at least".');
  objective.at('value')?.leave('A ratio has no value that its events are compared with.');
  const share = shareText(target);
  if (share === undefined)
    return objective.at('target')?.leave('A percentage of an agreement has at most nine decimals.');
  if (!countsEvents) return time(share, method, objective, methodField);
  const budgeting = budgetingOf(objective, method, version);
  return budgeting === undefined
    ? undefined
    : { target: share, ...(method === 'occurrences' ? {} : { budgeting }) };
}

function methodOf(field: Field | undefined): string | undefined {
  if (!field) return 'occurrences';
  const written = field.text() ?? '';
  return Object.hasOwn(METHODS, written)
    ? METHODS[written]
    : field.isNot(`one of ${Object.keys(METHODS).join(', ')}`);
}

/** Values are promised by percentile: 98 % at most 200 is the 98th percentile at most 200, by nearest rank. */
function percentile(of: {
  objective: Field;
  target: Rational;
  method: string;
  methodField: Field | undefined;
  unit: string;
}): Promised | undefined {
  const { objective, target, method, methodField, unit } = of;
  const [op, value] = [objective.at('op'), objective.at('value')];
  if (!op) return objective.lacks('op');
  if (!value) return objective.lacks('value');
  if (method !== 'occurrences') {
    return methodField?.leave(
      'Values are promised as a percentile of all of them; slices of time are judged for ratios only.',
    );
  }
  const bound = { lt: 'below', lte: 'atMost' }[op.text() ?? ''];
  if (!bound) {
    return op.leave(
      'A percentile of an agreement is an upper bound; that most values are large enough cannot be promised.',
    );
  }
  const number = numberOf(value);
  if (!number) return undefined;
  const share = shareText(target)?.replace(/ %$/u, '');
  if (share === undefined || target.numerator === 0n) {
    return objective.leave('A percentile is above 0 and has at most nine decimals.');
  }
  const hasUnit = /^[A-Za-z%][A-Za-z0-9/%]{0,15}$/u.test(unit);
  const limit = `${toDecimalText(number)}${hasUnit ? ` ${unit}` : ''}`;
  return { target: { percentile: Number(share), [bound]: limit } };
}

/** Availability is a share of time; its slices stand in the indicator. */
function time(share: string, method: string, objective: Field, methodField: Field | undefined): Promised {
  for (const key of ['timeSliceTarget', 'timeSliceWindow']) objective.at(key)?.text();
  if (method === 'timeslices') methodField?.leave('How down time is counted stands in the indicator.');
  return { target: share };
}

function budgetingOf(objective: Field, method: string, version: Version): Promised | undefined {
  const [sliceTarget, window] = [objective.at('timeSliceTarget'), objective.at('timeSliceWindow')];
  if (method !== 'timeslices') sliceTarget?.leave('Only time slices have a target of their own.');
  if (method === 'occurrences') {
    window?.leave('Occurrences have no slices.');
    return {};
  }
  if (!window) {
    objective.assume(
      version === 'v1alpha'
        ? 'This version names no slice; it is a minute.'
        : 'No timeSliceWindow is given; it is a minute.',
    );
  }
  const slice = window ? sliceOf(window) : '1 min';
  if (slice === undefined) return undefined;
  if (method !== 'timeslices') return { method, slice };
  if (!sliceTarget) return objective.lacks('timeSliceTarget');
  const value = numberOf(sliceTarget);
  const target = value && shareText(value);
  if (value && (target === undefined || value.numerator > value.denominator))
    return sliceTarget.isNot('a share from 0 to 1');
  return target === undefined ? undefined : { method, slice, target };
}

/** A number alone is of minutes. */
function sliceOf(window: Field): string | undefined {
  const text = window.text() ?? '';
  const length = shortLength(/^\d+$/u.test(text) ? `${text}m` : text);
  if (!length) return window.isNot('a length such as 5m');
  const ms = lengthMs(length);
  return ms <= 86_400_000 ? durationText(ms) : window.leave('A slice lasts at most 24 hours.');
}
