import type { Named } from '../clauses/names.ts';
import type { Masters } from '../inheritance/read.ts';
import type { Place } from '../language/document.ts';
import type { JsonSchema } from '../language/shape.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { titleOf } from './describe.ts';
import { nodeAt } from './draft.ts';
import { definitions, withMasters } from './names.ts';
import { type Leaf, leavesAt, leavesOf, meant } from './schemas.ts';
import { keySnippet, valueSnippet } from './snippets.ts';
import type { TextChange } from './text-change.ts';

/** Something that can be typed at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'word' | 'name' | 'example' | 'construct';
  /** What it is, in few words: `required`, a title. */
  readonly detail: string;
  /** What it means, a sentence. */
  readonly documentation: string;
  /** What is written, where the editor knows no snippets. */
  readonly change: TextChange;
  /** The same with places to fill in, in the snippet syntax of the Language Server Protocol. */
  readonly snippet?: string;
}

/** What completion may look at besides the text. */
export interface CompletionSources {
  readonly masters: Masters;
  /** Names that the text itself does not define. */
  readonly zones?: readonly string[];
  readonly countries?: ReadonlyMap<string, string>;
  readonly masterIds?: readonly string[];
}

/**
 * What can be typed at a place: keys that the construct does not have yet, the required ones first; the words of an
 * enumeration; names of what the place refers to, inherited ones too; and examples of a notation.
 */
export function completionsAt(text: string, place: Place, sources: CompletionSources): readonly Completion[] {
  const cursor = cursorAt(text, place);
  if (!cursor) return [];
  const leaves = leavesAt(cursor.draft, cursor.path);
  const values = () => leaves.flatMap((leaf) => valuesOf(leaf, cursor, sources));
  const found =
    cursor.expects === 'value'
      ? values()
      : [...keysOf(leaves, cursor, sources), ...(cursor.expects === 'either' ? values() : [])];
  const labels = new Set<string>();
  return found.filter(({ label }) => !labels.has(label) && labels.add(label));
}

function keysOf(leaves: readonly Leaf[], cursor: Cursor, sources: CompletionSources): readonly Completion[] {
  const mappings = meant(
    leaves.filter(({ isMapping }) => isMapping),
    nodeAt(cursor.draft, cursor.path),
  );
  const known = mappings.flatMap(({ keys, required }) =>
    [...keys].map(([key, schema]) => ({ key, schema, isRequired: required.includes(key) })),
  );
  const missing = known.filter(({ key }) => !cursor.siblings.includes(key));
  const inOrder = [
    ...missing.filter(({ isRequired }) => isRequired),
    ...missing.filter((one) => !one.isRequired),
  ];
  const names = mappings.flatMap(({ keysName, entries }) =>
    keysName && entries
      ? namesOf(keysName, cursor, sources)
          .filter(({ label }) => !cursor.siblings.includes(label))
          .map((one) => withKey(one, entries, cursor))
      : [],
  );
  return [
    ...inOrder.map(({ key, schema, isRequired }) =>
      withKey(
        {
          label: key,
          kind: 'key',
          detail: isRequired ? 'required' : '',
          documentation: descriptionOf(schema),
          change: { region: cursor.region, text: quotedAs(cursor.typed, key) },
        },
        schema,
        cursor,
      ),
    ),
    ...names,
  ];
}

/** A key is written with its colon, and with the frame of what belongs under it. */
function withKey(one: Completion, schema: JsonSchema, cursor: Cursor): Completion {
  if (cursor.hasColon) return one;
  return {
    ...one,
    change: { region: cursor.region, text: `${one.change.text}: ` },
    // Where keys are in quotes the file may be JSON, which frames are not.
    ...(cursor.typed.startsWith('"')
      ? {}
      : { snippet: keySnippet(one.change.text, schema, cursor.inBrackets) }),
  };
}

function valuesOf(leaf: Leaf, cursor: Cursor, sources: CompletionSources): readonly Completion[] {
  const value = (label: string, kind: Completion['kind'], detail = ''): Completion => ({
    label,
    kind,
    detail,
    documentation: leaf.description,
    change: { region: cursor.region, text: quotedAs(cursor.typed, label) },
  });
  const construct = cursor.expects === 'value' ? valueSnippet(leaf) : undefined;
  return [
    ...leaf.words.map((word) => value(word, 'word')),
    ...(leaf.named ? namesOf(leaf.named, cursor, sources) : []),
    ...leaf.examples.map((one) => value(one, 'example', 'for example')),
    ...(construct ? [{ ...value(construct.label, 'construct'), snippet: construct.snippet }] : []),
  ];
}

function namesOf(
  named: Named,
  cursor: Cursor,
  { masters, zones = [], countries = new Map(), masterIds = [] }: CompletionSources,
): readonly Completion[] {
  const name = (label: string, detail: string): Completion => ({
    label,
    kind: 'name',
    detail,
    documentation: '',
    change: { region: cursor.region, text: quotedAs(cursor.typed, label) },
  });
  if (named === 'zones') return zones.map((zone) => name(zone, ''));
  if (named === 'countries') return [...countries].map(([code, country]) => name(code, country));
  if (named === 'masters') return masterIds.map((id) => name(id, ''));
  const files = withMasters(cursor.draft, masters);
  return [...definitions(files, named)].map(([id, { draft, value }]) => name(id, titleOf(draft, value)));
}

/** A word in double quotes stays in them. */
function quotedAs(typed: string, text: string): string {
  return typed.startsWith('"') ? JSON.stringify(text) : text;
}

function descriptionOf(schema: JsonSchema): string {
  return typeof schema.description === 'string'
    ? schema.description
    : (leavesOf(schema)[0]?.description ?? '');
}
