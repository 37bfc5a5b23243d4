import type { Agreement } from '../model.ts';

/** Longer runs of words are no terms. */
const MOST_WORDS = 8;

/** The words of a text, lower case, without signs. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The form in which terms are compared: `P1`, `prio 1` and `Priority 1` are one, and so are `Incident Manager` and `incident-manager`. */
export function termKey(term: string): string {
  const written = term
    .replaceAll(/(?<![\p{L}\p{N}])(?:p|prio|priority|priorität)\s?(?=\d)/giu, 'priority ')
    .replaceAll(/(?<![\p{L}\p{N}])(?:sev|severity|schweregrad)\s?(?=\d)/giu, 'severity ');
  return wordsOf(written).join(' ');
}

/** Every run of up to so many words of the texts as one key each: what terms can be looked up in. */
export class TermIndex {
  readonly #runs = new Set<string>();
  readonly #lengths: readonly number[];

  /** @param terms the terms that will be asked for: runs of other lengths are not kept. */
  constructor(terms: Iterable<string>) {
    const lengths = new Set([...terms].map((term) => termKey(term).split(' ').length));
    this.#lengths = [...lengths].filter((length) => length <= MOST_WORDS);
  }

  add(text: string): void {
    const words = termKey(text).split(' ');
    for (const length of this.#lengths) {
      for (let at = 0; at + length <= words.length; at++)
        this.#runs.add(words.slice(at, at + length).join(' '));
    }
  }

  /** Whether some text holds the term, a plural of its last word included. */
  has(term: string): boolean {
    const key = termKey(term);
    return (
      this.#runs.has(key) ||
      this.#runs.has(`${key}s`) ||
      this.#runs.has(`${key}en`) ||
      this.#runs.has(`${key}n`)
    );
  }
}

/** The conditions of an agreement as texts, a field with each of its values: `priority 1`. */
export function conditionTexts({ indicators, objectives, sources }: Agreement): readonly string[] {
  const conditions = [
    ...[...objectives.values()].flatMap(({ where }) => where ?? []),
    ...[...indicators.values()].flatMap((indicator) => {
      if (indicator.kind === 'count') return [indicator.when];
      if (indicator.kind === 'ratio') {
        return indicator.events.by === 'records' ? [indicator.events.good, indicator.events.total] : [];
      }
      if (indicator.kind !== 'clock') return [];
      const { start, stop, pause, resume, reset, calendars } = indicator;
      return [
        'when' in start ? start.when : undefined,
        stop,
        pause,
        resume,
        reset,
        ...calendars.map(({ where }) => where),
      ].flatMap((one) => one ?? []);
    }),
  ];
  return [
    ...conditions.flatMap(({ events, fields }) => [
      ...events,
      ...[...fields].flatMap(([field, values]) => [
        field,
        ...values,
        ...values.map((value) => `${field} ${value}`),
      ]),
    ]),
    ...[...sources.values()].flatMap(({ values }) =>
      [...values].flatMap(([field, words]) => [...words.values()].map((value) => `${field} ${value}`)),
    ),
  ];
}
