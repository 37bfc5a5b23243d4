import type { Field } from './field.ts';

/** Says that a name cannot be an id as it is. */
export function tellName(object: Field): void {
  const name = object.at('metadata', 'name');
  if (name && !ID.test(name.peek() ?? '')) {
    name.assume(
      'An id of an agreement has letters, digits and hyphens, at most 64; what else is in the name is a hyphen there.',
    );
  }
}

/** Gives ids of an agreement to names of OpenSLO’s, each its own. */
export class Ids {
  readonly #given = new Set<string>();

  /** The name itself where it is an id and free; else the nearest id that is. */
  take(name: string): string {
    const letters = name
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9-]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
      .slice(0, LONGEST - 5);
    const base = letters === '' ? 'unnamed' : ID.test(name) ? name : letters;
    let id = base;
    for (let next = 2; this.#given.has(id); next++) id = `${base.slice(0, LONGEST - 5)}-${next}`;
    this.#given.add(id);
    return id;
  }
}

const LONGEST = 64;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;
