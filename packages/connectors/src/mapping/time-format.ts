import type { LocalTime } from './local-time.ts';

/** A parsed format such as `D/M/YYYY HH:mm`. */
export interface TimeFormat {
  readonly text: string;
  readonly steps: readonly Step[];
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'ms';

type Step =
  | {
      readonly kind: 'digits';
      readonly part: Part;
      readonly least: number;
      readonly most: number;
      readonly plus: number;
    }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'month-name' }
  | { readonly kind: 'half-day' }
  | { readonly kind: 'offset' };

/** The parts a format may hold, longest first (rule TIME-2). */
const TOKENS: readonly (readonly [string, Step])[] = [
  ['YYYY', digits('year', 4, 4)],
  ['YY', digits('year', 2, 2, 2000)],
  ['MMM', { kind: 'month-name' }],
  ['MM', digits('month', 2, 2)],
  ['M', digits('month', 1, 2)],
  ['DD', digits('day', 2, 2)],
  ['D', digits('day', 1, 2)],
  ['HH', digits('hour', 2, 2)],
  ['H', digits('hour', 1, 2)],
  ['hh', digits('hour', 2, 2)],
  ['h', digits('hour', 1, 2)],
  ['mm', digits('minute', 2, 2)],
  ['ss', digits('second', 2, 2)],
  ['SSS', digits('ms', 3, 3)],
  ['A', { kind: 'half-day' }],
  ['Z', { kind: 'offset' }],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Parses a time format; returns a sentence about what is wrong when it can't be parsed. */
export function parseTimeFormat(text: string): TimeFormat | string {
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const token = TOKENS.find(([name]) => text.startsWith(name, at));
    if (token) {
      const part =
        token[1].kind === 'digits' ? token[1].part : token[1].kind === 'month-name' ? 'month' : token[0];
      if (seen.has(part)) return `The format gives the ${part} twice.`;
      seen.add(part);
      if (token[0].startsWith('h')) seen.add('h');
      steps.push(token[1]);
      at += token[0].length;
      continue;
    }
    const quoted = /^\[([^\]]*)\]/.exec(text.slice(at));
    const literal = quoted ? quoted[1]! : text[at]!;
    if (!quoted && /[A-Za-z]/.test(literal)) {
      return `"${literal}" is not a part of a time; known are ${TOKENS.map(([name]) => name).join(', ')}, and letters in [brackets] stand for themselves.`;
    }
    steps.push({ kind: 'literal', text: literal });
    at += quoted ? quoted[0].length : 1;
  }
  for (const part of ['year', 'month', 'day']) if (!seen.has(part)) return `The format has no ${part}.`;
  if (seen.has('h') !== seen.has('A')) return 'A twelve-hour clock needs both h and A, a 24-hour clock H.';
  return { text, steps };
}

/** Reads `text` by the format into `into`; false when the text has another form. Parts not given are zero. */
export function readTime(format: TimeFormat, text: string, into: LocalTime): boolean {
  into.hour = into.minute = into.second = into.ms = 0;
  into.offsetMinutes = undefined;
  let at = 0;
  let half: 'a' | 'p' | undefined;
  for (const step of format.steps) {
    if (step.kind === 'digits') {
      let value = 0;
      let length = 0;
      for (; length < step.most; length++) {
        const digit = text.charCodeAt(at + length) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        value = value * 10 + digit;
      }
      if (length < step.least) return false;
      into[step.part] = value + step.plus;
      at += length;
    } else if (step.kind === 'literal') {
      if (!text.startsWith(step.text, at)) return false;
      at += step.text.length;
    } else if (step.kind === 'month-name') {
      const month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase());
      if (month < 0) return false;
      into.month = month + 1;
      at += 3;
    } else if (step.kind === 'half-day') {
      const match = /^([ap])m/i.exec(text.slice(at, at + 2));
      if (!match) return false;
      half = match[1]!.toLowerCase() === 'a' ? 'a' : 'p';
      at += 2;
    } else {
      const match = /^(?:(Z)|([+-])([01]\d|2[0-3]):?([0-5]\d))/i.exec(text.slice(at, at + 6));
      if (!match) return false;
      const minutes = match[1] ? 0 : Number(match[3]) * 60 + Number(match[4]);
      into.offsetMinutes = match[2] === '-' ? -minutes : minutes;
      at += match[0].length;
    }
  }
  if (half && (into.hour < 1 || into.hour > 12)) return false;
  if (half) into.hour = (into.hour % 12) + (half === 'p' ? 12 : 0);
  return at === text.length;
}

function digits(part: Part, least: number, most: number, plus = 0): Step {
  return { kind: 'digits', part, least, most, plus };
}
