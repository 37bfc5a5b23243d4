import { createInstance, type i18n } from 'i18next';
import { groupDigits, type Language, NOTATIONS } from './notation.ts';

declare const marked: unique symbol;

/** An English text that `later` has marked: nothing shows it until `t` has said it in the reader's language. */
export interface Text {
  readonly [marked]: true;
}

/** The names in `{{…}}` of a text. */
export type NamesIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text that stands in the source: one that is made while the program runs has no German. */
export type Literal<S extends string> = string extends S ? never : S;

/** What is put into a text; numbers are written as the reader's language writes them. */
type Value = string | number;
/** By the names in the text; `context` tells apart texts that are one in English. */
export type Values = Readonly<Record<string, Value>>;
/** Those that a text with such names takes. */
export type ValuesFor<Names extends string> = [Names] extends [never]
  ? readonly [values?: { readonly context?: string }]
  : readonly [values: { readonly [Name in Names]: Value } & { readonly context?: string }];

/** Says a text in a language. */
export interface Say {
  (text: Text, values?: Values): string;
  <S extends string>(english: Literal<S>, ...values: ValuesFor<NamesIn<S>>): string;
}

/** Says a text that depends on a number, of which both English forms are given; the second one is the key. */
export type SayCounted = <S extends string>(
  count: number,
  one: string,
  other: Literal<S>,
  ...values: ValuesFor<Exclude<NamesIn<S>, 'count'>>
) => string;

/**
 * Marks a text of a table, which is made before anybody's language is known.
 *
 * @example const WORDS: Readonly<Record<State, Text>> = { met: later('Met') }; … t(WORDS[state])
 */
export function later<S extends string>(english: Literal<S>): Text {
  return english as unknown as Text; // the mark exists for the compiler alone
}

/** An empty book of texts, which says English ones as they are. */
export function emptyTexts(language: Language): i18n {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // What shows a text escapes it, and what is put into a sentence is no text of ours to be looked up again.
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: {},
  });
  return texts;
}

/** Says texts out of a book, in the language that it is in at the moment. */
export function sayingOf(texts: i18n): {
  readonly text: (english: string | Text, values: Values) => string;
  readonly counted: (count: number, one: string, other: string, values: Values) => string;
} {
  const written = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? groupDigits(String(Number(value.toFixed(3))), notationOf(texts)) : value,
      ]),
    );
  return {
    text: (english, values) =>
      texts.t(String(english), { ...options(values), nest: false, replace: written(values) }),
    counted: (count, one, other, values) =>
      texts.t(other, {
        ...options(values),
        nest: false,
        count,
        defaultValue_one: one,
        defaultValue_other: other,
        replace: written({ ...values, count }),
      }),
  };
}

function notationOf({ language }: i18n) {
  return language === 'de' ? NOTATIONS.de : NOTATIONS.en;
}

function options({ context }: Values): { readonly context?: string } {
  return context === undefined ? {} : { context: String(context) };
}
