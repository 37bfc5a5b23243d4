import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Named } from '../clauses/names.ts';
import { MAX_MASTERS, type Masters } from '../inheritance/read.ts';
import type { Region } from '../language/clause-places.ts';
import { valueAt } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { JsonSchema } from '../language/shape.ts';
import { childOf, type Draft, readDraft } from './draft.ts';
import { leavesOf, meant, schemasUnder, WHOLE } from './schemas.ts';

/** A draft, and its file where it is that of a master. */
export interface DraftFile {
  readonly draft: Draft;
  readonly file?: string;
}

/** A name in a text: where it is defined, or where it is used. */
export interface NameUse {
  readonly named: Named;
  readonly name: string;
  readonly region: Region;
  readonly isDefinition: boolean;
  /** What is defined under it. */
  readonly value?: Node;
}

/** Where what is named is defined: every section whose keys are ids. */
const SECTIONS: ReadonlyMap<Named, readonly string[]> = new Map(
  (
    [
      'calendars',
      'escalations',
      'indicators',
      'objectives',
      'playbooks',
      'reviews',
      'roles',
      'services',
      'sources',
    ] as const satisfies readonly Named[]
  ).map((section) => [section, section === 'services' ? ['scope', section] : [section]]),
);

/** An agreement's draft and those of the masters above it, the nearest first, as far as they are found. */
export function withMasters(draft: Draft, masters: Masters): readonly DraftFile[] {
  const files: DraftFile[] = [{ draft }];
  const seen = new Set<string>();
  while (files.length <= MAX_MASTERS) {
    const { root, resolve } = files.at(-1)!.draft;
    const id = isMap(root) ? scalarText(valueAt(root, 'extends', resolve)) : undefined;
    const master = id === undefined || seen.has(id) ? undefined : masters(id);
    if (id === undefined || !master) break;
    seen.add(id);
    files.push({ draft: readDraft(master.text), file: master.file });
  }
  return files;
}

/** What is defined in a section; what a file says goes before what its masters say. */
export function definitions(
  files: readonly DraftFile[],
  named: Named,
): ReadonlyMap<string, DraftFile & { readonly key: Node; readonly value: Node | undefined }> {
  const found = new Map<string, DraftFile & { key: Node; value: Node | undefined }>();
  const path = SECTIONS.get(named);
  if (!path) return found;
  for (const file of files) {
    let node: Node | undefined = file.draft.root;
    for (const step of path) node = childOf(file.draft, node, step);
    if (!isMap(node)) continue;
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const id = scalarText(key);
      if (id === undefined || found.has(id)) continue;
      found.set(id, { ...file, key, value: value ? file.draft.resolve(value) : undefined });
    }
  }
  return found;
}

/** Every name in a draft, definitions and uses, in the order of the text. */
export function namesIn(draft: Draft): readonly NameUse[] {
  const found: NameUse[] = [];
  const sectionOf = new Map([...SECTIONS].map(([named, path]) => [path.join('.'), named]));
  const add = (node: Node, name: string | undefined, named: Named | undefined, value?: Node) => {
    if (named === undefined || name === undefined) return;
    const isDefinition = value !== undefined;
    found.push({ named, name, region: draft.regionOf(node), isDefinition, ...(value ? { value } : {}) });
  };
  const walk = (node: Node, schemas: readonly JsonSchema[], path: readonly string[]) => {
    const leaves = schemas.flatMap(leavesOf);
    if (isScalar(node)) {
      add(node, scalarText(node), leaves.find(({ named }) => named)?.named);
    } else if (isSeq(node)) {
      const items = leaves.flatMap((leaf) => schemasUnder(leaf, 0));
      for (const item of node.items as Node[]) walk(item, items, [...path, '']);
    } else if (isMap(node)) {
      const kinds = meant(leaves, node);
      const section = sectionOf.get(path.join('.'));
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        const name = scalarText(key);
        if (section) add(key, name, section, value ?? key);
        else add(key, name, kinds.find(({ keysName }) => keysName)?.keysName);
        if (value && name !== undefined) {
          walk(
            value,
            kinds.flatMap((leaf) => schemasUnder(leaf, name)),
            [...path, name],
          );
        }
      }
    }
  };
  if (draft.root && isCollection(draft.root)) walk(draft.root, [WHOLE], []);
  return found;
}

/** The name at an offset. */
export function nameAt(draft: Draft, offset: number): NameUse | undefined {
  return namesIn(draft).find(({ region }) => {
    const end = { line: region.endLine, column: region.endColumn };
    return draft.offsetOf(region) <= offset && offset <= draft.offsetOf(end);
  });
}
