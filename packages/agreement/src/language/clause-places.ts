import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path, Place, SourceDocument } from './document.ts';
import { scalarText } from './scalar.ts';

/** A stretch of the file: where it begins, and the place after its last character. Both from 1, in UTF-16 code units. */
export interface Region extends Place {
  readonly endLine: number;
  readonly endColumn: number;
}

/** A scalar as it is written. */
export interface WrittenScalar {
  readonly text: string;
  readonly region: Region;
  /** Whether other clauses share it, because an alias leads to it. */
  readonly shared: boolean;
}

interface Found {
  readonly node: Node;
  /** The key that leads to it; absent for entries of lists and the whole file. */
  readonly key: Node | undefined;
  readonly viaAlias: boolean;
  /** Whether every step of the path was there. */
  readonly whole: boolean;
}

/**
 * Where the clauses of a valid agreement stand in its text, for whoever has something to say about one. Each mapping
 * is indexed when it is first walked, so that finding all clauses takes time that grows with the file and not with
 * its square.
 */
export class ClausePlaces {
  readonly #document: SourceDocument;
  readonly #indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(document: SourceDocument) {
    this.#document = document;
  }

  /**
   * What an editor should underline for the clause at `path`: a value where it is one word or number, else the name
   * of the construct; where nothing is written, the nearest construct above.
   */
  regionOf(path: Path): Region {
    const { node, key } = this.#find(path);
    if (isScalar(node)) return this.#between(node);
    if (key) return this.#between(key);
    const firstKey = isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined;
    return this.#between(firstKey ?? node);
  }

  /** The scalar at `path`, or undefined where there is none. */
  scalarAt(path: Path): WrittenScalar | undefined {
    const { node, viaAlias, whole } = this.#find(path);
    const text = whole ? scalarText(node) : undefined;
    return text === undefined ? undefined : { text, region: this.#between(node), shared: viaAlias };
  }

  /** Whether the text, or a master of it, says anything at `path`. */
  isWritten(path: Path): boolean {
    return this.#find(path).whole;
  }

  #find(path: Path): Found {
    let found: Found = { node: this.#document.root, key: undefined, viaAlias: false, whole: true };
    for (const step of path) {
      const { node, viaAlias } = found;
      const pair = isMap(node) ? this.#pairOf(node, String(step)) : undefined;
      const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (!next) return { ...found, whole: false };
      found = {
        node: this.#document.resolve(next as Node),
        key: pair?.key as Node | undefined,
        viaAlias: viaAlias || isAlias(next),
        whole: true,
      };
    }
    return found;
  }

  #pairOf(map: YAMLMap, key: string): Pair | undefined {
    let index = this.#indexes.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [scalarText(pair.key) ?? '', pair]));
      this.#indexes.set(map, index);
    }
    return index.get(key);
  }

  #between(node: Node): Region {
    const { line, column } = this.#document.placeOfEnd(node);
    return { ...this.#document.placeOfNode(node), endLine: line, endColumn: column };
  }
}
