import { isMap, isScalar } from 'yaml';
import { hasKey } from '../language/document.ts';
import { notation, object, oneOf, optional, required, type Shape } from '../language/shape.ts';
import type { CalendarPeriodKind, PeriodKind } from '../model/period.ts';
import { duration } from './notations.ts';

const NAMED = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const CYCLE = /^(\d{1,4}) (days?|weeks?|months?)$/u;

/** How long a cycle lasts: `4 weeks`, `10 days`, `1 month`. */
const cycleLength = notation<CalendarPeriodKind>({
  description: 'How long a cycle lasts.',
  expected: 'a number of days, weeks or months, such as 4 weeks',
  pattern: CYCLE,
  examples: ['4 weeks', '10 days', '1 month'],
  parse: cycleOf,
});

/** `month`, or the length of a cycle: `4 weeks`. */
export const frequency: Shape<CalendarPeriodKind> = {
  schema: {
    description: 'How often: with a period of the calendar, or in cycles from the first day of the term.',
    anyOf: [{ enum: NAMED }, cycleLength.schema],
  },
  read(node, path, reader) {
    const isLength = isScalar(node) && CYCLE.test(String(node.value));
    return isLength
      ? cycleLength.read(node, path, reader)
      : oneOf('How often.', NAMED).read(node, path, reader);
  },
};

const cycle = object('A cycle anchored at the first day of the term.', {
  every: required(cycleLength),
  monthEnd: optional(
    oneOf('Where a month lacks the day of the start: its last day, or on into the next month.', [
      'last day',
      'overflow',
    ]),
  ),
});

const rolling = object('A window of fixed length that ends now, or with the statement.', {
  rolling: required(duration('How long the window is.')),
});

/** `month`, `{ every: 4 weeks }`, `{ every: 1 month, monthEnd: overflow }` or `{ rolling: 28 days }`. */
export const period: Shape<PeriodKind> = {
  schema: {
    description: 'How long each judgement covers.',
    anyOf: [{ enum: NAMED }, cycle.schema, rolling.schema],
  },
  read(node, path, reader) {
    if (!isMap(node)) {
      if (isScalar(node)) return oneOf('How long each judgement covers.', NAMED).read(node, path, reader);
      return cycle.read(node, path, reader)?.every;
    }
    if (hasKey(node, 'rolling')) {
      const window = rolling.read(node, path, reader);
      if (!window) return undefined;
      if (window.rolling > 0) return { rollingMs: window.rolling };
      const here = [...path, 'rolling'];
      return reader.report(
        node,
        here,
        'wrong-value',
        'A window of no length holds nothing.',
        'Write 28 days.',
      );
    }
    const read = cycle.read(node, path, reader);
    if (!read?.monthEnd) return read?.every;
    if (typeof read.every === 'object' && 'everyMonths' in read.every) {
      return { ...read.every, monthEnd: read.monthEnd === 'last day' ? 'last-day' : 'overflow' };
    }
    return reader.report(
      node,
      [...path, 'monthEnd'],
      'wrong-value',
      '"monthEnd" belongs to cycles of months.',
      'Remove it.',
    );
  },
};

function cycleOf(text: string): CalendarPeriodKind | undefined {
  const [, count = '', unit = ''] = CYCLE.exec(text) ?? [];
  const n = Number(count);
  if (n === 0) return undefined;
  if (unit.startsWith('month')) return { everyMonths: n };
  return { everyDays: unit.startsWith('week') ? 7 * n : n };
}
