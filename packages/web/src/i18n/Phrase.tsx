import type { Literal, NamesIn } from '@tallystick/phrases';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { countedText, type Text, t } from './text.ts';

/** The names of the tags in a text. */
type TagsIn<S extends string> = S extends `${string}</${infer Name}>${infer Rest}`
  ? Name | TagsIn<Rest>
  : never;

/** What is put in for `{{name}}`, and what is made of the words inside `<name>…</name>`. */
type Parts<S extends string> = { readonly [Name in Exclude<NamesIn<S>, 'count'>]: ReactNode } & {
  readonly [Name in TagsIn<S>]: (inside: string) => ReactNode;
};

type PhraseProps<S extends string> = {
  readonly text: Literal<S>;
  readonly parts: Parts<S>;
} & (
  | { readonly count?: never }
  /** The number that the sentence depends on, for `{{count}}`; `one` is the English text for one, `text` for all others. */
  | { readonly count: number; readonly one: string }
);

/** Stands around the name of a place; no text holds it (a private character). */
const MARK = '\ue000';
const PLACE = /\ue000(\w+)\ue000|<(\w+)>(.*?)<\/\2>/gs;

/**
 * A sentence with links or other elements in it, which stand where the reader's language wants them. Tags are not nested.
 *
 * @example <Phrase text="As of {{at}}, <link>see why</link>" parts={{ at: <At … />, link: (inside) => <a …>{inside}</a> }} />
 */
export function Phrase<S extends string>(props: PhraseProps<S>) {
  useLanguage();
  const text: string = props.text;
  const said =
    props.count === undefined
      ? t(text as unknown as Text, places(text))
      : countedText(props.count, props.one, text, places(text));
  return <Filled text={said} parts={props.parts} />;
}

/** Every name in `{{…}}` with a mark in its place. */
function places(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `${MARK}${name}${MARK}`]),
  );
}

function Filled({ text, parts }: { readonly text: string; readonly parts: object }) {
  const known = new Map<string, ReactNode | ((inside: string) => ReactNode)>(Object.entries(parts));
  const shown: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, place, tag, inside = ''] = match;
    shown.push(text.slice(at, match.index));
    const part = known.get(place ?? tag ?? '');
    shown.push(typeof part === 'function' ? part(inside) : part);
    at = match.index + whole.length;
  }
  shown.push(text.slice(at));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are drawn anew whenever it changes
  return shown.map((one, index) => <Fragment key={index}>{one}</Fragment>);
}
