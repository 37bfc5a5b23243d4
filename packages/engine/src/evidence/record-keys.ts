import { TextPool } from './text-pool.ts';

/** Stands between the parts of a key. */
export const SEPARATOR = '\u0000';

/**
 * The keys of records, a source and an id each, numbered from 0 as they come. An id such as `INC0000045/2` mostly begins with its subject, so what stands before
 * its first slash is kept once for all ids that share it.
 */
export class RecordKeys {
  /** The number of a source, that of what the id begins with or nothing, and the rest of the id. */
  readonly #keys = new TextPool();
  readonly #sources: TextPool;
  readonly #heads: TextPool;

  /**
   * @param sources names of sources
   * @param heads what ids begin with: names of subjects, mostly, which are kept anyway
   */
  constructor(sources: TextPool, heads: TextPool) {
    this.#sources = sources;
    this.#heads = heads;
  }

  /** How many keys there are. */
  get size(): number {
    return this.#keys.size;
  }

  /** The number that the key has, or gets. */
  intern(source: string, id: string): number {
    const from = this.#sources.intern(source).toString(36);
    const slash = slashIn(id);
    if (slash < 0) return this.#keys.intern(`${from}${SEPARATOR}${SEPARATOR}${id}`);
    const head = this.#heads.intern(id.slice(0, slash)).toString(36);
    return this.#keys.intern(`${from}${SEPARATOR}${head}${SEPARATOR}${id.slice(slash + 1)}`);
  }

  /** The number of a key, or -1 when there is none. */
  indexOf(source: string, id: string): number {
    const from = this.#sources.indexOf(source);
    const slash = slashIn(id);
    const head = slash < 0 ? -1 : this.#heads.indexOf(id.slice(0, slash));
    if (from < 0 || (slash >= 0 && head < 0)) return -1;
    const middle = slash < 0 ? '' : head.toString(36);
    return this.#keys.indexOf(`${from.toString(36)}${SEPARATOR}${middle}${SEPARATOR}${id.slice(slash + 1)}`);
  }

  /** The id of a key. */
  idOf(index: number): string {
    const key = this.#keys.textOf(index);
    const first = key.indexOf(SEPARATOR);
    const second = key.indexOf(SEPARATOR, first + 1);
    const rest = key.slice(second + 1);
    if (second === first + 1) return rest;
    return `${this.#heads.textOf(Number.parseInt(key.slice(first + 1, second), 36))}/${rest}`;
  }

  /** The source of a key. */
  sourceOf(index: number): string {
    const [source = ''] = this.#keys.textOf(index).split(SEPARATOR, 1);
    return this.#sources.textOf(Number.parseInt(source, 36));
  }
}

/** Where an id is cut; -1 for one that is kept whole. */
function slashIn(id: string): number {
  const slash = id.indexOf('/');
  return slash <= 0 || id.includes(SEPARATOR) ? -1 : slash;
}
