import {
  compare,
  divide,
  parseDecimal,
  type Rational,
  rational,
  toPercentText,
} from '../../exact/rational.ts';
import { durationText } from '../../model/length.ts';
import type { Objective } from '../../model.ts';
import type { Rule } from '../rule.ts';

const PERCENT = /(\d+(?:[.,]\d+)?)\s?(?:%|percent|per cent|Prozent)/giu;
const NUMBERS = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  einer: 1,
  eines: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
} as const;
const NUMBER_WORDS = new Map<string, number>(Object.entries(NUMBERS));
const LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d+|${[...NUMBER_WORDS.keys()].join('|')})[\\s-](?:(business|working)[\\s-])?(minutes?|min|hours?|h|days?|Minuten?|Stunden?|Tage?n?|Werktage?n?|Arbeitstage?n?|Geschäftstage?n?)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Words that put the bound itself on the side of the miss, where the rule is "at least" for what is kept. */
const AT_MOST =
  /(?:≤|<=|at most|no more than|up to and including|or (?:less|below|lower)|höchstens|maximal|oder (?:weniger|darunter)|bis einschließlich)/iu;

/** What the text says and what is measured. */
export const wordsContradictFigure: Rule = {
  id: 'words-contradict-figure',
  severity: 'error',
  finds:
    'A title or description with a percentage or a time other than the one that is measured, or that puts the target itself on the side of the miss.',
  why: 'The title is what people read and remember. "99.9 % or less" pays at exactly 99.9 %, which the target "at least 99.9 %" calls kept.',
  *check({ agreement: { objectives }, places }) {
    for (const objective of objectives.values()) {
      for (const key of ['title', 'description'] as const) {
        const at = ['objectives', objective.id, key];
        const text = objective[key];
        if (text === undefined || !places.isWritten(at)) continue;
        const message = shareContradiction(text, objective) ?? timeContradiction(text, objective);
        if (message) yield { at, message, suggestion: 'Correct the text or the figure, whichever is wrong.' };
      }
    }
  },
};

function shareContradiction(text: string, { target, ramp, dynamic }: Objective): string | undefined {
  if (target.statistic !== 'share' || ramp || dynamic) return undefined; // the text may speak of any step
  const named = [...text.matchAll(PERCENT)].flatMap(
    ([, number = '']) => parseDecimal(number.replace(',', '.')) ?? [],
  );
  if (named.length === 0) return undefined;
  const hundredth = (value: Rational) => divide(value, rational(100n));
  const promised = toPercentText(target.value);
  if (!named.some((value) => compare(hundredth(value), target.value) === 0)) {
    return `The text says ${toPercentText(hundredth(named[0]!))}, and ${promised} is measured.`;
  }
  return AT_MOST.test(text)
    ? `The text puts ${promised} itself on the side of the miss, and what is measured calls it kept.`
    : undefined;
}

function timeContradiction(text: string, { within }: Objective): string | undefined {
  if (!within) return undefined;
  const named = [...text.matchAll(LENGTH)];
  if (named.length !== 1) return undefined; // none, or several of which one cannot say which is meant
  const [written, number = '', business, unit = ''] = named[0]!;
  const count = NUMBER_WORDS.get(number.toLowerCase()) ?? Number(number);
  const said = /^(?:m)/iu.test(unit)
    ? 60_000 * count
    : /^(?:h|s)/iu.test(unit)
      ? 3_600_000 * count
      : undefined;
  const isBusiness = business !== undefined || /^(?:w|a|g)/iu.test(unit);
  if (within.kind === 'business-days') {
    if (said === undefined && isBusiness && count === within.days) return undefined;
    return `The text says "${written}", and ${within.days} business days are measured.`;
  }
  if (said === undefined ? !isBusiness && count * 86_400_000 === within.ms : said === within.ms)
    return undefined;
  return `The text says "${written}", and ${durationText(within.ms)} is measured.`;
}
