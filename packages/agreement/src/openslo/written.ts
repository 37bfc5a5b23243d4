import { type Rational, toDecimalText } from '../exact/rational.ts';
import type { Tell } from './unsaid.ts';

/** An object of OpenSLO v1 as plain data. */
export interface WrittenObject {
  readonly apiVersion: 'openslo/v1';
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly displayName?: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The longest description that OpenSLO allows. */
const LONGEST_DESCRIPTION = 1_050;

/** An object; the display name is left out where it is the name. */
export function object(
  kind: string,
  { name, title, id }: { readonly name: string; readonly title?: string; readonly id?: string },
  spec: WrittenObject['spec'],
): WrittenObject {
  const displayName = title === undefined || title === (id ?? name) ? {} : { displayName: title };
  return { apiVersion: 'openslo/v1', kind, metadata: { name, ...displayName }, spec };
}

/** The description where it is not too long. */
export function described(
  description: string | undefined,
  clause: string,
  tell: Tell,
): { readonly description?: string } {
  if (description === undefined) return {};
  if ([...description].length <= LONGEST_DESCRIPTION) return { description };
  tell(`${clause}.description`, `A description of OpenSLO has at most ${LONGEST_DESCRIPTION} characters.`);
  return {};
}

/** The number that JSON and YAML write with the same digits; undefined where there is none. */
export function plainNumber(value: Rational): number | undefined {
  const text = toDecimalText(value, 15);
  return text.endsWith('…') || text.replaceAll(/\D/gu, '').length > 15 ? undefined : Number(text);
}

/** Names for the ids of an agreement as OpenSLO writes them: small letters, digits and hyphens, at most 63. */
export class Names {
  readonly #byId = new Map<string, string>();
  readonly #given = new Set<string>();
  readonly #section: string;
  readonly #tell: Tell;

  constructor(section: string, tell: Tell) {
    this.#section = section;
    this.#tell = tell;
  }

  of(id: string): string {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const base = id.toLowerCase().slice(0, 63).replace(/-+$/u, '');
    let name = base;
    for (let next = 2; this.#given.has(name); next++) name = `${base.slice(0, 58)}-${next}`;
    if (name !== id)
      this.#tell(`${this.#section}.${id}`, `Names of OpenSLO’s have small letters: it is called ${name}.`);
    this.#byId.set(id, name);
    this.#given.add(name);
    return name;
  }
}
