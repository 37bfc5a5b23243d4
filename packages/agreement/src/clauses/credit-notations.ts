import { divide, parseDecimal, type Rational, rational } from '../exact/rational.ts';
import { notation } from '../language/shape.ts';
import type { ClaimRule, CreditBase, LineCap, Price } from '../model/credit.ts';

const SHARE = '(?:100(?:\\.0{1,9})?|\\d{1,2}(?:\\.\\d{1,9})?) ?%';
const SUM = '\\d{1,15}(?:\\.\\d{1,9})?';
const DAYS = /^([1-9]\d{0,2}) days?( of extension)?$/u;
const CLAIM = /^within ([1-9]\d{0,2}) (day|week|month|year)s?$/u;
const END_OF_MONTH = /^by the end of the (first|second|third|fourth|fifth|sixth) month after$/u;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** What is credited at a time: `10 %` of the base, `250`, `3 days` of the fee, `1 day of extension`. */
export const price = (description: string) =>
  notation<Price>({
    description,
    expected: 'a share such as 10 %, a sum such as 250, or days such as 3 days or 1 day of extension',
    pattern: new RegExp(`^(?:${SHARE}|${SUM}|${DAYS.source.slice(1, -1)})$`, 'u'),
    examples: ['10 %', '250', '3 days', '1 day of extension'],
    parse: (text) => {
      const [, days, extension] = DAYS.exec(text) ?? [];
      if (days) return { kind: extension ? 'extension' : 'days', days: Number(days) };
      return shareOrSum(text);
    },
  });

/** The most of something: `8 %` of its base, or `500`. */
export const lineCap = (description: string) =>
  notation<LineCap>({
    description,
    expected: 'a share such as 8 %, or a sum such as 500',
    pattern: new RegExp(`^(?:${SHARE}|${SUM})$`, 'u'),
    examples: ['8 %', '500'],
    parse: shareOrSum,
  });

/** What shares are of: `service fee`, `agreement fee`, or a sum. */
export const base = (description: string) =>
  notation<CreditBase>({
    description,
    expected: 'service fee, agreement fee, or a sum such as 5000',
    pattern: new RegExp(`^(?:service fee|agreement fee|${SUM})$`, 'u'),
    examples: ['service fee', 'agreement fee', '5000'],
    parse: (text) => {
      if (text === 'service fee' || text === 'agreement fee') return text;
      const sum = parseDecimal(text);
      return sum && { sum };
    },
  });

/** `10 times`: a multiple above zero. */
export const multiple = (description: string) =>
  notation<Rational>({
    description,
    expected: 'a multiple such as 10 times',
    pattern: /^\d{1,6}(?:\.\d{1,9})? times?$/u,
    examples: ['10 times', '1 time'],
    parse: (text) => {
      const value = parseDecimal(text.split(' ')[0]!);
      return value && value.numerator > 0n ? value : undefined;
    },
  });

/** Whether a credit is to be claimed, and until when, counted from the end of its period. */
export const claim = notation<ClaimRule>({
  description: 'Whether credits come by themselves, or until when they are to be claimed.',
  expected: 'automatic, within 30 days, or by the end of the second month after',
  pattern: new RegExp(`^automatic$|${CLAIM.source}|${END_OF_MONTH.source}`, 'u'),
  examples: ['automatic', 'within 30 days', 'by the end of the second month after'],
  parse: (text) => {
    const [, count, unit] = CLAIM.exec(text) ?? [];
    if (count) return { kind: 'within', count: Number(count), unit: unit as 'day' };
    const [, ordinal = ''] = END_OF_MONTH.exec(text) ?? [];
    if (ordinal) return { kind: 'end of month', months: ORDINALS.indexOf(ordinal) + 1 };
    return { kind: 'automatic' };
  },
});

function shareOrSum(text: string): LineCap | undefined {
  const value = parseDecimal(text.replace(/ ?%$/u, ''));
  if (!value) return undefined;
  return text.endsWith('%')
    ? { kind: 'share', share: divide(value, rational(100n)) }
    : { kind: 'sum', sum: value };
}
