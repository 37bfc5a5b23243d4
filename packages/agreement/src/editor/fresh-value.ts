import type { JsonSchema } from '../language/shape.ts';
import type { Draft } from './draft.ts';
import type { PlainValue } from './edit/written.ts';
import { definitions } from './names.ts';
import { type Leaf, leavesOf } from './schemas.ts';

/** How deep a fresh construct is filled in. */
const DEEPEST = 6;

/**
 * What a new construct holds at first: its required keys, each with the first word, the first name that is defined, or
 * the first example of its notation; what only people can say is left empty.
 */
export function freshValue(draft: Draft, what: JsonSchema | Leaf, depth = 0): PlainValue {
  const leaf = isLeaf(what) ? what : leavesOf(what)[0];
  if (!leaf || depth > DEEPEST) return '';
  if (leaf.items) return [freshValue(draft, leaf.items, depth + 1)];
  if (leaf.isMapping) {
    const below = (key: string) => freshValue(draft, leaf.keys.get(key) ?? {}, depth + 1);
    return Object.fromEntries(leaf.required.map((key) => [key, below(key)]));
  }
  const [word] = leaf.words;
  if (word !== undefined) return word;
  if (leaf.named !== undefined) {
    const [name] = definitions([{ draft }], leaf.named).keys();
    if (name !== undefined) return name;
    if (leaf.named === 'zones') return 'UTC';
  }
  if (leaf.isWhole) return leaf.least ?? 1;
  return leaf.examples[0] ?? '';
}

function isLeaf(what: JsonSchema | Leaf): what is Leaf {
  return what.keys instanceof Map;
}
