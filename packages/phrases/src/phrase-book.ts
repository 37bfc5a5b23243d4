/** The sentences of an area by their English patterns: what changes from one sentence to the next stands as `{{name}}`. */
export type Sentences = Readonly<Record<string, string>>;

/** How what stands at a place is written in the language of the book. */
export interface Writers {
  /** Decimal numbers, with a percent sign or a currency: `1,200.00 EUR`. */
  readonly figure: (text: string) => string;
  /** `2026-03-07`. */
  readonly day: (text: string) => string;
  /** `2026-03-07T13:02:00.000Z`; as it is where nothing is said. */
  readonly instant?: (text: string) => string;
  /** `2026-03`, `2026-Q1`, `2026-W10`, `c03@2026-03-04`. */
  readonly period: (text: string) => string;
  /** A length in words of the book, `2 Geschäftstage`, as it stands after what is before it. */
  readonly length?: (text: string, before: string) => string;
}

/** Says an English sentence in the language of the book; undefined for what is no sentence of it. */
export type PhraseBook = (english: string) => string | undefined;

/**
 * What may stand at a place, by its name without the digits that tell two of a kind apart. A place with any other name takes any text, a name that somebody
 * gave, and leaves it as it is.
 */
const SHAPES = {
  number: String.raw`\d[\d,]*`,
  figure: String.raw`[-−+]?\d[\d,]*(?:\.\d+)?(?: %| [A-Z]{3})?`,
  length: String.raw`\d[\d,.]* (?:h|min|s|ms|(?:business )?days?|weeks?|months?|years?)(?: \d+ (?:h|min|s|ms))*`,
  day: String.raw`\d{4}-\d\d-\d\d`,
  /** A figure, a length, or a number of something: `800 ms`, `99.9 %`, `2 incidents`. */
  amount: String.raw`[-−+]?\d[\d,.]*(?: (?:%|business days?|\p{L}+))?(?: \d+ (?:h|min|s|ms))*`,
  /** What a figure is held against: `at most 4 h`. */
  bound: String.raw`(?:at least|at most|above|below) \S.*?`,
  instant: String.raw`\d{4}-\d\d-\d\dT\S+?Z`,
  period: String.raw`\d{4}(?:-(?:\d\d|[QWH]\d+))?|c\d+@\d{4}-\d\d-\d\d`,
  /** A part that the book says too, or a figure, a day, a period. */
  says: '.+?',
  /** Several of those: `active, in review or suspended`. */
  list: '.+?',
  /** The working of an amount: steps with semicolons between them, of which the book says each. */
  working: '.+?',
} as const;
type Shape = keyof typeof SHAPES;

const PLACE = /\{\{(\w+)\}\}/g;
const BETWEEN_SENTENCES = /(?<=[.?]) (?=\p{Lu}|["“])/u;

interface Pattern {
  readonly start: string;
  readonly whole: RegExp;
  readonly names: readonly string[];
  readonly said: string;
}

/**
 * Makes a book of its sentences. What fits several patterns is said by the one with the most words of its own. A text of several sentences is said if each of
 * them can be: half a text in another language helps nobody.
 */
export function phraseBook(sentences: readonly Sentences[], writers: Writers): PhraseBook {
  const all = sentences.flatMap((area) => Object.entries(area));
  const fixed = new Map(all.filter(([english]) => !english.includes('{{')));
  const patterns = all
    .filter(([english]) => english.includes('{{'))
    .sort(([a], [b]) => ownLength(b) - ownLength(a) || (a < b ? -1 : 1))
    .map(([english, said]) => patternOf(english, said));

  const sentence = (english: string): string | undefined => {
    const known = fixed.get(english);
    if (known !== undefined) return known;
    for (const { start, whole, names, said } of patterns) {
      const found = english.startsWith(start) ? whole.exec(english) : null;
      if (found) return filled(said, new Map(names.map((name, place) => [name, found[place + 1] ?? ''])));
    }
    return undefined;
  };
  const text: PhraseBook = (english) => {
    const whole = sentence(english);
    if (whole !== undefined) return whole;
    const parts = english.split(BETWEEN_SENTENCES);
    const said = parts.length === 1 ? [] : parts.map(sentence);
    return said.length > 0 && said.every((one) => one !== undefined) ? said.join(' ') : undefined;
  };
  const filled = (said: string, values: ReadonlyMap<string, string>) =>
    said.replace(PLACE, (_, name: string, at: number) => {
      const [shape, value] = [shapeOf(name), values.get(name) ?? ''];
      const text = written(shape, value);
      return shape === 'length' && writers.length ? writers.length(text, said.slice(0, at)) : text;
    });
  const written = (shape: Shape | undefined, value: string): string => {
    switch (shape) {
      case undefined:
        return value;
      case 'instant':
        return writers.instant?.(value) ?? value;
      case 'number':
      case 'figure':
        return writers.figure(value);
      case 'length':
        return lengthText(value);
      case 'day':
        return writers.day(value);
      case 'period':
        return writers.period(value);
      case 'amount':
        return written(shapeOfValue(value), value);
      case 'bound':
      case 'says':
        return text(value) ?? written(shapeOfValue(value), value);
      case 'list':
        return value
          .split(/(, | or | and )/)
          .map((part) => part.replace(/[^, ].*[^ ]|[^, ]/, (word) => text(word) ?? word))
          .join('');
      case 'working':
        return value
          .split('; ')
          .map((step) => text(step) ?? step)
          .join('; ');
    }
  };
  const lengthText = (value: string) =>
    writers.figure(value).replace(/\p{L}{3,}(?: \p{L}+)?/gu, (unit) => fixed.get(unit) ?? unit);
  return text;
}

function patternOf(english: string, said: string): Pattern {
  const pieces = english.split(PLACE); // what stands between the places, and their names in turn
  const source = pieces
    .map((piece, place) => (place % 2 === 0 ? escaped(piece) : `(${SHAPES[shapeOf(piece) ?? 'says']})`))
    .join('');
  return {
    start: pieces[0] ?? '',
    whole: new RegExp(`^${source}$`, 'su'),
    names: pieces.filter((_, place) => place % 2 === 1),
    said,
  };
}

/** A text that a pattern takes letter by letter. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** How many signs a pattern has of its own. A working is of sentences, whose words would be taken for those of the whole: it is cut apart before anything else. */
function ownLength(english: string): number {
  return english.replace(PLACE, '').length + (english.includes('{{working}}') ? 1_000 : 0);
}

function shapeOf(name: string): Shape | undefined {
  const shape = name.replace(/\d+$/, '');
  return shape in SHAPES ? (shape as Shape) : undefined;
}

/** What a whole value looks like. */
function shapeOfValue(value: string): Shape | undefined {
  const shapes = ['period', 'day', 'length', 'figure'] as const;
  return shapes.find((shape) => new RegExp(`^(?:${SHAPES[shape]})$`, 'u').test(value));
}
