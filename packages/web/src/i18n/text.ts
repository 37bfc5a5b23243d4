import {
  type Literal,
  type NamesIn,
  sayingOf,
  type Text,
  type Values,
  type ValuesFor,
} from '@tallystick/phrases';
import { editionNow, texts } from './language.ts';

export { later, type Text } from '@tallystick/phrases';

const saying = sayingOf(texts);

/**
 * A text in the reader's language. The English text is the key of the German one.
 *
 * `context` tells two texts apart that are the same in English: `t('Open', { context: 'verb' })`.
 *
 * @example t('Sign in with {{name}}', { name })
 */
export function t(text: Text, values?: Values): string;
export function t<S extends string>(english: Literal<S>, ...values: ValuesFor<NamesIn<S>>): string;
export function t(english: string | Text, values?: Values): string {
  return values === undefined ? plainText(String(english)) : saying.text(english, values);
}

const said: { in: number; readonly texts: Map<string, string> } = { in: 0, texts: new Map() };

/** A text without gaps is looked up once: the same words stand in thousands of rows. */
function plainText(english: string): string {
  if (said.in !== editionNow()) {
    said.in = editionNow();
    said.texts.clear();
  }
  const known = said.texts.get(english) ?? saying.text(english, {});
  said.texts.set(english, known);
  return known;
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
  return countedText(count, one, other, values[0] as Values | undefined);
}

/** The same without the compiler's eye on the names. */
export function countedText(count: number, one: string, other: string, values: Values = {}): string {
  return saying.counted(count, one, other, values);
}
