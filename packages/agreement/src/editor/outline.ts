import { isMap, isSeq, type Node } from 'yaml';
import type { Path } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import { titleOf } from './describe.ts';
import { childOf, type Draft, nodeAt } from './draft.ts';
import { spelledOut } from './form.ts';
import { leavesAt, leavesOf, schemasUnder } from './schemas.ts';

/** A section of an agreement and the clauses in it, written or not. */
export interface OutlineSection {
  readonly path: Path;
  readonly title: string;
  readonly help: string;
  readonly isWritten: boolean;
  readonly isRequired: boolean;
  /** Its clauses: constructs with ids, and entries of lists of constructs. */
  readonly clauses: readonly OutlineClause[];
  /** Where a new clause is added; undefined for sections that are one clause. */
  readonly addsTo: Path | undefined;
}

export interface OutlineClause {
  readonly path: Path;
  readonly title: string;
  /** Its id, where the title is another. */
  readonly id: string | undefined;
}

/** Sections whose clauses stand one level below them, by the key that holds them. */
const HELD_BELOW: ReadonlyMap<string, string> = new Map([
  ['scope', 'services'],
  ['credits', 'schedules'],
]);

/** Everything that an agreement can hold, section by section in the order of the language. */
export function agreementOutline(draft: Draft): readonly OutlineSection[] {
  const [whole] = leavesAt(draft, []);
  if (!whole) return [];
  return [...whole.keys].flatMap(([key, schema]): OutlineSection[] => {
    const leaves = leavesOf(schema);
    if (leaves.every((leaf) => !leaf.isMapping)) return []; // words of the head, on one form
    const node = childOf(draft, draft.root, key);
    const held = HELD_BELOW.get(key);
    const path: Path = held === undefined ? [key] : [key, held];
    const holding =
      held === undefined ? leaves : leaves.flatMap((leaf) => schemasUnder(leaf, held)).flatMap(leavesOf);
    const hasClauses = holding.some(
      ({ entries, items }) => (entries ?? items) && isConstruct(entries ?? items!),
    );
    return [
      {
        path: [key],
        title: spelledOut(key),
        help: String(schema.description ?? leaves[0]?.description ?? ''),
        isWritten: node !== undefined,
        isRequired: whole.required.includes(key),
        clauses: hasClauses ? clausesAt(draft, path) : [],
        addsTo: hasClauses ? path : undefined,
      },
    ];
  });
}

function isConstruct(schema: Parameters<typeof leavesOf>[0]): boolean {
  return leavesOf(schema).some(({ isMapping, items }) => isMapping || items);
}

function clausesAt(draft: Draft, path: Path): readonly OutlineClause[] {
  const node = nodeAt(draft, path);
  if (isMap(node)) {
    return node.items.map((pair) => {
      const id = scalarText(pair.key) ?? '';
      const title = titleOf(draft, childOf(draft, node, id)) || id;
      return { path: [...path, id], title, id: title === id ? undefined : id };
    });
  }
  if (!isSeq(node)) return [];
  return node.items.map((item, index) => ({
    path: [...path, index],
    title: nameOfItem(draft, item as Node) || `Entry ${index + 1}`,
    id: undefined,
  }));
}

function nameOfItem(draft: Draft, item: Node): string {
  const node = draft.resolve(item);
  const objective = scalarText(childOf(draft, node, 'objective')) ?? '';
  return titleOf(draft, node) || titleOf(draft, nodeAt(draft, ['objectives', objective])) || objective;
}
