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
