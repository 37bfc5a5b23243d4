import { type Document, isMap, isScalar, type LineCounter, type Node, type YAMLMap } from 'yaml';

/** One thing that a migration changed, for the person who signs the file. */
export interface MigrationChange {
  /** The clause that it is about: `objectives.shop-up`. */
  readonly clause: string;
  /** Where it stood in the file before, from 1. */
  readonly line: number;
  /** What stands there now and why, a sentence. */
  readonly message: string;
  /** Set where what is measured may differ by it, however little: to be read before the file is used. */
  readonly isToBeRead: boolean;
}

/** A file while it is migrated. */
export interface Migrating {
  readonly document: Document;
  /** Line of a node as it was written, from 1. */
  lineOf(node: unknown): number;
}

/** Brings one construct from one version of the language to the next; changes the document, and tells what it changed. */
export type MigrationStep = (file: Migrating) => readonly MigrationChange[];

/** The lines of a document that was read with this counter. */
export function linesBy(counter: LineCounter): Migrating['lineOf'] {
  return (node) => {
    const start = (node as Node | undefined)?.range?.[0];
    return start === undefined ? 1 : counter.linePos(start).line;
  };
}

/** The mappings below a section, by their id: `objectives`, `indicators`. */
export function clausesIn(document: Document, section: string): readonly (readonly [id: string, YAMLMap])[] {
  const held = document.get(section);
  if (!isMap(held)) return [];
  return held.items.flatMap(({ key, value }) => {
    const id = isScalar(key) ? String(key.value) : String(key);
    return isMap(value) ? [[id, value] as const] : [];
  });
}
