import type { Matcher } from './matcher.ts';
import { ABSENT, CLEARED, type EvidenceTable } from './table.ts';

/** Most combinations of field values whose followers are kept in an array; beyond, they are looked up by text. */
const MAX_DENSE = 1024;
/** The follower of a state that was not asked for yet. */
const UNKNOWN = -1;

/** The state of a subject of which no field is known. */
export const NOTHING_KNOWN = 0;

/**
 * What a subject's fields can be, as far as some conditions tell it apart: a number for each such state, and the
 * state that follows when a record comes. A value that no condition names is like any other such value, so that
 * there are few states however many values the sources have, and each is looked at only once.
 *
 * @typeParam Meaning what a state comes to, worked out when it is first seen.
 */
export class FieldStates<Meaning> {
  readonly #table: EvidenceTable;
  readonly #meaningOf: (codes: readonly number[]) => Meaning;
  readonly #fields: readonly number[];
  /** For each field the class of a code: 0 for ABSENT, 1 for what no condition names, 2… for the others. */
  readonly #classes: readonly Uint16Array[];
  /** For each field a code of each class. */
  readonly #codes: readonly (readonly number[])[];
  /** By how much a field's class counts in the number of a combination. */
  readonly #weights: readonly number[];
  /** How many combinations of classes there are. */
  readonly #combinations: number;
  /** The combination of classes in what a record says, by its number; UNKNOWN where it was not asked for yet. */
  #combinationOf = new Int32Array(64).fill(UNKNOWN);
  /** Classes of each state, and its meaning. */
  readonly #states: (readonly number[])[] = [];
  readonly #meanings: Meaning[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each state the one that follows each combination of classes that a record gives. */
  readonly #followers: (Int32Array | Map<string, number>)[] = [];

  /**
   * @param conditions all that tell states apart.
   * @param meaningOf is given a code for each field of the table.
   */
  constructor(
    table: EvidenceTable,
    conditions: readonly (Matcher | undefined)[],
    meaningOf: (codes: readonly number[]) => Meaning,
  ) {
    this.#table = table;
    this.#meaningOf = meaningOf;
    const named = codesByField(conditions);
    this.#fields = [...named.keys()];
    this.#codes = this.#fields.map((field) => [ABSENT, CLEARED, ...named.get(field)!]);
    this.#classes = this.#codes.map((codes) => {
      const classes = new Uint16Array(Math.max(...codes) + 1).fill(1);
      codes.forEach((code, place) => {
        classes[code] = place;
      });
      return classes;
    });
    let weight = 1;
    this.#weights = this.#codes.map((codes) => {
      const own = weight;
      weight *= codes.length;
      return own;
    });
    this.#combinations = weight;
    this.#numberOf(this.#fields.map(() => 0));
  }

  /** The state after a record that says so ({@link EvidenceTable.sayingOf}). */
  after(state: number, saying: number): number {
    const followers = this.#followers[state]!;
    if (!(followers instanceof Int32Array)) return this.#lookedUp(followers, state, saying);
    const combination = this.#combinationOf[saying] ?? UNKNOWN;
    const follower = combination === UNKNOWN ? UNKNOWN : followers[combination]!;
    return follower === UNKNOWN ? this.#find(followers, state, saying) : follower;
  }

  meaning(state: number): Meaning {
    return this.#meanings[state]!;
  }

  #find(followers: Int32Array, state: number, saying: number): number {
    const found = this.#numberOf(this.#overlaid(state, saying));
    const combination = this.#classesIn(saying).reduce(
      (sum, one, place) => sum + this.#weights[place]! * one,
      0,
    );
    followers[combination] = found;
    if (saying >= this.#combinationOf.length) {
      const wider = new Int32Array(saying * 2).fill(UNKNOWN);
      wider.set(this.#combinationOf);
      this.#combinationOf = wider;
    }
    this.#combinationOf[saying] = combination;
    return found;
  }

  #lookedUp(followers: Map<string, number>, state: number, saying: number): number {
    const given = this.#classesIn(saying).join();
    const known = followers.get(given);
    if (known !== undefined) return known;
    const found = this.#numberOf(this.#overlaid(state, saying));
    followers.set(given, found);
    return found;
  }

  #classesIn(saying: number): readonly number[] {
    return this.#fields.map(
      (field, place) => this.#classes[place]![this.#table.codeInSaying(saying, field)] ?? 1,
    );
  }

  /** The classes of a state with those that a record gives over them. */
  #overlaid(state: number, saying: number): readonly number[] {
    const given = this.#classesIn(saying);
    return this.#states[state]!.map((held, place) => given[place]! || held);
  }

  #numberOf(classes: readonly number[]): number {
    const key = classes.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#numbers.set(key, number);
    this.#states.push(classes);
    const codes = new Array<number>(this.#table.fieldCount).fill(ABSENT);
    classes.forEach((one, place) => {
      codes[this.#fields[place]!] = this.#codes[place]![one]!;
    });
    this.#meanings.push(this.#meaningOf(codes));
    const isDense = this.#combinations <= MAX_DENSE;
    this.#followers.push(isDense ? new Int32Array(this.#combinations).fill(UNKNOWN) : new Map());
    return number;
  }
}

function codesByField(
  conditions: readonly (Matcher | undefined)[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const named = new Map<number, Set<number>>();
  for (const { field, codes } of conditions.flatMap((one) => one?.tests ?? [])) {
    const held = named.get(field) ?? new Set();
    for (const code of codes) held.add(code);
    named.set(field, held);
  }
  return named;
}
