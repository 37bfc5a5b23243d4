import { editionNow, texts } from './language.ts';
import { numberText } from './notation.ts';

declare const marked: unique symbol;

/** An English text that `later` has marked: nothing shows it until `t` has said it in the reader's language. */
export interface Text {
  readonly [marked]: true;
}

/** The names in `{{…}}` of a text. */
export type NamesIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text that stands in the source: one that is made while the page runs has no German. */
export type Literal<S extends string> = string extends S ? never : S;

/** What is put into a text; numbers are written as the reader's language writes them. */
type Value = string | number;
type ValuesFor<Names extends string> = [Names] extends [never]
  ? readonly [values?: { readonly context?: string }]
  : readonly [values: { readonly [Name in Names]: Value } & { readonly context?: string }];

/**
 * A text in the reader's language. The English text is the key of the German one.
 *
 * `context` tells two texts apart that are the same in English: `t('Open', { context: 'verb' })`.
 *
 * @example t('Sign in with {{name}}', { name })
 */
export function t(text: Text, values?: Readonly<Record<string, Value>>): string;
export function t<S extends string>(english: Literal<S>, ...values: ValuesFor<NamesIn<S>>): string;
export function t(english: string | Text, values?: Readonly<Record<string, Value>>): string {
  return values === undefined ? plainText(String(english)) : filledText(english, values);
}

const said: { in: number; readonly texts: Map<string, string> } = { in: 0, texts: new Map() };

/** A text without gaps is looked up once: the same words stand in thousands of rows. */
function plainText(english: string): string {
  if (said.in !== editionNow()) {
    said.in = editionNow();
    said.texts.clear();
  }
  const known = said.texts.get(english) ?? filledText(english, {});
  said.texts.set(english, known);
  return known;
}

function filledText(english: string | Text, values: Readonly<Record<string, Value>>): string {
  return texts.t(String(english), { ...options(values), nest: false, replace: written(values) });
}

/**
 * A text that depends on a number, in both English forms; the second one is the key.
 *
 * @example counted(hidden, '{{count}} more record', '{{count}} more records')
 */
export function counted<S extends string>(
  count: number,
  one: string,
  other: Literal<S>,
  ...values: ValuesFor<Exclude<NamesIn<S>, 'count'>>
): string {
  return countedText(count, one, other, values[0] as Readonly<Record<string, Value>> | undefined);
}

/** The same without the compiler's eye on the names. */
export function countedText(
  count: number,
  one: string,
  other: string,
  values: Readonly<Record<string, Value>> = {},
): string {
  return texts.t(other, {
    ...options(values),
    nest: false,
    count,
    defaultValue_one: one,
    defaultValue_other: other,
    replace: written({ ...values, count }),
  });
}

/**
 * Marks a text of a table, which is made before anybody's language is known.
 *
 * @example const WORDS: Readonly<Record<State, Text>> = { met: later('Met') }; … t(WORDS[state])
 */
export function later<S extends string>(english: Literal<S>): Text {
  return english as unknown as Text; // the mark exists for the compiler alone
}

function options({ context }: Readonly<Record<string, Value>>): { readonly context?: string } {
  return context === undefined ? {} : { context: String(context) };
}

function written(values: Readonly<Record<string, Value>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? numberText(value) : value,
    ]),
  );
}
