import type { CST } from 'yaml';

/** How deep lists and mappings may stand in each other; the language itself needs nine levels. */
export const MAX_NESTING = 32;

/**
 * The offset of the first list or mapping below `MAX_NESTING` others, or undefined. It looks at the tokens
 * without recursion: the composer recurses, and would run out of stack on ten thousand brackets.
 */
export function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens.flatMap((token) =>
    token.type === 'document' && token.value ? [token.value] : [],
  );
  for (let depth = 1; level.length > 0; depth++) {
    const collections = level.filter(isCollection);
    const first = collections[0];
    if (first && depth > MAX_NESTING) return first.offset;
    level = collections.flatMap(childrenOf);
  }
  return undefined;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function isCollection(token: CST.Token): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function childrenOf(collection: Collection): readonly CST.Token[] {
  return collection.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])]);
}
