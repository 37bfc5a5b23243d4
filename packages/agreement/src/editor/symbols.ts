import { isCollection, isMap, isSeq, type Node, type Pair } from 'yaml';
import type { Region } from '../language/clause-places.ts';
import { valueAt } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { JsonSchema } from '../language/shape.ts';
import { type Draft, regionBetween } from './draft.ts';
import { leavesOf, meant, schemasUnder, WHOLE } from './schemas.ts';

/** A clause in the outline of a text. */
export interface ClauseSymbol {
  /** Its id, or its place in a list: `shop-up`, `tiers[0]`. */
  readonly name: string;
  /** Its title, or what it is about. */
  readonly detail: string;
  /** Everything of it. */
  readonly region: Region;
  /** Its name in the text. */
  readonly nameRegion: Region;
  readonly children: readonly ClauseSymbol[];
}

/** The most of a text that an outline shows. */
const LONGEST_DETAIL = 80;

/** The sections of a text, and the clauses in them: constructs with ids, and entries of lists of constructs. */
export function clauseSymbols(draft: Draft): readonly ClauseSymbol[] {
  return draft.root ? partsOf(draft, draft.root, [WHOLE]) : [];
}

/** What a mapping with known keys holds: the whole file, or a section such as `credits`. */
function partsOf(draft: Draft, node: Node, schemas: readonly JsonSchema[]): ClauseSymbol[] {
  if (!isMap(node)) return [];
  const kinds = meant(schemas.flatMap(leavesOf), node);
  return (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }): ClauseSymbol[] => {
    const name = scalarText(key);
    if (name === undefined || !isCollection(value)) return [];
    const below = kinds.flatMap((leaf) => schemasUnder(leaf, name));
    return [{ ...symbolOf(draft, name, key, value), children: clausesOf(draft, name, value, below) }];
  });
}

function clausesOf(draft: Draft, name: string, value: Node, schemas: readonly JsonSchema[]): ClauseSymbol[] {
  if (isSeq(value)) return itemsOf(draft, name, value.items as Node[]);
  const kinds = schemas.flatMap(leavesOf).filter(({ isMapping }) => isMapping);
  if (kinds.some(({ entries }) => entries)) return entriesOf(draft, value);
  const holdClauses = (schema: JsonSchema) =>
    leavesOf(schema).some(({ entries, items }) => entries !== undefined || items !== undefined);
  // Only sections of sections: a construct's own lists and mappings are no clauses.
  return partsOf(draft, value, schemas).filter((part) =>
    kinds.some(({ keys }) => holdClauses(keys.get(part.name) ?? {})),
  );
}

function entriesOf(draft: Draft, node: Node): ClauseSymbol[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const name = scalarText(key);
    return name === undefined ? [] : [symbolOf(draft, name, key, value ?? key)];
  });
}

function symbolOf(draft: Draft, name: string, key: Node, value: Node): ClauseSymbol {
  return {
    name,
    detail: detailOf(draft, value),
    region: between(draft, key, value),
    nameRegion: draft.regionOf(key),
    children: [],
  };
}

function itemsOf(draft: Draft, list: string, items: readonly Node[]): ClauseSymbol[] {
  return items.flatMap((item, index) =>
    isMap(item)
      ? [
          {
            name: `${list}[${index}]`,
            detail: detailOf(draft, item),
            region: draft.regionOf(item),
            nameRegion: draft.regionOf((item.items[0]?.key as Node | undefined) ?? item),
            children: [],
          },
        ]
      : [],
  );
}

function detailOf({ resolve }: Draft, value: Node): string {
  if (!isMap(value)) return scalarText(value)?.slice(0, LONGEST_DETAIL) ?? '';
  for (const key of ['title', 'name', 'objective', 'at']) {
    const text = scalarText(valueAt(value, key, resolve));
    if (text !== undefined) return text;
  }
  return '';
}

function between(draft: Draft, key: Node, value: Node): Region {
  return regionBetween(
    draft.placeAt,
    key.range?.[0] ?? 0,
    Math.max(value.range?.[1] ?? 0, key.range?.[1] ?? 0),
  );
}
